"""Documents: what they are made of is read from the record, composed, then written to a file."""

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from db.domain.blocks import Document
from db.domain.errors import RecordError, Refusal
from db.domain.periods import Period
from db.domain.report import ReportData
from db.queries import programmes
from db.queries.report_data import report_data
from desktop.app.progress import Progress
from desktop.app.workspace import Workspace


class DocumentKind(StrEnum):
    """The documents that can be made."""

    TABULAR_REPORT = "tabular-report"


def tabular_report(workspace: Workspace, programme_id: int, period: Period, years: int) -> Document:
    """The tabular report of a period with the same stretch of earlier years, `years` columns at most.

    Raises RecordError if the programme does not report on the period.
    """
    return composed(contents(workspace, programme_id, period, years))


def contents(workspace: Workspace, programme_id: int, period: Period, years: int) -> ReportData:
    """What the tabular report is made of. Raises RecordError like `tabular_report`."""
    chosen = reported_periods(workspace.read(programmes.periods, programme_id), period, years)
    return workspace.read(report_data, programme_id, chosen)


def composed(data: ReportData) -> Document:
    """The tabular report of what was read; it needs no file, so it can be made on another thread."""
    from desktop.documents.tabular_report import compose

    return compose(data)


def html(document: Document) -> str:
    """The first pages of a document as HTML, to be looked at before it is written."""
    from desktop.documents.preview import preview

    return preview(document)


def reported_periods(known: Sequence[Period], period: Period, years: int) -> list[Period]:
    """The columns of a report: the reported period and the same stretch of earlier years."""
    stretch = (period.kind, period.number)
    same = [each for each in known if (each.kind, each.number) == stretch and each.year <= period.year]
    if not same or same[-1].sort_key != period.sort_key:
        raise RecordError(Refusal.PERIOD_UNKNOWN, period.label)
    return same[-years:]


def write_word(document: Document, path: Path, progress: Progress | None = None) -> None:
    """Write a document as .docx; whole or not at all. Raises RecordError when it cannot be written."""
    from desktop.documents.word import write_docx

    write_docx(document, path, progress=progress.step if progress else None)


def file_name(title: str, period: Period) -> str:
    """A file name for a report that every system takes."""
    kept = "".join(sign if sign.isalnum() else " " for sign in f"Sprawozdanie {title} {period.label}")
    return " ".join(kept.split())[:120].strip() + ".docx"
