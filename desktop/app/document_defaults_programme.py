"""The sections that a programme begins with; chapters are numbered where the document is composed."""

from db.domain.entities import DocumentSection
from db.domain.kinds import DocumentPart
from desktop.app.document_defaults_ground import Ground, in_order, left_out, section
from desktop.documents.wording import kind_of


def programme(ground: Ground) -> tuple[DocumentSection, ...]:
    """Diagnosis, SWOT, goals, how they are reached, for whom, by whom, with what money and who watches."""
    whose = kind_of(ground.programme)
    return in_order(
        section(DocumentPart.TITLE_PAGE),
        section(DocumentPart.CONTENTS, "Spis treści"),
        section(DocumentPart.INTRODUCTION, "Wstęp"),
        section(DocumentPart.BASIS, "Podstawa prawna"),
        section(DocumentPart.OWN, "Diagnoza społeczna"),
        section(DocumentPart.EXHIBITS, "Zestawienia i wykresy", level=2),
        section(DocumentPart.SWOT, "Analiza SWOT"),
        section(DocumentPart.GOALS),
        section(DocumentPart.GOAL_TABLE, "Cele, zadania i sposób realizacji"),
        section(DocumentPart.OWN, f"Adresaci {whose}"),
        section(DocumentPart.REALIZERS, f"Realizatorzy {whose}"),
        section(DocumentPart.OWN, "Przewidywane rezultaty"),
        section(DocumentPart.FINANCE, "Źródła finansowania"),
        section(DocumentPart.OWN, f"Monitorowanie i ewaluacja {whose}"),
        section(DocumentPart.INDICATOR_TABLE, "Wskaźniki monitorowania", level=2),
        left_out(section(DocumentPart.CONCLUSIONS, "Podsumowanie")),
        left_out(section(DocumentPart.SIGNATURES)),
    )
