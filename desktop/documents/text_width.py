"""How wide words are when printed in Arial, so that no column is narrower than what must not break."""

import unicodedata
from collections.abc import Iterable

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
    widest = max((sum(map(_WIDTHS.__getitem__, word)) for word in words), default=0)
    return round(widest * points * _TWIPS_PER_POINT / 1000 * (_BOLD if bold else 1))
