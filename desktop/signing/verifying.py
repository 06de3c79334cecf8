"""The strict verifier: what signatures really say of a document, where other programs ask for less."""

from db.domain.errors import RecordError, Refusal
from db.domain.signatures import SignatureReport
from desktop.signing.trust import TrustList


def verify(content: bytes, name: str, trust: TrustList | None = None) -> tuple[SignatureReport, ...]:
    """What the signatures within a .docx, or an ASiC container, say; empty where there are none.

    Raises RecordError: NO_WORD_DOCUMENT, SIGNATURE_UNREADABLE of a container.
    """
    raise RecordError(Refusal.NO_WORD_DOCUMENT, name)


def verify_beside(
    signature: bytes, name: str, content: bytes, trust: TrustList | None = None
) -> tuple[SignatureReport, ...]:
    """What the signatures in a file beside (.xades, `signature`) say of the content of the file `name`.

    Raises RecordError: SIGNATURE_UNREADABLE, SIGNATURE_OF_ANOTHER.
    """
    raise RecordError(Refusal.SIGNATURE_UNREADABLE, name)
