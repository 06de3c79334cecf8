"""Typed numbers made fields all at once, where there is no doubt which indicator each of them is of."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import accumulate

from db.domain.rich_text import Inline, RichText, Span, inlines, mapped
from db.domain.stale import Suspicion, Watch, Why, suspicions
from db.domain.typed_numbers import sentence_bounds

_CHIP = "\ufffc"
_ALL = frozenset({Why.EQUALS, Why.OLD_VALUE, Why.STALE_YEAR})


def with_fields(rich: RichText, watched: Watch, whys: Collection[Why] = _ALL) -> RichText:
    """The text with a field for each typed number that can only be one.

    It reads as before but for what was old, which moves on to the text's period.
    """
    return mapped(rich, lambda line: _with_fields(line, watched, whys))


def made(before: RichText, after: RichText) -> int:
    """How many fields have come to a text."""
    return _fields(after) - _fields(before)


def _fields(rich: RichText) -> int:
    return sum(not isinstance(each, Span) for each in inlines(rich))


def _with_fields(line: tuple[Inline, ...], watched: Watch, whys: Collection[Why]) -> tuple[Inline, ...]:
    text = "".join(each.text if isinstance(each, Span) else _CHIP for each in line)
    sentences: dict[tuple[int, int], list[Suspicion]] = {}
    for each in suspicions(text, watched):
        if each.why in whys:
            sentences.setdefault(sentence_bounds(text, each.start), []).append(each)
    found = [each for bounds, told in sentences.items() for each in _settled(told, text[slice(*bounds)])]
    changed = list(line)
    for suspicion in reversed(found):
        _put(changed, suspicion)
    return tuple(changed)


def _settled(told: Sequence[Suspicion], sentence: str) -> Sequence[Suspicion]:
    """What may be replaced in a sentence without making it false.

    „W 2023 r. otwarto żłobek” is true for ever, „w 2023 r. było 700 porad” moves on as a whole. Where a year
    may be meant otherwise, the clerk has to read the sentence.
    """
    if any(each.why is Why.STALE_YEAR and not each.certain for each in told):
        return ()
    numbers = [each for each in told if each.certain and each.why is not Why.STALE_YEAR]
    return [each for each in told if each.certain] if numbers or _CHIP in sentence else ()


def _put(line: list[Inline], found: Suspicion) -> None:
    """Put a field where the number stands; not where its look changes within."""
    ends = list(accumulate(len(each.text) if isinstance(each, Span) else 1 for each in line))
    place = next(place for place, end in enumerate(ends) if found.start < end)
    span = line[place]
    if not isinstance(span, Span) or found.end > ends[place]:
        return
    first = ends[place] - len(span.text)
    before, after = span.text[: found.start - first], span.text[found.end - first :]
    field = replace(found.fields[0], bold=span.bold, italic=span.italic)
    line[place : place + 1] = [replace(span, text=before), field, replace(span, text=after)]
