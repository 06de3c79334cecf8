"""The tree of what was understood: several entries at once, and what stays current and open."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QItemSelectionModel, QMimeData, QObject, QPointF, Qt, QUrl
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from db.domain.foreign import ForeignDocument, ForeignKind, Paragraph
from gui.hands import press
from gui.import_desk import GOAL, TITLE, Page, choose, grid, shown, small_document

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
LEFT, NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
FIRST, SECOND, THIRD = "Poradnictwo dla rodzin", "Zajęcia dla dzieci", "Pomoc doraźna"


@pytest.fixture
def owner() -> Iterator[QObject]:
    made = QObject()
    yield made
    made.deleteLater()


@pytest.fixture
def desk(qtbot: QtBot, owner: QObject) -> Page:
    return shown(qtbot, small_document(), owner)


def choose_all(desk: Page, *texts: str) -> None:
    choose(desk, texts[0])
    tree = desk.page.tree
    flags = QItemSelectionModel.SelectionFlag
    for text in texts[1:]:
        tree.view.selectionModel().select(tree.model.index_of(desk.entry(text)), flags.Select | flags.Rows)


def chosen(desk: Page) -> list[str]:
    return [desk.found.entries[each].text for each in desk.page.tree.view.chosen()]


def goals(desk: Page) -> list[str]:
    return desk.under("Wspieranie rodziny")


def key(desk: Page, which: Qt.Key) -> None:
    QTest.keyClick(desk.page.tree.view, which, ALT)


def drop(desk: Page, onto: str, *, upper: bool) -> None:
    tree = desk.page.tree.view
    row = tree.visualRect(desk.page.tree.model.index_of(desk.entry(onto)))
    at = QPointF(row.left() + 30, row.top() + 2 if upper else row.center().y() + 2)
    words = desk.page.tree.model.mimeData([tree.currentIndex()])
    tree.dropEvent(QDropEvent(at, Qt.DropAction.MoveAction, words, LEFT, NO_KEYS))
    QTest.qWait(0)


def test_all_that_is_chosen_moves_up_and_down_and_stays_chosen(desk: Page) -> None:
    choose_all(desk, SECOND, THIRD)
    key(desk, Qt.Key.Key_Up)
    assert goals(desk) == [SECOND, THIRD, FIRST]
    assert chosen(desk) == [SECOND, THIRD]
    key(desk, Qt.Key.Key_Up)
    assert goals(desk) == [SECOND, THIRD, FIRST]
    key(desk, Qt.Key.Key_Down)
    assert goals(desk) == [FIRST, SECOND, THIRD]


def test_all_that_is_chosen_goes_in_and_out_in_its_order(desk: Page) -> None:
    choose_all(desk, SECOND, THIRD)
    key(desk, Qt.Key.Key_Right)
    assert desk.under(FIRST) == ["Liczba porad", "Liczba rodzin", SECOND, THIRD]
    key(desk, Qt.Key.Key_Left)
    assert goals(desk) == [FIRST, SECOND, THIRD]


def test_several_moves_are_one_correction(desk: Page) -> None:
    choose_all(desk, SECOND, THIRD)
    key(desk, Qt.Key.Key_Up)
    QTest.keyClick(desk.page.tree.view, Qt.Key.Key_Z, CONTROL)
    assert goals(desk) == [FIRST, SECOND, THIRD]
    assert not desk.corrections.can_undo


def test_what_stands_apart_is_not_moved_together(desk: Page) -> None:
    choose_all(desk, SECOND, "Liczba porad")
    key(desk, Qt.Key.Key_Up)
    assert not desk.corrections.can_undo
    assert (
        desk.page._toast.accessibleName()
        == "Razem można przesuwać tylko to, co stoi pod tym samym elementem."
    )


def test_an_entry_is_dragged_to_just_before_a_later_one(desk: Page) -> None:
    choose(desk, FIRST)
    drop(desk, THIRD, upper=True)
    assert goals(desk) == [SECOND, FIRST, THIRD]


@pytest.mark.parametrize(
    ("taken", "onto", "after"),
    [
        ((FIRST, SECOND), THIRD, [FIRST, SECOND, THIRD]),
        ((FIRST, THIRD), SECOND, [FIRST, THIRD, SECOND]),
        ((SECOND, THIRD), FIRST, [SECOND, THIRD, FIRST]),
    ],
)
def test_all_that_is_chosen_is_dragged_in_its_order(
    desk: Page, taken: tuple[str, str], onto: str, after: list[str]
) -> None:
    choose_all(desk, *taken)
    drop(desk, onto, upper=True)
    assert goals(desk) == after


def test_all_that_is_chosen_is_dropped_under_an_element(desk: Page) -> None:
    choose_all(desk, "Liczba porad", "Liczba rodzin")
    drop(desk, THIRD, upper=False)
    assert desk.under(THIRD)[-2:] == ["Liczba porad", "Liczba rodzin"]


def test_a_file_is_not_dropped_into_the_tree(desk: Page) -> None:
    choose(desk, SECOND)
    tree = desk.page.tree.view
    file = QMimeData()
    file.setUrls([QUrl.fromLocalFile("/sprawozdanie.docx")])
    row = tree.visualRect(desk.page.tree.model.index_of(desk.entry(FIRST)))
    over = QDragMoveEvent(row.topLeft(), Qt.DropAction.MoveAction, file, LEFT, NO_KEYS)
    tree.dragMoveEvent(over)
    assert not over.isAccepted()


def test_what_was_closed_stays_closed_after_a_correction(desk: Page) -> None:
    tree = desk.page.tree
    tree.view.collapse(tree.model.index_of(desk.entry(FIRST)))
    choose(desk, "Liczba zajęć")
    press(desk.page.window(), Qt.Key.Key_Delete)
    assert not tree.view.isExpanded(tree.model.index_of(desk.entry(FIRST)))
    assert tree.view.isExpanded(tree.model.index_of(desk.entry(SECOND)))


def test_the_keyboard_stays_in_the_tree_when_its_last_row_goes_and_comes_back(desk: Page) -> None:
    choose(desk, desk.texts()[-1])
    press(desk.page.window(), Qt.Key.Key_Delete)
    assert desk.page.tree.view.currentIndex().data() == "Liczba interwencji"
    choose(desk, THIRD)
    press(desk.page.window(), Qt.Key.Key_Delete)
    assert desk.page.tree.view.currentIndex().data() == "Liczba dzieci"
    QTest.keyClick(desk.page.tree.view, Qt.Key.Key_Z, CONTROL)
    assert desk.page.tree.view.currentIndex().data() == "Liczba dzieci"
    assert chosen(desk) == ["Liczba dzieci"]  # though Ctrl is held, which adds to a selection made by hand


def test_f8_goes_on_where_a_doubt_was_put_right(qtbot: QtBot, owner: QObject) -> None:
    """The doubt after it has taken its row in the list, and must not be passed over."""
    header = ("Działanie", "Wskaźnik", "2022", "2023")
    nameless = (("Akcja", "", "1", "2"), ("Kurs", "", "3", "4"), ("Zjazd", "", "5", "6"))
    blocks = (Paragraph(TITLE, heading=1), Paragraph(GOAL, heading=1), grid(header, *nameless))
    desk = shown(qtbot, ForeignDocument("a.docx", ForeignKind.WORD, blocks), owner)
    third = desk.found.doubts[2].spot
    press(desk.page.window(), Qt.Key.Key_F8, Qt.Key.Key_F8, Qt.Key.Key_Delete, Qt.Key.Key_F8)
    assert desk.page.tree.model.spot(desk.page.tree.view.currentIndex()) == third
