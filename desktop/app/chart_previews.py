"""A chart as its document will show it, for the editor's live preview."""

from desktop.documents.charts import chart_block

__all__ = ["chart_block"]
