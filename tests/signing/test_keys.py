"""Key files: old and new ones open with the passwords that people have, and what is wrong is told apart."""

import subprocess
import traceback
from contextlib import suppress
from functools import cache
from tempfile import NamedTemporaryFile
from time import process_time

import pytest
from asn1crypto.pkcs12 import Pfx
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import dsa, ec, ed25519, rsa
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    NoEncryption,
    PrivateFormat,
    pkcs12,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from db.domain.errors import RecordError, Refusal
from db.domain.signatures import CertificateFlaw
from desktop.signing import keys
from desktop.signing.keys import check_supported, key_file, plain_signature
from signing import pki

_DATA = "to, co się podpisuje".encode()


def refused(content: bytes, password: str) -> RecordError:
    """The refusal of a file."""
    with pytest.raises(RecordError) as told:
        key_file(content, password, "klucz.p12")
    assert told.value.__cause__ is None
    return told.value


def check_signed(signature: bytes, holder: pki.Holder) -> None:
    """Raise unless the holder's certificate verifies the signature and it is as long as XML wants it."""
    public = holder.certificate.public_key()
    if isinstance(public, rsa.RSAPublicKey):
        public.verify(signature, _DATA, PKCS1v15(), SHA256())
        return
    assert isinstance(public, ec.EllipticCurvePublicKey)
    half = len(signature) // 2
    assert half * 8 == public.key_size
    numbers = (int.from_bytes(signature[:half]), int.from_bytes(signature[half:]))
    public.verify(encode_dss_signature(*numbers), _DATA, ec.ECDSA(SHA256()))


def sealed(
    key: pkcs12.PKCS12PrivateKeyTypes | None,
    certificate: x509.Certificate | None,
    others: tuple[x509.Certificate, ...] = (),
) -> bytes:
    """A key file of just these, its password „tajne”."""
    return pkcs12.serialize_key_and_certificates(
        None, key, certificate, others, BestAvailableEncryption(b"tajne")
    )


@pytest.mark.parametrize("kind", ["rsa-2048", "rsa-3072", "p-256", "p-384"])
def test_a_key_file_signs_as_its_certificate_says(kind: pki.Kind) -> None:
    holder = pki.leaf(kind)
    key = key_file(pki.p12(holder, "tajne"), "tajne", "klucz.p12")
    check_signed(key.sign(_DATA), holder)
    assert "private" not in repr(key)  # what a log would say of it


@given(st.integers(1, 2**256 - 1), st.integers(1, 2**256 - 1))
def test_small_numbers_of_a_curve_keep_their_width(r: int, s: int) -> None:
    plain = plain_signature(encode_dss_signature(r, s), 256)
    assert (int.from_bytes(plain[:32]), int.from_bytes(plain[32:]), len(plain)) == (r, s, 64)


@pytest.mark.parametrize("sealing", ["aes", "3des", "rc2"])
@pytest.mark.parametrize("password", ["tajne", pki.HARD_PASSWORD, "klucz 🔑", "ą" * 100])
def test_files_old_and_new_open_with_their_passwords(sealing: pki.Sealing, password: str) -> None:
    holder = pki.leaf("p-256")
    assert key_file(pki.p12(holder, password, sealing), password, "klucz.p12").chain == holder.chain


@pytest.mark.parametrize("encoding", ["utf-8", "cp1250"])
def test_a_file_of_an_old_openssl_opens_though_it_took_the_password_byte_by_byte(encoding: str) -> None:
    holder = pki.leaf("p-256")
    taken = pki.HARD_PASSWORD.encode(encoding).decode("latin-1")
    content = pki.p12(holder, taken, "3des")
    assert key_file(content, pki.HARD_PASSWORD, "klucz.p12").chain == holder.chain


def test_a_file_that_nothing_seals_opens_without_a_password() -> None:
    holder = pki.leaf("p-256")
    content = pkcs12.serialize_key_and_certificates(
        None, holder.key, holder.certificate, None, NoEncryption()
    )
    assert key_file(content, "", "klucz.p12").chain == holder.chain[:1]


@pytest.mark.parametrize("password", ["", "Tajne", "tajne ", "zażółć Ż", "\udcff", "ta\0jne", "tajne\0"])
def test_a_wrong_password_is_called_so_and_told_nowhere(password: str) -> None:
    error = refused(pki.p12(pki.leaf("p-256"), "tajne"), password)
    assert (error.refusal, error.subject) == (Refusal.KEY_PASSWORD_WRONG, "klucz.p12")
    assert not password or password not in "".join(traceback.format_exception(error))


@pytest.mark.parametrize("damage", [b"", b"abc", b"PK\x03\x04", b"\x30\x80", b"-----BEGIN PRIVATE KEY-----"])
def test_what_is_no_key_file_is_called_so(damage: bytes) -> None:
    assert refused(damage, "tajne").refusal is Refusal.KEY_FILE_UNREADABLE


@settings(max_examples=200)
@given(st.data())
def test_no_damaged_file_makes_more_than_a_refusal(data: st.DataObject) -> None:
    content = bytearray(data.draw(st.sampled_from([pki.p12(pki.leaf("p-256"), "tajne", "3des"), bare()])))
    place = data.draw(st.integers(0, len(content) - 1))
    content[place] ^= data.draw(st.integers(1, 255))
    if data.draw(st.booleans()):
        del content[place:]
    with suppress(RecordError):
        opened = key_file(bytes(content), "tajne", "klucz.p12")
        assert opened.private.public_key() == opened.chain[0].public_key()


@cache
def bare() -> bytes:
    """A key file without a checksum: what is changed in it reaches those who read keys and certificates."""
    holder = pki.leaf("rsa-2048")
    words = [
        "openssl",
        "pkcs12",
        "-export",
        "-nomac",
        "-keypbe",
        "NONE",
        "-certpbe",
        "NONE",
        "-passout",
        "pass:",
    ]
    clear = pki.key_pem(holder) + pki.pem(holder)
    with NamedTemporaryFile(suffix=".pem") as file:
        file.write(clear)
        file.flush()
        return subprocess.run([*words, "-in", file.name], capture_output=True, check=True).stdout


def test_certificates_alone_and_keys_alone_sign_nothing() -> None:
    holder, other = pki.leaf("p-256"), pki.leaf("p-384")
    for content in (
        sealed(None, holder.certificate),
        sealed(holder.key, None),
        sealed(holder.key, None, other.chain),
    ):
        assert refused(content, "tajne").refusal is Refusal.KEY_MISSING


def test_the_signers_certificate_is_found_among_others_whatever_their_order() -> None:
    holder, other = pki.leaf("p-256"), pki.leaf("p-384")
    mixed = (*reversed(holder.above), holder.certificate, *other.chain[:1])
    assert key_file(sealed(holder.key, None, mixed), "tajne", "klucz.p12").chain == holder.chain


def test_the_chain_of_a_certificate_that_signed_itself_is_it_alone() -> None:
    holder = pki.leaf("p-256", CertificateFlaw.SELF_SIGNED)
    content = sealed(holder.key, holder.certificate, pki.leaf("p-384").chain)
    assert key_file(content, "tajne", "klucz.p12").chain == (holder.certificate,)


def test_keys_that_others_would_not_accept_are_refused_by_their_name() -> None:
    assert refused(pki.p12(pki.leaf("rsa-1024"), "tajne"), "tajne").subject == "RSA 1024"
    for private, name in (
        (ec.generate_private_key(ec.SECP521R1()), "secp521r1"),
        (ec.generate_private_key(ec.SECP256K1()), "secp256k1"),
        (ed25519.Ed25519PrivateKey.generate(), "Ed25519"),
        (dsa.generate_private_key(1024), "DSA"),
    ):
        error = refused(sealed(private, None), "tajne")
        assert (error.refusal, error.subject) == (Refusal.KEY_NOT_SUPPORTED, name)


@pytest.mark.parametrize("kind", ["rsa-2048", "p-256", "p-384"])
def test_the_keys_of_cards_are_judged_alike(kind: pki.Kind) -> None:
    check_supported(pki.leaf(kind).certificate.public_key())
    with pytest.raises(RecordError):
        check_supported(pki.leaf("rsa-1024").certificate.public_key())


def hashed_forever(rounds: int) -> bytes:
    """A key file that would have a password hashed so often before it is checked."""
    told = Pfx.load(pki.p12(pki.leaf("p-256"), "tajne"))
    told["mac_data"]["iterations"] = rounds
    return told.dump(force=True)


def opened_forever(rounds: int) -> bytes:
    """A key file of the right check whose key is sealed with so many rounds."""
    holder = pki.leaf("p-256")
    sealing = PrivateFormat.PKCS12.encryption_builder().kdf_rounds(rounds).build(b"tajne")
    return pkcs12.serialize_key_and_certificates(None, holder.key, holder.certificate, (), sealing)


@pytest.mark.parametrize("rounds", [-1, 10_000_001, 2**31, 2**63])
def test_a_file_that_would_hash_the_password_for_minutes_is_refused_at_once(rounds: int) -> None:
    start = process_time()
    assert refused(hashed_forever(rounds), "żółć").refusal is Refusal.KEY_FILE_UNREADABLE
    assert process_time() - start < 1


def test_rounds_are_counted_of_what_opens_the_key_too(monkeypatch: pytest.MonkeyPatch) -> None:
    content = opened_forever(3000)
    assert key_file(content, "tajne", "klucz.p12").chain
    monkeypatch.setattr(keys, "_MOST_ITERATIONS", 2999)  # more would take long to make
    assert refused(content, "tajne").refusal is Refusal.KEY_FILE_UNREADABLE
