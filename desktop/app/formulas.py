"""Formulas: making an indicator computed, and saying what its values were computed from."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from db.domain.entities import MOST_DECIMALS, Indicator, Value
from db.domain.errors import RecordError, Refusal
from db.domain.formulas import (
    Expression,
    Fault,
    Names,
    Result,
    added,
    cycle,
    evaluate,
    operands,
    parse,
    shown,
    stored,
)
from db.domain.kinds import Act, Nature, Origin
from db.domain.values import Content
from db.queries import formulas as record
from db.store import Edit
from desktop.app.cells import Place
from desktop.app.derivations import decimals_of, derive_indicator, is_computed, needs, takes_formula
from desktop.app.texts import limited
from desktop.app.workspace import Workspace

_EXCERPT = 30  # signs of a formula that a refusal quotes
_TOLD = 8  # indicators of a circle that it names


@dataclass(frozen=True, slots=True)
class Source:
    """One of the values that another was computed from; content None: not entered."""

    indicator: Indicator
    content: Content | None


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a value is computed from: the formula with names, its sources in that order, and the result."""

    formula: str
    sources: tuple[Source, ...]
    result: Result


def set_formula(
    workspace: Workspace, indicator_id: int, shown_text: str, decimals: int | None = None
) -> None:
    """Compute an indicator by a formula from now on; an empty text leaves its values as if they were typed.

    `decimals` None leaves them as they are. Raises RecordError when the indicator's values are no single
    numbers, or the formula is too long as it is stored, not understood (the subject quotes the place), names
    an indicator that is gone, or would compute something from itself (the subject names the circle).
    """
    text = limited(shown_text.strip())
    with workspace.transaction(Act.EDIT_FORMULA) as edit:
        indicator = edit.get(Indicator, indicator_id)
        labels = edit.read(record.labels)
        if text:
            check_circle(
                indicator_id, _understood(indicator, text, labels), edit.read(record.formulas), labels
            )
        places = indicator.decimals if decimals is None else min(max(decimals, 0), MOST_DECIMALS)
        formula = limited(stored(text, Names(labels)))  # numbers may be longer than names
        edit.put(replace(indicator, formula=formula, decimals=places))
        if text:
            derive_indicator(edit, indicator_id)
        else:
            leave_as_typed(edit, indicator_id)


def explain(workspace: Workspace, place: Place) -> Explanation | None:
    """What the value of a cell is computed from, or why there is none; None if it has no formula."""
    indicator = workspace.read(record.indicators, [place.indicator_id]).get(place.indicator_id)
    if indicator is None or not is_computed(indicator):
        return None
    expression = parse(indicator.formula)
    if isinstance(expression, Fault):
        return Explanation(indicator.formula, (), expression)
    named = operands(expression)
    indicators = workspace.read(record.indicators, named)
    contents = contents_of(workspace, named, place.period_id)
    return Explanation(
        shown(indicator.formula, Names(workspace.read(record.namesakes, named))),
        tuple(Source(indicators[each], contents.get(each)) for each in named if each in indicators),
        evaluate(expression, contents, decimals_of(indicator)),
    )


def check_circle(
    indicator_id: int, expression: Expression, formulas: Mapping[int, str], labels: Mapping[int, str]
) -> None:
    """Raise RecordError if an indicator computed so needs itself, or one that is not among the labels."""
    if not labels.keys() >= set(operands(expression)):
        raise RecordError(Refusal.GONE)
    circle = cycle(needs(formulas) | {indicator_id: operands(expression)}, indicator_id)
    if circle:
        told = [labels.get(each, "") for each in circle]
        if len(told) > _TOLD:
            told[_TOLD - 2 : -1] = ["…"]
        raise RecordError(Refusal.FORMULA_CIRCULAR, " → ".join(told))


def check_formulas(edit: Edit) -> None:
    """Raise RecordError if a formula names an indicator that goes in this gesture; its label is told."""
    named = needs(edit.read(record.formulas))
    removed = edit.read(record.removed, {operand for each in named.values() for operand in each})
    for indicator_id, needed in named.items():
        if removed.intersection(needed):
            raise RecordError(Refusal.INDICATOR_IN_FORMULA, edit.get(Indicator, indicator_id).label)


def may_count_twice(workspace: Workspace, expression: Expression) -> bool:
    """Whether a formula adds numbers of people: the same ones may be in several of them."""
    named = workspace.read(record.indicators, operands(expression))
    people = {each for each, indicator in named.items() if indicator.nature is Nature.PEOPLE}
    return any(len([each for each in together if each in people]) > 1 for together in added(expression))


def leave_as_typed(edit: Edit, indicator_id: int) -> None:
    """Have what a formula came to stay as if it had been typed, within a running gesture."""
    edit.put_all(
        replace(value, origin=Origin.TYPED)
        for value in edit.find(Value, indicator_id=indicator_id, origin=Origin.FORMULA)
    )


def contents_of(workspace: Workspace, indicator_ids: Collection[int], period_id: int) -> dict[int, Content]:
    """What indicators came to in a period; none where nothing is entered."""
    values = workspace.read(record.values, indicator_ids, [period_id])
    return {indicator_id: value.content for (indicator_id, _), value in values.items()}


def _understood(indicator: Indicator, text: str, labels: Mapping[int, str]) -> Expression:
    expression = parse(text, Names(labels))
    if not takes_formula(indicator.kind):
        raise RecordError(Refusal.FORMULA_NOT_FOR_KIND, indicator.label)
    if isinstance(expression, Fault):
        raise RecordError(Refusal.FORMULA_UNREADABLE, _excerpt(text, expression))
    return expression


def _excerpt(text: str, fault: Fault) -> str:
    """What stands at the place of a fault; at the end of the text, what stands before it."""
    if fault.start < len(text):
        return text[fault.start : fault.start + _EXCERPT]
    return f"{text[-_EXCERPT:]}…"
