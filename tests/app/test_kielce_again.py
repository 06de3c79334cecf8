"""The Kielce report comes in a second time: nothing of it is new, whatever form it has."""

from pathlib import Path

import pytest

import kielce
from app.brought_in import everything
from db.domain.entities import Indicator, Node, Realizer, Value
from db.domain.kinds import DocumentKind
from db.queries import programmes
from db.rows import table_name
from desktop.app import document_files, documents, files, imports
from desktop.app.imports import Change, Matter
from desktop.app.workspace import Workspace
from desktop.exchange.word import read_word
from exchange import kielce_forms


@pytest.mark.parametrize("form", kielce_forms.FORMS)
def test_every_form_of_the_report_is_recognised_in_the_record(tmp_path: Path, form: str) -> None:
    kielce.build(tmp_path / "a.spr")
    workspace = files.open_file(tmp_path / "a.spr")
    document = read_word(kielce_forms.by_hand(form, tmp_path / "sprawozdanie.docx"))
    plan = imports.plan(workspace, imports.understood(document), 1)
    workspace.close()
    of_values = [each.change for each in plan.differences if each.key.matter is Matter.VALUE]
    assert of_values == [Change.UNCHANGED] * 636
    assert all(match.id and not match.elsewhere for match in plan.nodes.values())
    assert all(match.id and not match.elsewhere for match in plan.indicators.values())
    assert plan.absent == ()


def test_what_came_in_once_is_all_there(workspace: Workspace, tmp_path: Path) -> None:
    document = read_word(kielce_forms.by_hand("as published", tmp_path / "sprawozdanie.docx"))
    found = imports.understood(document)
    programme_id = imports.carry_out(workspace, imports.plan(workspace, found, None))
    tables = everything(workspace)
    counts = {record: len(tables[table_name(record)]) for record in (Node, Indicator, Value)}
    assert counts == {Node: 90, Indicator: 213, Value: 636}
    names = [each.name for each in tables[table_name(Realizer)]]
    assert len({name.casefold() for name in names}) == len(names)
    again = imports.plan(workspace, found, programme_id)
    assert set(again.counts()) == {Change.UNCHANGED}
    imports.carry_out(workspace, again)
    assert everything(workspace) == tables


def test_the_programs_own_report_says_nothing_new(tmp_path: Path) -> None:
    kielce.build(tmp_path / "a.spr")
    workspace = files.open_file(tmp_path / "a.spr")
    period = workspace.read(programmes.periods, 1)[-1]
    path = tmp_path / "sprawozdanie.docx"
    document_files.write(documents.document(workspace, 1, DocumentKind.TABULAR_REPORT, period), path)
    plan = imports.plan(workspace, imports.understood(read_word(path)), 1)
    workspace.close()
    assert set(plan.counts()) == {Change.UNCHANGED}
    assert plan.absent == ()
