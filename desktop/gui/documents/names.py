"""What documents, and the parts that they are made of, are called."""

from PySide6.QtCore import QCoreApplication

from db.domain.entities import DocumentSection
from db.domain.kinds import DocumentKind, DocumentPart


def kind(which: DocumentKind) -> str:
    """What a document is called where one chooses it."""
    return {
        DocumentKind.TABULAR_REPORT: QCoreApplication.translate("DocumentKind", "Tabular report"),
        DocumentKind.NARRATIVE_REPORT: QCoreApplication.translate("DocumentKind", "Narrative report"),
        DocumentKind.SECTION_REPORT: QCoreApplication.translate("DocumentKind", "Report by sections"),
        DocumentKind.PROGRAMME: QCoreApplication.translate("DocumentKind", "The programme itself"),
        DocumentKind.ADOPTING_RESOLUTION: QCoreApplication.translate(
            "DocumentKind", "Resolution adopting the programme"
        ),
        DocumentKind.RECEIVING_RESOLUTION: QCoreApplication.translate(
            "DocumentKind", "Resolution receiving the report"
        ),
        DocumentKind.PRACTICE_CARD: QCoreApplication.translate("DocumentKind", "Good-practice card"),
        DocumentKind.EXTRACT: QCoreApplication.translate("DocumentKind", "Extract by tag or realizer"),
    }[which]


def part(which: DocumentPart) -> str:
    """What a section of a document is made of."""
    return {
        DocumentPart.TITLE_PAGE: QCoreApplication.translate("DocumentPart", "Title page"),
        DocumentPart.CONTENTS: QCoreApplication.translate("DocumentPart", "Contents"),
        DocumentPart.BASIS: QCoreApplication.translate("DocumentPart", "Legal basis"),
        DocumentPart.INTRODUCTION: QCoreApplication.translate("DocumentPart", "Introduction"),
        DocumentPart.FINANCE: QCoreApplication.translate("DocumentPart", "Finance"),
        DocumentPart.GOALS: QCoreApplication.translate("DocumentPart", "Goals and tasks"),
        DocumentPart.GOAL_TABLE: QCoreApplication.translate("DocumentPart", "Table of goals"),
        DocumentPart.INDICATOR_TABLE: QCoreApplication.translate("DocumentPart", "Table of indicators"),
        DocumentPart.SUMMARY: QCoreApplication.translate("DocumentPart", "Changes year on year"),
        DocumentPart.CONCLUSIONS: QCoreApplication.translate("DocumentPart", "Conclusions"),
        DocumentPart.SWOT: QCoreApplication.translate("DocumentPart", "SWOT analysis"),
        DocumentPart.REALIZERS: QCoreApplication.translate("DocumentPart", "Realizers"),
        DocumentPart.EXHIBITS: QCoreApplication.translate("DocumentPart", "Tables and charts"),
        DocumentPart.OWN: QCoreApplication.translate("DocumentPart", "Own text"),
        DocumentPart.ENACTMENT: QCoreApplication.translate("DocumentPart", "Head of the resolution"),
        DocumentPart.PROVISIONS: QCoreApplication.translate("DocumentPart", "Provisions (§)"),
        DocumentPart.JUSTIFICATION: QCoreApplication.translate("DocumentPart", "Justification"),
        DocumentPart.ATTACHMENT: QCoreApplication.translate("DocumentPart", "Attachment"),
        DocumentPart.SIGNATURES: QCoreApplication.translate("DocumentPart", "Signatures"),
    }[which]


def section(which: DocumentSection) -> str:
    """What a section is called: by its heading, or, without one, by what it is made of."""
    return which.title or part(which.part)
