"""An extract: what bears a tag or belongs to a realizer, with small tables, for another document."""

from collections.abc import Iterator

from db.domain.blocks import Block, Document
from db.domain.entities import DocumentSection
from db.domain.kinds import DocumentPart
from db.domain.report import DocumentData
from desktop.documents.composition import Composition, below
from desktop.documents.flat_goals import flat_chapters
from desktop.documents.goal_sections import TableDraft
from desktop.documents.pages import table_blocks
from desktop.documents.parts import SHARED
from desktop.documents.report_title import named_lines
from desktop.documents.running_text import running_document
from desktop.documents.settling import settled_data
from desktop.documents.sheet import sheet_for
from desktop.documents.wording import quoted, reported


def compose(data: DocumentData) -> Document:
    """What was chosen of the programme, goal by goal, without a merged cell."""
    composition = Composition(settled_data(data))
    lines = tuple(_title(composition.data))
    title = " ".join(lines)
    return running_document(composition, {**SHARED, DocumentPart.GOALS: _goals}, title, named_lines(*lines))


def _title(data: DocumentData) -> Iterator[str]:
    report = data.report
    yield f"Wyciąg: {data.chosen}" if data.chosen else "Wyciąg"
    yield quoted(report.programme.title)
    yield reported(report.periods[-1])


def _goals(composition: Composition, section: DocumentSection) -> Iterator[Block]:
    parts = tuple(flat_chapters(composition, below(section)))
    drafts = [part for part in parts if isinstance(part, TableDraft)]
    if not drafts:
        return (part for part in parts if not isinstance(part, TableDraft))
    sheet = sheet_for(drafts[0].form, (row for draft in drafts for row in draft.rows))
    return (
        block
        for part in parts
        for block in (table_blocks(part, sheet) if isinstance(part, TableDraft) else (part,))
    )
