"""The inspector: every field stores itself when it is left, undo reaches it, and nothing else is stored."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from db.domain.entities import Realizer, Unit
from db.domain.errors import Refusal
from db.domain.kinds import Direction, IndicatorKind, NarrativeSection, Nature
from db.queries import programmes
from db.queries.realizers import realizers as directory
from desktop.app import realizers, structure
from desktop.gui.structure.fields import LineField, TextField
from desktop.gui.structure.fold import Fold
from desktop.gui.structure.line import LINE_ROLE, Line
from desktop.gui.structure.line_list import LineList, LineModel
from desktop.gui.structure.unit_words import understood, written
from desktop.gui.widgets.combo import Chooser
from gui.structure_desk import (
    ALT,
    COPY,
    CTRL,
    DELETE,
    DOWN,
    ENTER,
    ESC,
    F2,
    KEY,
    LEFT,
    NEW,
    PASTE,
    RIGHT,
    TAB,
    UNDO,
    UP,
    Desk,
)

INTRODUCTION, ANALYSIS = NarrativeSection.INTRODUCTION, NarrativeSection.ANALYSIS
ALL = (KEY.Key_A, CTRL)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "struktura.spr")
    made.go("Profilaktyka")
    yield made
    made.close()


def text(desk: Desk) -> TextField:
    return desk.field(TextField, "Treść elementu")


def year(desk: Desk, which: str) -> LineField:
    return desk.field(LineField, f"Obowiązuje {which} roku")


def tabs(desk: Desk) -> list[str]:
    widget = desk.inspector.findChild(QTabWidget)
    return [widget.tabText(tab) for tab in range(widget.count()) if widget.isTabVisible(tab)]


def open_tab(desk: Desk, tab: int) -> None:
    desk.inspector.findChild(QTabWidget).tabBar().setFocus()
    desk.inspector.findChild(QTabWidget).setCurrentIndex(tab)


def lines(view: LineList) -> list[str]:
    found = [view.model().index(row, 0).data(LINE_ROLE) for row in range(view.model().rowCount())]
    return [f"{' ' * line.depth}{line.text}" for line in found]


def within_a_spin_box(field: QWidget) -> bool:
    return isinstance(field.parent(), QAbstractSpinBox)  # which is named itself


def nothing_was_stored(desk: Desk) -> bool:
    return desk.context.workspace.next_undo().act == "import"


def test_looking_around_stores_nothing(desk: Desk) -> None:
    for node in ("Zdrowie", "Wsparcie", "Profilaktyka", "warsztaty"):
        desk.go(node)
        for tab in range(3):
            open_tab(desk, tab)
    desk.context.choose_period(1)
    desk.screen.hide()
    assert nothing_was_stored(desk)


def test_the_text_is_stored_when_the_field_is_left(desk: Desk) -> None:
    text(desk).setFocus()
    desk.press(ALL, "Profilaktyka i żywienie")
    assert nothing_was_stored(desk)
    desk.view.setFocus()
    assert desk.here == "Profilaktyka i żywienie"
    assert desk.stored()[1] == " S Profilaktyka i żywienie"


@pytest.mark.parametrize("keys", [ENTER, (ENTER, CTRL)])
def test_enter_stores_the_text_and_stays(desk: Desk, keys: object) -> None:
    text(desk).setFocus()
    desk.press(ALL, "Zapobieganie", keys)
    assert desk.stored()[1] == " S Zapobieganie"
    assert text(desk).hasFocus()


def test_choosing_another_node_stores_the_text_of_the_former(desk: Desk) -> None:
    text(desk).setFocus()
    desk.press(ALL, "Zapobieganie")
    desk.view.choose([desk.id("Leczenie")])
    assert desk.stored()[1:6:4] == [" S Zapobieganie", " S Leczenie"]
    assert text(desk).toPlainText() == "Leczenie"


def test_adding_a_node_stores_the_text_first(desk: Desk) -> None:
    text(desk).setFocus()
    desk.press(ALL, "Zapobieganie", NEW)
    desk.press("Terapia", ENTER)
    assert desk.stored()[1:6:4] == [" S Zapobieganie", " S Terapia"]
    assert desk.here == "Terapia"


def test_a_button_stores_what_is_being_typed_before_it_acts(desk: Desk) -> None:
    indicator_list(desk).choose(2)
    desk.unfold("Definicja i źródło")
    desk.field(TextField, "Definicja").setFocus()
    desk.press("osoby")
    desk.buttons(desk.inspector.indicators)["Usuń"].click()
    text(desk).setFocus()
    desk.press(ALL, "Zapobieganie")
    desk.buttons(desk.screen.tree)["Usuń"].click()
    assert desk.refusals == []
    desk.press(UNDO)
    assert desk.stored()[1] == " S Zapobieganie"
    desk.undo()
    desk.undo()
    assert indicator(desk, 2).definition == "osoby"


def test_escape_takes_back_what_was_typed(desk: Desk) -> None:
    text(desk).setFocus()
    desk.press("x", ESC)
    desk.view.setFocus()
    assert (text(desk).toPlainText(), nothing_was_stored(desk)) == ("Profilaktyka", True)


def test_empty_text_is_refused_and_the_former_shown(desk: Desk) -> None:
    text(desk).setFocus()
    desk.press(ALL, DELETE, TAB)
    assert desk.refusals == [Refusal.TEXT_EMPTY]
    assert text(desk).toPlainText() == "Profilaktyka"


def test_undo_takes_back_the_typing_first_then_what_is_stored(desk: Desk) -> None:
    desk.press(F2, ALL, "Zapobieganie", ENTER)
    text(desk).setFocus()
    desk.press(KEY.Key_End, " chorobom", UNDO)
    assert text(desk).toPlainText() == "Zapobieganie"
    desk.view.setFocus()
    text(desk).setFocus()
    desk.context.perform(structure.rename_node, desk.id("Zapobieganie"), "Inaczej")
    desk.press(UNDO)
    assert text(desk).toPlainText() == "Zapobieganie"
    desk.press(UNDO)
    assert text(desk).toPlainText() == desk.here == "Profilaktyka"
    assert text(desk).hasFocus()


def test_undo_after_the_field_was_left_shows_the_former_text(desk: Desk) -> None:
    text(desk).setFocus()
    desk.press(ALL, "Zapobieganie")
    desk.view.setFocus()
    desk.press(UNDO)
    assert text(desk).toPlainText() == "Profilaktyka"


def test_the_years_in_force_are_stored(desk: Desk) -> None:
    year(desk, "od").setFocus()
    desk.press("2024", TAB)
    assert (desk.card().node.valid_from, desk.card().node.valid_to) == (2024, None)
    desk.press("2026", ENTER)
    assert (desk.card().node.valid_from, desk.card().node.valid_to) == (2024, 2026)
    year(desk, "od").setFocus()
    desk.press(ALL, DELETE, TAB)
    assert (desk.card().node.valid_from, desk.card().node.valid_to) == (None, 2026)
    assert desk.view.currentIndex().data(LINE_ROLE).aside.startswith("do 2026")


@pytest.mark.parametrize(("first", "complaint"), [("24", "czterema cyframi"), ("2031", "2031–2030")])
def test_years_that_make_no_sense_stay_typed_and_are_not_stored(
    desk: Desk, first: str, complaint: str
) -> None:
    year(desk, "do").setFocus()
    desk.press("2030", TAB)
    year(desk, "od").setFocus()
    desk.press(first, TAB)
    assert desk.card().node.valid_from is None
    assert complaint in year(desk, "od").accessibleDescription()
    assert year(desk, "od").text() == first
    desk.go("Leczenie")
    assert year(desk, "od").accessibleDescription() == ""
    assert year(desk, "od").text() == ""


def test_only_what_a_level_may_have_is_shown(desk: Desk) -> None:
    assert tabs(desk) == ["Wskaźniki (4)", "Realizatorzy (1)", "Opisy"]
    desk.go("warsztaty")
    assert tabs(desk) == ["Realizatorzy", "Opisy"]
    desk.view.choose([0])
    assert tabs(desk) == ["Opisy"]
    assert not text(desk).isVisible()
    desk.go("Leczenie")
    assert tabs(desk) == ["Wskaźniki", "Realizatorzy", "Opisy"]


def test_the_tab_that_was_asked_for_comes_back(desk: Desk) -> None:
    widget = desk.inspector.findChild(QTabWidget)
    widget.tabBar().setFocus()
    desk.press(RIGHT)
    desk.view.choose([0])
    assert widget.tabText(widget.currentIndex()) == "Opisy"
    desk.go("Leczenie")
    assert widget.tabText(widget.currentIndex()) == "Realizatorzy"


def wheel(over: QWidget) -> None:
    """Turn the wheel towards oneself over the middle of a widget."""
    middle = QPointF(over.rect().center())
    turned = QWheelEvent(
        middle, QPointF(over.mapToGlobal(middle.toPoint())), QPoint(), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(over, turned)


def within_the_window(part: QWidget) -> bool:
    """Whether nothing of a widget is cut off by what it scrolls in."""
    return part.isVisible() and part.visibleRegion().boundingRect() == part.rect()


def test_the_field_that_adds_a_realizer_is_in_sight_below_the_list(desk: Desk) -> None:
    desk.window.resize(1200, 620)
    for fold in desk.inspector.findChildren(Fold):
        fold.open(True)
    open_tab(desk, 1)
    QApplication.processEvents()
    assert within_the_window(desk.field(QLineEdit, "Dodaj realizatora"))


def test_the_wheel_over_the_tabs_leaves_the_tab_that_is_open(desk: Desk) -> None:
    open_tab(desk, 1)
    bar = desk.inspector.findChild(QTabWidget).tabBar()
    wheel(bar)
    assert bar.currentIndex() == 1


def test_leaving_a_description_for_another_tab_shows_the_tab_that_is_underlined(desk: Desk) -> None:
    open_tab(desk, 2)
    desk.prose_field(ANALYSIS)
    desk.press("Rada Seniora")
    widget = desk.inspector.findChild(QTabWidget)
    QTest.mouseClick(widget.tabBar(), Qt.MouseButton.LeftButton, pos=widget.tabBar().tabRect(1).center())
    assert widget.tabBar().currentIndex() == 1
    assert desk.inspector.realizers.isVisible()
    assert desk.field(QLineEdit, "Dodaj realizatora").isVisible()


def test_the_list_of_indicators_keeps_its_height_and_the_chosen_one_in_sight(
    desk: Desk, qtbot: QtBot
) -> None:
    view = indicator_list(desk)
    field = desk.field(QLineEdit, "Dodaj wskaźnik lub wklej listę")
    desk.press(*[DOWN] * 3)
    before = (view.height(), field.mapToGlobal(QPoint()))
    view.choose(2)
    desk.press(DOWN, DOWN)
    for fold in desk.inspector.findChildren(Fold):
        if fold.isVisible():
            fold.toggle()
            qtbot.waitUntil(lambda header=fold.header: within_the_window(header))
    assert (view.height(), field.mapToGlobal(QPoint())) == before
    assert within_the_window(view)
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))


def realizer_names(desk: Desk) -> list[str]:
    return [each.name for each in desk.card().realizers]


def test_a_realizer_is_found_without_polish_letters(desk: Desk) -> None:
    open_tab(desk, 1)
    field = desk.field(QLineEdit, "Dodaj realizatora")
    field.setFocus()
    desk.press("zlo")
    popup = field.completer().popup()
    assert [popup.model().index(row, 0).data() for row in range(popup.model().rowCount())] == ["Żłobek"]
    popup.setCurrentIndex(popup.model().index(0, 0))
    desk.press(ENTER)
    assert realizer_names(desk) == ["Ośrodek", "Żłobek"]
    assert (field.text(), field.hasFocus()) == ("", True)
    assert lines(desk.inspector.realizers.view) == ["Ośrodek", "Żłobek"]


def test_enter_on_an_unknown_name_adds_it_to_the_directory(desk: Desk) -> None:
    open_tab(desk, 1)
    desk.field(QLineEdit, "Dodaj realizatora").setFocus()
    desk.press("Biblioteka", ENTER, "ŻŁOBEK", ENTER)
    assert realizer_names(desk) == ["Ośrodek", "Biblioteka", "Żłobek"]
    assert [each.name for each in desk.context.workspace.read(directory)][-1] == "Biblioteka"
    assert tabs(desk)[1] == "Realizatorzy (3)"


def test_undo_in_the_emptied_field_takes_back_what_was_added(desk: Desk) -> None:
    open_tab(desk, 1)
    field = desk.field(QLineEdit, "Dodaj realizatora")
    field.setFocus()
    desk.press("Biblioteka", ENTER, UNDO)
    assert (realizer_names(desk), field.text(), field.hasFocus()) == (["Ośrodek"], "", True)
    desk.press("zlo")
    field.completer().popup().setCurrentIndex(field.completer().popup().model().index(0, 0))
    desk.press(ENTER, UNDO)
    assert (realizer_names(desk), field.text()) == (["Ośrodek"], "")


def test_realizers_are_ordered_and_taken_away_by_keys(desk: Desk) -> None:
    desk.context.perform(realizers.assign, desk.id("Profilaktyka"), [1, 2, 3])
    open_tab(desk, 1)
    view = desk.inspector.realizers.view
    view.setFocus()
    view.choose(3)
    desk.press((UP, ALT), (UP, ALT), (UP, ALT))
    assert realizer_names(desk) == ["Żłobek", "Ośrodek", "Szkoła"]
    desk.press((DOWN, ALT), DELETE)
    assert realizer_names(desk) == ["Ośrodek", "Szkoła"]
    assert desk.notice == "Usunięto realizatora „Żłobek”"
    assert view.current_id == 2
    desk.press(UNDO)
    assert realizer_names(desk) == ["Ośrodek", "Żłobek", "Szkoła"]


def test_a_part_of_an_institution_tells_which(desk: Desk) -> None:
    desk.context.perform(realizers.add_realizer, "Dział", parent_id=1)
    desk.context.perform(realizers.assign, desk.id("Profilaktyka"), [4])
    assert desk.inspector.realizers.view.model().line(0) == Line("Dział", aside="Ośrodek")


def labels(desk: Desk) -> list[str]:
    return [f"{' ' * each.depth}{each.indicator.label}" for each in desk.card().indicators]


def indicator_list(desk: Desk) -> LineList:
    view = desk.inspector.indicators.view
    view.setFocus()
    return view


WHOLE = ["Warsztaty", "Uczestnicy", " dzieci", " dorośli"]


def test_an_indicator_is_added_with_enter_and_the_field_is_ready_for_the_next(desk: Desk) -> None:
    field = desk.field(QLineEdit, "Dodaj wskaźnik lub wklej listę")
    field.setFocus()
    desk.press("Porady", ENTER, "Wizyty", ENTER)
    assert labels(desk) == [*WHOLE, "Porady", "Wizyty"]
    assert desk.inspector.indicators.view.current_id == desk.card().indicators[-1].indicator.id
    assert field.hasFocus()


def test_a_pasted_list_becomes_indicators_in_one_gesture(desk: Desk) -> None:
    desk.copy("a) porady\nb) wizyty")
    field = desk.field(QLineEdit, "Dodaj wskaźnik lub wklej listę")
    field.setFocus()
    desk.press(PASTE)
    assert labels(desk) == [*WHOLE, "porady", "wizyty"]
    assert field.text() == ""
    indicator_list(desk)
    desk.press(UNDO)
    assert labels(desk) == WHOLE
    desk.press(PASTE)
    assert labels(desk) == [*WHOLE, "porady", "wizyty"]
    desk.press(COPY)
    assert QApplication.clipboard().text() == "porady"


def test_an_indicator_is_worded_ordered_and_removed_by_keys(desk: Desk) -> None:
    view = indicator_list(desk)
    view.choose(1)
    desk.press(F2, ALL, "Zajęcia", ENTER)
    assert labels(desk)[0] == "Zajęcia"
    desk.press((DOWN, ALT))
    assert labels(desk) == ["Uczestnicy", " dzieci", " dorośli", "Zajęcia"]
    view.choose(4)
    desk.press((UP, ALT))
    assert labels(desk)[1:3] == [" dorośli", " dzieci"]
    view.choose(2)
    desk.press(DELETE)
    assert labels(desk) == ["Zajęcia"]
    assert desk.notice == "Usunięto wskaźnik „Uczestnicy”"
    desk.press(UNDO)
    assert labels(desk) == ["Uczestnicy", " dorośli", " dzieci", "Zajęcia"]


def test_an_indicator_becomes_a_part_of_the_one_before_and_again_one_of_its_own(desk: Desk) -> None:
    view = indicator_list(desk)
    view.choose(2)
    desk.press((RIGHT, ALT))
    assert labels(desk) == ["Warsztaty", " Uczestnicy", "  dzieci", "  dorośli"]
    view.choose(4)
    desk.press((LEFT, ALT))
    assert labels(desk) == ["Warsztaty", " Uczestnicy", "  dzieci", " dorośli"]
    desk.press((LEFT, ALT))
    assert labels(desk) == ["Warsztaty", " Uczestnicy", "  dzieci", "dorośli"]
    view.choose(1)
    desk.press((RIGHT, ALT))
    assert desk.notice == "Nie ma przed nim wskaźnika, którego mógłby być częścią."


def test_the_buttons_beside_the_field_order_the_list(desk: Desk) -> None:
    indicator_list(desk).choose(2)
    buttons = desk.buttons(desk.inspector.indicators)
    assert len(buttons) == 5
    buttons["Przesuń w górę"].click()
    assert labels(desk)[0] == "Uczestnicy"
    assert list(desk.buttons(desk.inspector.realizers)) == ["Przesuń w górę", "Przesuń w dół", "Usuń"]


def test_keys_do_nothing_where_there_is_no_indicator(desk: Desk) -> None:
    desk.go("Leczenie")
    indicator_list(desk)
    desk.press(F2, COPY, DELETE, (UP, ALT), (LEFT, ALT), (RIGHT, ALT))
    desk.copy("")
    desk.press(PASTE)
    assert desk.notice == "W schowku nie ma tekstu."
    assert nothing_was_stored(desk)
    assert not desk.inspector.indicators.description.fields.isVisible()


def test_the_focus_is_seen_on_an_empty_list(desk: Desk) -> None:
    desk.go("Leczenie")
    view = desk.inspector.indicators.view
    before = view.viewport().grab().toImage()
    view.setFocus()
    assert view.viewport().grab().toImage() != before


def choose(desk: Desk, name: str, place: int) -> None:
    """Choose a line of a combo box with the keyboard."""
    chooser = desk.field(Chooser, name)
    chooser.setFocus()
    desk.press(KEY.Key_Home, *[DOWN] * place, ENTER)


def indicator(desk: Desk, number: int) -> object:
    return next(each.indicator for each in desk.card().indicators if each.indicator.id == number)


def test_all_about_an_indicator_is_stored_field_by_field(desk: Desk) -> None:
    indicator_list(desk).choose(1)
    choose(desk, "Rodzaj", 3)
    choose(desk, "Charakter", 2)
    choose(desk, "Kierunek", 1)
    desk.unfold("Definicja i źródło")
    desk.field(TextField, "Definicja").setFocus()
    desk.press("Jedno spotkanie", ENTER, "to jedne zajęcia", TAB)
    desk.press("dziennik", TAB)
    stored = indicator(desk, 1)
    assert (stored.kind, stored.nature, stored.direction) == (
        IndicatorKind.PERCENT,
        Nature.PEOPLE,
        Direction.UP,
    )
    assert (stored.definition, stored.source) == ("Jedno spotkanie\nto jedne zajęcia", "dziennik")
    assert indicator(desk, 2).kind is IndicatorKind.WHOLE


def test_walking_through_the_kinds_with_keys_stores_only_where_it_ends(desk: Desk) -> None:
    indicator_list(desk).choose(1)
    chooser = desk.field(Chooser, "Rodzaj")
    chooser.setFocus()
    desk.press(DOWN, DOWN)
    assert nothing_was_stored(desk)
    desk.press(ESC)
    assert chooser.currentText() == "liczba całkowita"
    desk.press(DOWN, DOWN, TAB)
    assert indicator(desk, 1).kind is IndicatorKind.MONEY
    desk.undo()
    assert nothing_was_stored(desk)


def test_the_wheel_scrolls_past_what_would_be_stored(desk: Desk) -> None:
    chooser = desk.field(Chooser, "Rodzaj")
    chooser.setFocus()
    wheel(chooser)
    assert nothing_was_stored(desk)


def test_a_unit_is_given_by_its_word_or_by_its_forms(desk: Desk) -> None:
    indicator_list(desk).choose(2)
    unit = desk.field(LineField, "Jednostka")
    unit.setFocus()
    desk.press("OSOBA", ENTER)
    assert indicator(desk, 2).unit_id == 1
    assert unit.text() == "osoba, osoby, osób"
    assert desk.inspector.indicators.view.model().line(1).aside == "osoby"
    desk.press(ALL, "wizyta, wizyty, wizyt", ENTER)
    units = {each.id: each for each in desk.context.workspace.read(programmes.units)}
    assert units[indicator(desk, 2).unit_id].many == "wizyt"
    desk.press(ALL, DELETE, ENTER)
    assert indicator(desk, 2).unit_id is None


def test_a_unit_with_two_forms_is_not_understood(desk: Desk) -> None:
    indicator_list(desk).choose(2)
    unit = desk.field(LineField, "Jednostka")
    unit.setFocus()
    desk.press("wizyta, wizyty", ENTER)
    assert "trzy formy" in unit.accessibleDescription()
    assert (unit.text(), nothing_was_stored(desk)) == ("wizyta, wizyty", True)
    desk.inspector.indicators.view.choose(1)
    assert (unit.text(), unit.accessibleDescription()) == ("", "")


def test_units_are_written_and_understood() -> None:
    person = Unit("osoba", "osoby", "osób", id=1)
    assert written(None) == ""
    assert written(Unit("zł", "zł", "zł")) == "zł"
    assert written(person) == "osoba, osoby, osób"
    assert understood(" Osoba ", [person]) is person
    assert understood("kufel", [person]) == Unit("kufel", "kufel", "kufel")
    assert understood("etat, etaty, etatów, etatu", []) == Unit("etat", "etaty", "etatów", "etatu")
    assert understood("", [person]) is None


def test_prose_is_stored_a_moment_after_the_last_key(desk: Desk, qtbot: QtBot) -> None:
    field = desk.prose_field()
    desk.press("Pierwszy akapit.", ENTER, "Drugi.")
    assert nothing_was_stored(desk)
    qtbot.waitUntil(lambda: not nothing_was_stored(desk), timeout=4000)
    assert desk.prose() == {INTRODUCTION: "Pierwszy akapit.\nDrugi."}
    assert field.textCursor().atEnd()
    desk.press(" Trzeci.")
    desk.view.setFocus()
    assert desk.prose() == {INTRODUCTION: "Pierwszy akapit.\nDrugi. Trzeci."}


def test_prose_belongs_to_the_period_that_was_shown(desk: Desk) -> None:
    desk.prose_field(ANALYSIS)
    desk.press("Za 2024 rok")
    desk.context.choose_period(1)
    assert desk.prose_field(ANALYSIS).toPlainText() == ""
    assert desk.prose() == {}
    desk.context.choose_period(2)
    assert desk.prose() == {ANALYSIS: "Za 2024 rok"}
    assert desk.prose_field(ANALYSIS).toPlainText() == "Za 2024 rok"


def test_the_prose_of_the_whole_programme_is_written_when_no_node_is_chosen(desk: Desk) -> None:
    desk.view.choose([0])
    desk.press(KEY.Key_F6, "Wstęp", KEY.Key_F6)
    assert desk.prose("") == {INTRODUCTION: "Wstęp"}
    desk.go("Zdrowie")
    assert desk.prose_field().toPlainText() == ""


def test_undo_takes_prose_back_from_the_field_and_the_file(desk: Desk) -> None:
    field = desk.prose_field()
    desk.press("Wstęp")
    desk.view.setFocus()
    desk.press(UNDO)
    assert (field.toPlainText(), desk.prose()) == ("", {})


def test_what_is_being_typed_survives_a_change_made_elsewhere(desk: Desk) -> None:
    field = desk.prose_field()
    desk.press("Wstęp")
    structure.rename_node(desk.context.workspace, desk.id("Leczenie"), "Terapia")
    assert (field.toPlainText(), field.hasFocus()) == ("Wstęp", True)
    desk.screen.hide()
    assert desk.prose() == {INTRODUCTION: "Wstęp"}


def test_a_list_keeps_the_rules_of_its_model(qtbot: QtBot) -> None:
    model = LineModel(editable=True)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    view = LineList(model, "Lista", "Pusto")
    qtbot.addWidget(view)
    model.show_lines([(1, Line("a")), (2, Line("b", aside="szt.")), (3, Line("c"))])
    view.choose(2)
    model.show_lines([(1, Line("a")), (3, Line("c"))])
    assert view.current_id == 3
    model.show_lines([])
    assert (view.current_id, tester is not None) == (0, True)


def test_every_field_has_a_name_for_a_screen_reader(desk: Desk) -> None:
    for kind in (LineField, TextField, Chooser, LineList, QLineEdit):
        fields = (each for each in desk.inspector.findChildren(kind) if not within_a_spin_box(each))
        assert all(each.accessibleName() for each in fields), kind
    assert desk.view.accessibleName() == "Struktura programu"
    spoken = desk.view.currentIndex().data(int(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken == "Cel szczegółowy 1: Profilaktyka"


def test_realizers_with_years_tell_them(desk: Desk) -> None:
    desk.context.perform(realizers.edit_realizer, Realizer("Ośrodek", valid_from=2023, id=1))
    assert desk.inspector.realizers.view.model().line(0).aside == "od 2023"
