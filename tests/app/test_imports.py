"""A document comes in: as a new programme, or beside what there is, of which nothing is lost unasked."""

from dataclasses import replace

import pytest

from app.brought_in import CLINIC, bring, everything, ids, rows, shown, stored
from app.sayings import changed, said
from db.domain.entities import (
    Indicator,
    IndicatorRealizer,
    Level,
    Narrative,
    Node,
    NodeRealizer,
    Programme,
    Realizer,
    Unit,
)
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import Nature, ProgrammeKind
from db.domain.periods import year
from db.domain.understanding import FoundResolution
from db.queries import programmes
from desktop.app import imports, realizers, values
from desktop.app.cells import Place
from desktop.app.imports import Change, Matter
from desktop.app.programmes import remove_programme
from desktop.app.workspace import Workspace


@pytest.fixture
def clinic(workspace: Workspace) -> int:
    return bring(workspace, said(CLINIC, 2022, 2023))


def test_a_document_becomes_a_programme(workspace: Workspace, clinic: int) -> None:
    assert shown(workspace, clinic) == (
        "I Zdrowie\n"
        "  1 Szczepienia\n"
        "    - liczba zaszczepionych dzieci 2022=12 2023=15\n"
        "      - w tym dziewczynki 2022=5 2023=8\n"
        "    - odsetek zaszczepionych 2022=40 % 2023=50 %\n"
        "  2 Badania\n"
        "    - liczba badań 2022=100 2023=120\n"
        "II Bezpieczeństwo\n"
        "  1 Patrole\n"
        "    - liczba patroli 2022=30 2023=31"
    )
    assert [each.label for each in workspace.read(programmes.periods, clinic)] == ["2022", "2023"]
    assert [each.name for each in rows(workspace, Level)] == ["Cel", "Działanie"]


def test_titles_kind_years_and_resolution_come_from_the_document(workspace: Workspace) -> None:
    found = replace(
        said(CLINIC, 2023, title="Strategia  zdrowia"),
        kind=ProgrammeKind.STRATEGY,
        last_year=2030,
        resolution=FoundResolution("XII/5/2022", "3 marca 2022 r.", "Rady Gminy"),
    )
    programme_id = bring(workspace, found)
    (programme,) = rows(workspace, Programme)
    assert (programme.title, programme.first_year, programme.last_year) == ("Strategia zdrowia", 2023, 2030)
    assert programme.kind is ProgrammeKind.STRATEGY
    assert [each.number for each in workspace.read(programmes.resolutions, programme_id)] == ["XII/5/2022"]


def test_a_programme_keeps_what_it_says_of_itself_and_learns_what_it_did_not_know(
    workspace: Workspace,
) -> None:
    outline = "# Zdrowie\n## Szczepienia\n- liczba szczepień: 1"
    found = replace(
        said(outline),
        resolution=FoundResolution("nr V/1/2022", "3 marca 2022 r."),
        amendments=(FoundResolution("VI/2/2023", "2023"),),
        legal_basis="art. 17",
        coordinator="Ośrodek Pomocy",
    )
    programme_id = bring(workspace, found)
    stored_facts = workspace.read(programmes.programme, programme_id)
    assert stored_facts
    assert (stored_facts.legal_basis, stored_facts.coordinator) == ("art. 17", "Ośrodek Pomocy")
    kept = workspace.read(programmes.resolutions, programme_id)
    assert [(each.number, each.date) for each in kept] == [
        ("nr V/1/2022", "2022-03-03"),
        ("VI/2/2023", "2023"),
    ]

    other = replace(
        found,
        resolution=FoundResolution("V/1/2022"),
        amendments=(FoundResolution("VII/3/2024"),),
        legal_basis="art. 19",
        coordinator="ośrodek  pomocy",
    )
    plan = imports.plan(workspace, other, programme_id)
    changes = {each.key.matter: each.change for each in plan.differences if each.owner is None}
    assert changes == {
        Matter.RESOLUTION: Change.NEW,
        Matter.LEGAL_BASIS: Change.KEPT,
        Matter.COORDINATOR: Change.UNCHANGED,
    }
    imports.carry_out(workspace, plan)
    assert workspace.read(programmes.programme, programme_id) == stored_facts
    numbers = [each.number for each in workspace.read(programmes.resolutions, programme_id)]
    assert numbers == ["nr V/1/2022", "VI/2/2023", "VII/3/2024"]


def test_one_undo_takes_all_of_it_back(workspace: Workspace) -> None:
    before = everything(workspace)
    bring(workspace, said(CLINIC, 2022, 2023))
    assert everything(workspace) != before
    workspace.undo()
    assert everything(workspace) == before


def test_the_history_names_the_document(workspace: Workspace) -> None:
    plan = imports.plan(workspace, said(CLINIC), None)
    imports.carry_out(workspace, plan, source="sprawozdanie.docx")
    undo = workspace.next_undo()
    assert undo is not None
    assert undo.subject == "sprawozdanie.docx"


def test_units_are_declined_and_people_are_counted_as_people(workspace: Workspace, clinic: int) -> None:
    units = {each.id: each for each in rows(workspace, Unit)}
    known = {each.label: each for each in rows(workspace, Indicator)}
    assert clinic
    assert {(each.singular, each.many) for each in units.values()} == {
        ("osoba", "osób"),
        ("badanie", "badań"),
    }
    assert known["liczba zaszczepionych dzieci"].nature is Nature.PEOPLE
    assert known["liczba badań"].nature is Nature.FLOW
    assert units[known["liczba badań"].unit_id].singular == "badanie"
    assert known["odsetek zaszczepionych"].unit_id is None


def test_realizers_of_the_same_name_are_one(workspace: Workspace) -> None:
    outline = """
# Zdrowie [Wydział Zdrowia Urzędu Miasta; przychodnia]
# Szkoły [WYDZIAŁ  ZDROWIA Urzędu Miasta; Przychodnia]
"""
    bring(workspace, said(outline))
    assert [each.name for each in rows(workspace, Realizer)] == [
        "Wydział Zdrowia Urzędu Miasta",
        "przychodnia",
    ]


def test_a_new_realizer_is_part_of_the_institution_that_the_document_names(workspace: Workspace) -> None:
    known = realizers.add_realizer(workspace, "Referat Oświaty")
    found = said("""
# Zdrowie [Oddział Dzienny; Referat Oświaty]
## Szczepienia [Poradnia; Sekretariat]
- liczba szczepień: 1
""")
    pairs = (
        ("Oddział dzienny", "Szpital Miejski"),
        ("Poradnia", "Szpital Miejski"),
        ("Szpital Miejski", "Urząd Miasta"),
        ("Referat Oświaty", "Urząd Miasta"),
        ("Sekretariat", "Urząd Miasta"),
        ("Sekretariat", "Szpital Miejski"),  # which of the two is not known
        ("Urząd Miasta", "Oddział Dzienny"),  # goes round in a circle
    )
    bring(workspace, replace(found, nodes=(replace(found.nodes[0], institutions=pairs),)))
    names = {each.id: each.name for each in rows(workspace, Realizer)}
    wholes = {each.name: names.get(each.parent_id) for each in rows(workspace, Realizer)}
    assert wholes == {
        "Referat Oświaty": None,
        "Urząd Miasta": None,
        "Szpital Miejski": "Urząd Miasta",
        "Oddział Dzienny": "Szpital Miejski",
        "Poradnia": "Szpital Miejski",
        "Sekretariat": None,
    }
    assert names[known] == "Referat Oświaty"


def test_what_a_document_says_again_is_unchanged(workspace: Workspace, clinic: int) -> None:
    before = everything(workspace)
    plan = imports.plan(workspace, said(CLINIC, 2022, 2023), clinic)
    assert set(plan.counts()) == {Change.UNCHANGED}
    assert plan.all_changes() == frozenset()
    assert (plan.new_periods, plan.absent) == ((), ())
    imports.carry_out(workspace, plan)
    assert everything(workspace) == before


def test_another_year_is_added_and_what_is_not_in_it_stays(workspace: Workspace, clinic: int) -> None:
    newer = """
# ZDROWIE
## Szczepienia
- Liczba zaszczepionych dzieci: 15 | 20
- liczba plakatów: | 7
"""
    plan = imports.plan(workspace, said(newer, 2023, 2024), clinic)
    assert plan.new_periods == (year(2024),)
    assert set(plan.absent) == {
        "w tym dziewczynki", "odsetek zaszczepionych", "liczba badań", "liczba patroli",
    }  # fmt: skip
    imports.carry_out(workspace, plan)
    assert shown(workspace, clinic) == (
        "I Zdrowie\n"
        "  1 Szczepienia\n"
        "    - liczba zaszczepionych dzieci 2022=12 2023=15 2024=20\n"
        "      - w tym dziewczynki 2022=5 2023=8\n"
        "    - liczba plakatów 2024=7\n"
        "    - odsetek zaszczepionych 2022=40 % 2023=50 %\n"
        "  2 Badania\n"
        "    - liczba badań 2022=100 2023=120\n"
        "II Bezpieczeństwo\n"
        "  1 Patrole\n"
        "    - liczba patroli 2022=30 2023=31"
    )


def test_nothing_understood_is_refused(workspace: Workspace) -> None:
    plan = imports.plan(workspace, said(""), None)
    with pytest.raises(RecordError) as refused:
        imports.carry_out(workspace, plan, source="pismo.docx")
    assert (refused.value.refusal, refused.value.subject) == (Refusal.IMPORT_FOUND_NOTHING, "pismo.docx")


def test_a_label_longer_than_any_field_takes_changes_nothing(workspace: Workspace, clinic: int) -> None:
    before = everything(workspace)
    plan = imports.plan(workspace, said(f"# Zdrowie\n- {'długi ' * 4000}: 1"), clinic)
    with pytest.raises(RecordError) as refused:
        imports.carry_out(workspace, plan)
    assert refused.value.refusal is Refusal.TEXT_TOO_LONG
    assert everything(workspace) == before


@pytest.mark.parametrize("source", ["typed", "removed"])
def test_a_record_that_changed_meanwhile_is_looked_at_again(
    workspace: Workspace, clinic: int, source: str
) -> None:
    plan = imports.plan(workspace, said(CLINIC.replace("15", "16"), 2022, 2023), clinic)
    if source == "typed":
        place = Place(
            ids(workspace)["liczba patroli"], stored(workspace, "liczba patroli", year(2023)).period_id
        )
        values.paste(workspace, {place: "77"})
    else:
        remove_programme(workspace, clinic)
    before = everything(workspace)
    with pytest.raises(RecordError) as refused:
        imports.carry_out(workspace, plan)
    assert refused.value.refusal is Refusal.IMPORT_OUTDATED
    assert everything(workspace) == before


def test_a_change_that_makes_no_difference_is_no_hindrance(workspace: Workspace, clinic: int) -> None:
    plan = imports.plan(workspace, said(CLINIC.replace("15", "16"), 2022, 2023), clinic)
    realizers.add_realizer(workspace, "Biblioteka")
    imports.carry_out(workspace, plan)
    assert stored(workspace, "liczba zaszczepionych dzieci", year(2023)).amount == 16


def test_a_programme_that_is_gone_is_refused(workspace: Workspace) -> None:
    with pytest.raises(RecordError) as refused:
        imports.plan(workspace, said(CLINIC), 7)
    assert refused.value.refusal is Refusal.PROGRAMME_UNKNOWN


def test_prose_goes_to_the_newest_period(workspace: Workspace) -> None:
    found = replace(said(CLINIC, 2022, 2023), introduction="O programie.")
    goal = replace(found.nodes[0], analysis="Więcej szczepień.\nMniej chorób.\n")
    programme_id = bring(workspace, replace(found, nodes=(goal, *found.nodes[1:])))
    told = {(each.node_id, each.section.value, each.body) for each in rows(workspace, Narrative)}
    (period,) = [each for each in workspace.read(programmes.periods, programme_id) if each.year == 2023]
    (node_id,) = [each.id for each in rows(workspace, Node) if each.text == "Zdrowie"]
    assert told == {
        (None, "introduction", "O programie."),
        (node_id, "analysis", "Więcej szczepień.\nMniej chorób."),
    }
    assert {each.period_id for each in rows(workspace, Narrative)} == {period.id}


def test_a_programme_without_any_period_reports_on_its_first_year(workspace: Workspace) -> None:
    found = replace(said("# Zdrowie"), periods=(), first_year=2025, last_year=2027)
    programme_id = bring(workspace, found)
    assert [each.label for each in workspace.read(programmes.periods, programme_id)] == ["2025"]


def test_values_without_a_label_are_kept_under_a_name_that_says_so(workspace: Workspace) -> None:
    found = changed(said("# Zdrowie\n- x: 5"), "x", label="")
    assert "(bez nazwy) 2023=5" in shown(workspace, bring(workspace, found))


def test_who_delivers_an_indicator_is_stored_where_it_differs_from_its_node(workspace: Workspace) -> None:
    outline = "# Zdrowie [Przychodnia]\n- porady: 5\n- badania: 7"
    found = changed(said(outline), "porady", realizers=("Szpital", "szpital"))
    bring(workspace, changed(found, "badania", realizers=("PRZYCHODNIA",)))
    names = {each.id: each.name for each in rows(workspace, Realizer)}
    delivers = [(each.indicator_id, names[each.realizer_id]) for each in rows(workspace, IndicatorRealizer)]
    assert delivers == [(ids(workspace)["porady"], "Szpital")]


def test_a_goal_keeps_only_those_realizers_that_are_not_named_below_it(workspace: Workspace) -> None:
    outline = """
# Zdrowie [Przychodnia; Szpital; Gmina]
## Badania [szpital]
- badania: 7
## Porady [Przychodnia]
# Kultura [Biblioteka; Dom kultury]
## Czytanie [Biblioteka]
## Wystawy
- wystawy: 4
"""
    bring(workspace, said(outline))
    nodes = {each.id: each.text for each in rows(workspace, Node)}
    names = {each.id: each.name for each in rows(workspace, Realizer)}
    found = [(nodes[each.node_id], names[each.realizer_id]) for each in rows(workspace, NodeRealizer)]
    assert [each for each in found if each[0] in ("Zdrowie", "Kultura")] == [
        ("Zdrowie", "Gmina"),
        ("Kultura", "Biblioteka"),
        ("Kultura", "Dom kultury"),
    ]
