"""The history of a cell: what stands of all that was done to it, whatever the journal is like."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from db import store
from db.domain.entities import Indicator, Value
from db.domain.kinds import Act, Form, Origin, Status
from db.domain.periods import year
from db.queries.value_history import value_history
from db.store import Store

NUMBER = Form.NUMBER


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Store]:
    """Two indicators and two periods; the cell looked at is that of the first ones."""
    with store.create(tmp_path / "a.spr") as made:
        with made.transaction(Act.ADD_INDICATOR) as edit:
            edit.add_all([Indicator("porady"), Indicator("spotkania")])
            edit.add_all([year(2023), year(2024)])
        yield made


def enter(
    opened: Store, amount: int | None, act: Act = Act.SET_VALUE, cell: tuple[int, int] = (1, 1)
) -> None:
    """Put a number into a cell, or clear it."""
    with opened.transaction(act) as edit:
        found = edit.find(Value, indicator_id=cell[0], period_id=cell[1])
        if amount is None:
            edit.remove(Value, found[0].id)
        elif found:
            edit.put(replace(found[0], amount=Decimal(amount)))
        else:
            edit.add(Value(*cell, NUMBER, Decimal(amount)))


def story(opened: Store, cell: tuple[int, int] = (1, 1)) -> list[str]:
    """The cell's history as „act: before → after”, newest first."""

    def said(value: Value | None) -> str:
        return "–" if value is None else str(value.amount)

    return [
        f"{change.change_set.act}: {said(change.before)} → {said(change.after)}"
        for change in opened.read(value_history, *cell)
    ]


def test_each_change_tells_what_it_was_and_what_it_became(opened: Store) -> None:
    for amount in (5, 7, None):
        enter(opened, amount, Act.SET_VALUE if amount else Act.CLEAR_VALUES)
    assert story(opened) == ["clear_values: 7 → –", "set_value: 5 → 7", "set_value: – → 5"]


def test_a_value_removed_and_entered_again_keeps_its_whole_history(opened: Store) -> None:
    for amount in (5, None, 8, None, 9):
        enter(opened, amount)
    assert story(opened) == [
        "set_value: – → 9",
        "set_value: 8 → –",
        "set_value: – → 8",
        "set_value: 5 → –",
        "set_value: – → 5",
    ]


def test_other_cells_are_not_in_it(opened: Store) -> None:
    enter(opened, 5)
    for cell in ((1, 2), (2, 1), (2, 2)):
        enter(opened, 6, cell=cell)
        enter(opened, 7, cell=cell)
    assert story(opened) == ["set_value: – → 5"]
    assert story(opened, (2, 1)) == ["set_value: 6 → 7", "set_value: – → 6"]


def test_a_cell_never_entered_has_none(opened: Store) -> None:
    assert story(opened) == []


def test_what_was_undone_is_not_in_it_and_comes_back_when_done_again(opened: Store) -> None:
    for amount in (5, 7):
        enter(opened, amount)
    opened.undo()
    assert story(opened) == ["set_value: – → 5"]
    opened.redo()
    assert story(opened) == ["set_value: 5 → 7", "set_value: – → 5"]


def test_what_was_undone_and_can_no_longer_be_done_again_is_not_in_it(opened: Store) -> None:
    for amount in (5, 7):
        enter(opened, amount)
    opened.undo()
    enter(opened, 8)
    assert story(opened) == ["set_value: 5 → 8", "set_value: – → 5"]


def test_a_removal_taken_back_leaves_no_trace(opened: Store) -> None:
    enter(opened, 5)
    enter(opened, None)
    opened.undo()
    enter(opened, 6)
    assert story(opened) == ["set_value: 5 → 6", "set_value: – → 5"]


def test_a_gesture_that_touches_a_cell_twice_is_one_step(opened: Store) -> None:
    enter(opened, 5)
    with opened.transaction(Act.PASTE_VALUES) as edit:
        edit.remove(Value, 1)
        row = edit.add(Value(1, 1, NUMBER, Decimal(6)))
        edit.put(Value(1, 1, NUMBER, Decimal(7), id=row))
    assert story(opened) == ["paste_values: 5 → 7", "set_value: – → 5"]


def test_a_gesture_that_changes_nothing_in_the_end_is_no_step(opened: Store) -> None:
    enter(opened, 5)
    with opened.transaction(Act.PASTE_VALUES) as edit:
        edit.remove(Value, 1)
        edit.add(Value(1, 1, NUMBER, Decimal(5)))
    assert story(opened) == ["set_value: – → 5"]


def test_confirming_is_a_change_too(opened: Store) -> None:
    enter(opened, 5)
    with opened.transaction(Act.CONFIRM_VALUES) as edit:
        edit.put(Value(1, 1, NUMBER, Decimal(5), status=Status.CONFIRMED, id=1))
    confirmed = opened.read(value_history, 1, 1)[0]
    assert (confirmed.before.status, confirmed.after.status) == (Status.DRAFT, Status.CONFIRMED)


def test_images_of_the_first_version_are_read(opened: Store, tmp_path: Path) -> None:
    for amount in (5, 7):
        enter(opened, amount)
    with closing(sqlite3.connect(tmp_path / "a.spr")) as connection, connection:
        connection.execute(
            "UPDATE change SET before = json_remove(before, '$.origin', '$.counted_unit_id')"
            " WHERE before IS NOT NULL"
        )
    newest = opened.read(value_history, 1, 1)[0]
    assert (newest.before.amount, newest.before.origin) == (Decimal(5), Origin.TYPED)


@pytest.mark.parametrize(
    "spoiling",
    [
        "UPDATE change SET before = substr(before, 1, 40) WHERE id = {}",
        "UPDATE change SET before = json_set(before, '$.amount', 'NaN') WHERE id = {}",
        "UPDATE change SET before = json_set(before, '$.amount', 'pięć') WHERE id = {}",
        "UPDATE change SET before = json_set(before, '$.amount', NULL) WHERE id = {}",
        "UPDATE change SET before = json_set(before, '$.amount', '1E+30000000') WHERE id = {}",
        "UPDATE change SET before = json_set(before, '$.measures', '[[\"1E+99999\", \"x\"]]') WHERE id = {}",
        "UPDATE change SET before = json_set(before, '$.form', 'round') WHERE id = {}",
        "UPDATE change SET before = json_set(before, '$.note', 5) WHERE id = {}",
        "UPDATE change SET before = json_set(before, '$.note', NULL) WHERE id = {}",
        "UPDATE change SET before = json_set(before, '$.measures', '[[1]]') WHERE id = {}",
        "UPDATE change SET before = json_set(before, '$.measures', '[[\"Infinity\", \"x\"]]') WHERE id = {}",
        "UPDATE change SET before = json_set(before, '$.shoe', 'x') WHERE id = {}",
        "UPDATE change SET before = json_set(before, '$.id', 99) WHERE id = {}",
        "UPDATE change SET before = json_set(before, '$.period_id', 2) WHERE id = {}",
        'UPDATE change SET before = replace(before, \'"text":""\', \'"text":"\\ud800"\') WHERE id = {}',
        "UPDATE change SET before = printf('%.*c', 100000, '[') WHERE id = {}",
        "UPDATE change SET before = x'00ff' WHERE id = {}",
        "UPDATE change SET before = 12 WHERE id = {}",
    ],
)
def test_a_damaged_image_is_left_out_and_the_rest_stays(opened: Store, tmp_path: Path, spoiling: str) -> None:
    for amount in (5, 6, 7, 8):
        enter(opened, amount)
    with closing(sqlite3.connect(tmp_path / "a.spr")) as connection, connection:
        (change,) = connection.execute("SELECT id FROM change WHERE before LIKE '%\"6\"%'").fetchone()
        connection.execute(spoiling.format(change))
    assert story(opened) == ["set_value: 7 → 8", "set_value: – → 5"]


@pytest.mark.parametrize("spoiling", ["at = 'wczoraj'", "at = 7"])
def test_a_damaged_entry_is_left_out(opened: Store, tmp_path: Path, spoiling: str) -> None:
    for amount in (5, 6):
        enter(opened, amount)
    with closing(sqlite3.connect(tmp_path / "a.spr")) as connection, connection:
        connection.execute(f"UPDATE change_set SET {spoiling} WHERE id = (SELECT max(id) FROM change_set)")
    assert story(opened) == ["set_value: – → 5"]


def fill_journal(path: Path, changes: int) -> None:
    """A journal of changes to a thousand cells, as if typed over and over again."""
    image = (
        "json_object('indicator_id', n % 1000 + 2, 'period_id', 1, 'form', 'number', 'amount', '7',"
        " 'id', n % 1000 + 99)"
    )
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "INSERT INTO change_set (act, subject, at, user, state)"
            " WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers LIMIT 1000)"
            " SELECT 'set_value', '', '2026-01-01T10:00:00+00:00', '', 'done' FROM numbers"
        )
        connection.execute(
            "INSERT INTO change (change_set_id, table_name, row_id, before)"
            f" WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers LIMIT {changes})"
            f" SELECT n % 1000 + 1, 'value', n % 1000 + 99, {image} FROM numbers"
        )


def test_the_history_of_a_cell_is_found_through_the_indexes(opened: Store) -> None:
    def plan(connection: sqlite3.Connection) -> list[str]:
        asked: list[str] = []
        connection.set_trace_callback(asked.append)
        value_history(connection, 1, 1)
        connection.set_trace_callback(None)
        query = next(each for each in asked if "change_set" in each)
        return [detail for *_, detail in connection.execute(f"EXPLAIN QUERY PLAN {query}")]

    found = opened.read(plan)
    assert any("ix_change_value" in step for step in found)
    assert any("ix_change_table_name_row_id" in step for step in found)
    assert not any(step.startswith("SCAN") and "SUBQUERY" not in step for step in found)
