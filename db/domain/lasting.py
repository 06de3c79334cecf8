"""What was closed and what was issued: whether that can be so which a row says of it."""

import hashlib
from datetime import datetime

from db.domain.entities import Closing, IssuedDocument

_MOST_VERSIONS = 2**31


def is_whole(document: IssuedDocument) -> bool:
    """Whether the bytes of an issued document are those that were issued, of a version that there can be."""
    digest = hashlib.sha256(document.content).hexdigest()
    return is_version(document.version) and document.sha256 == digest


def is_version(number: int) -> bool:
    """Whether a version has such a number, so that there can be a next one."""
    return 1 <= number < _MOST_VERSIONS


def is_dated(closing: Closing) -> bool:
    """Whether it is said when a period was closed, and opened again with a reason."""
    is_told = is_moment(closing.closed_at) and (not closing.reopened_at or is_moment(closing.reopened_at))
    return is_told and bool(closing.reopened_at) == bool(closing.reason.strip())


def is_moment(text: str) -> bool:
    """Whether a text says when something was (ISO 8601)."""
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True
