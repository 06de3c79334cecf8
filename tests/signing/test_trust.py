"""What lists of trusted issuers say of certificates."""

from datetime import date

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from db.domain.errors import RecordError, Refusal
from db.domain.signatures import CertificateFlaw, Trust, TrustedBy
from desktop.signing.trust import TrustList, read_list
from signing import pki
from signing.trusted_lists import GRANTED, WITHDRAWN, Status, service, trusted_list

ISSUING = pki.authority().issuing.certificate
LISTED = date(2026, 11, 2)


def state_list(*statuses: Status, kind: str = "CA/QC") -> TrustList:
    """A state's list with the issuer of the tests."""
    stranger = pki.authority("Inne").issuing.certificate
    return read_list(trusted_list([service(stranger), service(ISSUING, *statuses, kind=kind)]), "PL_TSL.xml")


def test_an_issuer_on_the_list_of_a_state_is_trusted_and_qualified() -> None:
    told = state_list().trusted(pki.leaf("p-256").chain, pki.TODAY)
    assert told == TrustedBy(Trust.TRUSTED, "XX:Zmyślona lista", LISTED, qualified=True)


def test_the_certificate_alone_is_enough_where_its_issuer_is_listed() -> None:
    assert state_list().trusted(pki.leaf("p-256").chain[:1], pki.TODAY).trust == Trust.TRUSTED


def test_an_issuer_of_other_certificates_is_trusted_and_not_qualified() -> None:
    told = state_list(kind="CA/PKC").trusted(pki.leaf("p-256").chain, pki.TODAY)
    assert (told.trust, told.qualified) == (Trust.TRUSTED, False)


def test_a_certificate_that_does_not_say_so_is_not_qualified() -> None:
    chain = pki.leaf("p-256", CertificateFlaw.NOT_QUALIFIED).chain
    told = state_list().trusted(chain, pki.TODAY)
    assert (told.trust, told.qualified) == (Trust.TRUSTED, False)


def test_services_that_issue_no_certificates_are_not_asked() -> None:
    assert state_list(kind="TSA/QTST").trusted(pki.leaf("p-256").chain, pki.TODAY).trust == Trust.NOT_ON_LIST


def test_a_withdrawn_issuer_is_told_from_the_day_on() -> None:
    granted = Status(GRANTED, pki.TODAY - 5 * pki.YEAR)
    listed = state_list(Status(WITHDRAWN, pki.TODAY - pki.YEAR / 2), granted)
    chain = pki.leaf("p-256").chain
    assert listed.trusted(chain, pki.TODAY).trust == Trust.WITHDRAWN
    before = listed.trusted(chain, pki.TODAY - pki.YEAR * 0.6)
    assert (before.trust, before.qualified) == (Trust.TRUSTED, True)


def test_a_certificate_from_before_the_issuer_was_granted_is_not_qualified() -> None:
    listed = state_list(Status(GRANTED, pki.TODAY - pki.YEAR / 2))
    told = listed.trusted(pki.leaf("p-256").chain, pki.TODAY)
    assert (told.trust, told.qualified) == (Trust.TRUSTED, False)
    assert listed.trusted(pki.leaf("p-256").chain, pki.TODAY - pki.YEAR * 0.6).trust == Trust.WITHDRAWN


@pytest.mark.parametrize("encoding", [Encoding.PEM, Encoding.DER])
def test_certificates_are_a_list_too(encoding: Encoding) -> None:
    listed = read_list(ISSUING.public_bytes(encoding), "wystawca.crt")
    assert listed.trusted(pki.leaf("p-256").chain, pki.TODAY) == TrustedBy(Trust.TRUSTED, "wystawca.crt")


def test_a_root_is_led_to_by_the_certificates_of_the_signature() -> None:
    listed = read_list(pki.pem(pki.authority().root), "root.pem")
    assert listed.trusted(pki.leaf("p-256").chain, pki.TODAY).trust == Trust.TRUSTED
    assert listed.trusted(pki.leaf("p-256").chain[:1], pki.TODAY).trust == Trust.NOT_ON_LIST


@pytest.mark.parametrize(
    "holder", [pki.leaf("p-256", by=pki.authority("Obce")), pki.leaf("p-256", CertificateFlaw.SELF_SIGNED)]
)
def test_a_strangers_certificate_is_not_on_the_list(holder: pki.Holder) -> None:
    listed = read_list(pki.authority().pem, "lista.pem")
    assert (
        listed.trusted((*holder.chain, *pki.authority().issuing.chain), pki.TODAY).trust == Trust.NOT_ON_LIST
    )


def test_a_person_cannot_issue_certificates() -> None:
    holder = pki.leaf("p-384")
    subject = pki.person("Ktoś Inny")
    forged = pki.certify(subject, holder.key, holder.certificate.subject, holder.key, [], -pki.YEAR, pki.YEAR)
    listed = read_list(pki.authority().pem, "lista.pem")
    assert listed.trusted((forged, *holder.chain), pki.TODAY).trust == Trust.NOT_ON_LIST


AUTHORITY = pki.authority_extensions(None)
LASTING = (-pki.YEAR, pki.YEAR)


def led_by(extensions: list[tuple[x509.ExtensionType, bool]], start: object, end: object) -> Trust:
    """What a list of the root says of a certificate below one with these extensions and validity."""
    root, key, between = pki.authority().root, pki.new_key("p-256"), pki.new_key("p-256")
    middle = pki.issuer_name("Pośrednik")
    issuer = pki.certify(middle, between, root.certificate.subject, root.key, extensions, start, end)
    person = pki.certify(pki.person("Jan Kot"), key, middle, between, pki.leaf_extensions([]), *LASTING)
    return read_list(pki.pem(root), "root.pem").trusted((person, issuer), pki.TODAY).trust


def test_whoever_may_issue_leads_to_the_list() -> None:
    assert led_by(AUTHORITY, *LASTING) == Trust.TRUSTED
    assert led_by(AUTHORITY[:1], *LASTING) == Trust.TRUSTED  # a usage need not be told


@pytest.mark.parametrize(
    "extensions",
    [
        pytest.param([AUTHORITY[0], (pki.usage("content_commitment"), True)], id="a key for signing only"),
        pytest.param([AUTHORITY[0], (pki.usage("crl_sign"), False)], id="a key for lists only"),
        pytest.param(
            [(x509.BasicConstraints(ca=False, path_length=None), True), AUTHORITY[1]], id="no issuer"
        ),
        pytest.param(AUTHORITY[1:], id="not said to be one"),
    ],
)
def test_whoever_may_not_issue_leads_nowhere(extensions: list[tuple[x509.ExtensionType, bool]]) -> None:
    assert led_by(extensions, *LASTING) == Trust.NOT_ON_LIST


def test_an_issuer_out_of_date_leads_nowhere() -> None:
    assert led_by(AUTHORITY, -3 * pki.YEAR, -2 * pki.YEAR) == Trust.NOT_ON_LIST


def test_an_issuer_below_one_that_allows_none_leads_nowhere() -> None:
    issuing, key, between = pki.authority().issuing, pki.new_key("p-256"), pki.new_key("p-256")
    middle = pki.issuer_name("Pośrednik")
    issuer = pki.certify(middle, between, issuing.certificate.subject, issuing.key, AUTHORITY, *LASTING)
    person = pki.certify(pki.person("Jan Kot"), key, middle, between, pki.leaf_extensions([]), *LASTING)
    chain = (person, issuer, *issuing.chain)
    assert state_list().trusted(chain, pki.TODAY).trust == Trust.NOT_ON_LIST
    root = read_list(pki.pem(pki.authority().root), "root.pem")
    assert root.trusted(chain, pki.TODAY).trust == Trust.NOT_ON_LIST


def test_a_time_that_only_the_signer_claims_helps_no_issuer_withdrawn_before() -> None:
    granted = Status(GRANTED, pki.TODAY - 5 * pki.YEAR)
    listed = state_list(Status(WITHDRAWN, pki.TODAY - 2 * pki.YEAR), granted)
    chain = pki.leaf("p-256").chain  # issued a year ago
    for claimed in (pki.TODAY, pki.TODAY - 3 * pki.YEAR):
        told = listed.trusted(chain, claimed)
        assert (told.trust, told.qualified) == (Trust.WITHDRAWN, False)


def test_an_issuer_withdrawn_since_is_told() -> None:
    granted = Status(GRANTED, pki.TODAY - 5 * pki.YEAR)
    listed = state_list(Status(WITHDRAWN, pki.TODAY - pki.YEAR / 2), granted)
    chain = pki.leaf("p-256").chain
    assert listed.trusted(chain, pki.TODAY - pki.YEAR * 0.6).withdrawn_since
    assert not state_list(granted).trusted(chain, pki.TODAY).withdrawn_since


def test_being_out_of_date_is_a_flaw_and_no_matter_of_the_list() -> None:
    chain = pki.leaf("rsa-2048", CertificateFlaw.EXPIRED).chain
    assert state_list().trusted(chain, pki.TODAY).trust == Trust.TRUSTED


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<a/>",
        b"%PDF",
        b"\xff" * 100,
        trusted_list([]),
        trusted_list([service(ISSUING)], issued="wczoraj"),
        trusted_list([service(ISSUING)]).replace(b"<Trust", b'<!DOCTYPE a [<!ENTITY b "c">]><Trust', 1),
        pki.key_pem(pki.leaf("p-256")),
        pki.pem(pki.authority().root).replace(b"MII", b"AAA"),
    ],
)
def test_what_is_no_list_is_refused(content: bytes) -> None:
    with pytest.raises(RecordError) as refused:
        read_list(content, "lista.xml")
    assert (refused.value.refusal, refused.value.subject) == (Refusal.TRUST_LIST_UNREADABLE, "lista.xml")
