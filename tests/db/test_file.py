"""Files that are no record, a damaged one, or one of a newer program: refused in words and never touched."""

import random
import shutil
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

import kielce
from db import file, store
from db.domain.errors import RecordError, Refusal


@pytest.fixture(scope="module")
def healthy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("healthy") / "kielce.spr"
    kielce.build(path)
    return path


def empty(path: Path) -> None:
    path.write_bytes(b"")


def text(path: Path) -> None:
    path.write_text("Sprawozdanie z realizacji programu\n" * 20, encoding="utf-8")


def docx(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<w/>" * 100)


def foreign_database(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE cudze (a)")
        connection.commit()


def short_header(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\0" + bytes(20))


@pytest.mark.parametrize(
    ("make", "refusal"),
    [
        (empty, Refusal.FILE_EMPTY),
        (text, Refusal.FILE_FOREIGN),
        (docx, Refusal.FILE_FOREIGN),
        (foreign_database, Refusal.FILE_FOREIGN),
        (short_header, Refusal.FILE_DAMAGED),
    ],
)
def test_what_is_no_record_is_refused_and_left_alone(
    tmp_path: Path, make: Callable[[Path], None], refusal: Refusal
) -> None:
    path = tmp_path / "x.spr"
    make(path)
    assert_refused(path, {refusal})


def test_a_file_of_a_newer_program_is_refused_and_left_alone(tmp_path: Path, healthy: Path) -> None:
    path = tmp_path / "x.spr"
    shutil.copy(healthy, path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {file.VERSION + 1}")
    assert_refused(path, {Refusal.FILE_NEWER})


def test_a_missing_file_is_refused_and_not_made(tmp_path: Path) -> None:
    path = tmp_path / "nie ma.spr"
    with pytest.raises(RecordError) as refused:
        store.open_store(path)
    assert refused.value.refusal is Refusal.FILE_MISSING
    assert not list(tmp_path.iterdir())


def test_a_folder_in_the_place_of_a_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RecordError) as refused:
        store.open_store(tmp_path)
    assert refused.value.refusal is Refusal.FILE_UNREADABLE


def test_a_truncated_file_is_refused_and_left_alone(tmp_path: Path, healthy: Path) -> None:
    whole = healthy.read_bytes()
    path = tmp_path / "x.spr"
    for length in [*range(1, len(whole), len(whole) // 40), len(whole) - 1]:
        path.write_bytes(whole[:length])
        assert_refused(path, {Refusal.FILE_DAMAGED, Refusal.FILE_FOREIGN})


def test_a_file_with_a_page_of_noise_is_refused_and_left_alone(tmp_path: Path, healthy: Path) -> None:
    whole = healthy.read_bytes()
    path = tmp_path / "x.spr"
    chance = random.Random(1)
    for page in range(len(whole) // 4096):
        damaged = bytearray(whole)
        damaged[page * 4096 : (page + 1) * 4096] = chance.randbytes(4096)
        path.write_bytes(damaged)
        assert_refused(path, {Refusal.FILE_DAMAGED, Refusal.FILE_FOREIGN})


def test_a_new_file_is_not_made_over_another(tmp_path: Path) -> None:
    path = tmp_path / "x.spr"
    path.write_text("cudze", encoding="utf-8")
    with pytest.raises(RecordError) as refused:
        store.create(path)
    assert refused.value.refusal is Refusal.FILE_EXISTS
    assert path.read_text(encoding="utf-8") == "cudze"


def test_a_new_file_needs_a_folder(tmp_path: Path) -> None:
    with pytest.raises(RecordError) as refused:
        store.create(tmp_path / "nie ma" / "x.spr")
    assert refused.value.refusal is Refusal.NO_FOLDER


def assert_refused(path: Path, refusals: set[Refusal]) -> None:
    before = path.read_bytes()
    for attempt in (store.open_store, store.open_for_reading):
        with pytest.raises(RecordError) as refused:
            attempt(path).close()
        assert refused.value.refusal in refusals
        assert refused.value.subject == str(path)
    assert path.read_bytes() == before
    assert not [each for each in path.parent.iterdir() if "journal" in each.name]
