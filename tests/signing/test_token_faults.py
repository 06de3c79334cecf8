"""What goes wrong with cards: a plain refusal, one try of the PIN, no process and no PIN left behind."""

import logging
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from shutil import copytree

import psutil
import pytest

from db.domain.errors import RecordError, Refusal
from desktop.signing.tokens import Patience, PinState, Token, look, token_key
from house.sources import ROOT
from signing import pki
from signing.faulty_module import FINAL, LOCKED, LOW, At, Faulty, faulty_module
from signing.softhsm import LABEL, PIN, Put, insert, soft_card

DATA = b"Sprawozdanie"
WRONG = "111111"
HASTY = Patience(look=2, key=0.5)


class Stopped(Exception):  # noqa: N818 - what a user asked for
    """The user has waited long enough."""


class Stopping:
    """A progress that stops at its third step."""

    steps = 0

    def step(self, done: int, total: int) -> None:
        assert (done, total) == (0, 0)
        self.steps += 1
        if self.steps == 3:
            raise Stopped


class Looking:
    """A progress that looks at the module's process as soon as it has the PIN, then stops."""

    told = ""

    def __init__(self, module: Faulty) -> None:
        self.module = module

    def step(self, done: int, total: int) -> None:  # noqa: ARG002
        if self.module.tries:
            (process,) = working()
            self.told = repr([process.cmdline(), process.environ(), psutil.Process().environ()])
            self.sockets = process.net_connections(kind="all")
            self.memory_dumped = process.rlimit(psutil.RLIMIT_CORE)
            raise Stopped


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Token]:
    """The folder of a card as it came from the issuer, and what is seen of it."""
    folder = tmp_path_factory.mktemp("card")
    with pytest.MonkeyPatch.context() as monkeypatch:
        (token,) = look(soft_card(folder, monkeypatch, [Put(pki.leaf("p-256"))]))
    return folder, token


@pytest.fixture
def card(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, made: tuple[Path, Token]) -> Token:
    """A card of its own for each test, in the reader of SoftHSM and of every faulty module."""
    folder, token = made
    copytree(folder / "tokens", tmp_path / "tokens")
    insert(tmp_path, monkeypatch)
    return token


def sign(module: Path, card: Token, pin: str = PIN, patience: Patience = HASTY) -> bytes:
    """The signature by the card's certificate."""
    with token_key(module, card, card.certificates[0], pin, patience=patience) as key:
        return key.sign(DATA)


def refused(module: Faulty, card: Token, pin: str = PIN) -> tuple[Refusal, str]:
    """Why nothing is signed, and of what that is said; the PIN is not in it, and no process is left."""
    with pytest.raises(RecordError) as caught:
        sign(module.path, card, pin)
    error: BaseException | None = caught.value
    while error is not None:
        assert pin not in repr(error) or not pin
        error = error.__context__
    assert working() == []
    return caught.value.refusal, caught.value.subject


def working() -> list[psutil.Process]:
    """The processes with a module that are alive."""
    ours = psutil.Process().children(recursive=True)
    return [one for one in ours if one.is_running() and "spawn_main" in " ".join(one.cmdline())]


def test_a_wrong_pin_is_tried_once(tmp_path: Path, card: Token) -> None:
    module = faulty_module(tmp_path)
    assert refused(module, card, WRONG) == (Refusal.PIN_WRONG, LABEL)
    assert module.tries == 1
    assert [one.pin for one in look(module.path)] == [PinState.LOW]


def test_no_pin_is_not_tried(tmp_path: Path, card: Token) -> None:
    module = faulty_module(tmp_path)
    assert refused(module, card, "") == (Refusal.PIN_WRONG, LABEL)
    assert module.tries == 0


@pytest.mark.parametrize(
    ("flags", "state", "refusal", "tries"),
    [
        (LOW, PinState.LOW, Refusal.PIN_WRONG, 1),
        (LOW | FINAL, PinState.FINAL, Refusal.PIN_WRONG_FINAL, 1),
        (LOCKED, PinState.LOCKED, Refusal.PIN_LOCKED, 0),
    ],
)
def test_how_many_tries_are_left_is_seen_and_said(
    tmp_path: Path, card: Token, flags: int, state: PinState, refusal: Refusal, tries: int
) -> None:
    module = faulty_module(tmp_path, flags=flags)
    assert [one.pin for one in look(module.path)] == [state]
    assert refused(module, card, WRONG) == (refusal, LABEL)
    assert module.tries == tries


@pytest.mark.parametrize(
    ("at", "code", "refusal", "subject"),
    [
        (At.LOGIN, "0xA4", Refusal.PIN_LOCKED, LABEL),  # CKR_PIN_LOCKED
        (At.LOGIN, "0xA2", Refusal.PIN_WRONG, LABEL),  # CKR_PIN_LEN_RANGE
        (At.LOGIN, "0xA3", Refusal.TOKEN_REFUSED, "PinExpired"),
        (At.LOGIN, "0x50", Refusal.TOKEN_REFUSED, "FunctionCancelled"),
        (At.OPEN_SESSION, "0xE0", Refusal.TOKEN_MISSING, LABEL),  # CKR_TOKEN_NOT_PRESENT
        (At.FIND, "0x30", Refusal.TOKEN_REFUSED, "DeviceError"),
        (At.SIGN, "0x32", Refusal.TOKEN_MISSING, LABEL),  # CKR_DEVICE_REMOVED
        (At.SIGN, "0x06", Refusal.TOKEN_REFUSED, "FunctionFailed"),
        (At.SLOT_LIST, "0x05", Refusal.MODULE_UNUSABLE, "libkarta.so"),
        (At.INITIALIZE, "0x05", Refusal.MODULE_UNUSABLE, "libkarta.so"),
        (At.LOADING, "0x05", Refusal.MODULE_UNUSABLE, "libkarta.so"),
    ],
)
def test_what_a_module_refuses_is_said_plainly(
    tmp_path: Path, card: Token, at: At, code: str, refusal: Refusal, subject: str
) -> None:
    assert refused(faulty_module(tmp_path, at, f"RETURNS={code}"), card) == (refusal, subject)


def test_an_error_nobody_knows_keeps_its_number(tmp_path: Path, card: Token) -> None:
    refusal, subject = refused(faulty_module(tmp_path, At.SIGN, "RETURNS=0x80000123UL"), card)
    assert refusal == Refusal.TOKEN_REFUSED
    assert "80000123" in subject


@pytest.mark.parametrize("at", [At.LOGIN, At.SIGN])
def test_a_card_pulled_out_meanwhile_is_missing(tmp_path: Path, card: Token, at: At) -> None:
    module = faulty_module(tmp_path, at, "RETURNS=0x05", "GONE")
    assert refused(module, card) == (Refusal.TOKEN_MISSING, LABEL)


def test_a_card_changed_for_another_is_missing(tmp_path: Path, card: Token) -> None:
    module = faulty_module(tmp_path)
    assert refused(module, replace(card, serial="0123")) == (Refusal.TOKEN_MISSING, LABEL)
    assert module.tries == 0


def test_a_spoilt_signature_is_none(tmp_path: Path, card: Token) -> None:
    module = faulty_module(tmp_path, At.NOWHERE, "SPOIL")
    assert refused(module, card) == (Refusal.SIGNING_NOT_POSSIBLE, LABEL)


@pytest.mark.parametrize("at", [At.LOADING, At.INITIALIZE, At.LOGIN, At.SIGN])
def test_a_module_that_crashes_takes_nothing_with_it(tmp_path: Path, card: Token, at: At) -> None:
    module = faulty_module(tmp_path, at, "CRASH")
    assert refused(module, card) == (Refusal.MODULE_CRASHED, "libkarta.so")


@pytest.mark.parametrize("at", [At.LOADING, At.INITIALIZE, At.LOGIN, At.SIGN])
def test_a_module_that_hangs_is_stopped(tmp_path: Path, card: Token, at: At) -> None:
    module = faulty_module(tmp_path, at, "HANG")
    assert refused(module, card) == (Refusal.MODULE_TOO_SLOW, "libkarta.so")


def test_a_look_bears_crash_and_hang(tmp_path: Path, card: Token) -> None:
    for does, refusal in (("CRASH", Refusal.MODULE_CRASHED), ("HANG", Refusal.MODULE_TOO_SLOW)):
        module = faulty_module(tmp_path, At.OPEN_SESSION, does)
        with pytest.raises(RecordError) as caught:
            look(module.path, patience=HASTY)
        assert caught.value.refusal == refusal
    assert working() == []
    assert card.certificates


def test_a_card_that_cannot_be_opened_is_seen_without_certificates(tmp_path: Path, card: Token) -> None:
    module = faulty_module(tmp_path, At.OPEN_SESSION, "RETURNS=0x30")
    assert look(module.path) == (replace(card, certificates=()),)


def test_whoever_waits_may_stop(tmp_path: Path, card: Token) -> None:
    module = faulty_module(tmp_path, At.LOGIN, "HANG")
    with pytest.raises(Stopped), token_key(module.path, card, card.certificates[0], PIN, Stopping()):
        pytest.fail("nobody logged in")
    assert working() == []


def test_what_is_no_module_is_refused(tmp_path: Path, card: Token) -> None:
    text = tmp_path / "notatka.so"
    text.write_text("zażółć")
    library = next(Path("/lib").glob("*/libc.so.6"))
    for path, refusal, subject in (
        (tmp_path / "brak.so", Refusal.MODULE_MISSING, str(tmp_path / "brak.so")),
        (tmp_path, Refusal.MODULE_MISSING, str(tmp_path)),
        (Path("libsofthsm2.so"), Refusal.MODULE_MISSING, "libsofthsm2.so"),
        (text, Refusal.MODULE_UNUSABLE, "notatka.so"),
        (library, Refusal.MODULE_UNUSABLE, "libc.so.6"),
    ):
        with pytest.raises(RecordError) as caught:
            look(path)
        assert (caught.value.refusal, caught.value.subject) == (refusal, subject)
        with pytest.raises(RecordError):
            sign(path, card)


def test_the_pin_is_in_no_argument_variable_file_or_word_printed(
    tmp_path: Path, card: Token, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    sign(faulty_module(tmp_path, At.NOWHERE, "BLAB").path, card, patience=Patience())
    module = faulty_module(tmp_path, At.SIGN, "HANG")
    looking = Looking(module)
    with (
        pytest.raises(Stopped) as caught,
        token_key(module.path, card, card.certificates[0], PIN, looking) as key,
    ):
        key.sign(DATA)
    told = looking.told + repr(caught.value) + caplog.text + "".join(capfd.readouterr())
    module.path.unlink()  # which knows the PIN in place of a pad
    written = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    assert PIN not in told
    assert not any(PIN.encode() in content for content in written)


def test_the_process_with_the_pin_has_no_socket_and_leaves_no_memory_behind(
    tmp_path: Path, card: Token
) -> None:
    looking = Looking(faulty_module(tmp_path, At.SIGN, "HANG"))
    with (
        pytest.raises(Stopped),
        token_key(looking.module.path, card, card.certificates[0], PIN, looking) as key,
    ):
        key.sign(DATA)
    assert (looking.sockets, looking.memory_dumped) == ([], (1, 1))


PROGRAM = """
import sys
from multiprocessing import active_children
from pathlib import Path
from desktop.signing.tokens import Patience, look

class Telling:
    told = False

    def step(self, done, total):
        (process,) = active_children()
        if not self.told and "libkarta.so" in Path(f"/proc/{process.pid}/maps").read_text():
            self.told = True
            print(process.pid, flush=True)

if __name__ == "__main__":
    look(Path(sys.argv[1]), Telling(), Patience(look=2))
"""


def test_the_process_ends_of_itself_when_the_program_was_killed(tmp_path: Path, card: Token) -> None:
    script = tmp_path / "program.py"
    script.write_text(PROGRAM)
    module = faulty_module(tmp_path, At.LOADING, "HANG")  # where not even another thread could end it
    words = [sys.executable, str(script), str(module.path)]
    with subprocess.Popen(
        words, stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(ROOT)}
    ) as program:
        assert program.stdout is not None
        process = psutil.Process(int(program.stdout.readline()))
        program.kill()
    process.wait(timeout=30)
    assert card.label
