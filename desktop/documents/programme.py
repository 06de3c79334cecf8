"""The programme itself: diagnosis, SWOT, goals with their tasks, and how it is carried out and watched."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from operator import itemgetter

from db.domain.blocks import Block, Document, Heading, Orientation, Section
from db.domain.entities import DocumentSection
from db.domain.kinds import DocumentPart
from db.domain.report import DocumentData
from desktop.documents.chapter_numbers import numbered
from desktop.documents.composition import Composition, Part, below
from desktop.documents.declension import in_genitive
from desktop.documents.goal_statement import statement
from desktop.documents.goal_table import goal_tables, orientation
from desktop.documents.heading_levels import Outline
from desktop.documents.parts import SHARED, own
from desktop.documents.report_title import named_lines
from desktop.documents.running_text import WORTH_CONTENTS
from desktop.documents.section_outline import told
from desktop.documents.title_page import programme_title_page

_GOAL_TABLE = "Cele, zadania i sposób realizacji"

_Placed = tuple[Orientation, Block]


def compose(data: DocumentData) -> Document:
    """The programme in numbered chapters; wide tables lie on sheets of their own."""
    composition = Composition(data)
    return Document(
        title=data.report.programme.title,
        sections=tuple(_sheets(composition)),
        author=data.report.office.name,
        subject=data.report.programme.title,
    )


def goals(composition: Composition, section: DocumentSection) -> Iterable[Block]:
    """The goals level by level; without a heading of the section, each level is a chapter."""
    return statement(composition.report.goals, below(section))


def goal_table(composition: Composition, section: DocumentSection) -> Iterable[Block]:
    """The goals with their tasks side by side."""
    report = composition.report
    return goal_tables(report.goals, f"{section.title or _GOAL_TABLE} {in_genitive(report.programme)}")


# What reports say in their introduction is about a period; the programme has its own.
PARTS: Mapping[DocumentPart, Part] = {
    **SHARED,
    DocumentPart.TITLE_PAGE: own,
    DocumentPart.INTRODUCTION: own,
    DocumentPart.GOALS: goals,
    DocumentPart.GOAL_TABLE: goal_table,
}


def _sheets(composition: Composition) -> Iterator[Section]:
    titled = composition.shows(DocumentPart.TITLE_PAGE)
    if titled:
        yield programme_title_page(composition.report)
    placed = list(_placed(composition))
    if not titled:
        (title,) = named_lines(composition.report.programme.title)
        placed.insert(0, (Orientation.PORTRAIT, title))
    blocks = numbered(Outline().levelled(block for _, block in placed))
    ways = (way for way, _ in placed)
    for way, group in groupby(zip(ways, blocks, strict=True), itemgetter(0)):
        yield Section(tuple(block for _, block in group), way)


def _placed(composition: Composition) -> Iterator[_Placed]:
    """The blocks of all sections, each with the way its sheet lies."""
    across = orientation(composition.report.goals)
    sections = told(composition, PARTS)
    headings = sum(isinstance(block, Heading) for each in sections for block in each.headed())
    for each in sections:
        if each.section.part is DocumentPart.CONTENTS and headings < WORTH_CONTENTS:
            continue
        way = across if each.section.part is DocumentPart.GOAL_TABLE else Orientation.PORTRAIT
        yield from ((way, block) for block in each.headed())
