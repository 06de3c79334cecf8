"""Charts as blocks: what they draw, and what is said to those who cannot see it."""

from dataclasses import replace
from decimal import Decimal

import pytest

from db.domain.blocks import Caption, ChartBlock, Paragraph, Table
from db.domain.entities import Chart
from db.domain.exhibits import ChartLine, ChartSheet
from db.domain.kinds import ChartKind, Form, IndicatorKind, Mark
from db.domain.values import Content
from desktop.documents.charts import chart_block, chart_blocks
from desktop.documents.column_widths import fits_upright

NO_DATA = Content(Form.MARK, mark=Mark.NO_DATA)


def number(amount: int | str) -> Content:
    return Content(Form.NUMBER, Decimal(amount))


def sheet(*lines: ChartLine, kind: ChartKind = ChartKind.COLUMN, description: str = "") -> ChartSheet:
    chart = Chart(1, "Wsparcie", kind, source="GUS", description=description, id=3)
    categories = tuple(str(2000 + place) for place in range(len(lines[0].contents)))
    return ChartSheet(chart, categories, lines, IndicatorKind.WHOLE)


def test_few_figures_are_read_out_and_gaps_passed_over() -> None:
    block = chart_block(sheet(ChartLine("Rodziny", (number(1262), NO_DATA, number(3)))))
    assert isinstance(block, ChartBlock)
    assert block.description.replace("\u00a0", " ") == (
        "Wykres kolumnowy „Wsparcie”. Rodziny: 2000 – 1 262, 2002 – 3."
    )
    assert block.series[0].amounts == (Decimal(1262), None, Decimal(3))


def test_of_many_figures_the_extremes_are_said() -> None:
    lines = [
        ChartLine(name, tuple(map(number, range(start, start + 9)))) for name, start in (("a", 1), ("b", 5))
    ]
    block = chart_block(sheet(*lines, kind=ChartKind.LINE))
    assert block is not None
    assert block.description == (
        "Wykres liniowy „Wsparcie”. a: najwięcej 2008 – 9, najmniej 2000 – 1;"
        " b: najwięcej 2008 – 13, najmniej 2000 – 5."
    )


def test_the_clerks_own_description_is_kept() -> None:
    block = chart_block(sheet(ChartLine("a", (number(1),)), description="Jeden słupek."))
    assert block is not None
    assert block.description == "Jeden słupek."


def test_a_chart_without_a_number_is_nothing() -> None:
    assert chart_block(sheet(ChartLine("a", (NO_DATA, None)))) is None
    assert chart_blocks(sheet(ChartLine("a", (NO_DATA, None)))) == ()


def test_the_same_figures_stand_in_a_table_unless_they_stand_near_by() -> None:
    shown = sheet(ChartLine("Rodziny", (number(5), NO_DATA)))
    caption, chart, table, source = chart_blocks(shown)
    assert isinstance(table, Table)
    assert [[cell.lines for cell in row.cells] for row in table.rows] == [
        [("Wyszczególnienie",), ("Rodziny",)],
        [("2000",), ("5",)],
        [("2001",), ("brak danych",)],
    ]
    assert table.rows[0].header
    assert isinstance(source, Paragraph)
    assert chart_blocks(shown, with_data=False) == (caption, chart, source)


@pytest.mark.parametrize("amounts", [(-1, 5), (0, 0)])
def test_of_what_is_no_part_of_a_whole_there_is_the_table_and_no_pie(amounts: tuple[int, ...]) -> None:
    pie = sheet(ChartLine("Saldo", tuple(map(number, amounts))), kind=ChartKind.PIE)
    assert chart_block(pie) is None
    caption, table, _source = chart_blocks(pie)
    assert isinstance(caption, Caption)
    assert caption.label == "Tabela"
    assert isinstance(table, Table)
    assert [row.cells[1].lines for row in table.rows[1:]] == [
        (str(amount).replace("-", "−"),) for amount in amounts
    ]
    assert chart_blocks(pie, with_data=False) == ()
    assert chart_block(replace(pie, chart=replace(pie.chart, kind=ChartKind.COLUMN)))


def test_the_figures_of_many_lines_go_on_below_themselves() -> None:
    lines = [ChartLine(f"Seria {place}", (number(place),)) for place in range(80)]
    tables = [block for block in chart_blocks(sheet(*lines)) if isinstance(block, Table)]
    names = [line for table in tables for cell in table.rows[0].cells[1:] for line in cell.lines]
    assert names == [line.name for line in lines]
    assert {table.rows[1].cells[0].lines for table in tables} == {("2000",)}
    assert all(fits_upright(table.rows) for table in tables)


def test_lines_of_several_kinds_are_told_each_in_its_own_unit() -> None:
    money, percent = IndicatorKind.MONEY, IndicatorKind.PERCENT
    shown = sheet(
        ChartLine("Koszt", (number(120), None), (money, money)),
        ChartLine("Udział", (number("12.5"), number(3)), (percent, percent)),
        ChartLine("Razem", (number(1), number(2)), (IndicatorKind.WHOLE, percent)),
    )
    _caption, block, table, _source = chart_blocks(shown)
    assert isinstance(block, ChartBlock)
    assert block.description.replace("\u00a0", " ").endswith(
        "Koszt: 2000 – 120 zł; Udział: 2000 – 12,5 %, 2001 – 3 %; Razem: 2000 – 1, 2001 – 2 %."
    )
    assert [series.kind for series in block.series] == [money, percent, None]
    assert isinstance(table, Table)
    assert [cell.lines for cell in table.rows[1].cells][1:] == [("120\u00a0zł",), ("12,5\u00a0%",), ("1",)]


def test_of_many_lines_the_first_are_told_and_the_others_left_to_the_table() -> None:
    block = chart_block(sheet(*(ChartLine(f"linia {place}", (number(place),)) for place in range(7))))
    assert block is not None
    assert block.description.endswith("linia 5: 2000 – 5. Dalsze serie zawiera tabela.")
    block = chart_block(sheet(*(ChartLine(f"linia {place}", (number(place),)) for place in range(6))))
    assert block is not None
    assert block.description.endswith("linia 5: 2000 – 5.")
