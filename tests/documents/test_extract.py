"""Extracts by tag and by realizer: what was chosen, with what it needs to be understood, and nothing else."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

import kielce
from db import store
from db.domain.entities import Indicator, IndicatorRealizer, Node, Realizer, Tag, Tagging
from db.domain.kinds import Act, DocumentKind
from db.domain.periods import year
from db.domain.report import DocumentData, Goal
from db.queries.programme_tree import programme_tree
from desktop.app import documents
from desktop.app.extracts import write_extract
from desktop.app.workspace import Workspace
from desktop.documents.outline import walk
from desktop.exchange.extract import extract_workbook
from documents.blocks_read import chapters, everything

KIND = DocumentKind.EXTRACT


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    kielce.build(tmp_path / "kielce.spr")
    with store.open_store(tmp_path / "kielce.spr") as opened:
        yield Workspace(opened)


def extract(workspace: Workspace, **chosen: int) -> DocumentData:
    return documents.document(workspace, 1, KIND, year(2023), **chosen)


def tag(workspace: Workspace, *, node_id: int | None = None, indicator_id: int | None = None) -> int:
    with workspace.transaction(Act.EDIT_TAGS) as edit:
        tag_id = edit.add(Tag("raport o stanie gminy"))
        edit.add(Tagging(tag_id, node_id, indicator_id))
    return tag_id


def headings(data: DocumentData) -> list[str]:
    return [heading for heading, _ in chapters(documents.composed(data))[1:]]


def test_a_tagged_goal_comes_with_all_below_it_under_the_goals_above(workspace: Workspace) -> None:
    tree = workspace.read(programme_tree, 1, 2023)
    aim = next(row for row in tree if row.depth == 1)
    below = [row for row in tree if row.parent_id == aim.id]
    data = extract(workspace, tag_id=tag(workspace, node_id=aim.id))
    assert data.chosen == "raport o stanie gminy"
    assert headings(data) == [
        f"1 Cel strategiczny I: {tree[0].text}",
        f"2 Cel operacyjny 1: {aim.text}",
        *(f"3 Działanie {row.mark}: {row.text}" for row in below),
    ]


def test_goals_above_what_was_chosen_keep_only_their_names(workspace: Workspace) -> None:
    aim = next(row for row in workspace.read(programme_tree, 1, 2023) if row.depth == 1)
    data = extract(workspace, tag_id=tag(workspace, node_id=aim.id))
    (_, below), *_ = chapters(documents.composed(data))[1:]
    assert below == []


def test_a_tagged_indicator_comes_alone(workspace: Workspace) -> None:
    with workspace.transaction(Act.EDIT_TAGS) as edit:
        found = edit.find(Indicator)[0]
    data = extract(workspace, tag_id=tag(workspace, indicator_id=found.id))
    rows = [line for line in everything(documents.composed(data)) if " | " in line]
    assert [row.split(" | ")[0] for row in rows] == ["Wskaźniki", found.label]


def test_a_part_comes_with_its_whole_and_a_whole_with_its_parts(workspace: Workspace) -> None:
    with workspace.transaction(Act.EDIT_TAGS) as edit:
        part = next(each for each in edit.find(Indicator) if each.parent_id)
        whole = edit.get(Indicator, part.parent_id or 0)
    data = extract(workspace, tag_id=tag(workspace, indicator_id=part.id))
    (line,) = [line for line in everything(documents.composed(data)) if part.label in line]
    assert line.startswith(f"{whole.label.rstrip(': ')}: {part.label}")


def test_a_realizer_gets_what_it_and_its_parts_carry_out(workspace: Workspace) -> None:
    with workspace.transaction(Act.EDIT_REALIZER) as edit:
        office = next(each for each in edit.find(Realizer) if each.name == "Urząd Miasta Kielce")
        names = {each.name for each in edit.find(Realizer, parent_id=office.id)} | {office.name}
    data = extract(workspace, realizer_id=office.id)
    assert data.chosen == office.name
    shown = [goal for goal in walked(data) if goal.realizers]
    assert shown
    assert all(names & set(goal.realizers) for goal in shown)


def test_an_indicator_that_another_delivers_is_not_the_realizers(workspace: Workspace) -> None:
    with workspace.transaction(Act.ASSIGN_REALIZERS) as edit:
        first, other = [each for each in edit.find(Realizer) if each.parent_id][:2]
    own = [line.id for goal in walked(extract(workspace, realizer_id=first.id)) for line in goal.indicators]
    with workspace.transaction(Act.ASSIGN_REALIZERS) as edit:
        edit.add(IndicatorRealizer(own[0], other.id))
    left = [line.id for goal in walked(extract(workspace, realizer_id=first.id)) for line in goal.indicators]
    assert left == own[1:]


def walked(data: DocumentData) -> list[Goal]:
    return list(walk(data.report.goals))


def test_the_workbook_has_a_row_for_each_indicator_with_numbers_that_count(workspace: Workspace) -> None:
    data = extract(workspace)
    book = load_workbook(BytesIO(extract_workbook(data.report)))
    header, *rows = book.active.iter_rows(values_only=True)
    assert header == (
        "Miejsce w programie",
        "Wskaźnik",
        "Jednostka",
        "2021",
        "2022",
        "2023",
        "Realizatorzy",
    )
    lines = [line for goal in walked(data) for line in goal.indicators if line.kind != "heading"]
    assert len(rows) == len(lines)
    assert rows[0][0].startswith("Cel strategiczny I: ")
    assert rows[0][0].count(" › ") == 2
    assert rows[0][3:6] == tuple(int(content.amount) for content in lines[0].contents)
    assert all(row[-1] for row in rows)


def test_what_looks_like_a_formula_stays_a_text(workspace: Workspace, tmp_path: Path) -> None:
    with workspace.transaction(Act.EDIT_INDICATOR) as edit:
        found = edit.find(Indicator)[0]
        edit.put(replace(found, label="=1+1\x07"))
    write_extract(extract(workspace), tmp_path / "wyciąg.xlsx")
    cell = load_workbook(tmp_path / "wyciąg.xlsx").active["B2"]
    assert (cell.value, cell.data_type) == ("=1+1 ", "s")


def test_without_a_choice_the_extract_is_of_the_whole_programme(workspace: Workspace) -> None:
    with workspace.transaction(Act.EDIT_NODE) as edit:
        nodes = len(edit.find(Node))
    assert len(walked(extract(workspace))) == nodes == 90
