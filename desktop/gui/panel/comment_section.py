"""The clerk's own words about the cell."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy

from desktop.app import comments
from desktop.app.values import Place
from desktop.gui.context import Context
from desktop.gui.panel.section import Section
from desktop.gui.structure.fields import TextField

_PAUSE_MS = 1000
_ROWS, _MOST_ROWS = 2, 10


class CommentField(TextField):
    """Grows with its text. Esc and Ctrl+Enter store, then `done` tells that the user wants away."""

    done = Signal()

    def __init__(self, name: str, rows: int, pause_ms: int) -> None:
        super().__init__(name, rows, pause_ms)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """High enough for what is written, up to a limit."""
        lines = min(round(self.document().size().height()), _MOST_ROWS)
        least = self.minimumHeight()
        more = max(lines - _ROWS, 0) * self.fontMetrics().lineSpacing()
        return QSize(super().sizeHint().width(), least + more)

    def minimumSizeHint(self) -> QSize:
        """No wider than it is given, never lower than its text."""
        return QSize(0, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc must not take back words that were meant to stay."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape or (enter and control):
            self.save()
            self.done.emit()
        else:
            super().keyPressEvent(event)


class CommentSection(Section):
    """Stored when left and a second after the last key, in the cell for which it was typed.

    What the file refuses stays in the field of its cell until it can be stored.
    """

    def __init__(self, context: Context) -> None:
        super().__init__(self.tr("Comment"))
        self._context = context
        self._place: Place | None = None
        self._refused: dict[Place, str] = {}
        self.field = CommentField(self.tr("Comment on the value, never printed"), _ROWS, _PAUSE_MS)
        self.field.setPlaceholderText(self.tr("For the office only: never printed"))
        self.field.entered.connect(self._store)
        self.body.addWidget(self.field)

    def show_comment(self, place: Place, text: str) -> None:
        """Show what was written about a cell; what was being typed about another one is stored first."""
        if place != self._place:
            self.save()
        self._place = place
        self.field.show_text(self._refused.get(place, text))

    def save(self) -> None:
        """Have stored what is being typed."""
        self.field.save()

    def forget(self) -> None:
        """Another file: nothing written for the former one may get into it."""
        self._place = None
        self._refused.clear()
        self.field.take_back()

    def _store(self, text: str) -> None:
        if self._place is None:
            return
        if self._context.perform(comments.set_comment, self._place, text) is None:
            self._refused[self._place] = text
        else:
            self._refused.pop(self._place, None)
