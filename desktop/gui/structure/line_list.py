"""A short list of lines by id: shown anew when the record changes, the chosen line staying chosen."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView

from desktop.gui.structure.line import LINE_ROLE, Line
from desktop.gui.structure.line_delegate import LineDelegate
from desktop.gui.theme import colours, space
from desktop.gui.widgets.views import TreeView

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_EDIT = int(Qt.ItemDataRole.EditRole)
_TIP = int(Qt.ItemDataRole.ToolTipRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_NOWHERE = QModelIndex()

Index = QModelIndex | QPersistentModelIndex
Lines = Sequence[tuple[int, Line]]


class LineModel(QAbstractListModel):
    """Lines with their ids. `renamed` asks for another text: the line changes when the record does."""

    renamed = Signal(int, str)

    def __init__(self, editable: bool) -> None:
        super().__init__()
        self._lines: tuple[tuple[int, Line], ...] = ()
        self._flags = _FLAGS | Qt.ItemFlag.ItemIsEditable if editable else _FLAGS

    @property
    def ids(self) -> list[int]:
        """The ids from the first line to the last."""
        return [line_id for line_id, _ in self._lines]

    def show_lines(self, lines: Lines) -> None:
        """Show these lines; nothing but their words changes while their ids stay the same."""
        same = [line_id for line_id, _ in lines] == self.ids
        if same and tuple(lines) != self._lines:
            self._lines = tuple(lines)
            self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))
        elif not same:
            self.beginResetModel()
            self._lines = tuple(lines)
            self.endResetModel()

    def line(self, row: int) -> Line:
        """What a row shows."""
        return self._lines[row][1]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many lines there are."""
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every line can be chosen."""
        return self._flags if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """The text; what the delegate paints; what a screen reader says."""
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line = self._lines[index.row()][1]
        if role in (_DISPLAY, _EDIT, _TIP):
            return line.text
        if role == LINE_ROLE:
            return line
        return self._spoken(line) if role == _SPOKEN else None

    def setData(self, index: Index, value: Any, role: int = _EDIT) -> bool:
        """Ask for another text."""
        if role != _EDIT or str(value) == self.line(index.row()).text:
            return False
        self.renamed.emit(self.ids[index.row()], str(value))
        return True

    def _spoken(self, line: Line) -> str:
        shared = self.tr("shown in several places") if line.shared else ""
        return ", ".join(filter(None, (line.text, line.aside, shared)))


class LineList(TreeView):
    """Shows a `LineModel`, one line chosen. `reached` tells its id, 0 when there is none."""

    reached = Signal(int)

    def __init__(self, model: LineModel, name: str, hint: str) -> None:
        """`name` is what a screen reader calls the list; the hint stands in it while it is empty."""
        super().__init__(name)
        self._lines = model
        self._hint = hint
        self._kept = (0, 0)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setItemDelegate(LineDelegate(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setModel(model)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)

    @property
    def current_id(self) -> int:
        """The chosen line's id; 0 if there is none."""
        row = self.currentIndex().row()
        return self._lines.ids[row] if row >= 0 else 0

    def choose(self, line_id: int) -> None:
        """Choose a line and bring it in sight."""
        if line_id in self._lines.ids:
            self.setCurrentIndex(self._lines.index(self._lines.ids.index(line_id)))

    def rename(self) -> None:
        """Edit the chosen line in its place."""
        if self.currentIndex().isValid():
            self.edit(self.currentIndex())

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        """Tell which line has been reached."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.reached.emit(self.current_id)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines, or what to do while there are none."""
        super().paintEvent(event)
        if not self._lines.rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(QColor(colours().muted))
            edge = space(16)
            room = self.viewport().rect().adjusted(edge, edge, -edge, -edge)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._hint)

    def _remember(self) -> None:
        self._kept = (self.current_id, self.currentIndex().row())

    def _restore(self) -> None:
        """The same line, or where it is gone the one that took its place."""
        line_id, row = self._kept
        ids = self._lines.ids
        if line_id not in ids and ids:
            line_id = ids[min(max(row, 0), len(ids) - 1)]
        self.choose(line_id)
        self.reached.emit(self.current_id)
