"""A report that came in with a new file is written there as it was written first, word for word."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

import kielce
from db import load
from db.domain.blocks import Document
from db.domain.entities import Narrative, Programme, Resolution
from db.domain.kinds import Act, DocumentKind
from db.queries import programmes
from desktop.app import documents, files, imports, offices
from desktop.app.workspace import Workspace
from desktop.documents.word import write_docx


def strategy_of_kielce(path: Path) -> int:
    """The strategy, amended twice, with all that a programme can say of itself."""
    kielce.build(path)
    workspace = files.open_file(path)
    with workspace.transaction(Act.EDIT_PROGRAMME, "") as edit:
        (adopting,) = edit.find(Resolution, programme_id=1)
        edit.put(replace(adopting, date="2021-10-14"))
        edit.add(Resolution(1, "LX/1200/2022", "2022-05-12", "Rady Miasta Kielce", 1))
        edit.add(Resolution(1, "nr VII/3/2023", "2023-01-31", "Sejmik Województwa", 2))
        about = {"legal_basis": "art. 17 ust. 1 pkt 1 ustawy o pomocy społecznej", "coordinator": "MOPR"}
        edit.put(replace(edit.get(Programme, 1), **about))
    workspace.close()
    return 1


def sample(place: int) -> Callable[[Path], int]:
    """One of the two worked samples; what a report loses on its way, layout and looks of prose, is gone."""

    def build(path: Path) -> int:
        load.load(files.sample_text(), path)
        workspace = files.open_file(path)
        programme_id = workspace.read(programmes.programmes)[place].id
        documents.reset(workspace, programme_id, DocumentKind.TABULAR_REPORT)
        with workspace.transaction(Act.EDIT_NARRATIVE) as edit:
            for each in edit.find(Narrative, programme_id=programme_id):
                edit.remove(Narrative, each.id)
        workspace.close()
        return programme_id

    return build


FILES = {"Kielce": strategy_of_kielce, "strategy": sample(0), "programme": sample(1)}


@pytest.mark.parametrize("name", FILES)
def test_a_report_goes_out_as_it_came_in(name: str, workspace: Workspace, tmp_path: Path) -> None:
    programme_id = FILES[name](tmp_path / "first.spr")
    first = files.open_file(tmp_path / "first.spr")
    written = exported(first, programme_id)
    office = first.read(programmes.office)
    first.close()
    write_docx(written, tmp_path / "report.docx")
    found = imports.first_look(tmp_path / "report.docx").understanding
    offices.edit_office(workspace, replace(office, id=0))
    came_in = imports.carry_out(workspace, imports.plan(workspace, found, None))
    again = exported(workspace, came_in)
    assert repr(again).casefold() == repr(written).casefold()  # names with other capitals are of one realizer


def exported(workspace: Workspace, programme_id: int) -> Document:
    """The report on the last period, with all those before it."""
    periods = workspace.read(programmes.periods, programme_id)
    kind = DocumentKind.TABULAR_REPORT
    return documents.composed(
        documents.document(workspace, programme_id, kind, periods[-1], years=len(periods))
    )
