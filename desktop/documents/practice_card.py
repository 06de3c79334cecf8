"""The good-practice card: a form of fixed fields, all of which are shown, filled in or not."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from db.domain.blocks import Block, Document, Section
from db.domain.entities import DocumentSection
from db.domain.kinds import DocumentPart
from db.domain.report import DocumentData
from desktop.documents.composition import Composition, Part
from desktop.documents.outline import walk
from desktop.documents.parts import SHARED, own
from desktop.documents.programme import goal_table, goals
from desktop.documents.prose import paragraph
from desktop.documents.report_title import named_lines
from desktop.documents.section_outline import Told, every
from desktop.documents.title_page import office_lines

_TITLE = "Karta dobrej praktyki"
_OF_ONE_PRACTICE = 15  # indicators
_OPEN = "(do uzupełnienia)"


def effects(composition: Composition, section: DocumentSection) -> Iterable[Block]:
    """The figures of a practice; those of a whole strategy are for the clerk to choose from."""
    shown = sum(len(goal.indicators) for goal in walk(composition.report.goals))
    return SHARED[DocumentPart.INDICATOR_TABLE](composition, section) if shown <= _OF_ONE_PRACTICE else ()


PARTS: Mapping[DocumentPart, Part] = {
    **SHARED,
    DocumentPart.TITLE_PAGE: own,
    DocumentPart.INTRODUCTION: own,
    DocumentPart.GOALS: goals,
    DocumentPart.GOAL_TABLE: goal_table,
    DocumentPart.INDICATOR_TABLE: effects,
}


def compose(data: DocumentData) -> Document:
    """The card; a field that nobody has filled in says so, for the form asks for every one."""
    composition = Composition(data)
    fields = every(composition, PARTS)
    return Document(
        title=f"{_TITLE}: {data.report.programme.title}",
        sections=(Section((*office_lines(data.report.office), *named_lines(_TITLE), *_form(fields))),),
        author=data.report.office.name,
        subject=data.report.programme.title,
    )


def _form(fields: Sequence[Told]) -> Iterator[Block]:
    for place, each in enumerate(fields):
        yield from each.headed()
        if not each.blocks and each.section.title and not _is_divided(fields, place):
            yield paragraph(_OPEN)


def _is_divided(fields: Sequence[Told], place: int) -> bool:
    """Whether fields of a lower level stand under this one."""
    below = fields[place + 1 : place + 2]
    return bool(below) and below[0].section.level > fields[place].section.level
