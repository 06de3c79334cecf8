"""How wide words are when printed in Arial, so that no column is narrower than what must not break."""

import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Sequence

_THOUSANDTHS = {
    191: "'",
    222: "ijl",
    278: " !,./:;\\[]It|f\u00a0",
    333: "()-`r„”“’•",
    355: '"',
    389: "*",
    500: "Jcksvxyz",
    584: "+<=>~−×",
    611: "FTZ",
    667: "ABEKPSVXY&",
    722: "CDHNRUw",
    778: "GOQ",
    833: "Mm",
    889: "%",
    944: "W",
    1000: "—…",
}  # of the font's size, from the metrics of Helvetica, whose widths Arial has; others are 556 wide
_TWIPS_PER_POINT = 20
_BOLD = 1.09  # how much wider the widest bold letters are
_SPACE = 278


class _Widths(dict[str, int]):
    """The width of any character; a letter with a mark is as wide as the letter."""

    def __missing__(self, character: str) -> int:
        letter = "l" if character == "ł" else unicodedata.normalize("NFD", character)[0]
        width = self[character] = self.get(letter, 556)
        return width


_WIDTHS = _Widths(
    (character, width) for width, characters in _THOUSANDTHS.items() for character in characters
)


def widest_word(texts: Iterable[str], points: float, *, bold: bool = False) -> int:
    """The width in twips of the widest stretch without a space or hyphen, where lines may break."""
    words: set[str] = set()
    for text in set(texts):
        words.update(text.replace("-", "- ").split(" "))
    return _twips(max(map(_wide, words), default=0), points, bold)


def widest_line(texts: Iterable[str], points: float, *, bold: bool = False) -> int:
    """The width in twips that the longest text takes in a single line."""
    return _twips(max(map(_wide, set(texts)), default=0), points, bold)


def width_in_lines(texts: Iterable[str], points: float, most: int) -> int:
    """The least width in twips at which no text takes more lines than `most`."""
    return _twips(max((_least(text, most) for text in set(texts)), default=0), points)


def _least(text: str, most: int) -> int:
    words = [_wide(word) for word in text.split(" ")]
    longest = max(words)
    widths = range(longest, sum(words) + _SPACE * len(words))
    return longest + bisect_left(widths, True, key=lambda width: _count(words, width) <= most)


def _count(words: Sequence[int], width: int) -> int:
    """How many lines the words take."""
    lines, taken = 1, words[0]
    for word in words[1:]:
        taken += _SPACE + word
        if taken > width:
            lines, taken = lines + 1, word
    return lines


def _wide(text: str) -> int:
    """In thousandths of the font's size."""
    return sum(map(_WIDTHS.__getitem__, text))


def _twips(thousandths: int, points: float, bold: bool = False) -> int:
    return round(thousandths * points * _TWIPS_PER_POINT / 1000 * (_BOLD if bold else 1))
