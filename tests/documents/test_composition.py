"""Sections of a document: shown, left out, headed, in their order; every table and chart once."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import kalisz_health
from db import store
from db.domain.blocks import Caption, ChartBlock, Contents, Document, Heading, Table
from db.domain.entities import (
    Chart,
    ChartSeries,
    DataCell,
    DataColumn,
    DataRow,
    DataTable,
    DocumentSection,
)
from db.domain.kinds import Act, DocumentKind, DocumentPart
from db.domain.periods import year
from desktop.app import documents
from desktop.app.workspace import Workspace
from documents.blocks_read import blocks, chapters, everything

KIND = DocumentKind.NARRATIVE_REPORT


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    kalisz_health.build(tmp_path / "kalisz.spr")
    with store.open_store(tmp_path / "kalisz.spr") as opened:
        yield Workspace(opened)


def own(body: str, title: str = "Własna", level: int = 1) -> DocumentSection:
    return DocumentSection(0, DocumentPart.OWN, title, body, level)


def composed(workspace: Workspace, *sections: DocumentSection) -> Document:
    """The report of just these sections."""
    data = documents.document(workspace, 1, KIND, year(2024))
    return documents.composed(replace(data, sections=sections))


def exhibits(workspace: Workspace) -> None:
    """Table 1 „Noclegi” and chart 1 of it."""
    with workspace.transaction(Act.ADD_TABLE) as edit:
        edit.add(DataTable(1, "Noclegi", "Rok"))
        column_id, row_id = edit.add(DataColumn(1, "Liczba")), edit.add(DataRow(1, "2024"))
        edit.add(DataCell(row_id, column_id, "80"))
        edit.add(Chart(1, "Noclegi w latach", table_id=1))
        edit.add(ChartSeries(1, column_id=column_id))


def test_sections_stand_in_their_order_under_their_headings(workspace: Workspace) -> None:
    document = composed(workspace, own("Drugi.", "B", 1), own("Pierwszy.", "A", 2), own("Bez tytułu.", ""))
    assert chapters(document)[1:] == [("1 B", ["Drugi."]), ("2 A", ["Pierwszy.", "Bez tytułu."])]


def test_a_section_left_out_or_with_nothing_to_say_has_no_heading(workspace: Workspace) -> None:
    silent = DocumentSection(0, DocumentPart.SWOT, "Analiza SWOT")
    hidden = replace(own("Nie ma.", "C"), included=False)
    document = composed(workspace, own("Jest.", "B"), silent, hidden)
    assert [heading for heading, _ in chapters(document)[1:]] == ["1 B"]


def test_a_part_speaks_after_the_sections_own_prose(workspace: Workspace) -> None:
    document = composed(workspace, DocumentSection(0, DocumentPart.CONCLUSIONS, "Wnioski", "Najpierw to."))
    (_, below) = chapters(document)[1]
    assert below == ["Najpierw to.", *kalisz_health.PROSE["conclusions"]]


def test_goals_stand_a_level_lower_under_a_heading(workspace: Workspace) -> None:
    document = composed(workspace, DocumentSection(0, DocumentPart.GOALS, "Realizacja celów"))
    levels = {block.text: block.level for block in blocks(document) if isinstance(block, Heading)}
    assert levels.pop("Realizacja celów") == 1
    assert {level for text, level in levels.items() if text.startswith("Cel główny")} == {2}
    assert {level for text, level in levels.items() if text.startswith("Cel szczegółowy")} == {3}


def test_the_analysis_has_a_place_whichever_sections_there_are(workspace: Workspace) -> None:
    introduction = DocumentSection(0, DocumentPart.INTRODUCTION, "Wprowadzenie")
    summary = DocumentSection(0, DocumentPart.SUMMARY, "Zmiany")
    for sections in ((introduction,), (summary,), (introduction, summary)):
        told = [line for line in everything(composed(workspace, *sections)) if "wzrosła o 783" in line]
        assert len(told) == 1


def test_the_legal_basis_moves_to_its_own_section(workspace: Workspace) -> None:
    basis = DocumentSection(0, DocumentPart.BASIS, "Podstawa")
    introduction = DocumentSection(0, DocumentPart.INTRODUCTION, "Wprowadzenie")
    told = chapters(composed(workspace, introduction, basis))
    assert [heading for heading, _ in told[1:]] == ["1 Analiza danych", "1 Podstawa"]
    assert "IX/120/2024" in told[2][1][0]


def test_contents_are_left_out_where_there_is_nothing_to_choose_from(workspace: Workspace) -> None:
    listed = DocumentSection(0, DocumentPart.CONTENTS, "Spis treści")
    short, long = (
        composed(workspace, listed, *(own("Tekst.", str(number)) for number in range(count)))
        for count in (1, 2)
    )
    assert not any(isinstance(block, Contents) for block in blocks(short))
    assert any(isinstance(block, Contents) for block in blocks(long))


def test_a_table_put_in_twice_stands_once(workspace: Workspace) -> None:
    exhibits(workspace)
    document = composed(workspace, own("{table 1}\nDalej.\n{table 1}"), own("{table 1}", "Druga"))
    assert len([block for block in blocks(document) if isinstance(block, Table)]) == 1
    assert [heading for heading, _ in chapters(document)[1:]] == ["1 Własna"]


def test_what_stands_in_no_prose_stands_among_the_exhibits(workspace: Workspace) -> None:
    exhibits(workspace)
    rest = DocumentSection(0, DocumentPart.EXHIBITS, "Zestawienia")
    before = composed(workspace, rest, own("{table 1}"))
    (_, below) = chapters(before)[1]
    assert not any(line.startswith("Tabela: Noclegi") for line in below)
    assert any(isinstance(block, ChartBlock) for block in blocks(before))


def test_a_chart_brings_its_figures_unless_their_table_stands_there(workspace: Workspace) -> None:
    exhibits(workspace)
    alone = composed(workspace, own("{chart 1}"))
    beside = composed(workspace, own("{chart 1}\n{table 1}"))
    assert len([block for block in blocks(alone) if isinstance(block, Table)]) == 1
    assert len([block for block in blocks(beside) if isinstance(block, Table)]) == 1


def test_a_reference_finds_the_caption_wherever_it_stands(workspace: Workspace) -> None:
    exhibits(workspace)
    document = composed(workspace, own("Zob. {see table 1}.", "A"), own("{table 1}", "B"))
    anchors = {block.anchor for block in blocks(document) if isinstance(block, Caption)}
    (line,) = chapters(document)[1][1]
    runs = next(block.runs for block in blocks(document) if getattr(block, "runs", ())[1:2])
    assert runs[1].anchor in anchors
    assert line == "Zob. Noclegi."


def test_a_table_that_is_gone_leaves_no_trace(workspace: Workspace) -> None:
    document = composed(workspace, own("Przed.\n{table 9}\nPo."))
    assert chapters(document)[1][1] == ["Przed.", "Po."]


def test_a_reference_to_what_is_gone_says_so(workspace: Workspace) -> None:
    document = composed(workspace, own("Dane: {see table 99}, {see chart 5}.\n- {see table 99}\n- b"))
    assert chapters(document)[1][1] == [
        "Dane: [usunięta tabela], [usunięty wykres].",
        "\t[usunięta tabela]",
        "\tb",
    ]
