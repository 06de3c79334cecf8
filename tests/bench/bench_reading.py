"""How reading grows with the text, and the history of a cell with the journal.

`pytest -s tests/bench/bench_reading.py` prints the ratios, each in one run; growth should be in proportion.
"""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from db.domain.entities import Indicator, Unit
from db.domain.kinds import Act, IndicatorKind
from db.domain.numbers import read
from db.domain.periods import year
from db.queries.value_history import value_history
from db.store import Store, create
from desktop.app.cells import Place
from desktop.app.clipboard import as_block
from desktop.app.values import paste
from desktop.app.workspace import Workspace

SHAPES = [
    "a",
    "1",
    " ",
    "1 000",
    "5 osób, ",
    "(",
    "1 a" + " " * 999,
    "1;",
    "w tym ",
    '""',
    '"a',
    "9\t",
    "\r\n",
]
UNITS = (Unit("spotkanie", "spotkania", "spotkań"), Unit("godzina", "godziny", "godzin"))
TIMES = 8  # as long
MOST = 5.0  # times more than in proportion; what is quadratic takes eight times more
LEAST = 2e-3  # seconds: what takes less is noise


def best_of(runs: int, work: Callable[[], object]) -> float:
    """The shortest time that some work takes, in seconds."""
    took = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        took.append(time.perf_counter() - start)
    return max(min(took), LEAST)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(
    "work", [lambda text: read(text, IndicatorKind.COMPOSITE, UNITS), as_block], ids=["read", "as_block"]
)
def test_long_texts_take_their_proportion(work: Callable[[str], object], shape: str) -> None:
    """A text eight times as long takes about eight times as long, whatever it is made of."""
    short, long = (shape * (length // len(shape)) for length in (125_000, 1_000_000))
    ratio = best_of(3, lambda: work(long)) / best_of(3, lambda: work(short)) / TIMES
    print(f"{shape[:12]!r}: {ratio:.2f} of the proportion")
    assert ratio < MOST


def test_history_does_not_care_for_other_cells(tmp_path: Path) -> None:
    """The history of a cell takes as long beside 20 000 changes of other cells as beside none."""
    with create(tmp_path / "a.spr") as opened:
        workspace = Workspace(opened)
        with workspace.transaction(Act.IMPORT) as edit:
            edit.add_all(Indicator(f"w{number}") for number in range(1, 1001))
            edit.add(year(2024))
        for amount in range(20):
            paste(workspace, {Place(1, 1): str(amount)})
        alone = best_of(20, lambda: history(opened))
        for amount in range(20):
            paste(workspace, {Place(each, 1): str(amount) for each in range(2, 1001)})
        beside = best_of(20, lambda: history(opened))
    print(f"history beside 20 000 changes: {beside / alone:.2f} of that beside none")
    assert beside < MOST * alone


def history(opened: Store) -> object:
    return opened.read(value_history, 1, 1)
