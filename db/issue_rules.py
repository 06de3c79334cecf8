"""What closings, issued documents and their signatures of a dump must keep to beyond the shape of rows."""

import hashlib
import sqlite3

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


def changed_documents(connection: sqlite3.Connection) -> list[int]:
    """The issued documents whose bytes are not those that were issued."""
    rows = connection.execute("SELECT id, content, sha256 FROM issued_document ORDER BY id")
    return [each for each, content, digest in rows if hashlib.sha256(content).hexdigest() != digest]
