"""Keys that sign: what every one of them offers, and those out of a file (PKCS#12: .p12, .pfx)."""

import warnings
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Protocol

from asn1crypto.algos import EncryptionAlgorithm
from asn1crypto.pkcs12 import Pfx, SafeContents
from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.types import PublicKeyTypes
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import pkcs12

from db.domain.errors import RecordError, Refusal

_LEAST_RSA = 2048  # bits: ETSI TS 119 312 allows no shorter ones to sign with
_CURVES = (ec.SECP256R1, ec.SECP384R1)
_MOST_ITERATIONS = (
    10_000_000  # programs write 2048 to a million; each spelling of the password costs them all
)
_OLD_SPELLINGS = ("utf-8", "cp1250")  # in which OpenSSL before 1.1 took a password byte by byte


class SigningKey(Protocol):
    """What signs: a key file, or a card while it is open."""

    @property
    def chain(self) -> tuple[x509.Certificate, ...]:
        """The signer's certificate, then those above it as far as they are known."""

    def sign(self, data: bytes) -> bytes:
        """The signature over the SHA-256 of the data: RSA as PKCS#1 v1.5, of a curve r and s, one by one.

        Raises RecordError: SIGNING_NOT_POSSIBLE, and of a card TOKEN_…, MODULE_…, PIN_….
        """


@dataclass(frozen=True, slots=True, repr=False)
class FileKey:
    """A key out of a file, in memory only."""

    chain: tuple[x509.Certificate, ...]
    private: rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey

    def sign(self, data: bytes) -> bytes:
        """See SigningKey."""
        if isinstance(self.private, rsa.RSAPrivateKey):
            return self.private.sign(data, PKCS1v15(), SHA256())
        return plain_signature(self.private.sign(data, ec.ECDSA(SHA256())), self.private.key_size)


def key_file(content: bytes, password: str, name: str) -> FileKey:
    """The key of a PKCS#12 file; `name` is the file's, for the sentences.

    Raises RecordError: KEY_FILE_UNREADABLE, KEY_PASSWORD_WRONG, KEY_MISSING, KEY_NOT_SUPPORTED. A file that
    was damaged inside is not to be told from a wrong password.
    """
    if not _is_key_file(content):
        raise RecordError(Refusal.KEY_FILE_UNREADABLE, name)
    opened = _opened(content, password, name)
    private = opened.key
    if private is None:
        raise RecordError(Refusal.KEY_MISSING, name)
    check_supported(private.public_key())
    assert isinstance(private, rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey)
    kept = [one.certificate for one in (opened.cert, *opened.additional_certs) if one]
    own = next((one for one in kept if _public(one) == private.public_key()), None)
    if own is None:
        raise RecordError(Refusal.KEY_MISSING, name)
    return FileKey(chain_of(own, kept), private)


def check_supported(public: PublicKeyTypes) -> None:
    """Raise RecordError KEY_NOT_SUPPORTED, such as „RSA 1024”, unless keys of the kind can sign here."""
    if isinstance(public, rsa.RSAPublicKey):
        if public.key_size < _LEAST_RSA:
            raise RecordError(Refusal.KEY_NOT_SUPPORTED, f"RSA {public.key_size}")
    elif not isinstance(public, ec.EllipticCurvePublicKey):
        kind = type(public).__name__.removesuffix("PublicKey")
        raise RecordError(Refusal.KEY_NOT_SUPPORTED, kind)
    elif not isinstance(public.curve, _CURVES):
        raise RecordError(Refusal.KEY_NOT_SUPPORTED, public.curve.name)


def plain_signature(encoded: bytes, key_size: int) -> bytes:
    """An ECDSA signature as XML wants it (RFC 4050): r and s of equal length, not the SEQUENCE of them."""
    width = (key_size + 7) // 8
    return b"".join(number.to_bytes(width) for number in decode_dss_signature(encoded))


def chain_of(own: x509.Certificate, others: Iterable[x509.Certificate]) -> tuple[x509.Certificate, ...]:
    """The certificate and, of the others, those above it: each the issuer of the one before."""
    chain, rest = [own], [one for one in others if one != own]
    while issuer := next((one for one in rest if _issued(one, chain[-1])), None):
        chain.append(issuer)
        rest.remove(issuer)
    return tuple(chain)


def is_root(certificate: x509.Certificate) -> bool:
    """Whether nobody is above it."""
    return certificate.issuer == certificate.subject


def _issued(issuer: x509.Certificate, certificate: x509.Certificate) -> bool:
    if is_root(certificate):
        return False
    try:
        certificate.verify_directly_issued_by(issuer)
    except (InvalidSignature, TypeError, ValueError, UnsupportedAlgorithm):
        return False
    return True


def _public(certificate: x509.Certificate) -> PublicKeyTypes | None:
    """Its key, None where it is of a kind that is not known or damaged."""
    try:
        return certificate.public_key()
    except (ValueError, UnsupportedAlgorithm):
        return None


def _is_key_file(content: bytes) -> bool:
    """Whether it is one at all, and trying a password on it would end."""
    try:
        told = Pfx.load(content, strict=True)
        is_one = bool(told["auth_safe"]["content_type"].native == "data")
        checking = told["mac_data"].native and told["mac_data"]["iterations"].native
    except (TypeError, ValueError):
        return False
    return is_one and all(0 <= each <= _MOST_ITERATIONS for each in (checking or 0, *_iterations(told)))


def _iterations(told: Pfx) -> Iterator[int]:
    """How often a password is hashed to open what is in the file, as far as it can be read without one."""
    with suppress(TypeError, ValueError, KeyError, AttributeError):
        for safe in told.authenticated_safe:
            if safe["content_type"].native == "encrypted_data":
                yield _rounds(safe["content"]["encrypted_content_info"]["content_encryption_algorithm"])
            elif safe["content_type"].native == "data":
                for bag in SafeContents.load(safe["content"].native):
                    if bag["bag_id"].native == "pkcs8_shrouded_key_bag":
                        yield _rounds(bag["bag_value"]["encryption_algorithm"])


def _rounds(algorithm: EncryptionAlgorithm) -> int:
    """Those of a password-based algorithm; none of another, which the library refuses by itself."""
    try:
        return int(algorithm.kdf_iterations)
    except (KeyError, ValueError):
        return 0


def _opened(content: bytes, password: str, name: str) -> pkcs12.PKCS12KeyAndCertificates:
    """The file's content. No cause is told on: it could carry the password."""
    for spelling in dict.fromkeys(_spellings(password)):
        try:
            return _loaded(content, spelling)
        except ValueError:
            continue
        except (UnsupportedAlgorithm, x509.InvalidVersion):
            raise RecordError(Refusal.KEY_FILE_UNREADABLE, name) from None
        except TypeError:  # a key that is neither RSA nor of a curve
            raise RecordError(Refusal.KEY_NOT_SUPPORTED, name) from None
    raise RecordError(Refusal.KEY_PASSWORD_WRONG, name)


def _loaded(content: bytes, password: bytes) -> pkcs12.PKCS12KeyAndCertificates:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of lengths written the long way (BER), as old programs did
        return pkcs12.load_pkcs12(content, password)


def _spellings(password: str) -> Iterator[bytes]:
    """The password as the standard writes it, then as old programs did if it has letters beyond ASCII."""
    if "\0" in password:  # nobody can type it, and OpenSSL's C strings end there
        return
    for spell in ("", *_OLD_SPELLINGS):
        try:
            said = password.encode(spell).decode("latin-1") if spell else password
            yield said.encode()
        except UnicodeEncodeError:
            continue
