"""The title of a report above its text, where it has no page of its own."""

from collections.abc import Iterator

from db.domain.blocks import Block, ParagraphStyle
from db.domain.report import ReportData
from desktop.documents.prose import paragraph
from desktop.documents.wording import kind_of, quoted, reported


def title_lines(data: ReportData, name: str = "Sprawozdanie z realizacji") -> Iterator[Block]:
    """What it is, on what, for which period."""
    yield paragraph(f"{name} {kind_of(data.programme)}", ParagraphStyle.TITLE)
    yield paragraph(quoted(data.programme.title), ParagraphStyle.SUBTITLE)
    if data.periods:
        yield paragraph(reported(data.periods[-1]), ParagraphStyle.SUBTITLE)
