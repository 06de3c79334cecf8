"""Prose of nodes and programmes: what is written where, carried over, and named by fields."""

from collections.abc import Callable

import pytest

from db.domain.entities import Narrative, Unit
from db.domain.errors import RecordError, Refusal
from db.domain.fields import resolved
from db.domain.kinds import FieldKind, PeriodKind, TargetKind
from db.domain.kinds import NarrativeSection as Section
from db.domain.periods import Period, year
from db.domain.rich_text import Field, plain, read, said
from db.domain.sentences import Proposal
from db.queries import narratives as queries
from db.queries import programmes as known
from db.queries.narratives import Prose
from desktop.app import indicators, narratives, programmes, structure, targets, values
from desktop.app.cells import Place
from desktop.app.workspace import Workspace

Grow = Callable[[str], dict[str, int]]


@pytest.fixture
def periods(workspace: Workspace, programme_id: int) -> dict[str, Period]:
    """The years 2024 and 2025 and the first half of 2025, by their labels."""
    for each in (year(2025), Period(PeriodKind.HALF, 2025, 1)):
        programmes.add_period(workspace, programme_id, each)
    return {each.label: each for each in workspace.read(known.periods, programme_id)}


def states(workspace: Workspace, programme_id: int, period: Period) -> dict[str, Prose]:
    """What is written about the programme („”) and its nodes, those without any prose left out."""
    rows = workspace.read(queries.narrative_rows, programme_id, period)
    return {row.node.text if row.node else "": row.state for row in rows if row.state is not Prose.EMPTY}


def bodies(workspace: Workspace, programme_id: int, period: Period) -> dict[tuple[int | None, Section], str]:
    found = workspace.read(queries.all_narratives, programme_id, period.id)
    return {(each.node_id, each.section): each.body for each in found}


def test_the_tree_says_what_is_written_where(
    workspace: Workspace, programme_id: int, grow: Grow, periods: dict[str, Period]
) -> None:
    made = grow("Zdrowie\n  Porady\nPraca")
    now = periods["2024"]
    narratives.set_prose(workspace, programme_id, now.id, Section.ANALYSIS, "O programie")
    narratives.set_prose(workspace, programme_id, now.id, Section.CONCLUSIONS, "x", node_id=made["Porady"])
    rows = workspace.read(queries.narrative_rows, programme_id, now)
    assert [row.node.text if row.node else None for row in rows] == [None, "Zdrowie", "Porady", "Praca"]
    assert states(workspace, programme_id, now) == {"": Prose.WRITTEN, "Porady": Prose.WRITTEN}
    assert rows[2].states[Section.CONCLUSIONS] is Prose.WRITTEN
    assert rows[2].states[Section.ANALYSIS] is Prose.EMPTY
    told = workspace.read(queries.narratives, programme_id, now.id, made["Porady"])
    assert {section: each.body for section, each in told.items()} == {Section.CONCLUSIONS: "x"}


def test_prose_is_carried_over_in_one_step_and_covers_nothing(
    workspace: Workspace, programme_id: int, grow: Grow, periods: dict[str, Period]
) -> None:
    made = grow("Zdrowie\nPraca")
    before, now = periods["2024"], periods["2025"]
    for section, body in ((Section.INTRODUCTION, "Wstęp"), (Section.ANALYSIS, "Było")):
        narratives.set_prose(workspace, programme_id, before.id, section, body, node_id=made["Zdrowie"])
    narratives.set_prose(workspace, programme_id, before.id, Section.ANALYSIS, "Ogólnie")
    narratives.set_prose(workspace, programme_id, now.id, Section.ANALYSIS, "Jest", node_id=made["Zdrowie"])
    assert narratives.carry_over(workspace, programme_id, before.id, now.id) == 2
    assert bodies(workspace, programme_id, now) == {
        (made["Zdrowie"], Section.ANALYSIS): "Jest",
        (made["Zdrowie"], Section.INTRODUCTION): "Wstęp",
        (None, Section.ANALYSIS): "Ogólnie",
    }
    assert states(workspace, programme_id, now) == {"": Prose.CARRIED, "Zdrowie": Prose.CARRIED}
    workspace.undo()
    assert len(bodies(workspace, programme_id, now)) == 1


def test_only_what_was_asked_for_is_carried_over(
    workspace: Workspace, programme_id: int, grow: Grow, periods: dict[str, Period]
) -> None:
    made = grow("Zdrowie\nPraca")
    before, now = periods["2024"], periods["2025"]
    for node in made.values():
        for section in (Section.INTRODUCTION, Section.ANALYSIS):
            narratives.set_prose(workspace, programme_id, before.id, section, "x", node_id=node)
    count = narratives.carry_over(
        workspace,
        programme_id,
        before.id,
        now.id,
        sections=[Section.ANALYSIS],
        node_ids=[made["Praca"], None],
    )
    assert count == 1
    assert list(bodies(workspace, programme_id, now)) == [(made["Praca"], Section.ANALYSIS)]


def test_prose_of_what_is_no_longer_in_force_stays_behind(
    workspace: Workspace, programme_id: int, grow: Grow, periods: dict[str, Period]
) -> None:
    made = grow("Zdrowie")
    structure.set_years(workspace, made["Zdrowie"], None, 2024)
    before, now = periods["2024"], periods["2025"]
    narratives.set_prose(workspace, programme_id, before.id, Section.ANALYSIS, "x", node_id=made["Zdrowie"])
    with pytest.raises(RecordError) as refused:
        narratives.carry_over(workspace, programme_id, before.id, now.id)
    assert refused.value.refusal is Refusal.NARRATIVES_NONE_TO_CARRY


def test_a_change_says_that_carried_prose_was_looked_through(
    workspace: Workspace, programme_id: int, periods: dict[str, Period]
) -> None:
    before, now = periods["2024"], periods["2025"]
    narratives.set_prose(workspace, programme_id, before.id, Section.ANALYSIS, "W 2024 r.")
    narratives.carry_over(workspace, programme_id, before.id, now.id)
    narratives.set_prose(workspace, programme_id, now.id, Section.ANALYSIS, "W 2024 r. ")
    assert states(workspace, programme_id, now) == {"": Prose.CARRIED}
    narratives.set_prose(workspace, programme_id, now.id, Section.ANALYSIS, "W 2025 r.")
    assert states(workspace, programme_id, now) == {"": Prose.WRITTEN}
    workspace.undo()
    narratives.looked_through(workspace, programme_id, now.id, Section.ANALYSIS)
    assert states(workspace, programme_id, now) == {"": Prose.WRITTEN}
    assert bodies(workspace, programme_id, now) == {(None, Section.ANALYSIS): "W 2024 r."}


def test_prose_of_a_hundred_pages_is_taken_and_a_megabyte_refused(
    workspace: Workspace, programme_id: int, periods: dict[str, Period]
) -> None:
    now = periods["2024"]
    narratives.set_prose(workspace, programme_id, now.id, Section.ANALYSIS, "abc " * 100_000)
    with pytest.raises(RecordError) as refused:
        narratives.set_prose(workspace, programme_id, now.id, Section.ANALYSIS, "abc " * 250_000)
    assert refused.value.refusal is Refusal.TEXT_TOO_LONG
    assert len(bodies(workspace, programme_id, now)[None, Section.ANALYSIS]) == 399_999


def test_carried_prose_says_the_numbers_of_its_new_period(
    workspace: Workspace, programme_id: int, grow: Grow, periods: dict[str, Period]
) -> None:
    goal = grow("Zdrowie")["Zdrowie"]
    indicator = indicators.add_indicator(workspace, goal, "liczba porad")
    before, now, half = periods["2024"], periods["2025"], periods["I półrocze 2025"]
    values.paste(workspace, {Place(indicator, before.id): "5", Place(indicator, now.id): "8"})
    values.paste(workspace, {Place(indicator, half.id): "3"})
    body = f"W {{period}} r. było {{value {indicator}}}, {{trend {indicator}}}."
    narratives.set_prose(workspace, programme_id, before.id, Section.ANALYSIS, body, node_id=goal)
    narratives.carry_over(workspace, programme_id, before.id, now.id)
    (told,) = workspace.read(queries.all_narratives, programme_id, now.id)
    facts = workspace.read(queries.field_facts, now, [indicator])
    shown = plain(read(told.body), lambda each: resolved(each, facts) if isinstance(each, Field) else "")
    assert shown.replace("\u00a0", " ") == "W 2025 r. było 8, wzrost o 3, tj. o 60 %."
    assert workspace.read(queries.field_facts, half, [indicator]).content(indicator, 1) is None


def test_facts_know_units_and_plans_and_not_what_is_gone(
    workspace: Workspace, grow: Grow, periods: dict[str, Period]
) -> None:
    goal = grow("Zdrowie")["Zdrowie"]
    indicator = indicators.add_indicator(workspace, goal, "liczba porad")
    indicators.set_unit(workspace, indicator, Unit("porada", "porady", "porad"))
    targets.set_target(workspace, indicator, year(2025), TargetKind.TARGET, "100")
    facts = workspace.read(queries.field_facts, periods["2024"], [indicator, 999])
    assert resolved(Field(FieldKind.TARGET, indicator), facts) == "100\u00a0porad"
    assert set(facts.subjects) == {indicator}


def test_fields_can_name_what_the_grid_lists_with_its_value_of_the_moment(
    workspace: Workspace, programme_id: int, grow: Grow, periods: dict[str, Period]
) -> None:
    made = grow("Zdrowie\n  Porady")
    whole = indicators.add_indicator(workspace, made["Porady"], "liczba porad")
    part = indicators.add_indicator(workspace, made["Porady"], "w tym dla dzieci", parent_id=whole)
    values.paste(workspace, {Place(part, periods["2024"].id): "5"})
    first, second = workspace.read(queries.field_choices, programme_id, periods["2024"])
    assert (first.label, first.path, first.node, first.depth) == ("liczba porad", (), "1 Porady", 0)
    assert (second.label, second.path, second.depth) == ("w tym dla dzieci", ("liczba porad",), 1)
    assert second.content is not None
    assert second.content.amount == 5
    below = workspace.read(queries.indicators_below, programme_id, periods["2024"], made["Zdrowie"])
    assert below == (whole, part)


def test_typed_numbers_of_a_period_become_fields_in_one_step(
    workspace: Workspace, programme_id: int, grow: Grow, periods: dict[str, Period]
) -> None:
    made = grow("Zdrowie\n  Porady\nPraca")
    indicator = indicators.add_indicator(workspace, made["Porady"], "liczba porad")
    before, now = periods["2024"], periods["2025"]
    values.paste(workspace, {Place(indicator, before.id): "782", Place(indicator, now.id): "812"})
    for node, body in (
        (None, "Razem porad: *782*."),
        (made["Zdrowie"], "782 porady"),
        (made["Praca"], "782"),
    ):
        narratives.set_prose(workspace, programme_id, before.id, Section.ANALYSIS, body, node_id=node)
    narratives.carry_over(workspace, programme_id, before.id, now.id)
    assert narratives.make_fields(workspace, programme_id, before) == 2
    assert bodies(workspace, programme_id, before) == {
        (None, Section.ANALYSIS): f"Razem porad: *{{value {indicator} unit=no}}*.",
        (made["Zdrowie"], Section.ANALYSIS): f"{{value {indicator} unit=no}} porady",
        (made["Praca"], Section.ANALYSIS): "782",
    }
    workspace.undo()
    assert bodies(workspace, programme_id, before)[made["Zdrowie"], Section.ANALYSIS] == "782 porady"
    assert narratives.make_fields(workspace, programme_id, now) == 2
    assert states(workspace, programme_id, now)["Zdrowie"] is Prose.CARRIED
    assert narratives.make_fields(workspace, programme_id, now) == 0


def test_sentences_about_an_indicator_know_its_parts(
    workspace: Workspace, grow: Grow, periods: dict[str, Period]
) -> None:
    goal = grow("Zdrowie")["Zdrowie"]
    whole = indicators.add_indicator(workspace, goal, "liczba porad")
    part = indicators.add_indicator(workspace, goal, "w tym dla dzieci", parent_id=whole)
    values.paste(workspace, {Place(whole, periods["2024"].id): "8", Place(part, periods["2024"].id): "5"})
    told = workspace.read(queries.proposals, periods["2024"], whole)
    assert [each.says for each in told] == [Proposal.PARTS, Proposal.SHARES, Proposal.VALUE]
    assert said(told[0].inlines, lambda _: "#") == "Liczba porad: #, w tym: dla dzieci – #."


def test_the_periods_with_prose_are_counted(
    workspace: Workspace, programme_id: int, periods: dict[str, Period]
) -> None:
    for section in (Section.ANALYSIS, Section.CONCLUSIONS):
        narratives.set_prose(workspace, programme_id, periods["2024"].id, section, "x")
    assert workspace.read(queries.written_periods, programme_id) == {periods["2024"].id: 2}
    assert isinstance(workspace.read(queries.all_narratives, programme_id, periods["2024"].id)[0], Narrative)
