"""What closings, issued documents and their signatures of a dump must keep to beyond the shape of rows."""

import hashlib
import sqlite3
from datetime import datetime

from db.domain.entities import Closing, IssuedDocument
from db.domain.kinds import IssueOrigin, SignatureForm

# Each finds a row that breaks a rule which the use cases keep and the tables cannot express.
ISSUE_RULES = {
    "closing": "SELECT closing.id FROM closing LEFT JOIN programme_period USING (programme_id, period_id)"
    " WHERE datetime(closed_at) IS NULL OR (reopened_at = '') <> (trim(reason) = '')"
    " OR (reopened_at <> '' AND datetime(reopened_at) IS NULL)"
    " OR (reopened_at = '' AND programme_period.id IS NULL)"
    " UNION ALL SELECT max(id) FROM closing WHERE reopened_at = ''"
    " GROUP BY programme_id, period_id HAVING count(*) > 1",
    "issued_document": "SELECT issued_document.id FROM issued_document"
    " LEFT JOIN issued_document AS source ON source.id = issued_document.source_id"
    " WHERE issued_document.version < 1 OR datetime(issued_document.issued_at) IS NULL"
    f" OR (issued_document.origin = '{IssueOrigin.COMPOSED}') <> (source.id IS NULL)"
    " OR source.programme_id <> issued_document.programme_id OR source.kind <> issued_document.kind"
    " OR source.period_id <> issued_document.period_id OR source.version >= issued_document.version",
    "kept_signature": "SELECT id FROM kept_signature"
    f" WHERE form = '{SignatureForm.PACKAGE}' OR datetime(kept_at) IS NULL",
}


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


def changed_documents(connection: sqlite3.Connection) -> list[int]:
    """The issued documents whose bytes are not those that were issued."""
    rows = connection.execute("SELECT id, content, sha256 FROM issued_document ORDER BY id")
    return [each for each, content, digest in rows if hashlib.sha256(content).hexdigest() != digest]
