"""The wizard's first page: the document beside what was understood, and every correction shown at once."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QDragMoveEvent, QDropEvent, QGuiApplication, QTextLayout
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from db.domain.foreign import ForeignDocument, ForeignKind, Paragraph, Spot
from db.domain.understanding import Role
from desktop.gui.imports.fates import CAPTION, Fate, Line
from gui.hands import press, type_text
from gui.import_desk import NAMELESS, PROSE, TABLE, Page, choose, column_says, say, shown, small_document

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def owner() -> Iterator[QObject]:
    made = QObject()
    yield made
    made.deleteLater()


@pytest.fixture
def desk(qtbot: QtBot, owner: QObject) -> Page:
    return shown(qtbot, small_document(), owner)


def told(desk: Page, text: str, column: int = 0) -> str:
    """What the tree shows of an entry."""
    return str(desk.page.tree.model.index_of(desk.entry(text), column).data()).replace(
        "\N{NO-BREAK SPACE}", " "
    )


def test_what_was_understood_stands_beside_the_document_with_its_figures(desk: Page) -> None:
    assert desk.under("Wspieranie rodziny") == [
        "Poradnictwo dla rodzin",
        "Zajęcia dla dzieci",
        "Pomoc doraźna",
    ]
    assert [told(desk, "Liczba porad", column) for column in range(3)] == ["Liczba porad", "1 050", "1 100"]
    assert "Działania: 3" in desk.page.figures.text()
    assert "wartości: 12" in desk.page.figures.text()


def test_every_line_of_the_document_says_what_became_of_it(desk: Page) -> None:
    fates = [desk.page.paper.fate(line) for line in desk.page.paper.lines]
    assert desk.page.paper.lines[2] == Line(TABLE, CAPTION)
    assert fates[:4] == [Fate.TEXT, Fate.ELEMENT, Fate.HEADER, Fate.HEADER]
    assert fates[4:] == [*[Fate.INDICATOR] * 6, Fate.TEXT]
    spoken = desk.page.paper.index(4).data(int(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken == "wskaźnik: Poradnictwo dla rodzin | Liczba porad | 1 050 | 1 100 | MOPR"
    assert desk.page.paper.words(desk.page.paper.lines[-1]) == PROSE


def test_what_is_chosen_in_the_tree_is_marked_in_the_document(desk: Page) -> None:
    desk.page.tree.view.choose(desk.entry("Liczba dzieci"), 2)
    assert desk.page.document.line == Line(TABLE, 4)
    assert desk.page.document.lines.marked == (Line(TABLE, 4), 3)
    assert column_says(desk, 3) == "2023: wartość"


def test_a_cell_pointed_at_is_shown_in_the_tree(desk: Page) -> None:
    row = desk.page.paper.row_of(Spot(TABLE, 3))
    desk.page.document.setCurrentIndex(desk.page.paper.index(row))
    place = desk.page.document.visualRect(desk.page.paper.index(row))
    edges = desk.page.document.lines.edges(TABLE)
    QTest.mouseClick(
        desk.page.document.viewport(),
        Qt.MouseButton.LeftButton,
        pos=QPoint(edges[2] + 4, place.center().y()),
    )
    current = desk.page.tree.view.currentIndex()
    assert (current.data(), current.column()) == ("40", 1)


def test_arrows_go_from_cell_to_cell_and_over_merged_ones(desk: Page) -> None:
    desk.page.document.setFocus()
    desk.page.document.setCurrentIndex(desk.page.paper.index(desk.page.paper.row_of(Spot(TABLE, 2))))
    press(desk.page.window(), Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert desk.page.document.lines.marked == (Line(TABLE, 2), 2)
    assert desk.page.tree.view.currentIndex().data() == "210"


def test_another_role_of_a_column_is_understood_at_once_and_can_be_taken_back(desk: Page) -> None:
    choose(desk, "Liczba porad")
    say(desk, 2, "nieużywana")
    assert desk.found.understanding.tables[0].columns[2].role is Role.IGNORED
    assert [each.label for each in desk.page.tree.model.periods] == ["2023"]
    assert "wartości: 6" in desk.page.figures.text()
    assert desk.page.tree.view.current_entry == desk.entry("Liczba porad")

    QTest.keyClick(desk.page.tree.view, Qt.Key.Key_Z, CONTROL)
    assert [each.label for each in desk.page.tree.model.periods] == ["2022", "2023"]
    QTest.keyClick(desk.page.tree.view, Qt.Key.Key_Y, CONTROL)
    assert [each.label for each in desk.page.tree.model.periods] == ["2023"]


def test_a_column_of_another_period_is_asked_for(desk: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    from desktop.gui.imports.period_choice import PeriodChoice

    def choose_2019(dialog: PeriodChoice) -> int:
        dialog.fields.year.setValue(2019)
        return int(PeriodChoice.DialogCode.Accepted)

    monkeypatch.setattr(PeriodChoice, "exec", choose_2019)
    choose(desk, "Liczba porad")
    say(desk, 2, "wartość: inny okres…")
    assert [each.label for each in desk.page.tree.model.periods] == ["2019", "2023"]


def test_a_table_set_aside_is_left_over_whole_and_can_be_copied(desk: Page) -> None:
    choose(desk, "Liczba porad")
    desk.page.roles.used.click()
    QTest.qWait(0)
    assert "Liczba porad" not in desk.texts()
    assert desk.page.paper.fate(Line(TABLE, 1)) is Fate.UNUSED
    assert desk.page.tabs.tabText(2).startswith("Nie zrozumiano (")
    desk.page.tabs.setCurrentWidget(desk.page.leftovers)
    desk.page.leftovers.copy_all.click()
    copied = QGuiApplication.clipboard().text()
    assert all(text in copied for text in ("Liczba porad", "1 050", "MOPR"))


def test_f8_goes_from_doubt_to_doubt_and_says_why(desk: Page) -> None:
    assert desk.page.tabs.tabText(1) == "Wątpliwe (1)"
    choose(desk, "Liczba porad")
    press(desk.page.window(), Qt.Key.Key_F8)
    assert desk.page.document.line == Line(TABLE, NAMELESS)
    assert desk.page.tree.view.current_entry == desk.found.doubts[0].entry
    assert desk.page._toast.accessibleName() == (
        "Są tu wartości, ale nie ma tekstu, który mówi, czego dotyczą."
    )
    sign = desk.page.tree.view.currentIndex().data(int(Qt.ItemDataRole.DecorationRole))
    assert not sign.isNull()
    assert desk.page.paper.told(Line(TABLE, NAMELESS)) == "wskaźnik; wątpliwe"


def test_alt_and_arrows_move_what_is_chosen_and_it_stays_chosen(desk: Page) -> None:
    choose(desk, "Zajęcia dla dzieci")
    QTest.keyClick(desk.page.tree.view, Qt.Key.Key_Up, ALT)
    assert desk.under("Wspieranie rodziny")[0] == "Zajęcia dla dzieci"
    assert desk.page.tree.view.current_entry == desk.entry("Zajęcia dla dzieci")
    QTest.keyClick(desk.page.tree.view, Qt.Key.Key_Down, ALT)
    QTest.keyClick(desk.page.tree.view, Qt.Key.Key_Down, ALT)
    assert desk.under("Wspieranie rodziny")[-1] == "Zajęcia dla dzieci"
    QTest.keyClick(desk.page.tree.view, Qt.Key.Key_Down, ALT)
    assert desk.page._toast.accessibleName() == "Dalej w tę stronę nie można przesunąć."


def test_in_and_out_change_what_an_element_stands_under(desk: Page) -> None:
    choose(desk, "Zajęcia dla dzieci")
    QTest.keyClick(desk.page.tree.view, Qt.Key.Key_Right, ALT)
    assert "Zajęcia dla dzieci" in desk.under("Poradnictwo dla rodzin")
    QTest.keyClick(desk.page.tree.view, Qt.Key.Key_Left, ALT)
    assert desk.under("Wspieranie rodziny")[1] == "Zajęcia dla dzieci"


def test_an_indicator_moves_among_its_kind_and_to_the_element_above(desk: Page) -> None:
    choose(desk, "Liczba rodzin")
    QTest.keyClick(desk.page.tree.view, Qt.Key.Key_Up, ALT)
    assert desk.under("Poradnictwo dla rodzin") == ["Liczba rodzin", "Liczba porad"]
    QTest.keyClick(desk.page.tree.view, Qt.Key.Key_Left, ALT)
    assert desk.under("Wspieranie rodziny")[0] == "Liczba rodzin"


def test_an_indicator_becomes_a_part_of_the_one_above_and_a_whole_again(desk: Page) -> None:
    choose(desk, "Liczba rodzin")
    QTest.keyClick(desk.page.tree.view, Qt.Key.Key_Right, ALT)
    assert desk.under("Liczba porad") == ["Liczba rodzin"]
    assert desk.page.tree.view.current_entry == desk.entry("Liczba rodzin")
    QTest.keyClick(desk.page.tree.view, Qt.Key.Key_Left, ALT)
    assert desk.under("Poradnictwo dla rodzin") == ["Liczba porad", "Liczba rodzin"]


def drop(desk: Page, text: str, onto: str, *, upper: bool) -> None:
    """Drag an entry and put it down on another one, on its upper edge or in its middle."""
    tree = desk.page.tree.view
    choose(desk, text)
    row = tree.visualRect(desk.page.tree.model.index_of(desk.entry(onto)))
    at = QPointF(row.left() + 30, row.top() + 2 if upper else row.center().y() + 2)
    words = desk.page.tree.model.mimeData([tree.currentIndex()])
    left, no_keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    over = QDragMoveEvent(at.toPoint(), Qt.DropAction.MoveAction, words, left, no_keys)
    tree.dragMoveEvent(over)
    if over.isAccepted():
        tree.dropEvent(QDropEvent(at, Qt.DropAction.MoveAction, words, left, no_keys))
        QTest.qWait(0)


def test_entries_are_dragged_before_others_and_under_them(desk: Page) -> None:
    drop(desk, "Pomoc doraźna", "Poradnictwo dla rodzin", upper=True)
    assert desk.under("Wspieranie rodziny")[0] == "Pomoc doraźna"
    drop(desk, "Liczba dzieci", "Poradnictwo dla rodzin", upper=False)
    assert desk.under("Poradnictwo dla rodzin") == ["Liczba porad", "Liczba rodzin", "Liczba dzieci"]


def test_an_element_is_not_dropped_on_an_indicator_or_under_itself(desk: Page) -> None:
    before = desk.texts()
    drop(desk, "Pomoc doraźna", "Liczba porad", upper=False)
    drop(desk, "Wspieranie rodziny", "Zajęcia dla dzieci", upper=False)
    assert desk.texts() == before
    assert not desk.corrections.can_undo


def test_words_are_changed_in_place(qtbot: QtBot, desk: Page) -> None:
    choose(desk, "Liczba porad")
    press(desk.page.window(), Qt.Key.Key_F2)
    editor = desk.page.tree.view.findChild(QLineEdit)
    assert editor.text() == "Liczba porad"
    editor.selectAll()
    type_text(editor, "Liczba udzielonych porad")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Liczba udzielonych porad" in desk.texts())
    assert desk.page.tree.view.current_entry == desk.entry("Liczba udzielonych porad")


def test_what_is_removed_is_listed_as_left_over_and_the_next_is_chosen(desk: Page) -> None:
    choose(desk, "Liczba zajęć")
    press(desk.page.window(), Qt.Key.Key_Delete)
    assert desk.under("Zajęcia dla dzieci") == ["Liczba dzieci"]
    assert desk.page.tree.view.current_entry == desk.entry("Liczba dzieci")
    left = "\n".join(each.text for each in desk.found.understanding.leftovers)
    assert "Liczba zajęć" in left
    assert desk.page.tabs.tabText(2) != "Nie zrozumiano (0)"


def test_a_level_is_renamed(desk: Page) -> None:
    desk.page.tabs.setCurrentWidget(desk.page.levels)
    model = desk.page.levels.table.model()
    assert [model.item(row, 0).text() for row in range(2)] == ["Cel strategiczny", "Działanie"]
    model.item(1, 0).setText("Zadanie")
    QTest.qWait(0)
    model.item(1, 1).setText("Zadania")
    QTest.qWait(0)
    assert "Zadania: 3" in desk.page.figures.text()
    assert desk.found.understanding.levels[1].name == "Zadanie"


def test_f6_goes_across_and_every_list_has_a_name(desk: Page) -> None:
    press(desk.page.window(), Qt.Key.Key_F6)
    assert desk.page.document.hasFocus()
    press(desk.page.window(), Qt.Key.Key_F6)
    assert desk.page.tree.view.hasFocus()
    lists = (desk.page.document, desk.page.tree.view, desk.page.doubts.table, desk.page.leftovers.table)
    names = [QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name) for each in lists]
    assert names == [
        "Dokument taki, jaki jest",
        "Co zrozumiano",
        "Miejsca wątpliwe",
        "Czego nie zrozumiano",
    ]
    choose(desk, "Liczba porad")
    choosers = desk.page.roles.columns.choosers
    assert [each.accessibleName() for each in choosers[:2]] == ["Kolumna 1 zawiera", "Kolumna 2 zawiera"]


@pytest.mark.parametrize("words", [8, 20, 33, 47])
def test_a_paragraph_is_as_high_as_its_words(qtbot: QtBot, owner: QObject, words: int) -> None:
    text = "i w tym samym roku działania prowadziły jednostki gminy " * 10
    shortened = " ".join(text.split()[:words])
    blocks = (*small_document().blocks, Paragraph(shortened))
    desk = shown(qtbot, ForeignDocument("a.docx", ForeignKind.WORD, blocks), owner)
    paper, view = desk.page.paper, desk.page.document
    height = view.visualRect(paper.index(len(paper.lines) - 1)).height()
    edges = view.lines.edges(len(blocks) - 1)
    page = QTextLayout(shortened, view.font())
    page.beginLayout()
    lines = 0
    while (line := page.createLine()).isValid():
        line.setLineWidth(edges[-1] - edges[0] - 5)
        lines += 1
    page.endLayout()
    assert (height - 6) // view.fontMetrics().lineSpacing() == lines
