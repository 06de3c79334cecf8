import errno
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from db.domain.errors import RecordError, Refusal
from db.domain.foreign import ForeignKind
from desktop.exchange import isolation
from desktop.exchange.isolation import Limits, Room
from exchange import strange_tasks
from exchange.hostile_archives import archive, word_document, word_parts

_FILE = Path("pismo.docx")
_ROOT = Path(__file__).parents[2]
_PATHS = os.pathsep.join([str(_ROOT), str(_ROOT / "tests")])
_TIGHT = Limits(memory=150 * 2**20, seconds=0.4)


def test_a_document_comes_whole_out_of_the_other_process(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.docx", word_parts(word_document("<w:p><w:r><w:t>Zażółć</w:t></w:r></w:p>")))
    document = isolation.read(path)
    assert (document.name, document.kind) == ("a.docx", ForeignKind.WORD)
    assert [block.text for block in document.blocks] == ["Zażółć"]


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert refusal(Room(), isolation.read_document, tmp_path / "brak.docx") == Refusal.FILE_MISSING


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert refusal(Room(), isolation.read_document, tmp_path) == Refusal.FILE_UNREADABLE


def test_what_takes_too_long_is_stopped_in_time() -> None:
    began = time.monotonic()
    assert refusal(Room(_TIGHT), strange_tasks.run_for_ever) == Refusal.FOREIGN_TOO_SLOW
    assert time.monotonic() - began < 10


def test_what_takes_too_much_memory_is_stopped_in_time() -> None:
    room = Room(Limits(memory=100 * 2**20))
    assert refusal(room, strange_tasks.take_memory) == Refusal.FOREIGN_TOO_LARGE
    assert 100 * 2**20 < room.peak < 130 * 2**20


def test_a_crash_of_the_reader_says_that_the_file_is_damaged() -> None:
    assert refusal(Room(), strange_tasks.die) == Refusal.FOREIGN_DAMAGED


def test_a_fault_of_the_reader_goes_to_the_log_and_not_to_the_terminal(
    capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level("INFO"):
        assert refusal(Room(), strange_tasks.fail) == Refusal.FOREIGN_DAMAGED
    assert capfd.readouterr() == ("", "")
    assert f"AttributeError: nobody thought of {_FILE}" in caplog.text


def test_the_user_can_stop_the_reading() -> None:
    with Room() as room, pytest.raises(Stopped):
        room.read(strange_tasks.run_for_ever, _FILE, Impatient(60))
    assert children() == []


def test_after_a_file_that_was_killed_the_next_one_is_read() -> None:
    with Room(_TIGHT) as room:
        assert refusal(room, strange_tasks.run_for_ever) == Refusal.FOREIGN_TOO_SLOW
        assert room.read(strange_tasks.name, _FILE) == "pismo.docx"
        assert refusal(room, strange_tasks.take_memory) is not None
        assert room.read(strange_tasks.name, _FILE) == "pismo.docx"


def test_many_files_are_read_by_one_process() -> None:
    with Room() as room:
        assert len({room.read(strange_tasks.process, _FILE) for _ in range(5)}) == 1


def test_what_one_file_leaves_in_memory_is_not_laid_at_the_door_of_the_next() -> None:
    with Room(Limits(memory=150 * 2**20)) as room:
        assert all(room.read(strange_tasks.hold_memory, _FILE) for _ in range(6))


def test_a_process_that_cannot_be_started_says_why_and_the_next_one_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def no_more() -> tuple[int, int]:
        raise OSError(errno.EMFILE, "too many open files")

    with Room() as room:
        with monkeypatch.context() as system:
            system.setattr(os, "pipe", no_more)
            with pytest.raises(OSError, match="too many open files"):
                room.read(strange_tasks.name, _FILE)
        assert room.read(strange_tasks.name, _FILE)


def test_no_process_outlives_the_room() -> None:
    with Room() as room:
        room.read(strange_tasks.name, _FILE)
        assert len(children()) == 1
    assert children() == []


def test_no_process_outlives_a_program_that_is_killed() -> None:
    reading = (
        "from pathlib import Path\nfrom desktop.exchange.isolation import Room\n"
        "from exchange.strange_tasks import run_for_ever\n"
        "Room().read(run_for_ever, Path('pismo.docx'))\n"
    )
    program = subprocess.Popen([sys.executable, "-c", reading], env={**os.environ, "PYTHONPATH": _PATHS})
    (reader,) = eventually(lambda: spawned(psutil.Process(program.pid)))
    program.kill()
    program.wait()
    assert reader.wait(timeout=10) is None or not reader.is_running()


def refusal(room: Room, task: object, path: Path = _FILE) -> Refusal | None:
    """Why the task was refused for the file; None when it was not."""
    try:
        room.read(task, path)
    except RecordError as error:
        return error.refusal if error.subject == path.name else None
    finally:
        room.close()
    return None


def children() -> list[psutil.Process]:
    """The processes that read for this one."""
    return spawned(psutil.Process())


def spawned(program: psutil.Process) -> list[psutil.Process]:
    """The processes that read for the program."""
    return [each for each in program.children() if "spawn_main" in " ".join(each.cmdline())]


def eventually(look: Callable[[], list[psutil.Process]]) -> list[psutil.Process]:
    """What is found as soon as anything is, within ten seconds."""
    end = time.monotonic() + 10
    while not (found := look()) and time.monotonic() < end:
        pass
    return found


class Stopped(Exception):  # noqa: N818 - it is no error, it is what the user asked for
    """The user stopped the work."""


class Impatient:
    """A user who stops the work at the n-th step."""

    def __init__(self, steps: int) -> None:
        self._left = steps

    def step(self, done: int, total: int) -> None:
        assert (done, total) == (0, 0)
        self._left -= 1
        if self._left == 0:
            raise Stopped
