"""The journal as a source of trouble: rows that hang together, and entries that no program wrote."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from db import dump, store
from db.domain.entities import Indicator, Level, Node, Programme, Value
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import Act, Form
from db.domain.periods import year
from db.store import Store


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Store]:
    with store.create(tmp_path / "a.spr") as made:
        yield made


def tables(opened: Store) -> Any:
    return opened.read(dump.dump)["tables"]


def test_redo_brings_back_rows_that_were_stored_before_what_owns_them(opened: Store) -> None:
    with opened.transaction(Act.ADD_PROGRAMME) as edit:
        edit.add(Level(1, "Cel", "Cele"))
        edit.add(Node(1, 1, "pod spodem", parent_id=2))
        edit.add(Node(1, 1, "na górze"))
        edit.add(Programme("P", 2024, 2030))
    after = tables(opened)
    opened.undo()
    assert not any(tables(opened).values())
    opened.redo()
    assert tables(opened) == after


def test_a_row_moved_to_an_owner_stored_after_it_survives_undo_and_redo(opened: Store) -> None:
    with opened.transaction(Act.ADD_PROGRAMME) as edit:
        edit.add(Programme("P", 2024, 2030))
        edit.add(Level(1, "Cel", "Cele"))
        edit.add(Node(1, 1, "wędrowny"))
    before = tables(opened)
    with opened.transaction(Act.MOVE_NODE) as edit:
        edit.put(Node(1, 1, "wędrowny", parent_id=2, id=1))
        edit.add(Node(1, 1, "nowy właściciel"))
        edit.put(Node(1, 1, "dwa razy zmieniony", parent_id=2, id=1))
    after = tables(opened)
    for _ in range(2):
        opened.undo()
        assert tables(opened) == before
        opened.redo()
        assert tables(opened) == after


def spoil(path: Path, statement: str, *values: object) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement, values)


def programme_file(folder: Path) -> Path:
    path = folder / "zepsuty.spr"
    with store.create(path) as made:
        with made.transaction(Act.ADD_PROGRAMME) as edit:
            edit.add(Programme("P", 2024, 2030))
        with made.transaction(Act.EDIT_PROGRAMME) as edit:
            edit.put(Programme("Inny", 2024, 2030, id=1))
    return path


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("table_name", "programme SET title = 'x' --"),
        ("table_name", "change_set"),
        ("table_name", "sqlite_sequence"),
        ("before", '{"id": 1, "title = \'x\' --": 1}'),
        ("before", '{"id": 1, "title": 1e999}'),
        ("before", '{"id": 1, "title": ["zz"]}'),
        ("before", '{"id": 1, "title": {}}'),
        ("before", '{"id": 1, "position": 99999999999999999999}'),
        ("before", '{"id": 1, "title": "\\ud800"}'),
        ("before", '{"id": 1, "title": null}'),
        ("before", '{"id": 2, "title": "x"}'),
        ("before", "{"),
        ("before", "[]"),
        ("before", "[" * 100_000),
    ],
)
def test_an_entry_that_no_program_wrote_is_told_and_changes_nothing(
    tmp_path: Path, column: str, value: str
) -> None:
    path = programme_file(tmp_path)
    spoil(path, f"UPDATE change SET {column} = ? WHERE id = 2", value)
    with store.open_store(path) as opened:
        before = opened.read(dump.dump_text)
        with pytest.raises(RecordError) as refused:
            opened.undo()
        assert (refused.value.refusal, refused.value.subject) == (Refusal.FILE_DAMAGED, str(path))
        assert opened.read(dump.dump_text) == before


@pytest.mark.parametrize(
    "spoiling",
    [
        "json_set(before, '$.amount', 'pięć')",
        "json_set(before, '$.amount', 'NaN')",
        "json_set(before, '$.amount', '1E+30000000')",
        "json_set(before, '$.amount', NULL)",
        "json_set(before, '$.form', 'okrągła')",
        "json_set(before, '$.form', 'range')",
        "json_set(before, '$.form', 'composite')",
        "json_set(before, '$.measures', '[[1')",
        "json_set(before, '$.measures', '[[\"9e999999\", \"osób\"]]')",
        "json_set(before, '$.measures', '[[\"9\", 9]]')",
        "json_set(before, '$.note', 5)",
        "json_set(before, '$.source', NULL)",
        "json_remove(before, '$.source')",
    ],
)
def test_a_value_that_could_not_be_read_is_not_brought_back(tmp_path: Path, spoiling: str) -> None:
    path = tmp_path / "zepsuty.spr"
    with store.create(path) as made:
        with made.transaction(Act.SET_VALUE) as edit:
            edit.add(Indicator("porady"))
            edit.add(year(2024))
            edit.add(Value(1, 1, Form.NUMBER, Decimal(5)))
        with made.transaction(Act.SET_VALUE) as edit:
            edit.put(Value(1, 1, Form.NUMBER, Decimal(6), id=1))
    spoil(path, f"UPDATE change SET before = {spoiling} WHERE before IS NOT NULL")
    with store.open_store(path) as opened:
        text = opened.read(dump.dump_text)
        with pytest.raises(RecordError) as refused:
            opened.undo()
        assert refused.value.refusal is Refusal.FILE_DAMAGED
        assert opened.read(dump.dump_text) == text
    with pytest.raises(RecordError) as refused:
        dump.load(text, tmp_path / "wczytany.spr")
    assert refused.value.refusal is Refusal.DUMP_INCONSISTENT
    assert refused.value.subject.startswith("change[")


@pytest.mark.parametrize(("column", "value"), [("act", "zrobiono"), ("at", "wczoraj"), ("at", b"\xff")])
def test_what_cannot_be_told_of_the_next_undo_is_damage(tmp_path: Path, column: str, value: object) -> None:
    path = programme_file(tmp_path)
    spoil(path, f"UPDATE change_set SET {column} = ?", value)
    with store.open_store(path) as opened:
        for attempt in (opened.next_undo, opened.undo):
            with pytest.raises(RecordError) as refused:
                attempt()
            assert (refused.value.refusal, refused.value.subject) == (Refusal.FILE_DAMAGED, str(path))


def test_text_that_is_not_utf_8_is_damage(tmp_path: Path) -> None:
    path = programme_file(tmp_path)
    spoil(path, "UPDATE change_set SET subject = CAST(x'ff' AS TEXT)")
    with store.open_store(path) as opened:
        for attempt in (opened.next_undo, opened.undo):
            with pytest.raises(RecordError) as refused:
                attempt()
            assert refused.value.refusal is Refusal.FILE_DAMAGED


def test_an_unreadable_image_of_what_was_undone_is_damage(tmp_path: Path) -> None:
    path = programme_file(tmp_path)
    with store.open_store(path) as opened:
        opened.undo()
    spoil(path, "UPDATE change SET after = '{' WHERE id = 2")
    with store.open_store(path) as opened:
        with pytest.raises(RecordError) as refused:
            opened.redo()
        assert refused.value.refusal is Refusal.FILE_DAMAGED
        assert tables(opened)["programme"][0]["title"] == "P"
