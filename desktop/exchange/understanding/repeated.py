"""Indicators that are called like another one beside them: of the same node, or parts of the same whole."""

from collections.abc import Sequence
from dataclasses import replace

from db.domain.understanding import FoundIndicator, Uncertainty


def doubted(siblings: Sequence[FoundIndicator]) -> tuple[FoundIndicator, ...]:
    """The same indicators; those that come after another one of their name are marked."""
    seen: set[str] = set()
    found: list[FoundIndicator] = []
    for indicator in siblings:
        if indicator.parts:
            indicator = replace(indicator, parts=doubted(indicator.parts))
        name = " ".join(indicator.label.casefold().split()).strip(" .,;:")
        if name in seen:
            doubts = dict.fromkeys((*indicator.uncertain, Uncertainty.LABEL_REPEATED))
            indicator = replace(indicator, uncertain=tuple(doubts))
        seen.add(name)
        found.append(indicator)
    return tuple(found)
