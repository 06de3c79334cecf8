"""Which function composes which kind of document."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from db.domain.blocks import Document
from db.domain.kinds import DocumentKind
from db.domain.report import DocumentData
from desktop.documents import (
    extract,
    narrative_report,
    practice_card,
    programme,
    resolution,
    section_report,
    tabular_report,
)
from desktop.documents.collector import resting_collector


def compose(data: DocumentData) -> Document:
    """The document that its definition names; until it is final, it is a draft."""
    with resting_collector():
        made = _COMPOSERS[data.definition.kind](data)
    return replace(made, draft=not data.definition.final)


def _resolution(data: DocumentData) -> Document:
    return resolution.compose(data, compose)


_COMPOSERS: Mapping[DocumentKind, Callable[[DocumentData], Document]] = {
    DocumentKind.TABULAR_REPORT: tabular_report.compose,
    DocumentKind.NARRATIVE_REPORT: narrative_report.compose,
    DocumentKind.SECTION_REPORT: section_report.compose,
    DocumentKind.PROGRAMME: programme.compose,
    DocumentKind.ADOPTING_RESOLUTION: _resolution,
    DocumentKind.RECEIVING_RESOLUTION: _resolution,
    DocumentKind.PRACTICE_CARD: practice_card.compose,
    DocumentKind.EXTRACT: extract.compose,
}
