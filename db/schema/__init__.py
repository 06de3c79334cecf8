"""Tables of the file; never leave `db`."""

from db.schema import history, indicator, programme, realizer
from db.schema.base import metadata

__all__ = ["history", "indicator", "metadata", "programme", "realizer"]
