"""The resolutions that adopted and amended a programme, as documents name them."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from db.domain.folding import folded
from db.domain.understanding import FoundResolution

_NUMBER = re.compile(r"\b(?:nr|NR|Nr)\s*([\w./-]*\d[\w./-]*)")
_ORGAN = re.compile(
    r"\s+(?:\(([^()]{3,80})\)|((?:Rad[ay]|Sejmiku?|Zarządu?)\s[^,;()]{2,80}?)(?=\s+z\s+dnia|\s+oraz\b|[,.;)]|$))"
)
_DATE = re.compile(
    r"(?:\s+z\s+dnia)+\s+(\d{1,2}\s+\w+\s+\d{4}(?:\s*r\.)?|\d{1,2}[.-]\d{1,2}[.-]\d{4}(?:\s*r\.)?|\d{4}-\d\d-\d\d)"
)
_ADOPTED = ("przyjęt", "uchwalon", "w sprawie przyjęcia", "w sprawie uchwalenia")
_AMENDED = re.compile(r"zmien(?:ion\w+|iając\w+)\s+uchwał")
_BETWEEN = re.compile(r"[\s,:]*(?:oraz|i|a\s+także)?\s*(?:uchwał\w*)?[\s:]*")
_ONLY = re.compile(
    r"zostal[aoy]? (przyjet|uchwalon)\w+|zmienion\w+|uchwal[aey]\w*|oraz|ze zm|[\s,.:;„”\"()-]"
)


class _Named(NamedTuple):
    """A resolution, and where in a text it is named."""

    found: FoundResolution
    start: int
    end: int


def resolutions_in(texts: Iterable[str]) -> tuple[FoundResolution, ...]:
    """The resolution that a text says the programme was adopted by, then those that amended it."""
    for text in texts:
        if any(word in text for word in _ADOPTED) and "uchwał" in text:
            return tuple(each.found for each in _adopting(text))
    return ()


def is_only_adoption(text: str, title: str) -> bool:
    """Whether a sentence says of the programme what resolutions adopted and amended it, and nothing else."""
    if not any(word in text for word in _ADOPTED):
        return False
    named = _adopting(text)
    rest = text
    for each in reversed(named):
        rest = f"{rest[: each.start]} {rest[each.end :]}"
    return bool(named) and not _ONLY.sub("", folded(rest).replace(folded(title), " "))


def _adopting(text: str) -> list[_Named]:
    """The first resolution of a text; with those behind it that the text says amended it."""
    found = list(_resolutions(text))
    amended = _AMENDED.search(text)
    if not found or not amended or amended.start() < found[0].start:
        return found[:1]
    chain = found[:1]
    for each in (each for each in found[1:] if each.start > amended.start()):
        gap = text[max(chain[-1].end, amended.end() - len("uchwał")) : each.start]
        if not _BETWEEN.fullmatch(gap):
            break
        chain.append(each)
    return chain


def _resolutions(text: str) -> Iterator[_Named]:
    """Each resolution that a text names."""
    for match in _NUMBER.finditer(text):
        organ = _ORGAN.match(text, match.end())
        end = organ.end() if organ else match.end()
        date = _DATE.match(text, end)
        found = FoundResolution(
            match[1].rstrip("."),
            " ".join(date[1].split()) if date else "",
            next(filter(None, organ.groups()), "").strip() if organ else "",
        )
        yield _Named(found, match.start(), date.end() if date else end)
