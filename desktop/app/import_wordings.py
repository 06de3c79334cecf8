"""Which wordings of a document are which of the record's: the same words first, then similar ones."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from db.domain.folding import folded
from db.domain.wordings import Trait, same_wording, trait

Pair = tuple[int, int]  # places in the two lists
Alike = Callable[[int, int], bool]

_MOST_ALIKE = 50  # texts that begin alike, beyond which no one is looked for among them: it would take long


def beside(found: Sequence[str], known: Sequence[str], alike: Alike | None = None) -> dict[int, int]:
    """The place among the known texts of each found one, of texts that stand in the same place.

    Repeated ones go together in their order if there are as many on either side; if not, those by whose
    places `alike` tells one and no other. A similar one goes only where no other is as similar.
    """
    pairs = dict(_same(found, known, alike))
    taken = set(pairs.values())
    pairs.update(
        _similar(
            {place: text for place, text in enumerate(found) if place not in pairs},
            {place: text for place, text in enumerate(known) if place not in taken},
        )
    )
    return pairs


def anywhere(found: Sequence[str], known: Sequence[str]) -> dict[int, int]:
    """The same for texts from all over: nothing goes together that either side has twice."""
    by_words = _by_words(known)
    return {
        places[0]: by_words[words][0]
        for words, places in _by_words(found).items()
        if len(places) == 1 and len(by_words.get(words, ())) == 1
    }


def is_same(one: str, other: str) -> bool:
    """Whether texts differ in nothing but case, accents, spaces and punctuation."""
    return one == other or _words(one) == _words(other)


def _same(found: Sequence[str], known: Sequence[str], alike: Alike | None) -> Iterator[Pair]:
    by_words = _by_words(known)
    for words, places in _by_words(found).items():
        there = by_words.get(words, [])
        if len(places) == len(there):
            yield from zip(places, there, strict=True)
        elif alike is not None and len(places) * len(there) <= _MOST_ALIKE**2:
            like = [(place, each) for place in places for each in there if alike(place, each)]
            yield from _single(like)


def _single(pairs: Sequence[Pair]) -> Iterator[Pair]:
    """Those of which neither side is in another pair."""
    found, known = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    yield from (pair for pair in pairs if found[pair[0]] == known[pair[1]] == 1)


def _similar(found: dict[int, str], known: dict[int, str]) -> Iterator[Pair]:
    """The pairs of which neither has another that it is similar to."""
    by_trait: dict[Trait, list[int]] = {}
    for place, text in known.items():
        by_trait.setdefault(trait(text), []).append(place)
    like: list[Pair] = []
    for place, text in found.items():
        near = by_trait.get(trait(text), [])
        if len(near) <= _MOST_ALIKE:
            like += [(place, each) for each in near if same_wording(text, known[each])]
    yield from _single(like)


def _by_words(texts: Sequence[str]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for place, text in enumerate(texts):
        if words := _words(text):
            places.setdefault(words, []).append(place)
    return places


def _words(text: str) -> str:
    """The text as it is compared; signs that alone tell texts apart stay: „%”, „18+”."""
    bare = "".join(sign if sign.isalnum() or sign in "%+" else " " for sign in folded(text))
    return " ".join(bare.split())
