"""Any sequence of gestures with undo and redo between them: all of it can be taken back and done again."""

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from db import dump, store
from db.domain.aggregation import SUMS, total
from db.domain.entities import Contribution, Indicator, Node, Office, Programme, Realizer, Unit, Value
from db.domain.errors import RecordError
from db.domain.formulas import Fault
from db.domain.kinds import (
    NUMBER_KINDS,
    IndicatorKind,
    NarrativeSection,
    Nature,
    Origin,
    ProgrammeKind,
    TargetKind,
)
from db.domain.periods import Period, year
from db.queries.contributions import contributed_cell
from db.queries.indicator_sheet import sheet_indicators
from desktop.app import (
    comments,
    contributions,
    formulas,
    indicator_lists,
    indicators,
    narratives,
    offices,
    placements,
    programmes,
    realizers,
    structure,
    targets,
    values,
)
from desktop.app.contribution_entry import Changes
from desktop.app.contributions import Details
from desktop.app.schemes import schemes
from desktop.app.units import merge_units
from desktop.app.workspace import Workspace

_TEXTS = st.text(alphabet="aąłŻ 1,.–-", max_size=6)
_NAMES = st.sampled_from(("Szkoły", "Poradnia", "Izba"))
_AMOUNTS = st.sampled_from(("0", "3", "4,5", "ok. 7", "2/mies.", "9" * 40, "dużo"))
_UNITS = st.sampled_from(("", "spotkanie", "porada", "godzina"))
_PICK = st.integers(min_value=0, max_value=1000)


class Gestures(RuleBasedStateMachine):
    """A programme in a real file, changed by use cases in any order; a refusal must change nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.workspace = Workspace(store.create(Path(self.folder.name) / "a.spr"))
        self.first = self.tables()

    def teardown(self) -> None:
        """Undo everything, redo everything, and compare."""
        last = self.tables()
        undone = 0
        while self.workspace.next_undo() is not None:
            self.workspace.undo()
            undone += 1
        assert self.tables() == self.first
        for _ in range(undone):
            self.workspace.redo()
        assert self.tables() == last
        self.workspace.close()
        self.folder.cleanup()

    def tables(self) -> Any:
        return self.workspace.read(dump.dump)["tables"]

    def frozen(self) -> frozenset[tuple[int, int]]:
        """The cells that stand still whatever is done elsewhere; here none."""
        return frozenset()

    def rows(self, statement: str) -> list[Any]:
        return self.workspace.read(lambda connection: connection.execute(statement).fetchall())

    def pick(self, record: type[Any], number: int) -> Any:
        rows = self.tables()[record.__name__.lower()]
        return rows[number % len(rows)] if rows else None

    def cell(self, indicator: int, period: int) -> values.Place | None:
        found, column = self.pick(Indicator, indicator), self.pick(Period, period)
        return values.Place(found["id"], column["id"]) if found else None

    def attempt(self, use_case: Any, *args: Any, **kwargs: Any) -> None:
        before = self.tables()
        try:
            use_case(self.workspace, *args, **kwargs)
        except RecordError:
            assert self.tables() == before

    @initialize(scheme=st.sampled_from(schemes()))
    def start(self, scheme: Any) -> None:
        """A goal with three indicators, the third computed from the others."""
        self.attempt(
            programmes.add_programme, Programme("P", 2024, 2030, ProgrammeKind.STRATEGY), scheme, year(2024)
        )
        self.attempt(structure.add_node, 1, "A")
        self.attempt(indicators.add_indicators, 1, ["a", "b", "c"])
        self.attempt(formulas.set_formula, 3, "[a] + [b]")

    @rule(text=_TEXTS, parent=_PICK, at_top=st.booleans())
    def add_node(self, text: str, parent: int, at_top: bool) -> None:
        node = None if at_top else self.pick(Node, parent)
        programme = self.pick(Programme, 0)
        self.attempt(structure.add_node, programme["id"], text, parent_id=node and node["id"])

    @rule(node=_PICK, parent=_PICK, index=st.none() | st.integers(0, 5), at_top=st.booleans())
    def move_node(self, node: int, parent: int, index: int | None, at_top: bool) -> None:
        moved, under = self.pick(Node, node), None if at_top else self.pick(Node, parent)
        if moved:
            self.attempt(structure.move_node, moved["id"], under and under["id"], index)

    @rule(node=_PICK, text=_TEXTS)
    def rename_node(self, node: int, text: str) -> None:
        if found := self.pick(Node, node):
            self.attempt(structure.rename_node, found["id"], text)

    @rule(node=_PICK)
    def remove_node(self, node: int) -> None:
        if found := self.pick(Node, node):
            self.attempt(structure.remove_nodes, [found["id"]])

    @rule(node=_PICK, label=_TEXTS, part=_PICK, is_part=st.booleans())
    def add_indicator(self, node: int, label: str, part: int, is_part: bool) -> None:
        found, parent = self.pick(Node, node), self.pick(Indicator, part) if is_part else None
        if found:
            parent_id = parent and parent["id"]
            self.attempt(indicators.add_indicator, found["id"], label, parent_id=parent_id)

    @rule(node=_PICK, indicator=_PICK)
    def remove_indicator(self, node: int, indicator: int) -> None:
        place, found = self.pick(Node, node), self.pick(Indicator, indicator)
        if place and found:
            self.attempt(indicators.remove_indicator, place["id"], found["id"])

    @rule(indicator=_PICK, period=_PICK, text=_TEXTS | st.integers().map(str))
    def set_value(self, indicator: int, period: int, text: str) -> None:
        found = self.pick(Indicator, indicator)
        periods = self.tables()["period"]
        if found:
            place = values.Place(found["id"], periods[period % len(periods)]["id"])
            self.attempt(values.paste, {place: text})

    @rule(value=_PICK)
    def clear_value(self, value: int) -> None:
        if found := self.pick(Value, value):
            self.attempt(values.clear, [values.Place(found["indicator_id"], found["period_id"])])

    @rule(cells=st.lists(st.tuples(_PICK, _PICK), max_size=3), confirmed=st.booleans(), blank=st.booleans())
    def leave_blank_or_confirm(self, cells: list[tuple[int, int]], confirmed: bool, blank: bool) -> None:
        periods = self.tables()["period"]
        found = [(self.pick(Indicator, indicator), period) for indicator, period in cells]
        places = [
            values.Place(each["id"], periods[period % len(periods)]["id"]) for each, period in found if each
        ]
        if blank:
            self.attempt(values.leave_blank, places)
        else:
            self.attempt(values.confirm, places, confirmed)

    @rule(indicator=_PICK, operands=st.lists(_PICK, max_size=2), sign=st.sampled_from("+-*/"))
    def set_formula(self, indicator: int, operands: list[int], sign: str) -> None:
        computed = self.pick(Indicator, indicator)
        named = [each["id"] for each in (self.pick(Indicator, number) for number in operands) if each]
        if computed:
            text = sign.join(f"#{each}" for each in named)
            self.attempt(formulas.set_formula, computed["id"], text)

    @rule(number=st.integers(2020, 2030))
    def add_period(self, number: int) -> None:
        self.attempt(programmes.add_period, self.pick(Programme, 0)["id"], year(number))

    @rule(node=_PICK, name=_TEXTS)
    def assign(self, node: int, name: str) -> None:
        if found := self.pick(Node, node):
            self.attempt(realizers.assign_named, found["id"], name)

    @rule(realizer=_PICK)
    def remove_realizer(self, realizer: int) -> None:
        if found := self.pick(Realizer, realizer):
            self.attempt(realizers.remove_realizer, found["id"])

    @rule(node=_PICK, body=_TEXTS)
    def write_prose(self, node: int, body: str) -> None:
        found, programme = self.pick(Node, node), self.pick(Programme, 0)
        period = self.tables()["period"][0]
        self.attempt(
            narratives.set_prose,
            programme["id"],
            period["id"],
            NarrativeSection.ANALYSIS,
            body,
            node_id=found and found["id"],
        )

    @rule(node=_PICK, texts=st.lists(_TEXTS, max_size=3))
    def paste_nodes(self, node: int, texts: list[str]) -> None:
        found, programme = self.pick(Node, node), self.pick(Programme, 0)
        self.attempt(structure.add_nodes, programme["id"], texts, parent_id=found and found["id"])

    @rule(node=_PICK, first=st.none() | st.integers(2024, 2027), last=st.none() | st.integers(2024, 2027))
    def set_years(self, node: int, first: int | None, last: int | None) -> None:
        if found := self.pick(Node, node):
            self.attempt(structure.set_years, found["id"], first, last)

    @rule(node=_PICK, indicator=_PICK, step=st.sampled_from((-1, 1)))
    def move_indicator(self, node: int, indicator: int, step: int) -> None:
        place, found = self.pick(Node, node), self.pick(Indicator, indicator)
        if place and found:
            self.attempt(placements.move_indicator, place["id"], found["id"], step)

    @rule(node=_PICK, indicator=_PICK, whole=_PICK, own=st.booleans())
    def set_part_of(self, node: int, indicator: int, whole: int, own: bool) -> None:
        place, found, parent = (
            self.pick(Node, node),
            self.pick(Indicator, indicator),
            self.pick(Indicator, whole),
        )
        if place and found and parent:
            self.attempt(placements.set_part_of, place["id"], found["id"], None if own else parent["id"])

    @rule(node=_PICK, chosen=st.lists(_PICK, max_size=3))
    def share_indicators(self, node: int, chosen: list[int]) -> None:
        place, found = self.pick(Node, node), [self.pick(Indicator, number) for number in chosen]
        if place:
            ids = [each["id"] for each in found if each]
            self.attempt(placements.share_indicators, place["id"], ids)

    @rule(indicator=_PICK, words=st.lists(st.sampled_from(("osoba", "godzina", "porada")), max_size=3))
    def set_components(self, indicator: int, words: list[str]) -> None:
        if found := self.pick(Indicator, indicator):
            units = [Unit(word, word, word) for word in words]
            self.attempt(indicator_lists.set_components, found["id"], units)

    @rule(indicator=_PICK, name=_TEXTS, realizer_ids=st.none() | st.lists(_PICK, max_size=3))
    def deliver(self, indicator: int, name: str, realizer_ids: list[int] | None) -> None:
        found = self.pick(Indicator, indicator)
        if found and realizer_ids is None:
            self.attempt(indicator_lists.deliver_named, found["id"], name)
        elif found:
            chosen = (self.pick(Realizer, number) for number in realizer_ids or ())
            self.attempt(indicator_lists.deliver, found["id"], [each["id"] for each in chosen if each])

    @rule(indicator=_PICK, kind=st.sampled_from(IndicatorKind))
    def change_kind(self, indicator: int, kind: IndicatorKind) -> None:
        if found := self.pick(Indicator, indicator):
            known = self.workspace.read(sheet_indicators, [found["id"]])[found["id"]].indicator
            self.attempt(indicators.edit_indicator, replace(known, kind=kind))

    @rule(node=_PICK, realizer_ids=st.lists(_PICK, max_size=3))
    def assign_anew(self, node: int, realizer_ids: list[int]) -> None:
        found = self.pick(Node, node)
        chosen = [each["id"] for each in (self.pick(Realizer, number) for number in realizer_ids) if each]
        if found:
            self.attempt(realizers.assign, found["id"], chosen)

    @rule(indicator=_PICK, period=_PICK, realizer=_NAMES, amount=_AMOUNTS, unit=_UNITS)
    def add_contribution(self, indicator: int, period: int, realizer: str, amount: str, unit: str) -> None:
        if place := self.cell(indicator, period):
            self.attempt(contributions.add, place, realizer, amount, Details(unit=unit))

    @rule(contribution=_PICK, amount=st.none() | _AMOUNTS, unit=st.none() | _UNITS, monthly=st.booleans())
    def edit_contribution(
        self, contribution: int, amount: str | None, unit: str | None, monthly: bool
    ) -> None:
        if found := self.pick(Contribution, contribution):
            changes = Changes(amount=amount, unit=unit, monthly=monthly)
            self.attempt(contributions.edit, found["id"], changes)

    @rule(chosen=st.lists(_PICK, max_size=2))
    def remove_contributions(self, chosen: list[int]) -> None:
        found = {each["id"] for each in (self.pick(Contribution, number) for number in chosen) if each}
        self.attempt(contributions.remove, found)

    @rule(contribution=_PICK, origin=st.sampled_from(Origin), unit=st.none() | _PICK)
    def count(self, contribution: int, origin: Origin, unit: int | None) -> None:
        found = self.pick(Contribution, contribution)
        counted = None if unit is None else self.pick(Unit, unit)
        if found:
            place = values.Place(found["indicator_id"], found["period_id"])
            self.attempt(contributions.count, place, origin, counted and counted["id"])

    @rule(indicator=_PICK, unit=st.none() | _PICK)
    def set_unit(self, indicator: int, unit: int | None) -> None:
        known = None if unit is None else self.pick(Unit, unit)
        if found := self.pick(Indicator, indicator):
            given = known and Unit(known["singular"], known["few"], known["many"], id=known["id"])
            self.attempt(indicators.set_unit, found["id"], given)

    @rule(indicator=_PICK, nature=st.sampled_from(Nature))
    def change_nature(self, indicator: int, nature: Nature) -> None:
        if found := self.pick(Indicator, indicator):
            known = self.workspace.read(sheet_indicators, [found["id"]])[found["id"]].indicator
            self.attempt(indicators.edit_indicator, replace(known, nature=nature))

    @rule(kept=_PICK, merged=st.lists(_PICK, min_size=1, max_size=2), of_units=st.booleans())
    def merge(self, kept: int, merged: list[int], of_units: bool) -> None:
        record, use_case = (Unit, merge_units) if of_units else (Realizer, realizers.merge_realizers)
        first, others = self.pick(record, kept), [self.pick(record, number) for number in merged]
        if first:
            self.attempt(use_case, first["id"], [each["id"] for each in others])

    @rule(indicator=_PICK, kind=st.sampled_from(TargetKind), amount=st.none() | _AMOUNTS)
    def plan(self, indicator: int, kind: TargetKind, amount: str | None) -> None:
        if found := self.pick(Indicator, indicator):
            self.attempt(targets.set_target, found["id"], year(2030), kind, amount)

    @rule(indicator=_PICK, period=_PICK, text=st.none() | _TEXTS, follow_up=st.booleans())
    def comment_or_flag(self, indicator: int, period: int, text: str | None, follow_up: bool) -> None:
        place = self.cell(indicator, period)
        if place and text is not None:
            self.attempt(comments.set_comment, place, text)
        elif place:
            self.attempt(comments.flag, [place], follow_up)

    @rule(period=_PICK)
    def remove_period(self, period: int) -> None:
        periods = self.tables()["period"]
        self.attempt(
            programmes.remove_period, self.pick(Programme, 0)["id"], periods[period % len(periods)]["id"]
        )

    @rule(name=_TEXTS)
    def edit_office(self, name: str) -> None:
        self.attempt(offices.edit_office, Office(name=name, logo=name.encode()))

    @rule()
    def undo(self) -> None:
        if (step := self.workspace.next_undo()) and step.id > 2:
            self.workspace.undo()

    @rule()
    def redo(self) -> None:
        if self.workspace.next_redo():
            self.workspace.redo()

    @invariant()
    def siblings_are_numbered_from_nought(self) -> None:
        siblings: dict[Any, list[int]] = {}
        for node in self.tables()["node"]:
            siblings.setdefault(node["parent_id"], []).append(node["position"])
        assert all(sorted(places) == list(range(len(places))) for places in siblings.values())

    @invariant()
    def computed_values_are_what_their_formulas_say(self) -> None:
        tables, frozen = self.tables(), self.frozen()
        stored = {
            (value["indicator_id"], value["period_id"]): (value["origin"], value["amount"])
            for value in tables["value"]
        }
        for indicator in tables["indicator"]:
            for period in tables["period"]:
                place = values.Place(indicator["id"], period["id"])
                if place in frozen:
                    continue
                origin, amount = stored.get(place, ("", None))
                told = formulas.explain(self.workspace, place)
                if told is None or isinstance(told.result, Fault):
                    assert origin != Origin.FORMULA
                else:
                    assert (origin, amount) == (Origin.FORMULA, format(told.result.amount, "f"))

    @invariant()
    def sums_are_what_their_contributions_come_to(self) -> None:
        cells = self.rows("SELECT indicator_id, period_id FROM value")
        for indicator_id, period_id in set(cells) - self.frozen():
            cell = self.workspace.read(contributed_cell, indicator_id, period_id)
            assert cell is not None
            assert cell.value is not None
            if cell.value.origin in SUMS:
                expected = total(
                    [each.contribution for each in cell.contributions],
                    cell.indicator.nature,
                    cell.period.kind,
                    cell.value.origin,
                    cell.value.counted_unit_id,
                    cell.indicator.kind,
                )
                assert (cell.value.amount, cell.value.approximate) == (expected.amount, expected.approximate)

    @invariant()
    def only_other_units_than_the_indicators_own_are_said(self) -> None:
        own = "JOIN indicator ON indicator.id = indicator_id AND indicator.unit_id"
        assert not self.rows(f"SELECT 1 FROM contribution {own} = contribution.unit_id")
        assert not self.rows(f"SELECT 1 FROM value {own} = counted_unit_id")

    @invariant()
    def only_numbers_are_computed(self) -> None:
        kinds = self.rows("SELECT DISTINCT kind FROM indicator WHERE formula <> ''")
        assert NUMBER_KINDS.issuperset(kind for (kind,) in kinds)


TestGestures = Gestures.TestCase
TestGestures.settings = settings(max_examples=60, stateful_step_count=30)
