"""What stands on a sheet: captions, and tables that empty rows part from each other."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from db.domain.foreign import Block, Cell, Paragraph, Table

Row = tuple[Cell, ...]

_YEARS = range(1990, 2101)  # a header may hold such numbers, what is counted rarely is one


def blocks(sheet: Table) -> Iterator[Block]:
    """The sheet in its parts: texts above a table are paragraphs, as they are in a report.

    An empty row ends a table only where the next rows begin like one, with a row of titles: some leave a row
    free between groups.
    """
    rows: list[Row] = []
    for run in _runs(sheet.rows):
        captions = _captions(run)
        if rows and _begins_like_a_table(run[len(captions) :]):
            yield _table(rows, sheet.title)
            rows = []
        if rows:
            rows += [_empty(run[0]), *run]
            continue
        yield from (Paragraph(cell.text, bold=cell.bold) for cell in captions)
        rows = list(run[len(captions) :])
    if rows:
        yield _table(rows, sheet.title)


def _runs(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """The rows between empty ones."""
    run: list[Row] = []
    for row in rows:
        if any(cell.text for cell in row):
            run.append(row)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _captions(run: Sequence[Row]) -> list[Cell]:
    """The texts that stand alone in the first rows, each from the first column on."""
    found = []
    for row in run:
        cells = {id(cell): cell for cell in row if cell.text}
        if len(cells) > 1 or not row[0].text or row[0].number is not None or row[0].rows > 1:
            break
        found.append(row[0])
    return found


def _begins_like_a_table(rows: Sequence[Row]) -> bool:
    """Whether the first row has several titles and no figures."""
    first = {id(cell): cell for cell in rows[0] if cell.text}.values() if rows else ()
    return len(first) > 1 and all(cell.number is None or _is_year(cell.number) for cell in first)


def _is_year(number: Decimal) -> bool:
    return number in _YEARS


def _empty(row: Row) -> Row:
    return tuple(Cell("", 0, column) for column in range(len(row)))


def _table(rows: Sequence[Row], title: str) -> Table:
    """The rows as a table of their own, without columns that are empty on its right."""
    width = max(cell.column + cell.columns for row in rows for cell in row if cell.text)
    moved: dict[int, Cell] = {}
    for at, row in enumerate(rows):
        for cell in row[:width]:
            if id(cell) not in moved:
                columns = min(cell.columns, width - cell.column)
                is_there = cell.row == at and cell.columns == columns
                moved[id(cell)] = cell if is_there else cell._replace(row=at, columns=columns)
    return Table(tuple(tuple(moved[id(cell)] for cell in row[:width]) for row in rows), title=title)
