"""What the signer says with the signature, and which line of the document it fills."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from db.domain.signatures import Statement
from desktop import settings
from desktop.app.signing import LinePlace
from desktop.gui.dialogs.fields import Form, line

_LONGEST = 100
_LONGEST_COMMENT = 255


class StatementPane(QWidget):
    """All of it may stay empty; role and place are those of the last signature."""

    def __init__(self) -> None:
        super().__init__()
        remembered = settings.load()
        self.role = line(remembered.signer_role, self.tr("for example: head of the gmina"))
        self.place = line(remembered.signer_place)
        self.comment = line("", self.tr("for example: I approve"))
        for field, longest in (
            (self.role, _LONGEST),
            (self.place, _LONGEST),
            (self.comment, _LONGEST_COMMENT),
        ):
            field.setMaxLength(longest)
        self._form = Form()
        self._form.add(self.tr("&Role:"), self.role)
        self._form.add(self.tr("P&lace:"), self.place)
        self._form.add(self.tr("&Words:"), self.comment)
        self.lines = QComboBox()
        self._lines = self._form.add(self.tr("F&ill the line of:"), self.lines)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._form)
        self.offer_lines(())

    @property
    def statement(self) -> Statement:
        """What is entered."""
        return Statement(*(each.text().strip() for each in (self.role, self.place, self.comment)))

    @property
    def line_id(self) -> str:
        """The line to fill; nothing for none."""
        return str(self.lines.currentData() or "")

    def offer_lines(self, places: Sequence[LinePlace]) -> None:
        """Offer the lines that are still empty, the first of them at once."""
        self.lines.clear()
        for number, each in enumerate(places, start=1):
            self.lines.addItem(self._words(number, each), each.setup_id)
        self.lines.addItem(self.tr("none"), "")
        self._form.setRowVisible(self._lines, bool(places))

    def _words(self, number: int, line_place: LinePlace) -> str:
        told = " – ".join(filter(None, (line_place.signer, line_place.title)))
        return told or self.tr("line {number}").format(number=number)
