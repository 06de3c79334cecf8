"""The data of a document with goals that can stand where they do."""

from dataclasses import replace

from db.domain.report import DocumentData
from desktop.documents.outline import settled


def settled_data(data: DocumentData) -> DocumentData:
    """The same data with no heading under what is none."""
    return replace(data, report=replace(data.report, goals=settled(data.report.goals)))
