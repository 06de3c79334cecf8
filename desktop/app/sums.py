"""Sums of contributions, brought up to date within the gesture that changed what they are made of."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from db.domain.aggregation import SUMS, Total, total, units
from db.domain.entities import Contribution, Indicator, Value
from db.domain.kinds import Form, Origin
from db.domain.periods import Period
from db.domain.values import Content
from db.queries.closings import frozen_among
from db.queries.contributions import contributed_periods
from db.store import Edit
from desktop.app.cells import Place, store, values_at
from desktop.app.derivations import derive, is_computed

Counting = tuple[Origin, int | None]  # what a sum counts: its origin, and its unit where that matters


def recount(edit: Edit, places: Iterable[Place]) -> None:
    """Bring the values computed from the contributions of these cells up to date.

    An empty cell takes what they come to; a total that cannot be computed any more leaves the cell empty.
    Amounts in a closed period stay as they are.
    """
    chosen = list(dict.fromkeys(places))
    values = values_at(edit, chosen)
    frozen = edit.read(
        frozen_among, {each.indicator_id for each in chosen}, {each.period_id for each in chosen}
    )
    sums: dict[Counting, dict[Place, Content | None]] = {}
    for place in chosen:
        indicator, value = edit.get(Indicator, place.indicator_id), values.get(place)
        _say_own_unit(edit, indicator, place)
        if place in frozen or not _follows(indicator, value):
            continue
        counting = _counting(indicator, value)
        found = total_of(edit, indicator, place, *counting)
        if value is not None or found.amount is not None:
            sums.setdefault(counting, {})[place] = content_of(found, value)
    for counting, contents in sums.items():
        store(edit, contents, *counting)
    derive(edit, [place for contents in sums.values() for place in contents])


def spell_unit(edit: Edit, indicator: Indicator) -> None:
    """Write an indicator's unit into what counts in it beside other units, before it gets another one.

    Where contributions are all in its own unit, it stays unsaid, and they follow.
    """
    if indicator.unit_id is None:
        return
    for place in contributed(edit, indicator.id):
        contributions = edit.find(Contribution, **place._asdict())
        if len(units(contributions)) > 1:
            own = (each for each in contributions if each.unit_id is None)
            edit.put_all(replace(each, unit_id=indicator.unit_id) for each in own)
            counted = edit.find(Value, **place._asdict(), origin=Origin.SUM_OF_UNIT, counted_unit_id=None)
            edit.put_all(replace(each, counted_unit_id=indicator.unit_id) for each in counted)


def contributed(edit: Edit, indicator_id: int) -> Iterator[Place]:
    """The cells of an indicator that contributions were delivered to."""
    return (Place(indicator_id, period_id) for period_id in edit.read(contributed_periods, indicator_id))


def total_of(edit: Edit, indicator: Indicator, place: Place, origin: Origin, unit_id: int | None) -> Total:
    """What the contributions of a cell come to."""
    contributions = edit.find(Contribution, **place._asdict())
    period_kind = edit.get(Period, place.period_id).kind
    return total(contributions, indicator.nature, period_kind, origin, unit_id, indicator.kind)


def content_of(found: Total, value: Value | None) -> Content | None:
    """What a total puts into a cell; a note in brackets that stood there stays."""
    if found.amount is None:
        return None
    note = "" if value is None else value.note
    return Content(Form.NUMBER, found.amount, approximate=found.approximate, note=note)


def _follows(indicator: Indicator, value: Value | None) -> bool:
    """Whether a cell is computed from its contributions: also where a formula has no result yet."""
    return not is_computed(indicator) if value is None else value.origin in SUMS


def _counting(indicator: Indicator, value: Value | None) -> Counting:
    """What is counted in a cell: as before, where the clerk has said it."""
    if value is None:
        return Origin.SUM, None
    return value.origin, None if value.counted_unit_id == indicator.unit_id else value.counted_unit_id


def _say_own_unit(edit: Edit, indicator: Indicator, place: Place) -> None:
    """Keep the indicator's own unit unsaid in contributions, so that they follow when it gets another."""
    if indicator.unit_id is not None:
        own = edit.find(Contribution, **place._asdict(), unit_id=indicator.unit_id)
        edit.put_all(replace(each, unit_id=None) for each in own)
