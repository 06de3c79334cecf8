"""Who signs: stored as entered, in order, in one gesture with the office."""

from dataclasses import replace

import pytest

from db.domain.entities import Office, Signatory
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import SignatoryRole
from db.queries import programmes
from db.queries.signatories import signatories
from desktop.app.offices import edit_office
from desktop.app.signatories import edit_signatories
from desktop.app.texts import LONGEST
from desktop.app.workspace import Workspace

PREPARES = Signatory(SignatoryRole.PREPARED, "Anna Nowak", "inspektor")
APPROVES = Signatory(SignatoryRole.APPROVED, "Jan Kowal", "Zastępca Wójta", "Wójta Gminy Modrogóra")


def test_signatories_are_kept_in_the_order_entered_and_tidied(workspace: Workspace) -> None:
    untidy = replace(PREPARES, name="  Anna   Nowak ")
    edit_signatories(workspace, [APPROVES, untidy])
    first, second = workspace.read(signatories)
    assert (first.name, second.name) == ("Jan Kowal", "Anna Nowak")
    edit_signatories(workspace, [second, first])
    assert [each.id for each in workspace.read(signatories)] == [second.id, first.id]


def test_those_taken_out_go_and_one_of_whom_nothing_is_entered_never_comes(workspace: Workspace) -> None:
    edit_signatories(workspace, [PREPARES, APPROVES])
    _, approves = workspace.read(signatories)
    edit_signatories(workspace, [approves, Signatory(SignatoryRole.PREPARED, "  ")])
    assert [each.id for each in workspace.read(signatories)] == [approves.id]


def test_the_office_and_its_signatories_are_one_gesture(workspace: Workspace) -> None:
    edit_office(workspace, Office(name="Urząd"), [PREPARES])
    workspace.undo()
    assert workspace.read(signatories) == ()
    assert workspace.read(programmes.office).name == ""


def test_the_office_alone_leaves_its_signatories(workspace: Workspace) -> None:
    edit_signatories(workspace, [PREPARES])
    edit_office(workspace, Office(name="Urząd"))
    assert len(workspace.read(signatories)) == 1


def test_a_text_too_long_is_refused_and_nothing_changes(workspace: Workspace) -> None:
    with pytest.raises(RecordError) as refused:
        edit_signatories(workspace, [PREPARES, replace(APPROVES, title="x" * (LONGEST + 1))])
    assert refused.value.refusal is Refusal.TEXT_TOO_LONG
    assert workspace.read(signatories) == ()
