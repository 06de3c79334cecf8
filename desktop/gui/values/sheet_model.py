"""The grid as a model: all lines are known at once, what stands in them is read when it is looked at."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from db.domain.aggregation import SUMS
from db.domain.completeness import Standing
from db.domain.doubts import Doubt
from db.domain.entities import Value
from db.domain.numbers import edit_text
from db.queries.indicator_sheet import Sheet, SheetLine
from db.queries.programme_tree import TreeRow
from desktop.app.values import Place
from desktop.gui.context import Context
from desktop.gui.values import cell_words
from desktop.gui.values.cells import Cell, Columns, Line
from desktop.gui.values.line_cache import LineCache
from desktop.gui.values.movement import Grid
from desktop.gui.values.outline import Outline
from desktop.gui.values.tallies import Tallies, spoken

Index = QModelIndex | QPersistentModelIndex

_CHUNK = 64

# As plain numbers: comparing with Qt's enums is what makes data() slow.
_DISPLAY, _EDIT, _TOOL_TIP = 0, 2, 3
_ALIGNMENT, _ACCESSIBLE = 7, 11
_LEFT, _RIGHT = (
    int(side | Qt.AlignmentFlag.AlignVCenter)
    for side in (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)
)
_TITLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_VALUE = _TITLE | Qt.ItemFlag.ItemIsEditable
_NO_PARENT = QModelIndex()
_EMPTY = Cell("")


class SheetModel(QAbstractTableModel):
    """Rows are the lines shown, columns the periods, the change and the target; it is never written through.

    `tallied` tells that the counts of the titles may be others.
    """

    tallied = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._nodes: dict[int, TreeRow] = {}
        self._headings: Collection[int] = frozenset()
        self._computed: Collection[int] = frozenset()
        self._cache = LineCache(context)
        self._rows: dict[int, list[int]] | None = None
        self.outline = Outline()
        self.tallies = Tallies()
        self.columns = Columns((), 0, None)

    def show(
        self, sheet: Sheet, headings: Collection[int], columns: Columns, kept: Collection[int] | None = None
    ) -> None:
        """Show another sheet, or the same one anew, and of its indicators only those kept; None: all."""
        outline = Outline(sheet.lines)
        outline.fold(self.outline.folded_in_all)
        outline.keep(kept)
        self._computed = sheet.computed
        self._exchange(sheet.nodes, headings, columns, outline)

    def tell(self, standing: Standing, doubts: Mapping[int, tuple[Doubt, ...]]) -> None:
        """How the chosen period stands: for the counts of the titles and the signs of the cells."""
        self.tallies.take(standing)
        for each in self._cache.doubt(doubts):
            self._announce(self.rows_of(each))
        self.tallied.emit()

    def clear(self) -> None:
        """Show nothing, and forget what was folded."""
        self._exchange({}, frozenset(), Columns((), 0, None), Outline())

    def keep(self, indicators: Collection[int] | None) -> None:
        """Show only these indicators with what stands above them; None shows all."""
        self.beginResetModel()
        self.outline.keep(indicators)
        self._rows = None
        self.endResetModel()

    def fold_all(self, folded: bool) -> None:
        """Fold all titles that stand at the top, or unfold every one."""
        self.fold({node.id for node in self._nodes.values() if folded and node.depth == 0})

    def fold(self, nodes: Collection[int]) -> None:
        """Fold the titles of these nodes and no others."""
        self.beginResetModel()
        self.outline.fold(nodes)
        self._rows = None
        self.endResetModel()

    def unfold_to(self, position: int) -> None:
        """Unfold the titles that hide a line, and no others."""
        above = self.outline.titles_above(position)
        if not above.isdisjoint(self.outline.folded):
            self.fold(self.outline.folded - above)

    def turn(self, row: int) -> None:
        """Fold the title in a row, or unfold it."""
        count, positions = self.outline.below(row)
        self._rows = None
        if count:
            self.beginRemoveRows(_NO_PARENT, row + 1, row + count)
            self.outline.turn(row, count, ())
            self.endRemoveRows()
        elif positions:
            self.beginInsertRows(_NO_PARENT, row + 1, row + len(positions))
            self.outline.turn(row, 0, positions)
            self.endInsertRows()

    def forget(self, ids: Collection[int] | None) -> None:
        """What stands in the lines of these indicators has changed; None: of all."""
        self._cache.forget(ids)
        rows = range(self.rowCount()) if ids is None else [row for each in ids for row in self.rows_of(each)]
        self._announce(rows)

    def _announce(self, rows: Sequence[int]) -> None:
        if rows:
            last = self.columns.count - 1
            self.dataChanged.emit(self.index(min(rows), 0), self.index(max(rows), last))

    def owners_in_sight(self, ids: Collection[int], table: str) -> dict[int, int]:
        """The indicators of these values or comments, as far as the lines read so far had them."""
        return self._cache.owners(ids, table)

    def sheet_line(self, row: int) -> SheetLine:
        """What a row is: a node's title or an indicator."""
        return self.outline.lines[self.outline.shown[row]]

    def depth(self, row: int) -> int:
        """How deep a line stands: an indicator as deep as its title, its parts deeper."""
        line = self.sheet_line(row)
        return self._nodes[line.node_id].depth + (line.depth if line.indicator_id else 0)

    def title(self, row: int) -> TreeRow | None:
        """The node whose title stands in a row; None if an indicator does."""
        line = self.sheet_line(row)
        return None if line.indicator_id else self._nodes[line.node_id]

    def line(self, row: int) -> Line | None:
        """The indicator in a row with all that its line shows; None if a title stands there."""
        indicator_id = self.sheet_line(row).indicator_id
        return self._cache.line(indicator_id, lambda: self._around(row)) if indicator_id else None

    def cell(self, row: int, column: int) -> Cell:
        """What a cell shows."""
        line = self.line(row)
        return _EMPTY if line is None else line.cells[column]

    def value(self, row: int, column: int) -> Value | None:
        """What is entered in a cell, if anything."""
        line = self.line(row)
        if line is None or column >= len(self.columns.periods):
            return None
        return line.found.values.get(self.columns.periods[column].id)

    def place(self, row: int, column: int) -> Place:
        """Whose value it is that a cell holds."""
        return Place(self.sheet_line(row).indicator_id, self.columns.periods[column].id)

    def has_values(self, row: int) -> bool:
        """Whether values stand in a row, entered or computed: titles and headings have none."""
        indicator_id = self.sheet_line(row).indicator_id
        return bool(indicator_id) and indicator_id not in self._headings

    def takes_value(self, row: int) -> bool:
        """Whether there is something to enter in a row: what a formula computes is not entered."""
        return self.has_values(row) and not self.is_computed(row)

    def is_frozen(self, row: int, column: int) -> bool:
        """Whether the value in a cell stands still, for its period is closed."""
        return self.columns.is_frozen(self.sheet_line(row).indicator_id, column)

    def is_computed(self, row: int) -> bool:
        """Whether a formula computes the values of a row."""
        return self.sheet_line(row).indicator_id in self._computed

    def is_summed(self, row: int, column: int) -> bool:
        """Whether the value in a cell is the sum of its contributions."""
        value = self.value(row, column)
        return value is not None and value.origin in SUMS

    def is_heading(self, row: int) -> bool:
        """Whether a row holds an indicator that is a heading of others."""
        return self.sheet_line(row).indicator_id in self._headings

    @property
    def grid(self) -> Grid:
        """The cells that take values, as the keyboard moves among them."""
        return Grid(len(self.outline.shown), len(self.columns.periods), self.takes_value)

    def rows_of(self, indicator_id: int) -> list[int]:
        """The rows that show an indicator: one may stand under several nodes, or be hidden."""
        if self._rows is None:
            self._rows = {}
            for row, position in enumerate(self.outline.shown):
                self._rows.setdefault(self.outline.lines[position].indicator_id, []).append(row)
        return self._rows.get(indicator_id, [])

    def words(self, row: int, column: int) -> str:
        """The whole label of a line, and what there is to say of one of its values."""
        line = self.line(row)
        if line is not None:
            return cell_words.cell_told(line, self.columns, column)
        node = self._node(row)
        return cell_words.title_told(node, self.tallies.of(node.id))

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """How many lines are shown."""
        return 0 if parent.isValid() else len(self.outline.shown)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """The periods, and the change if there is something to compare with."""
        return 0 if parent.isValid() else self.columns.count

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """A cell's text, its editor's text, its alignment and what is said about it."""
        if not index.isValid():
            return None
        if role == _DISPLAY:
            return self.cell(index.row(), index.column()).text
        if role == _EDIT:
            return self._edit_text(index.row(), index.column())
        if role == _TOOL_TIP:
            return self._tip(index.row(), index.column())
        if role == _ALIGNMENT:
            return _LEFT if self.cell(index.row(), index.column()).wordy else _RIGHT
        if role == _ACCESSIBLE:
            return self._spoken(index.row(), index.column())
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Periods can be edited where something can be entered."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        row, column = index.row(), index.column()
        in_period = column < len(self.columns.periods)
        takes = in_period and self.takes_value(row) and not self.is_frozen(row, column)
        return _VALUE if takes else _TITLE

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        """Period labels across, the words of the lines down."""
        if orientation is Qt.Orientation.Vertical:
            return self._label(section, role)
        if role == _ALIGNMENT:
            return _RIGHT
        if role == _TOOL_TIP and section == self.columns.target:
            return cell_words.target_tip(self.columns)
        if role in (_TOOL_TIP, _ACCESSIBLE) and self.columns.is_closed(section):
            return cell_words.closed_period(self.columns, section)
        if role != _DISPLAY:
            return None
        if section < len(self.columns.periods):
            return self.columns.periods[section].label
        if section == self.columns.change:
            return QCoreApplication.translate("Values", "Change")
        return QCoreApplication.translate("Values", "Target")

    def _label(self, row: int, role: int) -> str | None:
        line = self.line(row)
        if role == _TOOL_TIP and line is not None:
            return cell_words.label_tip(line)
        if role not in (_DISPLAY, _TOOL_TIP):
            return None
        return line.label if line is not None else cell_words.title_words(self._node(row))

    def _edit_text(self, row: int, column: int) -> str:
        value, line = self.value(row, column), self.line(row)
        return "" if value is None or line is None else edit_text(value.content, line.found.indicator.kind)

    def _tip(self, row: int, column: int) -> str | None:
        line = self.line(row)
        return self._tally(row) if line is None else cell_words.cell_tip(line, self.columns, column)

    def _spoken(self, row: int, column: int) -> str:
        line = self.line(row)
        return self._tally(row) if line is None else cell_words.cell_spoken(line, self.columns, column)

    def _node(self, row: int) -> TreeRow:
        """The node that a row belongs to."""
        return self._nodes[self.sheet_line(row).node_id]

    def _tally(self, row: int) -> str:
        """How complete is what stands below a title, in words."""
        return spoken(self.tallies.of(self.sheet_line(row).node_id))

    def _exchange(
        self, nodes: dict[int, TreeRow], headings: Collection[int], columns: Columns, outline: Outline
    ) -> None:
        self.beginResetModel()
        self._nodes, self._headings, self.columns, self.outline = nodes, headings, columns, outline
        self._cache.begin(columns)
        self._rows = None
        self.tallies = Tallies(outline.lines)
        self.endResetModel()

    def _around(self, row: int) -> set[int]:
        """The indicators in the rows around one, which are read together."""
        first = row - row % _CHUNK
        rows = range(first, min(first + _CHUNK, len(self.outline.shown)))
        return {self.sheet_line(each).indicator_id for each in rows} - {0}
