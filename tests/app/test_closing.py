"""Closing a period and opening it again: what the clerk is told, and what is computed anew."""

from dataclasses import replace
from decimal import Decimal
from hashlib import sha256
from pathlib import Path

import pytest

from app.brought_in import CLINIC, bring, ids, of_values, rows
from app.sayings import said
from db import dump
from db.domain.collection import RowState
from db.domain.entities import (
    Closing,
    Indicator,
    IssuedDocument,
    Narrative,
    Programme,
    Value,
)
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import Act, DocumentKind, NarrativeSection, Nature, Origin
from db.domain.periods import Period, year
from db.queries.closings import closed_periods, closing_of, closings, frozen_cells
from desktop.app import (
    closing,
    collection,
    comments,
    contributions,
    formulas,
    imports,
    indicators,
    narratives,
    placements,
    programmes,
    structure,
    values,
)
from desktop.app.cells import Place
from desktop.app.imports import Change, Matter, Standing
from desktop.app.workspace import Workspace
from exchange.form_desk import CENTRE, MEETINGS, PEOPLE, desk, fill, row_of

ANALYSIS = NarrativeSection.ANALYSIS


@pytest.fixture
def strategy(workspace: Workspace, programme_id: int) -> int:
    """A programme with three indicators under its one goal, reporting on 2024 and 2025 (periods 1 and 2)."""
    programmes.add_period(workspace, programme_id, year(2025))
    node_id = structure.add_node(workspace, programme_id, "Cel")
    indicators.add_indicators(workspace, node_id, ["a", "b", "razem"])
    return programme_id


def amounts(workspace: Workspace) -> dict[tuple[int, int], Decimal | None]:
    return {(each.indicator_id, each.period_id): each.amount for each in rows(workspace, Value)}


def test_closing_is_told_by_period_and_title_and_undo_passes_it_by(
    workspace: Workspace, strategy: int
) -> None:
    values.paste(workspace, {Place(1, 2): "5"})
    closing.close_period(workspace, strategy, 1)
    assert workspace.read(closed_periods, strategy).keys() == {1}
    assert workspace.read(frozen_cells, strategy) == {(1, 1), (2, 1), (3, 1)}
    with pytest.raises(RecordError) as told:
        values.paste(workspace, {Place(1, 1): "5"})
    assert (told.value.refusal, told.value.subject) == (Refusal.PERIOD_CLOSED, "2024, Strategia")
    assert workspace.undo().change_set.act is Act.PASTE_VALUES
    assert workspace.read(closed_periods, strategy).keys() == {1}
    workspace.redo()
    assert amounts(workspace) == {(1, 2): 5}


def test_a_period_is_closed_once_and_only_if_the_programme_reports_on_it(
    workspace: Workspace, programme_id: int
) -> None:
    closing.close_period(workspace, programme_id, 1)
    for period_id, refusal in ((1, Refusal.PERIOD_CLOSED), (9, Refusal.GONE)):
        with pytest.raises(RecordError) as told:
            closing.close_period(workspace, programme_id, period_id)
        assert told.value.refusal is refusal


def test_opening_again_needs_a_reason_that_stays_in_the_history(
    workspace: Workspace, programme_id: int
) -> None:
    with pytest.raises(RecordError) as told:
        closing.reopen_period(workspace, programme_id, 1, "korekta")
    assert (told.value.refusal, told.value.subject) == (Refusal.PERIOD_NOT_CLOSED, "2024, Strategia")
    closing.close_period(workspace, programme_id, 1)
    with pytest.raises(RecordError) as told:
        closing.reopen_period(workspace, programme_id, 1, "  ")
    assert told.value.refusal is Refusal.TEXT_EMPTY
    closing.reopen_period(workspace, programme_id, 1, " pomyłka w sumie ")
    closing.close_period(workspace, programme_id, 1)
    history = workspace.read(closings, programme_id)
    assert [(each.reason, bool(each.reopened_at)) for each in history] == [
        ("", False),
        ("pomyłka w sumie", True),
    ]


def test_a_formula_changed_meanwhile_computes_the_closed_period_only_when_it_is_opened(
    workspace: Workspace, strategy: int
) -> None:
    values.paste(workspace, {Place(1, 1): "5", Place(2, 1): "2", Place(1, 2): "7", Place(2, 2): "3"})
    formulas.set_formula(workspace, 3, "[a] + [b]")
    closing.close_period(workspace, strategy, 1)
    formulas.set_formula(workspace, 3, "[a] - [b]")
    assert (amounts(workspace)[3, 1], amounts(workspace)[3, 2]) == (7, 4)
    closing.reopen_period(workspace, strategy, 1, "korekta")
    assert (amounts(workspace)[3, 1], amounts(workspace)[3, 2]) == (3, 4)


def test_after_opening_undo_takes_back_what_changed_no_value_of_the_period(
    workspace: Workspace, strategy: int
) -> None:
    values.paste(workspace, {Place(1, 1): "5", Place(2, 1): "2"})
    closing.close_period(workspace, strategy, 1)
    comments.set_comment(workspace, Place(1, 1), "sprawdzić")
    values.paste(workspace, {Place(1, 2): "7"})
    closing.reopen_period(workspace, strategy, 1, "korekta")
    assert workspace.read(frozen_cells, strategy) == frozenset()
    workspace.undo()
    workspace.undo()
    assert amounts(workspace) == {(1, 1): 5, (2, 1): 2}
    workspace.undo()
    assert amounts(workspace) == {}


def test_after_opening_undo_does_not_go_behind_a_formula_that_was_changed_meanwhile(
    workspace: Workspace, strategy: int
) -> None:
    values.paste(workspace, {Place(1, 1): "5", Place(2, 1): "2"})
    closing.close_period(workspace, strategy, 1)
    formulas.set_formula(workspace, 3, "[a] - [b]")
    comments.set_comment(workspace, Place(1, 1), "sprawdzić")
    closing.reopen_period(workspace, strategy, 1, "korekta")
    assert workspace.next_undo() is None
    assert amounts(workspace)[3, 1] == 3


def test_what_is_computed_from_another_programmes_figures_stands_still_too(
    workspace: Workspace, strategy: int
) -> None:
    other = bring(workspace, said("# Z\n- patrole: 4", 2024))
    patrols = ids(workspace)["patrole"]
    formulas.set_formula(workspace, 3, "[patrole] * 2")
    assert amounts(workspace)[3, 1] == 8
    closing.close_period(workspace, strategy, 1)
    values.paste(workspace, {Place(patrols, 1): "5"})
    assert (amounts(workspace)[patrols, 1], amounts(workspace)[3, 1]) == (5, 8)
    assert workspace.read(frozen_cells, other) == frozenset()


def test_sums_count_anew_only_when_their_period_is_opened(workspace: Workspace, strategy: int) -> None:
    for name in ("Szkoła", "Poradnia"):
        contributions.add(workspace, Place(1, 1), name, "3")
    closing.close_period(workspace, strategy, 1)
    indicators.edit_indicator(workspace, replace(rows(workspace, Indicator)[0], nature=Nature.PEOPLE))
    assert amounts(workspace) == {(1, 1): 6}
    closing.reopen_period(workspace, strategy, 1, "korekta")
    assert amounts(workspace) == {}


def test_a_formula_that_goes_leaves_the_value_of_a_closed_period_as_typed(
    workspace: Workspace, strategy: int
) -> None:
    values.paste(workspace, {Place(1, 1): "5"})
    formulas.set_formula(workspace, 3, "[a] * 2")
    closing.close_period(workspace, strategy, 1)
    formulas.set_formula(workspace, 3, "")
    (value,) = [each for each in rows(workspace, Value) if each.indicator_id == 3]
    assert (value.amount, value.origin) == (10, Origin.TYPED)


def test_an_indicator_frozen_by_another_programme_says_which(workspace: Workspace, strategy: int) -> None:
    other = bring(workspace, said("# Z\n- patrole: 4", 2024), None)
    other_node = max(each["id"] for each in workspace.read(dump.dump)["tables"]["node"])
    placements.share_indicators(workspace, other_node, [1])
    closing.close_period(workspace, other, 1)
    assert workspace.read(frozen_cells, strategy) == {(1, 1)}
    found = workspace.read(closing_of, 1, 1)
    assert found is not None
    assert found.programme_id == other
    assert workspace.read(closing_of, 2, 1) is None


def test_before_closing_the_clerk_learns_what_is_missing(workspace: Workspace, strategy: int) -> None:
    values.paste(workspace, {Place(1, 1): "5", Place(2, 1): "nie wiem", Place(1, 2): "6"})
    values.confirm(workspace, [Place(1, 1)], confirmed=True)
    narratives.set_prose(workspace, strategy, 1, ANALYSIS, "opis", node_id=1)
    narratives.carry_over(workspace, strategy, 1, 2)
    (first, second) = rows(workspace, Period)
    found = workspace.read(closing.before_closing, strategy, first)
    assert (found.expected, found.missing, found.doubtful, found.drafts, found.carried) == (3, 1, 1, 1, 0)
    assert (found.issued, found.final) == (0, 0)
    issue(workspace, strategy)
    later = workspace.read(closing.before_closing, strategy, second)
    assert (later.missing, later.carried, later.issued) == (2, 1, 0)
    assert workspace.read(closing.before_closing, strategy, first)[-2:] == (2, 1)


def issue(workspace: Workspace, programme_id: int) -> None:
    with workspace.transaction(Act.ISSUE_DOCUMENT) as edit:
        for version, final in ((1, False), (2, True)):
            kind, digest = DocumentKind.TABULAR_REPORT, sha256(b"PK").hexdigest()
            edit.add(
                IssuedDocument(programme_id, 1, kind, version, "a.docx", digest, "2025", final, content=b"PK")
            )


def test_a_programme_with_a_closed_period_goes_only_after_it_was_opened(
    workspace: Workspace, strategy: int
) -> None:
    values.paste(workspace, {Place(1, 1): "5"})
    closing.close_period(workspace, strategy, 1)
    with pytest.raises(RecordError) as told:
        programmes.remove_programme(workspace, strategy)
    assert (told.value.refusal, told.value.subject) == (Refusal.PROGRAMME_HAS_ISSUED, "Strategia")
    closing.reopen_period(workspace, strategy, 1, "korekta")
    programmes.remove_programme(workspace, strategy)
    assert rows(workspace, Closing) == []


def test_a_sample_goes_with_all_it_closed_and_issued_and_comes_back(
    workspace: Workspace, strategy: int
) -> None:
    programmes.edit_programme(workspace, replace(rows(workspace, Programme)[0], sample=True), ())
    values.paste(workspace, {Place(1, 1): "5"})
    closing.close_period(workspace, strategy, 1)
    issue(workspace, strategy)
    before = workspace.read(dump.dump)["tables"]
    programmes.remove_programme(workspace, strategy)
    assert rows(workspace, IssuedDocument) == rows(workspace, Value) == []
    workspace.undo()
    assert workspace.read(dump.dump)["tables"] == before


def test_an_import_tells_what_a_closed_period_keeps_and_brings_in_the_rest(workspace: Workspace) -> None:
    clinic = bring(workspace, said(CLINIC, 2022, 2023))
    (closed,) = [each.id for each in rows(workspace, Period) if each.year == 2023]
    values.confirm(workspace, [Place(ids(workspace)["liczba badań"], closed)], confirmed=True)
    closing.close_period(workspace, clinic, closed)
    newer = CLINIC.replace("15", "16").replace("120", "121").replace("12 |", "11 |")
    document = said(newer + "\n- nowy: 1 | 2", 2022, 2023)
    document = replace(document, introduction="Wstęp.")
    plan = imports.plan(workspace, document, clinic)
    told = {(label, period): (found[0], found[1]) for (label, period), found in of_values(plan).items()}
    assert told["liczba zaszczepionych dzieci", "2023"] == (Change.KEPT, Standing.CLOSED)
    assert told["liczba zaszczepionych dzieci", "2022"] == (Change.OVERWRITES, Standing.TYPED)
    assert told["liczba badań", "2023"] == (Change.KEPT, Standing.CLOSED)
    assert told["liczba patroli", "2023"][0] is Change.UNCHANGED
    assert told["nowy", "2023"] == (Change.KEPT, Standing.CLOSED)
    prose = [each for each in plan.differences if each.key.matter is Matter.INTRODUCTION]
    assert [(each.change, each.standing) for each in prose] == [(Change.KEPT, Standing.CLOSED)]
    before = [each for each in rows(workspace, Value) if each.period_id == closed]
    imports.carry_out(workspace, plan)
    assert [each for each in rows(workspace, Value) if each.period_id == closed] == before
    assert rows(workspace, Narrative) == []
    assert amounts(workspace)[ids(workspace)["nowy"], rows(workspace, Period)[0].id] == 1


def test_forms_that_come_back_after_the_closing_are_told_and_kept_as_remarks(tmp_path: Path) -> None:
    office = desk(tmp_path)
    path, _ = office.issue()
    office.take(fill(path, {MEETINGS: 12}))
    closing.close_period(office.workspace, office.programme, office.now)
    (found,) = office.compared(fill(path, {MEETINGS: 12, PEOPLE: 3}))
    assert row_of(found, MEETINGS).state is RowState.UNCHANGED
    late = row_of(found, PEOPLE)
    assert (late.state, late.ticked, late.can_be_taken) == (RowState.CLOSED, False, False)
    collection.take(office.workspace, [found], {0: [late.number]})
    assert office.amounts(PEOPLE) == {}
    remarks = office.workspace.read(dump.dump)["tables"]["collection_form"][0]["remarks"]
    assert f"{PEOPLE}: 3" in remarks
    assert office.amounts(MEETINGS) == {CENTRE: 12}
    office.workspace.close()
