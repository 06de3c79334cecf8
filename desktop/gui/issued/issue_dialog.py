"""Issuing a document: draft or final, for whom, what it still lacks, and what is to follow."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from db.domain.report import DocumentData
from desktop.gui.context import Context
from desktop.gui.dialogs.fields import Form, WrappedLine
from desktop.gui.dialogs.form_dialog import FormDialog
from desktop.gui.dialogs.help_key import offer_help
from desktop.gui.documents import names
from desktop.gui.icons import icon
from desktop.gui.theme import Tint, space
from desktop.gui.widgets.picture import Picture
from desktop.gui.widgets.text import Style, label

_WIDTH = 560
_NOTE = 300  # signs


class Wanted(NamedTuple):
    """What the user wants issued, and what is to follow."""

    final: bool
    note: str
    sign: bool
    close: bool


class IssueDialog(FormDialog):
    """Asks only; `answer` is what was chosen. `points` are sentences about what the document lacks."""

    def __init__(
        self,
        context: Context,
        data: DocumentData,
        number: int,
        points: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, parent)
        self.entitle(self.tr("Issue the document"), self.tr("Issue"))
        self.wanted = QSize(space(_WIDTH), 0)
        period = data.report.periods[-1].label
        head = self.tr("{document}, {period}: version {number}")
        self.draft = QRadioButton(self.tr("A &draft: PROJEKT is printed on every page"))
        self.final = QRadioButton(self.tr("&Final: for the council"))
        (self.final if data.definition.final else self.draft).setChecked(True)
        self.sign = QCheckBox(self.tr("&Sign it at once"))
        self.close_period = QCheckBox(self.tr("&Close the period {period}").format(period=period))
        self.close_period.setEnabled(context.lock is None)
        document = names.kind(data.definition.kind)
        self.body.addWidget(
            label(head.format(document=document, period=period, number=number), Style.HEADING, wrap=True)
        )
        self.body.addWidget(
            label(
                self.tr(
                    "The file is kept in the programmes' file exactly as it is issued, with its"
                    " fingerprint and everything it was made of. It can be saved again at any time."
                ),
                wrap=True,
            )
        )
        self._lay_out(points)
        offer_help(self, "wydane")
        self.step.setFocus()

    @property
    def answer(self) -> Wanted:
        """What was chosen."""
        closes = self.close_period.isEnabled() and self.close_period.isChecked()
        return Wanted(self.final.isChecked(), self.note.text()[:_NOTE], self.sign.isChecked(), closes)

    def store(self) -> bool:
        """Nothing is stored here: composing takes a while, and goes on behind."""
        return True

    def _lay_out(self, points: Sequence[str]) -> None:
        choice = QVBoxLayout()
        choice.setSpacing(space(4))
        for each in (self.draft, self.final):
            choice.addWidget(each)
        self.body.addLayout(choice)
        form = Form()
        entry = form.add(self.tr("&Note:"), WrappedLine(""), self.tr("To whom it goes, or what was changed."))
        self.note = entry.field
        self.body.addLayout(form)
        for sentence in points:
            self.body.addLayout(_row(sentence, "alert-triangle", Tint.WARN))
        if not points:
            self.body.addLayout(_row(self.tr("The check found nothing missing."), "circle-check", Tint.OK))
        self.setAccessibleDescription("\n".join(points))
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
