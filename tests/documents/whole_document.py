"""Documents of what a report says, composed as those whose layout nobody has changed."""

from dataclasses import replace
from typing import Any

from db.domain.blocks import Document
from db.domain.kinds import DocumentKind
from db.domain.report import DocumentData, ReportData
from desktop.app.document_defaults import default_definition, default_sections
from desktop.app.document_defaults_ground import Ground
from desktop.documents import composers

TABULAR = DocumentKind.TABULAR_REPORT


def whole(report: ReportData, kind: DocumentKind = TABULAR, **options: Any) -> DocumentData:
    """What the document is composed from; `options` are those of its definition. It is final."""
    definition = replace(default_definition(report.programme.id, kind), final=True, **options)
    ground = Ground(report.office, report.programme, report.resolutions)
    return DocumentData(report, definition, default_sections(kind, ground))


def composed(report: ReportData, kind: DocumentKind = TABULAR, **options: Any) -> Document:
    """The document itself."""
    return composers.compose(whole(report, kind, **options))
