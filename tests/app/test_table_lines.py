"""Rows and columns of a data table that are bound to indicators and periods, added up, and turned over."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from db.domain.data_totals import disagreements, expected_total
from db.domain.entities import DataTable
from db.domain.exhibits import DataSheet
from db.domain.kinds import IndicatorKind, RowRole, SeriesIn
from db.domain.numbers import edit_text
from db.queries.exhibits import data_sheet
from desktop.app import data_cells, data_lines, data_tables, indicators, values
from desktop.app.data_transposing import transpose
from desktop.app.table_values import add_values
from desktop.app.values import Place
from desktop.app.workspace import Workspace


def _made(workspace: Workspace, programme_id: int, *lines: str) -> int:
    block = [line.split("|") for line in lines]
    return data_tables.add_from_block(workspace, DataTable(programme_id, "Tabela"), block)


def _sheet(workspace: Workspace, table: int) -> DataSheet:
    sheet = workspace.read(data_sheet, table)
    assert sheet is not None
    return sheet


def _texts(workspace: Workspace, table: int) -> list[list[str]]:
    sheet = _sheet(workspace, table)
    return [
        [edit_text(sheet.content(row, column), sheet.kind(row, column)) for column in sheet.columns]
        for row in sheet.rows
    ]


def _give_roles(workspace: Workspace, table: int, *roles: RowRole) -> None:
    rows = zip(_sheet(workspace, table).rows, roles, strict=True)
    data_lines.edit_rows(workspace, [replace(row, role=role) for row, role in rows])


@pytest.fixture
def families(workspace: Workspace, grow: Callable[[str], dict[str, int]]) -> int:
    """An indicator with 131 in the first period."""
    indicator = indicators.add_indicator(workspace, grow("Cel")["Cel"], "Rodziny")
    values.paste(workspace, {Place(indicator, 1): "131"})
    return indicator


def test_a_total_may_be_of_the_rows_below_its_heading(workspace: Workspace, programme_id: int) -> None:
    table = _made(workspace, programme_id, "|n", "A|", "a|1", "B|", "b|2", "Razem B|2")
    heading, plain, total = RowRole.HEADING, RowRole.VALUES, RowRole.TOTAL
    _give_roles(workspace, table, heading, plain, heading, plain, total)
    assert disagreements(_sheet(workspace, table)) == ()
    sheet = _sheet(workspace, table)
    assert expected_total(sheet, sheet.rows[-1], sheet.columns[0]) == 3


@pytest.mark.parametrize(
    ("text", "total"),
    [("ok. 5", None), ("bd.", None), ("5–7", None), ("–", 1), ("x", 1), ("", None), ("5", 6)],
)
def test_only_what_is_known_exactly_is_added_up(
    workspace: Workspace, programme_id: int, text: str, total: int | None
) -> None:
    table = _made(workspace, programme_id, "|n", "a|1", f"b|{text}", "Razem|")
    _give_roles(workspace, table, RowRole.VALUES, RowRole.VALUES, RowRole.TOTAL)
    sheet = _sheet(workspace, table)
    assert expected_total(sheet, sheet.rows[-1], sheet.columns[0]) == total


def test_a_column_with_figures_keeps_its_kind_when_others_are_pasted(
    workspace: Workspace, programme_id: int
) -> None:
    table = _made(workspace, programme_id, "|n", "a|5", "b|")
    data_cells.paste(workspace, table, [["7,5 %"]], 1, 0)
    assert _sheet(workspace, table).columns[0].kind is IndicatorKind.WHOLE


def test_text_under_a_cell_that_became_living_never_comes_back(
    workspace: Workspace, programme_id: int, families: int
) -> None:
    table = _made(workspace, programme_id, "|2024", "Rodziny|99")
    sheet = _sheet(workspace, table)
    data_lines.edit_columns(workspace, [replace(sheet.columns[0], period_id=1)])
    data_lines.edit_rows(workspace, [replace(sheet.rows[0], indicator_id=families)])
    assert _texts(workspace, table) == [["131"]]
    indicators.remove_indicator(workspace, 1, families)
    assert _texts(workspace, table) == [[""]]


def test_a_column_of_something_else_by_the_name_of_a_period_is_not_taken_for_it(
    workspace: Workspace, programme_id: int, families: int
) -> None:
    table = data_tables.add_table(workspace, DataTable(programme_id, "T"), ["2024", "2024"])
    free, bound = _sheet(workspace, table).columns
    data_lines.edit_columns(workspace, [replace(bound, indicator_id=families)])
    add_values(workspace, table, [families], [1], SeriesIn.COLUMNS)
    columns = [(each.id, each.indicator_id, each.period_id) for each in _sheet(workspace, table).columns]
    assert columns == [(free.id, None, 1), (bound.id, families, None)]


def test_a_total_closes_the_heading_above_it_when_a_table_is_turned(
    workspace: Workspace, programme_id: int
) -> None:
    table = _made(workspace, programme_id, "|n", "A|", "a|1", "Razem A|1", "b|2")
    roles = (RowRole.HEADING, RowRole.VALUES, RowRole.TOTAL, RowRole.VALUES)
    _give_roles(workspace, table, *roles)
    transpose(workspace, table)
    groups = [(column.title, column.group_title) for column in _sheet(workspace, table).columns]
    assert groups == [("a", "A"), ("Razem A", ""), ("b", "")]


def test_whole_and_decimal_figures_turned_into_one_column_stay_figures(
    workspace: Workspace, programme_id: int
) -> None:
    table = _made(workspace, programme_id, "|n|m", "a|1|2,5", "b|3|4,5")
    transpose(workspace, table)
    assert [column.kind for column in _sheet(workspace, table).columns] == [IndicatorKind.DECIMAL] * 2
    assert _texts(workspace, table) == [["1", "3"], ["2,5", "4,5"]]
