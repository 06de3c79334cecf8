"""Everything that one document is composed from, read in one go."""

import sqlite3
from collections.abc import Sequence

from db.domain.entities import DocumentDefinition, DocumentSection, Signatory
from db.domain.periods import Period
from db.domain.report import DocumentData
from db.queries.report_data import report_data
from db.rows import from_row, selection


def document_data(
    connection: sqlite3.Connection,
    definition: DocumentDefinition,
    sections: tuple[DocumentSection, ...],
    periods: Sequence[Period],
) -> DocumentData:
    """What a document about the last of the periods is composed from; another attached to it is not read.

    Raises RecordError when the programme is gone.
    """
    return DocumentData(
        report=report_data(connection, definition.programme_id, periods),
        definition=definition,
        sections=sections,
        signatories=_signatories(connection),
    )


def _signatories(connection: sqlite3.Connection) -> tuple[Signatory, ...]:
    rows = connection.execute(f"SELECT {selection(Signatory)} FROM signatory ORDER BY position, id")
    return tuple(from_row(Signatory, row) for row in rows)
