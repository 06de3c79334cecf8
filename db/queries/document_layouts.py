"""How the documents of a programme are composed, as far as the clerk has changed it."""

import sqlite3

from db.domain.entities import DocumentDefinition, DocumentSection
from db.domain.kinds import DocumentKind
from db.rows import from_row, selection


def stored_layout(
    connection: sqlite3.Connection, programme_id: int, kind: DocumentKind
) -> tuple[DocumentDefinition, tuple[DocumentSection, ...]] | None:
    """The options and sections of a document; None: nothing was changed yet."""
    row = connection.execute(
        f"SELECT {selection(DocumentDefinition)} FROM document_definition"
        " WHERE programme_id = ? AND kind = ?",
        (programme_id, kind),
    ).fetchone()
    if row is None:
        return None
    definition = from_row(DocumentDefinition, row)
    rows = connection.execute(
        f"SELECT {selection(DocumentSection)} FROM document_section WHERE definition_id = ?"
        " ORDER BY position, id",
        (definition.id,),
    )
    return definition, tuple(from_row(DocumentSection, each) for each in rows)
