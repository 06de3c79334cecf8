"""The panel beside the grid: everything there is to say about one cell, read at once."""

import sqlite3
from typing import NamedTuple

from db.domain.doubts import Doubt
from db.domain.entities import Comment, Indicator, Realizer, Unit, Value
from db.domain.periods import Period
from db.domain.targets import Plan, baseline, in_force
from db.domain.values import Content
from db.queries.doubts import doubts
from db.queries.indicator_card import IndicatorCard, indicator_card
from db.queries.value_history import ValueChange, value_history
from db.rows import from_row, selection

_AFTER = 2  # so many later periods are shown beside an older one
_SHOWN = 6


class Then(NamedTuple):
    """What an indicator came to in a period; None: nothing is entered."""

    period: Period
    value: Value | None


class ValueCard(NamedTuple):
    """A cell with all about it. `past` are the periods that it is compared with, itself among them.

    `whole` is what the indicator is a part of; `realizers` deliver it, or carry out where it stands.
    """

    indicator: Indicator
    period: Period
    value: Value | None
    unit: Unit | None
    whole: Indicator | None
    about: IndicatorCard
    realizers: tuple[Realizer, ...]
    past: tuple[Then, ...]
    comment: Comment | None
    doubts: tuple[Doubt, ...]
    target: Plan | None
    start: Plan | None
    history: tuple[ValueChange, ...]

    @property
    def content(self) -> Content | None:
        """What stands in the cell."""
        return self.value.content if self.value is not None else None

    @property
    def before(self) -> Content | None:
        """What stood there a year earlier."""
        earlier = self.period.year - 1
        found = (each.value for each in self.past if each.period.year == earlier and each.value is not None)
        return next((value.content for value in found), None)


def value_card(connection: sqlite3.Connection, indicator_id: int, period_id: int) -> ValueCard | None:
    """The card of a cell; None if its indicator or its period is gone."""
    indicator = _indicator(connection, indicator_id)
    row = connection.execute(f"SELECT {selection(Period)} FROM period WHERE id = ?", (period_id,)).fetchone()
    if indicator is None or row is None:
        return None
    period = from_row(Period, row)
    about = indicator_card(connection, indicator_id)
    past = _past(connection, indicator_id, period)
    return ValueCard(
        indicator,
        period,
        next(each.value for each in past if each.period.id == period_id),
        _unit(connection, indicator),
        _indicator(connection, indicator.parent_id),
        about,
        about.deliverers or _carrying_out(connection, about),
        past,
        _comment(connection, indicator_id, period_id),
        doubts(connection, period_id, [indicator_id]).get(indicator_id, ()),
        in_force(about.plans, period),
        baseline(about.plans, period),
        tuple(value_history(connection, indicator_id, period_id)),
    )


def _indicator(connection: sqlite3.Connection, indicator_id: int | None) -> Indicator | None:
    row = connection.execute(
        f"SELECT {selection(Indicator)} FROM indicator WHERE id = ?", (indicator_id,)
    ).fetchone()
    return from_row(Indicator, row) if row else None


def _unit(connection: sqlite3.Connection, indicator: Indicator) -> Unit | None:
    row = connection.execute(
        f"SELECT {selection(Unit)} FROM unit WHERE id = ?", (indicator.unit_id,)
    ).fetchone()
    return from_row(Unit, row) if row else None


def _past(connection: sqlite3.Connection, indicator_id: int, chosen: Period) -> tuple[Then, ...]:
    """The same stretch of the years around, from the first to the last with a value, gaps among them."""
    found = {chosen.year: Then(chosen, None)}
    for row in connection.execute(
        f"SELECT {selection(Period, 'period')}, {selection(Value, 'value')} FROM period"
        " JOIN value ON value.period_id = period.id WHERE indicator_id = ? AND kind = ? AND number = ?",
        (indicator_id, chosen.kind, chosen.number),
    ):
        period = from_row(Period, row[:4])
        found[period.year] = Then(period, from_row(Value, row[4:]))
    last = min(max(found), chosen.year + _AFTER)
    first = max(min(found), last - _SHOWN + 1)
    return tuple(
        found.get(year, Then(Period(chosen.kind, year, chosen.number), None))
        for year in range(first, last + 1)
    )


def _carrying_out(connection: sqlite3.Connection, about: IndicatorCard) -> tuple[Realizer, ...]:
    """The realizers of the nodes under which the indicator stands, each once."""
    nodes = [standing.node_id for standing in about.standings]
    rows = connection.execute(
        f"SELECT DISTINCT {selection(Realizer, 'realizer')} FROM realizer"
        " JOIN node_realizer ON node_realizer.realizer_id = realizer.id"
        f" WHERE node_id IN ({', '.join('?' * len(nodes))})"
        " ORDER BY realizer.position, realizer.id",
        nodes,
    )
    return tuple(from_row(Realizer, row) for row in rows)


def _comment(connection: sqlite3.Connection, indicator_id: int, period_id: int) -> Comment | None:
    row = connection.execute(
        f"SELECT {selection(Comment)} FROM comment WHERE indicator_id = ? AND period_id = ?",
        (indicator_id, period_id),
    ).fetchone()
    return from_row(Comment, row) if row else None
