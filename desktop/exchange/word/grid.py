"""The rows of a Word table as a grid, its merged cells resolved."""

from dataclasses import dataclass
from typing import Final

from lxml import etree

from db.domain.foreign import Cell, Table
from desktop.exchange.word.lines import lines
from desktop.exchange.word.names import CELL, CONTROL, CONTROL_CONTENT, RUN, VAL, is_on, number, value, w
from desktop.exchange.word.paragraph import ParagraphReader

_CELL_PROPERTIES, _ROW_PROPERTIES = w("tcPr"), w("trPr")
_SPAN, _DOWN, _ACROSS = w("gridSpan"), w("vMerge"), w("hMerge")
_BEFORE, _AFTER, _HEADER = w("gridBefore"), w("gridAfter"), w("tblHeader")
_GONE = (w("del"), w("hidden"))
_HOLDERS = (CONTROL, CONTROL_CONTENT, w("ins"), w("customXml"), w("smartTag"))
_WIDEST: Final = 1024  # places; Word has 63 columns
_START, _ON = "restart", "continue"


@dataclass(slots=True)
class _Merged:
    """A cell that grows downwards while the rows come."""

    cell: Cell
    last_row: int


class Grid:
    """Gathers the rows of a table as they come."""

    def __init__(self, reader: ParagraphReader) -> None:
        self._reader = reader
        self._rows: list[list[Cell]] = []
        self._growing: dict[int, _Merged] = {}
        self._header_rows = 0
        self.title = ""

    def add(self, row: etree._Element) -> None:
        """Take the next row; one that is struck out or hidden is not there."""
        properties = row.find(_ROW_PROPERTIES)
        before = after = 0
        if properties is not None:
            if any(is_on(properties.find(name)) for name in _GONE):
                return
            before, after = _places(properties, _BEFORE), _places(properties, _AFTER)
            if self._header_rows == len(self._rows) and is_on(properties.find(_HEADER)):
                self._header_rows += 1
        places = self._blank(before, 0)
        self._rows.append(places)
        self._cells(row, places)
        places += self._blank(after, len(places))
        self._settle(len(self._rows) - 1)

    def table(self) -> Table | None:
        """The table, all its rows equally long; None for one without a cell."""
        self._settle(len(self._rows))
        width = max(map(len, self._rows), default=0)
        if not width:
            return None
        for at, row in enumerate(self._rows):
            row += [Cell("", at, column) for column in range(len(row), width)]
        return Table(tuple(map(tuple, self._rows)), self._header_rows, self.title)

    def _cells(self, holder: etree._Element, places: list[Cell]) -> None:
        for part in holder:
            tag = part.tag
            if tag == CELL:
                self._cell(part, places)
            elif tag in _HOLDERS:
                self._cells(part, places)

    def _cell(self, cell: etree._Element, places: list[Cell]) -> None:
        span, down, properties = 1, "", cell.find(_CELL_PROPERTIES)
        for each in () if properties is None else properties:
            tag = each.tag
            if tag == _SPAN:
                span = max(1, min(number(value(each), 1), _WIDEST))
            elif tag == _DOWN:
                down = each.get(VAL) or _ON
            elif tag == _ACROSS and (each.get(VAL) or _ON) == _ON and places:
                self._widen(cell, places)
                return
        column = len(places)
        if down == _ON and (merged := self._growing.get(column)) and merged.cell.columns == span:
            self._grow(merged, cell)
            places += [merged.cell] * span
            return
        read = self._read(cell, column, span)
        places += [read] * span
        self._close(column)
        if down:
            self._growing[column] = _Merged(read, read.row)

    def _read(self, cell: etree._Element, column: int, span: int) -> Cell:
        found = lines(cell, self._reader)
        row = len(self._rows) - 1
        if len(found) == 1:
            line = found[0]
            if line.notes:
                return Cell(
                    line.all_shown, row, column, 1, span, line.bold, "\n".join(line.notes), None, line.moved
                )
            return Cell(line.shown, row, column, 1, span, line.bold, line.raised, None, line.moved)
        while found and not (found[-1].shown or found[-1].raised or found[-1].notes):
            found.pop()
        notes = "\n".join(note for line in found for note in line.notes)
        raised = found[-1].raised if found and not notes else ""
        texts = [line.shown if line is found[-1] and raised else line.all_shown for line in found]
        bold = any(line.text for line in found) and all(line.bold for line in found if line.text)
        moved = found[0].moved if found else 0
        return Cell("\n".join(texts), row, column, 1, span, bold, notes or raised, None, moved)

    def _grow(self, merged: _Merged, cell: etree._Element) -> None:
        """Let a cell reach down; text in the part that it covers, which some programs leave, is not lost."""
        merged.last_row = len(self._rows) - 1
        if next(cell.iter(RUN), None) is None:
            return
        text = "\n".join(line.all_shown for line in lines(cell, self._reader.uncounted)).strip("\n")
        if text and text not in merged.cell.text:
            merged.cell = merged.cell._replace(text=f"{merged.cell.text}\n{text}".strip("\n"))

    def _widen(self, cell: etree._Element, places: list[Cell]) -> None:
        """Let the cell before reach over this one, as files of old versions merge cells."""
        start = places[-1].column
        added = self._read(cell, start, 1).text
        text = "\n".join(filter(None, (places[-1].text, added)))
        wider = places[-1]._replace(text=text, columns=len(places) + 1 - start)
        places[start:] = [wider] * wider.columns

    def _settle(self, row: int) -> None:
        """Put the cells that reached down and end above the row in all their places."""
        for column in [at for at, merged in self._growing.items() if merged.last_row < row]:
            self._close(column)

    def _close(self, column: int) -> None:
        merged = self._growing.pop(column, None)
        if merged:
            whole = merged.cell._replace(rows=merged.last_row - merged.cell.row + 1)
            for row in self._rows[whole.row : merged.last_row + 1]:
                row[column : column + whole.columns] = [whole] * whole.columns

    def _blank(self, count: int, column: int) -> list[Cell]:
        return [Cell("", len(self._rows) - 1, column + each) for each in range(count)]


def _places(properties: etree._Element, name: str) -> int:
    return max(0, min(number(value(properties.find(name))), _WIDEST))
