"""Tables as they are read of a document, typed for tests, and what is understood of them as lines to read."""

from collections.abc import Iterator, Mapping, Sequence

from db.domain.foreign import Block, Cell, ForeignDocument, ForeignKind, Paragraph, Table
from db.domain.numbers import plain
from db.domain.periods import Period
from db.domain.understanding import FoundIndicator, TableUse
from desktop.exchange.understanding.table_reading import ElementLine, TableReading
from desktop.exchange.understanding.tables import readings
from exchange.drafts import C, Grid, places

Typed = Sequence[str | C]


def table(*rows: Typed, header_rows: int = 0, title: str = "") -> Table:
    """A table; as in a web page, a row leaves out what a cell above or before it covers."""
    grid = Grid([[cell if isinstance(cell, C) else C(cell) for cell in row] for row in rows])
    made: dict[tuple[int, int], Cell] = {}
    lines: list[tuple[Cell, ...]] = []
    for number, line in enumerate(places(grid)):
        cells: list[Cell] = []
        for place in line:
            top = number - place.below
            cell = Cell(place.cell.text, top, place.column, place.cell.rows, place.cell.columns)
            cells += [made.setdefault((top, place.column), cell)] * place.cell.columns
        lines.append(tuple(cells))
    return Table(tuple(lines), header_rows, title)


def document(*blocks: Block | str) -> ForeignDocument:
    """A document of tables and paragraphs."""
    made = (Paragraph(block) if isinstance(block, str) else block for block in blocks)
    return ForeignDocument("sprawozdanie.docx", ForeignKind.WORD, tuple(made))


def understood(
    *blocks: Block | str, uses: Mapping[int, TableUse] | None = None, otherwise: Period | None = None
) -> list[TableReading]:
    """What the tables of a document say."""
    return list(readings(document(*blocks), uses or {}, otherwise).values())


def read(*rows: Typed, otherwise: Period | None = None) -> TableReading:
    """What a table says."""
    return understood(table(*rows), otherwise=otherwise)[0]


def said(*rows: Typed, otherwise: Period | None = None) -> list[str]:
    """What a table says, a line for each element and indicator."""
    return list(lines(read(*rows, otherwise=otherwise)))


def lines(reading: TableReading) -> Iterator[str]:
    """„> 1. text [realizers] !doubts” for an element, „label (unit): 2023=5 !doubts” for an indicator."""
    for line in reading.lines:
        if isinstance(line, ElementLine):
            mark = f"{line.mark} " if line.mark else ""
            said = f"{mark}{line.text}{_names(line.realizers)}{_doubts(line.uncertain)}"
            yield f"{'>' * (1 + line.within)} {said}"
        else:
            yield from _indicator(line.indicator, 0)


def _indicator(indicator: FoundIndicator, depth: int) -> Iterator[str]:
    unit = f" ({indicator.unit})" if indicator.unit else ""
    values = "".join(
        f" {value.period.label}={plain(value.content, indicator.kind)}{_doubts(value.uncertain)}"
        for value in indicator.values
    )
    planned = "".join(f" {t.kind} {t.period.label}={t.amount}" for t in indicator.targets)
    doubts = _doubts(indicator.uncertain)
    yield f"{'  ' * depth}{indicator.label}{unit}:{values}{planned}{_names(indicator.realizers)}{doubts}"
    for part in indicator.parts:
        yield from _indicator(part, depth + 1)


def _names(names: Sequence[str]) -> str:
    return f" [{', '.join(names)}]" if names else ""


def _doubts(doubts: Sequence[str]) -> str:
    return "".join(f" !{doubt}" for doubt in doubts)
