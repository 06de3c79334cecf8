"""How dragging a subtree grows with the programme: pytest -s tests/bench/bench_tree.py prints the ratio.

From the drop until the tree is painted again, in programmes of 1 000 and 10 000 indicators, in turn in one
process; medians. Ten times as much may not take more than twice as long.
"""

from pathlib import Path
from statistics import median
from time import perf_counter

import pytest
from PySide6.QtWidgets import QApplication

from bench.big_programme import build
from db.queries.programme_tree import programme_tree
from desktop.app import files
from desktop.gui.context import Context
from desktop.gui.structure.screen import StructureScreen
from gui.answers import Answers

pytestmark = pytest.mark.bench

FEW, MANY, RUNS = 1_000, 10_000, 15


class Desk:
    """A programme of some size on the screen of its structure."""

    def __init__(self, path: Path) -> None:
        self.context = Context(files.open_file(path))
        self.screen = StructureScreen(self.context, Answers())
        self.screen.resize(1280, 700)
        self.screen.show()
        QApplication.processEvents()
        rows = self.context.workspace.read(programme_tree, 1)
        self.goals = [row.id for row in rows if row.depth == 0][:2]
        self.branch = next(row.id for row in rows if row.depth == 1)

    def drag(self) -> float:
        """Seconds to put a branch under the other of the first two goals."""
        self.goals.reverse()
        view = self.screen.tree.view
        start = perf_counter()
        view.dropped.emit(self.branch, self.goals[0], 0)
        QApplication.processEvents()
        view.viewport().repaint()
        return perf_counter() - start


@pytest.mark.usefixtures("qapp")
def test_dragging_a_subtree(tmp_path: Path) -> None:
    desks: dict[int, Desk] = {}
    for size in (FEW, MANY):
        build(tmp_path / f"{size}.spr", size, 10)
        desks[size] = Desk(tmp_path / f"{size}.spr")
    times: dict[int, list[float]] = {size: [] for size in desks}
    for _ in range(RUNS):
        for size, desk in desks.items():
            times[size].append(desk.drag() * 1000)
    few, many = (median(times[size]) for size in (FEW, MANY))
    print(
        f"\ndrag a subtree, {FEW} : {MANY} indicators   {few:.1f} : {many:.1f} ms   × {many / few:.2f} (≤ 2)"
    )
    moved = desks[MANY].context.workspace.read(programme_tree, 1)
    assert next(row.parent_id for row in moved if row.id == desks[MANY].branch) == desks[MANY].goals[0]
    assert many <= 2 * few
