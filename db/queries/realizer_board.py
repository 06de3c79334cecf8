"""The board of realizers, read at once: forms, what was delivered, what is missing and what is doubtful."""

import sqlite3
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from db.domain.doubts import Doubt
from db.domain.entities import Realizer
from db.domain.kinds import Status
from db.domain.realizer_board import Board, BoardItem, BoardRow
from db.domain.said_in_forms import has_line
from db.queries import programmes
from db.queries.asked import asked, period_with_earlier
from db.queries.collection import forms_of
from db.queries.completeness import entries
from db.queries.doubts import doubts
from db.queries.indicator_sheet import Sheet, indicator_sheet
from db.queries.programme_tree import TreeRow
from db.queries.realizer_shares import Shares, realizer_shares
from db.queries.realizers import realizers_in


class _Deliveries(NamedTuple):
    """What there is in a period: indicators without a value, confirmed ones, shares, and comments."""

    missing: frozenset[int]
    confirmed: frozenset[int]
    shares: Shares
    comments: Mapping[int, str]

    def lacks(self, indicator_id: int, realizer: Realizer, is_asked: bool) -> bool:
        """Whether a realizer still has to deliver an indicator; one that answered in words has done so.

        Where others have given their shares, one who was asked by a form has to give its own, until the
        clerk confirms the value.
        """
        if has_line(self.comments.get(indicator_id, ""), realizer.name):
            return False
        given = self.shares.now.get(indicator_id)
        if given is None:
            return indicator_id in self.missing
        return is_asked and realizer.id not in given and indicator_id not in self.confirmed


def realizer_board(connection: sqlite3.Connection, programme_id: int, period_id: int, year: int) -> Board:
    """Who delivers to a programme in a period of that year, or has a form for it, and how that stands."""
    sheet = indicator_sheet(connection, programme_id, year)
    _, before = period_with_earlier(connection, programme_id, period_id)
    before_id = before.id if before else 0
    delivering = asked(connection, programme_id, sheet, before_id)
    forms = forms_of(connection, programme_id, period_id)
    items = {item.indicator_id: item for item in _items(connection, programme_id, sheet)}
    place = {each: number for number, each in enumerate(items)}
    there = _deliveries(connection, period_id, before_id, items.keys())
    doubtful = {each: raised for each, raised in doubts(connection, period_id).items() if each in items}
    to_ask = _to_ask(there.shares, doubtful, delivering)
    rows = []
    for realizer in realizers_in(connection, year):
        ids, form = delivering.get(realizer.id, frozenset()), forms.get(realizer.id)
        if ids or form is not None:
            mine = tuple(sorted(ids, key=place.__getitem__))
            lacked = tuple(each for each in mine if there.lacks(each, realizer, form is not None))
            odd = tuple(each for each in mine if realizer.id in to_ask.get(each, ()))
            figures = {each: there.shares.figure(each, realizer.id) for each in odd}
            rows.append(BoardRow(realizer, mine, lacked, odd, form, figures))
    return Board(tuple(rows), items, doubtful)


def _to_ask(
    shares: Shares, doubtful: Mapping[int, tuple[Doubt, ...]], delivering: Mapping[int, frozenset[int]]
) -> dict[int, set[int]]:
    """Who can clear up what is doubtful, by indicator."""
    return {
        indicator_id: shares.to_be_asked(
            indicator_id,
            raised,
            [realizer_id for realizer_id, ids in delivering.items() if indicator_id in ids],
        )
        for indicator_id, raised in doubtful.items()
    }


def _deliveries(
    connection: sqlite3.Connection, period_id: int, before_id: int, ids: Collection[int]
) -> _Deliveries:
    confirmed = connection.execute(
        "SELECT indicator_id FROM value WHERE period_id = ? AND status = ?", (period_id, Status.CONFIRMED)
    )
    missing = entries(connection, period_id, ids).missing
    comments = connection.execute("SELECT indicator_id, text FROM comment WHERE period_id = ?", (period_id,))
    shares = realizer_shares(connection, period_id, before_id)
    return _Deliveries(missing, frozenset(each for (each,) in confirmed), shares, dict(comments.fetchall()))


def _items(connection: sqlite3.Connection, programme_id: int, sheet: Sheet) -> Iterator[BoardItem]:
    """The indicators of a sheet in its order; one that stands in several places, where it is met first."""
    known = {
        indicator_id: (label, unit or "")
        for indicator_id, label, unit in connection.execute(
            "SELECT indicator.id, label, many FROM indicator LEFT JOIN unit ON unit.id = unit_id"
        )
    }
    names = {level.id: level.name for level in programmes.levels(connection, programme_id)}
    met: set[int] = set()
    wholes: list[str] = []
    for node_id, indicator_id, depth in sheet.lines:
        if indicator_id:
            label, unit = known[indicator_id]
            wholes[depth:] = [label]
            if indicator_id not in met:
                met.add(indicator_id)
                yield BoardItem(indicator_id, _goal(sheet.nodes[node_id], names), " – ".join(wholes), unit)


def _goal(node: TreeRow, names: Mapping[int, str]) -> str:
    """A node as a reader finds it: by the name of its level and its number, which alone says little."""
    named = " ".join(filter(None, (names[node.level_id], node.mark)))
    return f"{named}: {node.text}"
