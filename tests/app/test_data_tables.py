"""Data tables: typed, pasted, living, turned over, and taken back."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from db import dump
from db.domain.data_totals import disagreements
from db.domain.entities import Chart, ChartSeries, DataColumn, DataRow, DataTable, Indicator
from db.domain.errors import RecordError, Refusal
from db.domain.exhibits import DataSheet
from db.domain.kinds import ChartKind, IndicatorKind, RowRole, SeriesIn
from db.domain.numbers import write
from db.domain.periods import year
from db.queries.chart_sheets import chart_sheet
from db.queries.exhibits import data_sheet
from db.queries.exhibits import data_tables as tables_of
from db.queries.programmes import periods
from desktop.app import charts, data_cells, data_lines, data_tables, indicators, programmes, values
from desktop.app.data_transposing import transpose
from desktop.app.table_values import add_values
from desktop.app.values import Place
from desktop.app.workspace import Workspace

Grow = Callable[[str], dict[str, int]]


class Bench:
    """A programme with three years, two indicators with values, and a hand on its tables."""

    def __init__(self, workspace: Workspace, programme_id: int, grow: Grow) -> None:
        self.workspace, self.programme_id = workspace, programme_id
        self.node = grow("Cel")["Cel"]
        for number in (2022, 2023):
            programmes.add_period(workspace, programme_id, year(number))
        self.periods = [period.id for period in workspace.read(periods, programme_id)]
        self.families, self.cost = indicators.add_indicators(workspace, self.node, ["Rodziny", "Koszt"])
        indicators.edit_indicator(workspace, Indicator("Koszt", IndicatorKind.MONEY, id=self.cost))
        for indicator_id, texts in ((self.families, ("131", "117", "102")), (self.cost, ("10", "20,50", ""))):
            cells = {Place(indicator_id, each): text for each, text in zip(self.periods, texts, strict=True)}
            values.paste(workspace, cells)

    def table(self, *lines: str) -> int:
        block = [line.split("|") for line in lines]
        return data_tables.add_from_block(self.workspace, DataTable(self.programme_id, "Tabela"), block)

    def living(self, *shown: int, periods_in: SeriesIn = SeriesIn.COLUMNS, corner: str = "") -> int:
        table = data_tables.add_table(self.workspace, DataTable(self.programme_id, "Żywa", corner))
        add_values(self.workspace, table, shown, self.periods, periods_in)
        return table

    def sheet(self, table_id: int) -> DataSheet:
        sheet = self.workspace.read(data_sheet, table_id)
        assert sheet is not None
        return sheet

    def told(self, table_id: int) -> list[str]:
        """The table line by line, titles first."""
        sheet = self.sheet(table_id)
        lines = ["|".join((sheet.table.corner, *(column.title for column in sheet.columns)))]
        for row in sheet.rows:
            texts = (write(sheet.content(row, column), sheet.kind(row, column)) for column in sheet.columns)
            lines.append("|".join((row.label, *texts)).replace("\u00a0", " "))
        return lines


@pytest.fixture
def bench(workspace: Workspace, programme_id: int, grow: Grow) -> Bench:
    return Bench(workspace, programme_id, grow)


def test_a_copied_block_becomes_a_table_whose_columns_know_what_they_hold(bench: Bench) -> None:
    table = bench.table(
        "Rok|Rodziny|Koszt|Udział|Uwagi", "2022|1 131|1.287.314,78 zł|43,58%|-", "2023|117|5 zł|5%|dużo"
    )
    kinds = [column.kind for column in bench.sheet(table).columns]
    assert kinds == [IndicatorKind.WHOLE, IndicatorKind.MONEY, IndicatorKind.PERCENT, IndicatorKind.TEXT]
    assert bench.told(table) == [
        "Rok|Rodziny|Koszt|Udział|Uwagi",
        "2022|1 131|1 287 314,78 zł|43,58 %|–",
        "2023|117|5 zł|5 %|dużo",
    ]
    bench.workspace.undo()
    assert bench.workspace.read(tables_of, bench.programme_id) == ()


def test_a_living_table_shows_what_indicators_come_to_now(bench: Bench) -> None:
    table = bench.living(bench.families, bench.cost)
    assert bench.told(table) == ["|2022|2023|2024", "Rodziny|131|117|102", "Koszt|10 zł|20,50 zł|"]
    values.paste(bench.workspace, {Place(bench.families, bench.periods[2]): "99"})
    assert bench.told(table)[1] == "Rodziny|131|117|99"
    by_years = bench.living(bench.families, bench.cost, periods_in=SeriesIn.ROWS, corner="Rok")
    assert bench.told(by_years) == [
        "Rok|Rodziny|Koszt", "2022|131|10 zł", "2023|117|20,50 zł", "2024|99|",
    ]  # fmt: skip


def test_parts_of_an_indicator_come_in_below_it(bench: Bench) -> None:
    part = indicators.add_indicator(bench.workspace, bench.node, "niepełne", parent_id=bench.families)
    table = bench.table("Rok|2022")
    shown = [bench.families, part, bench.cost]
    add_values(bench.workspace, table, shown, bench.periods[:1], SeriesIn.COLUMNS)
    rows = bench.sheet(table).rows
    assert [(row.indicator_id, row.depth) for row in rows] == list(zip(shown, (0, 1, 0), strict=True))


def test_living_cells_are_not_typed_into(bench: Bench) -> None:
    table = bench.living(bench.families)
    [typed] = data_lines.add_rows(bench.workspace, table, ["Inne"])
    living, column = bench.sheet(table).rows[0], bench.sheet(table).columns[0]
    with pytest.raises(RecordError) as refused:
        data_cells.set_cells(bench.workspace, table, {(living.id, column.id): "5"})
    assert refused.value.refusal is Refusal.VALUE_COMPUTED
    assert data_cells.paste(bench.workspace, table, [["5"], ["7"]], 0, 0) == 1
    assert bench.told(table)[1:] == ["Rodziny|131|117|102", "Inne|7||"]
    assert data_cells.set_cells(bench.workspace, table, {(typed, column.id): ""}) == 0
    assert bench.told(table)[2] == "Inne|||"


def test_a_row_let_go_of_its_indicator_keeps_the_figures_as_typed(bench: Bench) -> None:
    table = bench.living(bench.cost)
    [row] = bench.sheet(table).rows
    data_lines.edit_rows(bench.workspace, [replace(row, indicator_id=None)])
    assert bench.told(table)[1] == "Koszt|10 zł|20,50 zł|"
    assert bench.sheet(table).living == {}
    data_lines.edit_rows(bench.workspace, [row])
    values.paste(bench.workspace, {Place(bench.cost, bench.periods[0]): "11"})
    assert bench.told(table)[1] == "Koszt|11 zł|20,50 zł|"


def test_a_removed_indicator_leaves_its_row(bench: Bench) -> None:
    table = bench.living(bench.families, bench.cost)
    indicators.remove_indicator(bench.workspace, bench.node, bench.families)
    assert bench.told(table)[1:] == ["Rodziny|||", "Koszt|10 zł|20,50 zł|"]
    bench.workspace.undo()
    assert bench.told(table)[1] == "Rodziny|131|117|102"


def test_a_block_pasted_over_the_edge_makes_rows_and_columns(bench: Bench) -> None:
    table = bench.table("Rok|Dzieci", "2022|288")
    data_cells.paste(
        bench.workspace,
        table,
        [["Rok", "Dzieci", "Asystenci"], ["2022", "288", "8"], ["2023", "260", "8"]],
        -1,
        -1,
    )
    assert bench.told(table) == ["Rok|Dzieci|Asystenci", "2022|288|8", "2023|260|8"]
    data_cells.paste(bench.workspace, table, [["7,5%"], ["8%"]], 1, 2)
    assert bench.sheet(table).columns[2].kind is IndicatorKind.PERCENT
    assert bench.told(table) == ["Rok|Dzieci|Asystenci|", "2022|288|8|", "2023|260|8|7,5 %", "|||8 %"]
    with pytest.raises(RecordError) as refused:
        data_cells.paste(bench.workspace, table, [["1"] * 100], 0, 0)
    assert refused.value.refusal is Refusal.PASTE_DOES_NOT_FIT


def test_turning_a_table_over_twice_gives_it_back(bench: Bench) -> None:
    table = bench.table("Rok|Rodziny|Koszt", "2022|131|1.050 zł", "2023|117|20,50 zł")
    before = bench.told(table)
    transpose(bench.workspace, table)
    assert bench.told(table) == ["Rok|2022|2023", "Rodziny|131|117", "Koszt|1 050 zł|20,50 zł"]
    transpose(bench.workspace, table)
    assert bench.told(table) == before
    bench.workspace.undo()
    bench.workspace.undo()
    assert bench.told(table) == before


def test_a_turned_table_keeps_its_groups_and_what_lives_in_it(bench: Bench) -> None:
    table = bench.living(bench.families)
    rows = data_lines.add_rows(bench.workspace, table, ["Dzieci:", "do 6 lat"])
    sheet = bench.sheet(table)
    data_lines.edit_rows(bench.workspace, [replace(sheet.rows[1], role=RowRole.HEADING)])
    data_cells.set_cells(bench.workspace, table, {(rows[1], sheet.columns[0].id): "110"})
    transpose(bench.workspace, table)
    turned = bench.sheet(table)
    assert [(column.title, column.group_title) for column in turned.columns] == [
        ("Rodziny", ""), ("do 6 lat", "Dzieci:"),
    ]  # fmt: skip
    assert bench.told(table)[1:] == ["2022|131|110", "2023|117|", "2024|102|"]
    assert len(turned.living) == 3


def test_a_chart_shows_the_same_after_its_table_was_turned(bench: Bench) -> None:
    table = bench.table("Rok|Rodziny|Dzieci", "2022|131|288", "2023|117|260")
    chart = charts.add_chart(bench.workspace, Chart(bench.programme_id, "", ChartKind.COLUMN, table))
    children = bench.sheet(table).columns[1]
    charts.choose_series(bench.workspace, chart, [ChartSeries(chart, column_id=children.id)])
    before = bench.workspace.read(chart_sheet, chart)
    assert before is not None
    assert before.chart.title == "Tabela"
    assert [line.name for line in before.lines] == ["Dzieci"]
    transpose(bench.workspace, table)
    after = bench.workspace.read(chart_sheet, chart)
    assert after is not None
    assert (after.categories, after.lines) == (before.categories, before.lines)


def test_totals_that_disagree_are_said_and_filled_in(bench: Bench) -> None:
    table = bench.table("|2022|2023", "Pełne|25|30", "Niepełne|72|5", "Razem|98|35")
    total = bench.sheet(table).rows[2]
    data_lines.edit_rows(bench.workspace, [replace(total, role=RowRole.TOTAL)])
    [wrong] = disagreements(bench.sheet(table))
    assert (wrong.column.title, int(wrong.typed), int(wrong.expected)) == ("2022", 98, 97)
    assert data_cells.fill_totals(bench.workspace, [total.id]) == 2
    assert disagreements(bench.sheet(table)) == ()
    assert bench.told(table)[3] == "Razem|97|35"


def test_rows_made_totals_and_filled_are_one_step_to_undo(bench: Bench) -> None:
    table = bench.table("|2022|2023", "A|1|ok. 7", "Razem A|5|", "B|2|3", "Razem B||")
    rows = bench.sheet(table).rows
    before = bench.told(table)
    assert data_cells.fill_totals(bench.workspace, [rows[1].id, rows[3].id]) == 3
    assert bench.told(table)[2:] == ["Razem A|1|", "B|2|3", "Razem B|2|3"]
    assert [row.role for row in bench.sheet(table).rows][1::2] == [RowRole.TOTAL] * 2
    bench.workspace.undo()
    assert (bench.told(table), bench.sheet(table).rows) == (before, rows)
    assert data_cells.fill_totals(bench.workspace, []) == 0


def test_a_total_that_shows_an_indicator_is_not_typed_over(bench: Bench) -> None:
    table = bench.table("|x", "Inne|5")
    add_values(bench.workspace, table, [bench.families], bench.periods[:1], SeriesIn.COLUMNS)
    living = bench.sheet(table).rows[1]
    data_lines.edit_rows(bench.workspace, [replace(living, role=RowRole.TOTAL)])
    assert data_cells.fill_totals(bench.workspace, [living.id]) == 1
    assert bench.told(table) == ["|x|2022", "Inne|5|", "Rodziny|5|131"]


def test_a_grand_total_and_totals_of_parts_all_agree(bench: Bench) -> None:
    table = bench.table(
        "|n",
        "A|",
        "a1|1",
        "a2|2",
        "Razem A|3",
        "B|",
        "b1|4",
        "Razem B|4",
        "Ogółem|7",
        "w tym nowe|2",
        "Suma|9",
    )
    rows = bench.sheet(table).rows
    roles = {"A": RowRole.HEADING, "B": RowRole.HEADING}
    roles |= dict.fromkeys(("Razem A", "Razem B", "Ogółem", "Suma"), RowRole.TOTAL)
    data_lines.edit_rows(
        bench.workspace, [replace(row, role=roles.get(row.label, RowRole.VALUES)) for row in rows]
    )
    assert disagreements(bench.sheet(table)) == ()


def test_parts_are_not_added_beside_their_whole_but_in_its_place(bench: Bench) -> None:
    table = bench.table("|n", "Ogół|10", "w tym A|7", "Lokale:|", "nowe|3", "stare|4", "Razem|17")
    rows = bench.sheet(table).rows
    depths = {"w tym A": 1, "nowe": 1, "stare": 1}
    data_lines.edit_rows(
        bench.workspace,
        [
            replace(
                row,
                depth=depths.get(row.label, 0),
                role=RowRole.TOTAL if row.label == "Razem" else RowRole.VALUES,
            )
            for row in rows
        ],
    )
    assert disagreements(bench.sheet(table)) == ()


def test_rows_and_columns_move_and_go(bench: Bench) -> None:
    table = bench.table("|a|b|c", "1|11|12|13", "2|21|22|23", "3|31|32|33")
    sheet = bench.sheet(table)
    data_lines.move_rows(bench.workspace, [sheet.rows[2].id], 0)
    data_lines.move_columns(bench.workspace, [sheet.columns[0].id, sheet.columns[1].id], 5)
    assert bench.told(table) == ["|c|a|b", "3|33|31|32", "1|13|11|12", "2|23|21|22"]
    data_lines.remove_rows(bench.workspace, [sheet.rows[0].id])
    data_lines.remove_columns(bench.workspace, [sheet.columns[2].id])
    assert bench.told(table) == ["|a|b", "3|31|32", "2|21|22"]
    data_lines.add_rows(bench.workspace, table, ["nowy"], 1)
    data_lines.add_columns(bench.workspace, table, ["x"], 0, IndicatorKind.TEXT)
    assert bench.told(table) == ["|x|a|b", "3||31|32", "nowy|||", "2||21|22"]


def test_tables_are_ordered_described_and_removed(bench: Bench) -> None:
    first, other, second = bench.table("|a", "1|11"), bench.table("|c"), bench.table("|b", "2|22")
    data_tables.move_table(bench.workspace, second, -1)
    order = [table.id for table in bench.workspace.read(tables_of, bench.programme_id)]
    assert order == [first, second, other]
    data_tables.edit_table(bench.workspace, DataTable(0, " Nowy  tytuł ", "Rok", "GUS", "uwaga", id=second))
    data_tables.remove_tables(bench.workspace, [first])
    left = bench.workspace.read(tables_of, bench.programme_id)
    assert [(table.id, table.title, table.position) for table in left] == [
        (second, "Nowy tytuł", 0), (other, "Tabela", 1),
    ]  # fmt: skip
    with pytest.raises(RecordError):
        data_tables.edit_table(bench.workspace, DataTable(0, "  ", id=second))


def test_cells_of_another_table_are_refused(bench: Bench) -> None:
    table, other = bench.table("|a", "1|11"), bench.table("|b", "2|22")
    foreign = (bench.sheet(table).rows[0].id, bench.sheet(other).columns[0].id)
    with pytest.raises(RecordError):
        data_cells.set_cells(bench.workspace, table, {foreign: "5"})
    with pytest.raises(RecordError):
        data_lines.edit_rows(bench.workspace, [bench.sheet(table).rows[0], bench.sheet(other).rows[0]])


def test_all_gestures_are_taken_back_and_done_again(bench: Bench) -> None:
    start = bench.workspace.read(dump.dump)["tables"]
    first = bench.workspace.next_undo()
    table = bench.table("Rok|Rodziny|Koszt", "2022|131|1.050 zł", "2023|117|20,50 zł")
    charts.add_chart(bench.workspace, Chart(bench.programme_id, "Wykres", table_id=table))
    add_values(bench.workspace, table, [bench.families], bench.periods[:1], SeriesIn.COLUMNS)
    data_cells.fill_totals(bench.workspace, [bench.sheet(table).rows[1].id])
    data_cells.paste(bench.workspace, table, [["a", "b"], ["c", "d"]], 1, 1)
    transpose(bench.workspace, table)
    data_tables.remove_tables(bench.workspace, [table])
    last = bench.workspace.read(dump.dump)["tables"]
    undone = 0
    while bench.workspace.next_undo() != first:
        bench.workspace.undo()
        undone += 1
    assert undone == 7
    assert bench.workspace.read(dump.dump)["tables"] == start
    for _ in range(undone):
        bench.workspace.redo()
    assert bench.workspace.read(dump.dump)["tables"] == last


def test_a_table_row_may_be_described_with_its_group_and_depth(bench: Bench) -> None:
    table = bench.table("|a", "Kobiety|63", "Mężczyźni|9")
    rows = bench.sheet(table).rows
    data_lines.edit_rows(bench.workspace, [replace(row, group_title="Niepełna", depth=-1) for row in rows])
    data_lines.edit_columns(
        bench.workspace,
        [
            DataColumn(
                0, " Ilość  rodzin ", IndicatorKind.DECIMAL, "2023", id=bench.sheet(table).columns[0].id
            )
        ],
    )
    sheet = bench.sheet(table)
    assert [(row.group_title, row.depth, row.position) for row in sheet.rows] == [
        ("Niepełna", 0, 0), ("Niepełna", 0, 1),
    ]  # fmt: skip
    assert sheet.columns[0] == DataColumn(
        table, "Ilość rodzin", IndicatorKind.DECIMAL, "2023", id=sheet.columns[0].id
    )
    assert isinstance(sheet.rows[0], DataRow)
