"""The indicators of a report under the nodes where they stand, with what they came to."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from db.domain.entities import Contribution, Indicator, IndicatorRealizer, Realizer, Target, Unit
from db.domain.periods import Period
from db.domain.report import ContributionLine, IndicatorLine
from db.domain.targets import Plan, plans
from db.domain.values import Content
from db.queries.indicator_sheet import SheetLine, indicator_sheet
from db.rows import LISTED, Read, from_row, listed, selection, table_name

_NOT_ENTERED: tuple[Content | None, str] = (None, "")


@dataclass(frozen=True, slots=True)
class _Material:
    """What lines are built from, by the ids of indicators."""

    periods: Sequence[Period]
    indicators: Mapping[int, Indicator]
    units: Mapping[int, Unit]
    values: Mapping[tuple[int, int], tuple[Content, str]]
    contributions: Mapping[int, tuple[ContributionLine, ...]]
    plans: Mapping[int, tuple[Plan, ...]]
    deliverers: Mapping[int, tuple[str, ...]]


def report_indicators(
    connection: sqlite3.Connection,
    programme_id: int,
    periods: Sequence[Period],
    known: Mapping[int, Realizer],
    *,
    with_contributions: bool,
) -> dict[int, tuple[IndicatorLine, ...]]:
    """The lines of every node that has any; realizers are called as in `known`."""
    sheet = indicator_sheet(connection, programme_id, periods[-1].year)
    shown = [line for line in sheet.lines if line.indicator_id]
    material = _material(
        connection, {line.indicator_id for line in shown}, periods, known, with_contributions
    )
    by_node: dict[int, list[IndicatorLine]] = {}
    for line in shown:
        by_node.setdefault(line.node_id, []).append(_line(line, material))
    return {node_id: tuple(lines) for node_id, lines in by_node.items()}


def _material(
    connection: sqlite3.Connection,
    ids: Iterable[int],
    periods: Sequence[Period],
    known: Mapping[int, Realizer],
    with_contributions: bool,
) -> _Material:
    asked = listed(ids)
    indicators = _read(connection, Indicator, f"id {LISTED}", asked)
    units = {unit.id: unit for unit in _read(connection, Unit, "1")}
    delivered = _contributions(connection, asked, periods[-1], known, units) if with_contributions else {}
    return _Material(
        periods,
        {indicator.id: indicator for indicator in indicators},
        units,
        _values(connection, asked, periods),
        delivered,
        _plans(connection, asked),
        _deliverers(connection, asked, known),
    )


def _line(line: SheetLine, material: _Material) -> IndicatorLine:
    indicator = material.indicators[line.indicator_id]
    cells = (material.values.get((indicator.id, period.id), _NOT_ENTERED) for period in material.periods)
    contents, footnotes = zip(*cells, strict=True)
    return IndicatorLine(
        indicator.label,
        indicator.kind,
        contents,
        line.depth,
        footnotes,
        indicator.id,
        material.units.get(indicator.unit_id) if indicator.unit_id else None,
        material.contributions.get(indicator.id, ()),
        material.plans.get(indicator.id, ()),
        material.deliverers.get(indicator.id, ()),
        indicator.source,
    )


def _values(
    connection: sqlite3.Connection, asked: str, periods: Sequence[Period]
) -> dict[tuple[int, int], tuple[Content, str]]:
    """What stands in the cells of these periods, by indicator and period, each with its footnote."""
    rows = connection.execute(
        f"SELECT indicator_id, period_id, footnote, {selection(Content)} FROM value"
        f" WHERE indicator_id {LISTED} AND period_id {LISTED}",
        (asked, listed(period.id for period in periods)),
    )
    return {(row[0], row[1]): (from_row(Content, row[3:]), row[2]) for row in rows}


def _contributions(
    connection: sqlite3.Connection,
    asked: str,
    period: Period,
    known: Mapping[int, Realizer],
    units: Mapping[int, Unit],
) -> dict[int, tuple[ContributionLine, ...]]:
    found: dict[int, tuple[ContributionLine, ...]] = {}
    condition = f"indicator_id {LISTED} AND period_id = ? ORDER BY position, id"
    for each in _read(connection, Contribution, condition, asked, period.id):
        line = ContributionLine(known[each.realizer_id].name, each, units.get(each.unit_id or 0))
        found[each.indicator_id] = (*found.get(each.indicator_id, ()), line)
    return found


def _plans(connection: sqlite3.Connection, asked: str) -> dict[int, tuple[Plan, ...]]:
    targets: dict[int, list[Target]] = {}
    for target in _read(connection, Target, f"indicator_id {LISTED}", asked):
        targets.setdefault(target.indicator_id, []).append(target)
    periods = {period.id: period for period in _read(connection, Period, "1")} if targets else {}
    return {indicator_id: plans(own, periods) for indicator_id, own in targets.items()}


def _deliverers(
    connection: sqlite3.Connection, asked: str, known: Mapping[int, Realizer]
) -> dict[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = {}
    condition = f"indicator_id {LISTED} ORDER BY position, id"
    for each in _read(connection, IndicatorRealizer, condition, asked):
        name = known[each.realizer_id].name
        found[each.indicator_id] = (*found.get(each.indicator_id, ()), name)
    return found


def _read(
    connection: sqlite3.Connection, record: type[Read], condition: str, *values: str | int
) -> list[Read]:
    rows = connection.execute(
        f"SELECT {selection(record)} FROM {table_name(record)} WHERE {condition}", values
    )
    return [from_row(record, row) for row in rows]
