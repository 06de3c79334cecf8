"""What certificates say of themselves, and what is said against them."""

from datetime import timedelta

import pytest
from cryptography.hazmat.primitives.serialization import Encoding

from db.domain.signatures import CertificateFlaw
from desktop.signing.certificates import flaws, read_certificate, signer
from desktop.signing.faults import FaultError
from signing import pki

WEAK = CertificateFlaw.WEAK_KEY


def test_a_signer_is_told_by_what_the_certificate_says() -> None:
    certificate = pki.leaf("rsa-3072", organization="Gmina Zielin").certificate
    said = signer(certificate)
    assert (said.name, said.organization, said.number) == (pki.SIGNER, "Gmina Zielin", pki.NUMBER)
    assert (said.issuer, said.key) == (pki.ISSUER, "RSA 3072")
    assert (said.qualified, said.on_device) == (True, True)
    assert said.valid_to - said.valid_from == 2 * pki.YEAR
    assert int(said.serial, 16) == certificate.serial_number
    assert len(said.fingerprint) == 64


def test_a_name_cannot_turn_the_words_around_it() -> None:
    name = "Jan\u202e\nNowak\u200b"
    assert signer(pki.leaf("p-256", name=name).certificate).name == "Jan Nowak"


@pytest.mark.parametrize(("kind", "words"), [("p-256", "ECDSA P-256"), ("p-384", "ECDSA P-384")])
def test_keys_are_named(kind: pki.Kind, words: str) -> None:
    assert signer(pki.leaf(kind).certificate).key == words


def test_a_certificate_without_statements_is_not_called_qualified() -> None:
    said = signer(pki.leaf("p-256", CertificateFlaw.NOT_QUALIFIED).certificate)
    assert (said.qualified, said.on_device) == (False, False)


@pytest.mark.parametrize("flaw", [each for each in CertificateFlaw if each is not WEAK], ids=str)
def test_a_flaw_is_told(flaw: CertificateFlaw) -> None:
    assert flaws(pki.leaf("rsa-2048", flaw).certificate, pki.TODAY) == (flaw,)


def test_a_weak_key_is_told() -> None:
    assert flaws(pki.leaf("rsa-1024").certificate, pki.TODAY) == (WEAK,)


def test_a_flaw_is_one_of_a_time() -> None:
    certificate = pki.leaf("p-256").certificate
    assert flaws(certificate, pki.TODAY) == ()
    assert flaws(certificate, pki.TODAY + 2 * pki.YEAR) == (CertificateFlaw.EXPIRED,)
    assert flaws(certificate, pki.TODAY - 2 * pki.YEAR) == (CertificateFlaw.NOT_YET_VALID,)
    assert flaws(certificate, certificate.not_valid_after_utc) == ()
    assert flaws(certificate, certificate.not_valid_after_utc + timedelta(seconds=1)) != ()


def test_an_issuer_is_not_for_signing_documents() -> None:
    assert CertificateFlaw.WRONG_USAGE in flaws(pki.authority().issuing.certificate, pki.TODAY)


def test_a_certificate_is_read_back() -> None:
    certificate = pki.leaf("p-256").certificate
    assert read_certificate(certificate.public_bytes(Encoding.DER)) == certificate


def test_damaged_certificates_are_refused_or_read_but_break_nothing() -> None:
    der = pki.leaf("p-256").certificate.public_bytes(Encoding.DER)
    refused = 0
    for at in range(len(der)):
        for bits in (0x01, 0x80):
            try:
                certificate = read_certificate(der[:at] + bytes([der[at] ^ bits]) + der[at + 1 :])
                signer(certificate)
                flaws(certificate, pki.TODAY)
            except FaultError:
                refused += 1
    assert refused > len(der) / 4


@pytest.mark.parametrize("content", [b"", b"0", b"\x30\x80" * 1000, bytes(100_000)])
def test_what_is_no_certificate_is_refused(content: bytes) -> None:
    with pytest.raises(FaultError):
        read_certificate(content)
