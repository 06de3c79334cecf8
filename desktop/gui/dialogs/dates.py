"""Dates as clerks write them: read in several ways, kept as ISO, shown in words."""

from PySide6.QtCore import QDate, QLocale, Qt

_FORMATS = ("d MMMM yyyy", "d.M.yyyy", "yyyy-M-d", "d-M-yyyy", "d/M/yyyy", "d MMM yyyy")
_POLISH = QLocale(QLocale.Language.Polish, QLocale.Country.Poland)


def kept(text: str) -> str:
    """„14 października 2021 r.”, „14.10.2021” as „2021-10-14”; what is no date stays as typed."""
    tidy = " ".join(text.split())
    bare = tidy.removesuffix("r.").removesuffix(" r").strip()
    dates = (_POLISH.toDate(bare, form) for form in _FORMATS)
    found = next((date for date in dates if date.isValid()), None)
    return found.toString(Qt.DateFormat.ISODate) if found else tidy


def shown(text: str) -> str:
    """The date in words, „14 października 2021 r.”; what is no ISO date as it is."""
    date = QDate.fromString(text, Qt.DateFormat.ISODate)
    return f"{_POLISH.toString(date, 'd MMMM yyyy')} r." if date.isValid() else text
