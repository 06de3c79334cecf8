"""The resolutions that adopted and amended a programme, as documents name them."""

import re
from collections.abc import Iterable, Iterator

from db.domain.folding import folded
from db.domain.understanding import FoundResolution

_NUMBER = re.compile(r"\b(?:nr|NR|Nr)\s*([\w./-]*\d[\w./-]*)")
_ORGAN = re.compile(
    r"\s+\(?((?:Rad[ay]|Sejmiku?|Zarządu?)\s[^,;()]{2,80}?)\)?(?=\s+z\s+dnia|\s+oraz\b|[,.;)]|$)"
)
_DATE = re.compile(
    r"(?:\s+z\s+dnia)+\s+(\d{1,2}\s+\w+\s+\d{4}(?:\s*r\.)?|\d{1,2}[.-]\d{1,2}[.-]\d{4}(?:\s*r\.)?|\d{4}-\d\d-\d\d)"
)
_ADOPTED = ("przyjęt", "uchwalon", "w sprawie przyjęcia", "w sprawie uchwalenia")
_ONLY = re.compile(r"zostal[aoy]? (przyjet|uchwalon)\w+|uchwal[aey]\w*|ze zm|[\s,.:;„”\"()-]")


def resolution_in(texts: Iterable[str]) -> FoundResolution | None:
    """The first resolution that a text says the programme was adopted by."""
    for text in texts:
        if any(word in text for word in _ADOPTED) and "uchwał" in text:
            return next((found for found, _ in _resolutions(text)), None)
    return None


def is_only_adoption(text: str, title: str) -> bool:
    """Whether a sentence says of the programme by which one resolution it was adopted, and nothing else."""
    if not any(word in text for word in _ADOPTED):
        return False
    found = list(_resolutions(text))
    if len(found) != 1:
        return False
    rest = folded(text.replace(found[0][1], " ")).replace(folded(title), " ")
    return not _ONLY.sub("", rest)


def _resolutions(text: str) -> Iterator[tuple[FoundResolution, str]]:
    """Each resolution of a text, and the words that name it."""
    for match in _NUMBER.finditer(text):
        organ = _ORGAN.match(text, match.end())
        end = organ.end() if organ else match.end()
        date = _DATE.match(text, end)
        found = FoundResolution(
            match[1].rstrip("."), date[1].strip() if date else "", organ[1].strip() if organ else ""
        )
        yield found, text[match.start() : date.end() if date else end]
