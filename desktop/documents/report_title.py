"""The title of a report above its text, where it has no page of its own."""

from collections.abc import Iterator

from db.domain.blocks import Block, Paragraph, ParagraphStyle, Run
from db.domain.report import ReportData
from desktop.documents.prose import paragraph
from desktop.documents.wording import kind_of, quoted, reported


def title_lines(data: ReportData, name: str = "Sprawozdanie z realizacji") -> Iterator[Block]:
    """What it is, on what, for which period."""
    period = (reported(data.periods[-1]),) if data.periods else ()
    return named_lines(f"{name} {kind_of(data.programme)}", quoted(data.programme.title), *period)


def named_lines(first: str, *others: str) -> Iterator[Block]:
    """The lines of a title; the style of title pages would leave a third of the sheet above them."""
    yield Paragraph((Run(first, bold=True),), ParagraphStyle.SUBTITLE)
    yield from (paragraph(line, ParagraphStyle.SUBTITLE) for line in others)
