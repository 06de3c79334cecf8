"""What the words of a label tell: that an amount is asked for, and where another label begins."""

import re

from desktop.exchange.understanding.cell_lines import unmarked

_COUNTED = ("liczba", "liczebność", "ilość", "odsetek", "procent", "kwota")
_AMOUNTS = (*_COUNTED, "wysokość", "wartość", "udział", "wskaźnik")
_DASH = re.compile(r"\s+[–—-]\s+")


def begins_anew(label: str) -> bool:
    """Whether a label names an amount of its own and is not only a part of the one above."""
    return label.casefold().startswith(_AMOUNTS)


def asks_for_number(label: str) -> bool:
    """Whether what a label asks for can only be a number: „liczba…”, „ilość…”, „kwota…”, „odsetek…”."""
    return label.casefold().startswith(_COUNTED)


def labels_in(text: str) -> list[str]:
    """The labels that a converter has run together: „– liczba działań – liczba osób” are two.

    Only an amount begins another one, for dashes stand within labels too.
    """
    found: list[str] = []
    for part in _DASH.split(unmarked(text).text):
        if found and not begins_anew(part):
            found[-1] = f"{found[-1]} – {part}"
        else:
            found.append(part)
    return found if begins_anew(found[0]) else [unmarked(text).text]
