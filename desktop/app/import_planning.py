"""Making the plan of an import from what was understood and what there is."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from db.domain.foreign import Spot
from db.domain.natures import natures
from db.domain.periods import Period, year
from db.domain.understanding import Understanding, indicators, nodes
from db.queries.programme_record import ProgrammeRecord
from desktop.app.import_comparing import added_periods, differences
from desktop.app.import_matching import matches
from desktop.app.import_plan import ImportPlan

NOTHING_SAID: Mapping[Spot, int] = MappingProxyType({})


def planned(
    understanding: Understanding,
    record: ProgrammeRecord,
    programme_id: int | None,
    same: Mapping[Spot, int] = NOTHING_SAID,
) -> ImportPlan:
    """What bringing an understanding in would do with a record; the same for the same arguments.

    It reads nothing, so that it may be made in another thread. `same` as in ImportPlan.
    """
    settled = _settled(understanding)
    reported = _reported(settled, record)
    found = matches(settled, record, same, reported.year)
    columns = [*_periods(settled), *([] if record.reported else [reported])]
    new_periods = _in_order(each for each in columns if each not in record.reported)
    matched = {each.id for each in found.indicators.values()}
    likely = natures(settled)
    return ImportPlan(
        programme_id,
        settled,
        reported,
        new_periods,
        found.levels,
        found.nodes,
        found.indicators,
        (*added_periods(new_periods, settled.title), *differences(settled, record, found, reported)),
        tuple(each.label for each in record.indicators.values() if each.id not in matched),
        {spot: likely[spot] for spot, match in found.indicators.items() if match.id is None},
        same,
        record,
    )


def _settled(understanding: Understanding) -> Understanding:
    """With first and last year, where the document names none: those of its periods, or the present one."""
    years = [each.year for each in _periods(understanding)] or [date.today().year]  # noqa: DTZ011 - the clerk's day
    return replace(
        understanding,
        first_year=understanding.first_year or min(years),
        last_year=understanding.last_year or max([*years, understanding.first_year]),
    )


def _periods(understanding: Understanding) -> tuple[Period, ...]:
    """The periods that the document names or has values of."""
    of_values = (
        value.period
        for node in nodes(understanding)
        for indicator in indicators(node)
        for value in indicator.values
    )
    return _in_order([*understanding.periods, *of_values])


def _reported(understanding: Understanding, record: ProgrammeRecord) -> Period:
    """The period that the document's texts are about: its newest, or else the programme's."""
    known = _periods(understanding) or _in_order(record.reported)
    return known[-1] if known else year(understanding.first_year)


def _in_order(periods: Iterable[Period]) -> tuple[Period, ...]:
    return tuple(sorted(dict.fromkeys(periods), key=lambda period: period.sort_key))
