"""Beside the board: one realizer, its form, what it wrote, and what it still has to deliver."""

from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.domain.realizer_board import Board, BoardRow
from desktop.gui.panel.section import prose, show_words
from desktop.gui.realizers import words
from desktop.gui.realizers.gap_list import GapList
from desktop.gui.theme import space
from desktop.gui.widgets.card import Card
from desktop.gui.widgets.text import Style

_WIDTH, _NARROWEST, _LEAST_LIST = 320, 240, 60
_ROOM_FOR_DETAILS = 260


class SidePane(Card):
    """`left` tells that the user wants back to the board, `wants_indicator` which value to go to."""

    left = Signal()
    wants_indicator = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("About the realizer"))
        self._name = prose(Style.HEADING)
        self._contact = prose(Style.MUTED)
        self._form = prose()
        self._overdue = prose(Style.ERROR)
        self._details = QWidget()
        self._complete = prose(Style.OK)
        self.gaps = GapList()
        self.gaps.taken.connect(self.wants_indicator)
        self._lay_out()

    @property
    def said(self) -> str:
        """What is said above the list."""
        shown = (self._name, self._contact, self._form, self._overdue, self._complete)
        return "\n".join(each.text() for each in shown if each.text())

    def show_row(self, board: Board, row: BoardRow | None, today: date) -> None:
        """Show a realizer; None: there is nobody."""
        self._name.setText(row.realizer.name if row else self.tr("Choose a realizer to see what is missing."))
        show_words(self._contact, row.realizer.contact if row else "")
        show_words(self._form, " ".join(words.form(row, today)) if row else "")
        late = row is not None and words.is_overdue(row, today)
        show_words(self._overdue, self.tr("The due date has passed.") if late else "")
        complete = row is not None and not row.missing and not row.doubtful
        show_words(
            self._complete, self.tr("Everything is delivered, and nothing is doubtful.") if complete else ""
        )
        self.gaps.show_row(board, row)
        self.gaps.setVisible(self.gaps.has_lines)

    def enter(self) -> None:
        """Lead the keyboard to what is missing, or to the words where nothing is."""
        (self.gaps if self.gaps.has_lines else self).setFocus()

    def sizeHint(self) -> QSize:
        """Wide enough to read in, narrow enough to leave the board its room."""
        return QSize(space(_WIDTH), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Its texts wrap."""
        return QSize(space(_NARROWEST), space(120))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc and the arrow left lead back to the board."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Left):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave what the board says too to the board where the pane is low."""
        super().resizeEvent(event)
        self._details.setVisible(self.height() >= space(_ROOM_FOR_DETAILS))

    def _lay_out(self) -> None:
        details = QVBoxLayout(self._details)
        details.setContentsMargins(0, 0, 0, 0)
        details.setSpacing(space(4))
        for each in (self._contact, self._form, self._overdue):
            details.addWidget(each)
        self.gaps.setMinimumHeight(space(_LEAST_LIST))
        for part in (self._name, self._details, self._complete):
            self.body.addWidget(part)
        self.body.addWidget(self.gaps, 1)
        self.body.addStretch(0)
