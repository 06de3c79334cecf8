"""The title page: the coat of arms, who writes, about what, for which period, where and when."""

from collections.abc import Iterator

from db.domain.blocks import Block, ParagraphStyle, Picture, Section
from db.domain.entities import Office
from db.domain.report import ReportData
from desktop.documents.prose import paragraph
from desktop.documents.wording import kind_of, quoted, reported, year_of_writing

_ARMS_WIDTH = 28  # millimetres


def title_page(data: ReportData) -> Section:
    """The title page of a report: a section of its own, without a footer."""
    return Section((*office_lines(data.office), *_report(data)), title_page=True)


def programme_title_page(data: ReportData) -> Section:
    """The title page of the programme itself."""
    lines = (paragraph(data.programme.title, ParagraphStyle.TITLE), *_place(data.office))
    return Section((*office_lines(data.office), *lines), title_page=True)


def office_lines(office: Office) -> Iterator[Block]:
    """The coat of arms above the office's name."""
    if office.logo:
        yield Picture(office.logo, f"Herb: {office.name}" if office.name else "Herb", _ARMS_WIDTH)
    if office.name:
        yield paragraph(office.name, ParagraphStyle.OFFICE)


def _report(data: ReportData) -> Iterator[Block]:
    yield paragraph(f"Sprawozdanie z realizacji {kind_of(data.programme)}", ParagraphStyle.TITLE)
    yield paragraph(quoted(data.programme.title), ParagraphStyle.SUBTITLE)
    if data.periods:
        yield paragraph(reported(data.periods[-1]), ParagraphStyle.SUBTITLE)
    if place_and_date := ", ".join(_place_and_date(data)):
        yield paragraph(place_and_date, ParagraphStyle.PLACE_AND_DATE)


def _place(office: Office) -> Iterator[Block]:
    if office.locality:
        yield paragraph(office.locality, ParagraphStyle.PLACE_AND_DATE)


def _place_and_date(data: ReportData) -> Iterator[str]:
    if data.office.locality:
        yield data.office.locality
    if data.periods:
        yield str(year_of_writing(data.periods[-1]))
