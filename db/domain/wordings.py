"""Which wordings of a line in two documents are one: those that only endings or a slip tell apart.

Stricter than `similar_names`, for here nobody is asked before figures come under a label: „uczestników” and
„uczestniczek” begin alike and are others, so are „mieszkań” and „mieszkańców”.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from db.domain.folding import folded

Trait = tuple[tuple[str, ...], str]

_QUIET = frozenset({"w", "z", "i", "na", "do", "dla", "przy", "im", "nr", "ds", "od", "za", "po", "o"})
_SPOKEN = {"we": "w", "ze": "z", "oraz": "i", "ode": "od"}
_SHORT_FOR = {"os": "osob", "godz": "godzin", "szt": "sztuk", "tys": "tysi", "zl": "zlot", "egz": "egzempl"}
_SHORTEST_STEM = 4
_SHORTEST_SWAPPED = 6
_SHORTEST_WITH_A_GAP = 10  # in shorter words another letter makes another word: postaw, podstaw
_LONGEST_ENDING = 3


def _endings(text: str) -> frozenset[str]:
    return frozenset(ending.strip("-") for ending in text.split())


# The endings (without diacritics) that words of one declension take; „-” is none.
_DECLENSIONS = (
    _endings("- a e i o u y em ie ow owi om ami ach"),  # uczestnik, rodzina, miejsce
    _endings("- ia ie iu io iem iom iami iach"),  # szkolenie, poradnia
    _endings("i ia ie io iom iami iach"),  # poradni
    _endings("ek ka ki ke ce ko kom kami kach"),  # placówka
    _endings("y i a e ego emu ej ym im ych ich ymi imi"),  # bezrobotny
    _endings("i a ie iego iemu iej im ich imi"),  # wysoki
)


class _Wording(NamedTuple):
    """A text as it is compared: what tells it from others, the small words, and its numbers."""

    words: tuple[str, ...]
    quiet: tuple[str, ...]
    numbers: tuple[str, ...]


def same_wording(one: str, other: str) -> bool:
    """Whether two texts have the same numbers and, in order, the same words but for their endings."""
    first, second = _understood(one), _understood(other)
    if first.numbers != second.numbers or len(first.words) != len(second.words):
        return False
    fewer, more = sorted((first.quiet, second.quiet), key=len)
    return _is_within(fewer, more) and all(map(_same_word, first.words, second.words))


def trait(text: str) -> Trait:
    """What any two texts have in common that are of the `same_wording`."""
    wording = _understood(text)
    return wording.numbers, "".join(word[0] for word in wording.words)


def _understood(text: str) -> _Wording:
    signs = "".join(sign if sign.isalnum() or sign in "%+" else " " for sign in folded(text))
    words = [_SPOKEN.get(word, word) for word in signs.split()]
    telling = tuple(word for word in words if word not in _QUIET) or tuple(words)
    numbers = sorted(word for word in telling if any(sign.isdecimal() for sign in word))
    return _Wording(telling, tuple(word for word in words if word in _QUIET), tuple(numbers))


def _is_within(fewer: Sequence[str], more: Sequence[str]) -> bool:
    """Whether small words were only left out: „do” is not „z”."""
    rest = iter(more)
    return all(word in rest for word in fewer)


def _same_word(one: str, other: str) -> bool:
    if one == other or one[0] != other[0]:
        return one == other
    shorter, longer = sorted((one, other), key=len)
    if shorter in _SHORT_FOR:
        return longer.startswith(_SHORT_FOR[shorter])
    return any(_of_one_declension(*each) for each in _split(one, other)) or _one_slip(shorter, longer)


def _split(one: str, other: str) -> Iterator[tuple[str, str, str]]:
    """The stems that two words may have in common, each with what is left of either."""
    common = next(
        (place for place, pair in enumerate(zip(one, other, strict=False)) if len(set(pair)) > 1), None
    )
    longest = min(len(one), len(other)) if common is None else common
    for length in range(longest, max(longest - _LONGEST_ENDING, _SHORTEST_STEM - 1), -1):
        yield one[:length], one[length:], other[length:]


def _of_one_declension(stem: str, ending: str, other: str) -> bool:
    """Whether these are endings of one word; those that only tell women from men are not.

    „Wychowanki”, „wychowanek” and „wychowanków” share a stem; „bezrobotni” are men and „bezrobotne” women.
    """
    both = {ending, other}
    if stem.endswith("nk") and "ow" in both and both & {"i", "a", "e"}:
        return False
    if stem.endswith("n") and "ek" in both:
        return False
    if both == {"i", "e"} and stem[-1] not in "lkg":
        return False
    return any(both <= endings for endings in _DECLENSIONS)


def _one_slip(shorter: str, longer: str) -> bool:
    """Whether two letters changed places, or one is missing, in the stem of a word long enough to tell."""
    first = next((place for place, sign in enumerate(shorter) if sign != longer[place]), len(shorter))
    if not 1 < first < len(shorter) - _LONGEST_ENDING:
        return False
    if len(shorter) == len(longer):
        swapped = longer[:first] + longer[first + 1] + longer[first] + longer[first + 2 :]
        return len(shorter) >= _SHORTEST_SWAPPED and swapped == shorter
    return len(shorter) >= _SHORTEST_WITH_A_GAP and longer[:first] + longer[first + 1 :] == shorter
