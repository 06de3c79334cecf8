"""What contributions say about the values that they go towards."""

from collections.abc import Sequence

from db.domain.aggregation import ADDED_KINDS, Verdict, verdict
from db.domain.entities import Contribution, Value
from db.domain.kinds import Nature, Origin
from db.domain.periods import Period
from db.queries.period_cells import PeriodCells
from db.rows import from_row, selection


def verdicts(cells: PeriodCells) -> dict[int, Verdict]:
    """The verdicts by indicator, where something was contributed that can be compared."""
    given: dict[int, list[Contribution]] = {}
    for row in cells.rows(
        f"SELECT {selection(Contribution)} FROM contribution WHERE period_id = ?", cells.period.id
    ):
        contribution = from_row(Contribution, row)
        given.setdefault(contribution.indicator_id, []).append(contribution)
    if not given:
        return {}
    rows = cells.rows(
        f"SELECT indicator.id, indicator.kind, nature, {selection(Value, 'value')} FROM indicator"
        " LEFT JOIN value ON indicator_id = indicator.id AND period_id = ?1"
        " WHERE indicator.id IN (SELECT indicator_id FROM contribution WHERE period_id = ?1)",
        cells.period.id,
        of="indicator.id",
    )
    return {
        indicator_id: _verdict(cells.period, given[indicator_id], Nature(nature), row)
        for indicator_id, kind, nature, *row in rows
        if kind in ADDED_KINDS
    }


def _verdict(
    period: Period, contributions: Sequence[Contribution], nature: Nature, row: Sequence[object]
) -> Verdict:
    value = from_row(Value, row) if row[-1] is not None else None
    return verdict(
        value.content if value is not None else None,
        contributions,
        nature,
        period.kind,
        value.origin if value is not None else Origin.TYPED,
        value.counted_unit_id if value is not None else None,
    )
