"""Issuing a document: draft or final, for whom, what it still lacks, and what is to follow."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from db.domain.report import DocumentData
from db.queries.issued import Version
from desktop.gui.context import Context
from desktop.gui.dialogs.fields import Entry
from desktop.gui.dialogs.form_dialog import FormDialog
from desktop.gui.dialogs.help_key import offer_help
from desktop.gui.documents import names
from desktop.gui.icons import icon
from desktop.gui.issued import words
from desktop.gui.issued.version_fields import VersionFields
from desktop.gui.theme import Tint, space
from desktop.gui.widgets.picture import Picture
from desktop.gui.widgets.text import Style, label

_WIDTH = 560


class Wanted(NamedTuple):
    """What the user wants issued, and what is to follow."""

    final: bool
    note: str
    sign: bool
    close: bool


class IssueDialog(FormDialog):
    """Asks only; `answer` is what was chosen. `points` are sentences about what the document lacks.

    `newest` is the version before it; `is_same`: nothing that it was made of has changed since.
    """

    def __init__(
        self,
        context: Context,
        data: DocumentData,
        points: Sequence[str],
        newest: Version | None = None,
        parent: QWidget | None = None,
        *,
        is_same: bool = False,
    ) -> None:
        super().__init__(context, parent)
        self.entitle(self.tr("Issue the document"), self.tr("Issue"))
        self.wanted = QSize(space(_WIDTH), 0)
        period = data.report.periods[-1].label
        head = self.tr("{document}, {period}: version {number}")
        self.fields = VersionFields(
            self.tr("A &draft: PROJEKT is printed on every page"),
            self.tr("&Final: for the council"),
            is_final=data.definition.final,
        )
        self.sign = QCheckBox(self.tr("&Sign it at once"))
        self.close_period = QCheckBox(self.tr("&Close the period {period}").format(period=period))
        self.close_period.setEnabled(context.lock is None)
        document, number = names.kind(data.definition.kind), newest.version + 1 if newest is not None else 1
        self.body.addWidget(
            label(head.format(document=document, period=period, number=number), Style.HEADING, wrap=True)
        )
        self.meaning = self.tr(
            "The document stays in the programmes' file for good, exactly as it is issued, with its"
            " fingerprint and everything it was made of: it can be neither changed nor removed, not even"
            " by undo. A copy can be saved at any time."
        )
        if not data.report.programme.sample:
            self.meaning += " " + self.tr("The programme cannot be removed any more then.")
        self.body.addWidget(label(self.meaning, wrap=True))
        self._lay_out(points, self._same_as(newest) if newest is not None and is_same else "")
        self.watch(self.fields.entry)
        offer_help(self, "wydane")
        self.fields.entry.field.setFocus()

    @property
    def answer(self) -> Wanted:
        """What was chosen."""
        closes = self.close_period.isEnabled() and self.close_period.isChecked()
        return Wanted(self.fields.is_final, self.fields.note, self.sign.isChecked(), closes)

    def complaints(self) -> Iterator[tuple[Entry, str]]:
        """A note that is too long."""
        return self.fields.complaints()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Have Return only lead to the button: what is for good takes a second one."""
        if event.matches(QKeySequence.StandardKey.InsertParagraphSeparator):
            self.step.setFocus()
        else:
            super().keyPressEvent(event)

    def store(self) -> bool:
        """Nothing is stored here: composing takes a while, and goes on behind."""
        return True

    def _same_as(self, newest: Version) -> str:
        told = self.tr("Nothing it is made of has changed since version {number} ({state}).")
        return told.format(number=newest.version, state=words.state(newest))

    def _lay_out(self, points: Sequence[str], same: str) -> None:
        self.body.addWidget(self.fields)
        if same:
            self.body.addLayout(_row(same, "info-circle", Tint.ACCENT))
        for sentence in points:
            self.body.addLayout(_row(sentence, "alert-triangle", Tint.WARN))
        if not points:
            self.body.addLayout(_row(self.tr("The check found nothing missing."), "circle-check", Tint.OK))
        self.setAccessibleDescription("\n".join(filter(None, (self.meaning, same, *points))))
        after = QVBoxLayout()
        after.setSpacing(space(4))
        after.addWidget(label(self.tr("Afterwards:"), Style.MUTED))
        for each in (self.sign, self.close_period):
            after.addWidget(each)
        self.body.addLayout(after)


def _row(sentence: str, icon_name: str, tint: Tint) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(space(8))
    row.addWidget(Picture(icon(icon_name, tint), 20), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label(sentence, wrap=True), 1)
    return row
