"""The reports of a real strategy on old years keep the names that its realizers had then."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import kielce
from db import store
from db.domain.blocks import Document, Paragraph, Table
from db.domain.entities import Realizer
from db.domain.kinds import DocumentKind
from db.domain.periods import year
from db.queries.realizers import realizers
from desktop.app import documents
from desktop.app.realizer_names import add_name
from desktop.app.realizers import edit_realizer, merge_realizers
from desktop.app.workspace import Workspace

SERVICES = "Dział Usług Miejskiego {} Pomocy Rodzinie w Kielcach"
RIGHT, SLIP = SERVICES.format("Ośrodka"), SERVICES.format("Ośrodek")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    kielce.build(tmp_path / "kielce.spr")
    opened = Workspace(store.open_store(tmp_path / "kielce.spr"))
    yield opened
    opened.close()


def named(workspace: Workspace, name: str) -> Realizer:
    """The realizer of that name."""
    return next(each for each in workspace.read(realizers) if each.name == name)


def said(workspace: Workspace, reported: int) -> list[str]:
    """Every line of the report on a year."""
    data = documents.document(workspace, 1, DocumentKind.TABULAR_REPORT, year(reported), years=1)
    return list(lines(documents.composed(data)))


def lines(document: Document) -> Iterator[str]:
    """The lines of cells and the paragraphs of a document."""
    for section in document.sections:
        for block in section.blocks:
            if isinstance(block, Table):
                yield from (line for row in block.rows for cell in row.cells for line in cell.lines)
            elif isinstance(block, Paragraph):
                yield "".join(run.text for run in block.runs)


def count(name: str, found: list[str]) -> int:
    """How often a realizer is named."""
    return sum(name in line for line in found)


def test_a_new_name_leaves_the_old_one_to_reports_on_the_years_before(workspace: Workspace) -> None:
    before = count("Urząd Miasta Kielce", said(workspace, 2022))
    office = named(workspace, "Urząd Miasta Kielce")
    edit_realizer(workspace, replace(office, name="Urząd Miasta nad Silnicą"))
    add_name(workspace, office.id, "Urząd Miasta Kielce", None, 2022)
    assert count("Urząd Miasta Kielce", said(workspace, 2022)) == before > 0
    assert count("Urząd Miasta nad Silnicą", said(workspace, 2022)) == 0
    assert count("Urząd Miasta nad Silnicą", said(workspace, 2023)) > 0
    assert count("Urząd Miasta Kielce", said(workspace, 2023)) == 1  # the office itself, on the title page


def test_two_that_are_one_stand_once_under_the_name_of_the_year(workspace: Workspace) -> None:
    merge_realizers(workspace, named(workspace, RIGHT).id, [named(workspace, SLIP).id], keep_names_until=2021)
    assert count(SLIP, said(workspace, 2021)) > count(RIGHT, said(workspace, 2021)) == 0
    assert count(RIGHT, said(workspace, 2022)) > count(SLIP, said(workspace, 2022)) == 0
