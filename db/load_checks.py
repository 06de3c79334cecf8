"""What a dump must keep to beyond the shape of its rows, so that the file made of it can be worked with."""

import sqlite3
from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from db.domain.entities import MOST_DECIMALS
from db.domain.errors import RecordError, Refusal
from db.domain.formulas import Fault, computing_order, operands, parse
from db.domain.kinds import LASTING_ACTS, NUMBER_KINDS, Act
from db.exhibit_rules import EXHIBIT_RULES
from db.images import JOURNAL, read_image
from db.issue_rules import ISSUE_RULES, changed_documents, misdated
from db.rows import records
from db.soundness import sound

LARGEST = 2**53  # what every program that reads JSON keeps exactly; above it SQLite has room for new ids

# Each finds a row that breaks a rule which the use cases keep and the tables cannot express.
_RULES = {
    "level": "SELECT level.id FROM level JOIN level AS parent ON parent.id = level.parent_id"
    " WHERE parent.programme_id <> level.programme_id",
    "node": "SELECT node.id FROM node JOIN level ON level.id = node.level_id"
    " LEFT JOIN node AS parent ON parent.id = node.parent_id"
    " WHERE level.programme_id <> node.programme_id OR parent.programme_id <> node.programme_id",
    "value": "SELECT id FROM value WHERE (form IN ('number', 'range') AND amount IS NULL)"
    " OR (form = 'range' AND upper IS NULL) OR (form = 'composite' AND measures = '[]')"
    " OR (form = 'mark' AND mark IS NULL) OR (origin <> 'sum_of_unit' AND counted_unit_id IS NOT NULL)",
    "indicator": f"SELECT id FROM indicator WHERE decimals > {MOST_DECIMALS}"
    f" OR (formula <> '' AND kind NOT IN ({', '.join(repr(str(kind)) for kind in sorted(NUMBER_KINDS))}))",
    **EXHIBIT_RULES,
    **ISSUE_RULES,
}
_TREES = ("level", "node", "realizer", "indicator")


def inconsistent(place: str) -> RecordError:
    """The refusal of a dump that contradicts itself at a place."""
    return RecordError(Refusal.DUMP_INCONSISTENT, place)


def replayable(connection: sqlite3.Connection) -> frozenset[int]:
    """The change sets that undo or redo may come to; what is older is history only."""
    rows = connection.execute("SELECT id FROM change_set WHERE state IN ('done', 'undone')")
    return frozenset(number for (number,) in rows)


def check_history(
    table: str,
    row: Mapping[str, Any],
    types: Mapping[str, Mapping[str, str]],
    place: str,
    alive: Collection[int],
) -> None:
    """Raise RecordError unless the program could have written this row of the journal.

    `alive` are the change sets that can be replayed: what they keep must be such as is stored today.
    """
    try:
        if table == "change_set":
            _check_change_set(row)
        else:
            _check_change(row, types, row["change_set_id"] in alive)
    except (ValueError, TypeError) as error:
        raise inconsistent(f"{place}: {error}") from error


def check_structure(connection: sqlite3.Connection) -> None:
    """Raise RecordError unless all references lead somewhere, and trees to their roots."""
    broken = connection.execute("PRAGMA foreign_key_check").fetchone()
    if broken:
        raise inconsistent(f"{broken[0]}[id={broken[1]}] → {broken[2]}")
    rules = [*_RULES.items(), *((table, _astray(table)) for table in _TREES)]
    for table, rule in rules:
        if found := connection.execute(rule).fetchone():
            raise inconsistent(f"{table}[id={found[0]}]")
    for indicator_id in _misleading_formulas(connection):
        raise inconsistent(f"indicator[id={indicator_id}]")
    for place in misdated(connection):
        raise inconsistent(place)
    for document_id in changed_documents(connection):
        raise inconsistent(f"issued_document[id={document_id}]: sha256")


def spend_ids(connection: sqlite3.Connection) -> None:
    """See to it that no id is given out again which a row has now or had in the history."""
    for table in records():
        (last,) = connection.execute(
            f"SELECT max(id) FROM (SELECT id FROM {table}"
            " UNION ALL SELECT row_id FROM change WHERE table_name = ?)",
            (table,),
        ).fetchone()
        connection.execute("DELETE FROM sqlite_sequence WHERE name = ?", (table,))
        connection.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (table, last or 0))


def _check_change_set(row: Mapping[str, Any]) -> None:
    _check_id(row["id"])
    for name in ("act", "subject", "at", "user", "state"):
        _check_text(row[name])
    if Act(row["act"]) in LASTING_ACTS and row["state"] not in ("kept", "dropped"):
        raise ValueError("state")
    datetime.fromisoformat(row["at"])


def _check_change(row: Mapping[str, Any], types: Mapping[str, Mapping[str, str]], alive: bool) -> None:
    for name in ("id", "change_set_id", "row_id"):
        _check_id(row[name])
    table = row["table_name"]
    if not isinstance(table, str) or table in JOURNAL or table not in types:
        raise ValueError("table_name")
    for name in ("before", "after"):
        if row[name] is not None:
            _check_text(row[name])
            image = read_image(row[name], row["row_id"], types[table])
            if alive:
                sound(records()[table], image)


def _check_id(value: Any) -> None:
    if type(value) is not int or not 1 <= value <= LARGEST:
        raise ValueError("id")


def _check_text(value: Any) -> None:
    if not isinstance(value, str):
        raise TypeError("no text")
    value.encode()  # a lone surrogate cannot be stored: a ValueError


def _misleading_formulas(connection: sqlite3.Connection) -> list[int]:
    """The indicators whose formula is not understood, or needs what is not there, or themselves."""
    known = {row[0] for row in connection.execute("SELECT id FROM indicator")}
    stored = connection.execute("SELECT id, formula FROM indicator WHERE formula <> ''")
    expressions = {each: parse(formula) for each, formula in stored}
    graph = {
        each: operands(expression)
        for each, expression in expressions.items()
        if not isinstance(expression, Fault) and known.issuperset(operands(expression))
    }
    _order, circular = computing_order(graph, graph)
    return sorted(circular.union(expressions.keys() - graph.keys()))


def _astray(table: str) -> str:
    return (
        f"WITH RECURSIVE rooted(id) AS (SELECT id FROM {table} WHERE parent_id IS NULL"
        f" UNION ALL SELECT {table}.id FROM {table} JOIN rooted ON {table}.parent_id = rooted.id)"
        f" SELECT id FROM {table} WHERE id NOT IN (SELECT id FROM rooted)"
    )
