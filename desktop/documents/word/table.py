"""Tables, row by row.

Nine tenths of a report are cells, so whatever cells have in common is put together once and looked up.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise

from db.domain.blocks import Cell, CellStyle, Row, Run, Table
from desktop.documents.word.escape import attribute, escaped
from desktop.documents.word.looks import Looks
from desktop.documents.word.markup import reference_run, text_run

_ROW = "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
_TALL_ROW = "<w:tr>"
_TALL = 15  # lines of a cell; a row of more may part over pages, or much of a sheet would be white
_LONG = 200  # characters that take so many lines in no column that is worth its name
_LETTER = 95  # twips, on the average, in the template's cells
_PADDING = 170  # twips left and right of a cell's text
_HEADER_ROW = "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
_RUN = '<w:r><w:t xml:space="preserve">'
_PARAGRAPH_END = "</w:t></w:r></w:p>"
_CELL_END = f"{_PARAGRAPH_END}</w:tc>"
_STEP = 227  # twips: what the template moves a part of an indicator in
_UNTITLED = "Tabela"  # what a screen reader says of one whose first row is blank
_LOOK = (
    '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
    'w:noHBand="1" w:noVBand="1"/>'
)


def _paragraph(style: str, kept: bool) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{"<w:keepNext/>" * kept}</w:pPr>'


@dataclass(slots=True)
class _Below:
    """The rest of a merged cell: in so many more rows, so many columns wide."""

    rows: int
    columns: int


@dataclass(frozen=True, slots=True)
class Inside:
    """What cells share with the text around them: `mark` makes a heading of its text, `runs` renders."""

    mark: Callable[[str], str]
    runs: Callable[[tuple[Run, ...]], str]


class TableWriter:
    """One table; `text_width` in twips is what its columns share."""

    def __init__(self, table: Table, looks: Looks, text_width: int, inside: Inside) -> None:
        self._table = table
        self._looks = looks
        self._inside = inside
        total = sum(table.widths)
        # Cumulated first: rounded one by one, the widths would not add up to the table's.
        self._edges = [edge * text_width // total for edge in accumulate(table.widths, initial=0)]
        self._openings: dict[tuple[CellStyle, int, int, bool, bool], str] = {}
        self._continued: dict[tuple[int, int, bool], str] = {}
        self._below: dict[int, _Below] = {}

    def pieces(self) -> Iterator[str]:
        """The head of the table, its rows, its end."""
        yield self._head()
        for row in self._table.rows:
            yield self._row(row)
        yield "</w:tbl>"

    def _head(self) -> str:
        edges, table = self._edges, self._table
        columns = "".join(f'<w:gridCol w:w="{end - start}"/>' for start, end in pairwise(edges))
        return (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="{self._looks.table}"/>'
            f'<w:tblW w:w="{edges[-1]}" w:type="dxa"/><w:tblLayout w:type="fixed"/>{_LOOK}'
            f'<w:tblCaption w:val="{attribute(table.title.strip() or _UNTITLED)}"/>'
            f'<w:tblDescription w:val="{attribute(table.description)}"/></w:tblPr>'
            f"<w:tblGrid>{columns}</w:tblGrid>"
        )

    def _row(self, row: Row) -> str:
        kept, below, at = row.keep_with_next, self._below, 0
        parts = [_HEADER_ROW if row.header else _ROW]
        for cell in row.cells:
            if at in below:
                at = self._continue(at, kept, parts)
            merged = cell.rows > 1
            look = (cell.style, at, cell.columns, merged, kept)
            opening = self._openings.get(look) or self._open(*look)
            text = cell.lines[0] if len(cell.lines) == 1 else ""
            if 0 < len(text) <= _LONG and not (cell.outline or cell.indent or cell.reference or cell.runs):
                parts += (opening, escaped(text), _CELL_END)
            else:
                parts.append(self._uncommon(cell, opening))
                if not (merged or row.header) and self._is_tall(cell, at):
                    parts[0] = _TALL_ROW
            if merged:
                below[at] = _Below(cell.rows - 1, cell.columns)
            at += cell.columns
        if at in below:
            self._continue(at, kept, parts)
        parts.append("</w:tr>")
        return "".join(parts)

    def _is_tall(self, cell: Cell, at: int) -> bool:
        room = self._edges[at + cell.columns] - self._edges[at] - _PADDING
        letters = max(room // _LETTER, 1)
        return sum(1 + len(line) // letters for line in cell.lines) > _TALL

    def _continue(self, at: int, kept: bool, parts: list[str]) -> int:
        """Add the merged cells that reach down to this column; the column after them."""
        while rest := self._below.get(at):
            look = (at, rest.columns, kept)
            parts.append(self._continued.get(look) or self._open_continued(*look))
            rest.rows -= 1
            if not rest.rows:
                del self._below[at]
            at += rest.columns
        return at

    def _open(self, style: CellStyle, at: int, columns: int, merged: bool, kept: bool) -> str:
        """A cell up to where its text begins."""
        look = self._looks.cells[style]
        fill = f'<w:shd w:val="clear" w:color="auto" w:fill="{look.fill}"/>' if look.fill else ""
        cell = self._cell(at, columns, '<w:vMerge w:val="restart"/>' * merged + fill)
        opening = f"{cell}{_paragraph(look.style, kept)}{_RUN}"
        self._openings[style, at, columns, merged, kept] = opening
        return opening

    def _open_continued(self, at: int, columns: int, kept: bool) -> str:
        # In the style of text whatever the cell's: one of a list would print its bullet again.
        style = self._looks.cells[CellStyle.TEXT].style
        continued = f"{self._cell(at, columns, '<w:vMerge/>')}{_paragraph(style, kept)}</w:p></w:tc>"
        self._continued[at, columns, kept] = continued
        return continued

    def _cell(self, at: int, columns: int, properties: str) -> str:
        width = self._edges[at + columns] - self._edges[at]
        span = f'<w:gridSpan w:val="{columns}"/>' if columns > 1 else ""
        return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{properties}</w:tcPr>'

    def _uncommon(self, cell: Cell, opening: str) -> str:
        """A cell that is a heading, is empty, is moved in, has a note, several lines or several looks."""
        if cell.indent:
            moved = f'<w:ind w:left="{_STEP * (cell.indent + 1)}"/></w:pPr>'
            opening = opening.replace("</w:pPr>", moved)
        bare = opening.removesuffix(_RUN)
        if cell.outline:
            level = f'<w:outlineLvl w:val="{cell.outline - 1}"/></w:pPr>'
            content = self._inside.mark(text_run(" ".join(cell.lines)))
            return f"{bare.replace('</w:pPr>', level)}{content}</w:p></w:tc>"
        lines = [escaped(line) for line in cell.lines if line]
        reference = reference_run(cell.reference) if cell.reference else ""
        if cell.runs:
            return f"{bare}{self._inside.runs(cell.runs)}{reference}</w:p></w:tc>"
        if not lines:
            return f"{bare}</w:p></w:tc>"
        between = f"{_PARAGRAPH_END}{opening[opening.index('<w:p>') :]}"
        return f"{opening}{between.join(lines)}</w:t></w:r>{reference}</w:p></w:tc>"
