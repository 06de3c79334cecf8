"""The line in which a value is typed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from db.domain.kinds import IndicatorKind
from desktop.gui.values.entry import Typed
from desktop.gui.values.keys import Effect, State, effect_of

_NO_LIMIT = 100_000_000


class CellEditor(QLineEdit):
    """The line over a cell; `careful`: opened to change its value, so that arrows move in the line."""

    def __init__(self, empty: Typed, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "cell")
        # What is too long is refused in words when it is to be stored; a limit here would cut it silently.
        self.setMaxLength(_NO_LIMIT)
        self._empty = empty
        self.kind = empty.kind
        self.careful = False
        self.opened_with: str | None = None

    @property
    def typed(self) -> Typed:
        """What is typed, as it can be stored."""
        return self._empty._replace(text=self.text())

    @property
    def touched(self) -> bool:
        """Whether there is something to store."""
        return self.text() != self.opened_with

    def effect(self, event: QKeyEvent) -> Effect | None:
        """What a key does here beyond what any line does with it."""
        effect = effect_of(event, State.EDITOR)
        along = event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        is_the_lines_own = (effect is Effect.ARROWS and self.careful and along) or (
            effect is Effect.COMMA and self.kind is IndicatorKind.TEXT
        )
        return None if is_the_lines_own else effect
