"""The family support programme of Kalisz, its resolution and the good-practice card: made, written, shown.

Run: PYTHONPATH=.:tests .venv/bin/python tests/bench/bench_programme.py
Prints medians of wall time in milliseconds; each should stay below half a second, the preview below 200 ms.
"""

import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import seed_programmes
from db.domain.kinds import DocumentKind
from desktop.app.workspace import Workspace
from desktop.documents import composers
from desktop.documents.preview import preview
from desktop.documents.word import write_docx

TURNS = 9


def measured(task: Callable[[], object]) -> float:
    """The median of several turns, in milliseconds, after one that warms up."""
    task()
    took = []
    for _ in range(TURNS):
        start = time.perf_counter()
        task()
        took.append(time.perf_counter() - start)
    return median(took) * 1000


def report(workspace: Workspace, kind: DocumentKind, path: Path) -> None:
    """Print how long a document takes: read and composed, written, shown again after an edit."""
    read = measured(lambda: composers.compose(seed_programmes.data(workspace, kind)))
    document = composers.compose(seed_programmes.data(workspace, kind))
    written = measured(lambda: write_docx(document, path))
    shown = measured(lambda: preview(document))
    print(f"{kind:<22} read+compose {read:6.1f}  write {written:6.1f}  preview {shown:6.1f}")


def main() -> None:
    """All three."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        family = seed_programmes.family(place / "kalisz.spr")
        for kind in (
            DocumentKind.PROGRAMME,
            DocumentKind.ADOPTING_RESOLUTION,
            DocumentKind.RECEIVING_RESOLUTION,
        ):
            report(family, kind, place / "a.docx")
        family.close()
        practice = seed_programmes.good_practice(place / "piekary.spr")
        report(practice, DocumentKind.PRACTICE_CARD, place / "a.docx")
        practice.close()


if __name__ == "__main__":
    main()
