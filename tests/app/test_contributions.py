"""Contributions of realizers and the values that are computed from them."""

from contextlib import closing
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db import store
from db.domain.entities import Indicator, Realizer, RealizerName, Unit, Value
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import Act, Form, IndicatorKind, Nature, Origin, Status
from db.domain.periods import year
from db.domain.values import Content
from db.queries.contributions import CellContribution, ContributedCell, contributed_cell
from desktop.app import contributions, indicators, programmes, structure, values
from desktop.app.contribution_entry import Changes
from desktop.app.contributions import Details
from desktop.app.sums import contributed, recount
from desktop.app.values import Place
from desktop.app.workspace import Workspace


@pytest.fixture
def place(workspace: Workspace, programme_id: int) -> Place:
    goal = structure.add_node(workspace, programme_id, "A")
    period = programmes.add_period(workspace, programme_id, year(2025))
    return Place(indicators.add_indicator(workspace, goal, "liczba szkoleń"), period)


def cell(workspace: Workspace, place: Place) -> ContributedCell:
    found = workspace.read(contributed_cell, *place)
    assert found is not None
    return found


def rows(workspace: Workspace, place: Place) -> tuple[CellContribution, ...]:
    return cell(workspace, place).contributions


def value(workspace: Workspace, place: Place) -> Value:
    found = cell(workspace, place).value
    assert found is not None
    return found


def amount(workspace: Workspace, place: Place) -> Decimal | None:
    found = cell(workspace, place).value
    return None if found is None else found.amount


def describe(
    workspace: Workspace,
    place: Place,
    *,
    kind: IndicatorKind = IndicatorKind.WHOLE,
    nature: Nature = Nature.FLOW,
) -> None:
    indicator = cell(workspace, place).indicator
    indicators.edit_indicator(workspace, replace(indicator, kind=kind, nature=nature))


def test_the_first_contribution_to_an_empty_cell_makes_it_a_sum(workspace: Workspace, place: Place) -> None:
    contributions.add(workspace, place, "Szkoły", "446")
    contributions.add(workspace, place, "Poradnia", "1 397")
    assert amount(workspace, place) == 1843
    assert value(workspace, place).origin is Origin.SUM
    assert [each.realizer for each in rows(workspace, place)] == ["Szkoły", "Poradnia"]


def test_adding_and_the_sum_are_one_gesture(workspace: Workspace, place: Place) -> None:
    contributions.add(workspace, place, "Szkoły", "446")
    workspace.undo()
    assert rows(workspace, place) == ()
    assert cell(workspace, place).value is None
    workspace.redo()
    assert amount(workspace, place) == 446


def test_what_is_about_is_about_in_the_sum_too(workspace: Workspace, place: Place) -> None:
    contributions.add(workspace, place, "Szkoły", "10")
    contributions.add(workspace, place, "Izba", "ok. 28/mies.")
    assert value(workspace, place).content == Content(Form.NUMBER, Decimal(10 + 28 * 12), approximate=True)


def test_a_typed_value_stays_until_it_is_counted(workspace: Workspace, place: Place) -> None:
    values.set_content(workspace, place, Content(Form.NUMBER, Decimal(905), note="sprawdzone"))
    contributions.add(workspace, place, "KARAN", "1 005")
    assert amount(workspace, place) == 905
    contributions.count(workspace, place, Origin.SUM)
    counted = value(workspace, place)
    assert counted.content == Content(Form.NUMBER, Decimal(1005), note="sprawdzone")
    assert counted.origin is Origin.SUM
    undone = workspace.undo()
    assert undone.change_set.act is Act.COUNT_CONTRIBUTIONS
    assert amount(workspace, place) == 905


def test_removing_the_last_contribution_of_a_sum_clears_the_value(workspace: Workspace, place: Place) -> None:
    only = contributions.add(workspace, place, "Szkoły", "5")
    contributions.remove(workspace, [only])
    assert cell(workspace, place).value is None


def test_editing_an_amount_computes_the_sum_anew_and_asks_to_confirm_it_again(
    workspace: Workspace, place: Place
) -> None:
    contributions.add(workspace, place, "Szkoły", "5")
    (row,) = rows(workspace, place)
    confirmed = replace(value(workspace, place), status=Status.CONFIRMED)
    with workspace.transaction(Act.CONFIRM_VALUES) as edit:
        edit.put(confirmed)
    contributions.edit(workspace, row.contribution.id, Changes(amount="ok. 7"))
    changed = value(workspace, place)
    assert changed.content == Content(Form.NUMBER, Decimal(7), approximate=True)
    assert changed.status is Status.DRAFT


def test_people_of_several_institutions_are_never_added(workspace: Workspace, place: Place) -> None:
    describe(workspace, place, nature=Nature.PEOPLE)
    contributions.add(workspace, place, "MOPS", "88")
    assert amount(workspace, place) == 88
    contributions.add(workspace, place, "PCK", "80")
    assert cell(workspace, place).value is None
    for origin in (Origin.SUM, Origin.SUM_OF_ALL):
        with pytest.raises(RecordError) as refused:
            contributions.count(workspace, place, origin)
        assert refused.value.refusal is Refusal.PEOPLE_NOT_ADDED


def test_units_that_differ_wait_for_the_clerk(workspace: Workspace, place: Place) -> None:
    contributions.add(workspace, place, "Szkoły", "7 973", Details(unit="spotkań"))
    contributions.add(workspace, place, "Poradnia", "184 osoby")
    assert cell(workspace, place).value is None
    with pytest.raises(RecordError) as refused:
        contributions.count(workspace, place, Origin.SUM)
    assert refused.value.refusal is Refusal.UNITS_NOT_ADDED
    contributions.count(workspace, place, Origin.SUM_OF_ALL)
    assert amount(workspace, place) == 8157
    meetings, people = (each.unit for each in rows(workspace, place))
    assert meetings is not None
    assert people is not None
    assert (meetings.singular, people.many) == ("spotkanie", "osób")
    contributions.count(workspace, place, Origin.SUM_OF_UNIT, meetings.id)
    contributions.add(workspace, place, "Szkoły", "27 spotkań")
    assert amount(workspace, place) == 8000


def test_the_indicators_own_unit_is_no_other_unit(workspace: Workspace, place: Place) -> None:
    indicators.set_unit(workspace, place.indicator_id, Unit("spotkanie", "spotkania", "spotkań"))
    contributions.add(workspace, place, "Szkoły", "10", Details(unit="Spotkania"))
    contributions.add(workspace, place, "Poradnia", "5")
    assert amount(workspace, place) == 15


def test_a_pasted_block_is_one_gesture_and_finds_realizers_by_any_name(
    workspace: Workspace, place: Place
) -> None:
    with workspace.transaction(Act.ADD_REALIZER) as edit:
        council = edit.add(Realizer("Kielecka Rada Seniorów"))
        edit.add(RealizerName(council, "Rada Seniora", 2020, 2022))
    pasted = [
        ["rada seniora", "3"],
        ["", "4", "", "drugie półrocze"],
        ["", ""],
        ["Poradnia", "1 000", "", "", "15.01.2025 r.", "pismo 7/2025"],
    ]
    assert contributions.paste(workspace, place, pasted) == 3
    named = [each.realizer for each in rows(workspace, place)]
    assert named == ["Kielecka Rada Seniorów", "Kielecka Rada Seniorów", "Poradnia"]
    last = rows(workspace, place)[-1].contribution
    assert (last.date, last.document) == ("2025-01-15", "pismo 7/2025")
    assert amount(workspace, place) == 1007
    workspace.undo()
    assert rows(workspace, place) == ()
    with workspace.transaction(Act.ADD_REALIZER) as edit:
        assert [each.name for each in edit.find(Realizer)] == ["Kielecka Rada Seniorów"]


def test_further_columns_of_a_pasted_block_go_into_the_note(workspace: Workspace, place: Place) -> None:
    contributions.paste(
        workspace,
        place,
        [["Szkoły", "5", "", "razem", "", "pismo 7", "bez ferii", "", "wg listy"], ["", "4"]],
    )
    noted = [(row.contribution.note, row.contribution.document) for row in rows(workspace, place)]
    assert noted == [("razem; bez ferii; wg listy", "pismo 7"), ("", "")]


@pytest.mark.parametrize("text", ["", "8–12", "dużo", "brak danych", "3 osoby, 5 porad", "9" * 200])
def test_what_is_no_single_number_is_refused_and_changes_nothing(
    workspace: Workspace, place: Place, text: str
) -> None:
    with pytest.raises(RecordError) as refused:
        contributions.paste(workspace, place, [["Szkoły", "5"], ["Poradnia", text]])
    assert refused.value.refusal is Refusal.AMOUNT_UNREAD
    assert rows(workspace, place) == ()


def test_headings_and_formulas_take_no_contributions(workspace: Workspace, place: Place) -> None:
    describe(workspace, place, kind=IndicatorKind.HEADING)
    with pytest.raises(RecordError) as refused:
        contributions.add(workspace, place, "Szkoły", "5")
    assert refused.value.refusal is Refusal.HEADING_HAS_NO_VALUE
    with workspace.transaction(Act.EDIT_FORMULA) as edit:
        indicator = edit.get(Indicator, place.indicator_id)
        edit.put(replace(indicator, kind=IndicatorKind.WHOLE, formula="1 + 1"))
    with pytest.raises(RecordError) as refused:
        contributions.add(workspace, place, "Szkoły", "5")
    assert refused.value.refusal is Refusal.VALUE_COMPUTED


def test_percents_of_several_institutions_make_no_sum(workspace: Workspace, place: Place) -> None:
    describe(workspace, place, kind=IndicatorKind.PERCENT)
    contributions.add(workspace, place, "Szkoły", "40 %")
    assert amount(workspace, place) == 40
    contributions.add(workspace, place, "Poradnia", "50")
    assert cell(workspace, place).value is None


def test_contributions_keep_the_order_that_they_are_given(workspace: Workspace, place: Place) -> None:
    for name in ("A", "B", "C"):
        contributions.add(workspace, place, name, "1")
    contributions.move(workspace, rows(workspace, place)[2].contribution.id, -2)
    contributions.move(workspace, rows(workspace, place)[0].contribution.id, -1)
    assert [each.realizer for each in rows(workspace, place)] == ["C", "A", "B"]


def test_a_change_of_units_is_followed_by_a_recount(workspace: Workspace, place: Place) -> None:
    contributions.add(workspace, place, "Szkoły", "10")
    contributions.add(workspace, place, "Poradnia", "5 porad")
    assert cell(workspace, place).value is None
    with workspace.transaction(Act.MERGE_UNITS) as edit:
        (counsel,) = edit.find(Unit)
        edit.put(replace(edit.get(Indicator, place.indicator_id), unit_id=counsel.id))
        recount(edit, contributed(edit, place.indicator_id))
    assert amount(workspace, place) == 15


@settings(max_examples=25)
@given(amounts=st.lists(st.decimals(0, 10**20, places=2), max_size=6), data=st.data())
def test_a_total_is_the_sum_in_any_order_also_after_edits_and_undo(
    amounts: list[Decimal], data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    # Sums of such amounts fit into the digits that Python computes with by itself.
    with closing(Workspace(store.create(tmp_path_factory.mktemp("sum") / "a.spr"))) as opened:
        with opened.transaction(Act.ADD_INDICATOR) as edit:
            place = Place(edit.add(Indicator("kwota", IndicatorKind.MONEY)), edit.add(year(2024)))
        typed = [format(each, "f").replace(".", ",") for each in amounts]
        contributions.paste(opened, place, [["A", each] for each in data.draw(st.permutations(typed))])
        assert amount(opened, place) == (sum(amounts) if amounts else None)
        if amounts:
            chosen = data.draw(st.sampled_from(rows(opened, place))).contribution
            contributions.edit(opened, chosen.id, Changes(amount="1,01"))
            assert amount(opened, place) == sum(amounts) - chosen.amount + Decimal("1.01")
            opened.undo()
            assert amount(opened, place) == sum(amounts)
