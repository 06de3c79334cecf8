"""What the cells hold that a cell is made up of: those of its parts („w tym”), those of shorter periods."""

from collections.abc import Sequence
from decimal import Decimal

from db.domain.halves import divisions
from db.domain.kinds import IndicatorKind, PartsRule
from db.queries.period_cells import STORED, PeriodCells, exact_amount
from db.rows import LISTED, listed


def parts(cells: PeriodCells) -> dict[int, tuple[Decimal | None, ...]]:
    """What the parts of an indicator with a rule hold; None where that cannot be added to the others.

    Only parts of its own kind can, and of its unit; a part without a unit has that of the whole.
    """
    rows = cells.rows(
        "SELECT whole.id, part.kind = whole.kind"
        " AND coalesce(part.unit_id, whole.unit_id, 0) = coalesce(whole.unit_id, part.unit_id, 0),"
        f" {STORED}"
        " FROM indicator AS part JOIN indicator AS whole ON whole.id = part.parent_id"
        " LEFT JOIN value ON indicator_id = part.id AND period_id = ?"
        " WHERE whole.parts_rule <> ? AND part.kind <> ?",
        cells.period.id,
        PartsRule.INDEPENDENT,
        IndicatorKind.HEADING,
        of="whole.id",
    )
    found: dict[int, tuple[Decimal | None, ...]] = {}
    for whole_id, comparable, *stored in rows:
        amount = exact_amount(stored) if comparable else None
        found[whole_id] = (*found.get(whole_id, ()), amount)
    return found


def shorter_periods(cells: PeriodCells) -> dict[int, tuple[tuple[Decimal, ...], ...]]:
    """What the shorter periods hold, for each way in which a cell has exact amounts in all of them."""
    found: dict[int, tuple[tuple[Decimal, ...], ...]] = {}
    for shorter in divisions(cells.period):
        ids = [cells.id_of(period) for period in shorter]
        for indicator_id, division in (_division(cells, ids) if all(ids) else {}).items():
            found[indicator_id] = (*found.get(indicator_id, ()), division)
    return found


def _division(cells: PeriodCells, ids: Sequence[int]) -> dict[int, tuple[Decimal, ...]]:
    then: dict[int, dict[int, Decimal]] = {}
    for indicator_id, period_id, *stored in cells.rows(
        f"SELECT indicator_id, period_id, {STORED} FROM value WHERE period_id {LISTED}", listed(ids)
    ):
        amount = exact_amount(stored)
        if amount is not None:
            then.setdefault(indicator_id, {})[period_id] = amount
    return {each: tuple(map(held.__getitem__, ids)) for each, held in then.items() if len(held) == len(ids)}
