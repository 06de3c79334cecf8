"""What a card, or another token with keys, shows of itself before anybody has typed its PIN."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from cryptography import x509

from db.domain.signatures import CertificateFlaw, Signer
from desktop.signing import certificates


class PinState(StrEnum):
    """How many tries the PIN has: LOW after a wrong one, FINAL before the one that locks it."""

    GOOD = "good"
    LOW = "low"
    FINAL = "final"
    LOCKED = "locked"


@dataclass(frozen=True, slots=True)
class TokenCertificate:
    """A certificate on a token; `id` is what its private key goes by, `der` the certificate itself.

    `has_key` is False where there surely is no key for it: mostly it is then an issuer's certificate.
    """

    id: bytes
    label: str
    der: bytes = field(repr=False)
    has_key: bool

    @property
    def certificate(self) -> x509.Certificate:
        """What can be read of it."""
        return certificates.read_certificate(self.der)

    @property
    def signer(self) -> Signer:
        """Whose it is."""
        return certificates.signer(self.certificate)

    def flaws(self, at: datetime) -> tuple[CertificateFlaw, ...]:
        """What is to be said of it before it signs."""
        return certificates.flaws(self.certificate, at)


@dataclass(frozen=True, slots=True)
class Token:
    """A card, or one of the several tokens on it; label and serial number together name it.

    With a `pad` the PIN is typed on the reader, never in the program.
    """

    label: str
    serial: str
    maker: str = ""
    model: str = ""
    pin: PinState = PinState.GOOD
    pad: bool = False
    certificates: tuple[TokenCertificate, ...] = ()
