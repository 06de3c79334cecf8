"""What the forms of a programme and period are made of: who delivers which indicators, and what came in."""

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass

from db.domain.entities import CollectionForm, Contribution, Office, Programme, Realizer, Unit
from db.domain.kinds import Act
from db.domain.periods import Period
from db.queries import programmes
from db.queries.asked import asked, period_with_earlier
from db.queries.closings import frozen_among
from db.queries.indicator_sheet import Sheet, SheetIndicator, indicator_sheet, sheet_indicators
from db.queries.last_written import last_written_by
from db.queries.realizers import realizers_in
from db.rows import LISTED, from_row, listed, selection

Delivered = Mapping[tuple[int, int, int], tuple[Contribution, ...]]  # by indicator, period and realizer


@dataclass(frozen=True, slots=True)
class Collecting:
    """A programme's indicators in a period, by the realizers who are asked for them.

    `before` is the same stretch a year earlier, None where the programme does not report on it. Realizers
    have the names of the period. `concerned`: by indicator, who is asked for it or has delivered it in the
    period. `from_forms`, `values_from_forms`: the ids of its contributions and values that were last
    written when forms were taken in. `units`, and the names of `levels`, are by id; `frozen` are the
    indicators whose cell of the period stands still, for it is closed.
    """

    programme: Programme
    period: Period
    before: Period | None
    office: Office
    sheet: Sheet
    indicators: Mapping[int, SheetIndicator]
    realizers: tuple[Realizer, ...]
    asked: Mapping[int, frozenset[int]]
    concerned: Mapping[int, frozenset[int]]
    delivered: Delivered
    from_forms: frozenset[int]
    values_from_forms: frozenset[int]
    units: Mapping[int, Unit]
    levels: Mapping[int, str]
    frozen: frozenset[int]

    def only(self, indicator_id: int, realizer_id: int) -> bool:
        """Whether nobody else is asked for an indicator, nor has delivered it."""
        return self.concerned.get(indicator_id, frozenset()) <= {realizer_id}


def collecting(connection: sqlite3.Connection, programme_id: int, period_id: int) -> Collecting | None:
    """What forms are made of; None if the programme does not report on the period (any more)."""
    programme = programmes.programme(connection, programme_id)
    period, before = period_with_earlier(connection, programme_id, period_id)
    if programme is None or period is None:
        return None
    sheet = indicator_sheet(connection, programme_id, period.year)
    ids = [line.indicator_id for line in sheet.lines if line.indicator_id]
    indicators = sheet_indicators(connection, ids)
    delivered = _delivered(connection, ids)
    delivering = asked(connection, programme_id, sheet, before.id if before else 0)
    now = [each.id for key, own in delivered.items() if key[1] == period_id for each in own]
    values = [found.values[period_id].id for found in indicators.values() if period_id in found.values]
    return Collecting(
        programme,
        period,
        before,
        programmes.office(connection),
        sheet,
        indicators,
        realizers_in(connection, period.year),
        delivering,
        _concerned(delivering, delivered, period_id),
        delivered,
        last_written_by(connection, Act.COLLECT_FORMS, "contribution", now),
        last_written_by(connection, Act.COLLECT_FORMS, "value", values),
        {unit.id: unit for unit in programmes.units(connection)},
        {level.id: level.name for level in programmes.levels(connection, programme_id)},
        frozenset(each for each, _ in frozen_among(connection, ids, [period_id])),
    )


def forms_made(connection: sqlite3.Connection, tokens: list[str]) -> dict[str, CollectionForm]:
    """The forms that these tokens name, as far as the record knows them."""
    rows = connection.execute(
        f"SELECT {selection(CollectionForm)} FROM collection_form WHERE token {LISTED}",
        (json.dumps(tokens),),
    )
    return {form.token: form for form in (from_row(CollectionForm, row) for row in rows)}


def forms_of(connection: sqlite3.Connection, programme_id: int, period_id: int) -> dict[int, CollectionForm]:
    """The forms made for a programme and period, by realizer."""
    rows = connection.execute(
        f"SELECT {selection(CollectionForm)} FROM collection_form WHERE programme_id = ? AND period_id = ?",
        (programme_id, period_id),
    )
    return {form.realizer_id: form for form in (from_row(CollectionForm, row) for row in rows)}


def existing(connection: sqlite3.Connection, ids: list[int]) -> dict[int, str]:
    """The labels of those of these indicators that there still are."""
    rows = connection.execute(f"SELECT id, label FROM indicator WHERE id {LISTED}", (listed(ids),))
    return dict(rows.fetchall())


def _concerned(
    delivering: Mapping[int, frozenset[int]], delivered: Delivered, period_id: int
) -> dict[int, frozenset[int]]:
    """By indicator, who is asked for it, and who has delivered it in the period."""
    found: dict[int, set[int]] = {}
    for realizer_id, ids in delivering.items():
        for indicator_id in ids:
            found.setdefault(indicator_id, set()).add(realizer_id)
    for indicator_id, at, realizer_id in delivered:
        if at == period_id:
            found.setdefault(indicator_id, set()).add(realizer_id)
    return {indicator_id: frozenset(each) for indicator_id, each in found.items()}


def _delivered(connection: sqlite3.Connection, ids: list[int]) -> Delivered:
    found: dict[tuple[int, int, int], tuple[Contribution, ...]] = {}
    for row in connection.execute(
        f"SELECT {selection(Contribution)} FROM contribution WHERE indicator_id {LISTED}"
        " ORDER BY position, id",
        (listed(ids),),
    ):
        each = from_row(Contribution, row)
        key = (each.indicator_id, each.period_id, each.realizer_id)
        found[key] = (*found.get(key, ()), each)
    return found
