"""How long the wizard takes with ten thousand rows: pytest -s tests/bench/bench_import.py prints the parts.

From the document as it was read to both sides painted may take three seconds; going from one end to the
other, and showing all anew after a correction, half a second.
"""

from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import TypeVar

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from db.domain.foreign import ForeignDocument
from desktop.app import files, imports
from desktop.gui import i18n
from desktop.gui.context import Context
from desktop.gui.imports.corrections import Corrections
from desktop.gui.imports.found import Found
from desktop.gui.imports.target_page import TargetPage
from desktop.gui.imports.understanding_page import UnderstandingPage
from desktop.gui.theme import Scheme, Theme
from gui.import_desk import long_document

pytestmark = pytest.mark.bench

ROWS = 10_000
T = TypeVar("T")


class Clock:
    """Seconds that parts took, by their names."""

    def __init__(self) -> None:
        self.took: dict[str, float] = {}

    def time(self, name: str, act: Callable[[], T]) -> T:
        """What it gives."""
        start = perf_counter()
        result = act()
        self.took[name] = perf_counter() - start
        print(f"{name:<32} {self.took[name] * 1000:8.0f} ms")
        return result


def shown(document: ForeignDocument, found: Found, owner: QObject) -> UnderstandingPage:
    """The page, painted."""
    page = UnderstandingPage(Corrections(document, found, 1.0, owner))
    page.resize(1330, 680)
    page.show()
    QApplication.processEvents()
    return page


def jump(page: UnderstandingPage, entry: int) -> None:
    """Choose an entry far away, and paint both sides."""
    page.tree.view.choose(entry)
    QApplication.processEvents()


def test_ten_thousand_rows_are_understood_and_shown_in_three_seconds(
    qapp: QApplication, tmp_path: Path
) -> None:
    i18n.install(qapp)
    Theme(qapp, Scheme.LIGHT)
    clock, owner, document = Clock(), QObject(), long_document(ROWS)
    print()
    understanding = clock.time("understanding", lambda: imports.understood(document))
    found = clock.time("putting it in a list", lambda: Found(understanding))
    page = clock.time("showing both sides", lambda: shown(document, found, owner))
    whole = sum(clock.took.values())
    print(f"{'together':<32} {whole * 1000:8.0f} ms")
    clock.time("going to the last row", lambda: jump(page, len(found.entries) - 1))
    clock.time("going to the first row", lambda: jump(page, 0))
    clock.time("showing all anew", page._show)
    workspace = files.create_sample(tmp_path / "import.spr")
    target = TargetPage(Context(workspace), None)
    target.show_found(found)
    plan = clock.time("planning a new programme", target.final_plan)
    clock.time("storing it", lambda: imports.carry_out(workspace, plan, None, document.name))
    workspace.close()
    page.close()
    assert len(found.values) == 2 * ROWS
    assert whole < 3
    assert max(clock.took[name] for name in ("going to the last row", "showing all anew")) < 0.5
