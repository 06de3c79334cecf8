"""Content of a .docx that can show what a signature does not settle."""

from db.domain.errors import RecordError, Refusal
from db.domain.signatures import UnsignedShown


def shown_unsigned(docx: bytes) -> tuple[UnsignedShown, ...]:
    """The places, in the order of the parts. Raises RecordError NO_WORD_DOCUMENT."""
    raise RecordError(Refusal.NO_WORD_DOCUMENT, str(len(docx)))
