"""What is said of a version as it is kept, and stays for good: draft or final, and a note."""

from collections.abc import Iterator

from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from desktop.gui.dialogs.fields import Entry, Form, WrappedLine
from desktop.gui.theme import space

_NOTE = 300  # signs


class VersionFields(QWidget):
    """A choice of two, in the words of the dialog, and a note that is checked for its length."""

    def __init__(self, draft: str, final: str, *, is_final: bool) -> None:
        super().__init__()
        self.draft, self.final = QRadioButton(draft), QRadioButton(final)
        (self.final if is_final else self.draft).setChecked(True)
        form = Form()
        self.entry = form.add(
            self.tr("&Note:"), WrappedLine(""), self.tr("To whom it goes, or what was changed.")
        )
        choice = QVBoxLayout()
        choice.setSpacing(space(4))
        choice.addWidget(self.draft)
        choice.addWidget(self.final)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(12))
        column.addLayout(choice)
        column.addLayout(form)

    @property
    def is_final(self) -> bool:
        """Whether it shall be the final document."""
        return self.final.isChecked()

    @property
    def note(self) -> str:
        """What was noted."""
        return self.entry.field.text()

    def complaints(self) -> Iterator[tuple[Entry, str]]:
        """A note that is too long: it could not be put right afterwards."""
        over = len(self.note) - _NOTE
        words = self.tr("At most {most} signs; these are {over} too many.")
        yield self.entry, words.format(most=_NOTE, over=over) if over > 0 else ""
