"""Which names in a directory may mean the same thing, so that the clerk can merge them.

It is only ever a proposal: „Szkoła nr 1” and „Szkoła nr 2” differ in a sign that changes everything, so
numbers must agree; words may differ in their endings, by a slip, or by being cut short with a full stop.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import NamedTuple

from db.domain.folding import folded

_QUIET = frozenset({"w", "we", "z", "ze", "i", "oraz", "na", "do", "dla", "przy", "im", "nr", "ds"})
_LONG = 5
_LEAST_IN_COMMON = 2
_VOWELS = frozenset("aeiouy")


def similar_pairs(names: Mapping[int, Sequence[str]]) -> list[tuple[int, int]]:
    """The pairs of ids whose names may mean the same, each name against each; in the order of the ids."""
    called: dict[_Name, set[int]] = {}
    for place, each in enumerate(names.values()):
        for name in each:
            called.setdefault(_understood(name), set()).add(place)
    found: set[tuple[int, int]] = set()
    for one, other in _alike_names(called):
        found.update((min(pair), max(pair)) for pair in product(called[one], called[other]))
    ids = list(names)
    return [(ids[first], ids[second]) for first, second in sorted(found) if first != second]


class _Name(NamedTuple):
    """A name as it is compared."""

    words: tuple[str, ...]
    numbers: tuple[str, ...]


def _understood(name: str) -> _Name:
    """The words that tell names apart, in any case and without quotation marks and the like."""
    signs = "".join(sign if sign.isalnum() or sign in ".%" else " " for sign in folded(name))
    words = [word for word in signs.split() if word.strip(".")]
    telling = [word for word in words if word.rstrip(".") not in _QUIET] or words
    numbers = sorted(word.rstrip(".") for word in telling if any(sign.isdecimal() for sign in word))
    return _Name(tuple(telling), tuple(numbers))


def _alike_names(names: Iterable[_Name]) -> Iterator[tuple[_Name, _Name]]:
    """The pairs of names that are alike, and each with itself, without comparing all with all.

    Names with other numbers never are; of the rest only those that share the rarest word are looked at.
    """
    by_numbers: dict[tuple[str, ...], list[_Name]] = {}
    for name in names:
        by_numbers.setdefault(name.numbers, []).append(name)
    for group in by_numbers.values():
        holding: dict[str, set[_Name]] = {}
        for name in group:
            for word in name.words:
                holding.setdefault(word, set()).add(name)
        same = _same_words(holding)
        spread = {word: sum(len(holding[each]) for each in same[word]) for word in holding}
        for name in group:
            rarest = min(name.words, key=spread.__getitem__, default="")
            for other in set().union(*(holding[each] for each in same.get(rarest, ()))):
                if _alike(name, other):
                    yield name, other


def _same_words(words: Collection[str]) -> dict[str, list[str]]:
    """For each word those that may be the same, itself among them."""
    sharing: dict[str, list[str]] = {}
    for word in words:
        for trait in (word[0], *_traits(word)):
            sharing.setdefault(trait, []).append(word)
    beside = {word: set().union(*(sharing[trait] for trait in _traits(word))) for word in words}
    for short in filter(_is_cut, words):
        beside[short].update(sharing[short[0]])
        for word in sharing[short[0]]:
            beside[word].add(short)
    return {word: [each for each in others if _same_word(word, each)] for word, others in beside.items()}


def _traits(word: str) -> set[str]:
    """What two words have in common that differ in their endings or by a slip: beginning or rest."""
    return {word[: _LONG - 1], *(word[:place] + word[place + 1 :] for place in range(len(word))), word}


def _is_cut(word: str) -> bool:
    """Whether a word may be cut short: „godz.”, „zł”."""
    return word.endswith(".") or not _VOWELS & set(word)


def _alike(one: _Name, other: _Name) -> bool:
    """Whether all words of the shorter name are in the longer one, of which something may be left over."""
    shorter, longer = (one, other) if len(one.words) <= len(other.words) else (other, one)
    if not shorter.words or one.numbers != other.numbers:
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
    if _is_cut(shorter):
        return len(shorter) > 1 and longer.startswith(shorter.rstrip("."))
    if len(shorter) < _LONG:
        return False
    common = next((place for place, sign in enumerate(shorter) if sign != longer[place]), len(shorter))
    return common * 3 >= len(longer) * 2 or _one_slip(shorter, longer)


def _one_slip(shorter: str, longer: str) -> bool:
    """Whether one letter is wrong, missing, or swapped with the next one."""
    if len(shorter) == len(longer):
        wrong = [place for place, sign in enumerate(shorter) if sign != longer[place]]
        first, last = wrong[0], wrong[-1]
        swapped = last == first + 1 and shorter[first : last + 1] == longer[last] + longer[first]
        return len(wrong) == 1 or swapped
    return any(longer[:place] + longer[place + 1 :] == shorter for place in range(len(longer)))
