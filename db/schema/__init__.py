"""Tables of the file; never leave `db`."""

from db.schema import document, history, indicator, programme, realizer
from db.schema.base import metadata

__all__ = ["document", "history", "indicator", "metadata", "programme", "realizer"]
