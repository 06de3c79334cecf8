"""Charts as blocks: caption, chart with its description, the same figures as a table, source line."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from db.domain.blocks import Block, Caption, Cell, CellStyle, ChartBlock, Row, Series, Table
from db.domain.chart_figures import can_be_drawn, figure, has_figures
from db.domain.exhibits import ChartLine, ChartSheet
from db.domain.kinds import ChartKind, Exhibit, IndicatorKind
from db.domain.numbers import write
from desktop.documents.anchors import anchor
from desktop.documents.column_widths import column_widths, fits_upright, in_parts
from desktop.documents.data_cells import value_cell
from desktop.documents.data_tables import CORNER, goes_on, source_lines
from desktop.documents.kept_rows import kept_together

_KINDS = {
    ChartKind.COLUMN: "Wykres kolumnowy",
    ChartKind.BAR: "Wykres słupkowy",
    ChartKind.LINE: "Wykres liniowy",
    ChartKind.PIE: "Wykres kołowy",
}
_TOLD = 12  # figures that a description reads out one by one; of more it says only the largest and smallest
_MOST_LINES = 6  # that it says something about


def chart_blocks(sheet: ChartSheet, *, with_data: bool = True) -> tuple[Block, ...]:
    """The chart with its caption above and its source below; nothing where there is no number to show.

    `with_data`: with a table of what it shows; not needed where the chart's data table stands near by.
    Of figures that its kind cannot show there is the table alone.
    """
    block = chart_block(sheet)
    if not has_figures(sheet) or not (block or with_data):
        return ()
    caption = Caption(
        "Wykres" if block else "Tabela", sheet.chart.title, anchor(Exhibit.CHART, sheet.chart.id)
    )
    source = tuple(source_lines(sheet.chart.source))
    data = _data(sheet, with_source=bool(source)) if with_data else ()
    return (caption, *filter(None, (block,)), *data, *source)


def chart_block(sheet: ChartSheet) -> ChartBlock | None:
    """The chart alone, as the editor's live preview draws it; None where there is nothing to draw."""
    if not can_be_drawn(sheet):
        return None
    chart = sheet.chart
    return ChartBlock(
        chart.kind,
        chart.title,
        chart.description or described(sheet),
        sheet.categories,
        tuple(Series(line.name, tuple(map(figure, line.contents)), _kind(line)) for line in sheet.lines),
        sheet.values,
    )


def described(sheet: ChartSheet) -> str:
    """What the chart shows, in words: every figure of few, of many the largest and smallest."""
    told = _read_out if sum(len(line.contents) for line in sheet.lines) <= _TOLD else _summed_up
    lines = [f"{line.name}: {text}" for line in sheet.lines[:_MOST_LINES] if (text := told(sheet, line))]
    more = "" if len(sheet.lines) <= _MOST_LINES else " Dalsze serie zawiera tabela."
    return f"{_KINDS[sheet.chart.kind]} „{sheet.chart.title}”. {'; '.join(lines)}.{more}"


def _kind(line: ChartLine) -> IndicatorKind | None:
    """The kind of a line all of whose contents are of one."""
    return line.kinds[0] if len(set(line.kinds)) == 1 else None


def _figures(sheet: ChartSheet, line: ChartLine) -> Iterator[tuple[str, str]]:
    """The categories of which anything is known, and what is written of them."""
    for place, (category, content) in enumerate(zip(sheet.categories, line.contents, strict=True)):
        if figure(content) is not None:
            yield category, write(content, sheet.kind(line, place))


def _read_out(sheet: ChartSheet, line: ChartLine) -> str:
    return ", ".join(f"{category} – {text}" for category, text in _figures(sheet, line))


def _summed_up(sheet: ChartSheet, line: ChartLine) -> str:
    amounts = [amount for amount in map(figure, line.contents) if amount is not None]
    known = list(_figures(sheet, line))
    if not known:
        return ""
    most, least = known[amounts.index(max(amounts))], known[amounts.index(min(amounts))]
    return f"najwięcej {most[0]} – {most[1]}, najmniej {least[0]} – {least[1]}"


def _data(sheet: ChartSheet, *, with_source: bool) -> Iterator[Block]:
    """The figures, a column for each line; of more lines than the sheet has room for, the rest below."""
    title = f"Dane wykresu: {sheet.chart.title}"
    left = len(sheet.lines)
    for lines in in_parts(sheet.lines, lambda some: fits_upright(_data_rows(_of(sheet, some)))):
        left -= len(lines)
        rows = kept_together(tuple(_data_rows(_of(sheet, lines))), with_next=with_source and not left)
        yield Table(column_widths(rows), rows, title, f"Kolumny: {', '.join(line.name for line in lines)}.")
        if left:
            yield goes_on(title)


def _of(sheet: ChartSheet, lines: Sequence[ChartLine]) -> ChartSheet:
    return replace(sheet, lines=tuple(lines))


def _data_rows(sheet: ChartSheet) -> Iterator[Row]:
    names = (Cell((line.name,), CellStyle.HEADER_NUMBER) for line in sheet.lines)
    yield Row((Cell((CORNER,), CellStyle.HEADER), *names), header=True, keep_with_next=True)
    yield from (_data_row(sheet, place) for place in range(len(sheet.categories)))


def _data_row(sheet: ChartSheet, place: int) -> Row:
    values = (value_cell(line.contents[place], sheet.kind(line, place)) for line in sheet.lines)
    return Row((Cell((sheet.categories[place],), CellStyle.INDICATOR), *values))
