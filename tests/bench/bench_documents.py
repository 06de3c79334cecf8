"""How long documents of real programmes take: pytest -s tests/bench/bench_documents.py prints milliseconds.

Reading, composing, writing, and the preview from the record on, as after an edit.
"""

from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

import pytest

import kalisz_drugs
import kalisz_health
import kielce
from db import store
from db.domain.kinds import DocumentKind
from db.domain.periods import Period, year
from desktop.app import documents
from desktop.app.workspace import Workspace
from desktop.documents.preview import preview
from desktop.documents.word import write_docx

pytestmark = pytest.mark.bench

TURNS = 7
WRITTEN_MS, PREVIEW_MS = 500, 200
RECORDS: tuple[tuple[str, Callable[[Path], None], Period], ...] = (
    ("Kielce", kielce.build, year(2023)),
    ("Kalisz, health", kalisz_health.build, year(2024)),
    ("Kalisz, drugs", kalisz_drugs.build, year(2019)),
)


def milliseconds(work: Callable[[], object]) -> float:
    """The median of several turns."""
    taken = []
    for _ in range(TURNS):
        start = perf_counter()
        work()
        taken.append((perf_counter() - start) * 1000)
    return median(taken)


@pytest.mark.parametrize(("name", "build", "period"), RECORDS, ids=[name for name, *_ in RECORDS])
def test_documents_are_made_at_once(
    tmp_path: Path, name: str, build: Callable[[Path], None], period: Period
) -> None:
    build(tmp_path / "a.spr")
    with store.open_for_reading(tmp_path / "a.spr") as opened:
        workspace = Workspace(opened)
        for kind in DocumentKind:
            taken = measured(workspace, kind, period, tmp_path / "a.docx")
            print(f"{name}: {kind:<22}" + "".join(f"{part} {each:.1f}  " for part, each in taken.items()))
            assert taken["read"] + taken["compose"] + taken["write"] < WRITTEN_MS
            assert taken["preview"] < PREVIEW_MS


def measured(workspace: Workspace, kind: DocumentKind, period: Period, target: Path) -> dict[str, float]:
    """What each step takes."""
    data = documents.document(workspace, 1, kind, period)
    made = documents.composed(data)
    return {
        "read": milliseconds(lambda: documents.document(workspace, 1, kind, period)),
        "compose": milliseconds(lambda: documents.composed(data)),
        "write": milliseconds(lambda: write_docx(made, target)),
        "preview": milliseconds(
            lambda: preview(documents.composed(documents.document(workspace, 1, kind, period)))
        ),
    }
