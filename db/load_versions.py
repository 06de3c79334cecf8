"""Dumps of older programs: what has been added to the rows since then."""

from collections.abc import Callable
from typing import Any

_ADDED: dict[int, dict[str, dict[str, Any]]] = {
    2: {
        "indicator": {"parts_rule": "independent", "formula": "", "decimals": 1},
        "value": {"origin": "typed", "counted_unit_id": None},
    },
    3: {"office": {"contact": "", "form_letter": ""}},
    4: {"narrative": {"carried": False}},
    5: {"document_definition": {"signature_lines": False}},
}
_ESCAPED = str.maketrans({sign: f"\\{sign}" for sign in "\\*_{|"})


def upgrade(content: dict[str, Any], version: int, newest: int) -> None:
    """Bring a dump's rows from one version to another; what has a wrong shape is left for the checks.

    What was done then is history only: the images of rows are those of older tables.
    """
    for step in range(version + 1, newest + 1):
        for table, added in _ADDED.get(step, {}).items():
            for row in _rows(content["tables"], table):
                row |= {name: default for name, default in added.items() if name not in row}
        for table, column, changed in _CHANGED.get(step, ()):
            for row in _rows(content["tables"], table):
                row[column] = changed(row.get(column))
        for row in _rows(content.get("history"), "change_set"):
            row["state"] = {"done": "kept", "undone": "dropped"}.get(str(row.get("state")), row.get("state"))


def _rows(tables: Any, name: str) -> list[dict[str, Any]]:
    rows = tables.get(name) if isinstance(tables, dict) else None
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


def _decimal(kind: Any) -> Any:
    """What was „computed” has a formula now, and looks like a decimal."""
    return "decimal" if kind == "computed" else kind


def _markup(prose: Any) -> Any:
    """Plain prose as markup that says the same."""
    return prose.translate(_ESCAPED) if isinstance(prose, str) else prose


_CHANGED: dict[int, tuple[tuple[str, str, Callable[[Any], Any]], ...]] = {
    2: (("indicator", "kind", _decimal),),
    4: (("narrative", "body", _markup),),
}
