"""What contributions say about the values that they go towards."""

from db.domain.aggregation import Verdict, verdict
from db.domain.entities import Contribution, Value
from db.domain.kinds import IndicatorKind, Nature
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
        indicator_id: verdict(
            from_row(Value, stored) if stored[-1] is not None else None,
            given[indicator_id],
            Nature(nature),
            cells.period.kind,
            IndicatorKind(kind),
        )
        for indicator_id, kind, nature, *stored in rows
    }
