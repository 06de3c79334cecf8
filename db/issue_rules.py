"""What closings, issued documents and their signatures of a dump must keep to beyond the shape of rows."""

import hashlib
import sqlite3
from collections.abc import Iterator

from db.domain.entities import Closing
from db.domain.kinds import IssueOrigin, SignatureForm
from db.domain.lasting import is_dated, is_moment, is_version
from db.rows import from_row, selection

# Each finds a row that breaks a rule which the use cases keep and the tables cannot express.
ISSUE_RULES = {
    "closing": "SELECT closing.id FROM closing LEFT JOIN programme_period USING (programme_id, period_id)"
    " WHERE reopened_at = '' AND programme_period.id IS NULL"
    " UNION ALL SELECT max(id) FROM closing WHERE reopened_at = ''"
    " GROUP BY programme_id, period_id HAVING count(*) > 1",
    "issued_document": "SELECT issued_document.id FROM issued_document"
    " LEFT JOIN issued_document AS source ON source.id = issued_document.source_id"
    f" WHERE (issued_document.origin = '{IssueOrigin.COMPOSED}') <> (source.id IS NULL)"
    " OR source.programme_id <> issued_document.programme_id OR source.kind <> issued_document.kind"
    " OR source.period_id <> issued_document.period_id OR source.version >= issued_document.version",
    "kept_signature": f"SELECT id FROM kept_signature WHERE form = '{SignatureForm.PACKAGE}'",
}


def misdated(connection: sqlite3.Connection) -> Iterator[str]:
    """The rows that do not say when they were made, or are of a version that there cannot be."""
    closings = connection.execute(f"SELECT {selection(Closing)} FROM closing")
    yield from (f"closing[id={row[-1]}]" for row in closings if not is_dated(from_row(Closing, row)))
    documents = connection.execute("SELECT id, version, issued_at FROM issued_document")
    for document_id, version, moment in documents:
        if not (is_version(version) and is_moment(moment)):
            yield f"issued_document[id={document_id}]"
    signatures = connection.execute("SELECT id, kept_at FROM kept_signature")
    yield from (f"kept_signature[id={each}]" for each, moment in signatures if not is_moment(moment))


def changed_documents(connection: sqlite3.Connection) -> list[int]:
    """The issued documents whose bytes are not those that were issued."""
    rows = connection.execute("SELECT id, content, sha256 FROM issued_document ORDER BY id")
    return [each for each, content, digest in rows if hashlib.sha256(content).hexdigest() != digest]
