"""Values read as Poles type them.

What a text may be, once trimmed; a note in brackets may follow each:

    [ok.] [-]AMOUNT [tys.|mln|mld] [zł|%]                         a number
    [ok.] [od] [-]AMOUNT –|do [-]AMOUNT [tys.|mln|mld] [zł|%]     a range, the smaller end first; words may
                                                                  name what is counted
    [ok.] [-]AMOUNT [tys.|mln|mld] words [, …]                    a composite: words name what is counted
    [ok.] [-]AMOUNT [tys.|mln|mld] [; …]                          the same, where it is known what is counted
    – · . bd brak danych · x nd nie dotyczy                       a mark
    celowo puste · puste celowo                                   left empty on purpose

Everything else is kept as typed. zł goes with money and % with percents. Words have neither digits nor
brackets; measures are parted by a comma, semicolon, slash, dash, „i”, „oraz” or „w tym”, numbers alone by
a comma with a space, semicolon, slash, plus, „i” or „oraz”. A dash is a minus where it touches its number.
tys., mln and mld are multiplied out: „1,5 tys. zł” is 1500. The first amount may begin with its comma:
„,5” is 0,5.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from db.domain.entities import Unit
from db.domain.kinds import Form, IndicatorKind
from db.domain.numbers import grammar, marks
from db.domain.numbers.composites import composite, declined, listed
from db.domain.numbers.phrases import PLACES, Phrase, cut
from db.domain.numbers.signs import EDGES
from db.domain.values import Content

_TEXTS = (IndicatorKind.TEXT, IndicatorKind.HEADING)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text says; `content` None: no value.

    Where it may mean several things, `alternatives` has them all, the likeliest first; else it is empty.
    """

    content: Content | None
    alternatives: tuple[Content, ...] = ()


def read(text: str, kind: IndicatorKind, units: Sequence[Unit] = ()) -> Reading:
    """What was typed for an indicator of this kind. Never raises; what is not understood is kept as typed.

    A dot before three digits groups thousands; where it may as well be a decimal point, both meanings are
    offered. In whole numbers and in money it may be one only before tys. and mln. The units are those that a
    composite counts in, in their order: numbers alone, one for each, get their words, and words their form.
    """
    bare = text.strip(EDGES)
    if not bare:
        return Reading(None)
    if sign := marks.parse(bare):
        return Reading(sign)
    if kind in _TEXTS:
        return Reading(Content(Form.TEXT, text=text))
    body, note = _note_apart(bare)
    counted = units if kind is IndicatorKind.COMPOSITE else ()
    found = tuple(
        replace(meaning, note=note) if note else meaning for meaning in _meanings(body, kind, counted)
    )
    if not found:
        return Reading(Content(Form.UNREAD, text=text))
    return Reading(found[0], found if len(found) > 1 else ())


def _note_apart(text: str) -> tuple[str, str]:
    """The text before the first bracket and what the brackets hold, if they end the text."""
    body, _, note = text[:-1].partition("(")
    if text.endswith(")") and note.strip():
        return body.rstrip(EDGES), note.strip()
    return text, ""


def _meanings(body: str, kind: IndicatorKind, units: Sequence[Unit]) -> Iterable[Content]:
    """Everything that a text without its note may mean, the likeliest first."""
    if sign := marks.parse(body):
        return (sign,)
    if "." not in body:
        return _understood(body, kind, True, units)
    # „1.250 mln” is rather a million and a quarter than a milliard and a quarter.
    likelier = not grammar.MULTIPLIED.search(body)
    readings = (_understood(body, kind, dot_groups, units) for dot_groups in (likelier, not likelier))
    return dict.fromkeys(chain.from_iterable(readings))


def _understood(body: str, kind: IndicatorKind, dot_groups: bool, units: Sequence[Unit]) -> Iterator[Content]:
    phrase = cut(body, kind, dot_groups)
    content = phrase and (_number(phrase) or _range(phrase, units) or composite(phrase, units))
    if content:
        yield content
    if len(units) > 1:
        yield from listed(body, units, kind, dot_groups)


def _number(phrase: Phrase) -> Content | None:
    after = grammar.AFTER[phrase.kind].fullmatch(phrase.after[0])
    if len(phrase.digits) != 1 or phrase.before["since"] or not after:
        return None
    amount = phrase.amount(0, phrase.before["sign"], grammar.thousands(after), PLACES.get(phrase.kind))
    return None if amount is None else Content(Form.NUMBER, amount, approximate=phrase.approximate)


def _range(phrase: Phrase, units: Sequence[Unit]) -> Content | None:
    if len(phrase.digits) != 2:
        return None
    between = grammar.BETWEEN[phrase.kind].fullmatch(phrase.after[0])
    counted = grammar.LAST_MEASURE.fullmatch(phrase.after[1])
    after = grammar.AFTER[phrase.kind].fullmatch(phrase.after[1]) or counted
    if not between or not after or (phrase.before["since"] and not between["until"]):
        return None
    times, places = grammar.thousands(after), PLACES.get(phrase.kind)
    # In „2–3 tys.” the word goes with both ends, in „500 zł – 2 tys. zł” with the second.
    lower_times = grammar.thousands(between) or (0 if between["unit"] else times)
    lower = phrase.amount(0, phrase.before["sign"], lower_times, places)
    upper = phrase.amount(1, between["sign"], times, places)
    if lower is None or upper is None or lower > upper:
        return None
    words = declined(counted["words"], upper, units) if after is counted else ""
    return Content(Form.RANGE, lower, upper, approximate=phrase.approximate, text=words)
