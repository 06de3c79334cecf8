"""The office's own templates, without their content, which is read only where a document is written."""

import sqlite3
from typing import NamedTuple


class TemplateRow(NamedTuple):
    """A template as it is listed; `documents` counts the layouts that take their styles from it."""

    id: int
    name: str
    documents: int


def templates(connection: sqlite3.Connection) -> tuple[TemplateRow, ...]:
    """All templates, by name."""
    rows = connection.execute(
        "SELECT template.id, name, COUNT(document_definition.id) FROM template"
        " LEFT JOIN document_definition ON template_id = template.id"
        " GROUP BY template.id ORDER BY name, template.id"
    )
    return tuple(TemplateRow(*row) for row in rows)
