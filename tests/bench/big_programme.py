"""A programme of any size for the benches: goals, aims and actions, each action with its ten indicators."""

from collections.abc import Iterator
from itertools import count, product
from pathlib import Path

from db import store
from db.domain.entities import Indicator, Level, Node, Placement, Programme, ProgrammePeriod, Unit, Value
from db.domain.kinds import Act, IndicatorKind, Numbering, Presentation
from db.domain.numbers import read
from db.domain.periods import year

LAST_YEAR = 2030
_INDICATORS, _ACTIONS, _AIMS = 10, 8, 5
_KINDS = (IndicatorKind.WHOLE,) * 6 + (
    IndicatorKind.MONEY,
    IndicatorKind.PERCENT,
    IndicatorKind.COMPOSITE,
    IndicatorKind.TEXT,
)
_TEXTS = {
    IndicatorKind.WHOLE: "{0}",
    IndicatorKind.MONEY: "{0},50",
    IndicatorKind.PERCENT: "12,{0}",
    IndicatorKind.COMPOSITE: "{0} spotkań, 1 384 godziny",
    IndicatorKind.TEXT: "prowadzono na bieżąco ({0})",
}
_GAP = 15  # in the last period, every so many-th indicator has no value


def build(path: Path, indicators: int, periods: int) -> None:
    """Make a file whose programme has so many indicators and yearly periods, the last of them 2030.

    Ids of indicators and of periods run from 1. All values are entered but a few of the last year.
    """
    with store.create(path) as made, made.transaction(Act.IMPORT, "bench") as edit:
        first_year = LAST_YEAR - periods + 1
        edit.add(Programme("Program wielki", first_year, LAST_YEAR, id=1))
        edit.add(Unit("osoba", "osoby", "osób", id=1))
        edit.add_all(year(first_year + number) for number in range(periods))
        edit.add_all(ProgrammePeriod(1, number) for number in range(1, periods + 1))
        edit.add_all(_levels())
        edit.add_all(_nodes(-(-indicators // _INDICATORS)))
        edit.add_all(_indicator(number) for number in range(indicators))
        edit.add_all(_placements(indicators))
        edit.add_all(_values(indicators, periods))


def _levels() -> Iterator[Level]:
    names = (("Cel strategiczny", "Cele strategiczne", Numbering.ROMAN),
             ("Cel operacyjny", "Cele operacyjne", Numbering.ARABIC),
             ("Działanie", "Działania", Numbering.HIERARCHIC))  # fmt: skip
    for depth, (name, plural, numbering) in enumerate(names):
        presentation = Presentation.TABLE_ROW if depth == 2 else Presentation.HEADING
        yield Level(1, name, plural, depth or None, 0, numbering, presentation, depth == 2, id=depth + 1)


def _nodes(actions: int) -> Iterator[Node]:
    """Actions have the ids 1, 2, 3…; what stands above them has the ids that follow."""
    ids = count(actions + 1)
    above: int | None = None
    for action in range(actions):
        if action % (_ACTIONS * _AIMS) == 0:
            goal = next(ids)
            yield Node(1, 1, f"Cel strategiczny {goal}: rozwój usług społecznych", position=goal, id=goal)
        if action % _ACTIONS == 0:
            above = next(ids)
            yield Node(1, 2, f"Cel operacyjny {above}: wsparcie rodzin", goal, position=above, id=above)
        yield Node(
            1, 3, f"Działanie {action + 1} na rzecz mieszkańców", above, position=action, id=action + 1
        )


def _indicator(number: int) -> Indicator:
    kind = _KINDS[number % len(_KINDS)]
    unit = 1 if kind is IndicatorKind.WHOLE else None
    return Indicator(
        f"Liczba osób objętych wsparciem w ramach zadania {number + 1}", kind, unit_id=unit, id=number + 1
    )


def _placements(indicators: int) -> Iterator[Placement]:
    return (
        Placement(number // _INDICATORS + 1, number + 1, number % _INDICATORS) for number in range(indicators)
    )


def _values(indicators: int, periods: int) -> Iterator[Value]:
    for number, period in product(range(indicators), range(1, periods + 1)):
        if period == periods and number % _GAP == 0:
            continue
        kind = _KINDS[number % len(_KINDS)]
        content = read(_TEXTS[kind].format(number * 7 % 9000 + period), kind).content
        assert content is not None
        yield Value(number + 1, period, content.form).saying(content)
