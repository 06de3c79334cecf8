"""The clerk's own words about the cell."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy

from db.queries.value_card import ValueCard
from desktop.app import comments
from desktop.app.values import Place
from desktop.gui.context import Context
from desktop.gui.panel.section import Section
from desktop.gui.structure.fields import TextField, complaint

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
    """Stored when left and a second after the last key, in the cell for which it was typed."""

    def __init__(self, context: Context) -> None:
        super().__init__(self.tr("Comment"))
        self._context = context
        self.field = CommentField(self.tr("Comment on the value, never printed"), _ROWS, _PAUSE_MS)
        self.field.setPlaceholderText(self.tr("For the office only: never printed"))
        self.field.entered.connect(self._store)
        self.body.addWidget(self.field)
        self.body.addWidget(complaint(self.field))

    def show_card(self, card: ValueCard) -> None:
        """Show what was written about a cell."""
        place = Place(card.indicator.id, card.period.id)
        self.field.show_text(card.comment.text if card.comment else "", of=place)

    def _store(self, text: str) -> None:
        self.field.store(self._context, comments.set_comment, self.field.owner, text)
