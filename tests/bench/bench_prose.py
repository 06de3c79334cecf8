"""How fast prose is: pytest -s tests/bench/bench_prose.py prints the figures.

Fifty pages with fields in a programme of 1 000 indicators are read, resolved, looked through for typed
numbers and checked for spelling; each as a multiple of folding the same text once, which any machine does.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from time import perf_counter

import pytest

from bench.big_programme import LAST_YEAR, build
from db.domain.facts import Facts
from db.domain.fields import resolved
from db.domain.folding import folded
from db.domain.kinds import NarrativeSection
from db.domain.rich_text import Field, Reference, plain, read, write
from db.domain.stale import suspicions, watch
from db.queries import narratives as queries
from db.queries import programmes
from desktop.app import files, narratives
from desktop.app.spelling import load
from desktop.app.workspace import Workspace

pytestmark = pytest.mark.bench

INDICATORS, PARAGRAPHS, RUNS = 1_000, 750, 5
_SENTENCE = (
    "W *poprzednim* roku z poradnictwa skorzystały {{value {0}}}, {{trend {0}}}, w tym 782 osoby bezdomne"
    " oraz rodziny z dziećmi, którym udzielono pomocy w ośrodkach wsparcia i świetlicach środowiskowych."
)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    build(tmp_path / "big.spr", INDICATORS, 5)
    opened = files.open_file(tmp_path / "big.spr")
    yield opened
    opened.close()


def milliseconds(work: Callable[[], object]) -> float:
    times = []
    for _ in range(RUNS):
        start = perf_counter()
        work()
        times.append((perf_counter() - start) * 1000)
    return median(times)


def test_fifty_pages_of_prose(workspace: Workspace) -> None:
    text = "\n".join(_SENTENCE.format(1 + number % INDICATORS) for number in range(PARAGRAPHS))
    now = max(workspace.read(programmes.periods, 1), key=lambda each: each.year)
    assert now.year == LAST_YEAR
    facts = workspace.read(queries.field_facts, now, range(1, INDICATORS + 1))
    rich, watched, spelling = read(text), watch(facts), load()
    lines = plain(rich).splitlines()
    by = milliseconds(lambda: folded(text))
    figures = {
        "read": (milliseconds(lambda: read(text)), 8),
        "write": (milliseconds(lambda: write(rich)), 8),
        "resolve": (milliseconds(lambda: plain(rich, lambda each: _shown(each, facts))), 6),
        "field_facts": (
            milliseconds(lambda: workspace.read(queries.field_facts, now, range(1, INDICATORS + 1))),
            14,
        ),
        "watch": (milliseconds(lambda: watch(facts)), 8),
        "look through": (milliseconds(lambda: [list(suspicions(line, watched)) for line in lines]), 14),
        "spelling": (milliseconds(lambda: [list(spelling.doubtful(line)) for line in lines]), 14),
    }
    print()
    for what, (time, most) in figures.items():
        print(f"{what:13}{time:8.1f} ms {time / by:6.1f} × folding (at most {most})")
    assert {what for what, (time, most) in figures.items() if time / by > most} == set()


def test_the_screen_and_carrying_over(workspace: Workspace) -> None:
    now, before = sorted(workspace.read(programmes.periods, 1), key=lambda each: -each.year)[:2]
    rows = workspace.read(queries.narrative_rows, 1, before)
    for row in rows:
        narratives.set_prose(
            workspace, 1, before.id, NarrativeSection.ANALYSIS, _SENTENCE, node_id=row.node and row.node.id
        )
    start = perf_counter()
    count = narratives.carry_over(workspace, 1, before.id, now.id)
    carrying = (perf_counter() - start) * 1000
    tree = milliseconds(lambda: workspace.read(queries.narrative_rows, 1, now))
    choices = milliseconds(lambda: workspace.read(queries.field_choices, 1, now))
    print(f"\ncarried {count} in {carrying:.0f} ms; {len(rows)} rows {tree:.1f} ms; choices {choices:.1f} ms")
    assert count == len(rows)
    assert carrying < 100 * tree


def _shown(inline: Field | Reference, facts: Facts) -> str:
    return resolved(inline, facts) if isinstance(inline, Field) else ""
