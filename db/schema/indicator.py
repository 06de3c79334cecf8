"""Indicators, where they are shown, and what they came to."""

from sqlalchemy import UniqueConstraint

from db.domain.entities import (
    Closing,
    Comment,
    Component,
    Contribution,
    Indicator,
    Placement,
    ProgrammePeriod,
    Target,
    Unit,
    Value,
)
from db.domain.periods import Period
from db.schema.base import owned_by, points_at, table_of

unit = table_of(Unit)
indicator = table_of(Indicator, parent_id=owned_by("indicator"), unit_id=points_at("unit"))
component = table_of(
    Component,
    UniqueConstraint("indicator_id", "unit_id"),
    indicator_id=owned_by("indicator"),
    unit_id=points_at("unit"),
)
placement = table_of(
    Placement,
    UniqueConstraint("node_id", "indicator_id"),
    node_id=owned_by("node"),
    indicator_id=owned_by("indicator"),
)
period = table_of(Period, UniqueConstraint("kind", "year", "number"))
programme_period = table_of(
    ProgrammePeriod,
    UniqueConstraint("programme_id", "period_id"),
    programme_id=owned_by("programme"),
    period_id=points_at("period"),
)
closing = table_of(Closing, programme_id=owned_by("programme"), period_id=points_at("period"))
value = table_of(
    Value,
    UniqueConstraint("indicator_id", "period_id"),
    indicator_id=owned_by("indicator"),
    period_id=points_at("period"),
    counted_unit_id=points_at("unit"),
)
contribution = table_of(
    Contribution,
    indicator_id=owned_by("indicator"),
    period_id=points_at("period"),
    realizer_id=points_at("realizer"),
    unit_id=points_at("unit"),
)
comment = table_of(
    Comment,
    UniqueConstraint("indicator_id", "period_id"),
    indicator_id=owned_by("indicator"),
    period_id=points_at("period"),
)
target = table_of(
    Target,
    UniqueConstraint("indicator_id", "period_id", "kind"),
    indicator_id=owned_by("indicator"),
    period_id=points_at("period"),
)
