"""The tabular report of a programme: goals with their figures in tables, spanned or flat."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from db.domain.blocks import Block, Document, Section
from db.domain.entities import DocumentSection
from db.domain.kinds import DocumentPart
from db.domain.report import DocumentData
from desktop.documents.composition import Composition, below, heading, section_blocks
from desktop.documents.flat_goals import flat_chapters
from desktop.documents.goal_sections import TableDraft, chapters
from desktop.documents.pages import Part, sections
from desktop.documents.parts import SHARED
from desktop.documents.prose import paragraph
from desktop.documents.report_title import title_lines
from desktop.documents.settling import settled_data
from desktop.documents.sheet import sheet_for
from desktop.documents.table_form import table_form
from desktop.documents.title_page import title_page
from desktop.documents.wording import report_title


def compose(data: DocumentData) -> Document:
    """Title page, contents, introduction, and a chapter with its tables for each goal at the top."""
    composition = Composition(settled_data(data))
    report = composition.report
    return Document(
        title=report_title(report.programme, report.periods),
        sections=tuple(_sheets(composition)),
        author=report.office.name,
        subject=report.programme.title,
    )


@dataclass(slots=True)
class _Draft:
    """What stands before the goals, and from them on."""

    opening: list[Block]
    chapters: list[Part]


def _sheets(composition: Composition) -> Iterator[Section]:
    draft = _draft(composition)
    if composition.shows(DocumentPart.TITLE_PAGE):
        yield title_page(composition.report)
    else:
        draft.opening[:0] = title_lines(composition.report)
    drafts = [part for part in draft.chapters if isinstance(part, TableDraft)]
    widest = max(
        (each.form for each in drafts), key=lambda each: each.width, default=table_form(composition.report)
    )
    sheet = sheet_for(widest, (row for each in drafts for row in each.rows))
    yield from sections(draft.opening, draft.chapters, sheet)


def _draft(composition: Composition) -> _Draft:
    draft = _Draft([], [])
    for section in composition.sections():
        if section.part is DocumentPart.TITLE_PAGE:
            continue
        if section.part is DocumentPart.GOALS:
            draft.chapters.extend(_goals(composition, section))
        else:
            place: list[Block] | list[Part] = draft.chapters or draft.opening
            place.extend(section_blocks(composition, section, SHARED))
    return draft


def _goals(composition: Composition, section: DocumentSection) -> Iterator[Part]:
    if section.title:
        yield heading(section.level, section.title)
    yield from composition.prose(section.body)
    yield from _chapters(composition, below(section)) if composition.report.goals else _nothing(section)


def _chapters(composition: Composition, level: int) -> Iterator[Part]:
    if composition.data.definition.flat:
        return flat_chapters(composition, level)
    return chapters(composition, table_form(composition.report), level)


def _nothing(section: DocumentSection) -> Sequence[Block]:
    missing = paragraph("Brak elementów struktury.")
    return (missing,) if section.title else (heading(section.level, "Struktura programu"), missing)
