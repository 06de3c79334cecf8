"""Cards and tokens through PKCS#11: what is on them, and keys that sign there and never leave.

The issuer's module is code of strangers. It is loaded by a process of its own, which lives as long as one
look or one signing: a module that crashes or hangs takes nothing with it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.signing.card import PinState, Token, TokenCertificate
from desktop.signing.keys import SigningKey
from desktop.signing.token_process import Progress

__all__ = ["PinState", "Progress", "Token", "TokenCertificate", "look", "token_key"]


def look(module: Path, progress: Progress | None = None) -> tuple[Token, ...]:
    """The tokens that are in the module's readers, none where no card is put in; asks for no PIN.

    Raises RecordError: MODULE_MISSING, MODULE_UNUSABLE, MODULE_CRASHED, MODULE_TOO_SLOW; whatever
    `progress` raises, which ends the module's process.
    """
    raise NotImplementedError


@contextmanager
def token_key(
    module: Path,
    token: Token,
    certificate: TokenCertificate,
    pin: str,
    progress: Progress | None = None,
) -> Iterator[SigningKey]:
    """The key of the certificate, for as long as the context lasts; the PIN is tried once and only once.

    With a pin pad (`token.pad`) the PIN is "" and the reader asks for it. Entering and `sign` raise
    RecordError: PIN_WRONG, PIN_WRONG_FINAL, PIN_LOCKED, TOKEN_MISSING, TOKEN_REFUSED, KEY_MISSING,
    KEY_NOT_SUPPORTED, SIGNING_NOT_POSSIBLE and those of `look`.
    """
    raise NotImplementedError
