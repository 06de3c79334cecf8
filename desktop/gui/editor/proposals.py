"""Sentences proposed about the indicators of what is written about, as the picker of sentences lists them."""

from collections.abc import Collection, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from db.domain.facts import Facts
from db.domain.fields import resolved
from db.domain.folding import folded
from db.domain.rich_text import Field, Inline, said
from db.domain.sentences import sentences
from db.queries.narratives import FieldChoice

_MOST = 200


class Proposed(NamedTuple):
    """A sentence, and what it says at the moment."""

    inlines: tuple[Inline, ...]
    shown: str


def proposed(
    choices: Sequence[FieldChoice], facts: Facts, below: Collection[int], words: str = ""
) -> list[Proposed]:
    """Sentences about the indicators `below` what is written about; with words, about all that have them.

    No more than can be looked through.
    """
    return list(islice(_proposed(choices, facts, below, folded(words).split()), _MOST))


def _proposed(
    choices: Sequence[FieldChoice], facts: Facts, below: Collection[int], words: Sequence[str]
) -> Iterator[Proposed]:
    for place, choice in enumerate(choices):
        text = folded(" ".join((*choice.path, choice.label)))
        wanted = all(word in text for word in words) if words else choice.indicator_id in below
        if wanted and choice.content is not None:
            for sentence in sentences(choice.indicator_id, facts, _parts(choices, place)):
                yield Proposed(sentence.inlines, said(sentence.inlines, lambda each: _say(each, facts)))


def _say(inline: object, facts: Facts) -> str:
    return resolved(inline, facts) if isinstance(inline, Field) else ""


def _parts(choices: Sequence[FieldChoice], place: int) -> list[int]:
    """The indicators right below one."""
    depth = choices[place].depth
    found = []
    for each in choices[place + 1 :]:
        if each.depth <= depth:
            break
        if each.depth == depth + 1:
            found.append(each.indicator_id)
    return found
