"""Cards and tokens through PKCS#11: what is on them, and keys that sign there and never leave.

The issuer's module is code of strangers. It is loaded by a process of its own, which lives as long as one
look or one signing: a module that crashes or hangs takes nothing with it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from pkcs11 import Mechanism

from db.domain.errors import RecordError, Refusal
from desktop.signing.card import PinState, Token, TokenCertificate
from desktop.signing.keys import SigningKey, chain_of, check_supported
from desktop.signing.token_process import Patience, Progress, TokenProcess
from desktop.signing.token_worker import LogIn, Look, Sign

__all__ = ["Patience", "PinState", "Progress", "Token", "TokenCertificate", "look", "token_key"]

_PATIENCE = Patience()
# DigestInfo of a SHA-256 (RFC 8017, 9.2): cards pad it, not all of them hash.
_DIGEST_INFO = bytes.fromhex("3031300d060960864801650304020105000420")


def look(module: Path, progress: Progress | None = None, patience: Patience = _PATIENCE) -> tuple[Token, ...]:
    """The tokens that are in the module's readers, none where no card is put in; asks for no PIN.

    Raises RecordError: MODULE_MISSING, MODULE_UNUSABLE, MODULE_CRASHED, MODULE_TOO_SLOW; whatever
    `progress` raises, which ends the module's process.
    """
    with TokenProcess(module, progress, patience) as process:
        return process.ask(Look(process.module))  # type: ignore[no-any-return]  # what it gives for a look


@contextmanager
def token_key(
    module: Path,
    token: Token,
    certificate: TokenCertificate,
    pin: str,
    progress: Progress | None = None,
    patience: Patience = _PATIENCE,
) -> Iterator[SigningKey]:
    """The key of the certificate, for as long as the context lasts; the PIN is tried once and only once.

    With a pin pad (`token.pad`) the PIN is "" and the reader asks for it. Entering and `sign` raise
    RecordError: PIN_WRONG, PIN_WRONG_FINAL, PIN_LOCKED, TOKEN_MISSING, TOKEN_REFUSED, KEY_MISSING,
    KEY_NOT_SUPPORTED, SIGNING_NOT_POSSIBLE and those of `look`.
    """
    check_supported(certificate.certificate.public_key())
    if not pin and not token.pad:
        raise RecordError(Refusal.PIN_WRONG, token.label)
    with TokenProcess(module, progress, patience) as process:
        name = certificate.label or certificate.signer.name
        process.ask(LogIn(process.module, token.label, token.serial, certificate.id, name, pin))
        chain = chain_of(certificate.certificate, (one.certificate for one in token.certificates))
        yield _TokenKey(chain, process, token.label)


@dataclass(frozen=True, slots=True)
class _TokenKey:
    """A key on a token that is logged in."""

    chain: tuple[x509.Certificate, ...]
    process: TokenProcess
    token: str

    def sign(self, data: bytes) -> bytes:
        """See SigningKey. What does not fit the certificate is no signature: cards mix up their keys, too."""
        digest = sha256(data).digest()
        if isinstance(self.chain[0].public_key(), rsa.RSAPublicKey):
            task = Sign(_DIGEST_INFO + digest, Mechanism.RSA_PKCS)
        else:
            task = Sign(digest, Mechanism.ECDSA)
        signature: bytes = self.process.ask(task)
        if not _fits(signature, data, self.chain[0]):
            raise RecordError(Refusal.SIGNING_NOT_POSSIBLE, self.token)
        return signature


def _fits(signature: bytes, data: bytes, certificate: x509.Certificate) -> bool:
    public = certificate.public_key()
    try:
        if isinstance(public, rsa.RSAPublicKey):
            public.verify(signature, data, PKCS1v15(), SHA256())
        elif isinstance(public, ec.EllipticCurvePublicKey):
            public.verify(_encoded(signature), data, ec.ECDSA(SHA256()))
    except InvalidSignature:
        return False
    return True


def _encoded(signature: bytes) -> bytes:
    """The SEQUENCE of r and s that a token gives one by one (PKCS #11 2.40, 2.3.1)."""
    half = len(signature) // 2
    return encode_dss_signature(int.from_bytes(signature[:half]), int.from_bytes(signature[half:]))
