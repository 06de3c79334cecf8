"""The tabular report of a programme: composed once, as blocks, for every writer."""

from collections.abc import Iterator
from dataclasses import replace

from db.domain.blocks import Document, Heading
from db.domain.report import ReportData
from desktop.documents.collector import resting_collector
from desktop.documents.goal_sections import TableDraft, chapters
from desktop.documents.introduction import introduction
from desktop.documents.outline import settled
from desktop.documents.pages import Part, sections
from desktop.documents.prose import paragraph
from desktop.documents.sheet import sheet_for
from desktop.documents.table_form import table_form
from desktop.documents.title_page import title_page
from desktop.documents.wording import report_title


def compose(data: ReportData) -> Document:
    """Title page, contents, introduction, and a chapter with its table for each goal at the top."""
    with resting_collector():
        return _composed(replace(data, goals=settled(data.goals)))


def _composed(data: ReportData) -> Document:
    form = table_form(data)
    content = list(chapters(data, form) if data.goals else _nothing())
    drafts = [part for part in content if isinstance(part, TableDraft)]
    widest = max((draft.form for draft in drafts), key=lambda each: each.width, default=form)
    sheet = sheet_for(widest, (row for draft in drafts for row in draft.rows))
    return Document(
        title=report_title(data.programme, data.periods),
        sections=(title_page(data), *sections(list(introduction(data)), content, sheet)),
        author=data.office.name,
        subject=data.programme.title,
    )


def _nothing() -> Iterator[Part]:
    yield Heading(1, "Struktura programu")
    yield paragraph("Brak elementów struktury.")
