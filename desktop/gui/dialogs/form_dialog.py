"""The dialog that all forms share: what is wrong is said beside the field, and one step stores everything."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from desktop.gui.context import Context
from desktop.gui.dialogs.fields import Entry, edited_signal
from desktop.gui.dialogs.page_dialog import RecordDialog
from desktop.gui.widgets.buttons import Kind


class FormDialog(RecordDialog):
    """Say what is wrong in `complaints`, and store in `store`.

    `accept` stores once; what is wrong or refused keeps the dialog open and is said in it.
    """

    edited = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.step = self.offer("", Kind.PRIMARY, QDialogButtonBox.ButtonRole.AcceptRole)
        self.step.clicked.connect(self.accept)
        self.step.setDefault(True)
        cancel = self.offer(self.tr("Cancel"), Kind.SECONDARY, QDialogButtonBox.ButtonRole.RejectRole)
        cancel.clicked.connect(self.reject)
        self._tried = False
        self.edited.connect(self._on_edited)

    def entitle(self, title: str, verb: str) -> None:
        """Say what the dialog is about, and what its main button does."""
        self.setWindowTitle(title)
        self.step.setText(verb)

    def watch(self, *entries: Entry) -> None:
        """Have `edited` emitted when one of these is changed."""
        for entry in entries:
            edited_signal(entry.field).connect(lambda *_: self.edited.emit())

    def complaints(self) -> Iterator[tuple[Entry, str]]:
        """Every entry that may be wrong, with what is wrong about it, or nothing."""
        return iter(())

    def store(self) -> bool:
        """Store what was entered; whether that was done."""
        raise NotImplementedError

    def accept(self) -> None:
        """Store and close, if nothing is wrong; otherwise go to the first wrong entry."""
        self._tried = True
        wrong = self._complain()
        if wrong is not None:
            wrong.field.setFocus()
        elif self.store():
            super().accept()
            return
        self.fit(self.size())

    def _on_edited(self) -> None:
        self.message.hide()
        if self._tried:
            self._complain()

    def _complain(self) -> Entry | None:
        """Say everything that is wrong; the first wrong entry."""
        found = list(self.complaints())
        for entry, sentence in found:
            entry.complain(sentence)
        return next((entry for entry, sentence in found if sentence), None)
