"""How fast versions are compared: pytest -s tests/bench/bench_issued.py prints the figures.

Two reports of the strategy of Kielce, a fifth of whose values differ, as a multiple of composing one of them;
and two texts of 60 000 lines that have nothing, all, or letters in common.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter

import pytest

import kielce
from db.domain.comparison import Line, LineKind, line_changes
from db.domain.entities import Value
from db.domain.kinds import Act, DocumentKind
from db.domain.periods import year
from db.domain.report import DocumentData
from db.queries import issued
from desktop.app import documents, files, issued_comparing, issuing
from desktop.app.workspace import Workspace
from desktop.documents.word_text import word_lines

pytestmark = pytest.mark.bench

RUNS, LINES, MOST = 3, 60_000, 400


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    kielce.build(tmp_path / "kielce.spr")
    opened = files.open_file(tmp_path / "kielce.spr")
    yield opened
    opened.close()


def milliseconds(work: Callable[[], object]) -> float:
    times = []
    for _ in range(RUNS):
        start = perf_counter()
        work()
        times.append((perf_counter() - start) * 1000)
    return median(times)


def report(workspace: Workspace) -> DocumentData:
    return documents.document(workspace, 1, DocumentKind.TABULAR_REPORT, year(2023))


def test_two_reports_of_kielce(workspace: Workspace) -> None:
    first = issuing.issue(workspace, report(workspace), final=True)
    with workspace.transaction(Act.SET_VALUE) as edit:
        edit.put_all(
            replace(each, amount=each.amount + 1) for each in edit.find(Value)[::5] if each.amount is not None
        )
    data = report(workspace)
    second = issuing.issue(workspace, data, final=True)
    both = issued_comparing.sides(workspace, first.id, second.id)
    for _ in range(20):
        issuing.issue(workspace, data, final=False)
    by = milliseconds(lambda: issuing.prepared(data, final=True))
    figures = {
        "read both": (milliseconds(lambda: issued_comparing.sides(workspace, first.id, second.id)), 0.5),
        "compare": (milliseconds(lambda: issued_comparing.compared(both)), 2),
        "lines": (milliseconds(lambda: word_lines(both.was.content)), 1),
        "changed since": (milliseconds(lambda: issued_comparing.changed_since(workspace, second.id)), 1.5),
        "list 22": (milliseconds(lambda: workspace.read(issued.versions, 1)), 0.2),
    }
    print(f"\ncompose: {by:.0f} ms, {len(both.now.content)} bytes, JSON {len(both.now.made_of)}")
    for name, (taken, most) in figures.items():
        print(f"{name}: {taken:.1f} ms, {taken / by:.2f} x composing (at most {most})")
    assert {name: taken / by for name, (taken, most) in figures.items() if taken > most * by} == {}


def test_long_texts() -> None:
    chance = Random(6)
    plain = [Line(LineKind.PARAGRAPH, f"akapit numer {number} o czymś") for number in range(LINES)]
    texts = {
        "the same": plain,
        "nothing in common": [Line(LineKind.PARAGRAPH, f"ustęp {line.text[7:]}a") for line in plain],
        "the other way round": plain[::-1],
    }
    letters = [Line(LineKind.PARAGRAPH, chance.choice("ab")) for _ in plain]
    by = milliseconds(lambda: sorted(plain))
    for name, other in texts.items():
        taken = milliseconds(partial(line_changes, plain, other))
        print(f"{name}: {taken:.0f} ms, {taken / by:.1f} x sorting the lines")
        assert taken < MOST * by
    assert milliseconds(lambda: line_changes(letters, letters[::-1])) < MOST * by
