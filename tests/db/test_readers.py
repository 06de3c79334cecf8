"""Reading beside a writer, through links, from shares, and after a crash."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from db import dump, file, store
from db.domain.entities import Programme
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import Act
from db.store import Store

# Writes more than its cache holds, so that the file is half changed, and dies before the end.
CRASH = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
write = connection.execute
write("PRAGMA cache_size = 5")
write("BEGIN IMMEDIATE")
write("UPDATE programme SET title = 'zepsuty'")
for _ in range(300):
    write("INSERT INTO unit (singular, few, many, fraction) SELECT hex(zeroblob(999)), 1, 2, 3")
os._exit(9)
"""


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Store]:
    with store.create(tmp_path / "a.spr") as made:
        add(made, "pierwszy")
        yield made


def add(opened: Store, title: str) -> None:
    with opened.transaction(Act.ADD_PROGRAMME) as edit:
        edit.add(Programme(title, 2024, 2024))


def titles(connection: sqlite3.Connection) -> list[str]:
    return [title for (title,) in connection.execute("SELECT title FROM programme ORDER BY id")]


def test_a_read_sees_one_state_while_somebody_else_writes(opened: Store) -> None:
    with (
        store.open_for_reading(opened.path) as reader,
        closing(sqlite3.connect(opened.path, timeout=0)) as writer,
    ):

        def twice(connection: sqlite3.Connection) -> list[list[str]]:
            first = titles(connection)
            with pytest.raises(sqlite3.OperationalError, match="locked"), writer:
                writer.execute("UPDATE programme SET title = 'drugi'")
            return [first, titles(connection)]

        assert reader.read(twice) == [["pierwszy"], ["pierwszy"]]
        with writer:
            writer.execute("UPDATE programme SET title = 'drugi'")
        assert reader.read(titles) == ["drugi"]


def test_a_read_within_a_read_and_within_a_gesture_ends_neither(opened: Store) -> None:
    def outer(connection: sqlite3.Connection) -> bool:
        opened.read(titles)
        return connection.in_transaction

    assert opened.read(outer)
    with opened.transaction(Act.ADD_PROGRAMME) as edit:
        edit.add(Programme("drugi", 2024, 2024))
        assert opened.read(titles) == ["pierwszy", "drugi"]
    assert opened.read(titles) == ["pierwszy", "drugi"]


def test_a_failing_read_leaves_the_file_free_for_the_next_gesture(opened: Store) -> None:
    with pytest.raises(ZeroDivisionError):
        opened.read(lambda connection: 1 // len(titles(connection)[1:]))
    add(opened, "drugi")
    assert opened.read(titles) == ["pierwszy", "drugi"]


def test_a_link_to_an_open_file_gives_no_second_writer(opened: Store) -> None:
    folder = opened.path.parent / "skróty"
    folder.mkdir()
    link = folder / "skrót.spr"
    link.symlink_to(opened.path)
    with pytest.raises(RecordError) as refused:
        store.open_store(link)
    assert refused.value.refusal is Refusal.FILE_IN_USE
    with store.open_for_reading(link) as reader:
        assert reader.path == opened.path


def test_a_loop_of_links_is_refused(tmp_path: Path) -> None:
    link = tmp_path / "a.spr"
    link.symlink_to(link)
    for attempt in (store.open_store, store.open_for_reading):
        with pytest.raises(RecordError) as refused:
            attempt(link)
        assert refused.value.refusal is Refusal.FILE_UNREADABLE


def test_sqlite_is_led_to_shares_of_other_computers_too() -> None:
    assert file.uri(PureWindowsPath(r"\\serwer\urząd\a b.spr")) == "file:////serwer/urz%C4%85d/a%20b.spr"
    assert file.uri(PureWindowsPath(r"C:\dane\a.spr")) == "file:///C:/dane/a.spr"
    assert file.uri(PurePosixPath("/dane/a?.spr")) == "file:///dane/a%3F.spr"


def crashed(path: Path) -> Path:
    """The file as a writer left it that died in the middle of a transaction."""
    done = subprocess.run([sys.executable, "-c", CRASH, os.fspath(path)], check=False)
    assert done.returncode == 9
    assert path.with_name(f"{path.name}-journal").stat().st_size
    return path


@pytest.mark.parametrize("attempt", [store.open_for_reading, store.open_store])
def test_what_a_crash_left_half_written_is_taken_back_before_it_is_read(
    opened: Store, attempt: object
) -> None:
    opened.close()
    assert callable(attempt)
    with attempt(crashed(opened.path)) as again:
        assert again.read(titles) == ["pierwszy"]
        assert not again.read(dump.dump)["tables"]["unit"]


def test_a_writer_at_work_keeps_no_reader_out(opened: Store) -> None:
    with opened.transaction(Act.ADD_PROGRAMME) as edit:
        edit.add(Programme("drugi", 2024, 2024))
        assert file.has_journal(opened.path)
        with store.open_for_reading(opened.path) as reader:
            assert reader.read(titles) == ["pierwszy"]
    assert opened.read(titles) == ["pierwszy", "drugi"]


def test_a_file_is_not_copied_onto_itself(opened: Store) -> None:
    link = opened.path.with_name("skrót.spr")
    link.symlink_to(opened.path)
    for target in (opened.path, link):
        with pytest.raises(RecordError) as refused:
            opened.copy_to(target)
        assert (refused.value.refusal, refused.value.subject) == (Refusal.FILE_EXISTS, str(target))
    add(opened, "drugi")


def root_page(connection: sqlite3.Connection) -> tuple[int]:
    found: tuple[int] = connection.execute(
        "SELECT rootpage FROM sqlite_schema WHERE name = 'programme'"
    ).fetchone()
    return found


def test_a_copy_of_a_damaged_file_is_refused_under_that_files_name(opened: Store) -> None:
    path = opened.path
    (page,) = opened.read(root_page)
    opened.close()
    whole = path.read_bytes()
    path.write_bytes(whole[: (page - 1) * 4096] + b"\xff" * 4096 + whole[page * 4096 :])
    target = path.with_name("kopia.spr")
    with store.open_store(path, check_later=True) as again, pytest.raises(RecordError) as refused:
        again.copy_to(target)
    assert (refused.value.refusal, refused.value.subject) == (Refusal.FILE_DAMAGED, str(path))
    assert not target.exists()


def test_a_file_without_a_version_is_no_record(opened: Store) -> None:
    opened.close()
    with closing(sqlite3.connect(opened.path)) as connection:
        connection.execute("PRAGMA user_version = 0")
    for attempt in (store.open_store, store.open_for_reading):
        with pytest.raises(RecordError) as refused:
            attempt(opened.path)
        assert refused.value.refusal is Refusal.FILE_FOREIGN
    assert not list(opened.path.parent.glob("*wersja*"))
