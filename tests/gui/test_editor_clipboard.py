"""What is cut, copied and pasted within the program, and where in the text it comes to stand."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QTextCursor

from db.domain.entities import Indicator
from db.domain.kinds import Act
from desktop.gui.editor.places import qt_places
from gui.prose_desk import ADVICE, Desk

TABLE = "| a | b |\n| c | d |\nza"
LEFT_BEHIND = """
from pathlib import Path
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from db.domain.rich_text import read
from desktop.gui.editor import clipboard
app = QApplication([])
carried = clipboard.carried(read("Ala *ma* kota"), lambda chip: "", Path("x.spr"))
QGuiApplication.clipboard().setMimeData(carried)
"""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """An empty text with the keyboard in it."""
    made = Desk(tmp_path / "proza.spr")
    yield made
    made.close()


def select_between(desk: Desk, first: str, last: str) -> None:
    """Select from before one text to behind another."""
    cursor = desk.area.document().find(first)
    cursor.setPosition(cursor.selectionStart())
    end = desk.area.document().find(last).selectionEnd()
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    desk.area.setTextCursor(cursor)


def put_cursor(desk: Desk, place: int) -> None:
    """Put the cursor at a place in the text."""
    cursor = desk.area.textCursor()
    cursor.setPosition(place)
    desk.area.setTextCursor(cursor)


@pytest.mark.parametrize(
    ("first", "last", "left", "pasted"),
    [
        ("c", "d", "| a | b |\n|  |  |\nza", "| c | d |"),
        ("a", "c", "|  | b |\n|  | d |\nza", "| a |\n| c |"),
        ("a", "d", "|  |  |\n|  |  |\nza", "| a | b |\n| c | d |"),
        ("d", "za", "", "| a | b |\n| c | d |\nza"),
    ],
)
def test_what_is_cut_of_a_table_is_what_can_be_pasted(
    desk: Desk, first: str, last: str, left: str, pasted: str
) -> None:
    desk.show(TABLE)
    select_between(desk, first, last)
    desk.area.cut()
    assert desk.editor.text() == left
    desk.show("")
    desk.area.paste()
    assert desk.editor.text() == pasted


def test_a_chip_of_another_file_comes_as_what_it_said(desk: Desk, tmp_path: Path) -> None:
    desk.show("Było {value 1}. Zob. {see table 1}.")
    desk.area.selectAll()
    desk.area.copy()
    other = Desk(tmp_path / "inny.spr")
    with other.context.workspace.transaction(Act.IMPORT) as edit:
        edit.put(Indicator("liczba kotów", unit_id=2, id=ADVICE))
    other.area.paste()
    assert other.editor.text() == "Było 812\u00a0osób. Zob. Tabela: Liczba porad w latach."
    other.show("")
    desk.area.paste()
    assert desk.editor.text() == "Było {value 1}. Zob. {see table 1}."
    other.close()


@pytest.mark.parametrize(
    ("before", "place", "html", "after"),
    [
        ("koniec", 0, "<ul><li>z<li>w</ul>", "- z\n- w\nkoniec"),
        ("Ala ma kota", 4, "<p>x</p><p>y</p>", "Ala x\ny\nma kota"),
        ("Ala ma kota", 4, "<table><tr><td>x<td>y</table>", "Ala\n| x | y |\nma kota"),
        ("- a\n- b", 0, "<p>x</p><p>y</p>", "x\ny\n- a\n- b"),
        ("a) jeden", 5, "<ol><li>z</ol>", "a) jeden\n1. z"),
    ],
)
def test_what_is_pasted_leaves_what_stands_behind_it_alone(
    desk: Desk, before: str, place: int, html: str, after: str
) -> None:
    desk.show(before)
    put_cursor(desk, place)
    desk.paste(html=html)
    assert [each.strip() for each in desk.editor.text().split("\n")] == after.split("\n")
    desk.area.undo()
    assert desk.editor.text() == before


def test_a_page_with_more_text_than_it_says_is_refused(desk: Desk) -> None:
    desk.paste(html="<p>ala ma kota" * 60_000, text="ala")
    assert desk.refusals
    assert desk.editor.text() == ""


def test_a_paragraph_that_would_hold_up_the_window_is_refused(desk: Desk) -> None:
    desk.paste(text="a" * 499_000)
    assert desk.refusals
    assert desk.editor.text() == ""


def test_a_page_of_more_tags_than_any_report_has_comes_as_its_words(desk: Desk) -> None:
    desk.paste(html="<b></b>" * 200_000 + "nie", text="tak")
    assert desk.editor.text() == "tak"


def test_a_sign_for_objects_stays_in_the_text(desk: Desk) -> None:
    desk.show("a\ufffcb")
    desk.area.moveCursor(QTextCursor.MoveOperation.End)
    desk.press("c")
    assert desk.editor.text() == "a\ufffcbc"


def test_prose_read_anew_leaves_the_cursor_where_it_is(desk: Desk) -> None:
    typed = "Pierwszy akapit.\n\nDrugi akapit.\n\n• punkt"
    desk.editor.show_text(typed, of="inny")
    desk.area.moveCursor(QTextCursor.MoveOperation.End)
    place = desk.area.textCursor().position()
    desk.editor.show_text(typed, of="inny")
    assert desk.area.textCursor().position() == place > 0
    desk.editor.show_text(f"{typed}!", of="inny")
    assert desk.area.toPlainText().endswith("!")


def test_places_of_many_remarks_in_a_long_paragraph_are_told_at_once() -> None:
    text = "nieznane 😀 " * 20_000
    begun = time.process_time()
    place = qt_places(text)
    assert [place(each) for each in (0, 9, 10, 11)] == [0, 9, 11, 12]
    assert place(len(text)) == len(text) + 20_000
    assert sum(map(place, range(0, len(text), 10))) > 0
    assert time.process_time() - begun < 1


def test_what_was_copied_outlives_the_program_without_breaking_it() -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", LEFT_BEHIND], env=environment, timeout=60, check=False)
    assert done.returncode == 0
