"""Realizers and what they carry out."""

from sqlalchemy import UniqueConstraint

from db.domain.entities import CollectionForm, IndicatorRealizer, NodeRealizer, Realizer, RealizerName
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
collection_form = table_of(
    CollectionForm,
    UniqueConstraint("programme_id", "period_id", "realizer_id"),
    programme_id=owned_by("programme"),
    period_id=owned_by("period"),
    realizer_id=owned_by("realizer"),
)
