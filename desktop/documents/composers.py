"""Which function composes which kind of document."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from db.domain.blocks import Document
from db.domain.kinds import DocumentKind, DocumentPart, Exhibit
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
from desktop.documents.anchors import anchor
from desktop.documents.captions import captions
from desktop.documents.collector import resting_collector
from desktop.documents.heading_levels import outlined


def compose(data: DocumentData) -> Document:
    """The document that its definition names, its outline in order; until it is final, it is a draft."""
    with resting_collector():
        made = _COMPOSERS[data.definition.kind](replace(data, placed=_placed(data)))
    return replace(outlined(made), draft=not data.definition.final)


def _placed(data: DocumentData) -> frozenset[tuple[Exhibit, int]]:
    """The tables and charts that prose of the document shows, found by composing it without the others.

    Each kind tells prose of its own choice. What comes later must be known: a chart brings no figures whose
    table stands further on.
    """
    known = {anchor(Exhibit.TABLE, each): (Exhibit.TABLE, each) for each in data.tables}
    known |= {anchor(Exhibit.CHART, each): (Exhibit.CHART, each) for each in data.charts}
    if not known:
        return frozenset()
    sections = tuple(each for each in data.sections if each.part is not DocumentPart.EXHIBITS)
    bare = replace(data, sections=sections, attached=None)
    made = _COMPOSERS[data.definition.kind](bare)
    return frozenset(known[each.anchor] for each in captions(made) if each.anchor in known)


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
