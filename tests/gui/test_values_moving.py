"""Moving through the grid: blocks, edges, folded titles, gaps."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from gui.values_desk import CTRL, DOWN, END, ENTER, F8, HOME, LEFT, RIGHT, SHIFT, UP, Desk

COPY = (Qt.Key.Key_C, CTRL)


def test_home_and_end_lead_along_the_row(desk: Desk) -> None:
    desk.press(HOME)
    assert desk.here == ("Liczba porad", 2022)
    desk.press(END)
    assert desk.here == ("Liczba porad", 2024)


def test_ctrl_home_and_end_lead_to_the_first_and_last_value(desk: Desk) -> None:
    desk.press((END, CTRL))
    assert desk.here == ("Spotkania", 2024)
    desk.press((HOME, CTRL))
    assert desk.here == ("Liczba porad", 2022)


def test_ctrl_arrows_lead_to_the_ends_of_blocks_and_on_to_the_next(desk: Desk) -> None:
    stops = []
    for _press in range(4):
        desk.press((DOWN, CTRL))
        stops.append(desk.here[0])
    assert stops == ["Liczba zaświadczeń", "Wydatki", "Spotkania", "Spotkania"]
    desk.press((UP, CTRL))
    assert desk.here == ("Wydatki", 2024)
    desk.press((LEFT, CTRL))
    assert desk.here == ("Wydatki", 2022)
    desk.press((RIGHT, CTRL))
    assert desk.here == ("Wydatki", 2024)


def test_shift_selects_also_to_the_ends_of_blocks(desk: Desk) -> None:
    desk.go("Liczba porad", 2023)
    desk.press((DOWN, SHIFT | CTRL), (LEFT, SHIFT), COPY)
    assert desk.clipboard == "120\t130\n20\t30\n100\t100\n8\t12\n\t\n"


def test_arrows_go_over_titles_in_their_column(desk: Desk) -> None:
    desk.go("Liczba zaświadczeń", 2023)
    desk.press(DOWN)
    assert desk.here == ("2 Finanse", 2023)
    desk.press(DOWN)
    assert desk.here == ("Nakłady", 2023)


def test_left_folds_a_title_and_right_unfolds_it(desk: Desk) -> None:
    everything = desk.rows()
    desk.go("1 Poradnictwo")
    desk.press(LEFT)
    assert desk.rows()[:4] == ["I Wsparcie rodzin", "1 Poradnictwo", "2 Finanse", "Nakłady"]
    desk.press(ENTER)
    assert desk.here[0] == "Wydatki"
    desk.go("1 Poradnictwo")
    desk.press(RIGHT)
    assert desk.rows() == everything
    desk.press(RIGHT)
    assert desk.here[0] == "Liczba porad"


def test_left_on_a_folded_title_leads_to_the_one_above(desk: Desk) -> None:
    desk.go("2 Finanse")
    desk.press(LEFT, LEFT)
    assert desk.here[0] == "I Wsparcie rodzin"
    desk.press(LEFT)
    assert desk.rows() == ["I Wsparcie rodzin"]
    desk.press(RIGHT)
    assert desk.rows()[-1] == "2 Finanse", "what was folded inside stays folded"


def test_space_and_clicks_fold_too(desk: Desk) -> None:
    desk.go("2 Finanse")
    desk.press(Qt.Key.Key_Space)
    assert "Wydatki" not in desk.rows()
    middle = desk.view.visualRect(desk.sheet.index(desk.row("2 Finanse"), 1)).center()
    QTest.mouseClick(desk.view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert "Wydatki" in desk.rows()
    labels = desk.view.labels
    top = labels.sectionViewportPosition(desk.row("2 Finanse"))
    QTest.mouseClick(labels.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(30, top + 8))
    assert "Wydatki" not in desk.rows()


def test_everything_is_folded_and_unfolded_at_once(desk: Desk) -> None:
    everything = desk.rows()
    actions = {action.text(): action for action in desk.screen.menu_actions() if action is not None}
    actions["Zwiń wszystkie cele"].trigger()
    assert desk.rows() == ["I Wsparcie rodzin"]
    actions["Rozwiń wszystkie cele"].trigger()
    assert desk.rows() == everything


def test_f8_leads_from_gap_to_gap_and_round_again(desk: Desk) -> None:
    desk.go("Liczba porad")
    desk.press("1", ENTER, "2", ENTER)
    desk.go("Etaty")
    stops = []
    for _press in range(3):
        desk.press(F8)
        stops.append(desk.here[0])
    assert stops == ["Uwagi", "Spotkania", "psychologicznych"]
    desk.press((F8, SHIFT))
    assert desk.here == ("Spotkania", 2024)


def test_f8_unfolds_where_the_gap_is(desk: Desk) -> None:
    desk.go("I Wsparcie rodzin")
    desk.press(LEFT, F8)
    assert desk.here == ("Liczba porad", 2024)


def test_f8_stays_where_nothing_is_missing(desk: Desk) -> None:
    desk.press((HOME, CTRL))
    for row in ("Liczba porad", "prawnych", "psychologicznych", "Liczba konsultacji", "Liczba zaświadczeń"):
        desk.go(row)
        desk.press("1", ENTER)
    for row in ("Wydatki", "Odsetek zadłużonych", "Etaty", "Uwagi", "Spotkania"):
        desk.go(row)
        desk.press("1", ENTER)
    desk.go("Wydatki")
    desk.press(F8)
    assert desk.here == ("Wydatki", 2024)
