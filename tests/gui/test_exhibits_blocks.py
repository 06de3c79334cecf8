"""Blocks of cells that are copied, laid over a table or the money of a period, and repeated."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from db.queries import exhibits
from desktop.app import budget, data_lines
from gui.exhibits_desk import CTRL, DOWN, RIGHT, SHIFT, TABLE, Desk


@pytest.fixture
def desk(tmp_path: Path, values_file: Path) -> Iterator[Desk]:
    """The small programme without any table."""
    made = Desk(Path(shutil.copy(values_file, tmp_path)))
    yield made
    made.close()


@pytest.mark.parametrize("above", [(), ("G", "H")])
@pytest.mark.parametrize("beside", [(), ("X", "Y")])
def test_a_table_copied_and_pasted_in_its_place_stays_as_it_is(
    desk: Desk, above: tuple[str, ...], beside: tuple[str, ...]
) -> None:
    desk.add_table()
    _give_groups(desk, above, beside)
    before, steps = desk.sheet(), desk.context.workspace.next_undo()
    desk.grid.selectAll()
    _trigger(desk, "copy")
    desk.grid.go_to((0, 0))
    _trigger(desk, "paste")
    assert desk.sheet() == before
    assert desk.context.workspace.next_undo() == steps


def test_group_titles_come_with_the_rows_that_a_block_makes(desk: Desk) -> None:
    desk.add_table()
    _give_groups(desk, (), ("G1", "G2"))
    desk.put_on_clipboard("G3\tInne\t1\t2\nG4\tDalsze\t3\t4\n")
    desk.grid.go_to((3, 0))
    _trigger(desk, "paste")
    assert [row.group_title for row in desk.sheet().rows] == ["G1", "G2", "G3", "G4"]
    desk.undo()
    assert desk.stored() == TABLE


def test_group_titles_are_pasted_above_with_one_step_to_undo(desk: Desk) -> None:
    desk.add_table()
    _give_groups(desk, ("A", "B"), ())
    desk.put_on_clipboard("N1\tN2\n2020\t2021\n1\t2\n")
    desk.grid.go_to((0, 1))
    _trigger(desk, "paste")
    assert [(each.group_title, each.title) for each in desk.sheet().columns] == [
        ("N1", "2020"),
        ("N2", "2021"),
    ]
    desk.undo()
    assert [each.group_title for each in desk.sheet().columns] == ["A", "B"]
    assert desk.stored() == TABLE


def test_titles_are_not_repeated_as_figures(desk: Desk) -> None:
    desk.add_table()
    desk.grid.go_to((1, 1))
    desk.press((Qt.Key.Key_D, CTRL), (Qt.Key.Key_R, CTRL))
    desk.grid.go_to((0, 1))
    desk.press((DOWN, SHIFT), (Qt.Key.Key_D, CTRL))
    assert desk.stored() == TABLE


def test_a_figure_is_repeated_to_the_right(desk: Desk) -> None:
    desk.add_table()
    desk.grid.go_to((1, 1))
    desk.press((RIGHT, SHIFT), (Qt.Key.Key_R, CTRL))
    assert desk.stored() == TABLE.replace("980", "1050")


def test_the_money_of_a_period_copied_whole_is_pasted_into_another(desk: Desk) -> None:
    desk.turn_to(desk.screen.finance)
    line = ["85153", "", "Warsztaty", "", "", "100", "50"]
    budget.paste(desk.context.workspace, 1, 3, [line], 0, budget.Part.CHAPTER)
    view = desk.screen.finance.view
    view.setFocus()
    view.selectAll()
    _trigger(desk, "copy")
    assert desk.clipboard == "851\t85153\t\tWarsztaty\twłasne\t\t100\t50\n"
    desk.context.choose_period(2)
    view.go_to((0, 0))
    _trigger(desk, "paste")
    assert desk.refusals == []
    [copied] = desk.context.workspace.read(exhibits.budget, 1, 2)
    assert (copied.chapter, copied.name, copied.spent) == ("85153", "Warsztaty", 50)


def _give_groups(desk: Desk, above: tuple[str, ...], beside: tuple[str, ...]) -> None:
    sheet, workspace = desk.sheet(), desk.context.workspace
    titled = [replace(column, group_title=title) for column, title in zip(sheet.columns, above, strict=False)]
    data_lines.edit_columns(workspace, titled)
    data_lines.edit_rows(
        workspace, [replace(row, group_title=title) for row, title in zip(sheet.rows, beside, strict=False)]
    )


def _trigger(desk: Desk, gesture: str) -> None:
    desk.screen._panes.actions[gesture].trigger()
