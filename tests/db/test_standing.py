"""How complete a programme is: by node with all below it, by who delivers, and what is looked for."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from db import store
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
from db.queries.completeness import changed, delivered_by, entries, flagged, owners
from db.queries.doubts import beside, doubts
from db.queries.indicator_sheet import indicator_sheet, sheet_indicators
from db.queries.removals import losses_with_nodes
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


def missing(opened: Store) -> set[int]:
    """Whose values are still to come, asked for all and one by one."""
    shown = {line.indicator_id for line in opened.read(indicator_sheet, 1, 2024).lines} - {0}
    found = opened.read(entries, THIS, shown).missing
    assert found == {each for each in found | {SHARED, HEADING} if opened.read(entries, THIS, [each]).missing}
    return set(found)


def test_what_is_shown_and_not_entered_is_missing_once_wherever_it_is_shown(opened: Store) -> None:
    assert missing(opened) == {SHARED, ALONE, WHOLE, PART}
    enter(opened, number(SHARED, "5"), number(ALONE, "5", LAST))
    assert missing(opened) == {ALONE, WHOLE, PART}
    assert opened.read(entries, THIS, range(1, 6)).expected == {SHARED, ALONE, WHOLE, PART}


def test_marks_what_is_blank_on_purpose_and_what_was_not_understood_are_entered(opened: Store) -> None:
    enter(
        opened,
        Value(SHARED, THIS, Form.MARK, mark=Mark.NO_DATA),
        Value(ALONE, THIS, Form.BLANK),
        Value(WHOLE, THIS, Form.UNREAD, text="coś"),
    )
    assert missing(opened) == {PART}
    standing = opened.read(entries, THIS, {SHARED, ALONE, WHOLE})
    assert (standing.unread, standing.blank) == ({WHOLE}, {ALONE})


def test_a_computed_value_is_not_expected_before_what_it_needs_is_there(opened: Store) -> None:
    with opened.transaction(Act.EDIT_FORMULA, "") as edit:
        share = edit.add(Indicator("udział", IndicatorKind.PERCENT, formula=f"procent(#{ALONE}; #{WHOLE})"))
        double = edit.add(Indicator("dwa razy", formula=f"2 * #{share}"))
        edit.add_all([Placement(FIRST_TASK, share), Placement(FIRST_TASK, double)])
    enter(opened, number(ALONE, "5"))
    assert missing(opened) == {SHARED, WHOLE, PART}
    assert share not in opened.read(entries, THIS, [share]).expected
    enter(opened, number(WHOLE, "0"))
    assert missing(opened) == {SHARED, PART, share}, "dividing by nought gives no value to wait for"
    enter(opened, number(share, "50"))
    assert opened.read(entries, THIS, [share, double]) == ({share, double}, {double}, set(), set())


def test_a_computed_value_that_needs_what_is_gone_is_missing(opened: Store) -> None:
    with opened.transaction(Act.EDIT_FORMULA, "") as edit:
        lost = edit.add(Indicator("zgubiony", formula=f"#{ALONE} / #9999"))
        of_heading = edit.add(Indicator("z nagłówka", formula=f"#{HEADING}"))
    enter(opened, number(ALONE, "5"))
    assert opened.read(entries, THIS, [lost, of_heading]).missing == {lost, of_heading}


def delivered(opened: Store) -> dict[int, set[int]]:
    return opened.read(lambda connection: delivered_by(connection, 1, indicator_sheet(connection, 1)))


def test_who_delivers_an_indicator_says_it_itself_else_its_whole_its_node_or_those_above(
    opened: Store,
) -> None:
    assert delivered(opened) == {MOPS: {SHARED}, PCK: {SHARED, HEADING, WHOLE, PART}, POLICE: {ALONE}}
    with opened.transaction(Act.ASSIGN_REALIZERS, "") as edit:
        edit.add(IndicatorRealizer(WHOLE, MOPS))
    assert delivered(opened)[MOPS] == {SHARED, WHOLE, PART}, "the part goes with its whole"


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


def test_any_number_of_indicators_can_be_asked_for_at_once(opened: Store) -> None:
    enter(opened, number(SHARED, "5"), number(SHARED, "5", LAST))
    many = range(1, 300_001)
    assert opened.read(owners, many) == {1: SHARED, 2: SHARED}
    assert opened.read(entries, THIS, many).missing >= {ALONE, WHOLE, PART}
    assert opened.read(doubts, THIS, many).keys() == {SHARED}
    assert opened.read(beside, many) == set()
    assert opened.read(sheet_indicators, many).keys() == {SHARED, ALONE, WHOLE, PART, HEADING}
    assert opened.read(losses_with_nodes, many).indicators == 5
