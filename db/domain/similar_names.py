"""Which names in a directory may mean the same thing, so that the clerk can merge them.

It is only ever a proposal: „Szkoła nr 1” and „Szkoła nr 2” differ in a sign that changes everything, so
numbers must agree; words may differ in their endings, by a slip, or by being cut short with a full stop.
"""

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from db.domain.folding import folded

_QUIET = frozenset({"w", "we", "z", "ze", "i", "oraz", "na", "do", "dla", "przy", "im", "nr", "ds"})
_LONG = 5
_LEAST_IN_COMMON = 2
_VOWELS = frozenset("aeiouy")


def similar_pairs(names: Mapping[int, Sequence[str]]) -> list[tuple[int, int]]:
    """The pairs of ids whose names may mean the same, each name against each; in the order of the ids."""
    known = {each: [_understood(name) for name in called] for each, called in names.items()}
    return [
        (one, other)
        for one, other in combinations(names, 2)
        if any(_alike(first, second) for first in known[one] for second in known[other])
    ]


class _Name(NamedTuple):
    """A name as it is compared; words that are the same begin with the same letter."""

    words: tuple[str, ...]
    numbers: tuple[str, ...]
    initials: frozenset[str]


def _understood(name: str) -> _Name:
    """The words that tell names apart, in any case and without quotation marks and the like."""
    signs = "".join(sign if sign.isalnum() or sign in ".%" else " " for sign in folded(name))
    words = [word for word in signs.split() if word.strip(".")]
    telling = [word for word in words if word.rstrip(".") not in _QUIET] or words
    numbers = sorted(word.rstrip(".") for word in telling if any(sign.isdecimal() for sign in word))
    return _Name(tuple(telling), tuple(numbers), frozenset(word[0] for word in telling))


def _alike(one: _Name, other: _Name) -> bool:
    """Whether all words of the shorter name are in the longer one, of which something may be left over."""
    shorter, longer = (one, other) if len(one.words) <= len(other.words) else (other, one)
    if not shorter.words or one.numbers != other.numbers or not shorter.initials <= longer.initials:
        return False
    if len(longer.words) > len(shorter.words) < _LEAST_IN_COMMON:
        return False
    left = list(longer.words)
    for word in shorter.words:
        found = next((each for each in left if _same_word(word, each)), None)
        if found is None:
            return False
        left.remove(found)
    return True


def _same_word(one: str, other: str) -> bool:
    if one == other or one[0] != other[0]:
        return one == other
    shorter, longer = sorted((one, other), key=len)
    if shorter.endswith(".") or not _VOWELS & set(shorter):
        return len(shorter) > 1 and longer.startswith(shorter.rstrip("."))
    if len(shorter) < _LONG:
        return False
    common = next((place for place, sign in enumerate(shorter) if sign != longer[place]), len(shorter))
    return common * 3 >= len(longer) * 2 or _one_slip(shorter, longer)


def _one_slip(shorter: str, longer: str) -> bool:
    """Whether one letter is wrong, missing, or swapped with the next one."""
    if len(shorter) == len(longer):
        wrong = [(sign, right) for sign, right in zip(shorter, longer, strict=True) if sign != right]
        return len(wrong) == 1 or (len(wrong) == 2 and wrong[0] == wrong[1][::-1])
    return any(longer[:place] + longer[place + 1 :] == shorter for place in range(len(longer)))
