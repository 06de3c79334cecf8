"""The office, its programmes and their structure."""

from db.domain.entities import Level, Narrative, Node, Office, Programme, Resolution
from db.schema.base import owned_by, points_at, table_of

office = table_of(Office)
programme = table_of(Programme)
resolution = table_of(Resolution, programme_id=owned_by("programme"))
level = table_of(Level, programme_id=owned_by("programme"), parent_id=owned_by("level"))
node = table_of(
    Node,
    programme_id=owned_by("programme"),
    level_id=points_at("level"),
    parent_id=owned_by("node"),
)
narrative = table_of(
    Narrative,
    programme_id=owned_by("programme"),
    period_id=points_at("period"),
    node_id=owned_by("node"),
)
