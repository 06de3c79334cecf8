"""What was closed and what was issued: whether that can be so which a row says of it."""

import hashlib
from datetime import datetime

from db.domain.entities import Closing, IssuedDocument


def is_whole(document: IssuedDocument) -> bool:
    """Whether the bytes of an issued document are those that were issued, of a version that there can be."""
    return document.version >= 1 and document.sha256 == hashlib.sha256(document.content).hexdigest()


def is_dated(closing: Closing) -> bool:
    """Whether it is said when a period was closed, and opened again with a reason."""
    try:
        datetime.fromisoformat(closing.closed_at)
        if closing.reopened_at:
            datetime.fromisoformat(closing.reopened_at)
    except ValueError:
        return False
    return bool(closing.reopened_at) == bool(closing.reason.strip())
