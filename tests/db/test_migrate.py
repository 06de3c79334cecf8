"""Older files are brought up to date whole or not at all."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import sqlalchemy

from db import dump, file, migrate, store
from db.domain.entities import Programme
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import Act
from db.schema import metadata

if TYPE_CHECKING:
    from alembic.operations import Operations

FILES = Path(__file__).parent.parent / "data" / "files"
OLDER = [f"v{version:04}.spr" for version in range(1, file.VERSION)]

NEXT = file.VERSION + 1


@pytest.fixture(params=OLDER)
def earlier(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """A file of each version that was ever released."""
    return _copy(request.param, tmp_path)


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A file of this version, for steps that lead beyond it."""
    path = _copy(OLDER[0], tmp_path)
    migrate_to_newest(path)
    return path


def add_a_column(operations: "Operations") -> None:
    operations.add_column("programme", sqlalchemy.Column("colour", sqlalchemy.Text))


def rebuild_a_table(operations: "Operations") -> None:
    with operations.batch_alter_table("level") as table:
        table.alter_column("name_plural", new_column_name="plural")


def rename_a_column_and_back(operations: "Operations") -> None:
    for before, after in (("title", "name"), ("name", "title")):
        with operations.batch_alter_table("programme") as table:
            table.alter_column(before, new_column_name=after)


def fail_half_way(operations: "Operations") -> None:
    operations.create_table("half", sqlalchemy.Column("id", sqlalchemy.Integer))
    operations.execute("UPDATE programme SET title = 'zepsuty'")
    raise ZeroDivisionError


def changes_kept(connection: sqlite3.Connection) -> list[object]:
    return connection.execute(
        "SELECT change_set.id, act, subject, table_name, row_id, before FROM change_set"
        " JOIN change ON change_set_id = change_set.id ORDER BY change.id"
    ).fetchall()


def contents(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def test_a_file_of_an_earlier_release_opens_with_all_it_holds(earlier: Path) -> None:
    with store.open_store(earlier) as opened:
        tables = opened.read(dump.dump)["tables"]
    assert [row["title"] for row in tables["programme"]]
    assert len(tables["value"]) > 100


def test_a_file_of_an_earlier_release_gets_the_tables_of_a_new_one(earlier: Path, tmp_path: Path) -> None:
    migrate_to_newest(earlier)
    store.create(tmp_path / "nowy.spr").close()

    def shape(path: Path) -> list[object]:
        with closing(sqlite3.connect(path)) as connection:
            return [
                (table, connection.execute(f"PRAGMA table_info({table})").fetchall())
                for table in sorted(metadata.tables)
            ]

    assert shape(earlier) == shape(tmp_path / "nowy.spr")


def test_a_file_of_an_earlier_release_keeps_every_row_and_every_spent_id(earlier: Path) -> None:
    with closing(sqlite3.connect(earlier)) as connection:
        connection.execute("UPDATE sqlite_sequence SET seq = 9000 WHERE name IN ('indicator', 'value')")
        connection.commit()
        before = {table: rows_of(connection, table) for table in ("office", "indicator", "value", "change")}
    migrate_to_newest(earlier)
    with closing(sqlite3.connect(earlier)) as connection:
        after = {table: rows_of(connection, table) for table in before}
        spent = dict(connection.execute("SELECT name, seq FROM sqlite_sequence").fetchall())
    for table, rows in before.items():
        assert [{name: row[name] for name in rows[0]} for row in after[table]] == rows
    assert (spent["indicator"], spent["value"]) == (9000, 9000)


def test_an_upgrade_keeps_a_copy_of_the_file_as_it_was(old: Path) -> None:
    before = contents(old)
    aside = migrate.upgrade(old, file.VERSION, {NEXT: add_a_column})
    assert contents(aside) == before
    assert version(aside) == file.VERSION
    assert version(old) == NEXT


def test_the_copy_made_before_an_upgrade_never_replaces_another(old: Path) -> None:
    name = f"stary.wersja-{file.VERSION}"
    mine = [old.with_name(f"{name}.spr"), old.with_name(f"{name}-2.spr")]
    for path in mine:
        path.write_text("moje", encoding="utf-8")
    assert migrate.upgrade(old, file.VERSION, {NEXT: add_a_column}).name == f"{name}-3.spr"
    assert [path.read_text(encoding="utf-8") for path in mine] == ["moje", "moje"]


@pytest.mark.parametrize(
    ("start", "steps"), [(0, {1: add_a_column, NEXT: add_a_column}), (file.VERSION, {NEXT + 1: add_a_column})]
)
def test_a_file_from_which_no_step_leads_on_is_refused_without_a_copy(
    old: Path, start: int, steps: dict[int, Callable[["Operations"], None]]
) -> None:
    before = contents(old)
    with pytest.raises(RecordError) as refused:
        migrate.upgrade(old, start, steps)
    assert refused.value.refusal is Refusal.FILE_FOREIGN
    assert contents(old) == before
    assert not list(old.parent.glob("*wersja*"))


def test_what_was_done_before_an_upgrade_is_history_and_no_longer_undone(old: Path) -> None:
    with store.open_store(old) as opened:
        for title in ("dawny", "cofnięty"):
            with opened.transaction(Act.ADD_PROGRAMME, title) as edit:
                edit.add(Programme(title, 2024, 2024))
        opened.undo()
        done = opened.next_undo()
        entries = opened.read(changes_kept)
    migrate.upgrade(old, file.VERSION, {NEXT: rename_a_column_and_back})
    with closing(sqlite3.connect(old)) as connection:
        connection.execute(f"PRAGMA user_version = {file.VERSION}")
    with store.open_store(old) as opened:
        assert done is not None
        assert opened.next_undo() is None
        assert opened.next_redo() is None
        assert opened.read(changes_kept) == entries
        with opened.transaction(Act.ADD_PROGRAMME, "nowy") as edit:
            edit.add(Programme("nowy", 2024, 2024))
        assert opened.undo().change_set.subject == "nowy"
        assert opened.next_undo() is None


def test_a_table_can_be_rebuilt_with_what_points_at_it(old: Path) -> None:
    migrate.upgrade(old, file.VERSION, {NEXT: rebuild_a_table})
    with closing(sqlite3.connect(old)) as connection:
        assert connection.execute("SELECT count(*) FROM level WHERE plural <> ''").fetchone()[0]
        assert not connection.execute("PRAGMA foreign_key_check").fetchall()


def test_a_failing_step_leaves_nothing_behind_not_even_the_steps_before_it(old: Path) -> None:
    before = contents(old)
    with pytest.raises(ZeroDivisionError):
        migrate.upgrade(old, file.VERSION, {NEXT: add_a_column, NEXT + 1: fail_half_way})
    assert contents(old) == before
    assert version(old) == file.VERSION


def test_a_file_that_no_release_has_written_is_refused_in_words_and_left_alone(tmp_path: Path) -> None:
    path = _copy(OLDER[0], tmp_path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(
            "UPDATE sqlite_master SET sql = replace(sql, ', ''kept''', '') WHERE name = 'change_set'"
        )
        connection.commit()
    before = path.read_bytes()
    with pytest.raises(RecordError) as refused:
        store.open_store(path)
    assert refused.value.refusal is Refusal.FILE_DAMAGED
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.glob("*.spr")] == [path.name]


def version(path: Path) -> int:
    return int.from_bytes(path.read_bytes()[60:64], "big")


def migrate_to_newest(path: Path) -> None:
    if version(path) < file.VERSION:
        migrate.upgrade(path, version(path)).unlink()


def rows_of(connection: sqlite3.Connection, table: str) -> list[dict[str, object]]:
    cursor = connection.execute(f"SELECT * FROM {table} ORDER BY id")
    names = [name for name, *_rest in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]


def _copy(name: str, folder: Path) -> Path:
    path = folder / "stary.spr"
    shutil.copy(FILES / name, path)
    return path
