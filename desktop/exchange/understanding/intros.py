"""Lines that say what comes next: „Zadania:”, „Wskaźniki monitoringu:”, „Realizatorzy:”, „Analiza danych”."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from db.domain.folding import folded
from desktop.exchange.understanding.level_names import level_named
from desktop.exchange.understanding.realizer_labels import names_realizers


class Topic(Enum):
    """What a line announces."""

    ELEMENTS = auto()
    INDICATORS = auto()
    REALIZERS = auto()
    ANALYSIS = auto()
    CONTENTS = auto()


@dataclass(frozen=True, slots=True)
class Intro:
    """What comes next, of which level, and what of it stands in the same line already."""

    topic: Topic
    level: str = ""
    rest: str = ""


_LONGEST = 160
_PARTED = re.compile(r"(?P<words>[^:]{3,120}?)\s*:\s*(?P<rest>.*)", re.DOTALL)
_INDICATORS = re.compile(r"(wskaznik|wskazniki|miernik|mierniki)( \w+){0,4}")
_ANALYSIS = re.compile(r"analiza (danych|wskaznikow|realizacji)( \w+){0,6}")
_CONTENTS = frozenset(("spis tresci", "zawartosc", "spis rzeczy"))


def intro_of(text: str) -> Intro | None:
    """What a line announces; None of a line that announces nothing."""
    parted = _PARTED.fullmatch(text)
    words, rest = (parted["words"], parted["rest"].strip()) if parted else (text, "")
    if len(words) > _LONGEST:
        return None
    plain = folded(words).strip(" .")
    if plain in _CONTENTS:
        return Intro(Topic.CONTENTS)
    if _ANALYSIS.fullmatch(plain) and not rest:
        return Intro(Topic.ANALYSIS)
    if _INDICATORS.fullmatch(plain) and len(plain) <= 60:
        return Intro(Topic.INDICATORS, rest=rest)
    if parted is None:
        return None
    if names_realizers(words, rest):
        return Intro(Topic.REALIZERS, rest=rest)
    return _of_level(words, plain, rest)


def _of_level(words: str, plain: str, rest: str) -> Intro | None:
    """„Zadania:” and „Zadania: text”; in the singular only with nothing behind, or it is a title."""
    known = level_named(words)
    if known is None or (rest and plain == folded(known.singular)):
        return None
    return Intro(Topic.ELEMENTS, known.singular, rest)
