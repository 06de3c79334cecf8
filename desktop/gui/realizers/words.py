"""What the board says of a realizer's form: dates, and how long there is to the due date."""

from datetime import UTC, date, datetime

from PySide6.QtCore import QCoreApplication, QObject

from db.domain.realizer_board import BoardRow


def today() -> date:
    """The day that it is here."""
    return datetime.now(UTC).astimezone().date()


def day(text: str) -> str:
    """„31.01.2026” of an ISO date, with or without a time; what is none as it is."""
    try:
        return f"{datetime.fromisoformat(text):%d.%m.%Y}"
    except ValueError:
        return text


def left(row: BoardRow, today: date) -> str:
    """How long there is to the due date, or how long it is over; nothing where nothing is awaited."""
    days = row.days_left(today)
    return "" if days is None else _Countdown().said(days)


def due(row: BoardRow, today: date) -> str:
    """How far the due date is, which is asked first, and when."""
    if row.form is None or not row.form.due:
        return ""
    return " · ".join(filter(None, (left(row, today), day(row.form.due))))


def form_date(row: BoardRow) -> str:
    """When the form came back, or else when it was made."""
    if row.form is None:
        return ""
    if row.form.returned:
        words = QCoreApplication.translate("Realizers", "returned {date}")
        return words.format(date=day(row.form.returned))
    return QCoreApplication.translate("Realizers", "made {date}").format(date=day(row.form.issued))


def is_overdue(row: BoardRow, today: date) -> bool:
    """Whether the due date has passed while something is awaited."""
    days = row.days_left(today)
    return days is not None and days < 0


def delivered(row: BoardRow) -> str:
    """How much of what was asked is there."""
    return QCoreApplication.translate("Realizers", "{done} of {expected}").format(
        done=row.completeness.delivered, expected=len(row.asked)
    )


def form(row: BoardRow, today: date) -> list[str]:
    """What there is to say about the form, as sentences."""
    if row.form is None:
        return [QCoreApplication.translate("Realizers", "No form was made for this period.")]
    made = QCoreApplication.translate("Realizers", "Form made: {date}.")
    said = [made.format(date=day(row.form.issued))]
    if row.form.due:
        words = QCoreApplication.translate("Realizers", "Due: {date}")
        distance = left(row, today)
        said.append(words.format(date=day(row.form.due)) + (f" – {distance}." if distance else "."))
    if row.form.returned:
        words = QCoreApplication.translate("Realizers", "Returned: {date}, file “{file}”.")
        said.append(words.format(date=day(row.form.returned), file=row.form.document))
    elif not row.is_awaited:
        said.append(QCoreApplication.translate("Realizers", "It has not come back, but nothing is missing."))
    else:
        said.append(QCoreApplication.translate("Realizers", "It has not come back yet."))
    return said


class _Countdown(QObject):
    """An object, for Qt looks plural forms up for objects only."""

    def said(self, days: int) -> str:
        """How far a day is: ahead, today or, negative, behind."""
        if days < 0:
            return self.tr("%n day(s) overdue", "", -days)
        return self.tr("in %n day(s)", "", days) if days else self.tr("today")
