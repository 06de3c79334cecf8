"""The one door to a file: what is stored, what is refused, what is left alone."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from db import dump, store
from db.domain.entities import Indicator, Level, Node, Office, Programme, Value
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import Act, Form, Mark, Status
from db.domain.periods import year
from db.domain.values import Measure


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[store.Store]:
    with store.create(tmp_path / "a.spr") as made:
        yield made


def programme(edit: store.Edit) -> int:
    return edit.add(Programme("Żółty program", 2024, 2030))


def test_a_row_comes_back_as_it_was_put_in(opened: store.Store) -> None:
    full = Value(
        1,
        1,
        Form.COMPOSITE,
        amount=Decimal("1234567890123456789012345678901234567890.10"),
        upper=Decimal("-0.50"),
        approximate=True,
        measures=(Measure(Decimal(806), "spotkań"), Measure(Decimal("1384.5"), "godziny „ą”")),
        text="jak wpisano\n",
        mark=Mark.NIL,
        note="w nawiasie",
        footnote="pod tabelą",
        status=Status.CONFIRMED,
        source="pismo",
    )
    with opened.transaction(Act.SET_VALUE) as edit:
        edit.add(Indicator("liczba"))
        edit.add(year(2024))
        value_id = edit.add(full)
        assert edit.get(Value, value_id) == replace(full, id=value_id)
        assert str(edit.get(Value, value_id).amount) == "1234567890123456789012345678901234567890.10"


def test_bytes_survive_a_change_and_its_undo(opened: store.Store) -> None:
    with opened.transaction(Act.EDIT_OFFICE) as edit:
        office_id = edit.add(Office(name="Urząd", logo=bytes(range(256))))
    with opened.transaction(Act.EDIT_OFFICE) as edit:
        edit.put(Office(name="Urząd", logo=None, id=office_id))
    opened.undo()
    with opened.transaction(Act.EDIT_OFFICE) as edit:
        assert edit.get(Office, office_id).logo == bytes(range(256))


def test_text_that_no_file_can_hold_is_cleaned_and_the_rest_kept(opened: store.Store) -> None:
    with opened.transaction(Act.ADD_PROGRAMME) as edit:
        number = edit.add(Programme("a\0b\ud800c", 2024, 2024))
        assert edit.get(Programme, number).title == "ab?c"


def test_an_error_within_a_transaction_leaves_nothing(opened: store.Store) -> None:
    before = opened.read(dump.dump_text)

    def fail() -> None:
        with opened.transaction(Act.ADD_PROGRAMME) as edit:
            programme(edit)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert opened.read(dump.dump_text) == before


def test_a_broken_reference_is_taken_back_at_the_end(opened: store.Store) -> None:
    with pytest.raises(RecordError) as refused, opened.transaction(Act.ADD_NODE) as edit:
        edit.add(Node(99, 99, "nigdzie"))
    assert refused.value.refusal is Refusal.GONE
    assert opened.next_undo() is None


def test_removing_an_owner_and_undoing_brings_back_all_it_owned(opened: store.Store) -> None:
    with opened.transaction(Act.ADD_PROGRAMME) as edit:
        number = programme(edit)
        level = edit.add(Level(number, "Cel", "Cele"))
        top = edit.add(Node(number, level, "góra"))
        edit.add(Node(number, level, "dół", top))
    before = opened.read(dump.dump)["tables"]
    with opened.transaction(Act.REMOVE_PROGRAMME) as edit:
        edit.remove(Programme, number)
    assert not opened.read(dump.dump)["tables"]["node"]
    opened.undo()
    assert opened.read(dump.dump)["tables"] == before


def test_a_gesture_that_changes_nothing_is_no_undo_step_and_keeps_redo(opened: store.Store) -> None:
    with opened.transaction(Act.ADD_PROGRAMME) as edit:
        number = programme(edit)
    with opened.transaction(Act.EDIT_PROGRAMME) as edit:
        edit.put(replace(edit.get(Programme, number), title="Inny"))
    opened.undo()
    with opened.transaction(Act.EDIT_PROGRAMME) as edit:
        edit.put(edit.get(Programme, number))
    assert edit.changed is None
    redone = opened.redo()
    assert redone.change_set.act is Act.EDIT_PROGRAMME


def test_a_new_change_drops_what_was_undone_but_the_journal_keeps_it(opened: store.Store) -> None:
    for title in ("pierwszy", "drugi"):
        with opened.transaction(Act.ADD_PROGRAMME, title) as edit:
            edit.add(Programme(title, 2024, 2024))
    opened.undo()
    with opened.transaction(Act.ADD_PROGRAMME, "trzeci") as edit:
        edit.add(Programme("trzeci", 2024, 2024))
    with pytest.raises(RecordError) as refused:
        opened.redo()
    assert refused.value.refusal is Refusal.NOTHING_TO_REDO
    states = {row["subject"]: row["state"] for row in opened.read(dump.dump)["history"]["change_set"]}
    assert states == {"": "done", "pierwszy": "done", "drugi": "dropped", "trzeci": "done"}


def test_undo_reaches_back_beyond_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "a.spr"
    with store.create(path) as made, made.transaction(Act.ADD_PROGRAMME, "P") as edit:
        programme(edit)
    with store.open_store(path) as again:
        assert again.undo().change_set.subject == "P"
        assert not again.read(dump.dump)["tables"]["programme"]


def test_undo_of_nothing_is_refused(opened: store.Store) -> None:
    with pytest.raises(RecordError) as refused:
        opened.undo()
    assert refused.value.refusal is Refusal.NOTHING_TO_UNDO


def test_the_notice_names_every_row_that_changed(opened: store.Store) -> None:
    with opened.transaction(Act.ADD_PROGRAMME) as edit:
        number = programme(edit)
        level = edit.add(Level(number, "Cel", "Cele"))
    assert edit.changed is not None
    assert edit.changed.rows == {"programme": frozenset({number}), "level": frozenset({level})}


def test_ids_are_never_given_out_twice(opened: store.Store) -> None:
    with opened.transaction(Act.ADD_PROGRAMME) as edit:
        first = programme(edit)
    with opened.transaction(Act.REMOVE_PROGRAMME) as edit:
        edit.remove(Programme, first)
    with opened.transaction(Act.ADD_PROGRAMME) as edit:
        assert programme(edit) > first


def test_a_second_writer_is_refused_and_a_reader_is_not(opened: store.Store) -> None:
    with pytest.raises(RecordError) as refused:
        store.open_store(opened.path)
    assert refused.value.refusal is Refusal.FILE_IN_USE
    with store.open_for_reading(opened.path) as reader:
        assert not reader.writable
        with pytest.raises(RecordError) as denied, reader.transaction(Act.ADD_PROGRAMME):
            pass
    assert denied.value.refusal is Refusal.FILE_READ_ONLY


def test_a_closed_file_can_be_opened_again(opened: store.Store) -> None:
    opened.close()
    with store.open_store(opened.path) as again:
        assert again.writable


def test_the_file_is_whole_at_rest(opened: store.Store) -> None:
    with opened.transaction(Act.ADD_PROGRAMME) as edit:
        programme(edit)
    names = {path.name for path in opened.path.parent.iterdir()}
    assert names == {"a.spr", ".a.spr.lock"}
    copied = opened.path.with_name("kopia.spr")
    copied.write_bytes(opened.path.read_bytes())
    with store.open_for_reading(copied) as copy:
        assert copy.read(dump.dump)["tables"] == opened.read(dump.dump)["tables"]


def test_a_copy_holds_everything_and_replaces_the_target_at_once(opened: store.Store, tmp_path: Path) -> None:
    with opened.transaction(Act.ADD_PROGRAMME) as edit:
        programme(edit)
    target = tmp_path / "kopie" / "k.spr"
    with pytest.raises(RecordError):
        opened.copy_to(target)
    target.parent.mkdir()
    opened.copy_to(target)
    with store.open_for_reading(target) as copy:
        assert copy.read(dump.dump_text) == opened.read(dump.dump_text)
    assert [path.name for path in target.parent.iterdir()] == ["k.spr"]


def test_the_rules_of_durability_hold(opened: store.Store) -> None:
    def rules(connection: sqlite3.Connection) -> dict[str, object]:
        names = ("journal_mode", "synchronous", "foreign_keys", "trusted_schema")
        return {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in names}

    assert opened.read(rules) == {
        "journal_mode": "delete",
        "synchronous": 3,
        "foreign_keys": 1,
        "trusted_schema": 0,
    }


def test_a_row_that_is_gone_cannot_be_put(opened: store.Store) -> None:
    with opened.transaction(Act.ADD_PROGRAMME) as edit:
        number = programme(edit)
        found = edit.get(Programme, number)
    for rows in ([replace(found, id=99)], [found, replace(found, id=99)]):
        with pytest.raises(RecordError) as refused, opened.transaction(Act.EDIT_PROGRAMME) as edit:
            edit.put_all(rows)
        assert refused.value.refusal is Refusal.GONE
    with pytest.raises(RecordError) as refused, opened.transaction(Act.EDIT_PROGRAMME) as edit:
        edit.put(replace(found, id=99))
    assert refused.value.refusal is Refusal.GONE


def test_a_gesture_that_changes_nothing_writes_nothing(opened: store.Store) -> None:
    with opened.transaction(Act.ADD_PROGRAMME) as edit:
        number = programme(edit)
    before = opened.path.read_bytes()
    with opened.transaction(Act.EDIT_PROGRAMME) as edit:
        edit.put(edit.get(Programme, number))
    assert edit.changed is None
    assert opened.path.read_bytes() == before


def test_a_gesture_within_a_gesture_is_a_mistake_that_is_told_and_stores_nothing(opened: store.Store) -> None:
    def nest() -> None:
        with opened.transaction(Act.ADD_PROGRAMME) as edit:
            programme(edit)
            with opened.transaction(Act.ADD_PROGRAMME) as inner:
                programme(inner)

    with pytest.raises(RuntimeError):
        nest()
    assert opened.next_undo() is None
    assert not opened.read(dump.dump)["tables"]["programme"]
