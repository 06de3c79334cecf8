"""Finding labels by a few letters, whatever their case and diacritics: „zadluz” finds „Zadłużenie”."""

from collections.abc import Mapping

from db.domain.folding import folded


def matching(labels: Mapping[int, str], words: str) -> set[int]:
    """The ids of the folded labels that have every one of these words in them."""
    wanted = folded(words).split()
    return {each for each, text in labels.items() if all(word in text for word in wanted)}
