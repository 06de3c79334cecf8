"""What undo may still come to when a period is opened again that was closed meanwhile."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from db import store
from db.domain.entities import (
    Closing,
    Contribution,
    Indicator,
    Level,
    Narrative,
    Node,
    Placement,
    Programme,
    ProgrammePeriod,
    Realizer,
    Unit,
    Value,
)
from db.domain.kinds import Act, Form, NarrativeSection, Nature, Status
from db.domain.periods import year
from db.store import Edit, Store

CLOSED, OPEN = 1, 2  # periods
AT = "2024-01-01T00:00:00+00:00"
Gesture = Callable[[Edit], object]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Store]:
    """Two programmes, the first of which has closed 2023; each shows an indicator of its own."""
    with store.create(tmp_path / "a.spr") as made:
        with made.transaction(Act.ADD_PROGRAMME) as edit:
            edit.add_all([year(2023), year(2024)])
            edit.add(Realizer("Szkoła"))
            edit.add(Unit("osoba", "osoby", "osób"))
            for number in (1, 2):
                edit.add(Programme("P", 2020, 2030))
                edit.add(Level(number, "Cel", "Cele"))
                edit.add(Node(number, number, "Cel"))
                edit.add(Indicator("porady"))
                edit.add(Placement(number, number))
                edit.add_all(ProgrammePeriod(number, period) for period in (CLOSED, OPEN))
                edit.add_all(Value(number, period, Form.NUMBER, Decimal(5)) for period in (CLOSED, OPEN))
                edit.add(Contribution(number, CLOSED, 1, Decimal(5)))
            edit.add(Indicator("suma", formula="[[1]] + [[2]]"))
        with made.transaction(Act.CLOSE_PERIOD) as edit:
            edit.add(Closing(1, CLOSED, AT))
        yield made


def done(opened: Store, *gestures: Gesture) -> None:
    for gesture in gestures:
        with opened.transaction(Act.EDIT_PROGRAMME) as edit:
            gesture(edit)
        assert edit.changed is not None


def reopen(opened: Store, gesture: Gesture = lambda _: None) -> None:
    with opened.transaction(Act.REOPEN_PERIOD) as edit:
        edit.put(Closing(1, CLOSED, AT, "2024-02-01", "korekta", id=1))
        gesture(edit)


def indicator(number: int, **fields: object) -> Gesture:
    return lambda edit: edit.put(replace(edit.get(Indicator, number), **fields))


BESIDE: dict[str, tuple[Gesture, ...]] = {
    "a goal was worded": (lambda edit: edit.put(Node(1, 1, "inaczej", id=1)),),
    "prose was written": (lambda edit: edit.add(Narrative(2, CLOSED, NarrativeSection.ANALYSIS, "opis", 2)),),
    "another period was entered": (lambda edit: edit.put(Value(1, OPEN, Form.BLANK, id=2)),),
    "an indicator was worded": (indicator(1, label="inaczej"),),
    "an indicator came": (lambda edit: edit.add(Placement(1, edit.add(Indicator("nowy")))),),
    "one that has no values went": (
        lambda edit: edit.add(Indicator("nowy")),
        lambda edit: edit.remove(Indicator, 4),
    ),
}


@pytest.mark.parametrize("gestures", BESIDE.values(), ids=BESIDE.keys())
def test_all_can_still_be_undone_where_only(opened: Store, gestures: tuple[Gesture, ...]) -> None:
    done(opened, *gestures)
    reopen(opened)
    assert [opened.undo().change_set.act for _ in gestures] == [Act.EDIT_PROGRAMME] * len(gestures)
    step = opened.next_undo()
    assert step is not None
    assert step.act is Act.ADD_PROGRAMME


COMPUTED_OF: dict[str, tuple[Gesture, ...]] = {
    "a formula was changed": (indicator(3, formula="[[1]]"),),
    "a formula was changed twice": (
        indicator(3, formula="[[1]]"),
        indicator(3, formula="[[1]] + [[2]]"),
    ),
    "a computed indicator came": (lambda edit: edit.add(Indicator("nowy", formula="[[1]]")),),
    "a computed indicator went": (lambda edit: edit.remove(Indicator, 3),),
    "an indicator counts otherwise": (indicator(1, nature=Nature.PEOPLE),),
    "an indicator is counted in something": (indicator(1, unit_id=1),),
    "results have more decimals": (indicator(3, decimals=3),),
    "a value of the same period was entered": (lambda edit: edit.put(Value(2, CLOSED, Form.BLANK, id=3)),),
    "a value of the same period came": (lambda edit: edit.add(Value(3, CLOSED, Form.BLANK)),),
    "a value of the same period went": (lambda edit: edit.remove(Value, 3),),
    "a delivered figure is counted in something": (
        lambda edit: edit.put(Contribution(1, CLOSED, 1, Decimal(5), unit_id=1, id=1)),
    ),
}


@pytest.mark.parametrize("gestures", COMPUTED_OF.values(), ids=COMPUTED_OF.keys())
def test_nothing_is_undone_any_more_where(opened: Store, gestures: tuple[Gesture, ...]) -> None:
    done(opened, *gestures)
    reopen(opened)
    assert opened.next_undo() is None
    done(opened, lambda edit: edit.put(Node(1, 1, "jeszcze inaczej", id=1)))
    assert opened.undo().change_set.act is Act.EDIT_PROGRAMME


def test_nothing_is_undone_any_more_where_opening_the_period_computed_a_value(opened: Store) -> None:
    reopen(opened, lambda edit: edit.put(replace(edit.get(Value, 1), status=Status.CONFIRMED)))
    assert opened.next_undo() is None


def test_what_was_undone_before_the_period_was_opened_counts_for_nothing(opened: Store) -> None:
    done(opened, indicator(3, formula="[[1]]"))
    opened.undo()
    reopen(opened)
    step = opened.next_undo()
    assert step is not None
    assert step.act is Act.ADD_PROGRAMME
    assert opened.next_redo() is None


def test_images_that_no_program_wrote_do_not_keep_a_period_closed(opened: Store) -> None:
    done(opened, indicator(1, label="inaczej"), lambda edit: edit.put(Value(1, OPEN, Form.BLANK, id=2)))
    with closing(sqlite3.connect(opened.path)) as connection:
        connection.execute("UPDATE change SET before = '{' WHERE before IS NOT NULL")
        connection.commit()
    reopen(opened)
    assert opened.next_undo() is not None
