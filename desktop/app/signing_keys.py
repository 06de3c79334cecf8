"""The keys that sign documents: out of a file, or on a card. Passwords and PINs only pass through."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from db.domain.errors import RecordError, Refusal
from db.domain.signatures import CertificateFlaw, Signer
from desktop import paths
from desktop.app.progress import Progress
from desktop.app.signed_files import read_bytes
from desktop.signing import certificates, modules, tokens
from desktop.signing.card import PinState, Token, TokenCertificate
from desktop.signing.keys import SigningKey, key_file
from desktop.signing.modules import Module

__all__ = ["CardKey", "Module", "OpenedKey", "PinState", "SigningKey", "Token", "TokenCertificate"]

KEY_FILES = (".p12", ".pfx")

# What makes one ask before signing. That a certificate is not qualified is said, and needs no answer.
SERIOUS = frozenset(CertificateFlaw) - {CertificateFlaw.NOT_QUALIFIED}


@dataclass(frozen=True, slots=True, repr=False)
class OpenedKey:
    """A key out of a file, in memory only, and whose it is; `flaws` are those of today."""

    key: SigningKey
    signer: Signer
    flaws: tuple[CertificateFlaw, ...]


@dataclass(frozen=True, slots=True)
class CardKey:
    """A certificate on a card, with the module that reads the card."""

    module: Path
    token: Token
    certificate: TokenCertificate

    @property
    def signer(self) -> Signer:
        """Whose it is."""
        return self.certificate.signer

    @property
    def flaws(self) -> tuple[CertificateFlaw, ...]:
        """What is to be said of it today."""
        return self.certificate.flaws(datetime.now(UTC))


def open_key_file(path: Path, password: str) -> OpenedKey:
    """The key of a .p12 or .pfx file. Raises RecordError: FILE_…, KEY_…."""
    key = key_file(read_bytes(path), password, path.name)
    own = key.chain[0]
    try:
        return OpenedKey(key, certificates.signer(own), certificates.flaws(own, datetime.now(UTC)))
    except ValueError:
        raise RecordError(Refusal.KEY_FILE_UNREADABLE, path.name) from None


@contextmanager
def open_card(card: CardKey, pin: str, progress: Progress | None = None) -> Iterator[SigningKey]:
    """The key on a card, as long as it is needed. Raises RecordError: PIN_…, TOKEN_…, MODULE_…, KEY_…."""
    with tokens.token_key(card.module, card.token, card.certificate, pin, progress) as key:
        yield key


def known_modules() -> tuple[Module, ...]:
    """The card issuers' modules that are on this computer."""
    return modules.known_modules(paths.resources() / "catalogue" / "pkcs11.toml")


def keys_on_cards(module: Path, progress: Progress | None = None) -> tuple[CardKey, ...]:
    """The certificates with keys on the cards that a module sees. Raises RecordError: MODULE_…."""
    return tuple(
        CardKey(module, token, certificate)
        for token in tokens.look(module, progress)
        for certificate in token.certificates
        if certificate.has_key and _is_readable(certificate)
    )


def _is_readable(certificate: TokenCertificate) -> bool:
    try:
        return bool(certificate.signer.name)
    except ValueError:
        return False
