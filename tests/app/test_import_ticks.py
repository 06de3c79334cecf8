"""Nothing of a document comes in without its tick, and the clerk may say what something is in the record."""

import pytest

from app.brought_in import CLINIC, bring, everything, ids, rows, shown, stored
from app.sayings import changed, indicator, said
from db.domain.entities import (
    Contribution,
    Indicator,
    IndicatorRealizer,
    Level,
    Node,
    Programme,
    ProgrammePeriod,
    Realizer,
)
from db.domain.kinds import Nature
from db.domain.periods import Period, year
from db.queries.programme_tree import programme_tree
from desktop.app import contributions, imports, values
from desktop.app.cells import Place
from desktop.app.imports import Change, Key, Matter
from desktop.app.placements import share_indicators
from desktop.app.workspace import Workspace

NEWER = """
# Zdrowie
## Szczepienia
- liczba zaszczepionych dzieci (osoba): 12 | 15
- liczba szczepionek (sztuka): 4 | 5
# Kultura [Biblioteka]
## Czytanie
- wypożyczenia: 7 | 8
"""


@pytest.fixture
def clinic(workspace: Workspace) -> int:
    return bring(workspace, said(CLINIC, 2022, 2023))


def test_nothing_comes_in_of_which_nothing_is_taken(workspace: Workspace, clinic: int) -> None:
    before = everything(workspace)
    plan = imports.plan(workspace, said(NEWER, 2023, 2024), clinic)
    assert not imports.brings(plan, ())
    imports.carry_out(workspace, plan, ())
    assert everything(workspace) == before


def test_an_indicator_that_is_left_out_is_not_made(workspace: Workspace, clinic: int) -> None:
    found = said(NEWER, 2022, 2023)
    plan = imports.plan(workspace, found, clinic)
    left = plan.keys_of(indicator(found, "liczba szczepionek").spot)
    assert {key.matter for key in left} == {Matter.INDICATOR, Matter.VALUE}
    imports.carry_out(workspace, plan, plan.all_changes() - left)
    assert "liczba szczepionek" not in ids(workspace)
    assert "wypożyczenia" in ids(workspace)


def test_of_what_is_left_out_nothing_comes_whatever_else_is_ticked(workspace: Workspace, clinic: int) -> None:
    found = said(NEWER, 2022, 2023)
    plan = imports.plan(workspace, found, clinic)
    goal = found.nodes[1]
    imports.carry_out(workspace, plan, plan.all_changes() - {Key(Matter.NODE, goal.spot)})
    assert "wypożyczenia" not in ids(workspace)
    assert "liczba szczepionek" in ids(workspace)
    assert not {"Kultura", "Czytanie"} & {each.text for each in rows(workspace, Node)}
    assert "Biblioteka" not in {each.name for each in rows(workspace, Realizer)}


def test_what_stands_elsewhere_is_compared_also_under_what_is_left_out(
    workspace: Workspace, clinic: int
) -> None:
    found = said("# Kultura\n## Patrole\n- liczba patroli: 40", 2024)
    plan = imports.plan(workspace, found, clinic)
    left = {Key(Matter.NODE, found.nodes[0].spot)}
    imports.carry_out(workspace, plan, plan.all_changes() - left)
    assert stored(workspace, "liczba patroli", year(2024)).amount == 40
    assert "Kultura" not in {each.text for each in rows(workspace, Node)}


def test_a_period_that_is_left_out_takes_its_values_along(workspace: Workspace, clinic: int) -> None:
    plan = imports.plan(workspace, said(NEWER, 2023, 2024), clinic)
    left = Key(Matter.PERIOD, None, year(2024))
    assert left in plan.all_changes()
    imports.carry_out(workspace, plan, plan.all_changes() - {left})
    assert {each.year for each in rows(workspace, Period)} == {2022, 2023}
    assert len(rows(workspace, ProgrammePeriod)) == 2
    assert stored(workspace, "wypożyczenia", year(2023)).amount == 7


def test_levels_come_only_with_what_stands_on_them(workspace: Workspace) -> None:
    programme_id = bring(workspace, said("# Zdrowie\n- porady: 5"))
    before = len(rows(workspace, Level))
    found = said("# Zdrowie\n- porady: 6")
    imports.carry_out(workspace, imports.plan(workspace, found, programme_id), ())
    assert len(rows(workspace, Level)) == before


def test_the_clerk_says_which_indicator_it_is(workspace: Workspace, clinic: int) -> None:
    found = said(NEWER, 2023, 2024)
    spot = indicator(found, "wypożyczenia").spot
    known = ids(workspace)
    plan = imports.plan(workspace, found, clinic, {spot: known["liczba patroli"]})
    assert plan.indicators[spot].text == "liczba patroli"
    imports.carry_out(workspace, plan, plan.all_changes() - {Key(Matter.WORDING, spot)})
    assert "wypożyczenia" not in ids(workspace)
    assert stored(workspace, "liczba patroli", year(2024)).amount == 8


def test_the_clerk_says_which_goal_it_is_and_what_is_below_follows(workspace: Workspace, clinic: int) -> None:
    found = said("# Opieka lekarska\n## Badania\n- liczba badań (badanie): 100 | 121", 2022, 2023)
    (node_id,) = [each.id for each in rows(workspace, Node) if each.text == "Zdrowie"]
    goal = found.nodes[0]
    plan = imports.plan(workspace, found, clinic, {goal.spot: node_id})
    assert [match.id is None or match.elsewhere for match in plan.nodes.values()] == [False, False]
    imports.carry_out(workspace, plan)
    assert "I Opieka lekarska" in shown(workspace, clinic)
    assert stored(workspace, "liczba badań", year(2023)).amount == 121


def test_what_it_may_be_is_offered_with_the_likeliest_first(workspace: Workspace, clinic: int) -> None:
    found = said("# Zdrowie\n## Badania\n- liczba wszystkich badań: 7\n- liczba badań: 100")
    plan = imports.plan(workspace, found, clinic)
    offered = imports.candidates(plan, indicator(found, "liczba wszystkich badań").spot)
    assert "liczba badań" not in [each.text for each in offered]
    assert offered[0].text == "liczba patroli"
    assert offered[0].place == "Patrole"
    assert {each.text for each in offered} == set(ids(workspace)) - {"liczba badań"}
    goals = imports.candidates(plan, found.nodes[0].spot)
    assert [each.text for each in goals] == ["Zdrowie", "Bezpieczeństwo"]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Program „Zdrowie” na lata 2024–2030", 1),
        ("PROGRAM ZDROWIE na lata 2024-2030", 1),
        ("Programu Zdrowie na lata 2024-2030", 1),
        ("Program „Zdrowie” na lata 2031–2035", None),
        ("", None),
    ],
)
def test_the_programme_of_the_same_title_is_proposed(title: str, expected: int | None) -> None:
    known = [
        Programme("Program „Zdrowie” na lata 2024–2030", 2024, 2030, id=1),
        Programme("Strategia", 2021, 2030, id=2),
    ]
    found = imports.namesake(title, known)
    assert (found and found.id) == expected


def test_new_indicators_count_what_their_labels_say(workspace: Workspace) -> None:
    bring(workspace, said("# A\n- liczba osób: 5\n  - w tym z gminy: 3\n- liczba miejsc: 8\n- porady: 9"))
    assert {each.label: each.nature for each in rows(workspace, Indicator)} == {
        "liczba osób": Nature.PEOPLE,
        "w tym z gminy": Nature.PEOPLE,
        "liczba miejsc": Nature.STOCK,
        "porady": Nature.FLOW,
    }


def test_a_unit_that_comes_in_leaves_the_sum_of_contributions(workspace: Workspace) -> None:
    programme_id = bring(workspace, said("# Zdrowie\n- porady: –"))
    (period,) = rows(workspace, Period)
    place = Place(ids(workspace)["porady"], period.id)
    values.clear(workspace, [place])
    for name, text in (("Szkoła", "5"), ("Szpital", "7")):
        contributions.add(workspace, place, name, text)
    plan = imports.plan(workspace, said("# Zdrowie\n- porady (osoba)"), programme_id)
    imports.carry_out(workspace, plan, plan.only_new())
    assert stored(workspace, "porady", year(2023)).amount == 12
    assert len(rows(workspace, Contribution)) == 2


def test_realizers_come_once_to_an_indicator_that_stands_in_two_places(workspace: Workspace) -> None:
    outline = "# Zdrowie\n- porady: 5\n# Szkoły"
    programme_id = bring(workspace, said(outline))
    (school,) = [each for each in workspace.read(programme_tree, programme_id) if each.text == "Szkoły"]
    share_indicators(workspace, school.id, [ids(workspace)["porady"]])
    found = changed(said("# Zdrowie\n- porady: 5\n# Szkoły\n- porady: 5"), "porady", realizers=("Szpital",))
    bring(workspace, found, programme_id)
    names = {each.id: each.name for each in rows(workspace, Realizer)}
    assert [names[each.realizer_id] for each in rows(workspace, IndicatorRealizer)] == ["Szpital"]


def test_who_delivers_a_new_indicator_is_kept_where_its_goal_has_others(workspace: Workspace) -> None:
    programme_id = bring(workspace, said("# Zdrowie [Szkoła]\n- porady: 1"))
    found = changed(said("# Zdrowie [Szpital]\n- porady: 1\n- badania: 4"), "badania", realizers=("Szpital",))
    plan = imports.plan(workspace, found, programme_id)
    imports.carry_out(
        workspace, plan, [key for key in plan.all_changes() if key.matter is not Matter.REALIZERS]
    )
    names = {each.id: each.name for each in rows(workspace, Realizer)}
    delivers = [(each.indicator_id, names[each.realizer_id]) for each in rows(workspace, IndicatorRealizer)]
    assert delivers == [(ids(workspace)["badania"], "Szpital")]


def test_who_delivers_by_the_goal_is_not_new(workspace: Workspace) -> None:
    found = changed(said("# Zdrowie [Szkoła]\n- porady: 1"), "porady", realizers=("Szkoła",))
    programme_id = bring(workspace, found)
    assert rows(workspace, IndicatorRealizer) == []
    again = imports.plan(workspace, found, programme_id)
    assert {each.change for each in again.differences} == {Change.UNCHANGED}
    other = changed(found, "porady", realizers=("Szpital",))
    imports.carry_out(workspace, imports.plan(workspace, other, programme_id))
    names = {each.id: each.name for each in rows(workspace, Realizer)}
    assert [names[each.realizer_id] for each in rows(workspace, IndicatorRealizer)] == ["Szkoła", "Szpital"]
