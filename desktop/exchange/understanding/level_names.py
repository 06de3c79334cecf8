"""What Polish programmes call the levels of their structure, and which of them stands above which."""

import re
from typing import NamedTuple

from db.domain.folding import folded


class LevelName(NamedTuple):
    """A level's name for one and for several; of two levels the one with the lower rank stands above."""

    singular: str
    plural: str
    rank: int


_KNOWN = (
    LevelName("Filar", "Filary", 10),
    LevelName("Domena", "Domeny", 10),
    LevelName("Oś priorytetowa", "Osie priorytetowe", 10),
    LevelName("Priorytet", "Priorytety", 10),
    LevelName("Obszar priorytetowy", "Obszary priorytetowe", 10),
    LevelName("Obszar strategiczny", "Obszary strategiczne", 10),
    LevelName("Obszar interwencji", "Obszary interwencji", 10),
    LevelName("Obszar działania", "Obszary działania", 10),
    LevelName("Obszar działań", "Obszary działań", 10),
    LevelName("Obszar problemowy", "Obszary problemowe", 10),
    LevelName("Obszar", "Obszary", 10),
    LevelName("Cel nadrzędny", "Cele nadrzędne", 15),
    LevelName("Cel generalny", "Cele generalne", 15),
    LevelName("Cel strategiczny", "Cele strategiczne", 20),
    LevelName("Cel główny", "Cele główne", 20),
    LevelName("Cel ogólny", "Cele ogólne", 20),
    LevelName("Cel pośredni", "Cele pośrednie", 25),
    LevelName("Cel", "Cele", 25),
    LevelName("Cel operacyjny", "Cele operacyjne", 30),
    LevelName("Cel szczegółowy", "Cele szczegółowe", 30),
    LevelName("Cel cząstkowy", "Cele cząstkowe", 35),
    LevelName("Kierunek interwencji", "Kierunki interwencji", 40),
    LevelName("Kierunek działania", "Kierunki działania", 40),
    LevelName("Kierunek działań", "Kierunki działań", 40),
    LevelName("Kierunek", "Kierunki", 40),
    LevelName("Moduł", "Moduły", 40),
    LevelName("Działanie", "Działania", 50),
    LevelName("Przedsięwzięcie", "Przedsięwzięcia", 50),
    LevelName("Zadanie", "Zadania", 50),
    LevelName("Projekt", "Projekty", 50),
    LevelName("Poddziałanie", "Poddziałania", 60),
    LevelName("Podzadanie", "Podzadania", 60),
    LevelName("Sposób realizacji", "Sposoby realizacji", 60),
    LevelName("Sposób wykonania", "Sposoby wykonania", 60),
    LevelName("Forma realizacji", "Formy realizacji", 60),
    LevelName("Metoda realizacji", "Metody realizacji", 60),
)
_BY_WORDS = {folded(form): name for name in _KNOWN for form in (name.singular, name.plural)}
# „Nazwa zadania”, „Planowane działania”, „Zadania do realizacji” are about tasks too.
_ASIDE = re.compile(
    r"^(nazwy?|tresc|opis|rodzaj|planowane|podejmowane|realizowane|numer|nr|lp\.?( i)?) |"
    r" (do realizacji|do wykonania|programu|strategii|i numer)$"
)
# In front of a title, the words as they are printed; the longest first, or „Cel” would hide the others.
PRINTED = "|".join(
    re.escape(form).replace(r"\ ", r"\s+")
    for form in sorted({f for name in _KNOWN for f in (name.singular, name.plural)}, key=len, reverse=True)
)


def level_named(words: str) -> LevelName | None:
    """The level that these words name: „Cele szczegółowe”, „Nazwa zadania”, „DZIAŁANIE”; None of others."""
    bare = folded(words).strip(" .:")
    if bare in _BY_WORDS:
        return _BY_WORDS[bare]
    shorter = _ASIDE.sub("", bare)
    return _BY_WORDS.get(shorter) or _BY_WORDS.get(_GENITIVES.get(shorter, ""))


def rank(name: str) -> int | None:
    """How high a level stands; None of one that nobody knows."""
    known = _BY_WORDS.get(folded(name))
    return known.rank if known else None


def plural_of(name: str) -> str:
    """What several are called; the name itself when nobody knows."""
    known = _BY_WORDS.get(folded(name))
    return known.plural if known else name


_GENITIVES = {
    "celu strategicznego": "cel strategiczny",
    "celu operacyjnego": "cel operacyjny",
    "celu glownego": "cel glowny",
    "celu szczegolowego": "cel szczegolowy",
    "celu": "cel",
    "zadania": "zadanie",
    "zadan": "zadanie",
    "dzialan": "dzialanie",
}
