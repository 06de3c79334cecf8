"""The document as it stands, a list of its lines: paragraphs, captions of tables, rows of tables."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from db.domain.foreign import Cell, ForeignDocument, Paragraph, Spot, Table
from db.domain.understanding import TableUse
from desktop.gui.imports import words
from desktop.gui.imports.fates import CAPTION, PARAGRAPH, Fate, Fates, Line, lines
from desktop.gui.imports.found import Found
from desktop.gui.imports.paper_layout import cells
from desktop.gui.widgets.tips import as_it_stands

Index = QModelIndex | QPersistentModelIndex

LINE = int(Qt.ItemDataRole.UserRole)
_DISPLAY, _TOOL_TIP, _ACCESSIBLE = 0, 3, 11
_NOWHERE = QModelIndex()
_LONGEST = 1000  # signs of a text that a tooltip shows


class PaperModel(QAbstractListModel):
    """The lines never change; what became of them does."""

    def __init__(self, document: ForeignDocument, found: Found) -> None:
        super().__init__()
        self.document = document
        self.lines = tuple(lines(document))
        self._rows = {line: row for row, line in enumerate(self.lines)}
        tables = [place for place, block in enumerate(document.blocks) if isinstance(block, Table)]
        self._numbers = {block: number for number, block in enumerate(tables, start=1)}
        self.uses: dict[int, TableUse] = {}
        self.show(found)

    def show(self, found: Found) -> None:
        """Show what became of the lines now."""
        self.fates = Fates(self.document, found)
        self.uses = {use.block: use for use in found.understanding.tables}
        if self.lines:
            self.dataChanged.emit(self.index(0), self.index(len(self.lines) - 1))

    def row_of(self, spot: Spot) -> int:
        """The line that a place of the document is in."""
        table = self.table(spot.block)
        line = Line(spot.block, spot.row if table is not None else PARAGRAPH)
        return self._rows.get(line, self._rows.get(Line(spot.block, CAPTION), 0))

    def table(self, block: int) -> Table | None:
        """The table that a block is; None for a paragraph."""
        found = self.document.blocks[block]
        return found if isinstance(found, Table) else None

    def paragraph(self, block: int) -> Paragraph:
        """The paragraph that a block is."""
        found = self.document.blocks[block]
        assert isinstance(found, Paragraph)
        return found

    def cell(self, line: Line, column: int) -> Cell | None:
        """The cell of a table's row that reaches over a column."""
        table = self.table(line.block)
        if table is None or line.row < 0 or not 0 <= column < len(table.rows[line.row]):
            return None
        return table.rows[line.row][column]

    def fate(self, line: Line) -> Fate:
        """What became of a line."""
        return self.fates.of(line)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many lines the document has."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """The line itself, its words, and what became of it."""
        line = self.lines[index.row()]
        if role == LINE:
            return line
        if role == _DISPLAY:
            return self.words(line)
        if role == _TOOL_TIP:
            return as_it_stands(f"{self.told(line)}\n{self.words(line)[:_LONGEST]}")
        return f"{self.told(line)}: {self.words(line)}" if role == _ACCESSIBLE else None

    def words(self, line: Line) -> str:
        """What stands in a line; the cells of a row are parted by bars."""
        table = self.table(line.block)
        if table is None:
            paragraph = self.paragraph(line.block)
            return f"{paragraph.mark} {paragraph.text}".strip()
        if line.row == CAPTION:
            return self._caption(line.block, table)
        texts = (cell.text for _column, cell in cells(table.rows[line.row]))
        return " | ".join(" ".join(text.split()) for text in texts)

    def told(self, line: Line) -> str:
        """What became of a line, in words."""
        what = words.fate(self.fate(line))
        if self.fates.is_left(line) and self.fate(line) is not Fate.LEFT:
            return self.tr("{what}; something in it was not understood").format(what=what)
        return self.tr("{what}; doubtful").format(what=what) if self.fates.is_doubted(line) else what

    def _caption(self, block: int, table: Table) -> str:
        phrase = self.tr("Table {number}: {title}") if table.title else self.tr("Table {number}")
        named = phrase.format(number=self._numbers[block], title=table.title)
        use = self.uses.get(block)
        rows = self.tr("%n row(s)", "", len(table.rows))
        state = self.tr("used") if use is not None and use.used else self.tr("not used")
        return f"{named}  ·  {rows}  ·  {state}"
