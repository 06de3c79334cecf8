"""Making forms: for whom, until when, what the letter says and where the files go."""

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from db.domain.collection import Form as FormToWrite
from db.domain.entities import Office
from db.domain.errors import RecordError
from db.domain.realizer_board import Board
from db.queries import programmes
from desktop.app import collection
from desktop.app.collection import Order
from desktop.app.offices import edit_office
from desktop.gui.ask import Ask
from desktop.gui.context import Context
from desktop.gui.dialogs import dates
from desktop.gui.dialogs.fields import Form, line
from desktop.gui.dialogs.form_dialog import FormDialog
from desktop.gui.dialogs.help_key import offer_help
from desktop.gui.dialogs.office_dialog import OfficeDialog
from desktop.gui.realizers import words
from desktop.gui.realizers.places import Folder, make_ready
from desktop.gui.realizers.recipients import Recipients
from desktop.gui.theme import space
from desktop.gui.widgets.message_strip import Level, MessageStrip
from desktop.gui.widgets.text import Style, label

_LIKED = (1180, 580)
_PAUSE_MS = 250
_LETTER_ROWS = 7


class FormsDialog(FormDialog):
    """Accepted with the `forms` to write and the `folder` for them.

    The contact and the letter stay in the office's data for the next time.
    """

    def __init__(
        self,
        context: Context,
        board: Board,
        chosen: Collection[int],
        ask: Ask,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, parent)
        self.entitle(self.tr("Make forms"), "")
        self.wanted = QSize(*map(space, _LIKED))
        self.forms: tuple[FormToWrite, ...] = ()
        self._office = context.workspace.read(programmes.office)
        known = collection.deliverers(context.workspace, context.programme.id, context.period.id)
        self.recipients = Recipients(known, {row.realizer.id: row for row in board.rows}, chosen)
        self.due = line("", self.tr("e.g. 31.01.2027"))
        self.contact = line(self._office.contact, self.tr("e.g. Anna Nowak, phone 41 000 00 00"))
        self.letter = QPlainTextEdit(self._office.form_letter or collection.default_letter())
        self.folder_field = Folder(ask, context.period)
        self.sender = MessageStrip()
        offer_help(self, "formularze")
        self._preview = label("", Style.MUTED, wrap=True)
        self._day = label("", Style.CAPTION)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._show_preview)
        self._lay_out()
        self.recipients.edited.connect(self.edited)
        self.edited.connect(self._on_anything)
        self.sender.acted.connect(self._edit_office)
        self._show_sender()
        self._on_anything()
        self._show_preview()
        self.due.setFocus()

    @property
    def folder(self) -> Path:
        """Where the files go."""
        return self.folder_field.path

    @property
    def preview(self) -> str:
        """The letter as the first of the recipients would read it."""
        return self._preview.text()

    def store(self) -> bool:
        """Make the forms and their folder ready, and keep the contact and the letter."""
        if not self.perform(lambda _workspace: make_ready(self.folder)):
            return False
        if not self.perform(collection.prepared, self._order(self.recipients.chosen)):
            return False
        self.forms = self.result_id
        office = self._described_office()
        if office != self._office and not self.perform(edit_office, office):
            return False
        self.folder_field.remember()
        return True

    def _order(self, realizer_ids: Collection[int]) -> Order:
        return Order(
            self.context.programme.id,
            self.context.period.id,
            tuple(realizer_ids),
            self.due.text().strip(),
            " ".join(self.contact.text().split()),
            self.letter.toPlainText().strip(),
        )

    def _described_office(self) -> Office:
        """The office with this contact and letter; the letter that everybody has is not its own."""
        letter = self.letter.toPlainText().strip()
        own = "" if letter == collection.default_letter().strip() else letter
        return replace(self._office, contact=" ".join(self.contact.text().split()), form_letter=own)

    def _show_sender(self) -> None:
        """Warn that nobody would know whose forms these are."""
        if self._office.name:
            self.sender.hide()
            return
        sentence = self.tr("The office has no name yet: the forms would not say who sends them.")
        self.sender.tell(Level.WARN, sentence, self.tr("Office…"))

    def _edit_office(self) -> None:
        """Describe the office first; what was typed here stays."""
        before = self._office
        OfficeDialog(self.context, self).exec()
        self._office = self.context.workspace.read(programmes.office)
        if self.contact.text() == before.contact:
            self.contact.setText(self._office.contact)
        if self.letter.toPlainText() == (before.form_letter or collection.default_letter()):
            self.letter.setPlainText(self._office.form_letter or collection.default_letter())
        self._show_sender()
        self._show_preview()

    def _on_anything(self) -> None:
        number = len(self.recipients.chosen)
        self.step.setText(self.tr("Make %n form(s)", "", number))
        self.step.setEnabled(bool(number))
        self._show_day()
        self._pause.start()

    def _show_day(self) -> None:
        """Say which day was understood, and if it is over."""
        kept = dates.kept(self.due.text())
        shown = dates.shown(kept)
        if shown == kept:
            self._day.setText("")
        elif kept < words.today().isoformat():
            self._day.setText(self.tr("{day} – this day is over").format(day=shown))
        else:
            self._day.setText(shown)

    def _show_preview(self) -> None:
        """Read the letter to the first recipient from the very form that would be made."""
        chosen = self.recipients.chosen[:1]
        try:
            made = collection.prepared(self.context.workspace, self._order(chosen)) if chosen else ()
        except RecordError:
            made = ()  # said when the forms are to be made
        self._preview.setText("\n".join(form.sender.letter for form in made))

    def _lay_out(self) -> None:
        self.letter.setTabChangesFocus(True)
        self.letter.setMinimumHeight(self.letter.fontMetrics().lineSpacing() * _LETTER_ROWS)
        form = Form()
        self.watch(form.add(self.tr("&Due date:"), self.due))
        form.addRow("", self._day)
        self.watch(form.add(self.tr("&Contact:"), self.contact))
        hint = self.tr("{program}, {okres}, {termin} and {realizator} are filled in for each form.")
        self.watch(form.add(self.tr("&Letter:"), self.letter, hint))
        form.add(self.tr("&Folder:"), self.folder_field)
        right = QVBoxLayout()
        right.addLayout(form)
        right.addWidget(label(self.tr("The letter to the first of them:"), Style.CAPTION))
        right.addWidget(self._preview)
        right.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(space(20))
        row.addWidget(self.recipients, 5)
        row.addLayout(right, 6)
        self.body.addWidget(self.sender)
        self.body.addLayout(row, 1)
