"""How fast values go in: pytest -s tests/bench/bench_typing.py prints figures and ratios.

The file has 10 000 indicators in 12 periods, a thousand of them computed, with sums of contributions, doubts
and the side panel open. Each act takes turns with the same act on an empty model: a bare Qt table of the same
shape that keeps texts in memory.
"""

import gc
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

import pytest
from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QTableView

from bench.big_programme import build
from db.domain.entities import Contribution, Indicator, Realizer, Value
from db.domain.kinds import Act, Origin
from desktop.app import files
from desktop.gui.context import Context
from desktop.gui.theme import Scheme, Theme
from desktop.gui.values.screen import ValuesScreen

pytestmark = pytest.mark.bench

INDICATORS, PERIODS = 10_000, 12
SIZE = (1366, 700)
COMMIT_MS, PASTE_MS, MOVE_MS = 50, 300, 50
BLOCK = 200
COMPUTED_EVERY, SUMMED_EVERY = 10, 40
_TOP = QModelIndex()


class Bare(QAbstractTableModel):
    """The same shape with nothing behind it."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: dict[tuple[int, int], str] = {}

    def rowCount(self, parent: QModelIndex = _TOP) -> int:
        return 0 if parent.isValid() else INDICATORS

    def columnCount(self, parent: QModelIndex = _TOP) -> int:
        return 0 if parent.isValid() else PERIODS

    def data(self, index: QModelIndex, role: int = 0) -> object:
        if role in (0, 2):
            return self.texts.get((index.row(), index.column()), "1 234")
        return None

    def setData(self, index: QModelIndex, value: object, _role: int = 2) -> bool:
        self.texts[index.row(), index.column()] = str(value)
        self.dataChanged.emit(index, index)
        return True

    def flags(self, _index: QModelIndex) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable


class BareTable(QTableView):
    """A table over it in which Enter goes down and a block can be pasted."""

    def __init__(self) -> None:
        super().__init__()
        self.setModel(Bare())
        self.setEditTriggers(QAbstractItemView.EditTrigger.AnyKeyPressed)
        self.resize(*SIZE)
        self.show()

    def closeEditor(self, editor: QLineEdit, hint: object) -> None:
        super().closeEditor(editor, hint)
        self.setCurrentIndex(self.currentIndex().siblingAtRow(self.currentIndex().row() + 1))

    def paste(self) -> None:
        model = self.model()
        model.blockSignals(True)
        for row, line in enumerate(QGuiApplication.clipboard().text().splitlines()):
            for column, text in enumerate(line.split("\t")):
                model.setData(model.index(row, column), text)
        model.blockSignals(False)
        model.dataChanged.emit(model.index(0, 0), model.index(BLOCK - 1, PERIODS - 1))


class Yes:
    """Lets sums be typed over."""

    def confirm(self, *_words: object, **_more: object) -> bool:
        return True


class Desk:
    """The large file in the screen, with the panel beside the grid."""

    def __init__(self, path: Path) -> None:
        self.context = Context(files.open_file(path))
        self.screen = ValuesScreen(self.context, Yes())
        self.view = self.screen.view
        self.screen.resize(*SIZE)
        self.screen.show()
        self.screen.beside.show()
        wait(300)
        self.view.setFocus()


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Iterator[Desk]:
    Theme(qapp, Scheme.LIGHT)
    path = tmp_path_factory.mktemp("typing") / "big.spr"
    build(path, INDICATORS, PERIODS)
    enrich(path)
    made = Desk(path)
    yield made
    made.screen.hide()
    made.context.workspace.close()


@pytest.fixture(scope="module")
def bare(desk: Desk) -> BareTable:
    """Made after the application was dressed: it wears the same."""
    assert desk.view.isVisible()
    return BareTable()


def enrich(path: Path) -> None:
    """Make every tenth indicator computed, and every fortieth the sum of two contributions."""
    opened = files.open_file(path)
    with opened.transaction(Act.IMPORT, "bench") as edit:
        realizers = [edit.add(Realizer(f"Realizator {number}")) for number in range(2)]
        for number in range(COMPUTED_EVERY // 2, INDICATORS, COMPUTED_EVERY):
            computed = edit.get(Indicator, number + 1)
            edit.put(replace(computed, formula=f"#{number} + #{number - 1}"))
        for number in range(0, INDICATORS, SUMMED_EVERY):
            edit.add_all(
                Contribution(number + 1, PERIODS, each, 5, position=place)
                for place, each in enumerate(realizers)
            )
            for value in edit.find(Value, indicator_id=number + 1, period_id=PERIODS):
                edit.put(replace(value, origin=Origin.SUM))
    opened.close()


def wait(milliseconds: int) -> None:
    """Let the program do what it does in quiet moments."""
    end = perf_counter() + milliseconds / 1000
    while perf_counter() < end:
        QApplication.processEvents()


def measured(act: Callable[[], None], runs: int, quiet: int = 0) -> list[float]:
    """The milliseconds of each run, with a pause after each."""
    taken = []
    for _run in range(runs):
        start = perf_counter()
        act()
        taken.append((perf_counter() - start) * 1000)
        wait(quiet)
    return taken


def tell(what: str, ours: list[float], theirs: list[float], limit: float) -> float:
    """Print a line of the table; the 95th percentile."""
    late = quantiles(ours, n=20)[-1]
    ratio = median(ours) / median(theirs)
    print(
        f"\n{what:<36} median {median(ours):7.2f}  p95 {late:7.2f} ms (< {limit})"
        f"  bare {median(theirs):6.2f} ms  × {ratio:5.2f}",
        end="",
    )
    return late


def shown() -> QLineEdit:
    """The line that is open, painted."""
    QApplication.processEvents()
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    return editor


def go_on(view: QTableView, numbers: Iterator[int]) -> Callable[[], None]:
    """From Enter to the next line being open with the next sign in it."""

    def act() -> None:
        sign = str(next(numbers) % 9 + 1)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        QApplication.processEvents()  # Qt's own line closes a moment later
        QTest.keyClick(QApplication.focusWidget(), sign)
        assert shown().text() == sign

    view.window().activateWindow()
    view.setFocus()
    QTest.keyClick(view, "7")
    assert shown().text() == "7"
    return act


def first_value(desk: Desk) -> int:
    return next(row for row in range(desk.screen.sheet.rowCount()) if desk.screen.sheet.takes_value(row))


def test_from_a_value_to_the_next(desk: Desk, bare: BareTable) -> None:
    numbers = count(3)
    bare.setCurrentIndex(bare.model().index(0, PERIODS - 1))
    theirs = measured(go_on(bare, numbers), 60)
    desk.view.go_to(first_value(desk) + 1, PERIODS - 1)
    gc.collect()
    ours = measured(go_on(desk.view, numbers), 120, quiet=20)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert tell("from a value to the next", ours, theirs, COMMIT_MS) < COMMIT_MS


def test_moving_with_the_arrows(desk: Desk, bare: BareTable) -> None:
    def down(view: QTableView) -> Callable[[], None]:
        view.window().activateWindow()
        view.setFocus()

        def act() -> None:
            QTest.keyClick(view, Qt.Key.Key_Down)
            QApplication.processEvents()

        return act

    bare.setCurrentIndex(bare.model().index(0, 0))
    theirs = measured(down(bare), 100)
    desk.view.go_to(first_value(desk), PERIODS - 1)
    ours = measured(down(desk.view), 150, quiet=5)
    assert tell("an arrow down, the panel open", ours, theirs, MOVE_MS) < MOVE_MS


def test_pasting_a_block(desk: Desk, bare: BareTable, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.gui.values.paste_dialog.PasteDialog.exec", lambda _dialog: 1)
    numbers = count(20_000)

    def lay() -> None:
        line = "\t".join(str(next(numbers)) for _ in range(PERIODS))
        QGuiApplication.clipboard().setText(f"{line}\n" * BLOCK)

    def pasted(paste: Callable[[], None]) -> float:
        lay()
        wait(400)
        gc.collect()
        return measured(lambda: (paste(), QApplication.processEvents()), 1)[0]

    def ours() -> None:
        QTest.keyClick(desk.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    desk.screen.activateWindow()
    desk.view.go_to(first_value(desk), 0)
    times = [(pasted(bare.paste), pasted(ours)) for _run in range(7)]
    theirs, own = ([each[side] for each in times] for side in (0, 1))
    tell(f"paste {BLOCK} × {PERIODS}", own, theirs, PASTE_MS)
    assert median(own) < PASTE_MS
