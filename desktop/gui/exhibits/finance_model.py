"""The money of a period as a sheet that is typed into: a line for each chapter, paragraph or source."""

from collections.abc import Callable, Hashable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from db.domain.budget import money
from db.domain.entities import BudgetLine
from db.domain.kinds import Form, FundingSource, IndicatorKind
from db.domain.numbers import edit_text, plain, write
from db.domain.values import Content
from db.queries import exhibits
from desktop.app import budget
from desktop.app.budget import Part
from desktop.app.budget_catalogue import chapters, usual_name
from desktop.gui.context import Context
from desktop.gui.exhibits.grid_model import Block, Cell, GridModel, Look

_PARTS = tuple(Part)
_SHARE = len(_PARTS)
_AMOUNTS = (Part.PLANNED, Part.SPENT)
_FULL = 100
_CHAPTER_DIGITS = 5


class Key(NamedTuple):
    """A cell by its line and part; 0 is a line that is still to be made, no part the share of the plan.

    `place` is the programme and the period, which may be others than those that are shown.
    """

    place: tuple[int, int]
    line_id: int
    part: Part | None


def source_words(source: FundingSource) -> str:
    """Whose money it is."""
    return {
        FundingSource.OWN: QCoreApplication.translate("Exhibits", "own"),
        FundingSource.EXTERNAL: QCoreApplication.translate("Exhibits", "external"),
    }[source]


def part_words(part: Part) -> str:
    """What a column of the grid holds."""
    return {
        Part.DIVISION: QCoreApplication.translate("Exhibits", "Division"),
        Part.CHAPTER: QCoreApplication.translate("Exhibits", "Chapter"),
        Part.PARAGRAPH: QCoreApplication.translate("Exhibits", "Paragraph"),
        Part.NAME: QCoreApplication.translate("Exhibits", "What for"),
        Part.SOURCE: QCoreApplication.translate("Exhibits", "Money"),
        Part.SOURCE_NAME: QCoreApplication.translate("Exhibits", "From whom"),
        Part.PLANNED: QCoreApplication.translate("Exhibits", "Planned"),
        Part.SPENT: QCoreApplication.translate("Exhibits", "Spent"),
    }[part]


def _meant(part: Part, text: str) -> Part:
    """Where a code belongs: five digits typed for a division are a chapter, which brings its division."""
    code = text.strip()
    is_chapter = part is Part.DIVISION and code.isdecimal() and len(code) == _CHAPTER_DIGITS
    return Part.CHAPTER if is_chapter else part


class FinanceModel(GridModel):
    """Shows the lines of a programme and period; typing below them makes one."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._place = (0, 0)
        self._is_open = True
        self._lines: tuple[BudgetLine, ...] = ()
        self._looks: list[list[Look]] = []

    @property
    def lines(self) -> tuple[BudgetLine, ...]:
        """The lines that are shown."""
        return self._lines

    def show_lines(
        self, programme_id: int, period_id: int, lines: Sequence[BudgetLine], *, is_open: bool = True
    ) -> None:
        """Show these lines; nothing but words change while they are the same. Closed, they are only read.

        All words are made here: what a broken file may hold must not raise while Qt paints.
        """
        looks = [[self._look(line, column) for column in range(_SHARE + 1)] for line in lines]
        same = (self._place, self._is_open) == ((programme_id, period_id), is_open)
        same = same and [line.id for line in lines] == [line.id for line in self._lines]
        if same and self.rowCount():
            self._lines, self._looks = tuple(lines), looks
            self.dataChanged.emit(self.index(0, 0), self.index(len(lines), _SHARE))
            return
        self.beginResetModel()
        self._place, self._is_open = (programme_id, period_id), is_open
        self._lines, self._looks = tuple(lines), looks
        self.endResetModel()

    def line(self, row: int) -> BudgetLine | None:
        """The line of a row; None below the last."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """The lines, and one to go on while the period is open."""
        return 0 if parent.isValid() or not all(self._place) else len(self._lines) + self._is_open

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """What can be typed, and the share of the plan."""
        return 0 if parent.isValid() else _SHARE + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """What a column holds."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return part_words(_PARTS[section]) if section < _SHARE else "%"
        if role == Qt.ItemDataRole.TextAlignmentRole and section >= _PARTS.index(Part.PLANNED):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def look(self, cell: Cell) -> Look:
        """How a cell is drawn."""
        row, column = cell
        if self.line(row) is not None:
            return self._looks[row][column]
        if column == _SHARE:
            return Look("", "canvas", right=True)
        hint = QCoreApplication.translate("Exhibits", "+ line") if column == 0 else ""
        return Look("", hint=hint, right=_PARTS[column] in _AMOUNTS)

    def _look(self, line: BudgetLine, column: int) -> Look:
        if column == _SHARE:
            return self._share(line)
        part = _PARTS[column]
        text = self._text(line, part, write)
        tip = f"{text} – {usual_name(line.chapter)}" if part is Part.CHAPTER and usual_name(text) else text
        return Look(text, right=part in _AMOUNTS, tip=tip)

    def words(self, row: int, column: int) -> str:
        """A cell with what its column holds."""
        look, name = self.look((row, column)), self.name((row, column))
        return f"{name}: {look.tip or look.text}" if look.text else name

    def takes(self, cell: Cell) -> bool:
        """Everything but the share, which is computed, while the period is open."""
        return self._is_open and cell[1] < _SHARE

    def why_not(self, _cell: Cell) -> str:
        """Why nothing can be typed into a share, or into a closed period."""
        if not self._is_open:
            return QCoreApplication.translate("Exhibits", "The period is closed: its money can only be read.")
        return QCoreApplication.translate("Exhibits", "The share is computed of what was planned and spent.")

    def typed(self, cell: Cell) -> str:
        """What a cell holds as one types it."""
        return self._cell_text(cell, edit_text)

    def plain(self, cell: Cell) -> str:
        """What a cell holds as a spreadsheet takes it."""
        return self._cell_text(cell, plain)

    def offers(self, cell: Cell) -> Sequence[str]:
        """The sources, the chapters that there are, and whose money was named before."""
        match _PARTS[cell[1]] if cell[1] < _SHARE else None:
            case Part.SOURCE:
                return [source_words(source) for source in FundingSource]
            case Part.CHAPTER:
                return list(chapters())
            case Part.SOURCE_NAME:
                return sorted({line.source_name for line in self._lines if line.source_name})
        return ()

    def name(self, cell: Cell) -> str:
        """What the column holds, and which line it is."""
        line = self.line(cell[0])
        title = part_words(_PARTS[cell[1]]) if cell[1] < _SHARE else "%"
        return f"{title}, {line.name}" if line is not None and line.name else title

    def key(self, cell: Cell) -> Hashable:
        """The line and the part."""
        line = self.line(cell[0])
        return Key(self._place, line.id if line else 0, _PARTS[cell[1]] if cell[1] < _SHARE else None)

    def makes(self, cell: Cell) -> bool:
        """Whether a cell lies below the lines."""
        return cell[0] == len(self._lines)

    def copies(self, cell: Cell) -> bool:
        """The share is computed wherever the amounts go."""
        return super().copies(cell) and cell[1] < _SHARE

    def cell_of(self, key: Hashable) -> Cell | None:
        """Where a line's part is now."""
        if not isinstance(key, Key) or key.place != self._place:
            return None
        ids = [line.id for line in self._lines]
        column = _SHARE if key.part is None else _PARTS.index(key.part)
        if not key.line_id:
            return len(ids), column
        return (ids.index(key.line_id), column) if key.line_id in ids else None

    def store(self, key: Hashable, text: str) -> bool:
        """Put what was typed into its line; below the lines it makes one."""
        if not isinstance(key, Key) or key.part is None:
            return True
        part = _meant(key.part, text)
        if key.line_id:
            return self._done(budget.set_cells, {(key.line_id, part): text})
        if not text.strip():
            return True
        below = len(self._context.workspace.read(exhibits.budget, *key.place))
        return self._done(budget.paste, *key.place, [[text]], below, part)

    def store_all(self, cells: Sequence[Cell], text: str) -> bool:
        """Put one text into several cells."""
        typed = {}
        for row, column in cells:
            line = self.line(row)
            if line is not None and column < _SHARE:
                typed[line.id, _PARTS[column]] = text
        return not typed or self._done(budget.set_cells, typed)

    def clear(self, cells: Sequence[Cell]) -> None:
        """Empty cells."""
        self.store_all(cells, "")

    def paste(self, cell: Cell, block: Block) -> None:
        """Lay a block over the lines from a cell on."""
        if cell[1] < _SHARE:
            self._done(budget.paste, *self._place, block, cell[0], _PARTS[cell[1]])

    def _cell_text(self, cell: Cell, written: Callable[..., str]) -> str:
        line = self.line(cell[0])
        if cell[1] == _SHARE:
            return self.look(cell).text
        return self._text(line, _PARTS[cell[1]], written) if line is not None else ""

    def _text(self, line: BudgetLine, part: Part, written: Callable[..., str]) -> str:
        held = getattr(line, part)
        if part is Part.SOURCE:
            return source_words(held)
        if part in _AMOUNTS:
            return written(None if held is None else Content(Form.NUMBER, held), IndicatorKind.MONEY)
        return str(held)

    def _share(self, line: BudgetLine) -> Look:
        """How much of the plan was spent; more than all of it is marked."""
        share = money([line]).share
        if share is None:
            return Look("", "canvas", right=True)
        text = write(Content(Form.NUMBER, share), IndicatorKind.PERCENT)
        if share > _FULL:
            tip = QCoreApplication.translate("Exhibits", "More was spent than planned.")
            return Look(text, "warn_soft", "warn", right=True, tip=tip, spoken=f"{text}, {tip}")
        return Look(text, "canvas", right=True)

    def _done(self, use_case: Callable[..., object], *args: object) -> bool:
        return self._context.attempt(use_case, *args) is None
