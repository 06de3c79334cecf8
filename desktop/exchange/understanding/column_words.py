"""The words by which titles of columns say what stands below them."""

import re
from collections.abc import Sequence
from functools import lru_cache

from db.domain.folding import folded
from db.domain.understanding import Role

_LONGEST = 110  # characters; what is longer is no title
# The first that fits: „wartość docelowa wskaźnika” is a target, „realizator zadania” a realizer.
_WORDS = (
    (
        Role.ORDINAL,
        r"(l\.? ?p|lp|nr|numer|no|poz|#|№)\.?( (celu|zadania|dzialania|wskaznika|kolejny|porzadkowy))?\.?$",
    ),
    (
        Role.IGNORED,
        (
            r"((%|procent|stopien|odsetek)\W*(wykonani|realizacji|planu|osiagniecia)|.*(% zmian|\bdynamik)|"
            r"((rok szkolny|lata|w latach|okres) )?(19|20)\d\d( ?r\.?)? ?([/:–-]|do|i) ?"
            r"((19|20)\d\d|(?<=/)\d\d)( ?r)?$)"
        ),
    ),
    (Role.TARGET, r".*\b(docelow|planowan|zaplanowan|zakladan|oczekiwan|prognoz|plan\b)|cel na (19|20)\d\d"),
    (Role.BASELINE, r".*\b(bazow|wyjsciow|poczatkow)"),
    (Role.UNIT, r"(jednostk\w* (miar|pomiar)|j\.? ?m\.?$|jedn\.|jednostka$|miano$)"),
    (
        Role.DEFINITION,
        r"(definicj|(sposob\w*|metod\w*) (liczenia|obliczania|wyliczania|pomiaru)|opis (wskaznik|miernik))",
    ),
    (
        Role.SOURCE,
        (
            r"(zrodl\w* (danych|weryfikacji|informacji|pomiaru|pozyskania)|zrodlo( wskaznika)?$|"
            r"sposob\w* weryfikacji)"
        ),
    ),
    (
        Role.IGNORED,
        (
            r"(uwagi|komentarz|zmian[ay]\b|dynamika|trend|roznic|przyrost|termin|harmonogram|status|"
            r"(okres|czas) realizacji|(zrodl\w* |sposob\w* )?finansowani)"
        ),
    ),
    (Role.REALIZERS, r".*(realizator|realizujac|odpowiedzialn|wykonawc|podmiot|partner|koordynator)"),
    (
        Role.VALUE,
        (
            r"(wartosc|wykonani|osiagniet|stan\b|wynik|liczba|ilosc|kwota|razem|ogolem|suma|odsetek|procent|"
            r"udzial|%|realizacja wskaznik)"
        ),
    ),
    (Role.INDICATOR, r".*(wskaznik|miernik)|(wyszczegolnienie|kategoria|rezultat|produkt|nazwa$|opis$)"),
    (Role.PERIOD, r"(rok|lata|okres|okres sprawozdawczy|rok sprawozdawczy|data|polrocze|kwartal)\.?$"),
    (
        Role.ELEMENT,
        (
            r"(nazwa |tresc |opis |glown\w+ |planowane )?(dzialani|zadani|podzadani|cele?\b|kierun|priorytet|"
            r"obszar|sposob\w* realizacji|metod|przedsiewziec|interwencj)"
        ),
    ),
)
# Roles that words below a title of the first role do not mean.
_REFINING: dict[Role | None, Sequence[Role]] = {
    Role.TARGET: (Role.VALUE,),
    Role.BASELINE: (Role.VALUE,),
    Role.IGNORED: (Role.VALUE,),
    Role.ELEMENT: (Role.INDICATOR,),
}
_PATTERNS = tuple((role, re.compile(words)) for role, words in _WORDS)
_GOAL = re.compile(
    r"(?:[ivxl\d]+[.)]\s*)?(?:cel\s+\S|(?:priorytet|obszar|kierunek|dzialanie|zadanie|podcel|modul|komponent)"
    r"(?:\s[a-z]+){0,2}\s*(?:nr\s*)?(?:(?:[ivxl]+|\d[\d.]*)(?!\w)|:))"
)


@lru_cache(maxsize=4096)
def role_of(title: str) -> Role | None:
    """What a column with this title holds, if its words say so."""
    if not title or len(title) > _LONGEST:
        return None
    plain = folded(title).strip(" .:-–*")
    return next((role for role, pattern in _PATTERNS if pattern.match(plain)), None)


def role_below(title: str) -> Role | None:
    """What a column holds by the lowest of its stacked titles, unless that one only says more of the upper.

    „Wskaźniki – Jednostka miary” is a unit; but „Wartość docelowa – liczba” is a target.
    """
    upper, _, lowest = title.rpartition(" – ")
    whole, own = role_of(title), role_of(lowest)
    if not upper or own is None or own in _REFINING.get(whole, ()):
        return whole
    return own


def names_indicators(title: str) -> bool:
    """Whether a title calls what stands below it indicators."""
    return len(title) <= _LONGEST and re.search("wskaznik|miernik", folded(title)) is not None


@lru_cache(maxsize=4096)
def names_goal(text: str) -> bool:
    """Whether a text begins as the name of a goal or task does: „Cel operacyjny 1: …”."""
    return _GOAL.match(folded(text[:80])) is not None
