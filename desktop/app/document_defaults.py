"""How documents are composed until the clerk changes something: options and sections of each kind.

Sections once stored are kept for years: what they say of the period is the field `{period}`, no typed year.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from db.domain.entities import DocumentDefinition, DocumentSection
from db.domain.kinds import DocumentKind
from desktop.app import document_defaults_reports as reports
from desktop.app.document_defaults_card import practice_card
from desktop.app.document_defaults_ground import Ground
from desktop.app.document_defaults_programme import programme
from desktop.app.document_defaults_resolution import adopting_resolution, receiving_resolution

# A kind that is not here cannot be made.
SECTIONS: Mapping[DocumentKind, Callable[[Ground], tuple[DocumentSection, ...]]] = {
    DocumentKind.TABULAR_REPORT: reports.tabular_report,
    DocumentKind.NARRATIVE_REPORT: reports.narrative_report,
    DocumentKind.SECTION_REPORT: reports.section_report,
    DocumentKind.PROGRAMME: programme,
    DocumentKind.ADOPTING_RESOLUTION: adopting_resolution,
    DocumentKind.RECEIVING_RESOLUTION: receiving_resolution,
    DocumentKind.PRACTICE_CARD: practice_card,
    DocumentKind.EXTRACT: reports.extract,
}
_ATTACHED = {
    DocumentKind.ADOPTING_RESOLUTION: DocumentKind.PROGRAMME,
    DocumentKind.RECEIVING_RESOLUTION: DocumentKind.TABULAR_REPORT,
}


def default_definition(programme_id: int, kind: DocumentKind) -> DocumentDefinition:
    """The options of a document that nobody has changed."""
    return replace(DocumentDefinition(programme_id, kind), attached=_ATTACHED.get(kind))


def default_sections(kind: DocumentKind, ground: Ground) -> tuple[DocumentSection, ...]:
    """The sections of a document that nobody has changed; they have no ids yet."""
    return SECTIONS[kind](ground)
