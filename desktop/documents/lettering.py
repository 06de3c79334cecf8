"""Letters of long lists: after z) comes za), as the law letters its own."""

from collections.abc import Iterator, Sequence
from string import ascii_lowercase

from db.domain.blocks import ListItem, ListKind

_ALPHABET = len(ascii_lowercase)


def stretches(items: Sequence[ListItem], kind: ListKind) -> Iterator[tuple[str, Sequence[ListItem]]]:
    """The items in stretches that are counted anew, with what stands before the letters of each.

    Source: „Zasady techniki prawodawczej”, § 57 ust. 5 (Dz. U. z 2016 r. poz. 283).
    """
    if kind is not ListKind.LETTERED:
        yield "", items
        return
    for turn, start in enumerate(range(0, len(items), _ALPHABET)):
        yield "z" * turn, items[start : start + _ALPHABET]
