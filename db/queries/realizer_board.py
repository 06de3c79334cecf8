"""The board of realizers, read at once: forms, what was delivered, what is missing and what is doubtful."""

import sqlite3
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from db.domain.kinds import Status
from db.domain.realizer_board import Board, BoardItem, BoardRow
from db.queries import programmes
from db.queries.collection import forms_of
from db.queries.completeness import delivered_by, entries, headings
from db.queries.doubts import doubts
from db.queries.indicator_sheet import Sheet, indicator_sheet
from db.queries.programme_tree import TreeRow
from db.queries.realizers import realizers_in


class _Deliveries(NamedTuple):
    """What there is in a period: indicators without a value, confirmed ones, and who contributed to which."""

    missing: frozenset[int]
    confirmed: frozenset[int]
    contributed: Mapping[int, frozenset[int]]

    def lacks(self, indicator_id: int, realizer_id: int, is_asked: bool) -> bool:
        """Whether a realizer still has to deliver an indicator.

        Where others have given their shares, one who was asked by a form has to give its own, until the
        clerk confirms the value.
        """
        shares = self.contributed.get(indicator_id)
        if shares is None:
            return indicator_id in self.missing
        return is_asked and realizer_id not in shares and indicator_id not in self.confirmed


def realizer_board(connection: sqlite3.Connection, programme_id: int, period_id: int, year: int) -> Board:
    """Who delivers to a programme in a period of that year, or has a form for it, and how that stands."""
    sheet = indicator_sheet(connection, programme_id, year)
    asked = _asked(connection, programme_id, sheet, _before(connection, programme_id, period_id))
    forms = forms_of(connection, programme_id, period_id)
    items = {item.indicator_id: item for item in _items(connection, sheet)}
    place = {each: number for number, each in enumerate(items)}
    there = _deliveries(connection, period_id, items.keys())
    doubtful = {each: raised for each, raised in doubts(connection, period_id).items() if each in items}
    rows = []
    for realizer in realizers_in(connection, year):
        ids, form = asked.get(realizer.id, set()), forms.get(realizer.id)
        if ids or form is not None:
            mine = tuple(sorted(ids, key=place.__getitem__))
            lacked = tuple(each for each in mine if there.lacks(each, realizer.id, form is not None))
            rows.append(
                BoardRow(realizer, mine, lacked, tuple(each for each in mine if each in doubtful), form)
            )
    return Board(tuple(rows), items, doubtful)


def _asked(
    connection: sqlite3.Connection, programme_id: int, sheet: Sheet, before_id: int
) -> dict[int, set[int]]:
    """The indicators by the realizers who are asked for them: who delivers them, or did a period earlier.

    For headings and what is computed nobody is asked.
    """
    found = delivered_by(connection, programme_id, sheet)
    for indicator_id, realizer_ids in _contributed(connection, before_id).items():
        for realizer_id in realizer_ids:
            found.setdefault(realizer_id, set()).add(indicator_id)
    asking = {line.indicator_id for line in sheet.lines} - {0} - headings(connection) - sheet.computed
    return {realizer_id: ids & asking for realizer_id, ids in found.items() if ids & asking}


def _before(connection: sqlite3.Connection, programme_id: int, period_id: int) -> int:
    """The same stretch a year earlier; 0 where the programme does not report on it."""
    known = programmes.periods(connection, programme_id)
    period = next((each for each in known if each.id == period_id), None)
    if period is None:
        return 0
    return next((each.id for each in known if each.sort_key == period.previous().sort_key), 0)


def _contributed(connection: sqlite3.Connection, period_id: int) -> dict[int, frozenset[int]]:
    """Who gave a share in a period, by indicator."""
    found: dict[int, frozenset[int]] = {}
    for indicator_id, realizer_id in connection.execute(
        "SELECT DISTINCT indicator_id, realizer_id FROM contribution WHERE period_id = ?", (period_id,)
    ):
        found[indicator_id] = found.get(indicator_id, frozenset()) | {realizer_id}
    return found


def _deliveries(connection: sqlite3.Connection, period_id: int, ids: Collection[int]) -> _Deliveries:
    confirmed = connection.execute(
        "SELECT indicator_id FROM value WHERE period_id = ? AND status = ?", (period_id, Status.CONFIRMED)
    )
    missing = entries(connection, period_id, ids).missing
    return _Deliveries(missing, frozenset(each for (each,) in confirmed), _contributed(connection, period_id))


def _items(connection: sqlite3.Connection, sheet: Sheet) -> Iterator[BoardItem]:
    """The indicators of a sheet in its order; one that stands in several places, where it is met first."""
    known = {
        indicator_id: (label, unit or "")
        for indicator_id, label, unit in connection.execute(
            "SELECT indicator.id, label, many FROM indicator LEFT JOIN unit ON unit.id = unit_id"
        )
    }
    met: set[int] = set()
    wholes: list[str] = []
    for node_id, indicator_id, depth in sheet.lines:
        if indicator_id:
            label, unit = known[indicator_id]
            wholes[depth:] = [label]
            if indicator_id not in met:
                met.add(indicator_id)
                yield BoardItem(indicator_id, _goal(sheet.nodes[node_id]), " – ".join(wholes), unit)


def _goal(node: TreeRow) -> str:
    return f"{node.mark} {node.text}".strip()
