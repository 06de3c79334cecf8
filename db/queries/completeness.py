"""How complete a period is: which values are there, which are looked after, and whose they are to deliver."""

import sqlite3
from collections.abc import Collection
from decimal import Decimal
from typing import NamedTuple

from db.domain.completeness import Completeness
from db.domain.entities import Realizer
from db.domain.kinds import Form, IndicatorKind
from db.queries.computed import waiting
from db.queries.indicator_sheet import Sheet
from db.queries.realizers import node_realizers
from db.rows import LISTED, listed

_SAID = ("form", "upper", "approximate", "measures", "text", "mark", "note")


class RealizerStanding(NamedTuple):
    """A realizer, and how complete is what it delivers."""

    realizer: Realizer
    completeness: Completeness


class Entries(NamedTuple):
    """The indicators that take a value in a period; without one, not understood, or left blank."""

    expected: frozenset[int]
    missing: frozenset[int]
    unread: frozenset[int]
    blank: frozenset[int]


def entries(connection: sqlite3.Connection, period_id: int, ids: Collection[int]) -> Entries:
    """How these indicators stand in a period.

    Headings take no value, and computed indicators none before what they need is there: of what is typed,
    ask for the indicators `computed_from` it too.
    """
    forms = _forms(connection, period_id, ids)
    expected = frozenset(ids) - headings(connection) - waiting(connection, period_id, ids)
    return Entries(
        expected,
        expected.difference(forms),
        frozenset(each for each in expected if forms.get(each) == Form.UNREAD),
        frozenset(each for each in expected if forms.get(each) == Form.BLANK),
    )


def delivered_by(connection: sqlite3.Connection, programme_id: int, sheet: Sheet) -> dict[int, set[int]]:
    """The indicators of a sheet by the realizers who deliver them.

    An indicator's own realizers, else those of the whole that it is a part of, else those of the nodes
    that it stands under, or of the nearest ones above that have any.
    """
    own = _own_realizers(connection)
    of_nodes = node_realizers(connection, programme_id)
    found: dict[int, set[int]] = {}
    above: list[tuple[int, ...]] = []
    for node_id, indicator_id, depth in sheet.lines:
        if not indicator_id:
            above[depth:] = [of_nodes.get(node_id) or (above[depth - 1] if depth else ())]
            wholes = [above[-1]]
        else:
            wholes[depth + 1 :] = [own.get(indicator_id) or wholes[depth]]
            for realizer_id in wholes[-1]:
                found.setdefault(realizer_id, set()).add(indicator_id)
    return found


def headings(connection: sqlite3.Connection) -> frozenset[int]:
    """The indicators that are headings and take no value."""
    rows = connection.execute("SELECT id FROM indicator WHERE kind = ?", (IndicatorKind.HEADING,))
    return frozenset(indicator_id for (indicator_id,) in rows)


def changed(connection: sqlite3.Connection, period_id: int, before_id: int) -> set[int]:
    """The indicators that say something else in a period than in the other one, where both are entered."""
    differ = " OR ".join(f"now.{field} IS NOT before.{field}" for field in _SAID)
    rows = connection.execute(
        f"SELECT now.indicator_id, {differ}, now.amount, before.amount"
        " FROM value AS now JOIN value AS before ON before.indicator_id = now.indicator_id"
        " WHERE now.period_id = ? AND before.period_id = ?",
        (period_id, before_id),
    )
    return {
        indicator_id
        for indicator_id, differs, amount, earlier in rows
        if differs or (amount != earlier and Decimal(amount) != Decimal(earlier))
    }


def flagged(connection: sqlite3.Connection, period_id: int) -> set[int]:
    """The indicators whose cell the clerk wants to come back to."""
    rows = connection.execute(
        "SELECT indicator_id FROM comment WHERE period_id = ? AND follow_up", (period_id,)
    )
    return {indicator_id for (indicator_id,) in rows}


def owners(connection: sqlite3.Connection, ids: Collection[int], table: str = "value") -> dict[int, int]:
    """The indicator of each of these rows of a table of cells, as far as it still exists."""
    rows = connection.execute(f"SELECT id, indicator_id FROM {table} WHERE id {LISTED}", (listed(ids),))
    return dict(rows.fetchall())


def all_labels(connection: sqlite3.Connection) -> dict[int, str]:
    """The label of every indicator."""
    return dict(connection.execute("SELECT id, label FROM indicator").fetchall())


def _forms(connection: sqlite3.Connection, period_id: int, ids: Collection[int]) -> dict[int, str]:
    """The form of what is entered in a period, by indicator, as the text that is stored."""
    rows = connection.execute(
        f"SELECT indicator_id, form FROM value WHERE period_id = ? AND indicator_id {LISTED}",
        (period_id, listed(ids)),
    )
    return dict(rows.fetchall())


def _own_realizers(connection: sqlite3.Connection) -> dict[int, tuple[int, ...]]:
    found: dict[int, tuple[int, ...]] = {}
    for indicator_id, realizer_id in connection.execute(
        "SELECT indicator_id, realizer_id FROM indicator_realizer ORDER BY position, id"
    ):
        found[indicator_id] = (*found.get(indicator_id, ()), realizer_id)
    return found
