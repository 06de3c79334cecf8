"""How fast prose is edited: pytest -s tests/bench/bench_editor.py prints the figures.

Fifty pages with fields of 1 000 indicators are shown, typed into in their midst, and read back, beside a bare
Qt text of the same words; the screen's tree has 1 000 nodes. Figures that a user feels are bounded in
milliseconds, as everywhere in the window; what costs work is bounded as a multiple of the bare text's.
"""

from collections.abc import Iterator
from pathlib import Path
from statistics import quantiles
from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit

from bench.big_programme import LAST_YEAR, build
from db.domain.entities import Node
from db.domain.kinds import Act
from db.domain.rich_text import plain, read
from desktop.app import files
from desktop.app.workspace import Workspace
from desktop.gui.context import Context
from desktop.gui.editor.prose_field import ProseField
from desktop.gui.prose.screen import ProseScreen
from desktop.gui.theme import Scheme, Theme
from gui.answers import Answers

pytestmark = pytest.mark.bench

INDICATORS, PARAGRAPHS, NODES, KEYS = 1_000, 400, 1_000, 200
KEY_MS, SHOW_TIMES, TREE_MS = 50, 20, 200
_WORDS = (
    "W roku {0} z poradnictwa skorzystały {{value {1}}}, {{trend {1}}}, w tym *782 osoby* bezdomne oraz"
    " rodziny z dziećmi, którym udzielono pomocy w ośrodkach wsparcia, świetlicach i w punktach"
    " konsultacyjnych; _dalsze_ {2} spotkań przeniesiono na kolejne miesiące."
)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """A thousand indicators with values."""
    build(tmp_path / "big.spr", INDICATORS, 5)
    opened = files.open_file(tmp_path / "big.spr")
    yield opened
    opened.close()


@pytest.fixture
def context(qapp: QApplication, workspace: Workspace) -> Context:
    """The dressed program with the file open."""
    Theme(qapp, Scheme.LIGHT)
    return Context(workspace)


def text() -> str:
    lines = (_WORDS.format(LAST_YEAR, 1 + number % INDICATORS, number) for number in range(PARAGRAPHS))
    return "\n".join(f"- {line}" if number % 5 == 0 else line for number, line in enumerate(lines))


def timed(act: object) -> float:
    """Milliseconds until all has been done and painted."""
    start = perf_counter()
    assert callable(act)
    act()
    QApplication.processEvents()
    return (perf_counter() - start) * 1000


def typed_into(field: QTextEdit) -> float:
    """The milliseconds that 95 of 100 keys stay below, in the midst of the text."""
    field.setFocus()
    cursor = field.textCursor()
    cursor.setPosition(field.document().findBlockByNumber(PARAGRAPHS // 2).position() + 20)
    field.setTextCursor(cursor)
    QApplication.processEvents()
    keys = [
        timed(lambda key=key: QTest.keyClick(field, key))
        for key in (Qt.Key.Key_A if number % 7 else Qt.Key.Key_Space for number in range(KEYS))
    ]
    return quantiles(keys, n=20)[-1]


def test_fifty_pages_are_shown_typed_into_and_given_back(context: Context) -> None:
    markup = text()
    bare, editor = QTextEdit(), ProseField(context, "Opis")
    for each in (bare, editor):
        each.resize(860, 620)
        each.show()
    base = timed(lambda: bare.setPlainText(plain(read(markup))))
    shown = timed(lambda: editor.show_text(markup, of=1))
    known = len(editor.review._known)
    deadline = perf_counter() + 60
    while len(editor.review._known) < PARAGRAPHS and perf_counter() < deadline:
        QApplication.processEvents()
    key, bare_key = typed_into(editor.area), typed_into(bare)
    given = timed(editor.text)
    print(f"\n{len(markup)} characters: shown in {shown:.0f} ms (bare {base:.0f}), key p95 {key:.1f} ms")
    print(f"(bare {bare_key:.1f}), given back in {given:.0f} ms, {known} paragraphs looked through at once")
    assert key <= KEY_MS
    assert shown <= SHOW_TIMES * base + 100
    assert given <= shown


def test_a_thousand_nodes_are_listed_and_found(context: Context) -> None:
    workspace = context.workspace
    with workspace.transaction(Act.IMPORT) as edit:
        level = edit.find(Node, programme_id=1)[0].level_id
        edit.add_all(Node(1, level, f"Zadanie {number}", position=number) for number in range(NODES))
    screen = ProseScreen(context, Answers())
    screen.resize(1366, 700)
    first = timed(screen.show)
    step = max(timed(lambda: screen.view.step(1)) for _ in range(20))
    found = timed(lambda: screen.bar.search.searched.emit("zadanie 9"))
    nodes = len(screen.model.rows)
    print(f"\n{nodes} nodes: shown in {first:.0f} ms, step {step:.0f}, search {found:.0f}")
    assert step <= TREE_MS
    assert found <= TREE_MS
    screen.close()
