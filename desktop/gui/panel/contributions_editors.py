"""The lines in which contributions are typed: names are offered, Tab and Enter take what is marked."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QEvent, QModelIndex, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from db.domain.folding import folded
from desktop.gui.panel.contributions_model import AMOUNT, REALIZER, ContributionsModel
from desktop.gui.structure.fields import NO_LIMIT
from desktop.gui.structure.names import NameCompleter
from desktop.gui.theme import colours

Names = Callable[[], Iterable[tuple[int, str]]]

_LEAVING = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CellLine(QLineEdit):
    """A line over a cell; what a text may be completed to is marked in the list before it is taken."""

    def __init__(self, parent: QWidget, name: str, names: Names | None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "cell")
        self.setMaxLength(NO_LIMIT)  # what is too long is refused in words, not cut
        self.setAccessibleName(name)
        self.filled = False
        if names is not None:
            completer = NameCompleter(self)
            completer.offer(names())
            completer.popup().setMinimumWidth(parent.width())  # names are longer than their column
            completer.setWrapAround(False)  # else Down would leave the only name, which is marked
            self.setCompleter(completer)
            self.textEdited.connect(lambda: QTimer.singleShot(0, self, self._mark_first))

    @property
    def offering(self) -> bool:
        """Whether names are offered right now."""
        return self.completer() is not None and self.completer().popup().isVisible()

    def settle(self, take: bool) -> None:
        """Close the list; `take` the name that is marked in it."""
        offered = self.completer().popup()
        marked = offered.currentIndex()
        if take and marked.isValid():
            self.setText(self.completer().pathFromIndex(marked))
        offered.hide()

    def event(self, event: QEvent) -> bool:
        """Keys that come through the list of names go the usual way, through the table."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in _LEAVING
            and self.offering
        ):
            self.settle(take=True)
            again = QKeyEvent(QEvent.Type.KeyPress, event.key(), event.modifiers(), event.text())
            QCoreApplication.postEvent(self, again)
            return True
        return super().event(event)

    def _mark_first(self) -> None:
        """Mark the first name that begins with what is typed; the line itself keeps what was typed."""
        completer, typed = self.completer(), folded(self.text())
        if not (completer.popup().isVisible() and typed):
            return
        self._keep_on_screen(completer.popup())
        offered = completer.completionModel()
        names = (offered.index(row, 0) for row in range(offered.rowCount()))
        first = next((name for name in names if folded(str(name.data())).startswith(typed)), None)
        if first is not None:
            completer.blockSignals(True)
            completer.popup().setCurrentIndex(first)
            completer.blockSignals(False)

    def _keep_on_screen(self, popup: QWidget) -> None:
        """Move a list that is wider than the line, where Qt has only reckoned with the line."""
        screen = self.screen().availableGeometry()
        popup.move(max(screen.left(), min(popup.x(), screen.right() + 1 - popup.width())), popup.y())


class ContributionsDelegate(QStyledItemDelegate):
    """Makes the lines, and draws what may be typed next in a quiet colour."""

    def __init__(self, names: Names, units: Names, parent: QObject) -> None:
        super().__init__(parent)
        self._names, self._units = names, units

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex
    ) -> QWidget | None:
        """A line that offers realizers or units."""
        title = str(index.model().headerData(index.column(), Qt.Orientation.Horizontal))
        offered = {REALIZER: self._names, AMOUNT: None}.get(index.column(), self._units)
        made = CellLine(parent, title, offered)
        if index.column() == AMOUNT:
            made.setAlignment(Qt.AlignmentFlag.AlignRight)
        return made

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """While names are offered, a key that leaves the line takes the marked one; Esc only closes them."""
        if isinstance(editor, CellLine) and isinstance(event, QKeyEvent) and editor.offering:
            if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
                editor.settle(take=False)
                return True
            if event.type() == QEvent.Type.KeyPress and event.key() in _LEAVING:
                editor.settle(take=True)
        return super().eventFilter(editor, event)

    def setEditorData(self, editor: QWidget, index: QModelIndex) -> None:
        """Show the text once; what is being typed is never overwritten."""
        if isinstance(editor, CellLine) and not editor.filled:
            editor.filled = True
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: QModelIndex) -> None:
        """Store what was typed, and try again to store what was refused."""
        if isinstance(editor, CellLine) and isinstance(model, ContributionsModel):
            typed, stored = editor.text(), str(index.data(Qt.ItemDataRole.EditRole) or "")
            if typed != stored or model.is_refused(index):
                editor.setModified(False)
                model.setData(index, typed)

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Write hints quietly, and what is not stored in the colour of errors."""
        super().initStyleOption(option, index)
        model = index.model()
        if not isinstance(model, ContributionsModel):
            return
        ink = colours().error if model.is_refused(index) else colours().muted
        if model.is_refused(index) or model.is_hint(index):
            option.palette.setColor(QPalette.ColorRole.Text, ink)
            option.palette.setColor(QPalette.ColorRole.HighlightedText, ink)
