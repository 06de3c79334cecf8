"""Typing into a large table on the screen, and drawing charts.

`pytest -s tests/bench/bench_exhibits_screen.py` prints the times on this machine.
"""

import os
import time
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from statistics import median, quantiles

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from db.domain.blocks import ChartBlock, Series
from db.domain.entities import DataTable, Programme
from db.domain.kinds import ChartKind
from db.domain.periods import year
from db.store import create
from desktop.app import data_tables, programmes
from desktop.app.schemes import schemes
from desktop.app.workspace import Workspace
from desktop.gui.context import Context
from desktop.gui.exhibits.screen import ExhibitsScreen
from desktop.gui.theme import Scheme, Theme
from desktop.gui.widgets.chart_view import chart_image

pytestmark = pytest.mark.bench

ROWS, COLUMNS = 200, 12
CELLS = 60


@pytest.fixture(scope="module", autouse=True)
def _application() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    Theme(app, Scheme.LIGHT)


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[ExhibitsScreen]:
    """The screen with a table of 200 rows and 12 columns in it."""
    opened = Workspace(create(tmp_path / "a.spr"))
    programmes.add_programme(opened, Programme("P", 2024, 2030), schemes()[0], year(2024))
    block = [["", *(str(2000 + column) for column in range(COLUMNS))]]
    block += [[f"Liczba rodzin objętych wsparciem nr {row}", *["1 262"] * COLUMNS] for row in range(ROWS)]
    data_tables.add_from_block(opened, DataTable(1, "Zestawienie"), block)
    made = ExhibitsScreen(Context(opened), None)
    made.resize(1240, 660)
    made.show()
    made.activateWindow()
    QApplication.processEvents()
    yield made
    made.close()
    opened.close()


def timed(work: Callable[[], object]) -> float:
    """How many milliseconds some work takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def test_typing_a_cell_and_going_on(screen: ExhibitsScreen) -> None:
    view = screen.tables.pane.view
    view.setFocus()
    view.go_to((1, 1))

    def type_one() -> None:
        for key in (Qt.Key.Key_7, Qt.Key.Key_Return):
            QTest.keyClick(QApplication.focusWidget(), key)
        QApplication.processEvents()

    type_one()
    times = [timed(type_one) for _ in range(CELLS)]
    print(f"\na cell of {ROWS} × {COLUMNS}: {median(times):.0f} ms, p95 {quantiles(times, n=20)[-1]:.0f} ms")
    assert view.here == (CELLS + 2, 1)
    assert median(times) < 150


def test_drawing_a_chart() -> None:
    series = tuple(Series(f"Seria {place}", (Decimal(place + 1),) * 12) for place in range(6))
    block = ChartBlock(ChartKind.COLUMN, "", "", tuple(map(str, range(2010, 2022))), series)
    took = median(timed(lambda: chart_image(block, 640)) for _ in range(10))
    print(f"\na chart of 6 × 12: {took:.1f} ms")
    assert took < 50
