"""What a document says otherwise than the record: told before anything happens, and taken only if chosen."""

from dataclasses import replace
from decimal import Decimal

import pytest

from app.brought_in import CLINIC, bring, ids, of_values, rows, stored
from app.sayings import changed, indicator, said
from db.domain.entities import Indicator, Narrative, NodeRealizer, Realizer, Target, Unit
from db.domain.kinds import IndicatorKind, Nature, Origin, Status, TargetKind
from db.domain.periods import Period, year
from db.domain.understanding import FoundTarget
from db.queries.programme_tree import programme_tree
from desktop.app import contributions, formulas, imports, narratives, realizer_names, values
from desktop.app.cells import Place
from desktop.app.imports import Change, Matter, Standing
from desktop.app.placements import share_indicators
from desktop.app.workspace import Workspace


@pytest.fixture
def clinic(workspace: Workspace) -> int:
    return bring(workspace, said(CLINIC, 2022, 2023))


def test_what_would_be_overwritten_is_told_with_how_it_came_there(workspace: Workspace, clinic: int) -> None:
    known = ids(workspace)
    (period_id,) = [each.id for each in rows(workspace, Period) if each.year == 2023]
    values.confirm(workspace, [Place(known["liczba badań"], period_id)], confirmed=True)
    patrols = Place(known["liczba patroli"], period_id)
    values.clear(workspace, [patrols])
    contributions.add(workspace, patrols, "Straż", "31")
    formulas.set_formula(workspace, known["w tym dziewczynki"], "[liczba zaszczepionych dzieci] / 3")
    newer = CLINIC.replace("15", "16").replace("8", "9").replace("120", "121").replace("31", "32")
    plan = imports.plan(workspace, said(newer, 2022, 2023), clinic)
    told = {label: found for (label, period), found in of_values(plan).items() if period == "2023"}
    assert told == {
        "liczba zaszczepionych dzieci": (Change.OVERWRITES, Standing.TYPED, "15", "16"),
        "w tym dziewczynki": (Change.KEPT, Standing.COMPUTED, "5", "9"),
        "odsetek zaszczepionych": (Change.UNCHANGED, Standing.TYPED, "50\u00a0%", "50\u00a0%"),
        "liczba badań": (Change.OVERWRITES, Standing.CONFIRMED, "120", "121"),
        "liczba patroli": (Change.OVERWRITES, Standing.DELIVERED, "31", "32"),
    }


def test_only_what_is_new_can_be_taken(workspace: Workspace, clinic: int) -> None:
    newer = "# Zdrowie\n## Badania\n- liczba badań: 121 | 130"
    plan = imports.plan(workspace, said(newer, 2023, 2024), clinic)
    imports.carry_out(workspace, plan, plan.only_new())
    assert stored(workspace, "liczba badań", year(2023)).amount == 120
    assert stored(workspace, "liczba badań", year(2024)).amount == 130


def test_differences_can_be_taken_one_by_one(workspace: Workspace, clinic: int) -> None:
    newer = CLINIC.replace("15", "16").replace("120", "121")
    plan = imports.plan(workspace, said(newer, 2022, 2023), clinic)
    (key,) = [each.key for each in plan.differences if each.new == "121"]
    imports.carry_out(workspace, plan, {key})
    assert stored(workspace, "liczba badań", year(2023)).amount == 121
    assert stored(workspace, "liczba zaszczepionych dzieci", year(2023)).amount == 15


def test_what_was_confirmed_is_to_be_confirmed_anew(workspace: Workspace, clinic: int) -> None:
    place = Place(ids(workspace)["liczba badań"], stored(workspace, "liczba badań", year(2023)).period_id)
    values.confirm(workspace, [place], confirmed=True)
    bring(workspace, said(CLINIC.replace("120", "121"), 2022, 2023), clinic)
    assert stored(workspace, "liczba badań", year(2023)).status is Status.DRAFT
    workspace.undo()
    assert stored(workspace, "liczba badań", year(2023)).status is Status.CONFIRMED


def test_computed_values_follow_what_comes_in_and_are_never_overwritten(
    workspace: Workspace, clinic: int
) -> None:
    formulas.set_formula(workspace, ids(workspace)["liczba patroli"], "[liczba badań] / 10", decimals=0)
    plan = imports.plan(workspace, said(CLINIC.replace("120", "130"), 2022, 2023), clinic)
    every_key = {each.key for each in plan.differences}
    imports.carry_out(workspace, plan, every_key)
    computed = stored(workspace, "liczba patroli", year(2023))
    assert (computed.amount, computed.origin) == (13, Origin.FORMULA)


def test_a_value_is_read_as_the_kind_of_the_record(workspace: Workspace, clinic: int) -> None:
    newer = "# Zdrowie\n## Szczepienia\n- odsetek zaszczepionych: 55,5"
    plan = imports.plan(workspace, said(newer, 2024), clinic)
    assert of_values(plan)[("odsetek zaszczepionych", "2024")][-1] == "55,5\u00a0%"


def test_a_heading_of_the_record_takes_no_value(workspace: Workspace) -> None:
    programme_id = bring(workspace, said("# Zdrowie\n- porady"))
    plan = imports.plan(workspace, said("# Zdrowie\n- porady: 5"), programme_id)
    (told,) = of_values(plan).values()
    assert told == (Change.KEPT, Standing.HEADING, "", "5")
    imports.carry_out(workspace, plan)
    assert rows(workspace, Indicator)[0].kind is IndicatorKind.HEADING


def test_a_document_that_contradicts_itself_is_taken_at_its_first_word(workspace: Workspace) -> None:
    programme_id = bring(workspace, said("# Zdrowie\n- porady: 5\n# Szkoły"))
    (school,) = [each for each in workspace.read(programme_tree, programme_id) if each.text == "Szkoły"]
    share_indicators(workspace, school.id, [ids(workspace)["porady"]])
    newer = "# Zdrowie\n- porady: 6\n# Szkoły\n- porady: 7"
    plan = imports.plan(workspace, said(newer), programme_id)
    told = [(each.standing, each.old, each.new) for each in plan.differences]
    assert told == [(Standing.TYPED, "5", "6"), (Standing.TAKEN, "6", "7")]
    imports.carry_out(workspace, plan)
    assert stored(workspace, "porady", year(2023)).amount == 6
    assert len(rows(workspace, Indicator)) == 1


def test_prose_that_stands_there_is_shown_beside_what_would_replace_it(workspace: Workspace) -> None:
    found = replace(said("# Zdrowie\n- porady: 5"), introduction="Stary tekst.")
    programme_id = bring(workspace, found)
    plan = imports.plan(workspace, replace(found, introduction="Nowy tekst."), programme_id)
    (told,) = [each for each in plan.differences if each.key.matter is Matter.INTRODUCTION]
    assert (told.change, told.old, told.new) == (Change.OVERWRITES, "Stary tekst.", "Nowy tekst.")
    imports.carry_out(workspace, plan, plan.only_new())
    assert [each.body for each in rows(workspace, Narrative)] == ["Stary tekst."]
    imports.carry_out(workspace, imports.plan(workspace, plan.understanding, programme_id))
    assert [each.body for each in rows(workspace, Narrative)] == ["Nowy tekst."]


def test_prose_is_compared_as_documents_show_it_and_keeps_its_fields(workspace: Workspace) -> None:
    found = replace(said("# Zdrowie\n- porady: 5"), introduction="Udzielono 5 porad *.\nStary koniec.")
    programme_id = bring(workspace, found)
    (told,) = rows(workspace, Narrative)
    assert told.body == "Udzielono 5 porad \\*.\nStary koniec."
    fielded = f"_Udzielono_ {{value {ids(workspace)['porady']} unit=no}} porad \\*.\nStary koniec."
    narratives.set_prose(workspace, programme_id, told.period_id, told.section, fielded)
    same = imports.plan(workspace, found, programme_id)
    assert [each.change for each in same.differences if each.key.matter is Matter.INTRODUCTION] == [
        Change.UNCHANGED
    ]
    newer = replace(found, introduction="Udzielono 5 porad *.\nNowy koniec.")
    imports.carry_out(workspace, imports.plan(workspace, newer, programme_id))
    assert [each.body for each in rows(workspace, Narrative)] == [fielded.replace("Stary", "Nowy")]


def test_footnotes_come_with_their_values(workspace: Workspace) -> None:
    found = said("# Zdrowie\n- porady: 5")
    (value,) = indicator(found, "porady").values
    programme_id = bring(workspace, changed(found, "porady", values=(replace(value, footnote="Bez maja."),)))
    assert stored(workspace, "porady", year(2023)).footnote == "Bez maja."
    other = changed(found, "porady", values=(replace(value, footnote="Bez lipca."),))
    plan = imports.plan(workspace, other, programme_id)
    told = {each.key.matter: (each.change, each.old) for each in plan.differences}
    assert told[Matter.FOOTNOTE] == (Change.OVERWRITES, "Bez maja.")
    assert told[Matter.VALUE][0] is Change.UNCHANGED
    imports.carry_out(workspace, plan)
    assert stored(workspace, "porady", year(2023)).footnote == "Bez lipca."


def test_planned_amounts_come_in_without_becoming_columns(workspace: Workspace) -> None:
    found = said("# Zdrowie\n- porady: 5")
    spot = indicator(found, "porady").spot
    plans = [FoundTarget(TargetKind.TARGET, year(2030), Decimal(amount), spot) for amount in (50, 60)]
    programme_id = bring(workspace, changed(found, "porady", targets=tuple(plans[:1])))
    plan = imports.plan(workspace, changed(found, "porady", targets=tuple(plans[1:])), programme_id)
    told = [
        (each.change, each.old, each.new) for each in plan.differences if each.key.matter is Matter.TARGET
    ]
    assert told == [(Change.OVERWRITES, "50", "60")]
    imports.carry_out(workspace, plan)
    assert [(each.kind, each.amount) for each in rows(workspace, Target)] == [(TargetKind.TARGET, 60)]
    assert plan.new_periods == ()


def test_a_unit_is_added_where_there_is_none_and_kept_where_there_is(workspace: Workspace) -> None:
    programme_id = bring(workspace, said("# Zdrowie\n- porady: 5\n- wizyty (wizyta): 7"))
    plan = imports.plan(workspace, said("# Zdrowie\n- porady (osoba): 5\n- wizyty (osoba): 7"), programme_id)
    told = {each.about: each.change for each in plan.differences if each.key.matter is Matter.UNIT}
    assert told == {"porady": Change.NEW, "wizyty": Change.KEPT}
    imports.carry_out(workspace, plan)
    units = {each.id: each.singular for each in rows(workspace, Unit)}
    found = {each.label: (units[each.unit_id], each.nature) for each in rows(workspace, Indicator)}
    assert found == {"porady": ("osoba", Nature.PEOPLE), "wizyty": ("wizyta", Nature.FLOW)}


def test_realizers_join_those_named_already(workspace: Workspace, clinic: int) -> None:
    (clinic_id,) = [each.id for each in rows(workspace, Realizer) if each.name == "Przychodnia"]
    realizer_names.add_name(workspace, clinic_id, "Ośrodek zdrowia", None, 2020)
    newer = "# Zdrowie\n## Szczepienia [Szpital; ośrodek zdrowia]"
    plan = imports.plan(workspace, said(newer), clinic)
    (told,) = [each for each in plan.differences if each.key.matter is Matter.REALIZERS]
    assert (told.change, told.old, told.new) == (Change.NEW, "Przychodnia", "Szpital")
    before = len(rows(workspace, NodeRealizer))
    imports.carry_out(workspace, plan)
    names = {each.id: each.name for each in rows(workspace, Realizer)}
    assert [names[each.realizer_id] for each in rows(workspace, NodeRealizer)[before:]] == ["Szpital"]


def test_who_is_named_below_a_goal_is_not_new_at_the_goal(workspace: Workspace, clinic: int) -> None:
    plan = imports.plan(workspace, said("# Zdrowie [Przychodnia; Szkoła]"), clinic)
    assert [each.change for each in plan.differences] == [Change.UNCHANGED]
