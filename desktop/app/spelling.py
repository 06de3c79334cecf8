"""Spelling of Polish prose: which words are doubtful, and what they may have been meant to be.

`load` takes some fifth of a second and belongs into the background; one thread asks at a time then.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple, Protocol

from desktop.paths import resources

_MOST_SUGGESTIONS = 7
_LONGEST = 60  # letters of a word that is looked up; longer ones are no words
_LETTERS = "aąbcćdeęfghijklłmnńoóprsśtuwyzźż"

_CHUNK = re.compile(r"\S+")
_WORD = re.compile(r"[^\W\d_]+")
_ADDRESS = re.compile(r"@|://|^www\.")
_GROWN = re.compile(r"[\w/-]+")
_CAPITALS = re.compile(r"(?:[^\W\d_a-ząćęłńóśźż]{2,}|[MDCLXVI]+)(?:-?[a-ząćęłńóśźż]{1,4})?")
_BEGINNING = re.compile(r"(?:^|[.!?:…]\s+|[\n\t•]\s*|^\s*[-–—]\s+|\d[.)]\s+)[\"„«(\s]*$")
_WITH_A_DOT = (
    "al art bm br cd cyt dn doc dr dyr dz fax gm godz hab im in inst inż itd itp jw kl km kol kpt ks lic lit "
    "lp ls m mgr mies min mln mld mm n nast nn np nr ob obr ok op os oś p pkt pl pn poj por poz pow pp prof "
    "proc przyp ptr r red rozdz rozp rys sp st str sygn szt śp św tab tel tj tys tzn tzw ub uchw ul ur ust "
    "ważn wg wlkp woj ws ww zał zb zm zob zł"
)
_SURNAME = re.compile(
    r"\w{2,}(?:[sc]k(?:i|a|iego|iej|iemu|im|ą|ich|imi)|wicz(?:a|owi|em|u|owie|ów|ach|ami)?)"
)
_ABBREVIATIONS = frozenset(_WITH_A_DOT.split())
# Beginnings that make new words of any other, more than a dictionary can list.
_PREFIXES = (
    "anty", "bio", "eko", "euro", "foto", "inter", "mikro", "mini", "między", "multi", "nad",
    "neuro", "nie", "ponad", "poza", "psycho", "samo", "socjo", "super", "tele", "wideo",
    "wielo", "współ",
)  # fmt: skip
_SHORTEST_REST = 5


class Dictionary(Protocol):
    """What knows words."""

    def spell(self, word: str) -> bool:
        """Whether the word is one."""

    def suggest(self, word: str) -> tuple[str, ...]:
        """What it may have been meant to be, the likeliest first."""


class Doubtful(NamedTuple):
    """A word of a text that may be misspelt, and where it begins."""

    start: int
    word: str


def load(own: Iterable[str] = ()) -> "Spelling":
    """The Polish spelling check with these own words."""
    return Spelling(_polish(), own)


class Spelling:
    """Knows the words of a dictionary and own ones; what it found out about a word it remembers."""

    def __init__(self, dictionary: Dictionary, own: Iterable[str] = ()) -> None:
        self._dictionary = dictionary
        self._known: dict[str, bool] = {}
        self._own: frozenset[str] = frozenset()
        self.take_own(own)

    def take_own(self, words: Iterable[str]) -> None:
        """Take these words for right, and no others beside those of the dictionary."""
        self._own = frozenset(part.casefold() for word in words for part in _WORD.findall(word))

    def doubtful(self, text: str) -> Iterator[Doubtful]:
        """The words of a paragraph that are not known, in order.

        Names, abbreviations, what is written in capitals, and what has digits are left alone.
        """
        for chunk in _CHUNK.finditer(text):
            if _ADDRESS.search(chunk[0]):
                continue
            for grown in _GROWN.finditer(text, *chunk.span()):
                if not any(map(str.isdecimal, grown[0])):
                    yield from self._doubtful(text, *grown.span())

    def _doubtful(self, text: str, first: int, last: int) -> Iterator[Doubtful]:
        """The unknown words in a stretch without digits: XV/123/2024, COVID-19, 2a and S19 are no words."""
        for match in _WORD.finditer(text, first, last):
            if not self._passes(match[0], text, *match.span()):
                yield Doubtful(match.start(), match[0])

    def suggestions(self, word: str) -> tuple[str, ...]:
        """What a word may have been meant to be, the likeliest first; takes up to a third of a second."""
        if len(word) > _LONGEST or not _encodable(word):
            return ()
        return self._dictionary.suggest(word)[:_MOST_SUGGESTIONS]

    def knows(self, word: str) -> bool:
        """Whether a word is right by itself, at the beginning of a sentence or within."""
        return word.casefold() in self._own or self._found(word) or self._found(word[:1].lower() + word[1:])

    def _passes(self, word: str, text: str, start: int, end: int) -> bool:
        if len(word) == 1 or _CAPITALS.fullmatch(word) or self.knows(word):
            return True
        follows = text[end : end + 1]
        if follows == "." and word.casefold() in _ABBREVIATIONS:
            return True
        if follows in ("-", "–") and self._joins(word):
            return True
        if word[0].isupper() and not _BEGINNING.search(text[max(0, start - 8) : start]):
            return bool(_SURNAME.fullmatch(word)) or not self._is_slip(word.lower())
        return self._is_made_up(word.lower())

    def _joins(self, word: str) -> bool:
        """Whether it is the first half of a word like „opiekuńczo-wychowawczy”."""
        stem = word.lower()[:-1]
        return word.endswith("o") and any(self._found(stem + ending) for ending in ("y", "i", "a"))

    def _is_made_up(self, word: str) -> bool:
        rests = (word[len(prefix) :] for prefix in _PREFIXES if word.startswith(prefix))
        return any(len(rest) >= _SHORTEST_REST and self._found(rest) for rest in rests)

    def _is_slip(self, word: str) -> bool:
        """Whether one letter makes a common word of it: „Pomocu” in a name is no name."""
        return any(self._found(other) for other in _one_off(word))

    def _found(self, word: str) -> bool:
        found = self._known.get(word)
        if found is None:
            found = len(word) <= _LONGEST and _encodable(word) and self._dictionary.spell(word)
            self._known[word] = found
        return found


def _one_off(word: str) -> Iterator[str]:
    """The words that one letter changed, added, left out or moved by one makes of a word."""
    for place in range(len(word)):
        before, after = word[:place], word[place + 1 :]
        yield before + after
        yield from (before + letter + after for letter in _LETTERS if letter != word[place])
        yield before + after[:1] + word[place] + after[1:]
    for place in range(len(word) + 1):
        yield from (word[:place] + letter + word[place:] for letter in _LETTERS)


def _encodable(word: str) -> bool:
    """Whether the dictionary has all of these letters."""
    return word.isprintable() and word.encode("iso8859-2", "ignore").decode("iso8859-2") == word


@cache
def _polish() -> Dictionary:
    from hunspell import Hunspell  # only who writes prose needs it

    loaded: Dictionary = Hunspell(
        "pl_PL", hunspell_data_dir=str(resources() / "dictionaries"), system_encoding="utf-8"
    )
    return loaded
