"""Titles of goals as they stand in headings, paragraphs and rows across tables."""

import re
from dataclasses import dataclass

from desktop.exchange.understanding.level_names import PRINTED, level_named
from desktop.exchange.understanding.typed_marks import marked

_NUMBER = r"(?:(?:[IVX]{1,6}|\d{1,3}|[A-Z])(?:\.\d{1,3})*|[a-z]{1,2})"
_NAMED = re.compile(
    rf"(?P<name>(?i:{PRINTED}))(?:\s+(?:nr\s*)?(?P<mark>{_NUMBER}))?(?P<close>[.)]*)\s*(?P<sep>[:–—]|\s-\s)?\s*(?P<text>.*)",
    re.DOTALL,
)
# A level that only this programme has: „Poziom 2: …”; without a number only a heading is believed.
_OWN = re.compile(
    rf"(?P<name>[^\W\d_][^\W\d_]+(?:\s[^\W\d_]+){{0,3}})\s+(?P<mark>{_NUMBER})(?P<close>[.)]?):\s+(?P<text>.+)",
    re.DOTALL,
)
_UNNUMBERED = re.compile(r"(?P<name>[A-ZĄĆĘŁŃÓŚŹŻ][^\W\d_]+(?:\s[^\W\d_]+){0,2}):\s+(?P<text>.+)", re.DOTALL)
_NO_LEVELS = frozenset(
    [
        "rozdział",
        "część",
        "załącznik",
        "tabela",
        "tabele",
        "wykres",
        "rysunek",
        "rok",
        "etap",
        "punkt",
        "pkt",
        "ustęp",
        "aneks",
        "strona",
        "uwaga",
        "źródło",
        "źródła",
        "realizator",
        "realizatorzy",
        "wskaźnik",
        "wskaźniki",
        "analiza",
        "podstawa",
        "koordynator",
        "okres",
        "wprowadzenie",
        "wstęp",
        "podsumowanie",
        "wnioski",
    ]
)
_LONGEST = 600


@dataclass(frozen=True, slots=True)
class Title:
    """A goal's level, number and text; the text is empty where it stands on the next line."""

    level: str
    mark: str
    text: str


def titled(text: str, *, stands_out: bool) -> Title | None:
    """The goal that a text is the title of: „Cel strategiczny I: …”, „Cel I. …”, „1. Cel główny: …”.

    What stands out as a heading does needs fewer signs of being one. None of any other text.
    """
    if len(text) > _LONGEST:
        return None
    outer = marked(text)
    return _of_known(outer.mark, outer.text, stands_out) or (stands_out and _of_own(outer.text)) or None


def _of_known(outer: str, text: str, stands_out: bool) -> Title | None:
    match = _NAMED.fullmatch(text)
    if match is None or not _parted(match, stands_out):
        return None
    known = level_named(match["name"])
    if known is None or (match["name"].casefold() != known.singular.casefold() and not match["mark"]):
        return None
    own = match["mark"]
    mark = f"{own}{match['close']}" if own else outer
    return Title(known.singular, mark, match["text"].strip())


def _parted(match: re.Match[str], stands_out: bool) -> bool:
    """Whether something parts the name from the text, as in no sentence that begins with „Cel”."""
    if not match["text"]:
        return bool(match["mark"]) or match["sep"] == ":"
    if match["mark"]:
        return bool(match["sep"] or match["close"]) or (stands_out and not match["mark"].islower())
    return match["sep"] == ":" or (stands_out and bool(match["sep"]))


def _of_own(text: str) -> Title | None:
    match = _OWN.fullmatch(text) or _UNNUMBERED.fullmatch(text)
    if match is None or level_named(match["name"]) or match["name"].split()[0].casefold() in _NO_LEVELS:
        return None
    groups = match.groupdict()
    return Title(
        match["name"], f"{groups.get('mark') or ''}{groups.get('close') or ''}", match["text"].strip()
    )
