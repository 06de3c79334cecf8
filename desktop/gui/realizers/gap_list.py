"""What a realizer still has to deliver, and what is to be checked, under their goals; then its remarks."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from db.domain.realizer_board import Board, BoardItem, BoardRow
from desktop.gui.icons import icon
from desktop.gui.theme import Tint, colours, space
from desktop.gui.values import doubt_words
from desktop.gui.widgets.tips import as_it_stands

_NOWHERE = QModelIndex()
_ROLE = Qt.ItemDataRole
_AIR = 6
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Gap(NamedTuple):
    """A line: an indicator (`indicator_id` 0: a heading, over all of a kind or over those of one goal)."""

    text: str
    indicator_id: int = 0
    remark: str = ""
    goal: str = ""
    is_title: bool = False

    @property
    def spoken(self) -> str:
        """The words with the goal that they stand under."""
        return "\n".join(filter(None, (self.goal, self.text, self.remark)))


class GapModel(QAbstractListModel):
    """The lines of one realizer."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._gaps: list[Gap] = []

    def show(self, board: Board, row: BoardRow | None) -> None:
        """Show what one realizer misses; None: there is nobody."""
        self.beginResetModel()
        self._gaps = list(self._lines(board, row)) if row is not None else []
        self.endResetModel()

    def gap(self, number: int) -> Gap | None:
        """A line; None where there is no such line."""
        return self._gaps[number] if 0 <= number < len(self._gaps) else None

    @property
    def first(self) -> int:
        """The first line that can be gone to; -1 where there is none."""
        return next((number for number, gap in enumerate(self._gaps) if gap.indicator_id), -1)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """How many lines there are."""
        return 0 if parent.isValid() else len(self._gaps)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Only indicators can be gone to."""
        gap = self.gap(index.row())
        if gap is None or not gap.indicator_id:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> Any:
        """The words; a screen reader also says the goal."""
        gap = self.gap(index.row()) if index.isValid() else None
        if gap is None:
            return None
        match role:
            case _ROLE.DisplayRole:
                return "\n".join(filter(None, (gap.text, gap.remark)))
            case _ROLE.AccessibleTextRole:
                return gap.spoken
            case _ROLE.ToolTipRole:
                return as_it_stands(gap.spoken)
            case _ROLE.ForegroundRole if not gap.indicator_id:
                return QColor(colours().text if gap.is_title else colours().muted)
            case _ROLE.FontRole if gap.is_title:
                font = QFont(self.parent().font())
                font.setWeight(QFont.Weight.DemiBold)
                return font
            case _ROLE.DecorationRole if gap.indicator_id:
                return icon("alert-triangle", Tint.WARN) if gap.remark else icon("circle-dashed", Tint.MUTED)
        return None

    def _lines(self, board: Board, row: BoardRow) -> Iterator[Gap]:
        if row.missing:
            yield Gap(self.tr("Missing: {}").format(len(row.missing)), is_title=True)
            yield from _under_goals((item, "") for item in board.named(row.missing))
        if row.doubtful:
            yield Gap(self.tr("To be checked: {}").format(len(row.doubtful)), is_title=True)
            yield from _under_goals(
                (item, ". ".join(doubt_words.sentences(board.doubts[item.indicator_id])))
                for item in board.named(row.doubtful)
            )
        if row.form is not None and row.form.remarks:
            yield Gap(self.tr("Remarks"), is_title=True)
            yield from map(Gap, row.form.remarks.splitlines())


def _under_goals(items: Iterable[tuple[BoardItem, str]]) -> Iterator[Gap]:
    for goal, those in groupby(items, key=lambda each: each[0].goal):
        yield Gap(goal)
        for item, remark in those:
            named = f"{item.label} [{item.unit}]" if item.unit else item.label
            yield Gap(named, item.indicator_id, remark, goal)


class _Airy(QStyledItemDelegate):
    """Leaves air between the lines; Qt's own spacing is forgotten where it breaks lines."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The lines with air above and below."""
        return super().sizeHint(option, index) + QSize(0, space(_AIR))


class GapList(QListView):
    """`taken` carries the indicator to go to."""

    taken = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("What is missing or to be checked"))
        self.gaps = GapModel(self)
        self.setModel(self.gaps)
        self.setWordWrap(True)
        self.setItemDelegate(_Airy(self))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(self._take)

    def show_row(self, board: Board, row: BoardRow | None) -> None:
        """Show what a realizer misses, from the first on; staying where one was, if it is still there."""
        before = self.gaps.gap(self.currentIndex().row())
        self.gaps.show(board, row)
        kept = (
            number
            for number in range(self.gaps.rowCount())
            if before is not None and before.indicator_id and self.gaps.gap(number) == before
        )
        self.setCurrentIndex(self.gaps.index(next(kept, self.gaps.first)))

    @property
    def has_lines(self) -> bool:
        """Whether there is anything to show."""
        return self.gaps.rowCount() > 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current line in sight."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the value."""
        if event.key() in _ENTER and self.currentIndex().isValid():
            self._take(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _take(self, index: QModelIndex) -> None:
        gap = self.gaps.gap(index.row())
        if gap is not None and gap.indicator_id:
            self.taken.emit(gap.indicator_id)
