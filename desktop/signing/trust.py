"""Lists of trusted issuers, and what they say of a certificate. Who signed a list is not asked.

Whether a certificate is itself in date is told as its flaw: here only where it comes from counts. What a
trusted list says by its Qualifications extension is not read.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.verification import (
    Criticality,
    ExtensionPolicy,
    Policy,
    PolicyBuilder,
    Store,
    VerificationError,
)

from db.domain.errors import RecordError, Refusal
from db.domain.signatures import CertificateFlaw, Trust, TrustedBy
from desktop.signing import certificates, trusted_services
from desktop.signing.faults import FaultError
from desktop.signing.trusted_services import Issuer

MOST_BYTES: Final = 32 * 2**20

_MOST_CERTIFICATES = 5000
_MOST_BETWEEN = 4
_PEM = b"-----BEGIN CERTIFICATE-----"
_XML = re.compile(rb"(?:\xef\xbb\xbf)?\s*<")


def read_list(content: bytes, name: str) -> "TrustList":
    """The list in a file: a trusted list (ETSI TS 119 612, .xml) or certificates (.pem, .crt, .cer).

    Raises RecordError TRUST_LIST_UNREADABLE, also where no issuer is found in it.
    """
    try:
        if len(content) > MOST_BYTES:
            raise RecordError(Refusal.TRUST_LIST_UNREADABLE, name)
        if _XML.match(content):
            services = trusted_services.read_services(content)
            found = TrustList(services.name or name, services.date, services.issuers)
        else:
            found = TrustList(name, None, tuple(map(Issuer, _certificates(content))))
    except (FaultError, ValueError) as error:
        raise RecordError(Refusal.TRUST_LIST_UNREADABLE, name) from error
    if not 0 < len(found.issuers) <= _MOST_CERTIFICATES:
        raise RecordError(Refusal.TRUST_LIST_UNREADABLE, name)
    return found


def _certificates(content: bytes) -> list[x509.Certificate]:
    """The certificates of a file, in PEM or one in DER. Raises ValueError, FaultError."""
    if _PEM not in content:
        return [certificates.read_certificate(content)]
    told = x509.load_pem_x509_certificates(content)
    return [certificates.read_certificate(each.public_bytes(Encoding.DER)) for each in told]


def _leads(chain: Sequence[x509.Certificate], issuers: Iterable[Issuer], at: datetime) -> bool:
    """Whether the first certificate comes from one of the issuers, by way of the others of the chain."""
    anchors = [issuer.certificate for issuer in issuers]
    if not anchors or chain[0] in anchors:
        return bool(anchors)
    moment = min(max(at, chain[0].not_valid_before_utc), chain[0].not_valid_after_utc)
    try:
        policy = PolicyBuilder().store(Store(anchors)).time(moment).max_chain_depth(_MOST_BETWEEN)
        policy = policy.extension_policies(ca_policy=_authorities(), ee_policy=ExtensionPolicy.permit_all())
        policy.build_client_verifier().verify(chain[0], list(chain[1:]))
    except (VerificationError, ValueError):
        return False
    return True


def _authorities() -> ExtensionPolicy:
    """Issuers must say that they are issuers; people's certificates follow no rules of the web."""
    policy = ExtensionPolicy.permit_all().require_present(x509.BasicConstraints, Criticality.AGNOSTIC, None)
    return policy.may_be_present(x509.KeyUsage, Criticality.AGNOSTIC, _check_may_issue)


def _check_may_issue(_policy: Policy, _certificate: x509.Certificate, usage: x509.KeyUsage | None) -> None:
    """Refuse a key that is for something else than issuing (RFC 5280, 6.1.4 n). Raises ValueError."""
    if usage is not None and not usage.key_cert_sign:
        raise ValueError("keyCertSign")


@dataclass(frozen=True)
class TrustList:
    """Trusted issuers; `date` is when the list was issued, None where the file does not say."""

    name: str
    date: date | None
    issuers: tuple[Issuer, ...]

    def trusted(self, chain: Sequence[x509.Certificate], at: datetime) -> TrustedBy:
        """What the list says of the first certificate; the others may lead from it to a listed issuer.

        WITHDRAWN: the issuer is listed, but was not granted its status at the time, or had lost it when it
        issued the certificate: the time is only what the signer's computer claims.
        """
        issued = chain[0].not_valid_before_utc
        granted = [each for each in self.issuers if each.was_granted(at) and not each.was_withdrawn(issued)]
        if not _leads(chain, granted, at):
            listed = _leads(chain, self.issuers, at)
            return TrustedBy(Trust.WITHDRAWN if listed else Trust.NOT_ON_LIST, self.name, self.date)
        lasting = [each for each in granted if not each.is_withdrawn]
        return TrustedBy(
            Trust.TRUSTED,
            self.name,
            self.date,
            self._is_qualified(chain, at),
            withdrawn_since=not _leads(chain, lasting, at),
        )

    def _is_qualified(self, chain: Sequence[x509.Certificate], at: datetime) -> bool:
        """Whether its issuer was granted qualified certificates when it was issued and when it signed."""
        issued = chain[0].not_valid_before_utc
        qualified = (
            each
            for each in self.issuers
            if each.qualified and each.was_granted(at) and each.was_granted(issued)
        )
        says_so = CertificateFlaw.NOT_QUALIFIED not in certificates.flaws(chain[0], at)
        return says_so and _leads(chain, qualified, at)
