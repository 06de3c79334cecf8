"""What the grid shows: ghosts, changes, signs, counters, filters, and what it says when it is empty."""

from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from db.domain.entities import Programme, Value
from db.domain.kinds import Act, Form, IndicatorKind, PeriodKind, Status
from db.domain.periods import Period, year
from db.domain.values import Content
from desktop.app import files, indicators, programmes, structure, values
from desktop.app.schemes import schemes
from desktop.app.values import Place
from desktop.gui.context import Context
from desktop.gui.theme import Scheme, Theme
from desktop.gui.values.cells import Sign
from desktop.gui.values.lead import lead_of
from desktop.gui.values.screen import ValuesScreen
from gui.answers import Answers
from gui.values_desk import CTRL, DELETE, DOWN, ENTER, ESC, LEFT, Desk

FIND, ONLY_MISSING = (Qt.Key.Key_F, CTRL), "Brakujące"


def cell(desk: Desk, label: str, at: int = 2024) -> object:
    """What the grid draws in a cell."""
    index = desk.index(label, at)
    return desk.sheet.cell(index.row(), index.column())


def search(desk: Desk, words: str) -> None:
    """Type into the search field and wait until it is taken."""
    desk.press(FIND)
    assert desk.screen.bar.search.hasFocus()
    desk.press(words)
    QTest.qWait(200)


def toggle_missing(desk: Desk) -> None:
    """Press the filter of gaps."""
    next(each for each in desk.screen.menu_actions() if each and each.text() == ONLY_MISSING).trigger()


def texts(widget: QWidget) -> str:
    """All words of the labels in sight."""
    return "\n".join(each.text() for each in widget.findChildren(QLabel) if each.isVisible())


def test_last_years_value_is_a_ghost_that_is_not_stored(desk: Desk) -> None:
    assert cell(desk, "Liczba porad").ghost == "130"
    assert desk.shown("Liczba porad") == ""
    assert desk.stored("Liczba porad") is None
    assert cell(desk, "Liczba porad", 2023).ghost == ""
    assert "rok wcześniej: 130" in texts(desk.screen)
    desk.press("1", ENTER)
    assert cell(desk, "Liczba porad").ghost == ""


def test_a_half_year_has_no_ghost_of_a_year(desk: Desk) -> None:
    half = programmes.add_period(desk.context.workspace, 1, Period(PeriodKind.HALF, 2024, 1))
    desk.context.choose_period(half)
    row = desk.row("Liczba porad")
    chosen = desk.sheet.columns.chosen
    assert desk.sheet.columns.periods[chosen].label == "I półrocze 2024"
    assert desk.sheet.cell(row, chosen).ghost == ""
    assert desk.sheet.columnCount() == 4, "nothing to compare with, no column of changes"


def test_a_half_year_has_the_ghost_of_the_same_half(desk: Desk) -> None:
    workspace = desk.context.workspace
    before, now = (programmes.add_period(workspace, 1, Period(PeriodKind.HALF, at, 1)) for at in (2023, 2024))
    values.set_content(workspace, Place(1, before), Content(Form.NUMBER, amount=Decimal(55)))
    desk.context.choose_period(now)
    assert desk.sheet.cell(desk.row("Liczba porad"), desk.sheet.columns.chosen).ghost == "55"


def test_the_change_follows_the_value(desk: Desk) -> None:
    assert desk.change("Liczba porad") == ""
    desk.press("143", ENTER)
    assert desk.change("Liczba porad") == "+13 (+10 %)"
    desk.undo()
    assert desk.change("Liczba porad") == ""


def test_the_first_part_is_led_in_by_of_which(desk: Desk) -> None:
    leads = {
        label: lead_of(desk.sheet, desk.row(label))
        for label in ("Liczba porad", "prawnych", "psychologicznych")
    }
    assert leads == {"Liczba porad": "", "prawnych": "w tym", "psychologicznych": ""}


def test_units_and_kinds_stand_beside_the_labels(desk: Desk) -> None:
    measures = [
        desk.sheet.line(desk.row(label)).measure
        for label in ("Liczba porad", "Wydatki", "Odsetek zadłużonych")
    ]
    assert measures == ["porady", "zł", "%"]


def test_notes_sources_and_states_are_marked_and_told(desk: Desk) -> None:
    with desk.context.workspace.transaction(Act.SET_VALUE) as edit:
        old = edit.find(Value, indicator_id=1, period_id=2)[0]
        edit.put(
            Value(
                1,
                2,
                Form.NUMBER,
                old.amount,
                footnote="wg MOPR",
                source="sprawozdanie",
                status=Status.CONFIRMED,
                id=old.id,
            )
        )
    shown = cell(desk, "Liczba porad", 2023)
    assert (shown.signs, shown.remarked) == ((Sign.CONFIRMED,), True)
    tip = desk.index("Liczba porad", 2023).data(Qt.ItemDataRole.ToolTipRole)
    assert tip.split("\n") == ["130", "Przypis: wg MOPR", "Źródło: sprawozdanie", "Potwierdzona"]
    assert not cell(desk, "prawnych", 2023).remarked


def test_numbers_stand_right_and_texts_left(desk: Desk) -> None:
    sides = [
        desk.index(label, 2022).data(Qt.ItemDataRole.TextAlignmentRole) for label in ("Liczba porad", "Uwagi")
    ]
    assert [bool(side & int(Qt.AlignmentFlag.AlignRight)) for side in sides] == [True, False]


def test_a_screen_reader_hears_the_value_and_what_is_said_of_it(desk: Desk) -> None:
    assert (
        desk.index("Liczba porad").data(Qt.ItemDataRole.AccessibleTextRole)
        == "brak wartości; rok wcześniej: 130"
    )
    desk.press("x y 2", ENTER)
    spoken = desk.index("Liczba porad").data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "x y 2; Nie rozpoznano – zostawiono, jak wpisano"


def test_the_counters_follow_every_edit(desk: Desk) -> None:
    assert desk.counts == "wpisano 0 z 10, brakuje 10"
    desk.press("1", ENTER, "2", ENTER, "co", ENTER)
    assert desk.counts == "wpisano 3 z 10, brakuje 7, niezrozumiała: 1"
    desk.undo()
    assert desk.counts == "wpisano 2 z 10, brakuje 8"
    desk.go("Liczba porad")
    desk.press(DELETE)
    assert desk.counts == "wpisano 1 z 10, brakuje 9"


def test_the_counters_are_those_of_the_chosen_period(desk: Desk) -> None:
    desk.context.choose_period(2)
    assert desk.counts == "wpisano 8 z 10, brakują 2"
    assert desk.here[1] == 2023
    desk.context.choose_period(1)
    assert desk.sheet.columnCount() == 3, "there is no year before the first"


def test_the_filter_of_gaps_keeps_what_is_filled_until_it_is_set_anew(desk: Desk) -> None:
    desk.press("1", ENTER)
    toggle_missing(desk)
    assert desk.rows()[:4] == ["I Wsparcie rodzin", "1 Poradnictwo", "Liczba porad", "prawnych"], (
        "the whole of a part"
    )
    desk.go("Liczba konsultacji")
    desk.press("3", ENTER)
    assert desk.here[0] == "Liczba zaświadczeń"
    assert "Liczba konsultacji" in desk.rows()
    toggle_missing(desk)
    toggle_missing(desk)
    assert "Liczba konsultacji" not in desk.rows()


def test_when_nothing_is_missing_the_filter_says_so(desk: Desk) -> None:
    indicators.remove_indicator(desk.context.workspace, 2, 5)
    for number in (1, 2, 3, 4, 7, 8, 9, 10, 11):
        values.set_content(desk.context.workspace, Place(number, 3), Content(Form.NUMBER, amount=Decimal(1)))
    toggle_missing(desk)
    assert "Niczego nie brakuje" in texts(desk.screen)
    next(each for each in desk.screen.findChildren(QPushButton) if each.isVisible()).click()
    assert desk.view.isVisible()
    assert desk.view.hasFocus()


def test_the_search_takes_no_notice_of_diacritics_and_keeps_the_titles(desk: Desk) -> None:
    search(desk, "ZADLUZ")
    assert desk.rows() == ["I Wsparcie rodzin", "2 Finanse", "Odsetek zadłużonych"]
    desk.press(ENTER)
    assert desk.here == ("Odsetek zadłużonych", 2024)
    assert desk.view.hasFocus()


def test_esc_in_the_search_leads_back_to_the_former_cell(desk: Desk) -> None:
    desk.go("Etaty", 2022)
    search(desk, "porad")
    desk.press(ESC, ESC)
    assert len(desk.rows()) == 14
    assert desk.here == ("Etaty", 2022)
    assert desk.view.hasFocus()


def test_who_moves_in_the_filtered_grid_stays_there(desk: Desk) -> None:
    desk.go("Etaty", 2022)
    search(desk, "liczba")
    desk.press(DOWN, DOWN)
    found = desk.here
    desk.screen.bar.search.clear()
    QTest.qWait(200)
    assert desk.here == found


def test_words_that_no_label_has_are_told(desk: Desk) -> None:
    search(desk, "kosmos")
    assert "Żaden wskaźnik nie zawiera tych słów" in texts(desk.screen)
    desk.press(ESC)
    QTest.qWait(200)
    assert desk.view.isVisible()


def test_what_is_folded_stays_folded_when_the_filter_goes(desk: Desk) -> None:
    desk.go("1 Poradnictwo")
    desk.press(LEFT)
    search(desk, "porad")
    assert "Liczba porad" in desk.rows()
    desk.press(ESC)
    QTest.qWait(200)
    assert "Liczba porad" not in desk.rows()


def test_what_changes_while_nobody_looks_is_shown_afterwards(desk: Desk) -> None:
    desk.screen.hide()
    values.set_content(desk.context.workspace, Place(1, 3), Content(Form.NUMBER, amount=Decimal(77)))
    structure.rename_node(desk.context.workspace, 2, "Doradztwo")
    desk.screen.show()
    assert desk.shown("Liczba porad") == "77"
    assert "1 Doradztwo" in desk.rows()
    assert desk.counts == "wpisano 1 z 10, brakuje 9"


def test_what_changes_elsewhere_is_shown_at_once(desk: Desk) -> None:
    workspace = desk.context.workspace
    indicators.add_indicator(workspace, 3, "Nowy", kind=IndicatorKind.WHOLE)
    assert desk.rows()[-1] == "Nowy"
    assert desk.counts == "wpisano 0 z 11, brakuje 11"
    indicators.remove_indicator(workspace, 2, 1)
    assert "prawnych" not in desk.rows()
    programmes.add_period(workspace, 1, year(2025))
    assert desk.sheet.headerData(3, Qt.Orientation.Horizontal) == "2025"
    structure.remove_nodes(workspace, [1])
    assert "Nie ma jeszcze wskaźników" in texts(desk.screen)
    desk.undo()
    assert desk.view.isVisible()


def test_undo_of_a_large_paste_out_of_sight_is_counted_right(desk: Desk) -> None:
    workspace = desk.context.workspace
    values.paste(workspace, {Place(number, 3): "5" for number in (1, 2, 3, 4)})
    desk.sheet.forget(None)
    workspace.undo()
    assert desk.counts == "wpisano 0 z 10, brakuje 10"


def test_another_file_is_shown_without_the_filters_of_the_former(desk: Desk, tmp_path: Path) -> None:
    search(desk, "porad")
    former = desk.context.workspace
    desk.context.open(files.create_sample(tmp_path / "inny.spr"))
    former.close()
    assert desk.screen.bar.search.text() == ""
    assert len(desk.rows()) > 50
    assert desk.sheet.takes_value(desk.view.currentIndex().row())


def test_an_empty_file_says_what_to_do_first(tmp_path: Path) -> None:
    workspace = files.create_file(tmp_path / "pusty.spr")
    context = Context(workspace)
    screen = ValuesScreen(context, Answers())
    wanted: list[str] = []
    screen.wants_screen.connect(wanted.append)
    screen.show()
    assert "Nie ma jeszcze programu" in texts(screen)
    assert not screen.bar.isVisible()
    screen.first_focus().click()
    assert wanted == ["structure"]
    programmes.add_programme(workspace, Programme("Program", 2024, 2030), schemes()[0], year(2024))
    assert "Nie ma jeszcze wskaźników" in texts(screen)
    screen.close()
    workspace.close()
    screen.deleteLater()


def test_the_model_is_sound_through_all_it_goes_through(desk: Desk) -> None:
    tester = QAbstractItemModelTester(desk.sheet, QAbstractItemModelTester.FailureReportingMode.Fatal)
    desk.press("5", ENTER, DELETE)
    desk.undo()
    desk.go("1 Poradnictwo")
    desk.press(LEFT, LEFT, LEFT)
    desk.sheet.fold_all(False)
    desk.sheet.keep({3, 8})
    desk.sheet.turn(0)
    desk.sheet.turn(0)
    desk.sheet.keep(None)
    desk.context.choose_period(1)
    structure.remove_nodes(desk.context.workspace, [1])
    desk.undo()
    desk.sheet.clear()
    assert tester.model() is desk.sheet


def test_a_file_that_can_no_longer_be_read_leaves_the_cells_empty(desk: Desk) -> None:
    path, index = desk.context.workspace.path, desk.index("Liczba porad", 2023)
    kept = path.read_bytes()
    path.write_bytes(bytes(len(kept)))
    desk.sheet.forget(None)
    assert (index.data(), index.data(Qt.ItemDataRole.ToolTipRole)) == ("", None)
    desk.screen.grab()
    path.write_bytes(kept)


@pytest.mark.parametrize("zoom", [0.8, 2.0])
@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_the_grid_is_drawn_in_every_dress_and_size(
    desk: Desk, theme: Theme, scheme: Scheme, zoom: float
) -> None:
    desk.press("co to", ENTER)
    before = desk.view.rowHeight(0)
    theme.wear(scheme, zoom)
    QApplication.processEvents()
    picture = desk.screen.grab().toImage()
    assert (
        picture.pixelColor(2, 2).lightness() > 128
        if scheme is Scheme.LIGHT
        else picture.pixelColor(2, 2).lightness() < 128
    )
    assert (desk.view.rowHeight(0) > before) == (zoom > 1)
    assert desk.view.labels.width() >= 200


def test_the_chosen_period_stays_in_sight_in_a_narrow_window(desk: Desk) -> None:
    desk.screen.resize(560, 400)
    QTest.qWait(50)
    cell_place = desk.view.visualRect(desk.index("Liczba porad"))
    assert desk.view.viewport().rect().contains(cell_place)
    assert desk.view.horizontalScrollBar().value() > 0


def test_a_text_half_scrolled_away_is_shortened_and_not_cut(desk: Desk) -> None:
    desk.screen.resize(600, 500)
    desk.view.widths.own_columns = dict.fromkeys(("2022", "2023", "2024"), 150)
    desk.view.widths.fit()
    desk.go("Wydatki", 2022)
    desk.press("173 731,80 (w tym gmina)", ENTER)
    desk.go("Wydatki")
    QApplication.processEvents()
    place = next(
        rect
        for rect in (desk.view.visualRect(desk.index("Wydatki", at)) for at in (2022, 2023))
        if rect.left() < 0 < rect.right()
    )
    picture = desk.view.viewport().grab(place.adjusted(-place.left(), 3, 0, -3)).toImage()
    edge = {picture.pixel(x, y) for x in range(5) for y in range(picture.height())}
    assert len(edge) == 1


def test_everything_that_takes_the_focus_has_a_name(desk: Desk) -> None:
    nameless = [
        each
        for each in desk.screen.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (each.accessibleName() or getattr(each, "text", str)())
    ]
    assert nameless == []


def test_every_action_is_in_the_menu_and_works_only_on_this_screen(desk: Desk) -> None:
    offered = [each for each in desk.screen.menu_actions() if each is not None]
    keyed = [each for each in offered if each.shortcuts()]
    here = Qt.ShortcutContext.WidgetWithChildrenShortcut
    assert {each.shortcutContext() for each in keyed} == {here}
    assert {*desk.screen.actions(), *desk.view.actions()} <= {
        *offered,
        *filter(lambda each: each.isSeparator(), desk.view.actions()),
    }
    keys = [key.toString() for each in keyed for key in each.shortcuts()]
    assert len(keys) == len(set(keys))
