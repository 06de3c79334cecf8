"""Which function composes which kind of document."""

from collections.abc import Callable, Mapping

from db.domain.blocks import Document
from db.domain.kinds import DocumentKind
from db.domain.report import DocumentData
from desktop.documents import tabular_report
from desktop.documents.collector import resting_collector

COMPOSERS: Mapping[DocumentKind, Callable[[DocumentData], Document]] = {
    DocumentKind.TABULAR_REPORT: lambda data: tabular_report.compose(data.report),
}


def compose(data: DocumentData) -> Document:
    """The document that its definition names."""
    with resting_collector():
        return COMPOSERS[data.definition.kind](data)
