"""Ranges that a spreadsheet has taken for dates: „8-12” copied out of Excel comes as „08.gru”."""

import re

_MONTHS = ("sty", "lut", "mar", "kwi", "maj", "cze", "lip", "sie", "wrz", "paź", "lis", "gru")
_NAMED = "|".join(_MONTHS)
_DATES = (
    re.compile(rf"(?P<day>\d{{1,2}})[ .\-](?P<name>{_NAMED})\w*\.?", re.IGNORECASE),
    re.compile(rf"(?P<name>{_NAMED})\w*[ .\-](?P<year>\d{{2}})", re.IGNORECASE),
    re.compile(r"(?P<day>\d{1,2})\.(?P<month>\d{2})\.\d{4}(?: 0?0:00(?::00)?)?"),
    re.compile(r"\d{4}-(?P<month>\d{2})-(?P<day>\d{2})(?: 0?0:00(?::00)?)?"),
)


def range_of(text: str) -> str:
    """The range that may have stood where a spreadsheet shows a date, as „8–12”; empty if it is no date.

    „gru 12” is the month 12 of the year 12; two months that do not exist leave the text as it is.
    """
    for pattern in _DATES:
        if found := pattern.fullmatch(text.strip()):
            parts = found.groupdict()
            name = (parts.get("name") or "")[:3].casefold()
            month = _MONTHS.index(name) + 1 if name else int(parts["month"])
            return "–".join(str(part) for part in sorted((int(parts.get("day") or parts["year"]), month)))
    return ""
