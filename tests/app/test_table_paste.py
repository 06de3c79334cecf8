"""Blocks laid over a data table with its titles and the titles of groups: one gesture, nothing astray."""

from dataclasses import replace

import pytest

from db.domain.entities import DataColumn, DataRow, DataTable
from db.domain.errors import RecordError, Refusal
from db.domain.exhibits import DataSheet
from db.domain.kinds import IndicatorKind, RowRole
from db.domain.numbers import edit_text
from db.queries.exhibits import data_sheet
from desktop.app import data_cells, data_lines, data_tables
from desktop.app.data_transposing import transpose
from desktop.app.workspace import Workspace

Grid = list[list[str]]


def _sheet(workspace: Workspace, table: int) -> DataSheet:
    sheet = workspace.read(data_sheet, table)
    assert sheet is not None
    return sheet


def _grid(workspace: Workspace, table: int) -> Grid:
    """The table as it is copied whole, with the titles of groups above and beside it."""
    sheet = _sheet(workspace, table)
    groups = ["", "", *(column.group_title for column in sheet.columns)]
    titles = ["", sheet.table.corner, *(column.title for column in sheet.columns)]
    return [groups, titles, *([row.group_title, row.label, *_texts(sheet, row)] for row in sheet.rows)]


def _texts(sheet: DataSheet, row: DataRow) -> list[str]:
    return [edit_text(sheet.content(row, column), sheet.kind(row, column)) for column in sheet.columns]


@pytest.fixture
def table(workspace: Workspace, programme_id: int) -> int:
    block = [["Rodzaj", "2022", "2023"], ["Domowe", "10", "11"], ["Publiczne", "20", "21"]]
    table = data_tables.add_from_block(workspace, DataTable(programme_id, "Interwencje"), block)
    sheet = _sheet(workspace, table)
    columns = zip(sheet.columns, ("Kol1", "Kol2"), strict=True)
    rows = zip(sheet.rows, ("G1", "G2"), strict=True)
    data_lines.edit_columns(workspace, [replace(each, group_title=group) for each, group in columns])
    data_lines.edit_rows(workspace, [replace(each, group_title=group) for each, group in rows])
    return table


@pytest.mark.parametrize("row", [-2, -1, 0])
@pytest.mark.parametrize("column", [-2, -1, 0])
def test_a_copy_pasted_in_place_changes_nothing(
    workspace: Workspace, table: int, row: int, column: int
) -> None:
    before = _grid(workspace, table)
    copied = [line[column + 2 :] for line in before[row + 2 :]]
    data_cells.paste(workspace, table, copied, row, column)
    assert _grid(workspace, table) == before


def test_rows_and_columns_that_a_paste_makes_get_the_titles_of_their_groups(
    workspace: Workspace, table: int
) -> None:
    data_cells.paste(workspace, table, [["G3", "Inne", "1", "2"]], 2, -2)
    data_cells.paste(workspace, table, [["Kol3"], ["2024"], ["12"], ["22"], ["3"]], -2, 2)
    assert _grid(workspace, table) == [
        ["", "", "Kol1", "Kol2", "Kol3"],
        ["", "Rodzaj", "2022", "2023", "2024"],
        ["G1", "Domowe", "10", "11", "12"],
        ["G2", "Publiczne", "20", "21", "22"],
        ["G3", "Inne", "1", "2", "3"],
    ]


def test_a_block_with_titles_of_groups_is_one_step_to_undo(workspace: Workspace, table: int) -> None:
    before = _grid(workspace, table)
    block = [["", "", "N1", "N2"], ["", "Inne", "a", "b"], ["M1", "A", "1", "2"], ["M2", "B", "3", "4"]]
    data_cells.paste(workspace, table, block, -2, -2)
    assert _grid(workspace, table) == block
    workspace.undo()
    assert _grid(workspace, table) == before


def test_bare_numbers_leave_an_empty_column_of_money_one_of_money(workspace: Workspace, table: int) -> None:
    [column] = data_lines.add_columns(workspace, table, ["Koszt"], None, IndicatorKind.MONEY)
    data_cells.paste(workspace, table, [["100"]], 0, 2)
    assert _sheet(workspace, table).columns[2].kind is IndicatorKind.MONEY
    data_cells.paste(workspace, table, [["", "7%"]], 0, 3)
    assert [each.kind for each in _sheet(workspace, table).columns[3:]] == [
        DataColumn(0, "").kind,
        IndicatorKind.PERCENT,
    ]
    assert column == _sheet(workspace, table).columns[2].id


def test_a_table_of_a_copied_block_keeps_the_lines_of_its_cells(
    workspace: Workspace, programme_id: int
) -> None:
    block = [["Forma ", "Co\n robi"], ["Poradnia\nA", "- jeden\n- dwa "], ["B"]]
    table = data_tables.add_from_block(workspace, DataTable(programme_id, "Formy"), block)
    sheet = _sheet(workspace, table)
    assert (sheet.table.corner, sheet.columns[0].title) == ("Forma", "Co robi")
    assert [row.label for row in sheet.rows] == ["Poradnia A", "B"]
    assert _texts(sheet, sheet.rows[0]) == ["- jeden\n- dwa"]


@pytest.mark.parametrize("block", [[["1"]] * 1002, [["1"] * 62]])
def test_a_block_larger_than_a_table_may_get_is_refused(
    workspace: Workspace, programme_id: int, table: int, block: Grid
) -> None:
    before = _grid(workspace, table)
    for paste in (
        lambda: data_tables.add_from_block(workspace, DataTable(programme_id, "Duża"), block),
        lambda: data_cells.paste(workspace, table, block, -1, -1),
    ):
        with pytest.raises(RecordError) as refused:
            paste()
        assert refused.value.refusal is Refusal.PASTE_DOES_NOT_FIT
    assert _grid(workspace, table) == before


def test_a_table_of_many_rows_is_not_turned_into_one_of_as_many_columns(
    workspace: Workspace, table: int
) -> None:
    data_lines.add_rows(workspace, table, ["x"] * 59)
    before = _grid(workspace, table)
    with pytest.raises(RecordError) as refused:
        transpose(workspace, table)
    assert refused.value.refusal is Refusal.PASTE_DOES_NOT_FIT
    assert _grid(workspace, table) == before


def test_figures_typed_beside_a_heading_stay_when_a_table_is_turned(workspace: Workspace, table: int) -> None:
    first, second = _sheet(workspace, table).rows
    heading = replace(first, role=RowRole.HEADING, group_title="")
    data_lines.edit_rows(workspace, [heading, replace(second, group_title="")])
    transpose(workspace, table)
    assert _grid(workspace, table) == [
        ["", "", "", "Domowe"],
        ["", "Rodzaj", "Domowe", "Publiczne"],
        ["Kol1", "2022", "10", "20"],
        ["Kol2", "2023", "11", "21"],
    ]
