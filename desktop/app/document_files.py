"""A document becomes a file: Word's, a PDF made of it, or a workbook, with a check of what was written."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from db.domain.accessibility import Finding
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import DocumentKind
from db.domain.report import DocumentData
from desktop.app import documents, pdf
from desktop.app.extracts import write_extract
from desktop.app.progress import Progress


class Written(NamedTuple):
    """A file that was written: which styles its template lacks, and what a screen reader meets in it.

    `charts` are the alternative texts of its charts, in order; `blanks` the words that stand for what is
    missing.
    """

    path: Path
    missing_styles: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    charts: tuple[str, ...] = ()
    blanks: tuple[str, ...] = ()


def endings(kind: DocumentKind) -> tuple[str, ...]:
    """What the name of a file of the document can end with."""
    return (".docx", ".pdf", ".xlsx") if kind is DocumentKind.EXTRACT else (".docx", ".pdf")


def write(data: DocumentData, path: Path, progress: Progress | None = None) -> Written:
    """Write a document as the ending of the path says; whole or not at all.

    Raises RecordError when it cannot be written, and when there is no program to make a PDF;
    DOCUMENT_ENDING_UNKNOWN where the document cannot be such a file.
    """
    ending = path.suffix.casefold()
    if ending not in endings(data.definition.kind):
        raise RecordError(Refusal.DOCUMENT_ENDING_UNKNOWN, path.name)
    if ending == ".xlsx":
        write_extract(data, path)
        return Written(path)
    if ending == ".docx":
        return _write_word(data, path, progress)
    if not pdf.can_convert():
        raise RecordError(Refusal.PDF_PROGRAM_MISSING)
    with word_document(data, path.stem, progress) as written:
        pdf.to_pdf(written.path, path, progress, written.charts)
        return written._replace(path=path)


def print_document(data: DocumentData, printer: str, copies: int, progress: Progress | None = None) -> None:
    """Print a document through the word processor of the machine. Raises RecordError like `write`."""
    with word_document(data, "document", progress) as written:
        pdf.to_printer(written.path, printer, copies, progress)


def checked(data: DocumentData, progress: Progress | None = None) -> Written:
    """What would be found in the document if it were written now."""
    with word_document(data, "document", progress) as written:
        return written


@contextmanager
def word_document(data: DocumentData, stem: str, progress: Progress | None = None) -> Iterator[Written]:
    """The document as a Word file of this name, as long as it is needed."""
    with tempfile.TemporaryDirectory(prefix="sprawozdawca-", ignore_cleanup_errors=True) as folder:
        yield _write_word(data, Path(folder) / f"{stem}.docx", progress)


def _write_word(data: DocumentData, path: Path, progress: Progress | None) -> Written:
    from desktop.documents import accessibility
    from desktop.documents.blanks import blanks
    from desktop.documents.preview import chart_blocks
    from desktop.documents.word import write_docx

    document = documents.composed(data)
    step = progress.step if progress else None
    missing = write_docx(document, path, template=data.template, progress=step)
    charts = tuple(chart.description for chart in chart_blocks(document))
    return Written(path, missing, accessibility.check(path), charts, blanks(document))
