"""What the form of a realizer asks: only its indicators, under their goals, with what it said a year ago.

Every indicator is asked once, wherever it stands. Parts of a realizer have forms of their own. What is
computed is not asked for.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from db.domain.aggregation import plain_sum, units
from db.domain.collection import Line, Question, Title
from db.domain.entities import Contribution, Indicator, Unit
from db.domain.kinds import Form as ValueForm
from db.domain.kinds import IndicatorKind
from db.domain.numbers import write
from db.domain.periods import Period
from db.domain.plurals import plural
from db.domain.values import Content, Measure
from db.queries.collection import Collecting
from db.queries.indicator_sheet import SheetIndicator

_SHOWN = Title("")  # stands for a title that the form has already


class Said(NamedTuple):
    """What a realizer said in a cell; `total`: what all who deliver it came to, for want of its own."""

    content: Content | None = None
    remark: str = ""
    total: bool = False


def lines(data: Collecting, realizer_id: int) -> tuple[Line, ...]:
    """The lines of a realizer's form; none if it is asked for nothing."""
    return tuple(_with_titles(data, realizer_id, data.asked.get(realizer_id, frozenset())))


def asks(data: Collecting, realizer_id: int) -> int:
    """How many indicators a realizer's form asks for."""
    return len(data.asked.get(realizer_id, ()))


def said(data: Collecting, realizer_id: int, indicator_id: int, period: Period, component: int = 0) -> Said:
    """What a realizer delivered in a period, else what stands there, which is its own if nobody else's."""
    found = data.indicators[indicator_id]
    own = data.delivered.get((indicator_id, period.id, realizer_id), ())
    if component:
        own = tuple(each for each in own if each.unit_id == component)
    if own:
        remark = "; ".join(filter(None, dict.fromkeys(each.note for each in own)))
        own_unit = component or found.indicator.unit_id
        return Said(_together(own, found.indicator, period, data, own_unit), remark)
    value = found.values.get(period.id)
    if value is None:
        return Said()
    content = measured(value.content, found.components, component)
    return Said(content, total=not data.only(indicator_id, realizer_id))


def measured(content: Content, components: Sequence[Unit], component: int) -> Content | None:
    """The part of a composite value that is counted in a unit; all of a value where that is 0."""
    if not component:
        return content
    places = [unit.id for unit in components]
    if len(content.measures) != len(places):
        return None
    measure = content.measures[places.index(component)]
    return Content(ValueForm.NUMBER, measure.amount, approximate=content.approximate)


def _with_titles(data: Collecting, realizer_id: int, asked: frozenset[int]) -> Iterator[Line]:
    """The questions, each after the titles above it that were not there yet."""
    goals: list[Title] = []
    wholes: list[Title] = []
    seen: set[int] = set()
    for line in data.sheet.lines:
        node = data.sheet.nodes[line.node_id]
        if not line.indicator_id:
            goals[line.depth :] = [Title(node.text, node.mark, line.depth, data.levels[node.level_id])]
            continue
        depth = line.depth + 1 + node.depth
        indicator_id = line.indicator_id
        if indicator_id not in asked or indicator_id in seen:
            wholes[line.depth :] = [Title(data.indicators[indicator_id].indicator.label, depth=depth)]
            continue
        seen.add(indicator_id)
        yield from (title for title in (*goals, *wholes[: line.depth]) if title is not _SHOWN)
        goals[:] = [_SHOWN] * len(goals)
        wholes[:] = [_SHOWN] * (line.depth + 1)
        yield from _questions(data, realizer_id, data.indicators[indicator_id], depth)


def _questions(data: Collecting, realizer_id: int, found: SheetIndicator, depth: int) -> Iterator[Line]:
    """One question, or one for each unit that a composite counts in, under its label."""
    if found.indicator.kind is not IndicatorKind.COMPOSITE or not found.components:
        yield _question(data, realizer_id, found, depth, None)
        return
    yield Title(found.indicator.label, depth=depth)
    for unit in found.components:
        yield _question(data, realizer_id, found, depth + 1, unit)


def _question(
    data: Collecting, realizer_id: int, found: SheetIndicator, depth: int, component: Unit | None
) -> Question:
    indicator, part = found.indicator, component.id if component else 0
    before = said(data, realizer_id, indicator.id, data.before, part) if data.before else Said()
    now = said(data, realizer_id, indicator.id, data.period, part)
    unit = component or found.unit
    return Question(
        indicator.id,
        f"{indicator.label} – {component.many}" if component else indicator.label,
        IndicatorKind.DECIMAL if component else indicator.kind,
        indicator.nature,
        part,
        _unit_name(indicator, unit),
        indicator.definition,
        depth,
        before.content,
        before.total,
        None if now.total else now.content,
        now.remark,
    )


def _unit_name(indicator: Indicator, unit: Unit | None) -> str:
    if unit is not None:
        return unit.singular
    return {IndicatorKind.MONEY: "zł", IndicatorKind.PERCENT: "%"}.get(indicator.kind, "")


def _together(
    own: Sequence[Contribution], indicator: Indicator, period: Period, data: Collecting, own_unit: int | None
) -> Content:
    """What several contributions of one realizer come to; of different units they stay side by side."""
    counted = units(own)
    if len(counted) > 1:
        return Content(ValueForm.TEXT, text="; ".join(_texts(own, data)))
    amount = plain_sum(own, indicator.nature, period.kind)
    approximate = any(each.approximate for each in own)
    other = data.units.get(next(iter(counted)) or 0)
    if other is None or other.id == own_unit:
        return Content(ValueForm.NUMBER, amount, approximate=approximate)
    measure = Measure(amount, plural(amount, other))
    return Content(ValueForm.COMPOSITE, measures=(measure,), approximate=approximate)


def _texts(own: Iterable[Contribution], data: Collecting) -> Iterator[str]:
    for each in own:
        number = write(Content(ValueForm.NUMBER, each.amount), IndicatorKind.DECIMAL)
        unit = data.units.get(each.unit_id or 0)
        yield f"{number} {unit.many}" if unit else number
