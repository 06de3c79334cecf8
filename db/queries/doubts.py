"""What is doubtful in a period: the facts about its cells read at once, and the doubts they raise."""

import json
import sqlite3
from collections.abc import Collection, Sequence
from decimal import Decimal
from functools import lru_cache

from db.domain.aggregation import ADDED_KINDS, Verdict, verdict
from db.domain.deviation import amounts
from db.domain.doubts import Doubt, Facts, doubts_of
from db.domain.entities import Contribution, Value
from db.domain.formulas import Fault, operands, parse
from db.domain.halves import divisions
from db.domain.kinds import Form, IndicatorKind, Nature, Origin, PartsRule
from db.domain.periods import Period
from db.queries.formulas import formulas
from db.rows import from_row, read_measures, selection

_FORMS = {str(form): form for form in Form}
_KINDS = {str(kind): kind for kind in IndicatorKind}
_NATURES = {str(nature): nature for nature in Nature}
_RULES = {str(rule): rule for rule in PartsRule}
# What is stored of an amount: form, amount, approximate, measures; nothing where there is no value.
_Stored = tuple[str | None, str | None, int | None, str | None]


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
    asked = _Asked(connection, period_id, ids)
    verdicts, parts, shorter = _verdicts(asked), _parts(asked), _divisions(asked)
    faulty, explained = _faulty(asked), _explained(asked)
    return {
        row[0]: Facts(
            form=_FORMS[row[4]] if row[4] is not None else None,
            kind=_KINDS[row[1]],
            nature=_NATURES[row[2]],
            now=_amounts(row[4:8]),
            before=_amounts(row[9:]),
            verdict=verdicts.get(row[0], Verdict.AGREES),
            rule=_RULES[row[3]],
            parts=parts.get(row[0], ()),
            divisions=shorter.get(row[0], ()),
            computed=row[8] == Origin.FORMULA,
            faulty=row[0] in faulty,
            explained=row[0] in explained,
        )
        for row in _cells(asked)
        if row[4] is not None or row[0] in verdicts or row[0] in faulty
    }


def beside(connection: sqlite3.Connection, ids: Collection[int]) -> set[int]:
    """The indicators whose doubts depend on these: wholes with a rule about parts, and computed ones."""
    asked = set(ids)
    computed = {
        each
        for each, formula in formulas(connection).items()
        if not asked.isdisjoint(_operands(formula) or ())
    }
    rows = connection.execute(
        "SELECT whole.id FROM indicator AS part JOIN indicator AS whole ON whole.id = part.parent_id"
        f" WHERE whole.parts_rule <> ? AND part.id IN ({', '.join('?' * len(ids))})",
        (PartsRule.INDEPENDENT, *ids),
    )
    return computed.union(whole_id for (whole_id,) in rows)


class _Asked:
    """A period and the indicators asked for, and how to ask for just these."""

    def __init__(self, connection: sqlite3.Connection, period_id: int, ids: Collection[int] | None) -> None:
        periods = connection.execute(f"SELECT {selection(Period)} FROM period")
        found = [from_row(Period, row) for row in periods]
        self._connection = connection
        self._ids = ids
        self._period_ids = {(each.kind, each.year, each.number): each.id for each in found}
        self.period = next(each for each in found if each.id == period_id)

    def id_of(self, period: Period) -> int:
        """The id of a period; 0 where the record has none such."""
        return self._period_ids.get((period.kind, period.year, period.number), 0)

    def rows(self, statement: str, *values: str | int, of: str = "indicator_id") -> sqlite3.Cursor:
        """What a statement that ends in its conditions gives for the indicators asked for."""
        if self._ids is None:
            return self._connection.execute(statement, values)
        chosen = f" AND {of} IN ({', '.join('?' * len(self._ids))})"
        return self._connection.execute(statement + chosen, (*values, *self._ids))

    def not_entered(self, ids: Collection[int]) -> set[int]:
        """Those of these indicators that there are, but not with a value."""
        rows = self._connection.execute(
            "SELECT id FROM indicator WHERE id IN (SELECT value FROM json_each(?)) AND NOT EXISTS"
            " (SELECT 1 FROM value WHERE indicator_id = indicator.id AND period_id = ?)",
            (json.dumps(list(ids)), self.period.id),
        )
        return {indicator_id for (indicator_id,) in rows}


def _cells(asked: _Asked) -> sqlite3.Cursor:
    """The indicators with what is stored of their value, its origin, and of the value a year earlier."""
    return asked.rows(
        "SELECT indicator.id, kind, nature, parts_rule,"
        " now.form, now.amount, now.approximate, now.measures, now.origin,"
        " before.form, before.amount, before.approximate, before.measures FROM indicator"
        " LEFT JOIN value AS now ON now.indicator_id = indicator.id AND now.period_id = ?"
        " LEFT JOIN value AS before ON before.indicator_id = indicator.id AND before.period_id = ?"
        " WHERE indicator.kind <> ?",
        asked.period.id,
        asked.id_of(asked.period.previous()),
        IndicatorKind.HEADING,
        of="indicator.id",
    )


def _verdicts(asked: _Asked) -> dict[int, Verdict]:
    """What contributions say about the values that they go towards."""
    given: dict[int, list[Contribution]] = {}
    for row in asked.rows(
        f"SELECT {selection(Contribution)} FROM contribution WHERE period_id = ?", asked.period.id
    ):
        contribution = from_row(Contribution, row)
        given.setdefault(contribution.indicator_id, []).append(contribution)
    if not given:
        return {}
    rows = asked.rows(
        f"SELECT indicator.id, indicator.kind, nature, {selection(Value, 'value')} FROM indicator"
        " LEFT JOIN value ON indicator_id = indicator.id AND period_id = ?1"
        " WHERE indicator.id IN (SELECT indicator_id FROM contribution WHERE period_id = ?1)",
        asked.period.id,
        of="indicator.id",
    )
    return {
        indicator_id: _verdict(asked.period, given[indicator_id], _NATURES[nature], row)
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


def _parts(asked: _Asked) -> dict[int, tuple[Decimal | None, ...]]:
    """What the parts of an indicator with a rule hold, in its unit; a part without a unit has that too."""
    rows = asked.rows(
        "SELECT whole.id, form, amount, approximate, measures"
        " FROM indicator AS part JOIN indicator AS whole ON whole.id = part.parent_id"
        " LEFT JOIN value ON indicator_id = part.id AND period_id = ?"
        " WHERE whole.parts_rule <> ? AND part.kind = whole.kind"
        " AND coalesce(part.unit_id, whole.unit_id, 0) = coalesce(whole.unit_id, part.unit_id, 0)",
        asked.period.id,
        PartsRule.INDEPENDENT,
        of="whole.id",
    )
    found: dict[int, tuple[Decimal | None, ...]] = {}
    for whole_id, *stored in rows:
        found[whole_id] = (*found.get(whole_id, ()), _one(stored))
    return found


def _divisions(asked: _Asked) -> dict[int, tuple[tuple[Decimal, ...], ...]]:
    """What the shorter periods hold, for each way in which a cell has exact amounts in all of them."""
    found: dict[int, tuple[tuple[Decimal, ...], ...]] = {}
    for shorter in divisions(asked.period):
        ids = [asked.id_of(period) for period in shorter]
        for indicator_id, division in (_division(asked, ids) if all(ids) else {}).items():
            found[indicator_id] = (*found.get(indicator_id, ()), division)
    return found


def _division(asked: _Asked, ids: Sequence[int]) -> dict[int, tuple[Decimal, ...]]:
    then: dict[int, dict[int, Decimal]] = {}
    for indicator_id, period_id, *stored in asked.rows(
        "SELECT indicator_id, period_id, form, amount, approximate, measures FROM value"
        f" WHERE period_id IN ({', '.join('?' * len(ids))})",
        *ids,
    ):
        amount = _one(stored)
        if amount is not None:
            then.setdefault(indicator_id, {})[period_id] = amount
    return {each: tuple(map(held.__getitem__, ids)) for each, held in then.items() if len(held) == len(ids)}


def _faulty(asked: _Asked) -> set[int]:
    """The indicators without the value that their formula should give, though nothing it needs is missing."""
    rows = asked.rows(
        "SELECT id, formula FROM indicator WHERE formula <> '' AND NOT EXISTS"
        " (SELECT 1 FROM value WHERE indicator_id = indicator.id AND period_id = ?)",
        asked.period.id,
        of="id",
    )
    needed = {indicator_id: _operands(formula) for indicator_id, formula in rows}
    waited_for = asked.not_entered({each for operands in needed.values() for each in operands or ()})
    return {each for each, operands in needed.items() if waited_for.isdisjoint(operands or ())}


def _explained(asked: _Asked) -> set[int]:
    """The indicators whose cell has a comment."""
    rows = asked.rows("SELECT indicator_id FROM comment WHERE text <> '' AND period_id = ?", asked.period.id)
    return {indicator_id for (indicator_id,) in rows}


@lru_cache(maxsize=20_000)
def _operands(formula: str) -> tuple[int, ...] | None:
    """The indicators that a formula needs; None if it is not understood."""
    expression = parse(formula)
    return None if isinstance(expression, Fault) else operands(expression)


def _amounts(stored: _Stored) -> tuple[Decimal, ...]:
    """The exact amounts of what is stored."""
    form, amount, approximate, measures = stored
    if form is None:
        return ()
    exact = Decimal(amount) if amount is not None else None
    return amounts(_FORMS[form], exact, bool(approximate), read_measures(measures or "[]"))


def _one(stored: Sequence[str | int | None]) -> Decimal | None:
    """The amount of what is stored if it is one exact number."""
    form, amount, approximate, _measures = stored
    return Decimal(amount) if form == Form.NUMBER and isinstance(amount, str) and not approximate else None
