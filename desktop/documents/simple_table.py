"""Tables of words in the first column and figures in the others, without a merged cell."""

from collections.abc import Iterable, Sequence

from db.domain.blocks import Cell, CellStyle, Row, Table
from desktop.documents.column_widths import column_widths


def figure_table(
    header: Sequence[str], rows: Iterable[Sequence[str]], title: str, description: str = ""
) -> Table:
    """A table; `description` is what a screen reader says after its title."""
    shown = (_header(header), *map(_row, rows))
    return Table(column_widths(shown), shown, title, description)


def _header(titles: Sequence[str]) -> Row:
    first, *others = titles
    cells = (Cell((first,), CellStyle.HEADER), *(Cell((each,), CellStyle.HEADER_NUMBER) for each in others))
    return Row(cells, header=True, keep_with_next=True)


def _row(texts: Sequence[str]) -> Row:
    first, *others = texts
    return Row((Cell((first,), CellStyle.INDICATOR), *(Cell((each,), CellStyle.NUMBER) for each in others)))
