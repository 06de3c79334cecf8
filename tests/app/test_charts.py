"""Charts: of tables and of indicators, what they choose and what they refuse."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from db.domain.chart_figures import figure
from db.domain.entities import Chart, ChartSeries, DataTable, Indicator
from db.domain.errors import RecordError, Refusal
from db.domain.exhibits import ChartSheet
from db.domain.kinds import ChartKind, IndicatorKind, SeriesIn
from db.domain.numbers import write
from db.domain.periods import Period, year
from db.queries.chart_sheets import chart_sheet
from db.queries.exhibits import charts as charts_of
from db.queries.exhibits import data_sheet
from db.queries.programmes import periods
from desktop.app import charts, data_lines, data_tables, indicators, programmes, values
from desktop.app.table_values import add_values
from desktop.app.values import Place
from desktop.app.workspace import Workspace

Grow = Callable[[str], dict[str, int]]
Draw = Callable[..., ChartSheet]


@pytest.fixture
def measured(workspace: Workspace, programme_id: int, grow: Grow) -> list[int]:
    """Two indicators with values of 2022, 2023 and 2024, and one of text."""
    node = grow("Cel")["Cel"]
    for number in (2022, 2023):
        programmes.add_period(workspace, programme_id, year(number))
    columns = [period.id for period in workspace.read(periods, programme_id)]
    ids = indicators.add_indicators(workspace, node, ["Rodziny", "Dzieci"])
    for indicator_id, texts in zip(ids, (("131", "117", "102"), ("288", "–", "brak danych")), strict=True):
        cells = {Place(indicator_id, each): text for each, text in zip(columns, texts, strict=True)}
        values.paste(workspace, cells)
    return ids


@pytest.fixture
def draw(workspace: Workspace) -> Draw:
    def draw(chart_id: int, until: Period | None = None) -> ChartSheet:
        sheet = workspace.read(chart_sheet, chart_id, until)
        assert sheet is not None
        return sheet

    return draw


def amounts(sheet: ChartSheet) -> list[list[int | None]]:
    read = [[figure(content) for content in line.contents] for line in sheet.lines]
    return [[None if amount is None else int(amount) for amount in line] for line in read]


def test_indicators_are_drawn_over_the_last_periods(
    workspace: Workspace, programme_id: int, measured: list[int], draw: Draw
) -> None:
    chart = charts.add_chart(workspace, Chart(programme_id, "Wsparcie", ChartKind.LINE, periods=2), measured)
    sheet = draw(chart)
    assert sheet.categories == ("2023", "2024")
    assert [line.name for line in sheet.lines] == ["Rodziny", "Dzieci"]
    assert amounts(sheet) == [[117, 102], [0, None]]  # nothing occurred is nought, no data is a gap
    assert draw(chart, year(2023)).categories == ("2022", "2023")


def test_a_pie_of_indicators_shows_them_beside_each_other(
    workspace: Workspace, programme_id: int, measured: list[int], draw: Draw
) -> None:
    chart = charts.add_chart(workspace, Chart(programme_id, "Udział", ChartKind.PIE), measured)
    sheet = draw(chart, year(2022))
    assert (sheet.categories, amounts(sheet)) == (("Rodziny", "Dzieci"), [[131, 288]])


def test_a_chart_of_a_table_leaves_totals_texts_and_other_kinds_out(
    workspace: Workspace, programme_id: int, draw: Draw
) -> None:
    block = [["Rok", "Rodziny", "Koszt", "Uwagi"], ["2022", "131", "5 zł", "a"], ["2023", "117", "7 zł", "b"]]
    table = data_tables.add_from_block(workspace, DataTable(programme_id, "T", source="GUS"), block)
    chart = charts.add_chart(workspace, Chart(programme_id, "", table_id=table))
    sheet = draw(chart)
    assert (sheet.chart.title, sheet.chart.source) == ("T", "GUS")
    assert [line.name for line in sheet.lines] == ["Rodziny"]
    assert (sheet.categories, amounts(sheet)) == (("2022", "2023"), [[131, 117]])
    told = workspace.read(data_sheet, table)
    assert told is not None
    charts.choose_series(
        workspace,
        chart,
        [ChartSeries(0, row_id=told.rows[1].id), ChartSeries(0, column_id=told.columns[1].id)],
    )
    sheet = draw(chart)
    assert (sheet.categories, amounts(sheet), sheet.lines[0].name) == (("2023",), [[7]], "Koszt")
    charts.edit_chart(workspace, Chart(0, "Wiersze", table_id=table, series_in=SeriesIn.ROWS, id=chart))
    sheet = draw(chart)
    assert (sheet.categories, amounts(sheet), sheet.lines[0].name) == (("Koszt",), [[7]], "2023")
    charts.choose_series(workspace, chart, [])
    assert [line.name for line in draw(chart).lines] == ["2022", "2023"]


def test_what_has_no_numbers_is_no_chart(
    workspace: Workspace, programme_id: int, measured: list[int]
) -> None:
    table = data_tables.add_from_block(workspace, DataTable(programme_id, "Słowa"), [["", "a"], ["b", "c"]])
    with pytest.raises(RecordError) as refused:
        charts.add_chart(workspace, Chart(programme_id, "", table_id=table))
    assert (refused.value.refusal, refused.value.subject) == (Refusal.TABLE_WITHOUT_VALUES, "Słowa")
    with pytest.raises(RecordError) as refused:
        charts.add_chart(workspace, Chart(programme_id, "Pusty"))
    assert refused.value.refusal is Refusal.CHART_WITHOUT_VALUES
    chart = charts.add_chart(workspace, Chart(programme_id, "W"), measured)
    with pytest.raises(RecordError):
        charts.choose_series(workspace, chart, [])
    assert [each.title for each in workspace.read(charts_of, programme_id)] == ["W"]


def test_rows_of_another_table_are_refused(workspace: Workspace, programme_id: int) -> None:
    block = [["", "n"], ["a", "1"]]
    first = data_tables.add_from_block(workspace, DataTable(programme_id, "1"), block)
    second = data_tables.add_from_block(workspace, DataTable(programme_id, "2"), block)
    chart = charts.add_chart(workspace, Chart(programme_id, "W", table_id=first))
    other = workspace.read(data_sheet, second)
    assert other is not None
    with pytest.raises(RecordError):
        charts.choose_series(workspace, chart, [ChartSeries(0, row_id=other.rows[0].id)])


def test_charts_move_and_go_and_go_with_their_table(workspace: Workspace, programme_id: int) -> None:
    table = data_tables.add_from_block(workspace, DataTable(programme_id, "T"), [["", "n"], ["a", "1"]])
    first, second, third = (
        charts.add_chart(workspace, Chart(programme_id, title, table_id=table)) for title in "abc"
    )
    charts.move_chart(workspace, third, -2)
    charts.remove_charts(workspace, [first])
    assert [(each.id, each.position) for each in workspace.read(charts_of, programme_id)] == [
        (third, 0), (second, 1),
    ]  # fmt: skip
    data_tables.remove_tables(workspace, [table])
    assert workspace.read(charts_of, programme_id) == ()
    workspace.undo()
    assert len(workspace.read(charts_of, programme_id)) == 2


def test_a_removed_indicator_leaves_the_others_in_the_chart(
    workspace: Workspace, programme_id: int, measured: list[int], draw: Draw
) -> None:
    chart = charts.add_chart(workspace, Chart(programme_id, "W"), measured)
    node = workspace.read(lambda connection: connection.execute("SELECT id FROM node").fetchone()[0])
    indicators.remove_indicator(workspace, node, measured[0])
    assert [line.name for line in draw(chart).lines] == ["Dzieci"]


def told(sheet: ChartSheet) -> dict[str, list[str]]:
    """Each line with its figures as they are written."""
    return {
        line.name: [
            write(content, sheet.kind(line, place)).replace("\u00a0", " ")
            for place, content in enumerate(line.contents)
        ]
        for line in sheet.lines
    }


@pytest.fixture
def mixed(workspace: Workspace, measured: list[int]) -> list[int]:
    """Families, money, percents and words, in 2022 and 2023."""
    node = workspace.read(lambda connection: connection.execute("SELECT id FROM node").fetchone()[0])
    kinds = {"Koszt": IndicatorKind.MONEY, "Odsetek": IndicatorKind.PERCENT, "Uwagi": IndicatorKind.TEXT}
    ids = indicators.add_indicators(workspace, node, list(kinds))
    first, second = [period.id for period in workspace.read(periods, 1)][:2]
    texts = (("10", "20,50"), ("12,5", "13"), ("bez uwag", "7"))
    for each, (label, kind), (before, after) in zip(ids, kinds.items(), texts, strict=True):
        indicators.edit_indicator(workspace, Indicator(label, kind, id=each))
        values.paste(workspace, {Place(each, first): before, Place(each, second): after})
    return [measured[0], *ids]


def test_each_line_is_written_in_the_unit_of_its_own_indicator(
    workspace: Workspace, programme_id: int, mixed: list[int], draw: Draw
) -> None:
    families, cost, share, words = mixed
    chart = charts.add_chart(workspace, Chart(programme_id, "W"), [words, cost, families, share])
    sheet = draw(chart, year(2023))
    assert told(sheet) == {
        "Koszt": ["10 zł", "20,50 zł"], "Rodziny": ["131", "117"], "Odsetek": ["12,5 %", "13 %"],
    }  # fmt: skip
    assert sheet.values is IndicatorKind.WHOLE
    charts.choose_series(workspace, chart, [ChartSeries(0, indicator_id=each) for each in (words, share)])
    assert draw(chart, year(2023)).values is IndicatorKind.PERCENT
    charts.edit_chart(workspace, Chart(0, "W", ChartKind.PIE, id=chart))
    order = [ChartSeries(0, indicator_id=each) for each in (words, cost, families)]
    charts.choose_series(workspace, chart, order)
    assert (draw(chart, year(2023)).categories, told(draw(chart, year(2023)))) == (
        ("Koszt",), {"2023": ["20,50 zł"]},
    )  # fmt: skip


def test_chosen_columns_keep_their_units_whichever_side_gives_the_lines(
    workspace: Workspace, programme_id: int, draw: Draw
) -> None:
    block = [["", "Liczba", "Udział"], ["A", "12", "12,5 %"], ["B", "7", "8 %"]]
    table = data_tables.add_from_block(workspace, DataTable(programme_id, "T"), block)
    chart = charts.add_chart(workspace, Chart(programme_id, "", table_id=table))
    sheet = workspace.read(data_sheet, table)
    assert sheet is not None
    charts.choose_series(workspace, chart, [ChartSeries(0, column_id=each.id) for each in sheet.columns])
    assert told(draw(chart)) == {"Liczba": ["12", "7"], "Udział": ["12,5 %", "8 %"]}
    charts.edit_chart(workspace, Chart(0, "T", table_id=table, series_in=SeriesIn.ROWS, id=chart))
    assert told(draw(chart)) == {"A": ["12", "12,5 %"], "B": ["7", "8 %"]}
    assert draw(chart).values is IndicatorKind.WHOLE


def test_a_living_table_of_several_kinds_is_drawn_by_its_first(
    workspace: Workspace, programme_id: int, mixed: list[int], draw: Draw
) -> None:
    over = [period.id for period in workspace.read(periods, programme_id)]
    table = data_tables.add_table(workspace, DataTable(programme_id, "T"))
    add_values(workspace, table, mixed, over, SeriesIn.COLUMNS)
    chart = charts.add_chart(workspace, Chart(programme_id, "", table_id=table, series_in=SeriesIn.ROWS))
    assert told(draw(chart)) == {"Rodziny": ["131", "117", "102"]}
    sheet = workspace.read(data_sheet, table)
    assert sheet is not None
    rows = [ChartSeries(0, row_id=row.id) for row in sheet.rows[:2]]
    charts.choose_series(workspace, chart, rows)
    assert told(draw(chart)) == {"Rodziny": ["131", "117", "102"], "Koszt": ["10 zł", "20,50 zł", ""]}


def test_a_pie_of_a_table_shows_one_line_and_wholes_alone(
    workspace: Workspace, programme_id: int, draw: Draw
) -> None:
    block = [["", "2022", "2023"], ["Rodziny", "10", "11"], ["niepełne", "4", "5"], ["Inne", "3", "2"]]
    table = data_tables.add_from_block(workspace, DataTable(programme_id, "T"), block)
    sheet = workspace.read(data_sheet, table)
    assert sheet is not None
    part = sheet.rows[1]
    data_lines.edit_rows(workspace, [replace(part, depth=1)])
    chart = charts.add_chart(workspace, Chart(programme_id, "", ChartKind.PIE, table_id=table))
    assert (draw(chart).categories, told(draw(chart))) == (("Rodziny", "Inne"), {"2022": ["10", "3"]})


def test_a_chart_that_turns_to_another_table_shows_all_of_it(
    workspace: Workspace, programme_id: int, draw: Draw
) -> None:
    first = data_tables.add_from_block(
        workspace, DataTable(programme_id, "1"), [["", "n"], ["a", "1"], ["b", "2"]]
    )
    second = data_tables.add_from_block(
        workspace, DataTable(programme_id, "2"), [["", "m"], ["c", "3"], ["d", "4"]]
    )
    chart = charts.add_chart(workspace, Chart(programme_id, "W", table_id=first))
    sheet = workspace.read(data_sheet, first)
    assert sheet is not None
    row = sheet.rows[0]
    charts.choose_series(workspace, chart, [ChartSeries(0, row_id=row.id)])
    charts.edit_chart(workspace, Chart(0, "W", table_id=second, id=chart))
    assert (draw(chart).chosen, draw(chart).categories) == ((), ("c", "d"))
