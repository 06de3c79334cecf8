"""Lists of trusted issuers, and what they say of a certificate."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from cryptography import x509

from db.domain.errors import RecordError, Refusal
from db.domain.signatures import TrustedBy


def read_list(content: bytes, name: str) -> "TrustList":
    """The list in a file: a trusted list (ETSI TS 119 612, .xml) or certificates (.pem, .crt, .cer).

    Raises RecordError TRUST_LIST_UNREADABLE.
    """
    raise RecordError(Refusal.TRUST_LIST_UNREADABLE, name)


@dataclass(frozen=True)
class TrustList:
    """Trusted issuers; `date` is when the list was issued, None where the file does not say."""

    name: str
    date: date | None

    def trusted(self, chain: Sequence[x509.Certificate], at: datetime) -> TrustedBy:
        """What the list says of the first certificate; the others may lead from it to a listed issuer."""
        raise NotImplementedError
