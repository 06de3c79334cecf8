"""The .docx file is there whole or not at all, and what was there before stays until then."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import docx
import pytest

from db.domain.errors import RecordError, Refusal
from desktop.documents.word import write_docx
from documents.kielce_report import report
from documents.whole_document import composed as compose
from documents.word_parts import BODY, simple


class Cancelled(Exception):  # noqa: N818  as the program's own
    """What a progress raises when the user cancels."""


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """No file can grow beyond so many bytes: for a program it is a full disk."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def names(folder: Path) -> list[str]:
    """What is in a folder."""
    return [path.name for path in folder.iterdir()]


def refused(path: Path) -> Refusal:
    """Why the report was not written; the refusal names the path, or the folder that is not there."""
    with pytest.raises(RecordError) as caught:
        write_docx(compose(report()), path)
    missing = caught.value.refusal is Refusal.NO_FOLDER
    assert caught.value.subject == str(path.parent if missing else path)
    return caught.value.refusal


def test_a_file_is_replaced_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "sprawozdanie.docx"
    path.write_text("stary", encoding="utf-8")
    write_docx(simple(BODY), path)
    assert docx.Document(str(path)).paragraphs[0].text == "Tekst."
    assert names(tmp_path) == ["sprawozdanie.docx"]


def test_a_new_file_has_the_permissions_of_any_other(tmp_path: Path) -> None:
    write_docx(simple(BODY), tmp_path / "a.docx")
    (tmp_path / "b.txt").touch()
    assert (tmp_path / "a.docx").stat().st_mode == (tmp_path / "b.txt").stat().st_mode


def test_progress_grows_to_the_whole(tmp_path: Path) -> None:
    heard: list[tuple[int, int]] = []
    write_docx(compose(report()), tmp_path / "a.docx", progress=lambda *step: heard.append(step))
    done = [step for step, _ in heard]
    assert done == sorted(done)
    assert len(done) > 3
    assert heard[-1][0] == heard[-1][1]
    assert len({total for _, total in heard}) == 1


def test_cancelling_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "sprawozdanie.docx"
    path.write_text("stary", encoding="utf-8")

    def cancel(done: int, total: int) -> None:
        if done > total / 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_docx(compose(report()), path, progress=cancel)
    assert path.read_text(encoding="utf-8") == "stary"
    assert names(tmp_path) == ["sprawozdanie.docx"]


def test_a_full_disk_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "sprawozdanie.docx"
    path.write_text("stary", encoding="utf-8")
    with room_for(8000):
        assert refused(path) is Refusal.DISK_FULL
    assert path.read_text(encoding="utf-8") == "stary"
    assert names(tmp_path) == ["sprawozdanie.docx"]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert refused(tmp_path / "nie ma" / "a.docx") is Refusal.NO_FOLDER
    (tmp_path / "plik").touch()
    assert refused(tmp_path / "plik" / "a.docx") is Refusal.NO_FOLDER


def test_what_cannot_be_replaced_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.docx").mkdir()
    assert refused(tmp_path / "a.docx") is Refusal.FILE_NOT_WRITABLE
    assert names(tmp_path) == ["a.docx"]
