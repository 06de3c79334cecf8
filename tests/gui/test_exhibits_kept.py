"""What is typed into tables and money stays where it belongs, whatever the user turns to meanwhile."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from db.domain.entities import BudgetLine
from db.domain.kinds import RowRole
from db.queries import exhibits
from desktop.app import budget, data_lines
from desktop.gui.exhibits.grid_view import GridView
from gui.exhibits_desk import ENTER, TAB, TABLE, Desk

YEAR_2022, YEAR_2023, YEAR_2024 = 1, 2, 3


@pytest.fixture
def desk(tmp_path: Path, values_file: Path) -> Iterator[Desk]:
    """The small programme; 2024 is the chosen period."""
    made = Desk(Path(shutil.copy(values_file, tmp_path)))
    yield made
    made.close()


def test_tab_in_the_list_of_chapters_goes_on_to_the_next_cell(desk: Desk) -> None:
    view = _money(desk)
    view.go_to((0, 1))
    desk.press("85153")
    popup = _line(view).completer().popup()
    popup.show()  # a platform without windows does not open it
    QTest.keyClick(popup, TAB)
    assert (QApplication.focusWidget(), view.here) == (view, (0, 2))
    assert [line.chapter for line in _lines(desk)] == ["85153"]


def test_enter_in_the_list_of_chapters_stores_what_was_typed(desk: Desk) -> None:
    view = _money(desk)
    view.go_to((0, 1))
    desk.press("85153")
    popup = _line(view).completer().popup()
    popup.show()
    QTest.keyClick(popup, ENTER)
    assert (QApplication.focusWidget(), view.here) == (view, (1, 1))
    assert [line.chapter for line in _lines(desk)] == ["85153"]


def test_a_line_that_was_refused_waits_in_its_own_period(desk: Desk) -> None:
    view = _money(desk)
    view.go_to((0, 0))
    desk.press("85-15")
    _turn_to(desk, YEAR_2023)
    assert _line(view) is None
    _turn_to(desk, YEAR_2024)
    assert (_line(view).text(), view.here) == ("85-15", (0, 0))
    _line(view).setText("851")
    desk.press(ENTER)
    assert [len(_lines(desk, each)) for each in (YEAR_2023, YEAR_2024)] == [0, 1]


def test_an_amount_that_was_refused_comes_back_with_its_period(desk: Desk) -> None:
    budget.paste(desk.context.workspace, 1, YEAR_2024, [["85153"]], 0, budget.Part.CHAPTER)
    view = _money(desk)
    view.go_to((0, 6))
    desk.press("abc")
    _turn_to(desk, YEAR_2022)
    assert _line(view) is None
    _turn_to(desk, YEAR_2024)
    assert (_line(view).text(), view.here) == ("abc", (0, 6))


def test_what_is_refused_in_two_periods_comes_back_in_each(desk: Desk) -> None:
    view = _money(desk)
    for period, typed in ((YEAR_2024, "85-15"), (YEAR_2023, "86-16")):
        _turn_to(desk, period)
        view.setFocus()
        view.go_to((0, 0))
        desk.press(typed)
    _turn_to(desk, YEAR_2024)
    assert _line(view).text() == "85-15"
    _turn_to(desk, YEAR_2023)
    assert _line(view).text() == "86-16"


def test_an_amount_typed_as_the_period_is_turned_is_stored_in_its_own(desk: Desk) -> None:
    budget.paste(desk.context.workspace, 1, YEAR_2024, [["85153"]], 0, budget.Part.CHAPTER)
    view = _money(desk)
    view.go_to((0, 6))
    desk.press("12 000,50")
    _turn_to(desk, YEAR_2022)
    assert [line.planned for line in _lines(desk, YEAR_2024)] == [Decimal("12000.50")]
    assert _lines(desk, YEAR_2022) == []


def test_what_a_table_refused_waits_for_that_table(desk: Desk) -> None:
    first, second = desk.add_table(), desk.add_table(TABLE, "Inna")
    desk.tables.choose(first)
    desk.grid.setFocus()
    desk.grid.go_to((3, 0))
    desk.press("x")
    _line(desk.grid).setText("x" * 20_001)
    desk.tables.choose(second)
    desk.settle()
    assert _line(desk.grid) is None
    desk.tables.choose(first)
    desk.settle()
    assert (len(_line(desk.grid).text()), desk.grid.here) == (20_001, (3, 0))


def test_what_is_typed_while_the_table_is_read_anew_is_stored(desk: Desk) -> None:
    desk.add_table()
    desk.grid.go_to((1, 1))
    desk.press("7")
    desk.tables.pane.model.want_groups(above=True, beside=False)
    desk.settle()
    assert desk.stored() == TABLE.replace("1050", "7")


def test_what_was_refused_does_not_go_over_to_another_file(desk: Desk) -> None:
    view = _money(desk)
    view.go_to((0, 1))
    desk.press("85-15")
    view.let_go()
    desk.settle()
    view.hide()
    view.show()
    desk.settle()
    assert _line(view) is None


def test_amounts_that_are_none_raise_before_anything_is_painted(desk: Desk) -> None:
    view = _money(desk)
    broken = BudgetLine(1, YEAR_2024, planned=Decimal("NaN"), spent=Decimal(1), id=1)
    with pytest.raises((ArithmeticError, ValueError)):
        view.sheet.show_lines(1, YEAR_2024, [broken])
    assert view.sheet.lines == ()
    assert not view.grab().isNull()


def test_a_row_moved_in_beyond_all_measure_is_painted(desk: Desk) -> None:
    desk.add_table()
    sheet = desk.sheet()
    rows = tuple(replace(row, depth=2**53) for row in sheet.rows)
    desk.tables.pane.show_sheet(replace(sheet, rows=rows))
    assert desk.grid.sizeHintForColumn(0) < 1000
    assert not desk.grid.grab().isNull()


def test_after_a_run_of_tabs_enter_goes_back_to_where_it_began(desk: Desk) -> None:
    desk.add_table()
    desk.grid.go_to((1, 1))
    desk.press("1", TAB, "2", ENTER)
    assert desk.grid.here == (2, 1)


def test_totals_are_watched_when_a_figure_above_changes(desk: Desk) -> None:
    desk.add_table(TABLE + "Razem\t1350\t1300\n")
    total = desk.sheet().rows[2]
    data_lines.edit_rows(desk.context.workspace, [replace(total, role=RowRole.TOTAL)])
    repainted: list[tuple[int, int]] = []
    model = desk.tables.pane.model
    model.dataChanged.connect(lambda first, last, *_: repainted.append((first.row(), last.row())))
    desk.grid.go_to((1, 1))
    desk.press("1", ENTER)
    assert repainted == [(1, 3)]
    assert model.look((3, 1)).ink == "warn"


def _money(desk: Desk) -> GridView:
    desk.turn_to(desk.screen.finance)
    desk.screen.finance.view.setFocus()
    return desk.screen.finance.view


def _line(view: GridView) -> object:
    """The line in which something is being typed; None where nothing is."""
    return view._open_line()


def _turn_to(desk: Desk, period_id: int) -> None:
    desk.context.choose_period(period_id)
    desk.settle()


def _lines(desk: Desk, period_id: int = YEAR_2024) -> list[BudgetLine]:
    return list(desk.context.workspace.read(exhibits.budget, 1, period_id))
