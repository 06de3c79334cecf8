"""How complete a programme is: by node with all below it, by who delivers, and what is looked for."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from db import store
from db.domain.completeness import Completeness, State
from db.domain.entities import (
    Comment,
    Indicator,
    IndicatorRealizer,
    Level,
    Node,
    NodeRealizer,
    Placement,
    Programme,
    ProgrammePeriod,
    Realizer,
    Value,
)
from db.domain.kinds import Act, Form, IndicatorKind, Mark
from db.domain.periods import year
from db.queries.completeness import changed, flagged, programme_standing
from db.store import Store

GOAL, FIRST_TASK, SECOND_TASK = 1, 2, 3
MOPS, PCK, POLICE = 1, 2, 3
LAST, THIS = 1, 2
SHARED, ALONE, WHOLE, PART, HEADING = 1, 2, 3, 4, 5


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Store]:
    """A goal of MOPS's with two tasks; the second one is PCK's. One indicator is shown under both.

    First task: SHARED, ALONE (the police's own). Second: SHARED, a heading, WHOLE with PART.
    """
    with store.create(tmp_path / "a.spr") as made, made.transaction(Act.IMPORT, "") as edit:
        edit.add_all([year(2023), year(2024)])
        edit.add(Programme("Program", 2020, 2030))
        edit.add_all([ProgrammePeriod(1, LAST), ProgrammePeriod(1, THIS)])
        edit.add_all([Level(1, "Cel", "Cele"), Level(1, "Zadanie", "Zadania", 1)])
        edit.add_all([Node(1, 1, "cel"), Node(1, 2, "zadanie", 1), Node(1, 2, "zadanie", 1, 1)])
        edit.add_all([Indicator("wspólny"), Indicator("własny"), Indicator("całość")])
        edit.add(Indicator("część", parent_id=WHOLE))
        edit.add(Indicator("nagłówek", IndicatorKind.HEADING))
        edit.add_all([Placement(FIRST_TASK, SHARED), Placement(FIRST_TASK, ALONE, 1)])
        edit.add_all([Placement(SECOND_TASK, each) for each in (SHARED, HEADING, WHOLE)])
        edit.add_all([Realizer("MOPS"), Realizer("PCK"), Realizer("Policja")])
        edit.add_all([NodeRealizer(GOAL, MOPS), NodeRealizer(SECOND_TASK, PCK)])
        edit.add(IndicatorRealizer(ALONE, POLICE))
    with store.open_store(tmp_path / "a.spr") as made:
        yield made


def enter(opened: Store, *values: Value) -> None:
    with opened.transaction(Act.SET_VALUE, "") as edit:
        edit.add_all(values)


def number(indicator_id: int, amount: str, period_id: int = THIS) -> Value:
    return Value(indicator_id, period_id, Form.NUMBER, Decimal(amount))


def test_a_shared_indicator_counts_once_for_each_node_and_once_for_the_programme(opened: Store) -> None:
    enter(opened, number(SHARED, "5"))
    standing = opened.read(programme_standing, 1, THIS)
    assert standing.whole == Completeness(4, missing=3)
    assert standing.nodes == {
        GOAL: Completeness(4, missing=3),
        FIRST_TASK: Completeness(2, missing=1),
        SECOND_TASK: Completeness(3, missing=2),
    }


def test_marks_and_what_is_blank_on_purpose_are_delivered(opened: Store) -> None:
    enter(
        opened,
        Value(SHARED, THIS, Form.MARK, mark=Mark.NO_DATA),
        Value(ALONE, THIS, Form.BLANK),
        number(WHOLE, "5"),
        number(PART, "4"),
    )
    whole = opened.read(programme_standing, 1, THIS).whole
    assert whole == Completeness(4, blank=1)
    assert whole.state is State.COMPLETE


def test_doubts_are_counted_where_the_value_stands(opened: Store) -> None:
    enter(opened, number(WHOLE, "5", LAST), number(WHOLE, "5"))
    standing = opened.read(programme_standing, 1, THIS)
    assert (standing.whole.doubtful, standing.nodes[FIRST_TASK].doubtful) == (1, 0)
    assert opened.read(programme_standing, 1, LAST).whole == Completeness(4, missing=3)


def test_who_delivers_an_indicator_says_it_itself_else_its_whole_its_node_or_those_above(
    opened: Store,
) -> None:
    enter(opened, number(PART, "4"))
    found = {
        each.realizer.name: each.completeness for each in opened.read(programme_standing, 1, THIS).realizers
    }
    assert found == {
        "MOPS": Completeness(1, missing=1),
        "PCK": Completeness(3, missing=2),
        "Policja": Completeness(1, missing=1),
    }
    with opened.transaction(Act.ASSIGN_REALIZERS, "") as edit:
        edit.add(IndicatorRealizer(WHOLE, MOPS))
    found = {
        each.realizer.name: each.completeness for each in opened.read(programme_standing, 1, THIS).realizers
    }
    assert found["MOPS"] == Completeness(3, missing=2), "the part goes with its whole"


def test_changed_is_what_says_something_else_than_before(opened: Store) -> None:
    enter(opened, number(SHARED, "5", LAST), number(ALONE, "5", LAST), number(WHOLE, "5", LAST))
    enter(opened, number(SHARED, "5.0"), number(ALONE, "6"), number(PART, "1"))
    enter(opened, Value(WHOLE, THIS, Form.NUMBER, Decimal(5), approximate=True))
    assert opened.read(changed, THIS, LAST) == {ALONE, WHOLE}


def test_flagged_is_what_has_a_flag_in_this_very_period(opened: Store) -> None:
    with opened.transaction(Act.FLAG_VALUES, "") as edit:
        edit.add(Comment(SHARED, THIS, follow_up=True))
        edit.add(Comment(ALONE, LAST, follow_up=True))
        edit.add(Comment(WHOLE, THIS, "wyjaśnione"))
    assert opened.read(flagged, THIS) == {SHARED}
