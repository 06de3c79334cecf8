"""The title page: who reports, on what, for which period, where and when."""

from collections.abc import Iterator

from db.domain.blocks import Block, ParagraphStyle, Section
from db.domain.report import ReportData
from desktop.documents.prose import paragraph
from desktop.documents.wording import kind_of, quoted, reported, year_of_writing


def title_page(data: ReportData) -> Section:
    """A section of its own, without a footer."""
    return Section(tuple(_lines(data)), title_page=True)


def _lines(data: ReportData) -> Iterator[Block]:
    if data.office.name:
        yield paragraph(data.office.name, ParagraphStyle.OFFICE)
    yield paragraph(f"Sprawozdanie z realizacji {kind_of(data.programme)}", ParagraphStyle.TITLE)
    yield paragraph(quoted(data.programme.title), ParagraphStyle.SUBTITLE)
    if data.periods:
        yield paragraph(reported(data.periods[-1]), ParagraphStyle.SUBTITLE)
    if place_and_date := ", ".join(_place_and_date(data)):
        yield paragraph(place_and_date, ParagraphStyle.PLACE_AND_DATE)


def _place_and_date(data: ReportData) -> Iterator[str]:
    if data.office.locality:
        yield data.office.locality
    if data.periods:
        yield str(year_of_writing(data.periods[-1]))
