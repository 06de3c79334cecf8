"""The report by sections of the Kalisz drug-prevention programme: each section, action, figure and amount."""

from decimal import Decimal
from typing import Any

import pytest

import kalisz_drugs
from db.domain.blocks import Document, Table
from db.domain.kinds import DocumentKind, Form, IndicatorKind
from db.domain.numbering import roman
from db.domain.numbers import read, write
from db.domain.periods import year
from db.domain.report import IndicatorLine
from db.domain.values import Content
from desktop.documents.goal_prose import untold
from documents.blocks_read import blocks, chapters, composed, everything
from kalisz_drugs import REPORT

SECTIONS = list(enumerate(REPORT["sections"], 1))


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Document:
    path = tmp_path_factory.mktemp("kalisz") / "kalisz.spr"
    kalisz_drugs.build(path)
    return composed(path, DocumentKind.SECTION_REPORT, year(2019), final=True)


def test_the_outline_is_that_of_the_real_report(report: Document) -> None:
    wanted = ["1 Podstawa prawna", "1 Wprowadzenie", "1 Finansowanie"]
    for number, section in SECTIONS:
        wanted.append(f"1 {roman(number)}. {section['title']}")
        wanted += [f"2 {place}. {action['title']}" for place, action in enumerate(section["actions"], 1)]
    assert [heading for heading, _ in chapters(report)][1:] == [*wanted, "1 Podsumowanie i wnioski"]


def test_the_resolution_and_the_legal_basis_come_first(report: Document) -> None:
    basis = below(report, "1 Podstawa prawna")
    assert "uchwałą nr\u00a0IV/41/2018 Rady Miasta Kalisza z dnia 28\u00a0grudnia 2018\u00a0r." in basis[0]
    assert basis[1] == f"Podstawa prawna: {REPORT['legal_basis']}"


def test_the_communes_own_tasks_are_numbered(report: Document) -> None:
    items = [line for line in below(report, "1 Wprowadzenie") if line.startswith("\t")]
    assert items == ["\t" + line.split(") ", 1)[1] for line in REPORT["introduction"] if line[1] == ")"]
    assert len(items) == 5


def test_the_money_is_told_and_stands_in_a_table(report: Document) -> None:
    told, *rest = below(report, "1 Finansowanie")
    assert "z rozdz. 85153 (zwalczanie narkomanii) kwotę 173\u00a0731,80\u00a0zł" in told.replace(
        "rozdz.\u00a0", "rozdz. "
    )
    assert "48\u00a0880\u00a0zł" in told
    assert any("85153" in line and "173\u00a0731,80\u00a0zł" in line for line in rest)
    assert any(isinstance(block, Table) for block in blocks(report))


@pytest.mark.parametrize(("number", "section"), SECTIONS)
def test_each_section_begins_with_its_aim(report: Document, number: int, section: Any) -> None:
    assert below(report, f"1 {roman(number)}.")[0] == f"Cel: {section['aim']}"


def figures() -> list[tuple[str, list[str]]]:
    return [
        (action["title"], indicator)
        for section in REPORT["sections"]
        for action in section["actions"]
        for indicator in action["indicators"]
    ]


@pytest.mark.parametrize(("title", "indicator"), figures(), ids=lambda each: str(each)[:30])
def test_each_figure_is_told_under_its_action(report: Document, title: str, indicator: list[str]) -> None:
    label, text, _ = indicator
    value = write(read(text, IndicatorKind.WHOLE).content, IndicatorKind.WHOLE)
    (said,) = (lines for heading, lines in chapters(report) if heading.endswith(title))
    assert any(value in line for line in said)
    listed = f"\t{label}: {value}" in said
    assert listed is not any(value in line for line in said if not line.startswith(f"\t{label}"))


def test_figures_stand_in_sentences_with_their_units(report: Document) -> None:
    said = everything(report)
    for words in (
        "zgłosiły się 123\u00a0osoby",
        "7\u00a0812\u00a0kontroli w 188 miejscach",
        "przychodziło średnio ok.\u00a030\u00a0osób",
        "na spotkaniu ok.\u00a08–12\u00a0osób",
        "ujawniła 262\u00a0przestępstwa",
    ):
        assert any(words in line for line in said), words


def below(document: Document, start: str) -> list[str]:
    """The lines under the first heading that begins so."""
    return next(lines for heading, lines in chapters(document) if heading.startswith(start))


def test_a_figure_with_parts_is_left_out_only_when_all_of_it_is_told() -> None:
    whole, part, other = (
        IndicatorLine(label, IndicatorKind.WHOLE, (Content(Form.NUMBER, Decimal(4)),), depth, id=number)
        for number, label, depth in ((1, "porady", 0), (2, "w tym prawne", 1), (3, "wizyty", 0))
    )
    told_in_part = untold((whole, part, other), {1, 3})
    assert [line.id for line in told_in_part] == [1, 2]
    assert list(untold((whole, part, other), {1, 2, 3})) == []
