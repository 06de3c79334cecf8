"""The outline of every document holds, whichever sections the clerk leaves out, moves or sets deeper."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.domain.accessibility import Barrier
from db.domain.blocks import Cell, Document, Heading, Paragraph, Row, Run, Section, Table, headings
from db.domain.entities import Office, Programme
from db.domain.facts import Facts
from db.domain.kinds import DocumentKind, DocumentPart, IndicatorKind, Presentation
from db.domain.periods import year
from db.domain.report import DocumentData, Goal, IndicatorLine, ReportData
from db.domain.values import Content
from desktop.documents import composers
from desktop.documents.accessibility import check
from desktop.documents.heading_levels import outlined
from desktop.documents.word import write_docx
from documents.whole_document import whole

OUTLINE = {
    Barrier.HEADINGS_MISSING,
    Barrier.HEADING_NOT_FIRST_LEVEL,
    Barrier.HEADING_SKIPPED,
    Barrier.HEADING_EMPTY,
}


def report() -> ReportData:
    line = IndicatorLine("Porady", IndicatorKind.WHOLE, (Content("12"),), id=1)
    told = {"introduction": "Po co.", "analysis": "Co wyszło.", "indicators": (line,)}
    task = Goal("Zadanie", "1.1.", "Poradnictwo", Presentation.TABLE_ROW, **told)  # type: ignore[arg-type]
    below = Goal("Cel szczegółowy", "1.", "Wsparcie", Presentation.HEADING, children=(task,))
    goal = Goal("Cel", "I", "Zdrowie", Presentation.HEADING, children=(below,), introduction="Wstęp.")
    office = Office(name="Urząd Gminy Modrogóra", head_title="Wójt Gminy Modrogóra")
    programme = Programme("Program Zdrowia", 2024, 2030, legal_basis="art. 7 ustawy")
    return ReportData(office, programme, (), (year(2024),), (goal,), "Wstęp.", facts=Facts(year(2024)))


def begun(kind: DocumentKind, *, flat: bool, bare: bool) -> DocumentData:
    """A document as its kind begins, with what it attaches; a bare one is of a programme without goals."""
    told = replace(report(), goals=(), introduction="") if bare else report()
    made = whole(told, kind, flat=flat)
    attached = made.definition.attached
    return replace(made, attached=whole(told, attached, flat=flat)) if attached else made


@st.composite
def documents(draw: st.DrawFn) -> DocumentData:
    """Any document with sections left out, moved, untitled and set to other levels."""
    data = begun(
        draw(st.sampled_from(DocumentKind)), flat=draw(st.booleans()), bare=draw(st.integers(0, 4)) == 0
    )
    changed = (
        replace(
            section,
            included=draw(st.integers(0, 3)) > 0,
            level=draw(st.sampled_from((section.level, 1, 2, 3))),
            title=draw(st.sampled_from((section.title, section.title, ""))),
        )
        for section in draw(st.permutations(data.sections))
    )
    return replace(data, sections=tuple(changed))


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("outline") / "x.docx"


@settings(max_examples=60, deadline=None)
@given(data=documents())
def test_no_document_has_a_gap_in_its_outline(place: Path, data: DocumentData) -> None:
    write_docx(composers.compose(data), place)
    assert [found for found in check(place) if found.barrier in OUTLINE] == []


@pytest.mark.parametrize("kind", DocumentKind)
def test_a_document_without_any_section_is_headed_by_its_title(place: Path, kind: DocumentKind) -> None:
    data = begun(kind, flat=False, bare=True)
    write_docx(composers.compose(replace(data, sections=())), place)
    assert [found for found in check(place) if found.barrier in OUTLINE] == []


def test_a_title_page_with_nothing_after_it_is_all_there_is(place: Path) -> None:
    data = begun(DocumentKind.SECTION_REPORT, flat=False, bare=True)
    (title_page,) = (each for each in data.sections if each.part is DocumentPart.TITLE_PAGE)
    write_docx(composers.compose(replace(data, sections=(replace(title_page, included=True),))), place)
    assert check(place) == ()


def levels(*wanted: int) -> list[int]:
    document = Document("T", (Section(tuple(Heading(level, "x") for level in wanted)),))
    return [each.level for each in headings(outlined(document))]


def test_headings_that_stood_beside_each_other_still_do() -> None:
    assert levels(2, 2, 1, 2) == [1, 1, 1, 2]
    assert levels(1, 3, 3, 2, 3) == [1, 2, 2, 2, 3]
    assert levels(3, 1, 6, 6, 4) == [1, 1, 2, 2, 2]


@given(st.integers(1, 6).flatmap(lambda top: st.just([1, *range(1, top + 1)])))
def test_an_outline_in_order_stays_as_it_is(wanted: list[int]) -> None:
    assert levels(*wanted) == wanted


def test_headings_in_tables_and_of_paragraphs_are_levelled_with_the_others() -> None:
    table = Table((1,), (Row((Cell(("a",), outline=5),)), Row((Cell(("b",)),))), "T")
    document = Document("T", (Section((Paragraph((Run("t"),), outline=3),)), Section((table,))))
    assert [(each.level, each.text) for each in headings(outlined(document))] == [(1, "t"), (2, "a")]


def chapters(document: Document) -> Iterator[str]:
    return (each.text for each in headings(document))


def test_chapters_are_numbered_by_the_levels_that_they_come_to_have() -> None:
    data = begun(DocumentKind.PROGRAMME, flat=False, bare=True)
    told = [
        replace(each, body="Tekst.")
        for each in data.sections
        if each.title in ("Wstęp", "Diagnoza społeczna")
    ]
    document = composers.compose(replace(data, sections=tuple(replace(each, level=2) for each in told)))
    assert list(chapters(document)) == ["I. Wstęp", "II. Diagnoza społeczna"]
