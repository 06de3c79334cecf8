"""How a resolution is named: its title in lines, and what attachments say they belong to.

Source: „Zasady techniki prawodawczej”, § 120 ust. 1 (Dz. U. z 2016 r. poz. 283): the kind of the act, who
issues it, the date and the subject, each in a line of its own; the number is the councils' custom.
"""

from db.domain.kinds import DocumentKind
from db.domain.report import DocumentData, ReportData
from desktop.documents.adoption import resolution_number
from desktop.documents.declension import in_genitive
from desktop.documents.wording import long_date, reported

_BLANK = "……………"


def title_lines(data: DocumentData, subject: str = "") -> tuple[str, str, str, str]:
    """„Uchwała nr XII/123/2024”, „Rady Miasta Kalisza”, „z dnia …”, „w sprawie …”; dots for what is open."""
    return (f"Uchwała {_number(data)}", organ(data.report), _day(data), subject or own_subject(data))


def attachment_lines(data: DocumentData, number: int = 0) -> tuple[str, str, str]:
    """„Załącznik nr 2 do uchwały nr …”, „Rady …”, „z dnia …”; number 0: there is only one attachment."""
    which = f"Załącznik nr\u00a0{number}" if number else "Załącznik"
    return (f"{which} do uchwały {_number(data)}", organ(data.report), _day(data))


def own_subject(data: DocumentData) -> str:
    """„w sprawie przyjęcia Programu…”, or of the report on it for the period."""
    programme = in_genitive(data.report.programme)
    if data.definition.kind is not DocumentKind.RECEIVING_RESOLUTION:
        return f"w sprawie przyjęcia {programme}"
    period = f" {reported(data.report.periods[-1])}" if data.report.periods else ""
    return f"w sprawie przyjęcia sprawozdania z realizacji {programme}{period}"


def organ(report: ReportData) -> str:
    """„Rady Miasta Kalisza”: whose resolution it is."""
    return report.office.council_genitive or f"Rady {_BLANK}"


def _number(data: DocumentData) -> str:
    return resolution_number(data.definition.number) or f"nr\u00a0{_BLANK}"


def _day(data: DocumentData) -> str:
    return f"z dnia {long_date(data.definition.date) or _BLANK}"
