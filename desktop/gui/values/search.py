"""Finding labels by a few letters, whatever their case and diacritics: „zadluz” finds „Zadłużenie”."""

import unicodedata
from collections.abc import Mapping

_WHOLE = {0x0142: "l"}  # the only Polish letter that Unicode does not take apart


def folded(text: str) -> str:
    """The text without case and diacritics."""
    parts = unicodedata.normalize("NFKD", text.casefold().translate(_WHOLE))
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


def matching(labels: Mapping[int, str], words: str) -> set[int]:
    """The ids of the folded labels that have every one of these words in them."""
    wanted = folded(words).split()
    return {each for each, text in labels.items() if all(word in text for word in wanted)}
