"""When something was closed or issued, as it is told here: the record keeps times in UTC."""

from datetime import datetime

from PySide6.QtCore import QDateTime, QLocale


def moment(at: datetime | str | None) -> str:
    """„3 mar 2026, 10:42” of a time; of words that are no ISO time, the words."""
    return _told(at, "d MMM yyyy, HH:mm")


def day(at: datetime | str | None) -> str:
    """„3 marca 2026” of a time; of words that are no ISO time, the words."""
    return _told(at, "d MMMM yyyy")


def _told(at: datetime | str | None, form: str) -> str:
    try:
        moment = datetime.fromisoformat(at) if isinstance(at, str) else at
        seconds = int(moment.timestamp()) if moment is not None else None
    except (ValueError, OverflowError, OSError):
        return str(at)
    return "" if seconds is None else QLocale().toString(QDateTime.fromSecsSinceEpoch(seconds), form)
