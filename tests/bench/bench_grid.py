"""How the grid's speed and size grow: pytest -s tests/bench/bench_grid.py prints figures and ratios.

Ten times as many indicators may not make any gesture more than twice as slow, and the model is held to
QStandardItemModel with the same data. Everything runs in turn in one process; figures are medians.
"""

import gc
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from statistics import median
from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView

from bench.big_programme import build
from db.queries.indicator_sheet import indicator_sheet
from desktop.app import files
from desktop.gui.context import Context
from desktop.gui.theme import Scheme, Theme
from desktop.gui.values.screen import ValuesScreen

pytestmark = pytest.mark.bench

FEW, MANY, PERIODS = 1_000, 10_000, 12
SIZE = (1280, 700)
Times = dict[int, float]


class Yes:
    """Agrees to everything that the grid asks."""

    def confirm(self, *_words: object, **_more: object) -> bool:
        return True


class Desk:
    """A file of some size opened in the grid."""

    def __init__(self, path: Path) -> None:
        self.context = Context(files.open_file(path))
        self.screen = ValuesScreen(self.context, Yes())
        self.view = self.screen.view
        self.screen.resize(*SIZE)
        self.screen.show()
        QApplication.processEvents()
        self.view.viewport().repaint()
        self.screen.first_focus().setFocus()

    def close(self) -> None:
        self.screen.close()
        self.screen.deleteLater()
        self.context.workspace.close()
        QApplication.processEvents()

    def row_with_value(self) -> int:
        return next(row for row in range(self.screen.sheet.rowCount()) if self.screen.sheet.takes_value(row))


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> dict[int, Path]:
    Theme(qapp, Scheme.LIGHT)
    folder = tmp_path_factory.mktemp("grid")
    for size in (FEW, MANY):
        build(folder / f"{size}.spr", size, PERIODS)
    return {size: folder / f"{size}.spr" for size in (FEW, MANY)}


@pytest.fixture(scope="module")
def desks(paths: dict[int, Path]) -> Iterator[dict[int, Desk]]:
    opened = {size: Desk(path) for size, path in paths.items()}
    yield opened
    for desk in opened.values():
        desk.close()


def in_turn(acts: dict[object, Callable[[], object]], runs: int) -> dict[object, float]:
    """The median milliseconds of each act, the acts taking turns."""
    taken: dict[object, list[float]] = {name: [] for name in acts}
    for _run in range(runs):
        for name, act in acts.items():
            gc.collect()
            start = perf_counter()
            act()
            taken[name].append((perf_counter() - start) * 1000)
    return {name: median(times) for name, times in taken.items()}


def tell(what: str, figures: dict[object, float], limit: float, unit: str = "ms") -> float:
    """Print a line of the table; the ratio of the second figure to the first."""
    first, second = figures.values()
    names = " : ".join(map(str, figures))
    ratio = second / first
    print(f"\n{what:<34} {names:<28} {first:>9.2f} {second:>9.2f} {unit}  × {ratio:5.2f} (≤ {limit})", end="")
    return ratio


def grows(what: str, acts: dict[int, Callable[[], object]], runs: int) -> bool:
    """Whether an act stays within twice the time with ten times the indicators."""
    return tell(what, in_turn(acts, runs), 2.0) <= 2.0


def test_opening_a_large_file_and_seeing_the_grid(paths: dict[int, Path]) -> None:
    opened: list[Desk] = []

    def open_and_close(path: Path) -> float:
        start = perf_counter()
        opened.append(Desk(path))
        return perf_counter() - start

    times: dict[object, list[float]] = {size: [] for size in paths}
    for _run in range(9):
        for size, path in paths.items():
            times[size].append(open_and_close(path) * 1000)
            opened.pop().close()
    assert (
        tell("open the file, grid painted", {size: median(each) for size, each in times.items()}, 2.0) <= 2.0
    )


def test_showing_the_grid_of_an_open_file(paths: dict[int, Path]) -> None:
    workspaces = {size: files.open_file(path) for size, path in paths.items()}

    def show(size: int) -> None:
        screen = ValuesScreen(Context(workspaces[size]), Yes())
        screen.resize(*SIZE)
        screen.show()
        QApplication.processEvents()
        screen.view.viewport().repaint()
        screen.close()
        screen.deleteLater()

    ratio = grows("show the grid of an open file", {size: lambda size=size: show(size) for size in paths}, 9)
    for workspace in workspaces.values():
        workspace.close()
    assert ratio


def test_entering_a_value_and_going_on(desks: dict[int, Desk]) -> None:
    numbers = count(10_000)

    def enter(_desk: Desk) -> None:
        for digit in str(next(numbers)):
            QTest.keyClick(QApplication.focusWidget(), digit)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        QApplication.processEvents()

    for desk in desks.values():
        desk.view.go_to(desk.row_with_value(), 5)
    assert grows("enter a value, go on", _focused(desks, enter), 40)


def test_pasting_a_block(desks: dict[int, Desk], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.gui.values.paste_dialog.PasteDialog.exec", lambda _dialog: 1)
    numbers = count(20_000)

    def paste(desk: Desk) -> None:
        line = "\t".join(str(next(numbers)) for _ in range(PERIODS))
        QGuiApplication.clipboard().setText(f"{line}\n" * 200)
        desk.view.go_to(desk.row_with_value(), 0)
        QTest.keyClick(desk.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        QApplication.processEvents()

    assert grows(f"paste 200 × {PERIODS}", _focused(desks, paste), 7)
    assert all(desk.context.workspace.next_undo().subject == str(200 * PERIODS) for desk in desks.values())


def test_scrolling_page_by_page(desks: dict[int, Desk]) -> None:
    def scroll(desk: Desk) -> None:
        for _page in range(10):
            QTest.keyClick(desk.view, Qt.Key.Key_PageDown)
            desk.view.viewport().repaint()
        desk.view.go_to(desk.row_with_value(), 5)

    assert grows("ten pages down", _focused(desks, scroll), 9)


def test_painting_beside_a_standard_model(desks: dict[int, Desk]) -> None:
    table = QTableView()
    table.setModel(_standard(MANY, PERIODS + 2))
    table.setColumnWidth(0, 300)
    table.resize(*SIZE)
    table.show()
    QApplication.processEvents()
    grid = desks[MANY].screen.view
    figures = in_turn(
        {
            "standard": table.viewport().repaint,
            "grid": lambda: (grid.viewport().repaint(), grid.labels.viewport().repaint()),
        },
        60,
    )
    assert tell("repaint", figures, 2.0) <= 2.0


def test_filling_beside_a_standard_model(desks: dict[int, Desk]) -> None:
    desk = desks[MANY]
    sheet = desk.screen.sheet

    def fill() -> None:
        read = desk.context.workspace.read(indicator_sheet, 1, None)
        sheet.show(read, frozenset(), sheet.columns)

    figures = in_turn({"standard": lambda: _standard(MANY, 10), "grid": fill}, 5)
    assert tell("fill 10 000 × 10", figures, 0.1) <= 0.1


def test_memory_beside_a_standard_model(paths: dict[int, Path], tmp_path: Path) -> None:
    figures: dict[object, float] = {}
    copy = shutil.copy(paths[MANY], tmp_path)
    for what in ("standard", "grid"):
        command = [sys.executable, __file__, what, copy]
        folders = os.pathsep.join([str(Path(__file__).parents[1]), str(Path(__file__).parents[2])])
        done = subprocess.run(
            command,
            env=os.environ | {"PYTHONPATH": folders},
            capture_output=True,
            text=True,
            check=True,
            timeout=120,
        )
        figures[what] = float(done.stdout)
    assert tell("memory of 10 000 × 10", figures, 0.2, "MB") <= 0.2


def _focused(desks: dict[int, Desk], act: Callable[[Desk], None]) -> dict[int, Callable[[], None]]:
    def focused(desk: Desk) -> None:
        desk.screen.activateWindow()
        desk.view.setFocus()
        act(desk)

    return {size: lambda desk=desk: focused(desk) for size, desk in desks.items()}


def _standard(rows: int, columns: int) -> QStandardItemModel:
    model = QStandardItemModel(rows, columns)
    for row in range(rows):
        for column in range(columns):
            item = QStandardItem(str(row * 7 % 9000 + column))
            item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            model.setItem(row, column, item)
    return model


def _resident() -> float:
    """The memory of this process in MB."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise OSError("no VmRSS")


def _memory(what: str, path: Path) -> float:
    """The memory that a model takes, in MB."""
    app = QApplication([])
    context = Context(files.open_file(path))
    from desktop.gui.values.feed import Feed
    from desktop.gui.values.sheet_model import SheetModel

    before = _resident()
    if what == "standard":
        kept: object = _standard(MANY, 10)
    else:
        kept = SheetModel(context)
        feed = Feed(context, kept)
        feed.wake()
        for row in range(kept.rowCount()):
            kept.line(row)
    taken = _resident() - before
    del kept, app
    return taken


if __name__ == "__main__":
    print(_memory(sys.argv[1], Path(sys.argv[2])))
