"""The resolution that adopted a programme, as documents name it."""

import re
from collections.abc import Iterable

from db.domain.understanding import FoundResolution

_NUMBER = re.compile(r"uchwał\w*\s+(?:nr|NR|Nr)\s*([\w./-]*\d[\w./-]*)")
_ORGAN = re.compile(r"\s+\(?((?:Rad[ay]|Sejmiku|Zarządu)\s[^,;()]{2,80}?)\)?(?=\s+z\s+dnia|[,.;)]|$)")
_DATE = re.compile(
    r"(?:\s+z\s+dnia)+\s+(\d{1,2}\s+\w+\s+\d{4}(?:\s*r\.)?|\d{1,2}[.-]\d{1,2}[.-]\d{4}(?:\s*r\.)?)"
)
_ADOPTED = ("przyjęt", "uchwalon", "w sprawie przyjęcia", "w sprawie uchwalenia")


def resolution_in(texts: Iterable[str]) -> FoundResolution | None:
    """The first resolution that a text says the programme was adopted by."""
    for text in texts:
        if any(word in text for word in _ADOPTED) and (match := _NUMBER.search(text)):
            rest = text[match.end() :]
            organ = _ORGAN.match(rest)
            date = _DATE.match(rest, organ.end() if organ else 0)
            return FoundResolution(
                match[1].rstrip("."), date[1].strip() if date else "", organ[1].strip() if organ else ""
            )
    return None
