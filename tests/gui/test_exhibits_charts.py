"""Charts of tables and of indicators, drawn while they are made."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from db.domain.entities import Chart
from db.domain.kinds import ChartKind, RowRole, SeriesIn
from db.queries import exhibits, formulas
from db.queries.chart_sheets import chart_sheet
from desktop.app import charts, data_cells
from desktop.app.data_lines import edit_rows
from desktop.gui.dialogs.row_items import ID
from desktop.gui.exhibits.chart_dialog import ChartDialog
from desktop.gui.exhibits.ticks import Ticks
from gui.exhibits_desk import DOWN, ENTER, TABLE, Desk


@pytest.fixture
def desk(tmp_path: Path, values_file: Path) -> Iterator[Desk]:
    """The small programme with a table of two rows and two years."""
    made = Desk(Path(shutil.copy(values_file, tmp_path)))
    made.add_table()
    yield made
    made.close()


def test_a_table_becomes_a_chart_that_shows_all_of_it(desk: Desk) -> None:
    desk.tables.pane.tools.to_chart.trigger()
    block = desk.charts.pane.view.block
    assert desk.screen.tabs.currentWidget() is desk.charts
    assert block.categories == ("Domowe", "Publiczne")
    assert [(each.name, [*map(int, each.amounts)]) for each in block.series] == [
        ("2022", [1050, 300]),
        ("2023", [980, 320]),
    ]
    assert _chart(desk).title == "Interwencje"


def test_the_chart_follows_its_table(desk: Desk) -> None:
    desk.tables.pane.tools.to_chart.trigger()
    sheet = desk.sheet()
    spot = (sheet.rows[0].id, sheet.columns[0].id)
    desk.context.perform(data_cells.set_cells, 1, {spot: "77"})
    assert int(desk.charts.pane.view.block.series[0].amounts[0]) == 77


def test_kind_and_series_are_chosen_and_drawn_at_once(desk: Desk) -> None:
    desk.tables.pane.tools.to_chart.trigger()
    desk.charts.pane.kind.chosen.emit(list(ChartKind).index(ChartKind.LINE))
    desk.charts.pane.side.chosen.emit(list(SeriesIn).index(SeriesIn.ROWS))
    block = desk.charts.pane.view.block
    assert block.kind is ChartKind.LINE
    assert (block.categories, [each.name for each in block.series]) == (
        ("2022", "2023"),
        ["Domowe", "Publiczne"],
    )


def test_a_row_is_left_out_by_its_tick_and_comes_back(desk: Desk) -> None:
    desk.tables.pane.tools.to_chart.trigger()
    _tick(desk.charts.pane.data.rows, "Publiczne", on=False)
    desk.settle()
    assert desk.charts.pane.view.block.categories == ("Domowe",)
    _tick(desk.charts.pane.data.rows, "Publiczne", on=True)
    desk.settle()
    assert desk.charts.pane.view.block.categories == ("Domowe", "Publiczne")


def test_space_ticks_from_the_keyboard(desk: Desk) -> None:
    desk.tables.pane.tools.to_chart.trigger()
    rows = desk.charts.pane.data.rows
    rows.list.setFocus()
    desk.press(DOWN, Qt.Key.Key_Space)
    assert len(rows.chosen) == 1
    desk.settle()
    assert len(desk.charts.pane.view.block.categories) == 1


def test_a_total_that_is_ticked_is_shown(desk: Desk) -> None:
    desk.add_table(TABLE + "Razem\t1350\t1300\n", "Z sumą")
    total = desk.sheet(2).rows[2]
    edit_rows(desk.context.workspace, [replace(total, role=RowRole.TOTAL)])
    desk.tables.pane.tools.to_chart.trigger()
    rows = desk.charts.pane.data.rows
    assert rows.chosen == [row.id for row in desk.sheet(2).rows[:2]]
    _tick(rows, "Razem", on=True)
    desk.settle()
    assert desk.charts.pane.view.block.categories == ("Domowe", "Publiczne", "Razem")
    _tick(rows, "Razem", on=False)
    desk.settle()
    assert desk.context.workspace.read(chart_sheet, 1).chosen == ()


def test_columns_that_are_not_drawn_are_not_ticked(desk: Desk) -> None:
    desk.add_table("\tLiczba\tUdział\nA\t5\t12,5%\nB\t6\t20%\n", "Różne")
    desk.tables.pane.tools.to_chart.trigger()
    columns = desk.charts.pane.data.columns
    assert columns.chosen == [desk.sheet(2).columns[0].id]
    _tick(columns, "Udział", on=True)
    desk.settle()
    assert [each.name for each in desk.charts.pane.view.block.series] == ["Liczba", "Udział"]


def test_a_pie_shows_the_series_that_was_ticked_last(desk: Desk) -> None:
    desk.tables.pane.tools.to_chart.trigger()
    desk.charts.pane.kind.chosen.emit(list(ChartKind).index(ChartKind.PIE))
    columns = desk.charts.pane.data.columns
    assert columns.chosen == [desk.sheet().columns[0].id]
    _tick(columns, "2023", on=True)
    desk.settle()
    assert [each.name for each in desk.charts.pane.view.block.series] == ["2023"]
    assert columns.chosen == [desk.sheet().columns[1].id]


def test_one_more_indicator_comes_after_those_that_are_shown(desk: Desk) -> None:
    whole = [each.indicator_id for each in desk.context.workspace.read(formulas.choices, 1)]
    made = desk.context.perform(charts.add_chart, Chart(1, "W"), [whole[2], whole[0]])
    desk.turn_to(desk.charts)
    desk.charts.choose(made)
    ticks = desk.charts.pane.data.indicators
    row = next(row for row in range(ticks.count) if ticks._model.item(row).data(ID) == whole[1])
    ticks._model.item(row).setCheckState(Qt.CheckState.Checked)
    desk.settle()
    chosen = desk.context.workspace.read(chart_sheet, made).chosen
    assert [each.indicator_id for each in chosen] == [whole[2], whole[0], whole[1]]


def test_lines_that_are_ticked_together_are_one_step_to_undo(desk: Desk) -> None:
    desk.tables.pane.tools.to_chart.trigger()
    rows = desk.charts.pane.data.rows
    _tick(rows, "Domowe", on=False)
    _tick(rows, "Publiczne", on=False)
    _tick(rows, "Publiczne", on=True)
    desk.settle()
    assert desk.charts.pane.view.block.categories == ("Publiczne",)
    desk.undo()
    assert desk.charts.pane.view.block.categories == ("Domowe", "Publiczne")


def test_down_and_enter_lead_from_the_search_into_what_was_found(desk: Desk) -> None:
    dialog = ChartDialog(desk.context, "Wykres", desk.screen)
    dialog.of.setCurrentIndex(dialog.of.count() - 1)
    dialog.show()
    dialog.activateWindow()
    desk.settle()
    for key in (DOWN, ENTER):
        dialog.indicators.search.setFocus()
        dialog.indicators.search.setText("kon")
        QTest.keyClick(dialog.indicators.search, key)
        assert dialog.focusWidget() is dialog.indicators.list
        assert not dialog.indicators.list.isRowHidden(dialog.indicators.list.currentIndex().row())
    dialog.close()
    dialog.deleteLater()


def test_a_chart_of_indicators_shows_the_last_periods(desk: Desk) -> None:
    dialog = ChartDialog(desk.context, "Porady", desk.screen)
    dialog.of.choose(0)
    _tick(dialog.indicators, "Liczba porad", on=True)
    dialog.accept()
    desk.turn_to(desk.charts)
    block = desk.charts.pane.view.block
    assert block.categories == ("2022", "2023", "2024")
    assert [each and int(each) for each in block.series[0].amounts] == [120, 130, None]
    desk.charts.pane.periods.setValue(2)
    assert desk.charts.pane.view.block.categories == ("2023", "2024")


def test_a_chart_without_data_or_title_is_not_made(desk: Desk) -> None:
    dialog = ChartDialog(desk.context, "", desk.screen)
    dialog.of.choose(0)
    dialog.accept()
    assert dialog.result_id is None
    assert dialog._title.complaint == "Podaj tytuł wykresu."
    assert dialog._indicators.complaint == "Zaznacz co najmniej jeden wskaźnik."
    assert desk.context.workspace.read(exhibits.charts, 1) == ()


def test_the_alternative_text_is_proposed_and_the_clerks_own_is_kept(desk: Desk) -> None:
    desk.tables.pane.tools.to_chart.trigger()
    field = desk.charts.pane.description
    assert "Domowe" in field.placeholderText()
    field.setFocus()
    desk.press("Spadek")
    desk.charts.pane.title.setFocus()
    assert _chart(desk).description == "Spadek"
    assert desk.charts.pane.view.accessibleDescription() == "Spadek"


def test_a_title_is_changed_in_its_field(desk: Desk) -> None:
    desk.tables.pane.tools.to_chart.trigger()
    field = desk.charts.pane.title
    field.setFocus()
    field.selectAll()
    desk.press("Nowy", ENTER)
    assert _chart(desk).title == "Nowy"
    assert desk.charts.listing.lines.line(0).text == "Nowy"


def _chart(desk: Desk) -> Chart:
    return desk.context.workspace.read(exhibits.charts, 1)[0]


def _tick(ticks: Ticks, words: str, *, on: bool) -> None:
    model = ticks.list.model()
    row = next(row for row in range(model.rowCount()) if model.index(row, 0).data() == words)
    state = Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
    model.setData(model.index(row, 0), state, Qt.ItemDataRole.CheckStateRole)
