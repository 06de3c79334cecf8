"""The small pieces that screens are put together from."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.gui.widgets.buttons import action
from desktop.gui.widgets.card import Card
from desktop.gui.widgets.empty_state import EmptyState
from desktop.gui.widgets.message_strip import Level, MessageStrip
from desktop.gui.widgets.number_field import NumberField
from desktop.gui.widgets.search_field import SearchField
from desktop.gui.widgets.toast import Toast
from desktop.gui.widgets.views import TableView


def test_a_message_is_said_to_eyes_and_ears_until_it_is_closed(qtbot: QtBot) -> None:
    strip = MessageStrip()
    qtbot.addWidget(strip)
    assert strip.isHidden()
    strip.tell(Level.WARN, "3 wartości są większe niż zwykle.")
    assert strip.isVisible()
    assert strip.accessibleName() == "Ostrzeżenie: 3 wartości są większe niż zwykle."
    qtbot.mouseClick(strip.findChild(QToolButton), Qt.MouseButton.LeftButton)
    assert strip.isHidden()


def test_a_message_may_offer_a_way_out(qtbot: QtBot) -> None:
    strip = MessageStrip()
    qtbot.addWidget(strip)
    strip.tell(Level.ERROR, "Nie zapisano.", "Spróbuj jeszcze raz")
    offered = strip.findChild(QPushButton)
    with qtbot.waitSignal(strip.acted):
        offered.click()
    strip.tell(Level.OK, "Zapisano.")
    assert offered.isHidden()


def test_a_toast_gives_the_way_back(qtbot: QtBot) -> None:
    screen = QWidget()
    qtbot.addWidget(screen)
    screen.resize(800, 600)
    screen.show()
    toast = Toast(screen)
    toast.tell("Usunięto działanie 1.2.")
    with qtbot.waitSignal(toast.undone):
        toast.findChild(QPushButton).click()
    assert toast.isHidden()


def test_a_toast_stays_within_its_screen_however_long_its_words(qtbot: QtBot) -> None:
    screen = QWidget()
    qtbot.addWidget(screen)
    screen.resize(500, 300)
    screen.show()
    toast = Toast(screen)
    toast.tell("Usunięto: Strategia Rozwiązywania Problemów Społecznych w Kielcach na lata 2021–2030.")
    words = toast.findChild(QLabel)
    assert screen.rect().contains(toast.geometry())
    assert words.height() >= 2 * words.fontMetrics().height()
    screen.resize(400, 250)
    assert screen.rect().contains(toast.geometry())


def test_a_toast_without_undo_has_no_button(qtbot: QtBot) -> None:
    screen = QWidget()
    qtbot.addWidget(screen)
    toast = Toast(screen)
    toast.tell("Skopiowano listę.", undoable=False)
    assert toast.findChild(QPushButton).isHidden()


def test_an_empty_screen_says_what_to_do_first(qtbot: QtBot) -> None:
    empty = EmptyState("list-tree", "Nie ma jeszcze celów", "Wczytaj zeszłoroczne sprawozdanie.")
    empty.offer("Wczytaj dokument…", "file-import")
    empty.offer("Dodaj cel")
    qtbot.addWidget(empty)
    first, other = empty.findChildren(QPushButton)
    assert (first.property("kind"), other.property("kind")) == ("primary", "secondary")
    with qtbot.waitSignal(empty.acted):
        first.click()
    with qtbot.waitSignal(empty.acted_otherwise):
        other.click()


def test_a_search_waits_for_a_pause_in_typing(qtbot: QtBot) -> None:
    field = SearchField("Szukaj wskaźnika")
    qtbot.addWidget(field)
    told: list[str] = []
    field.searched.connect(told.append)
    qtbot.keyClicks(field, " por")
    assert told == []
    qtbot.waitUntil(lambda: told == ["por"])


def test_return_searches_at_once_and_escape_empties(qtbot: QtBot) -> None:
    field = SearchField("Szukaj wskaźnika")
    qtbot.addWidget(field)
    told: list[str] = []
    field.searched.connect(told.append)
    qtbot.keyClicks(field, "ab")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert told == ["ab"]
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert told == ["ab", ""]
    assert field.text() == ""


def test_a_search_field_has_a_name_for_a_screen_reader(qtbot: QtBot) -> None:
    field = SearchField("Szukaj wskaźnika")
    qtbot.addWidget(field)
    assert field.accessibleName() == "Szukaj wskaźnika"


def test_a_number_is_told_when_the_typing_is_done(qtbot: QtBot) -> None:
    field = NumberField("Rok", 2000, 2100)
    qtbot.addWidget(field)
    told: list[int] = []
    field.valueChanged.connect(told.append)
    field.selectAll()
    qtbot.keyClicks(field, "2031")
    assert told == []
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert told == [2031]


def test_a_card_keeps_a_table_within_its_round_corners(qtbot: QtBot) -> None:
    card, table = Card(), TableView("Wartości")
    card.fill(table)
    qtbot.addWidget(card)
    card.resize(300, 200)
    card.show()
    QApplication.processEvents()
    assert card.rect().adjusted(3, 3, -3, -3) == table.geometry()


def test_a_table_has_a_name_and_rows_of_one_height(qtbot: QtBot) -> None:
    table = TableView("Wartości wskaźników")
    table.setModel(QStandardItemModel(3, 2, table))
    qtbot.addWidget(table)
    assert table.accessibleName() == "Wartości wskaźników"
    assert len({table.rowHeight(row) for row in range(3)}) == 1


def test_an_action_promises_a_dialog_with_its_dots(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    made = action("&Eksportuj…", "file-export", "Ctrl+E", owner)
    assert (made.iconText(), made.toolTip()) == ("Eksportuj…", "Eksportuj… (Ctrl+E)")
