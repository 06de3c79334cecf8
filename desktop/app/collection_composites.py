"""Composite values put together of what forms say in each of their units."""

from collections.abc import Sequence
from dataclasses import replace

from db.domain.aggregation import plain_sum
from db.domain.entities import Contribution, Unit
from db.domain.kinds import Form, IndicatorKind
from db.domain.numbers import edit_text, read
from db.domain.values import Content
from db.queries.collection import Collecting
from desktop.app.collection_forms import measured


def composed(
    data: Collecting, indicator_id: int, delivered: Sequence[Contribution], standing: Content | None
) -> Content | None:
    """The value of what was delivered in each unit; where nothing was, what stands there goes for it."""
    found = data.indicators[indicator_id]
    parts = [_part(data, indicator_id, unit, delivered, standing) for unit in found.components]
    said = [part for part in parts if part is not None]
    if len(said) < len(parts):
        return standing
    text = "; ".join(edit_text(replace(part, approximate=False), IndicatorKind.DECIMAL) for part in said)
    content = read(text, IndicatorKind.COMPOSITE, found.components).content
    return content and replace(
        content, approximate=any(part.approximate for part in said), note=standing.note if standing else ""
    )


def _part(
    data: Collecting,
    indicator_id: int,
    unit: Unit,
    delivered: Sequence[Contribution],
    standing: Content | None,
) -> Content | None:
    found = data.indicators[indicator_id]
    own = [each for each in delivered if each.unit_id == unit.id]
    if not own:
        return measured(standing, found.components, unit.id) if standing else None
    amount = plain_sum(own, found.indicator.nature, data.period.kind)
    return Content(Form.NUMBER, amount, approximate=any(each.approximate for each in own))
