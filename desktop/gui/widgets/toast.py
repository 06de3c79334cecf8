"""A short notice over the foot of a screen, with the way back: „Usunięto zadanie. Cofnij”."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from desktop.gui.theme import space
from desktop.gui.widgets.buttons import Kind, button
from desktop.gui.widgets.message_strip import announce
from desktop.gui.widgets.text import label

_STAYS_MS = 10_000


class Toast(QFrame):
    """Floats over its parent and goes by itself, but not while the mouse or the focus is on it."""

    undone = Signal()

    def __init__(self, over: QWidget, at_head: bool = False) -> None:
        """`at_head` where what the sentence is about may stand at the foot of the parent."""
        super().__init__(over)
        self._at_head = at_head
        self.setProperty("kind", "toast")
        self._words = label("", wrap=True)
        self._undo = button(self.tr("Undo"), Kind.GHOST)
        self._undo.clicked.connect(self._on_undo)
        self._further = button("", Kind.GHOST)
        self._further.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # until it is told what else can be done
        self._further.clicked.connect(self._on_further)
        self._act: Callable[[], None] = lambda: None
        row = QHBoxLayout(self)
        row.setContentsMargins(space(16), space(6), space(6), space(6))
        row.addWidget(self._words, 1)
        row.addWidget(self._undo)
        row.addWidget(self._further)
        self._leave = QTimer(self, singleShot=True, interval=_STAYS_MS)
        self._leave.timeout.connect(self._go)
        over.installEventFilter(self)
        self.hide()

    def tell(
        self,
        sentence: str,
        undoable: bool = True,
        verb: str = "",
        act: Callable[[], None] = lambda: None,
    ) -> None:
        """Show what was done; `undone` is emitted when the user wants it back, `verb` calls `act`."""
        self._words.setText(sentence)
        self._undo.setVisible(undoable)
        self._further.setText(verb)
        self._further.setAccessibleName(verb)
        self._further.setFocusPolicy(Qt.FocusPolicy.StrongFocus if verb else Qt.FocusPolicy.NoFocus)
        self._further.setVisible(bool(verb))
        self._act = act
        self.setAccessibleName(sentence)
        self._place()
        self.show()
        self.raise_()
        self._leave.start()
        announce(self, sentence)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in its place when the parent changes its size."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay as long as the mouse is here."""
        self._leave.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Count anew when the mouse has gone."""
        self._leave.start()
        super().leaveEvent(event)

    def _place(self) -> None:
        """Stand at the foot of the parent, or at its head, on one line if it is wide enough."""
        over, edge = self.parentWidget(), space(16)
        one_line = self._words.fontMetrics().horizontalAdvance(self._words.text()) + 3 * edge
        one_line += sum(each.sizeHint().width() + edge for each in self._buttons if not each.isHidden())
        width = min(one_line, over.width() - 2 * edge)
        self.resize(width, self.heightForWidth(width))
        top = 0 if self._at_head else over.height() - self.height() - edge
        self.move((over.width() - width) // 2, top)

    def _go(self) -> None:
        if any(each.hasFocus() for each in self._buttons):
            self._leave.start()
        else:
            self.hide()

    @property
    def _buttons(self) -> tuple[QPushButton, QPushButton]:
        return self._undo, self._further

    def _on_further(self) -> None:
        self.hide()
        self._act()

    def _on_undo(self) -> None:
        self.hide()
        self.undone.emit()
