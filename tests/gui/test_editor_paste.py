"""What is taken of text that other programs put on the clipboard: bold, italics, lists, simple tables."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.domain.rich_text import write
from desktop.gui.editor.pasted_html import read_html
from gui.prose_desk import Desk

WORD = (Path(__file__).parents[1] / "data" / "clipboard" / "word.html").read_text(encoding="utf-8")
IN_PROSE = """\
W roku 2023 udzielono *bezpłatnych* porad, czyli\u00a0więcej _niż zwykle_.
1) szkoła dla rodziców,
  a) grupa *pierwsza*;
2) warsztaty.
- kropka
| *Rok* | Porady |
| 2023 | 782 osoby |
Koniec."""

WRITER = (
    '<style>p{margin:0}</style><p>Ala <b>ma</b></p><ol type="a"><li><p>jeden</p></li>'
    "<li><p>dwa</p><ul><li><p>pod</p></li></ul></li></ol>"
)
MAIL = (
    '<div dir="ltr">Dzień dobry,<div><br></div><div>druga<br>trzecia '
    '<span style="font-weight:700">i</span></div></div>'
)
CASES = {
    "word": (WORD, IN_PROSE),
    "writer": (WRITER, "Ala *ma*\na) jeden\nb) dwa\n  - pod"),
    "mail": (MAIL, "Dzień dobry,\ndruga\ntrzecia *i*"),
    "web": (
        "<script>alert(1)</script><h2>Tytuł</h2><p>a<img src='http://x/y.png'>b</p><ol start=4><li>x</ol>",
        "Tytuł\nab\n1. x",
    ),
    "ragged table": (
        "<table><tr><th>A</th><th>B</th></tr><tr><td>1</td></tr></table>",
        "| A | B |\n| 1 |  |",
    ),
    "nested table": (
        "<table><tr><td>a<table><tr><td>b</td><td>c</td></tr></table>d</td></tr></table>",
        "| a b c d |",
    ),
    "broken": ("<p>a <b>b <i>c</p><p>d", "a *b _c*_\nd"),
    "empty": ("<p></p><table></table><ul></ul>", ""),
}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """An empty text with the keyboard in it."""
    made = Desk(tmp_path / "proza.spr")
    yield made
    made.close()


@pytest.mark.parametrize("case", CASES)
def test_of_a_page_only_what_prose_can_hold_is_taken(case: str) -> None:
    html, markup = CASES[case]
    assert write(read_html(html)) == markup


def test_a_paste_from_word_stands_in_the_text_and_is_undone_at_once(desk: Desk) -> None:
    desk.press("Przed ")
    desk.paste(html=WORD, text="zwykły tekst")
    assert desk.editor.text() == "Przed " + IN_PROSE
    desk.area.undo()
    assert desk.editor.text() == "Przed"


def test_plain_text_keeps_its_lists_and_its_signs(desk: Desk) -> None:
    desk.paste(text="Ceny *netto* {x}\r\n- a\r\n- b\n1) c")
    assert desk.editor.text() == "Ceny \\*netto\\* \\{x}\n- a\n- b\n1) c"


def test_a_single_paragraph_joins_the_one_around(desk: Desk) -> None:
    desk.show("Ala  kota")
    cursor = desk.area.textCursor()
    cursor.setPosition(4)
    desk.area.setTextCursor(cursor)
    desk.paste(html="<p>ma <i>małego</i></p>")
    assert desk.editor.text() == "Ala ma _małego_ kota"


def test_what_is_pasted_into_a_cell_stays_in_it(desk: Desk) -> None:
    desk.show("| A | B |\n|  |  |")
    desk.select("B")
    desk.paste(html="<p>x</p><ul><li>y</li></ul>")
    assert desk.editor.text() == "| A | x y |\n|  |  |"
