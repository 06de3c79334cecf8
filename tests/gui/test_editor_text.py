"""The editor of prose: what is typed, listed, tabulated and taken back."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from db.domain.blocks import ListKind
from db.domain.kinds import Exhibit, FieldKind
from db.domain.rich_text import (
    Field,
    Inline,
    Inserted,
    Reference,
    Span,
    TextBlock,
    TextItem,
    TextList,
    TextParagraph,
    TextTable,
    read,
    write,
)
from desktop.gui.editor.filling import fill
from desktop.gui.editor.reading import read_document
from gui.prose_desk import (
    BACK_TAB,
    BACKSPACE,
    BOLD,
    END,
    ENTER,
    HOME,
    INTRODUCTION,
    ITALIC,
    REDO,
    TAB,
    UNDO,
    Desk,
)

TEXTS = (
    "Akapit.",
    "*Gruby* i _pochyły_, a *_oba*_.",
    "W 2024\u00a0r. wydano 12\u202f484\u00a0zł.",
    "Wstęp\n1) jeden\n2) dwa\n  a) lit\n    – tiret\n3) trzy\nKoniec",
    "- kropka\n- druga\n1. ust.\n2. drugi\nAkapit\n1. znów",
    "| A | B |\n| {value 1} | *2* |\nPo tabeli",
    "| A |\n| 1 |\n\n| B |\n| 2 |",
    "Zob. {see table 5}.\n{table 5}\n{chart 2}\nKoniec",
    "{value 1}{value 1} {word 1 skorzystała|skorzystały|skorzystało} *{trend 1 back=1}*",
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """An empty text with the keyboard in it."""
    made = Desk(tmp_path / "proza.spr")
    yield made
    made.close()


@pytest.mark.parametrize("markup", TEXTS)
def test_a_text_that_is_shown_is_given_back_as_it_was(desk: Desk, markup: str) -> None:
    desk.editor.set_text(markup)
    desk.editor._text = None
    assert desk.editor.text() == markup


@pytest.mark.usefixtures("qapp")
def test_any_text_is_shown_and_given_back() -> None:
    chance = random.Random(5)
    document = QTextDocument()
    for _ in range(300):
        text = read(write(tuple(some_block(chance) for _ in range(chance.randint(1, 6)))))
        fill(document, text)
        assert write(read_document(document)) == write(text)


def some_block(chance: random.Random) -> TextBlock:
    match chance.randint(0, 4):
        case 0:
            return TextList(chance.choice(list(ListKind)), some_items(chance, 0))
        case 1:
            columns = chance.randint(1, 3)
            rows = range(chance.randint(1, 3))
            return TextTable(tuple(tuple(some_line(chance) for _ in range(columns)) for _ in rows))
        case 2:
            return Inserted(chance.choice(list(Exhibit)), chance.randint(1, 9))
        case _:
            return TextParagraph(some_line(chance))


def some_items(chance: random.Random, depth: int) -> tuple[TextItem, ...]:
    def below() -> TextList | None:
        if depth > 2 or chance.random() < 0.6:
            return None
        return TextList(chance.choice(list(ListKind)), some_items(chance, depth + 1))

    return tuple(TextItem(some_line(chance), below()) for _ in range(chance.randint(1, 3)))


def some_line(chance: random.Random) -> tuple[Inline, ...]:
    def one() -> Inline:
        look = {"bold": chance.random() < 0.3, "italic": chance.random() < 0.3}
        match chance.randint(0, 3):
            case 0:
                return Field(chance.choice([FieldKind.VALUE, FieldKind.TREND]), chance.randint(1, 5), **look)
            case 1:
                return Reference(Exhibit.TABLE, chance.randint(1, 5), **look)
            case _:
                return Span(chance.choice(["ala", "1) x", "- b", "*{_|\\", "w 2024\u00a0r.", "🙂ąż"]), **look)

    return tuple(one() for _ in range(chance.randint(1, 4)))


def test_bold_and_italics_are_turned_on_and_off_by_the_keys(desk: Desk) -> None:
    desk.press("a ", BOLD, "b", BOLD, " c ", ITALIC, "d", ITALIC, " e")
    assert desk.editor.text() == "a *b* c _d_ e"
    desk.select("c")
    desk.press(BOLD)
    assert desk.editor.text() == "a *b c* _d_ e" or desk.editor.text() == "a *b* *c* _d_ e"


@pytest.mark.parametrize(
    ("typed", "stored"),
    [("- ", "- "), ("– ", "– "), ("1) ", "1) "), ("1. ", "1. "), ("a) ", "a) ")],
)
def test_a_typed_mark_begins_a_list_that_enter_goes_on_with(desk: Desk, typed: str, stored: str) -> None:
    desk.press(f"{typed}pierwszy", ENTER, "drugi", ENTER, ENTER, "akapit")
    second = {"1) ": "2) ", "1. ": "2. ", "a) ": "b) "}.get(stored, stored)
    assert desk.editor.text() == f"{stored}pierwszy\n{second}drugi\nakapit"


def test_undo_gives_the_typed_mark_back(desk: Desk) -> None:
    desk.press("1) ", UNDO)
    assert desk.area.toPlainText() == "1)"


def test_tab_moves_an_item_deeper_and_back_again(desk: Desk) -> None:
    desk.press("1. ust", ENTER, TAB, "pkt", ENTER, TAB, "lit", ENTER, BACK_TAB, "pkt", ENTER, BACK_TAB, "ust")
    assert desk.editor.text() == "1. ust\n  1) pkt\n    a) lit\n  2) pkt\n2. ust"


def test_backspace_at_the_beginning_of_an_item_makes_a_paragraph_of_it(desk: Desk) -> None:
    desk.show("- a\n- b")
    desk.press(HOME, BACKSPACE)
    assert desk.editor.text() == "- a\nb"


def test_a_list_is_made_of_what_is_selected_and_unmade(desk: Desk) -> None:
    desk.show("a\nb\nc")
    desk.area.selectAll()
    desk.editor.tools.lists[ListKind.LETTERED].trigger()
    assert desk.editor.text() == "a) a\nb) b\nc) c"
    desk.editor.tools.lists[ListKind.LETTERED].trigger()
    assert desk.editor.text() == "a\nb\nc"


def test_tab_in_a_paragraph_leaves_the_text(desk: Desk) -> None:
    desk.press("a", TAB)
    assert not desk.area.hasFocus()
    assert desk.editor.text() == "a"


def test_a_table_is_filled_with_tab_and_left_with_enter(desk: Desk) -> None:
    desk.editor.tools.table.trigger()
    desk.press("A", TAB, "B", TAB, "C", TAB, "1", TAB, "2", TAB, "3", TAB, "4", TAB, "5", TAB, "6")
    assert desk.editor.text() == "| A | B | C |\n| 1 | 2 | 3 |\n| 4 | 5 | 6 |"
    desk.press(TAB, "7", ENTER, "dalej")
    assert desk.editor.text().endswith("| 7 |  |  |\ndalej")


def test_rows_and_columns_come_and_go_by_the_menu(desk: Desk) -> None:
    desk.show("| A | B |\n| 1 | 2 |")
    desk.select("1")
    desk.menu(desk.area.textCursor().position())
    desk.choose("Dodaj kolumnę")
    desk.menu(desk.area.textCursor().position())
    desk.choose("Usuń wiersz")
    assert desk.editor.text() == "| A |  | B |"


def test_undo_in_the_text_comes_before_that_of_the_record(desk: Desk) -> None:
    desk.press("Ala")
    desk.editor.save()
    desk.press(" ma")
    desk.editor.save()
    assert desk.stored() == {INTRODUCTION: "Ala ma"}
    desk.press(UNDO, UNDO)
    desk.editor.save()
    assert desk.stored().get(INTRODUCTION, "") == desk.editor.text()
    desk.press(REDO, REDO)
    desk.editor.save()
    assert desk.stored() == {INTRODUCTION: "Ala ma"}


def test_where_the_text_has_nothing_to_undo_the_record_has(desk: Desk) -> None:
    desk.press("Ala")
    desk.editor.save()
    desk.editor.show_text("", of=(1, 2, 2, INTRODUCTION))
    desk.press(UNDO)
    assert desk.stored() == {}


def test_a_pause_stores_what_was_typed_and_leaves_the_cursor_alone(desk: Desk, qtbot: QtBot) -> None:
    desk.press("Ala ")
    qtbot.waitUntil(lambda: desk.stored() == {INTRODUCTION: "Ala"}, timeout=4000)
    desk.press("ma", END)
    desk.editor.save()
    assert desk.stored() == {INTRODUCTION: "Ala ma"}


def test_a_text_too_long_for_the_file_stays_in_the_window_and_is_said_to_be(desk: Desk) -> None:
    desk.area.put((TextParagraph((Span("ala " * 200_000),)),))
    desk.editor.save()
    assert desk.stored() == {}
    assert desk.refusals
    assert desk.shown().startswith("ala ala")


def test_a_text_for_reading_takes_no_keys(desk: Desk) -> None:
    desk.show("- a")
    desk.editor.set_read_only(True)
    desk.press("b", ENTER, TAB, BOLD)
    assert desk.editor.text() == "- a"
