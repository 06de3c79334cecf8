"""What belongs in each section of a document, for one who does not know."""

from PySide6.QtCore import QCoreApplication

from db.domain.kinds import DocumentPart


def hint(part: DocumentPart) -> str:
    """What the program puts into a section by itself, and where that is kept."""
    return (_of_every_document() | _of_the_programme() | _of_resolutions())[part]


def _of_every_document() -> dict[DocumentPart, str]:
    return {
        DocumentPart.TITLE_PAGE: QCoreApplication.translate(
            "SectionHint", "The office with its emblem, the title, the period, the place and the year."
        ),
        DocumentPart.CONTENTS: QCoreApplication.translate("SectionHint", "Made of the headings by itself."),
        DocumentPart.BASIS: QCoreApplication.translate(
            "SectionHint", "The legal basis and the resolutions that are kept with the programme."
        ),
        DocumentPart.INTRODUCTION: QCoreApplication.translate(
            "SectionHint", "The introduction of the whole programme, written in Prose."
        ),
        DocumentPart.FINANCE: QCoreApplication.translate(
            "SectionHint", "Money by budget classification, kept in Exhibits."
        ),
        DocumentPart.OWN: QCoreApplication.translate("SectionHint", "Your own text and nothing else."),
        DocumentPart.SIGNATURES: QCoreApplication.translate(
            "SectionHint", "Who prepared and who approves, as kept in Office data."
        ),
    }


def _of_the_programme() -> dict[DocumentPart, str]:
    return {
        DocumentPart.GOALS: QCoreApplication.translate(
            "SectionHint", "The elements of the structure with their prose, realizers and indicators."
        ),
        DocumentPart.GOAL_TABLE: QCoreApplication.translate(
            "SectionHint", "Goals, tasks, realizers and indicators side by side."
        ),
        DocumentPart.INDICATOR_TABLE: QCoreApplication.translate(
            "SectionHint", "All indicators with their values and targets."
        ),
        DocumentPart.SUMMARY: QCoreApplication.translate(
            "SectionHint", "Computed: what grew and fell most, which targets were reached, what is missing."
        ),
        DocumentPart.CONCLUSIONS: QCoreApplication.translate(
            "SectionHint", "The conclusions of the whole programme, written in Prose."
        ),
        DocumentPart.SWOT: QCoreApplication.translate("SectionHint", "The four lists kept in Exhibits."),
        DocumentPart.REALIZERS: QCoreApplication.translate(
            "SectionHint", "Those who carry out the programme, with their parts."
        ),
        DocumentPart.EXHIBITS: QCoreApplication.translate(
            "SectionHint", "Tables and charts that no prose shows yet."
        ),
    }


def _of_resolutions() -> dict[DocumentPart, str]:
    return {
        DocumentPart.ENACTMENT: QCoreApplication.translate(
            "SectionHint", "The organ, date and subject of the resolution and its legal basis."
        ),
        DocumentPart.PROVISIONS: QCoreApplication.translate(
            "SectionHint", "Each paragraph of the text is a § of the resolution, lists are its points."
        ),
        DocumentPart.JUSTIFICATION: QCoreApplication.translate(
            "SectionHint", "Why the resolution is needed; it begins on a new page."
        ),
        DocumentPart.ATTACHMENT: QCoreApplication.translate(
            "SectionHint", "The document chosen in Options, with the heading of an attachment."
        ),
    }
