"""Older files are brought up to date whole or not at all."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import sqlalchemy

from db import dump, file, migrate, store
from db.schema import metadata

if TYPE_CHECKING:
    from alembic.operations import Operations

FIRST_RELEASE = Path(__file__).parent.parent / "data" / "files" / "v0001.spr"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "stary.spr"
    shutil.copy(FIRST_RELEASE, path)
    return path


def add_a_column(operations: "Operations") -> None:
    operations.add_column("programme", sqlalchemy.Column("colour", sqlalchemy.Text))


def rebuild_a_table(operations: "Operations") -> None:
    with operations.batch_alter_table("level") as table:
        table.alter_column("name_plural", new_column_name="plural")


def fail_half_way(operations: "Operations") -> None:
    operations.create_table("half", sqlalchemy.Column("id", sqlalchemy.Integer))
    operations.execute("UPDATE programme SET title = 'zepsuty'")
    raise ZeroDivisionError


def contents(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def test_the_file_of_the_first_release_opens_with_all_it_holds(old: Path) -> None:
    with store.open_store(old) as opened:
        tables = opened.read(dump.dump)["tables"]
    assert [row["title"] for row in tables["programme"]]
    assert len(tables["value"]) > 100


def test_the_file_of_the_first_release_gets_the_tables_of_a_new_one(old: Path, tmp_path: Path) -> None:
    migrate_to_newest(old)
    store.create(tmp_path / "nowy.spr").close()

    def shape(path: Path) -> list[object]:
        with closing(sqlite3.connect(path)) as connection:
            return [
                (table, connection.execute(f"PRAGMA table_info({table})").fetchall())
                for table in sorted(metadata.tables)
            ]

    assert shape(old) == shape(tmp_path / "nowy.spr")


def test_an_upgrade_keeps_a_copy_of_the_file_as_it_was(old: Path) -> None:
    before = contents(old)
    aside = migrate.upgrade(old, 1, {2: add_a_column})
    assert contents(aside) == before
    assert file.VERSION < version(old) == 2


def test_a_table_can_be_rebuilt_with_what_points_at_it(old: Path) -> None:
    migrate.upgrade(old, 1, {2: rebuild_a_table})
    with closing(sqlite3.connect(old)) as connection:
        assert connection.execute("SELECT count(*) FROM level WHERE plural <> ''").fetchone()[0]
        assert not connection.execute("PRAGMA foreign_key_check").fetchall()


def test_a_failing_step_leaves_nothing_behind_not_even_the_steps_before_it(old: Path) -> None:
    before = contents(old)
    with pytest.raises(ZeroDivisionError):
        migrate.upgrade(old, 1, {2: add_a_column, 3: fail_half_way})
    assert contents(old) == before
    assert version(old) == 1


def version(path: Path) -> int:
    return int.from_bytes(path.read_bytes()[60:64], "big")


def migrate_to_newest(path: Path) -> None:
    if version(path) < file.VERSION:
        migrate.upgrade(path, version(path))
