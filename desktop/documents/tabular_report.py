"""The tabular report of a programme: composed once, as blocks, for every writer."""

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from db.domain.blocks import (
    Block,
    Caption,
    Contents,
    Document,
    Heading,
    Orientation,
    ParagraphStyle,
    Section,
    Table,
)
from db.domain.report import ReportData
from desktop.documents.goal_sections import TableDraft, chapters
from desktop.documents.introduction import introduction
from desktop.documents.prose import paragraph
from desktop.documents.sheet import Sheet, sheet_for
from desktop.documents.table_form import TableForm, table_form, titles
from desktop.documents.title_page import title_page
from desktop.documents.wording import report_title


def compose(data: ReportData) -> Document:
    """Title page, contents, introduction, and a chapter with its table for each goal at the top."""
    form = table_form(data)
    content = list(_content(data, form))
    sheet = sheet_for(form, (row for part in content if isinstance(part, TableDraft) for row in part.rows))
    return Document(
        title=report_title(data.programme, data.periods),
        sections=(title_page(data), *_sections(content, form, sheet)),
        author=data.office.name,
        subject=data.programme.title,
    )


def _content(data: ReportData, form: TableForm) -> Iterator[Block | TableDraft]:
    yield Contents("Spis treści")
    yield from introduction(data)
    yield from chapters(data, form)
    if not data.goals:
        yield Heading(1, "Struktura programu")
        yield paragraph("Brak elementów struktury.")


def _sections(content: list[Block | TableDraft], form: TableForm, sheet: Sheet) -> Iterator[Section]:
    """Sections of one orientation each; a table lies with its caption and note."""
    placed = (pair for part in content for pair in _placed(part, form, sheet))
    for orientation, group in groupby(placed, itemgetter(0)):
        yield Section(tuple(block for _, block in group), orientation)


def _placed(part: Block | TableDraft, form: TableForm, sheet: Sheet) -> Iterator[tuple[Orientation, Block]]:
    if not isinstance(part, TableDraft):
        yield Orientation.PORTRAIT, part
        return
    yield sheet.orientation, Caption("Tabela", part.title)
    yield (
        sheet.orientation,
        Table(sheet.widths, part.rows, part.title, f"Kolumny: {', '.join(titles(form))}."),
    )
    yield sheet.orientation, paragraph(part.note, ParagraphStyle.NOTE)
