"""Numbers in prose that may be values: not those of dates, laws, addresses, pages and the like."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from db.domain.folding import folded
from db.domain.numbers.amounts import parse
from db.domain.numbers.signs import SPACES

_SPACE = f"[{SPACES}]"
_NUMBER = re.compile(
    rf"(?<![\w.,/:§–−-])(?P<digits>[0-9]{{1,3}}(?:{_SPACE}[0-9]{{3}})+(?:,[0-9]+)?"
    r"|[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?|[0-9]+(?:,[0-9]+)?)"
    rf"(?P<times>{_SPACE}?(?:tys\.|mln|mld))?(?![\w/:–−-]|[.,][0-9])"
)
_SIGN = re.compile(rf"{_SPACE}?(?P<sign>%|procent\w*|zł(?:otych)?\b|PLN\b)")
_WORD_AFTER = re.compile(rf"{_SPACE}([^\W\d_]+)")
_TIMES = {"tys.": 1, "mln": 2, "mld": 3}
# What a number after it belongs to, rather than counts.
_NAMED = re.compile(
    r"(?:§+|\b(?:(?:nr|art|ust|pkt|poz|lit|godz|rozdz)\.?|(?:par|tel|str|s|tab|rys|lp|zał|sygn)\.)"
    r"|\b(?:rozdział|dział|paragraf|tabel|wykres|załącznik|stron|punk|numer|godzini)\w*"
    r"|\b(?:ul|al|os|pl)\.[^\d,;]{1,40})\s*$",
    re.IGNORECASE,
)
_LAW = re.compile(r"(?:Dz\.\s*U\.|M\.\s*P\.|ustaw\w*|uchwał\w*|rozporządzeni\w*)[^.;]{0,60}$", re.IGNORECASE)
_MONTH = re.compile(
    rf"{_SPACE}(?:stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada"
    r"|grudnia)\b",
    re.IGNORECASE,
)
_EARLIER = re.compile(r"wcześniej|poprzedni|ubiegł|minion", re.IGNORECASE)
_WHEN = re.compile(rf"\b[wz]{_SPACE}$", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_SENTENCE_END = re.compile(r"[.!?…]\s+(?=[A-ZĄĆĘŁŃÓŚŹŻ])|;\s+")
_WORDS = re.compile(r"[^\W\d_]{3,}")
_NEAR = 30
_LOOK_BACK = 80  # signs before a number that tell what it is
_SHORTEST_STEM, _LONGEST_STEM, _ENDING = 4, 6, 2
_WINDOW = 400  # signs: a sentence is looked for in the stretch of a place, and in those beside it
_SAYS_NOTHING = (
    "liczba ilość łączna ogółem oraz tym przez dla jest były był była było roku przy ich jako które który"
    " która tego tych"
)


@dataclass(frozen=True, slots=True)
class Typed:
    """A number as it stands in a text, with what follows it.

    `sign` is „%” or „zł” if it says so, which ends at `sign_end`; `word` is the word after it. `of_a_law`:
    it stands in the name of a statute or resolution.
    """

    text: str
    start: int
    end: int
    amount: Decimal
    sign: str = ""
    sign_end: int = 0
    word: str = ""
    of_a_law: bool = False

    @property
    def of_before(self) -> bool:
        """Whether the words before it speak of an earlier year."""
        return _EARLIER.search(self.text, max(0, self.start - _NEAR), self.start) is not None

    @property
    def of_when(self) -> bool:
        """Whether it stands as a year in which, or beside which, something was: „w 2023 r.”, „z 2023 r.”."""
        return _WHEN.search(self.text, max(0, self.start - _NEAR), self.start) is not None

    @property
    def is_year(self) -> bool:
        """Whether it looks like a year, and nothing says that it is anything else."""
        return not self.sign and _YEAR.fullmatch(self.text, self.start, self.end) is not None

    def is_followed_by(self, words: str) -> bool:
        """Whether these words stand right after it, whole."""
        rest = self.text[self.end : self.end + len(words) + 2]
        if not rest or rest[0] not in SPACES:
            return False
        return rest[1:].startswith(words) and not rest[1 + len(words) :].isalnum()


def typed_numbers(text: str) -> Iterator[Typed]:
    """The numbers of a paragraph that may be values or years, in order."""
    for match in _NUMBER.finditer(text):
        before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
        amount = parse(match["digits"], thousands=_TIMES.get((match["times"] or "").strip(SPACES), 0))
        if amount is None or _NAMED.search(before) or _MONTH.match(text, match.end()):
            continue
        sign = _SIGN.match(text, match.end())
        word = _WORD_AFTER.match(text, match.end())
        yield Typed(
            text,
            match.start(),
            match.end(),
            amount,
            "" if sign is None else "%" if sign["sign"][0] in "%p" else "zł",
            sign.end() if sign else match.end(),
            word[1] if word else "",
            _LAW.search(before) is not None,
        )


def sentence_bounds(text: str, place: int) -> tuple[int, int]:
    """Where the sentence at a place begins and ends, as far as it is near; the same for all places in it."""
    block = place // _WINDOW
    first, last = max(0, (block - 1) * _WINDOW), min(len(text), (block + 2) * _WINDOW)
    start = first
    for match in _SENTENCE_END.finditer(text, first, last):
        if match.end() > place:
            return start, match.start() + 1
        start = match.end()
    return start, last


def stems(text: str) -> frozenset[str]:
    """The words of a text without their endings, as far as they tell one thing from another."""
    return frozenset(_stem(word) for word in _WORDS.findall(folded(text))) - _QUIET


def _stem(word: str) -> str:
    return word[: max(_SHORTEST_STEM, min(_LONGEST_STEM, len(word) - _ENDING))]


_QUIET = frozenset(_stem(folded(word)) for word in _SAYS_NOTHING.split())
