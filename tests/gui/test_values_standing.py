"""What the grid says of its values: doubts, counts under titles, signs, targets, and filters by all of it."""

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from db.domain.completeness import Completeness
from db.domain.deviation import Course
from db.domain.entities import (
    Comment,
    Indicator,
    IndicatorRealizer,
    NodeRealizer,
    Placement,
    Realizer,
    Target,
    Value,
)
from db.domain.kinds import Act, Direction, Form, Origin, PartsRule, Status, TargetKind
from db.domain.values import Content
from desktop.app import formulas, values
from desktop.app.values import Place
from desktop.gui.theme import Scheme, Theme, colours
from desktop.gui.values.cells import Cell, Sign
from desktop.gui.values.filters import Filters, Look
from desktop.gui.values.realizer_chooser import RealizerChooser
from gui.values_desk import CTRL, DOWN, ENTER, ESC, F8, SHIFT, UP, YEARS, Desk

TIP, SPOKEN = Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole
ADVICE = "jeśli się zgadza, dopisz komentarz (Shift+F2)"
MUCH_MORE = f"Ponad trzy razy więcej niż rok wcześniej – {ADVICE}"


def cell(desk: Desk, label: str, at: int = 2024) -> Cell:
    """What the grid draws in a cell."""
    index = desk.index(label, at)
    return desk.sheet.cell(index.row(), index.column())


def look() -> None:
    """Wait until doubts have been looked for."""
    QTest.qWait(120)


def tally(desk: Desk, title: str) -> Completeness:
    """What a title says at its right end."""
    return desk.sheet.tallies.of(desk.sheet.title(desk.row(title)).id)


def write(desk: Desk, *entities: object) -> None:
    """Store rows as another part of the program would."""
    with desk.context.workspace.transaction(Act.IMPORT) as edit:
        for entity in entities:
            edit.put(entity) if entity.id else edit.add(entity)


def indicator_of(desk: Desk, label: str) -> int:
    return desk.sheet.sheet_line(desk.row(label)).indicator_id


def change_indicator(desk: Desk, label: str, **fields: object) -> None:
    """Change what an indicator is."""
    indicator_id = indicator_of(desk, label)
    with desk.context.workspace.transaction(Act.EDIT_INDICATOR) as edit:
        edit.put(replace(edit.get(Indicator, indicator_id), **fields))


def offered(desk: Desk, text: str) -> object:
    """The action of the Edit menu with these words."""
    return next(each for each in desk.screen.menu_actions() if each and each.text() == text)


def by_realizer(desk: Desk) -> RealizerChooser:
    """The list of realizers, as it opens."""
    offered(desk, "Według realizatora…").trigger()
    return desk.screen.bar.findChild(RealizerChooser)


def choose_realizer(desk: Desk, row: int) -> None:
    """Take a row of the list of realizers; the first one is for all of them."""
    by_realizer(desk).list.setCurrentIndex(by_realizer(desk).list.model().index(row, 0))
    QTest.keyClick(desk.screen.bar.findChild(RealizerChooser).list, ENTER)


def test_the_arrow_down_leads_from_the_search_to_the_next_realizer(desk: Desk) -> None:
    write(desk, Realizer("MOPS"), Realizer("Straż"), NodeRealizer(2, 1), IndicatorRealizer(4, 2))
    chooser = by_realizer(desk)
    QTest.keyClick(chooser.search, DOWN)
    assert chooser.list.hasFocus()
    QTest.keyClick(chooser.list, ENTER)
    assert desk.screen.bar.filters == Filters(realizer_id=1)
    QTest.keyClick(by_realizer(desk).search, DOWN)
    QTest.keyClick(chooser.list, DOWN)
    QTest.keyClick(chooser.list, ENTER)
    assert desk.screen.bar.filters == Filters(realizer_id=2), "the last one stays at the end of the list"


def test_the_arrow_down_right_after_typing_leads_to_what_was_found(desk: Desk) -> None:
    write(desk, Realizer("MOPS"), Realizer("Straż"), NodeRealizer(2, 1), IndicatorRealizer(4, 2))
    chooser = by_realizer(desk)
    QTest.keyClicks(chooser.search, "straz")
    QTest.keyClick(chooser.search, DOWN)
    QTest.keyClick(chooser.list, ENTER)
    assert desk.screen.bar.filters == Filters(realizer_id=2)


def test_esc_in_the_list_of_realizers_leaves_everything_as_it_is(desk: Desk) -> None:
    write(desk, Realizer("MOPS"), NodeRealizer(2, 1))
    chooser = by_realizer(desk)
    QTest.keyClicks(chooser.search, "mops")
    QTest.keyClick(chooser.search, ESC)
    QTest.keyClick(chooser.search, ESC)
    assert not chooser.isVisible()
    assert not desk.screen.bar.filters


def texts(desk: Desk) -> str:
    return "\n".join(each.text() for each in desk.screen.findChildren(QLabel) if each.isVisible())


def test_doubts_are_found_after_the_first_painting_and_then_kept_true(desk: Desk) -> None:
    values.set_content(desk.context.workspace, Place(1, 3), Content(Form.NUMBER, Decimal(500)))
    desk.screen.hide()
    desk.context.choose_period(2)
    desk.context.choose_period(3)
    desk.screen.show()
    assert cell(desk, "Liczba porad").signs == ()
    look()
    assert cell(desk, "Liczba porad").signs == (Sign.DOUBT,)
    desk.go("Liczba porad")
    desk.press("131", ENTER)
    assert cell(desk, "Liczba porad").signs == ()
    desk.undo()
    assert cell(desk, "Liczba porad").signs == (Sign.DOUBT,)


def test_a_doubt_is_told_in_words_below_the_grid_in_the_tip_and_to_a_screen_reader(desk: Desk) -> None:
    look()
    desk.press("500", ENTER, UP)
    assert desk.index("Liczba porad").data(TIP).split("\n") == ["500", MUCH_MORE]
    assert desk.index("Liczba porad").data(SPOKEN) == f"500; {MUCH_MORE}"
    assert MUCH_MORE in texts(desk)
    assert desk.index("Liczba porad", 2023).data(TIP) == "130", "only the chosen period is doubted"


@pytest.mark.parametrize(
    ("label", "typed", "sentence"),
    [
        ("prawnych", "5", "Ponad trzy razy mniej niż rok wcześniej"),
        ("Wydatki", "0", "Zero, choć rok wcześniej coś było"),
        ("psychologicznych", "100", "Dokładnie tyle samo co rok wcześniej"),
        (
            "Spotkania",
            "12 spotkań, 300 godzin",
            "Ponad trzykrotna zmiana w porównaniu z rokiem wcześniejszym",
        ),
    ],
)
def test_each_deviation_is_named_and_blocks_nothing(
    desk: Desk, label: str, typed: str, sentence: str
) -> None:
    look()
    desk.go(label)
    desk.press(typed, ENTER)
    assert desk.stored(label) is not None
    assert f"{sentence} – {ADVICE}" in desk.index(label).data(TIP).split("\n")


def test_what_was_not_understood_is_no_matter_of_comments(desk: Desk) -> None:
    look()
    desk.press("co to", ENTER)
    write(desk, Comment(1, 3, "spytać"))
    assert cell(desk, "Liczba porad").signs == (Sign.UNREAD,)
    tip = desk.index("Liczba porad").data(TIP)
    assert tip.split("\n")[1:] == ["Nie rozpoznano – zostawiono, jak wpisano", "Komentarz: spytać"]


def test_a_comment_takes_the_doubt_away_and_marks_the_corner(desk: Desk) -> None:
    look()
    desk.press("500", ENTER)
    write(desk, Comment(1, 3, "nowy punkt\nporad"))
    shown = cell(desk, "Liczba porad")
    assert (shown.signs, shown.commented) == ((), True)
    assert desk.index("Liczba porad").data(TIP).split("\n")[1:] == ["Komentarz: nowy punkt porad"]
    desk.undo()
    assert cell(desk, "Liczba porad").signs == (Sign.DOUBT,)


def test_a_part_that_is_changed_casts_doubt_upon_its_whole(desk: Desk) -> None:
    change_indicator(desk, "Liczba porad", parts_rule=PartsRule.EQUAL)
    look()
    desk.press("140", ENTER, "35", ENTER, "105", ENTER)
    assert cell(desk, "Liczba porad").signs == ()
    desk.go("psychologicznych")
    desk.press("104", ENTER)
    assert cell(desk, "Liczba porad").signs == (Sign.DOUBT,)
    assert "Części nie sumują się do całości" in desk.index("Liczba porad").data(TIP)


def test_where_a_value_comes_from_and_what_is_thought_of_it_is_signed(desk: Desk) -> None:
    look()
    summed = Value(1, 3, Form.NUMBER, Decimal(140), origin=Origin.SUM, status=Status.CONFIRMED)
    write(desk, summed, Value(2, 3, Form.NUMBER, Decimal(35), origin=Origin.FORMULA))
    write(desk, Comment(1, 3, follow_up=True))
    assert cell(desk, "Liczba porad").signs == (Sign.FLAG, Sign.SUM, Sign.CONFIRMED)
    assert cell(desk, "prawnych").signs == (Sign.FORMULA,)
    assert desk.index("Liczba porad").data(SPOKEN) == (
        "140; Suma składowych; Potwierdzona; Oznaczone – do sprawdzenia"
    )
    assert "Obliczone ze wzoru" in desk.index("prawnych").data(TIP)


def test_an_empty_cell_can_be_flagged_and_commented(desk: Desk) -> None:
    write(desk, Comment(1, 3, "czekamy na MOPS", follow_up=True))
    shown = cell(desk, "Liczba porad")
    assert (shown.text, shown.ghost, shown.signs, shown.commented) == ("", "130", (Sign.FLAG,), True)
    assert "czekamy na MOPS" in desk.index("Liczba porad").data(SPOKEN)


def test_blank_on_purpose_is_not_missing_and_does_not_look_so(desk: Desk) -> None:
    before = tally(desk, "1 Poradnictwo")
    values.set_content(desk.context.workspace, Place(1, 3), Content(Form.BLANK))
    shown = cell(desk, "Liczba porad")
    assert (shown.text, shown.ghost, shown.quiet) == ("celowo puste", "", True)
    assert desk.index("Liczba porad").data(SPOKEN) == "celowo puste; Puste celowo"
    now = tally(desk, "1 Poradnictwo")
    assert (now.missing, now.blank) == (before.missing - 1, 1)


def test_titles_count_what_stands_below_them(desk: Desk) -> None:
    look()
    assert tally(desk, "I Wsparcie rodzin") == Completeness(10, missing=10)
    assert tally(desk, "1 Poradnictwo") == Completeness(5, missing=5)
    desk.press("500", ENTER, "35", ENTER)
    assert tally(desk, "1 Poradnictwo") == Completeness(5, missing=3, doubtful=1)
    assert tally(desk, "I Wsparcie rodzin") == Completeness(10, missing=8, doubtful=1)
    assert tally(desk, "2 Finanse") == Completeness(5, missing=5)
    desk.undo()
    assert tally(desk, "I Wsparcie rodzin") == Completeness(10, missing=9, doubtful=1)


def test_the_counts_of_a_title_are_told_in_words(desk: Desk) -> None:
    look()
    desk.press("500", ENTER)
    title = desk.index("1 Poradnictwo")
    assert title.data(SPOKEN) == title.data(TIP) == "wpisano 1 z 5, wątpliwe: 1"
    desk.go("1 Poradnictwo")
    assert "wpisano 1 z 5, wątpliwe: 1" in texts(desk)


def test_an_indicator_under_two_nodes_is_counted_once_above_and_changes_in_both_places(desk: Desk) -> None:
    look()
    write(desk, Placement(3, 1, 9))
    look()
    assert tally(desk, "I Wsparcie rodzin").expected == 10
    assert tally(desk, "2 Finanse").expected == 8, "its parts come with it"
    desk.go("Liczba porad")
    desk.press("500", ENTER)
    rows = [row for row, label in enumerate(desk.rows()) if label == "Liczba porad"]
    assert [desk.sheet.cell(row, 2).signs for row in rows] == [(Sign.DOUBT,)] * 2
    assert [tally(desk, title).missing for title in ("1 Poradnictwo", "2 Finanse")] == [4, 7]


def pixels(desk: Desk, colour: str) -> int:
    """How many pixels of the picture have just this colour."""
    picture = desk.screen.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    wanted = int(colour[1:], 16)
    return sum(
        picture.pixel(x, y) & 0xFFFFFF == wanted
        for y in range(picture.height())
        for x in range(picture.width())
    )


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_a_change_shows_by_sign_and_colour_whether_it_is_for_the_better(
    desk: Desk, theme: Theme, scheme: Scheme
) -> None:
    theme.wear(scheme, 1.0)
    change_indicator(desk, "Liczba porad", direction=Direction.UP)
    change_indicator(desk, "prawnych", direction=Direction.DOWN)
    assert (pixels(desk, colours().ok), pixels(desk, colours().error)) == (0, 0)
    desk.go("Liczba porad")
    desk.press("143", ENTER)
    assert pixels(desk, colours().ok) > 20
    desk.press("33", ENTER, "110", ENTER)
    assert pixels(desk, colours().error) > 10
    changes = [
        desk.sheet.cell(desk.row(label), 3) for label in ("Liczba porad", "prawnych", "psychologicznych")
    ]
    assert [(each.course, each.rises) for each in changes] == [
        (Course.BETTER, True),
        (Course.WORSE, True),
        (Course.NEUTRAL, True),
    ]
    spoken = desk.sheet.index(desk.row("prawnych"), 3).data(SPOKEN).replace("\N{NO-BREAK SPACE}", " ")
    assert spoken == "+3 (+10 %), na gorsze"


def test_targets_have_a_column_once_there_is_one(desk: Desk) -> None:
    assert desk.sheet.columnCount() == 4
    write(
        desk, Target(1, 1, TargetKind.BASELINE, Decimal(120)), Target(1, 3, TargetKind.TARGET, Decimal(160))
    )
    assert desk.sheet.columnCount() == 5
    assert desk.sheet.headerData(4, Qt.Orientation.Horizontal) == "Docelowo"
    aim = desk.sheet.index(desk.row("Liczba porad"), 4)
    assert aim.data() == "160"
    desk.go("Liczba porad")
    desk.press("140", ENTER)
    assert aim.data().replace("\N{NO-BREAK SPACE}", " ") == "160 · 50 %"
    assert aim.data(SPOKEN).replace("\N{NO-BREAK SPACE}", " ") == (
        "160 · 50 %; Wartość docelowa na 2024: 160; od wartości bazowej 120 (2022); osiągnięto 50 %"
    )
    assert not desk.sheet.flags(aim) & Qt.ItemFlag.ItemIsEditable
    desk.go("Liczba porad")
    desk.press("170", ENTER)
    assert desk.sheet.cell(aim.row(), 4).signs == (Sign.REACHED,)
    desk.undo()
    desk.undo()
    desk.undo()
    assert desk.sheet.columnCount() == 4


def test_a_target_of_a_later_year_says_of_which_in_its_tip_and_below_the_grid(desk: Desk) -> None:
    write(desk, Target(1, 3, TargetKind.TARGET, Decimal(160)))
    desk.context.choose_period(2)
    header = desk.sheet.headerData(4, Qt.Orientation.Horizontal, TIP)
    assert header.startswith("Wartość docelowa na 2023; ")
    assert desk.sheet.headerData(0, Qt.Orientation.Horizontal, TIP) is None
    aim = desk.sheet.index(desk.row("Liczba porad"), 4)
    assert "Wartość docelowa na 2024: 160" in aim.data(TIP)
    assert "Wartość docelowa na 2024: 160" in desk.sheet.words(aim.row(), 4)


def test_the_doubtful_are_filtered_counted_on_their_button_and_gone_through(desk: Desk) -> None:
    look()
    desk.press("500", ENTER, "30", ENTER)
    assert desk.screen.bar.doubtful.text() == "Wątpliwe (2)"
    desk.go("Etaty")
    desk.press((F8, CTRL))
    assert desk.here == ("Liczba porad", 2024)
    desk.press((F8, CTRL))
    assert desk.here == ("prawnych", 2024)
    desk.press((F8, CTRL | SHIFT))
    assert desk.here == ("Liczba porad", 2024)
    offered(desk, "Wątpliwe").trigger()
    assert desk.rows() == ["I Wsparcie rodzin", "1 Poradnictwo", "Liczba porad", "prawnych"]


def test_the_doubtful_are_found_even_before_anybody_looked(desk: Desk) -> None:
    values.set_content(desk.context.workspace, Place(1, 3), Content(Form.NUMBER, Decimal(500)))
    desk.context.choose_period(2)
    desk.context.choose_period(3)
    offered(desk, "Wątpliwe").trigger()
    assert desk.rows()[2:] == ["Liczba porad"]


def test_changed_and_flagged_are_filtered_and_named_on_the_button(desk: Desk) -> None:
    desk.press("131", ENTER, "30", ENTER)
    write(desk, Comment(8, 3, follow_up=True))
    offered(desk, "Zmienione w tym okresie").trigger()
    assert desk.rows()[2:] == ["Liczba porad"]
    offered(desk, "Oznaczone").trigger()
    assert desk.rows()[-1] == "Odsetek zadłużonych", "either is wanted"
    assert desk.screen.bar.more.toolTip() == "Zmienione w tym okresie, Oznaczone"
    assert desk.screen.bar.more.isChecked()


def test_who_delivers_is_offered_with_counts_and_filters(desk: Desk) -> None:
    write(desk, Realizer("MOPS", id=0), Realizer("Policja & Straż", id=0))
    write(desk, NodeRealizer(2, 1), IndicatorRealizer(4, 2))
    desk.press("131", ENTER)
    chooser = by_realizer(desk)
    model = chooser.list.model()
    words = [[model.index(row, column).data() for column in (0, 1)] for row in range(model.rowCount())]
    assert words == [["Wszyscy realizatorzy", None], ["MOPS", "1 z 4"], ["Policja & Straż", "0 z 1"]]
    QTest.keyClicks(chooser.search, "straz")
    QTest.keyClick(chooser.search, ENTER)
    assert not chooser.isVisible()
    assert desk.rows() == ["I Wsparcie rodzin", "1 Poradnictwo", "Liczba konsultacji"]
    assert desk.screen.bar.more.accessibleName() == "Filtry: Policja & Straż"
    assert desk.screen.bar.filters == Filters(realizer_id=2)
    choose_realizer(desk, 0)
    assert len(desk.rows()) == 14


def test_filters_combine_with_each_other_and_with_the_search(desk: Desk) -> None:
    write(desk, Realizer("MOPS"), NodeRealizer(2, 1))
    desk.press("131", ENTER)
    choose_realizer(desk, 1)
    desk.screen.bar.search.setText("liczba")
    desk.screen.bar.search.returnPressed.emit()
    QTest.qWait(150)
    assert desk.rows()[2:] == ["Liczba porad", "Liczba konsultacji", "Liczba zaświadczeń"]
    offered(desk, "Brakujące").trigger()
    assert desk.rows()[2:] == ["Liczba konsultacji", "Liczba zaświadczeń"]


@pytest.mark.parametrize("way", ["esc in the grid", "esc in the search", "the button", "the menu"])
def test_one_click_or_esc_drops_all_filters(desk: Desk, way: str) -> None:
    everything = desk.rows()
    desk.screen.bar.look_for(Look.MISSING)
    offered(desk, "Oznaczone").trigger()
    assert desk.rows() != everything or desk.screen.bar.filters
    match way:
        case "esc in the grid":
            desk.view.setFocus()
            desk.press(ESC)
        case "esc in the search":
            desk.screen.bar.search.setFocus()
            desk.press(ESC)
        case "the button":
            next(
                each
                for each in desk.screen.bar.findChildren(type(desk.screen.bar.missing))
                if each.isVisible() and each.defaultAction() is desk.screen.bar.show_all
            ).click()
        case _:
            offered(desk, "Pokaż wszystkie wskaźniki").trigger()
    assert desk.rows() == everything
    assert not desk.screen.bar.filters


@pytest.mark.parametrize(
    ("look", "title"),
    [
        (Look.DOUBTFUL, "Nic nie budzi wątpliwości"),
        (Look.CHANGED, "Nic się nie zmieniło"),
        (Look.FLAGGED, "Nic nie jest oznaczone"),
    ],
)
def test_a_filter_that_finds_nothing_says_so_and_offers_all(desk: Desk, look: Look, title: str) -> None:
    desk.screen.bar.look_for(look)
    assert title in texts(desk)
    next(each for each in desk.screen.findChildren(QPushButton) if each.isVisible()).click()
    assert len(desk.rows()) == 14


def test_filters_that_leave_nothing_together_say_so(desk: Desk) -> None:
    desk.screen.bar.look_for(Look.MISSING)
    desk.screen.bar.search.setText("kosmos")
    QTest.qWait(200)
    assert "Żaden wskaźnik nie spełnia wszystkich filtrów" in texts(desk)


def test_the_next_period_drops_neither_the_filter_nor_its_truth(desk: Desk) -> None:
    desk.screen.bar.look_for(Look.MISSING)
    desk.context.choose_period(2)
    assert desk.rows()[2:3] == ["Liczba zaświadczeń"]
    assert desk.sheet.columns.chosen == YEARS.index(2023)


@pytest.mark.parametrize(("zoom", "width"), [(1.0, 860), (2.0, 1240)])
def test_the_bar_has_room_in_a_narrow_window(desk: Desk, theme: Theme, zoom: float, width: int) -> None:
    write(desk, Realizer("Miejski Ośrodek Pomocy Rodzinie, Dział Pracy Środowiskowej"), NodeRealizer(2, 1))
    theme.wear(Scheme.LIGHT, zoom)
    choose_realizer(desk, 1)
    desk.screen.resize(width, 600)
    QApplication.processEvents()
    bar = desk.screen.bar
    assert desk.screen.minimumSizeHint().width() <= width
    assert bar.geometry().right() <= desk.screen.width()
    shown = [each for each in bar.findChildren(QWidget) if each.parent() is bar and each.isVisible()]
    edges = sorted((each.geometry().left(), each.geometry().right()) for each in shown)
    assert all(right < left for (_, right), (left, _) in pairwise(edges))


def test_removing_a_value_out_of_sight_is_counted_too(desk: Desk) -> None:
    look()
    desk.press("500", ENTER)
    desk.sheet.forget(None)
    values.clear(desk.context.workspace, [Place(1, 3)])
    look()
    assert tally(desk, "1 Poradnictwo") == Completeness(5, missing=5)
    assert desk.screen.bar.doubtful.text() == "Wątpliwe"


def test_a_value_removed_where_nobody_has_looked_is_counted_too(desk: Desk) -> None:
    look()
    desk.press("500", ENTER)
    desk.sheet._cache.forget(None)
    values.clear(desk.context.workspace, [Place(1, 3)])
    assert tally(desk, "1 Poradnictwo").missing == 5


def test_the_filter_knows_at_once_who_delivers_what(desk: Desk) -> None:
    write(desk, Realizer("MOPS"), IndicatorRealizer(4, 1))
    choose_realizer(desk, 1)
    assert desk.rows()[2:] == ["Liczba konsultacji"]
    write(desk, IndicatorRealizer(5, 1))
    choose_realizer(desk, 0)
    choose_realizer(desk, 1)
    assert desk.rows()[2:] == ["Liczba konsultacji", "Liczba zaświadczeń"]


def test_what_waits_to_be_computed_is_neither_expected_nor_missing(desk: Desk) -> None:
    formulas.set_formula(desk.context.workspace, 4, "[Liczba porad] + 1", 0)
    assert tally(desk, "1 Poradnictwo") == Completeness(4, missing=4)
    desk.go("Liczba porad")
    desk.press("5", ENTER)
    assert tally(desk, "1 Poradnictwo") == Completeness(5, missing=3)
    desk.undo()
    assert tally(desk, "1 Poradnictwo") == Completeness(4, missing=4)
