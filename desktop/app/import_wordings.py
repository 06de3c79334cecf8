"""Which wordings of a document are which of the record's: the same words first, then similar ones."""

from collections.abc import Iterator, Sequence

from db.domain.folding import folded
from db.domain.similar_names import Trait, same_words, trait

Pair = tuple[int, int]  # places in the two lists

_MOST_ALIKE = 50  # texts that begin alike, beyond which no one is looked for among them: it would take long


def beside(found: Sequence[str], known: Sequence[str]) -> dict[int, int]:
    """The place among the known texts of each found one, of texts that stand in the same place.

    Repeated ones go together in their order; a similar one only where no other is as similar.
    """
    pairs = dict(_same(found, known))
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


def _same(found: Sequence[str], known: Sequence[str]) -> Iterator[Pair]:
    by_words = _by_words(known)
    for words, places in _by_words(found).items():
        yield from zip(places, by_words.get(words, ()), strict=False)


def _similar(found: dict[int, str], known: dict[int, str]) -> Iterator[Pair]:
    """The pairs of which neither has another that it is similar to."""
    by_trait: dict[Trait, list[int]] = {}
    for place, text in known.items():
        by_trait.setdefault(trait(text), []).append(place)
    wanted: dict[int, list[int]] = {}
    for place, text in found.items():
        near = by_trait.get(trait(text), [])
        like = [each for each in near if len(near) <= _MOST_ALIKE and same_words(text, known[each])]
        if len(like) == 1:
            wanted.setdefault(like[0], []).append(place)
    yield from ((places[0], each) for each, places in wanted.items() if len(places) == 1)


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
