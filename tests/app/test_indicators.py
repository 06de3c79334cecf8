"""Indicators of a node: their order, their parts, their kind, and what is shared with other places."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from db import dump
from db.domain.entities import Indicator, Placement, Unit
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import Act, Form, IndicatorKind, TargetKind
from db.domain.periods import year
from db.queries import programmes
from db.queries.indicator_sheet import indicator_sheet, sheet_indicators
from db.queries.node_card import node_card
from desktop.app import (
    contributions,
    formulas,
    indicator_lists,
    indicators,
    placements,
    realizers,
    targets,
    values,
)
from desktop.app.workspace import Workspace

Grow = Callable[[str], dict[str, int]]


def every(workspace: Workspace, table: str) -> list[dict[str, Any]]:
    return sorted(workspace.read(dump.dump)["tables"][table], key=lambda row: row["position"])


def values_of(workspace: Workspace) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = workspace.read(dump.dump)["tables"]["value"]
    return found


@pytest.fixture
def goal(grow: Grow) -> int:
    return grow("A")["A"]


def card(workspace: Workspace, node_id: int) -> list[str]:
    found = workspace.read(node_card, node_id)
    assert found is not None
    return ["  " * each.depth + each.indicator.label for each in found.indicators]


def grid(workspace: Workspace, programme_id: int) -> list[str]:
    lines = [line for line in workspace.read(indicator_sheet, programme_id).lines if line.indicator_id]
    known = workspace.read(sheet_indicators, [line.indicator_id for line in lines])
    return ["  " * line.depth + known[line.indicator_id].indicator.label for line in lines]


def kind_of(workspace: Workspace, indicator_id: int, kind: IndicatorKind) -> None:
    found = workspace.read(sheet_indicators, [indicator_id])[indicator_id].indicator
    indicators.edit_indicator(workspace, replace(found, kind=kind))


def form_of(workspace: Workspace, indicator_id: int) -> Form:
    (value,) = workspace.read(sheet_indicators, [indicator_id])[indicator_id].values.values()
    return value.form


def test_the_card_and_the_grid_show_one_order_also_after_a_removal(
    workspace: Workspace, programme_id: int, goal: int
) -> None:
    first, second = indicators.add_indicators(workspace, goal, ["A", "B"])
    indicators.add_indicator(workspace, goal, "X")
    indicators.add_indicator(workspace, goal, "część B", parent_id=second)
    indicators.remove_indicator(workspace, goal, first)
    indicators.add_indicator(workspace, goal, "Y")
    assert card(workspace, goal) == grid(workspace, programme_id) == ["B", "  część B", "X", "Y"]


def test_an_indicator_moves_among_its_neighbours_up_to_the_end(workspace: Workspace, goal: int) -> None:
    first, *_others = indicators.add_indicators(workspace, goal, ["A", "B", "C"])
    for expected in (["B", "A", "C"], ["B", "C", "A"], ["B", "C", "A"]):
        placements.move_indicator(workspace, goal, first, 1)
        assert card(workspace, goal) == expected


def test_an_indicator_becomes_a_part_and_one_of_its_own_again(workspace: Workspace, goal: int) -> None:
    whole, part = indicators.add_indicators(workspace, goal, ["razem", "część"])
    placements.set_part_of(workspace, goal, part, whole)
    assert card(workspace, goal) == ["razem", "  część"]
    placements.set_part_of(workspace, goal, part, None)
    placements.set_part_of(workspace, goal, part, None)
    assert card(workspace, goal) == ["razem", "część"]


def test_an_indicator_is_no_part_of_itself(workspace: Workspace, goal: int) -> None:
    whole = indicators.add_indicator(workspace, goal, "razem")
    part = indicators.add_indicator(workspace, goal, "część", parent_id=whole)
    with pytest.raises(RecordError) as refused:
        placements.set_part_of(workspace, goal, whole, part)
    assert refused.value.refusal is Refusal.INDICATOR_UNDER_ITSELF


def test_what_is_shown_elsewhere_too_stays_there(workspace: Workspace, grow: Grow) -> None:
    made = grow("A\nB")
    whole, shared = indicators.add_indicators(workspace, made["A"], ["razem", "wspólny"])
    with workspace.transaction(Act.ADD_INDICATOR) as edit:
        edit.add(Placement(made["B"], shared))
    with pytest.raises(RecordError) as refused:
        placements.set_part_of(workspace, made["A"], shared, whole)
    assert refused.value.refusal is Refusal.INDICATOR_SHARED
    indicators.remove_indicator(workspace, made["A"], shared)
    assert card(workspace, made["A"]) == ["razem"]
    assert card(workspace, made["B"]) == ["wspólny"]


def test_values_are_read_anew_when_the_kind_changes(workspace: Workspace, goal: int) -> None:
    number = indicators.add_indicator(workspace, goal, "liczba", kind=IndicatorKind.TEXT)
    values.paste(workspace, {values.Place(number, 1): "1 050"})
    assert form_of(workspace, number) is Form.TEXT
    kind_of(workspace, number, IndicatorKind.WHOLE)
    assert form_of(workspace, number) is Form.NUMBER
    values.paste(workspace, {values.Place(number, 1): "dużo spotkań"})
    kind_of(workspace, number, IndicatorKind.TEXT)
    assert form_of(workspace, number) is Form.TEXT
    kind_of(workspace, number, IndicatorKind.WHOLE)
    assert form_of(workspace, number) is Form.UNREAD


def test_an_indicator_with_values_is_no_heading(workspace: Workspace, goal: int) -> None:
    number = indicators.add_indicator(workspace, goal, "liczba")
    values.paste(workspace, {values.Place(number, 1): "5"})
    with pytest.raises(RecordError) as refused:
        kind_of(workspace, number, IndicatorKind.HEADING)
    assert refused.value.refusal is Refusal.HEADING_HAS_VALUES


def test_what_is_gone_is_told(workspace: Workspace, goal: int) -> None:
    number = indicators.add_indicator(workspace, goal, "liczba")
    indicators.remove_indicator(workspace, goal, number)
    for act in (
        lambda: placements.move_indicator(workspace, goal, number, 1),
        lambda: indicators.edit_indicator(workspace, Indicator("x", id=number)),
        lambda: placements.set_part_of(workspace, goal, number, None),
    ):
        with pytest.raises(RecordError) as refused:
            act()
        assert refused.value.refusal is Refusal.GONE


def test_a_composite_counts_in_units_in_their_order(workspace: Workspace, goal: int) -> None:
    composite = indicators.add_indicator(workspace, goal, "A", kind=IndicatorKind.COMPOSITE)
    meetings, hours = Unit("spotkanie", "spotkania", "spotkań"), Unit("godzina", "godziny", "godzin")
    indicator_lists.set_components(workspace, composite, [meetings, hours])
    first, second = [row["unit_id"] for row in every(workspace, "component")]
    indicator_lists.set_components(workspace, composite, [hours, meetings, hours])
    assert [row["unit_id"] for row in every(workspace, "component")] == [second, first]
    assert {unit.singular for unit in workspace.read(programmes.units)} == {"spotkanie", "godzina"}
    indicator_lists.set_components(workspace, composite, [])
    assert every(workspace, "component") == []


def test_an_indicator_has_deliverers_of_its_own_in_their_order(workspace: Workspace, goal: int) -> None:
    indicator = indicators.add_indicator(workspace, goal, "A")
    first, second = (realizers.add_realizer(workspace, name) for name in ("Szkoła", "Biblioteka"))
    indicator_lists.deliver(workspace, indicator, [first])
    indicator_lists.deliver(workspace, indicator, [second, first])
    assert [row["realizer_id"] for row in every(workspace, "indicator_realizer")] == [second, first]
    indicator_lists.deliver(workspace, indicator, [])
    assert every(workspace, "indicator_realizer") == []


def test_shared_indicators_are_shown_last_in_the_other_place_with_one_value(
    workspace: Workspace, grow: Grow
) -> None:
    places = grow("A\nB")
    first, second = indicators.add_indicators(workspace, places["A"], ["Jeden", "Dwa"])
    indicators.add_indicator(workspace, places["B"], "Trzy")
    placements.share_indicators(workspace, places["B"], [second, first])
    assert card(workspace, places["B"]) == ["Trzy", "Dwa", "Jeden"]
    assert len(every(workspace, "indicator")) == 3
    workspace.undo()
    assert card(workspace, places["B"]) == ["Trzy"]


def test_what_is_shared_of_a_part_is_its_whole(workspace: Workspace, grow: Grow) -> None:
    places = grow("A\nB")
    whole = indicators.add_indicator(workspace, places["A"], "Uczestnicy")
    part = indicators.add_indicator(workspace, places["A"], "w tym dzieci", parent_id=whole)
    placements.share_indicators(workspace, places["B"], [part, whole])
    assert card(workspace, places["B"]) == ["Uczestnicy", "  w tym dzieci"]


def test_an_indicator_does_not_stand_twice_in_one_place(workspace: Workspace, grow: Grow) -> None:
    places = grow("A\nB")
    indicator = indicators.add_indicator(workspace, places["A"], "Uczestnicy")
    other = indicators.add_indicator(workspace, places["B"], "Spotkania")
    with pytest.raises(RecordError) as refused:
        placements.share_indicators(workspace, places["A"], [other, indicator])
    assert (refused.value.refusal, refused.value.subject) == (Refusal.INDICATOR_PLACED_ALREADY, "Uczestnicy")
    assert card(workspace, places["A"]) == ["Uczestnicy"]


class TestKinds:
    """What another kind does to numbers that are needed elsewhere, and to formulas."""

    NO_NUMBERS = (IndicatorKind.HEADING, IndicatorKind.TEXT, IndicatorKind.COMPOSITE)

    def refused(self, workspace: Workspace, number: int, kind: IndicatorKind) -> tuple[Refusal, str]:
        before = workspace.read(dump.dump)["tables"]
        with pytest.raises(RecordError) as refused:
            kind_of(workspace, number, kind)
        assert workspace.read(dump.dump)["tables"] == before
        return refused.value.refusal, refused.value.subject

    @pytest.mark.parametrize("kind", NO_NUMBERS)
    def test_contributions_stay_numbers(self, workspace: Workspace, goal: int, kind: IndicatorKind) -> None:
        number = indicators.add_indicator(workspace, goal, "liczba")
        contributions.add(workspace, values.Place(number, 1), "Szkoły", "5 osób")
        contributions.add(workspace, values.Place(number, 1), "Poradnia", "5 porad")
        assert self.refused(workspace, number, kind) == (Refusal.KIND_WITH_CONTRIBUTIONS, "liczba")

    @pytest.mark.parametrize("kind", NO_NUMBERS)
    def test_plans_stay_numbers(self, workspace: Workspace, goal: int, kind: IndicatorKind) -> None:
        number = indicators.add_indicator(workspace, goal, "liczba")
        targets.set_target(workspace, number, year(2030), TargetKind.TARGET, "5")
        assert self.refused(workspace, number, kind) == (Refusal.KIND_WITH_TARGETS, "liczba")

    @pytest.mark.parametrize("kind", NO_NUMBERS)
    def test_what_a_formula_needs_stays_a_number(
        self, workspace: Workspace, goal: int, kind: IndicatorKind
    ) -> None:
        number, computed = indicators.add_indicators(workspace, goal, ["liczba", "dwa razy"])
        formulas.set_formula(workspace, computed, f"#{number} * 2")
        assert self.refused(workspace, number, kind) == (Refusal.KIND_IN_FORMULA, "dwa razy")

    def test_a_kind_that_is_no_number_takes_the_formula_and_leaves_what_it_came_to(
        self, workspace: Workspace, goal: int
    ) -> None:
        number, computed = indicators.add_indicators(workspace, goal, ["liczba", "dwa razy"])
        values.paste(workspace, {values.Place(number, 1): "5"})
        formulas.set_formula(workspace, computed, f"#{number} * 2")
        kind_of(workspace, computed, IndicatorKind.TEXT)
        assert [row["formula"] for row in every(workspace, "indicator")] == ["", ""]
        left = values_of(workspace)[1]
        assert (left["form"], left["text"], left["origin"]) == ("text", "10", "typed")
        values.paste(workspace, {values.Place(number, 1): "6", values.Place(computed, 1): "słowa"})
        assert values_of(workspace)[1]["text"] == "słowa"

    def test_another_kind_of_number_rounds_what_is_computed(self, workspace: Workspace, goal: int) -> None:
        number, computed = indicators.add_indicators(workspace, goal, ["liczba", "jedna trzecia"])
        values.paste(workspace, {values.Place(number, 1): "5"})
        formulas.set_formula(workspace, computed, f"#{number} / 3")
        for kind, amount in (
            (IndicatorKind.MONEY, "1.67"),
            (IndicatorKind.DECIMAL, "1.7"),
            (IndicatorKind.WHOLE, "2"),
        ):
            kind_of(workspace, computed, kind)
            assert values_of(workspace)[1]["amount"] == amount


def test_describing_an_indicator_changes_neither_its_formula_nor_its_place(
    workspace: Workspace, goal: int
) -> None:
    labels = ["liczba", "całość", "część"]
    number, whole, part = indicators.add_indicators(workspace, goal, labels, kind=IndicatorKind.DECIMAL)
    older = workspace.read(sheet_indicators, [part])[part].indicator
    formulas.set_formula(workspace, part, f"#{number} / 3", 3)
    placements.set_part_of(workspace, goal, part, whole)
    indicators.edit_indicator(workspace, replace(older, label="nowa nazwa", position=7))
    stored = workspace.read(sheet_indicators, [part])[part].indicator
    assert (stored.label, stored.formula, stored.decimals) == ("nowa nazwa", f"#{number} / 3", 3)
    assert (stored.parent_id, stored.position) == (whole, 0)
    values.paste(workspace, {values.Place(number, 1): "5"})
    assert values_of(workspace)[1]["amount"] == "1.667"
