"""A signature inside a Word document: an OPC package signature with XAdES-EPES, laid out as Word 16 does."""

from dataclasses import dataclass
from datetime import datetime

from db.domain.signatures import Statement
from desktop.signing.keys import SigningKey


@dataclass(frozen=True, slots=True)
class SignatureLine:
    """The line of the document that a signature fills: its id, a GUID in braces, and two pictures (PNG).

    Word shows the one while the signature is valid and the other when it no longer is.
    """

    setup_id: str
    valid_png: bytes
    invalid_png: bytes


def sign_package(
    docx: bytes,
    key: SigningKey,
    *,
    at: datetime,
    statement: Statement = Statement(),
    line: SignatureLine | None = None,
) -> bytes:
    """The document with a signature more; every part and relationship is signed but the properties.

    One without signatures is first made ready (see `unsigned`); signatures that it has stay and stay valid.
    `at` is a moment with its time zone. Raises RecordError: NO_WORD_DOCUMENT with an empty subject,
    TEXT_TOO_LONG (a comment holds 255 characters, role and place 100), and what the key raises.
    """
    raise NotImplementedError
