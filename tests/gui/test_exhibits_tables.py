"""Data tables typed into like a spreadsheet, by the keyboard alone."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAction, QGuiApplication

from db.domain.kinds import IndicatorKind, RowRole, SeriesIn
from db.domain.numbers import plain
from db.queries.exhibits import data_sheet
from desktop.app import files, values
from desktop.app.data_lines import edit_columns, edit_rows
from desktop.app.table_values import add_values
from desktop.app.workspace import Workspace
from desktop.gui.exhibits.indicators_dialog import IndicatorsDialog
from gui.exhibits_desk import (
    ALT,
    CTRL,
    DELETE,
    DOWN,
    ENTER,
    ESC,
    F2,
    HOME,
    INSERT,
    LEFT,
    RIGHT,
    SHIFT,
    TAB,
    TABLE,
    UP,
    Desk,
)


@pytest.fixture
def desk(tmp_path: Path, values_file: Path) -> Iterator[Desk]:
    """The small programme without any table; the field that adds one has the focus."""
    made = Desk(Path(shutil.copy(values_file, tmp_path)))
    yield made
    made.close()


def test_a_table_is_typed_from_nothing_by_the_keyboard_alone(desk: Desk) -> None:
    desk.press("Interwencje", ENTER)
    desk.press("Rodzaj", TAB, "2022", TAB, "2023", ENTER)
    desk.press("Domowe", TAB, "1 050", TAB, "980", TAB, "Publiczne", TAB, "300", TAB, "320", ENTER)
    assert desk.stored() == "Rodzaj\t2022\t2023\nDomowe\t1050\t980\nPubliczne\t300\t320\n"
    assert desk.sheet().table.title == "Interwencje"


def test_every_cell_is_one_step_to_undo(desk: Desk) -> None:
    desk.add_table()
    desk.grid.go_to((1, 1))
    desk.press("7", ENTER, "8", ENTER)
    desk.undo()
    assert desk.stored() == TABLE.replace("1050", "7")
    desk.undo()
    assert desk.stored() == TABLE


def test_f2_changes_and_escape_takes_back(desk: Desk) -> None:
    desk.add_table()
    desk.grid.go_to((1, 1))
    desk.press(F2, Qt.Key.Key_Backspace, "1", ENTER)
    assert desk.shown(1, 1) == "1 051"
    desk.press("999", ESC)
    assert desk.stored() == TABLE.replace("1050", "1051")


def test_what_is_no_figure_stays_as_typed_and_is_marked(desk: Desk) -> None:
    desk.add_table()
    desk.grid.go_to((1, 1))
    desk.press("sporo", ENTER)
    look = desk.tables.pane.model.look((1, 1))
    assert (look.text, look.ink) == ("sporo", "error")
    assert "nie da się odczytać" in look.spoken


def test_a_block_goes_to_a_spreadsheet_and_back(desk: Desk) -> None:
    desk.add_table()
    desk.grid.go_to((1, 1))
    desk.press((RIGHT, SHIFT), (DOWN, SHIFT))
    desk.screen._panes.actions["copy"].trigger()
    assert desk.clipboard == "1050\t980\n300\t320\n"
    desk.put_on_clipboard("Razem\t1350\t1300\nInne\t5\t6\n")
    desk.grid.go_to((3, 0))
    desk.screen._panes.actions["paste"].trigger()
    assert desk.stored() == TABLE + "Razem\t1350\t1300\nInne\t5\t6\n"
    desk.undo()
    assert desk.stored() == TABLE


def test_del_empties_the_figures_of_a_block_and_leaves_its_titles(desk: Desk) -> None:
    desk.add_table()
    desk.grid.selectAll()
    desk.screen._panes.actions["remove"].trigger()
    assert desk.stored() == "\t2022\t2023\nDomowe\t\t\nPubliczne\t\t\n"


def test_ctrl_d_repeats_what_stands_above(desk: Desk) -> None:
    desk.add_table()
    desk.grid.go_to((2, 1))
    desk.press((Qt.Key.Key_D, CTRL))
    assert desk.stored() == TABLE.replace("300", "1050")


def test_rows_and_columns_are_inserted_moved_and_removed_by_keys(desk: Desk) -> None:
    desk.add_table()
    desk.grid.go_to((2, 1))
    desk.press((INSERT, ALT), "Nowy", ENTER)
    assert [row.label for row in desk.sheet().rows] == ["Domowe", "Nowy", "Publiczne"]
    desk.grid.go_to((3, 1))
    desk.screen._panes.actions["up"].trigger()
    assert [row.label for row in desk.sheet().rows] == ["Domowe", "Publiczne", "Nowy"]
    desk.grid.go_to((1, 2))
    desk.press((LEFT, ALT | SHIFT))
    assert [column.title for column in desk.sheet().columns] == ["2023", "2022"]
    desk.press((DELETE, ALT | SHIFT))
    desk.grid.go_to((3, 1))
    desk.press((DELETE, ALT))
    assert desk.stored() == "\t2022\nDomowe\t1050\nPubliczne\t300\n"


def test_a_moved_row_stays_the_current_one(desk: Desk) -> None:
    desk.add_table()
    desk.grid.go_to((1, 0))
    desk.screen._panes.actions["down"].trigger()
    assert desk.grid.here == (2, 0)
    assert desk.shown(2, 0) == "Domowe"


def test_several_totals_are_one_step_to_undo(desk: Desk) -> None:
    desk.add_table(TABLE + "Razem\t\t\n")
    desk.grid.go_to((3, 0))
    desk.press((Qt.Key.Key_Equal, ALT))
    desk.undo()
    assert desk.stored() == TABLE + "Razem\t\t\n"
    assert desk.sheet().rows[2].role is RowRole.VALUES


def test_a_table_pasted_into_the_field_that_adds_one_becomes_a_table(desk: Desk) -> None:
    desk.answers.lay("Interwencje")
    desk.put_on_clipboard(TABLE)
    desk.tables.listing.field.setFocus()
    desk.press((Qt.Key.Key_V, CTRL))
    assert desk.stored() == TABLE
    assert desk.tables.listing.field.text() == ""


def test_a_table_that_is_copied_as_a_page_only_is_taken_with_its_merged_cells(desk: Desk) -> None:
    page = QMimeData()
    page.setHtml(
        "<p>przed</p><table><tr><td></td><td colspan=2>Rok 2025</td></tr>"
        "<tr><td>Domowe</td><td>12</td><td>7</td></tr></table>"
    )
    QGuiApplication.clipboard().setMimeData(page)
    desk.answers.lay("Rodziny")
    desk.tables.listing.gestures["paste"]()
    assert desk.stored() == "\tRok 2025\t\nDomowe\t12\t7\n"
    QGuiApplication.clipboard().clear()  # a page left there outlives the application


def test_a_total_is_added_up_and_a_wrong_one_is_told(desk: Desk) -> None:
    desk.add_table(TABLE + "Razem\t\t\n")
    desk.grid.go_to((3, 0))
    desk.press((Qt.Key.Key_Equal, ALT))
    assert desk.stored() == TABLE + "Razem\t1350\t1300\n"
    desk.grid.go_to((3, 1))
    desk.press("1400", ENTER)
    look = desk.tables.pane.model.look((3, 1))
    assert look.ink == "warn"
    assert look.tip.replace("\N{NO-BREAK SPACE}", " ") == "Wiersze powyżej dają razem 1 350."


def test_parts_are_moved_in_and_headings_take_no_figures(desk: Desk) -> None:
    desk.add_table()
    desk.grid.go_to((2, 0))
    desk.screen._panes.actions["in"].trigger()
    assert desk.sheet().rows[1].depth == 1
    desk.tables.pane.tools.role.chosen.emit(list(RowRole).index(RowRole.HEADING))
    assert desk.sheet().rows[1].role is RowRole.HEADING
    desk.grid.go_to((2, 1))
    desk.press("5")
    assert "Nagłówek nie ma liczb" in desk.toast


def test_a_column_of_money_is_read_as_money(desk: Desk) -> None:
    desk.add_table()
    desk.grid.go_to((1, 1))
    desk.tables.pane.tools.kind.chosen.emit(2)
    assert desk.sheet().columns[0].kind is IndicatorKind.MONEY
    assert desk.shown(1, 1) == "1 050 zł"


def test_group_titles_get_a_line_when_they_are_wanted(desk: Desk) -> None:
    desk.add_table()
    desk.tables.pane.tools.above.trigger()
    desk.grid.go_to((0, 1))
    desk.press("Liczba", TAB, "Liczba", ENTER)
    assert [column.group_title for column in desk.sheet().columns] == ["Liczba", "Liczba"]
    assert (desk.shown(0, 1), desk.shown(0, 2)) == ("Liczba", "〃")
    assert (desk.shown(1, 1), desk.shown(2, 1)) == ("2022", "1 050")


def test_rows_and_columns_change_places(desk: Desk) -> None:
    desk.add_table()
    _action(desk, "Zamień wiersze z kolumnami").trigger()
    assert desk.stored() == "\tDomowe\tPubliczne\n2022\t1050\t300\n2023\t980\t320\n"


def test_figures_of_indicators_are_shown_and_cannot_be_typed_over(desk: Desk) -> None:
    table_id = desk.add_table()
    dialog = IndicatorsDialog(desk.context, table_id, desk.screen)
    _tick(dialog, "Liczba porad")
    dialog.accept()
    shown = "\t2022\t2023\t2024\nDomowe\t1050\t980\t\nPubliczne\t300\t320\t\nLiczba porad\t120\t130\t\n"
    assert desk.stored() == shown
    desk.grid.go_to((3, 1))
    desk.press("5")
    assert "Liczba porad" in desk.toast
    assert "2022" in desk.toast
    desk.undo()
    assert desk.stored() == TABLE


def test_a_living_cell_follows_its_indicator(desk: Desk) -> None:
    table_id = desk.add_table()
    add_values(desk.context.workspace, table_id, [1], [1, 2], SeriesIn.COLUMNS)
    desk.context.perform(_enter, 1, 1, "500")
    assert desk.shown(3, 1) == "500"


def test_what_is_typed_is_stored_where_it_belongs_when_another_table_is_chosen(desk: Desk) -> None:
    first = desk.add_table()
    second = desk.add_table(title="Druga")
    desk.tables.choose(first)
    desk.grid.setFocus()
    desk.grid.go_to((1, 1))
    desk.press("44")
    desk.tables.choose(second)
    desk.settle()
    assert desk.stored(first) == TABLE.replace("1050", "44")
    assert desk.stored(second) == TABLE


def test_a_text_that_is_too_long_is_refused_and_stays_in_the_line(desk: Desk) -> None:
    desk.add_table()
    desk.grid.go_to((1, 0))
    desk.grid.change("x" * 20_001)
    desk.press(ENTER)
    assert desk.refusals == ["text_too_long"]
    assert desk.stored() == TABLE
    assert desk.grid.indexWidget(desk.grid.currentIndex()).text() == "x" * 20_001


def test_the_screen_stays_open_once_for_a_text_that_cannot_be_stored(desk: Desk) -> None:
    desk.add_table()
    desk.grid.go_to((1, 0))
    desk.grid.change("x" * 20_001)
    assert not desk.screen.close()
    desk.settle()
    assert desk.grid.indexWidget(desk.grid.currentIndex()).text() == "x" * 20_001
    assert desk.screen.close()
    assert desk.stored() == TABLE


def test_a_refused_text_waits_behind_another_page(desk: Desk) -> None:
    desk.add_table()
    desk.grid.go_to((1, 0))
    desk.grid.change("x" * 20_001)
    desk.turn_to(desk.screen.swot)
    desk.settle()
    desk.turn_to(desk.tables)
    desk.settle()
    assert desk.grid.indexWidget(desk.grid.currentIndex()).text() == "x" * 20_001


def test_what_is_typed_goes_into_its_own_file_when_another_is_opened(desk: Desk, tmp_path: Path) -> None:
    desk.add_table()
    desk.grid.go_to((1, 1))
    desk.press("44")
    first = desk.context.workspace
    desk.context.open(files.create_sample(tmp_path / "inny.spr"))
    desk.settle()
    sheet = first.read(data_sheet, 1)
    assert plain(sheet.content(sheet.rows[0], sheet.columns[0]), IndicatorKind.WHOLE) == "44"
    first.close()


def test_a_removed_table_comes_back_from_the_notice(desk: Desk) -> None:
    desk.add_table()
    desk.tables.listing.view.setFocus()
    desk.screen._panes.actions["remove"].trigger()
    assert desk.tables.listing.lines.ids == []
    assert desk.toast == "Usunięto tabelę „Interwencje”"
    desk.screen._toast.undone.emit()
    assert desk.stored() == TABLE


def test_a_table_copied_elsewhere_is_pasted_under_a_title(tmp_path: Path, values_file: Path) -> None:
    desk = Desk(Path(shutil.copy(values_file, tmp_path)), "Wklejona")
    desk.put_on_clipboard(TABLE)
    desk.tables._side.widget(1).acted_otherwise.emit()
    assert desk.sheet().table.title == "Wklejona"
    assert desk.stored() == TABLE
    desk.close()


def test_a_period_typed_as_a_title_is_bound_and_not_added_again(desk: Desk) -> None:
    table_id = desk.add_table("\tWskaźnik\n2022\t1\n2023\t2\n")
    add_values(desk.context.workspace, table_id, [1], [1, 2, 3], SeriesIn.ROWS)
    assert desk.stored() == "\tWskaźnik\tLiczba porad\n2022\t1\t120\n2023\t2\t130\n2024\t\t\n"


def test_the_line_below_the_grid_says_where_the_clerk_is(desk: Desk) -> None:
    desk.add_table()
    desk.grid.go_to((1, 2))
    assert desk.tables.pane.model.words(1, 2).replace("\N{NO-BREAK SPACE}", " ") == "Domowe, 2023: 980"


def test_ctrl_arrows_and_home_do_not_lose_the_way(desk: Desk) -> None:
    desk.add_table()
    desk.grid.go_to((2, 2))
    desk.press(HOME)
    assert desk.grid.here == (2, 0)
    desk.press(UP, UP)
    assert desk.grid.here == (0, 0)


def test_titles_with_the_same_words_as_before_are_no_step(desk: Desk) -> None:
    table_id = desk.add_table()
    before = desk.context.workspace.next_undo()
    desk.context.perform(edit_rows, desk.sheet(table_id).rows)
    desk.context.perform(edit_columns, desk.sheet(table_id).columns)
    assert desk.context.workspace.next_undo() == before


def _action(desk: Desk, words: str) -> QAction:
    return next(each for each in desk.tables.actions_of_page if each is not None and each.text() == words)


def _tick(dialog: IndicatorsDialog, words: str) -> None:
    model = dialog.indicators.list.model()
    row = next(row for row in range(model.rowCount()) if model.index(row, 0).data() == words)
    model.setData(model.index(row, 0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)


def _enter(workspace: Workspace, indicator_id: int, period_id: int, text: str) -> None:
    values.paste(workspace, {values.Place(indicator_id, period_id): text})
