"""A signature beside a file: XAdES-B-B, detached (ETSI EN 319 132-1), the form that Polish offices send."""

from datetime import datetime

from db.domain.signatures import Statement
from desktop.signing.keys import SigningKey


def sign_beside(
    name: str, content: bytes, key: SigningKey, *, at: datetime, statement: Statement = Statement()
) -> bytes:
    """The .xades over the file's bytes; `name` is the file's without folders, as the signature names it.

    `at` is a moment with its time zone. Raises RecordError: TEXT_TOO_LONG, and what the key raises.
    """
    raise NotImplementedError
