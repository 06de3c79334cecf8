"""The tree of the structure by its keys: what stands in the file afterwards, and what is shown."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QToolTip

from db.domain.entities import Programme
from db.domain.errors import Refusal
from db.domain.periods import year
from desktop.app import programmes, schemes, structure
from desktop.gui.structure.gestures import Gesture
from desktop.gui.structure.line import LINE_ROLE
from gui.structure_desk import (
    ALT,
    COPY,
    CTRL,
    CUT,
    DELETE,
    DOWN,
    ENTER,
    ESC,
    F2,
    F6,
    KEY,
    LEFT,
    NEW,
    NEW_BELOW,
    PASTE,
    RIGHT,
    SHIFT,
    TAB,
    UNDO,
    UP,
    Desk,
)

WHOLE = ["G Zdrowie", " S Profilaktyka", "  Z warsztaty", "  Z dyżury", "  M spotkania", " S Leczenie"]
OTHER = ["G Rodzina", " S Wsparcie", " S Poradnictwo"]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "struktura.spr")
    tester = QAbstractItemModelTester(made.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    yield made
    made.close()
    assert tester is not None


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "pusty.spr", "")
    yield made
    made.close()


def test_it_shows_the_programme_with_the_numbers_of_the_chosen_year(desk: Desk) -> None:
    assert desk.here == "Cały program"
    assert desk.shown() == [
        "I Zdrowie",
        " 1 Profilaktyka",
        "  a) warsztaty",
        "  b) dyżury",
        "  a) spotkania",
        " 2 Leczenie",
        "II Rodzina",
        "  Wsparcie",
        " 1 Poradnictwo",
    ]


def test_what_is_not_in_force_is_faded_and_tells_its_years(desk: Desk) -> None:
    line = desk.model.index_of(desk.id("Wsparcie")).data(LINE_ROLE)
    assert (line.faded, line.aside) == (True, "do 2023  ·  Cel szczegółowy")
    desk.context.choose_period(1)
    line = desk.model.index_of(desk.id("Wsparcie")).data(LINE_ROLE)
    assert (line.faded, line.mark) == (False, "1")
    assert desk.shown()[-1] == " 2 Poradnictwo"


def test_a_new_sibling_is_typed_in_its_place_and_stored_with_enter(desk: Desk) -> None:
    desk.go("warsztaty")
    desk.press(NEW)
    assert desk.shown()[3] == "  b) "
    assert desk.stored() == [*WHOLE, *OTHER]
    desk.press("konkursy żółte", ENTER)
    assert desk.stored() == [*WHOLE[:3], "  Z konkursy żółte", *WHOLE[3:], *OTHER]
    assert desk.shown()[2:5] == ["  a) warsztaty", "  b) konkursy żółte", "  c) dyżury"]
    assert desk.here == "konkursy żółte"
    assert desk.view.hasFocus()


def test_a_new_node_goes_again_with_escape_and_leaves_no_trace(desk: Desk) -> None:
    desk.go("dyżury")
    desk.press(NEW, "na próżno", ESC)
    assert desk.stored() == [*WHOLE, *OTHER]
    assert (desk.here, desk.shown()[4]) == ("dyżury", "  a) spotkania")
    assert desk.context.workspace.next_undo().act == "import"


def test_a_new_node_without_words_is_not_stored(desk: Desk) -> None:
    desk.go("dyżury")
    desk.press(NEW, "  ", ENTER)
    assert desk.stored() == [*WHOLE, *OTHER]
    assert desk.refusals == []


def test_nodes_are_typed_one_after_the_other(desk: Desk) -> None:
    desk.go("Leczenie")
    desk.press(NEW, "Rehabilitacja", NEW, "Terapia", TAB)
    assert desk.stored()[5:8] == [" S Leczenie", " S Rehabilitacja", " S Terapia"]
    desk.press(UNDO)
    assert desk.stored()[5:8] == [" S Leczenie", " S Rehabilitacja", "G Rodzina"]


def test_leaving_the_field_stores_the_new_node(desk: Desk) -> None:
    desk.go("Leczenie")
    desk.press(NEW, "Terapia")
    desk.inspector.first_focus().setFocus()
    assert desk.stored()[6] == " S Terapia"
    assert not desk.view.hasFocus()


def test_below_a_node_its_one_lower_level_is_added_at_once(desk: Desk) -> None:
    desk.go("Rodzina")
    desk.press(NEW_BELOW, "Asystent", ENTER)
    assert desk.stored()[-1] == " S Asystent"
    assert desk.shown()[-1] == " 2 Asystent"


def test_where_several_levels_may_stand_they_are_offered(desk: Desk) -> None:
    desk.go("Profilaktyka")
    desk.press(NEW_BELOW)
    assert [each.text() for each in desk.menu().actions()] == ["Zadanie", "Metoda"]
    desk.press(DOWN, ENTER)
    desk.press("ankiety", ENTER)
    assert desk.stored()[4:6] == ["  M spotkania", "  M ankiety"]
    desk.go("Profilaktyka")
    desk.press(NEW_BELOW, ENTER)
    desk.press("konkursy", ENTER)
    assert desk.stored()[3:5] == ["  Z dyżury", "  Z konkursy"]


def test_typing_on_while_levels_are_offered_loses_no_letter(desk: Desk) -> None:
    desk.go("Profilaktyka")
    desk.press(NEW_BELOW, *"konkursy ż", ENTER)
    assert desk.stored()[3:5] == ["  Z dyżury", "  Z konkursy ż"]
    desk.go("Profilaktyka")
    desk.press(NEW_BELOW, DOWN, *"ankiety", ENTER)
    assert "  M ankiety" in desk.stored()


def test_where_no_level_is_left_it_says_so(desk: Desk) -> None:
    desk.go("warsztaty")
    desk.press(NEW_BELOW)
    assert desk.notice == "Pod „Zadanie” nie można już nic dodać."


def test_f2_and_double_click_word_a_node_anew(desk: Desk) -> None:
    desk.go("Leczenie")
    desk.press(F2, (KEY.Key_A, CTRL), "Terapia i leczenie", ENTER)
    assert desk.stored()[5] == " S Terapia i leczenie"
    row = desk.view.visualRect(desk.view.currentIndex()).center()
    QTest.mouseClick(desk.view.viewport(), Qt.MouseButton.LeftButton, pos=row)
    QTest.mouseDClick(desk.view.viewport(), Qt.MouseButton.LeftButton, pos=row)
    desk.press((KEY.Key_A, CTRL), "Terapia", ENTER)
    assert desk.stored()[5] == " S Terapia"


def test_new_words_are_drawn_at_once(desk: Desk) -> None:
    desk.go("Leczenie")
    drawn = QSignalSpy(desk.model.dataChanged)
    structure.rename_node(desk.context.workspace, desk.id("Leczenie"), "Terapia")
    assert [drawn.at(n)[0].data() for n in range(drawn.count())] == ["Terapia"]


def test_escape_keeps_the_former_words(desk: Desk) -> None:
    desk.go("Leczenie")
    desk.press(F2, "inaczej", ESC)
    assert desk.stored() == [*WHOLE, *OTHER]


def test_empty_words_are_refused_and_the_former_kept(desk: Desk) -> None:
    desk.go("Leczenie")
    desk.press(F2, (KEY.Key_A, CTRL), DELETE, ENTER)
    assert desk.refusals == [Refusal.TEXT_EMPTY]
    assert desk.here == "Leczenie"


def test_the_whole_programme_is_neither_renamed_nor_removed(desk: Desk) -> None:
    desk.press(F2, DELETE, (UP, ALT), (RIGHT, ALT), (LEFT, ALT), CUT, COPY)
    assert desk.stored() == [*WHOLE, *OTHER]
    assert not desk.view.findChildren(QLineEdit)


def test_del_removes_with_a_way_back_and_the_next_is_chosen(desk: Desk) -> None:
    desk.go("Profilaktyka")
    desk.press(DELETE)
    assert desk.stored() == ["G Zdrowie", " S Leczenie", *OTHER]
    assert desk.notice == "Usunięto „Profilaktyka” i 3 elementy poniżej"
    assert (desk.here, desk.chosen) == ("Leczenie", ["Leczenie"])
    desk.screen._toast.undone.emit()
    assert desk.stored() == [*WHOLE, *OTHER]
    assert desk.chosen == ["Profilaktyka"]
    assert desk.opened("Profilaktyka")
    assert desk.notice == ""


def test_several_are_removed_as_one_gesture(desk: Desk) -> None:
    desk.select("warsztaty", "spotkania", "Rodzina", "Wsparcie")
    desk.press(DELETE)
    assert desk.stored() == [*WHOLE[:2], "  Z dyżury", " S Leczenie"]
    assert desk.notice == "Usunięto 3 elementy"
    desk.press(UNDO)
    assert desk.stored() == [*WHOLE, *OTHER]


def test_the_last_child_gives_its_place_to_the_one_before_or_above(desk: Desk) -> None:
    desk.go("Poradnictwo")
    desk.press(DELETE)
    assert desk.here == "Wsparcie"
    desk.press(DELETE)
    assert desk.here == "Rodzina"


def test_alt_up_and_down_exchange_siblings_of_one_level(desk: Desk) -> None:
    desk.go("dyżury")
    desk.press((UP, ALT))
    assert desk.shown()[2:5] == ["  a) dyżury", "  b) warsztaty", "  a) spotkania"]
    desk.press((UP, ALT))
    assert desk.stored()[2:5] == ["  Z dyżury", "  Z warsztaty", "  M spotkania"]
    desk.press((DOWN, ALT), (DOWN, ALT))
    assert desk.stored() == [*WHOLE, *OTHER]
    assert desk.chosen == ["dyżury"]


def test_a_branch_moves_whole_and_stays_open_or_closed(desk: Desk) -> None:
    desk.go("Profilaktyka")
    desk.press((DOWN, ALT))
    assert desk.stored()[1:3] == [" S Leczenie", " S Profilaktyka"]
    assert desk.opened("Profilaktyka")
    desk.press(LEFT, (UP, ALT))
    assert desk.stored() == [*WHOLE, *OTHER]
    assert not desk.opened("Profilaktyka")


def test_alt_left_and_right_lead_a_level_out_and_in(desk: Desk) -> None:
    desk.go("Leczenie")
    desk.press((RIGHT, ALT))
    assert "  Z Leczenie" in desk.stored()
    desk.press((LEFT, ALT))
    assert " S Leczenie" in desk.stored()
    desk.press((LEFT, ALT))
    assert desk.shown()[-4:] == ["II Leczenie", "III Rodzina", "  Wsparcie", " 1 Poradnictwo"]


def test_what_cannot_be_moved_says_why(desk: Desk) -> None:
    desk.go("Zdrowie")
    desk.press((LEFT, ALT))
    assert desk.notice == "Element jest już na najwyższym poziomie."
    desk.press((RIGHT, ALT))
    assert desk.notice == "Nie ma przed nim elementu, pod którym mógłby stanąć."
    desk.go("dyżury")
    desk.press((RIGHT, ALT))
    assert desk.notice == "Pod „Zadanie” nie można umieścić: „Zadanie”."
    assert desk.stored() == [*WHOLE, *OTHER]


def test_several_are_not_moved_at_once(desk: Desk) -> None:
    desk.select("warsztaty", "dyżury")
    desk.press((DOWN, ALT))
    assert desk.stored() == [*WHOLE, *OTHER]
    assert desk.notice.startswith("Elementy przenosi się pojedynczo")


def test_what_is_copied_is_text_for_a_document(desk: Desk) -> None:
    desk.select("Profilaktyka", "warsztaty", "Rodzina")
    desk.press(COPY)
    assert QGuiApplication.clipboard().text() == "1\tProfilaktyka\na)\twarsztaty\nII\tRodzina\n"


def test_what_is_cut_moves_with_all_that_belongs_to_it_when_pasted(desk: Desk) -> None:
    desk.go("Profilaktyka")
    desk.press(CUT)
    assert desk.view.currentIndex().data(LINE_ROLE).faded
    assert desk.stored() == [*WHOLE, *OTHER]
    desk.go("Rodzina")
    desk.press(PASTE)
    assert desk.stored() == ["G Zdrowie", " S Leczenie", *OTHER, *WHOLE[1:5]]
    assert len(desk.card().indicators) == 4
    assert not desk.view.currentIndex().data(LINE_ROLE).faded
    desk.press(UNDO)
    assert desk.stored() == [*WHOLE, *OTHER]


def test_what_cannot_stand_under_the_chosen_is_pasted_after_it(desk: Desk) -> None:
    desk.go("warsztaty")
    desk.press(CUT)
    desk.go("spotkania")
    desk.press(PASTE)
    assert desk.stored()[2:5] == ["  Z dyżury", "  Z warsztaty", "  M spotkania"]


def test_what_was_cut_and_then_removed_is_pasted_as_words(desk: Desk) -> None:
    desk.go("warsztaty")
    desk.press(CUT, DELETE)
    desk.go("Leczenie")
    desk.press(PASTE)
    assert "  Z warsztaty" in desk.stored()


def test_a_list_from_a_document_becomes_nodes_in_one_gesture(desk: Desk) -> None:
    desk.copy("1.\tTerapia\n2.\tRehabilitacja\n")
    desk.go("Leczenie")
    desk.press(PASTE)
    assert desk.shown()[5:8] == [" 2 Leczenie", "  a) Terapia", "  b) Rehabilitacja"]
    assert desk.chosen == ["Terapia", "Rehabilitacja"]
    assert desk.notice == "Wklejono 2 elementy jako: Zadanie"
    desk.press(UNDO)
    assert desk.stored() == [*WHOLE, *OTHER]


def test_a_list_pasted_at_the_lowest_level_stands_beside_it(desk: Desk) -> None:
    desk.copy("- konkursy")
    desk.go("warsztaty")
    desk.press(PASTE)
    assert "  Z konkursy" in desk.stored()


def test_nothing_on_the_clipboard_is_said(desk: Desk) -> None:
    desk.copy(" \n")
    desk.press(PASTE)
    assert desk.notice == "W schowku nie ma tekstu."


def drag(desk: Desk, what: str, point: QPoint) -> bool:
    """Drag a node over a point of the tree; whether it may be dropped there."""
    desk.go(what)
    desk.view.dragging.take(desk.id(what))
    words, move = QMimeData(), Qt.DropAction.MoveAction
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    desk.view.dragEnterEvent(QDragEnterEvent(point, move, words, buttons, keys))
    over = QDragMoveEvent(point, move, words, buttons, keys)
    over.setAccepted(False)
    desk.view.dragMoveEvent(over)
    desk.view.grab()
    return over.isAccepted()


def drop(desk: Desk, point: QPoint) -> None:
    desk.view.dropEvent(
        QDropEvent(
            QPointF(point),
            Qt.DropAction.MoveAction,
            QMimeData(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )


def at(desk: Desk, text: str, height: float) -> QPoint:
    """A point so far down the row of a node."""
    row = desk.view.visualRect(desk.model.index_of(desk.id(text)))
    return QPoint(row.left() + 20, row.top() + round(row.height() * height))


@pytest.mark.parametrize(
    ("what", "over", "height", "line"),
    [
        pytest.param("dyżury", "warsztaty", 0.1, ("  Z dyżury", 2), id="before a sibling"),
        pytest.param("warsztaty", "dyżury", 0.9, ("  Z warsztaty", 3), id="after a sibling"),
        pytest.param("dyżury", "Leczenie", 0.5, ("  Z dyżury", 5), id="under another parent"),
        pytest.param(
            "Leczenie", "warsztaty", 0.1, ("  Z Leczenie", 2), id="a childless one takes a lower level"
        ),
        pytest.param("Profilaktyka", "Leczenie", 0.9, (" S Profilaktyka", 2), id="a branch"),
        pytest.param("Rodzina", "Zdrowie", 0.1, ("G Rodzina", 0), id="before the first"),
        pytest.param("Zdrowie", "Poradnictwo", 0.9, ("G Zdrowie", 3), id="at the end of the level above"),
    ],
)
def test_a_node_is_dropped_where_the_line_is(
    desk: Desk, what: str, over: str, height: float, line: tuple[str, int]
) -> None:
    point = at(desk, over, height)
    assert drag(desk, what, point)
    drop(desk, point)
    assert desk.stored().index(line[0]) == line[1]
    assert desk.chosen == [what]
    desk.press(UNDO)
    assert desk.stored() == [*WHOLE, *OTHER]


def test_a_place_that_is_forbidden_says_why(desk: Desk) -> None:
    assert not drag(desk, "Profilaktyka", at(desk, "warsztaty", 0.5))
    assert QToolTip.text() == "Elementu nie można umieścić pod nim samym."
    assert not drag(desk, "Zdrowie", at(desk, "Wsparcie", 0.5))
    assert QToolTip.text() == "Pod „Cel szczegółowy” nie można umieścić: „Cel główny”."
    drop(desk, at(desk, "Wsparcie", 0.5))
    assert desk.stored() == [*WHOLE, *OTHER]


def test_dropping_a_node_where_it_is_changes_nothing(desk: Desk) -> None:
    point = at(desk, "warsztaty", 0.9)
    assert drag(desk, "warsztaty", point)
    drop(desk, point)
    assert desk.context.workspace.next_undo().act == "import"


def test_below_the_last_row_a_node_goes_to_the_end(desk: Desk) -> None:
    point = QPoint(60, desk.view.viewport().height() - 5)
    assert drag(desk, "Zdrowie", point)
    drop(desk, point)
    assert desk.stored()[0] == "G Rodzina"


def test_what_is_open_and_chosen_stays_so_when_something_else_changes(desk: Desk) -> None:
    desk.go("Profilaktyka")
    desk.press(LEFT)
    desk.select("Leczenie", "Rodzina")
    structure.add_node(desk.context.workspace, 1, "Oświata", index=0)
    structure.rename_node(desk.context.workspace, desk.id("Poradnictwo"), "Porady")
    assert not desk.opened("Profilaktyka")
    assert desk.opened("Rodzina")
    assert desk.shown()[0] == "I Oświata"
    assert desk.shown()[-1] == " 1 Porady"


def test_all_is_closed_and_opened_by_keys(desk: Desk) -> None:
    desk.go("warsztaty")
    desk.press((UP, CTRL | SHIFT))
    assert not desk.opened("Zdrowie")
    assert desk.here == "Zdrowie"
    desk.press((DOWN, CTRL | SHIFT))
    assert desk.opened("Zdrowie")
    assert desk.opened("Profilaktyka")


def test_the_whole_programme_does_not_close(desk: Desk) -> None:
    desk.press(LEFT, LEFT)
    assert desk.view.isExpanded(desk.model.index(0, 0))


def test_what_is_closed_stays_closed_while_another_programme_is_looked_at(desk: Desk) -> None:
    desk.go("Profilaktyka")
    desk.press(LEFT)
    other = programmes.add_programme(
        desk.context.workspace, Programme("Inny", 2024, 2025), schemes.schemes()[0], year(2024)
    )
    desk.context.choose_programme(other)
    assert desk.shown() == []
    desk.context.choose_programme(1)
    assert not desk.opened("Profilaktyka")
    assert desk.opened("Zdrowie")


def test_the_buttons_do_what_the_keys_do(desk: Desk) -> None:
    desk.go("dyżury")
    buttons = desk.buttons(desk.screen.tree)
    assert list(buttons) == [
        *("Dodaj obok", "Dodaj poniżej"),
        *("Przesuń w górę", "Przesuń w dół", "Poziom wyżej", "Poziom niżej", "Usuń"),
        *("Rozwiń wszystko", "Zwiń wszystko"),
    ]
    assert buttons["Dodaj obok"].toolTip() == "Dodaj obok (Ctrl+N)"
    buttons["Przesuń w górę"].click()
    assert desk.stored()[2] == "  Z dyżury"
    buttons["Usuń"].click()
    assert desk.stored()[2] == "  Z warsztaty"


def test_a_right_click_offers_what_can_be_done(desk: Desk) -> None:
    desk.go("dyżury")
    point = desk.view.viewport().mapTo(desk.screen, desk.view.visualRect(desk.view.currentIndex()).center())
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(desk.screen, QContextMenuEvent(reason, point, desk.screen.mapToGlobal(point)))
    offered = {each.text().replace("&", ""): each for each in desk.menu().actions()}
    assert {"Dodaj obok", "Wklej", "Przesuń w górę"} < set(offered)
    offered["Przesuń w górę"].trigger()
    desk.menu().close()
    assert desk.stored()[2] == "  Z dyżury"


def test_typing_finds_a_node_by_its_first_letters(desk: Desk) -> None:
    desk.press("lecz")
    assert desk.here == "Leczenie"


def test_a_closed_node_opens_for_what_is_added_below_it(desk: Desk) -> None:
    desk.go("Rodzina")
    desk.press(LEFT, NEW_BELOW, "Asystent", ENTER)
    assert desk.opened("Rodzina")
    assert desk.here == "Asystent"


def test_an_empty_programme_says_what_to_do_first(bare: Desk) -> None:
    assert bare.screen.first_focus().text() == "Dodaj pierwszy element"
    bare.press(ENTER, "Zdrowie", ENTER)
    assert bare.stored() == ["G Zdrowie"]
    assert (bare.view.isVisible(), bare.view.hasFocus()) == (True, True)


def test_an_empty_programme_stays_empty_with_escape(bare: Desk) -> None:
    bare.press(ENTER, ESC)
    assert bare.stored() == []
    assert bare.screen.first_focus().isVisible()


def test_a_list_can_be_pasted_into_an_empty_programme(bare: Desk) -> None:
    bare.copy("I. Zdrowie\nII. Rodzina")
    paste = next(each for each in bare.screen.findChildren(QPushButton) if each.text() == "Wklej listę")
    paste.click()
    assert bare.stored() == ["G Zdrowie", "G Rodzina"]
    bare.press(DELETE)
    assert bare.stored() == []
    assert not bare.view.isVisible()


def test_without_a_programme_it_says_so(desk: Desk) -> None:
    desk.context.perform(programmes.remove_programme, 1)
    assert not desk.view.isVisible()
    assert desk.shown() == []


def test_a_hidden_screen_catches_up_when_it_is_shown(desk: Desk) -> None:
    desk.screen.hide()
    structure.add_node(desk.context.workspace, 1, "Oświata")
    assert desk.shown()[-1] == " 1 Poradnictwo"
    desk.screen.show()
    assert desk.shown()[-1] == "III Oświata"


def test_f6_leads_to_the_inspector_and_back(desk: Desk) -> None:
    desk.go("Leczenie")
    desk.press(F6)
    assert desk.window.focusWidget().accessibleName() == "Treść elementu"
    desk.press(F6)
    assert desk.view.hasFocus()


def test_every_action_is_in_the_menu_with_its_keys(desk: Desk) -> None:
    listed = [each for each in desk.screen.menu_actions() if each is not None]
    assert {each.shortcut().toString() for each in listed} >= {"Ctrl+N", "Ctrl+Shift+N", "F2", "Del", "F6"}
    assert len({each.shortcut().toString() for each in listed}) == len(listed)
    letters = [each.text()[each.text().index("&") + 1].lower() for each in listed]
    assert len(set(letters)) == len(letters)


def test_keys_mean_nothing_beside_the_lists(desk: Desk) -> None:
    desk.go("Leczenie")
    desk.press(F6)
    actions = desk.screen._panes.actions
    assert not any(each.isEnabled() for each in actions.values())
    desk.press(F6)
    assert all(each.isEnabled() for each in actions.values())
    assert set(actions) == set(Gesture)
