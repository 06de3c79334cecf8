"""What is doubtful in a period: the facts about its cells read at once, and the doubts they raise."""

import sqlite3
from collections.abc import Collection

from db.domain.aggregation import Verdict
from db.domain.doubts import Doubt, Facts, doubts_of
from db.domain.kinds import IndicatorKind, Nature, Origin, PartsRule
from db.domain.said_in_forms import clerks_own
from db.queries.cell_breakdowns import parts, shorter_periods
from db.queries.computed import computed_from, faulty
from db.queries.contribution_verdicts import verdicts
from db.queries.period_cells import FORMS, PeriodCells, cells_in, exact_amounts
from db.rows import LISTED, listed

# An enum looks a value up more slowly than a dict, and there are ten thousand cells.
_KINDS = {str(kind): kind for kind in IndicatorKind}
_NATURES = {str(nature): nature for nature in Nature}
_RULES = {str(rule): rule for rule in PartsRule}


def doubts(
    connection: sqlite3.Connection, period_id: int, ids: Collection[int] | None = None
) -> dict[int, tuple[Doubt, ...]]:
    """The doubts about the values of a period by indicator, where there are any; with `ids` only theirs.

    What stands in a cell may raise doubts about others: ask for those `beside` too.
    """
    found = ((each, doubts_of(known)) for each, known in facts(connection, period_id, ids).items())
    return {each: raised for each, raised in found if raised}


def facts(
    connection: sqlite3.Connection, period_id: int, ids: Collection[int] | None = None
) -> dict[int, Facts]:
    """What is known about the cells of a period that hold a value or contributions, by indicator."""
    cells = cells_in(connection, period_id, ids)
    if cells is None:
        return {}
    contributed, below, shorter = verdicts(cells), parts(cells), shorter_periods(cells)
    uncomputed, explained = faulty(connection, period_id, ids), _explained(cells)
    return {
        row[0]: Facts(
            form=FORMS[row[4]] if row[4] is not None else None,
            kind=_KINDS[row[1]],
            nature=_NATURES[row[2]],
            now=exact_amounts(row[4:8]),
            before=exact_amounts(row[9:]),
            verdict=contributed.get(row[0], Verdict.AGREES),
            rule=_RULES[row[3]],
            parts=below.get(row[0], ()),
            divisions=shorter.get(row[0], ()),
            computed=row[8] == Origin.FORMULA,
            faulty=row[0] in uncomputed,
            explained=row[0] in explained,
        )
        for row in _entered(cells)
        if row[4] is not None or row[0] in contributed or row[0] in uncomputed
    }


def beside(connection: sqlite3.Connection, ids: Collection[int]) -> set[int]:
    """The indicators whose doubts depend on these: wholes with a rule about parts, and computed ones."""
    rows = connection.execute(
        "SELECT whole.id FROM indicator AS part JOIN indicator AS whole ON whole.id = part.parent_id"
        f" WHERE whole.parts_rule <> ? AND part.id {LISTED}",
        (PartsRule.INDEPENDENT, listed(ids)),
    )
    return computed_from(connection, ids).union(whole_id for (whole_id,) in rows)


def _entered(cells: PeriodCells) -> sqlite3.Cursor:
    """The indicators with what is stored of their value, its origin, and of the value a year earlier."""
    return cells.rows(
        "SELECT indicator.id, kind, nature, parts_rule,"
        " now.form, now.amount, now.approximate, now.measures, now.origin,"
        " before.form, before.amount, before.approximate, before.measures FROM indicator"
        " LEFT JOIN value AS now ON now.indicator_id = indicator.id AND now.period_id = ?"
        " LEFT JOIN value AS before ON before.indicator_id = indicator.id AND before.period_id = ?"
        " WHERE indicator.kind <> ?",
        cells.period.id,
        cells.id_of(cells.period.previous()),
        IndicatorKind.HEADING,
        of="indicator.id",
    )


def _explained(cells: PeriodCells) -> set[int]:
    """The indicators whose cell has a comment of the clerk's; what realizers wrote explains nothing away."""
    rows = cells.rows(
        "SELECT indicator_id, text FROM comment WHERE text <> '' AND period_id = ?", cells.period.id
    )
    return {indicator_id for indicator_id, text in rows if clerks_own(text)}
