"""No space, no permission, a file that goes away: a refusal in words, and what was saved stays saved."""

import os
import stat
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from db import dump, store
from db.domain.entities import Programme
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import Act

NOBODY = 65534


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that anybody can reach, for tests that give up the right to write everywhere."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


def without_rights(act: Callable[[], object]) -> Refusal | None:
    """How the act is refused to a user who may not write everywhere; None if it is not refused."""
    answer, told = os.pipe()
    child = os.fork()
    if not child:
        if os.getuid() == 0:
            os.setuid(NOBODY)
        try:
            act()
            os.write(told, b"-")
        except RecordError as error:
            os.write(told, error.refusal.encode())
        finally:
            os._exit(0)
    os.close(told)
    os.waitpid(child, 0)
    with os.fdopen(answer, encoding="utf-8") as words:
        said = words.read()
    return None if said == "-" else Refusal(said)


def add(opened: store.Store, title: str) -> None:
    with opened.transaction(Act.ADD_PROGRAMME) as edit:
        edit.add(Programme(title, 2024, 2024))


def test_a_full_disk_is_told_and_loses_nothing(tmp_path: Path) -> None:
    with store.create(tmp_path / "a.spr") as opened:
        add(opened, "pierwszy")
        before = opened.read(dump.dump_text)
        pages = opened.read(lambda connection: connection.execute("PRAGMA page_count").fetchone()[0])
        opened.read(lambda connection: connection.execute(f"PRAGMA max_page_count = {pages + 2}").fetchone())
        with pytest.raises(RecordError) as refused:
            add(opened, "x" * 1_000_000)
        assert refused.value.refusal is Refusal.DISK_FULL
        assert opened.read(dump.dump_text) == before
        opened.read(lambda connection: connection.execute("PRAGMA max_page_count = 1000000").fetchone())
        add(opened, "drugi")
    with store.open_store(tmp_path / "a.spr") as again:
        titles = [row["title"] for row in again.read(dump.dump)["tables"]["programme"]]
    assert titles == ["pierwszy", "drugi"]


def test_a_file_that_may_not_be_written_is_refused_at_once(folder: Path) -> None:
    path = folder / "a.spr"
    store.create(path).close()
    path.chmod(stat.S_IRUSR | stat.S_IRGRP | stat.S_IROTH)
    assert without_rights(lambda: store.open_store(path)) is Refusal.FILE_READ_ONLY
    assert without_rights(lambda: store.open_for_reading(path).close()) is None


def test_a_file_that_may_not_be_read_is_refused(folder: Path) -> None:
    path = folder / "a.spr"
    store.create(path).close()
    path.chmod(0)
    expected = Refusal.FILE_UNREADABLE
    assert without_rights(lambda: store.open_store(path)) is expected


def test_a_folder_that_may_not_be_written_takes_no_file(folder: Path) -> None:
    folder.chmod(0o555)
    assert without_rights(lambda: store.create(folder / "a.spr")) is Refusal.FILE_NOT_WRITABLE
    assert not list(folder.iterdir())
    folder.chmod(0o755)


def test_a_copy_into_a_folder_that_may_not_be_written_is_refused(folder: Path, tmp_path: Path) -> None:
    with store.create(tmp_path / "a.spr") as opened:
        add(opened, "pierwszy")
        folder.chmod(0o555)
        assert without_rights(lambda: opened.copy_to(folder / "k.spr")) is Refusal.FILE_NOT_WRITABLE
        folder.chmod(0o755)


def test_a_file_deleted_while_it_is_open_is_told_at_the_next_edit(tmp_path: Path) -> None:
    with store.create(tmp_path / "a.spr") as opened:
        add(opened, "pierwszy")
        (tmp_path / "a.spr").unlink()
        with pytest.raises(RecordError) as refused:
            add(opened, "drugi")
    assert refused.value.refusal in (Refusal.FILE_READ_ONLY, Refusal.FILE_NOT_WRITABLE)
