"""Realizers and what they carry out."""

from sqlalchemy import UniqueConstraint

from db.domain.entities import IndicatorRealizer, NodeRealizer, Realizer, RealizerName
from db.schema.base import owned_by, points_at, table_of

realizer = table_of(Realizer, parent_id=points_at("realizer"))
realizer_name = table_of(RealizerName, realizer_id=owned_by("realizer"))
node_realizer = table_of(
    NodeRealizer,
    UniqueConstraint("node_id", "realizer_id"),
    node_id=owned_by("node"),
    realizer_id=points_at("realizer"),
)
indicator_realizer = table_of(
    IndicatorRealizer,
    UniqueConstraint("indicator_id", "realizer_id"),
    indicator_id=owned_by("indicator"),
    realizer_id=points_at("realizer"),
)
