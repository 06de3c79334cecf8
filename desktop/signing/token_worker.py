"""What the process does that loads an issuer's PKCS#11 module: look at tokens, log in, sign.

What is asked of it and what it answers goes through two pipes; the PIN too, which is in no argument, no
variable of the environment and no message of an error.
"""

import faulthandler
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import pkcs11
from cryptography import x509
from pkcs11 import Attribute, Mechanism, ObjectClass, PKCS11Error, TokenFlag

from db.domain.errors import RecordError, Refusal
from desktop.signing.card import PinState, Token, TokenCertificate
from desktop.signing.certificates import read_certificate
from desktop.signing.faults import FaultError

_GRACE = 2  # seconds after its time when the process ends itself, should nobody be left to stop it
_PIN_REFUSED = (pkcs11.PinIncorrect, pkcs11.PinInvalid, pkcs11.PinLenRange, pkcs11.PinLocked)
_USED = TokenFlag.TOKEN_INITIALIZED  # what lacks it and has no certificate is blank
_GONE = (
    pkcs11.DeviceRemoved,
    pkcs11.SessionClosed,
    pkcs11.SessionHandleInvalid,
    pkcs11.TokenNotPresent,
    pkcs11.TokenNotRecognised,
)


@dataclass(frozen=True, slots=True)
class Look:
    """Ask for the tokens of the module at the path."""

    module: str


@dataclass(frozen=True, slots=True)
class LogIn:
    """Ask for the key of a token's certificate, named `name`, to be ready."""

    module: str
    label: str
    serial: str
    key_id: bytes
    name: str
    pin: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Sign:
    """Ask the key that is ready for a signature of the prepared hash."""

    prepared: bytes
    mechanism: Mechanism


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a task."""

    result: Any = None


@dataclass(frozen=True, slots=True)
class Refused:
    """Why nothing came of it."""

    refusal: Refusal
    subject: str


@dataclass(frozen=True, slots=True)
class _Ready:
    """A key of a token while it is logged in; the PIN is kept only for a key that wants it every time.

    It is "" where a reader with a pad asks for it.
    """

    session: pkcs11.Session
    key: Any
    pin: str | None = field(repr=False)


def serve(asked: Connection, answers: Connection) -> None:
    """What the process does until the other side is closed; its first word says that it is there.

    Each task comes with the seconds that it may take.
    """
    silence = _fall_silent()
    answers.send(Done())
    ready = None
    while True:
        try:
            task, seconds = asked.recv()
        except EOFError:
            break
        faulthandler.dump_traceback_later(seconds + _GRACE, exit=True, file=silence)
        outcome = _outcome(task, ready)
        if isinstance(outcome, _Ready):
            ready, outcome = outcome, Done()
        faulthandler.cancel_dump_traceback_later()
        answers.send(outcome)
    faulthandler.dump_traceback_later(_GRACE, exit=True, file=silence)
    if ready is not None:
        ready.session.close()


def _fall_silent() -> int:
    """Let nothing be printed, no memory be dumped and no window appear, should the module crash."""
    silence = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(silence, stream)
    if sys.platform == "win32":
        from ctypes import windll

        windll.kernel32.SetErrorMode(0x8003)  # neither the window of a crash nor that of a missing library
    else:
        from resource import RLIMIT_CORE, setrlimit

        setrlimit(RLIMIT_CORE, (1, 1))  # 0 would still let Linux pipe the memory to a program (core(5))
    return silence


def _outcome(task: Look | LogIn | Sign, ready: _Ready | None) -> Done | Refused | _Ready:
    try:
        match task:
            case Look(module):
                seen = ((token.flags, _seen(token)) for token in _tokens(module))
                return Done(tuple(one for flags, one in seen if flags & _USED or one.certificates))
            case LogIn():
                return _log_in(task)
            case Sign(prepared, mechanism):
                assert ready is not None
                return _sign(ready, prepared, mechanism)
    except RecordError as error:
        return Refused(error.refusal, error.subject)


def _tokens(module: str) -> Iterator[pkcs11.Token]:
    """What lies in the readers; a reader without a card, or with one of strangers, has none."""
    try:
        if sys.platform == "win32":
            from ctypes import WinDLL

            WinDLL(module)  # its own folder is searched for what it needs only this way
        slots = pkcs11.lib(module).get_slots(token_present=True)
    except (PKCS11Error, OSError):
        raise RecordError(Refusal.MODULE_UNUSABLE, Path(module).name) from None
    for slot in slots:
        try:
            yield slot.get_token()
        except PKCS11Error:
            continue


def _seen(token: pkcs11.Token) -> Token:
    try:
        with token.open() as session:
            certificates = tuple(_certificates(session))
    except PKCS11Error:
        certificates = ()
    return Token(
        token.label,
        _serial(token),
        token.manufacturer_id,
        token.model,
        _pin_state(token),
        bool(token.flags & TokenFlag.PROTECTED_AUTHENTICATION_PATH),
        certificates,
    )


def _serial(token: pkcs11.Token) -> str:
    return token.serial.rstrip(b"\0").decode("ascii", "replace")


def _pin_state(token: pkcs11.Token) -> PinState:
    for flag, state in (
        (TokenFlag.USER_PIN_LOCKED, PinState.LOCKED),
        (TokenFlag.USER_PIN_FINAL_TRY, PinState.FINAL),
        (TokenFlag.USER_PIN_COUNT_LOW, PinState.LOW),
    ):
        if token.flags & flag:
            return state
    return PinState.GOOD


def _certificates(session: pkcs11.Session) -> Iterator[TokenCertificate]:
    """Those that can be read. Before the login private keys are mostly hidden, on some cards all keys."""
    private = _ids(session, ObjectClass.PRIVATE_KEY)
    public = _ids(session, ObjectClass.PUBLIC_KEY)
    for found in list(session.get_objects({Attribute.CLASS: ObjectClass.CERTIFICATE})):
        key_id, der = _attribute(found, Attribute.ID, b""), _attribute(found, Attribute.VALUE, b"")
        try:
            issues = _issues(read_certificate(der))
        except FaultError:
            continue
        has_key = key_id in private if private else key_id in public or not issues
        yield TokenCertificate(key_id, _attribute(found, Attribute.LABEL, ""), der, has_key)


def _ids(session: pkcs11.Session, kind: ObjectClass) -> set[bytes]:
    found = list(session.get_objects({Attribute.CLASS: kind}))
    return {_attribute(key, Attribute.ID, b"") for key in found}


def _attribute(found: Any, name: Attribute, default: Any) -> Any:
    """An attribute that a token may lack, or write in letters of its own."""
    try:
        return found[name]
    except (PKCS11Error, ValueError):
        return default


def _issues(certificate: x509.Certificate) -> bool:
    """Whether it is that of an issuer of certificates."""
    try:
        return certificate.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    except x509.ExtensionNotFound:
        return False


def _log_in(task: LogIn) -> _Ready:
    """The key, after the one try of the PIN. Raises RecordError."""
    named = (task.label, task.serial)
    token = next((one for one in _tokens(task.module) if (one.label, _serial(one)) == named), None)
    if token is None:
        raise RecordError(Refusal.TOKEN_MISSING, task.label)
    if _pin_state(token) is PinState.LOCKED:
        raise RecordError(Refusal.PIN_LOCKED, task.label)
    try:
        session = token.open(user_pin=task.pin or pkcs11.PROTECTED_AUTH)
        key = _key(session, task.key_id)
    except PKCS11Error as error:
        raise _refusal(error, token) from None
    if key is None:
        raise RecordError(Refusal.KEY_MISSING, task.name)
    return _Ready(session, key, task.pin if _attribute(key, Attribute.ALWAYS_AUTHENTICATE, False) else None)


def _key(session: pkcs11.Session, key_id: bytes) -> Any:
    """The private key of the id that signs; where none has the id, the only one that signs; else None."""
    found = list(session.get_objects({Attribute.CLASS: ObjectClass.PRIVATE_KEY}))
    keys = [key for key in found if isinstance(key, pkcs11.SignMixin)]
    named = [key for key in keys if _attribute(key, Attribute.ID, b"") == key_id]
    return named[0] if named else keys[0] if len(keys) == 1 else None


def _sign(ready: _Ready, prepared: bytes, mechanism: Mechanism) -> Done:
    try:
        return Done(ready.key.sign(prepared, mechanism=mechanism, pin=ready.pin))
    except PKCS11Error as error:
        raise _refusal(error, ready.session.token) from None


def _refusal(error: PKCS11Error, token: pkcs11.Token) -> RecordError:
    """What an error means to the clerk, after another look at the token."""
    try:
        now = token.slot.get_token()
    except PKCS11Error:
        return RecordError(Refusal.TOKEN_MISSING, token.label)
    if isinstance(error, _GONE):
        return RecordError(Refusal.TOKEN_MISSING, token.label)
    if not isinstance(error, _PIN_REFUSED):
        return RecordError(Refusal.TOKEN_REFUSED, str(error) or type(error).__name__)
    state = PinState.LOCKED if isinstance(error, pkcs11.PinLocked) else _pin_state(now)
    wrong = {PinState.LOCKED: Refusal.PIN_LOCKED, PinState.FINAL: Refusal.PIN_WRONG_FINAL}
    return RecordError(wrong.get(state, Refusal.PIN_WRONG), token.label)
