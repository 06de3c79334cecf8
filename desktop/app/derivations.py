"""Values that follow from others: what formulas come to is stored with what they are computed from."""

from collections.abc import Collection, Iterable, Mapping

from db.domain.entities import MOST_DECIMALS, Indicator
from db.domain.formulas import Expression, Fault, computing_order, evaluate, named, operands, read
from db.domain.kinds import FIXED_DECIMALS, NUMBER_KINDS, IndicatorKind, Origin
from db.domain.periods import Period
from db.domain.values import Content
from db.queries import formulas as record
from db.queries.closings import frozen_among
from db.store import Edit
from desktop.app.cells import Place, store


def derive(edit: Edit, places: Iterable[Place]) -> None:
    """Compute anew what depends on these cells, and what they hold where they are computed themselves.

    A computed value that can no longer be computed is removed; one that was typed before its indicator had
    a formula stays until it can be. In a closed period all stays as it is.
    """
    formulas, cells = edit.read(record.formulas), set(places)
    if not (formulas and cells):
        return
    order, circular = computing_order(needs(formulas), {place.indicator_id for place in cells})
    if order or circular:
        periods = {place.period_id for place in cells}
        chosen = {each: read(formulas[each]) for each in order} | dict.fromkeys(circular)
        store(edit, _results(edit, chosen, periods), Origin.FORMULA)


def derive_indicator(edit: Edit, indicator_id: int) -> None:
    """Compute an indicator anew in all periods, and what depends on it: its formula is another one now."""
    derive(edit, (Place(indicator_id, period.id) for period in edit.find(Period)))


def is_computed(indicator: Indicator) -> bool:
    """Whether the indicator's values come from its formula; only kinds that are single numbers have one."""
    return bool(indicator.formula)


def takes_formula(kind: IndicatorKind) -> bool:
    """Whether values of the kind are single numbers."""
    return kind in NUMBER_KINDS


def has_fixed_decimals(kind: IndicatorKind) -> bool:
    """Whether the kind says how many decimals there are."""
    return kind in FIXED_DECIMALS


def decimals_of(indicator: Indicator) -> int:
    """How many decimals a computed value has."""
    return FIXED_DECIMALS.get(indicator.kind, min(max(indicator.decimals, 0), MOST_DECIMALS))


def needs(formulas: Mapping[int, str]) -> dict[int, tuple[int, ...]]:
    """The indicators that each formula names, without those formulas that are not understood."""
    return {each: named(text) for each, text in formulas.items() if read(text) is not None}


def _results(
    edit: Edit, expressions: Mapping[int, Expression | None], periods: Collection[int]
) -> dict[Place, Content | None]:
    """What formulas, operands first, come to in each period. None: no result, and one of before must go."""
    indicators = edit.read(record.indicators, tuple(expressions))
    concerned = {operand for each in expressions.values() if each for operand in operands(each)}
    values = edit.read(record.values, concerned.union(expressions), periods)
    known: dict[Place, Content | None] = {Place(*place): value.content for place, value in values.items()}
    typed = {Place(*place) for place, value in values.items() if value.origin is not Origin.FORMULA}
    frozen = edit.read(frozen_among, tuple(expressions), periods)
    results: dict[Place, Content | None] = {}
    for indicator_id, expression in expressions.items():
        for period_id in periods:
            place = Place(indicator_id, period_id)
            if place in frozen:
                continue
            content = _content(indicators[indicator_id], expression, period_id, known)
            if content is not None or place not in typed:
                results[place] = known[place] = content
    return results


def _content(
    indicator: Indicator, expression: Expression | None, period_id: int, known: Mapping[Place, Content | None]
) -> Content | None:
    if expression is None:
        return None
    found = {each: known.get(Place(each, period_id)) for each in operands(expression)}
    result = evaluate(expression, found, decimals_of(indicator))
    return None if isinstance(result, Fault) else result
