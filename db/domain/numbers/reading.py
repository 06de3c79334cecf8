"""Values read as Poles type them.

What a text may be, once trimmed; a note in brackets may follow each:

    [ok.] [-]AMOUNT [tys.|mln|mld] [zł|%]                         a number
    [ok.] [od] [-]AMOUNT –|do [-]AMOUNT [tys.|mln|mld] [zł|%]     a range, the smaller end first
    [ok.] [-]AMOUNT [tys.|mln|mld] words [, …]                    a composite: words name what is counted
    – · . bd brak danych brak · x nd nie dotyczy                  a mark

Everything else is kept as typed. zł goes with money and % with percents. Words have neither digits nor
brackets; measures are parted by a comma, semicolon, slash, dash, „i” or „oraz”. A dash is a minus where it
touches its number. tys., mln and mld are multiplied out: „1,5 tys. zł” is 1500.
"""

from dataclasses import dataclass, replace
from decimal import Decimal
from re import Match

from db.domain.kinds import Form, IndicatorKind
from db.domain.numbers import amounts, grammar, marks
from db.domain.numbers.signs import EDGES
from db.domain.values import Content, Measure

_TEXTS = (IndicatorKind.TEXT, IndicatorKind.HEADING)
_PLACES = {IndicatorKind.WHOLE: 0, IndicatorKind.MONEY: 2}  # the other kinds take any number of decimals


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text says; `content` None: no value.

    Where it may mean several things, `alternatives` has them all, the likeliest first; else it is empty.
    """

    content: Content | None
    alternatives: tuple[Content, ...] = ()


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A text cut at its amounts: what stands before the first, the digits, what follows each of them."""

    before: Match[str]
    digits: list[str]
    after: list[str]
    kind: IndicatorKind
    dot_groups: bool

    def amount(self, index: int, sign: str | None, thousands: int, places: int | None) -> Decimal | None:
        """The exact amount of these digits; zero has no sign. None where it is none, or has more decimals."""
        amount = amounts.parse(self.digits[index], thousands=thousands, dot_groups=self.dot_groups)
        if amount and sign:
            amount = amount.copy_negate()
        return None if amount is None else amounts.fitted(amount, places)

    @property
    def approximate(self) -> bool:
        """Whether „ok.” or the like stands before it all."""
        return bool(self.before["about"])


def read(text: str, kind: IndicatorKind) -> Reading:
    """What was typed for an indicator of this kind. Never raises; what is not understood is kept as typed.

    A dot before three digits groups thousands; where it may as well be a decimal point, both meanings are
    offered. In whole numbers and in money it may be one only before tys. and mln.
    """
    bare = text.strip(EDGES)
    if not bare:
        return Reading(None)
    if mark := marks.parse(bare):
        return Reading(Content(Form.MARK, mark=mark))
    if kind in _TEXTS:
        return Reading(Content(Form.TEXT, text=text))
    body, note = _note_apart(bare)
    found = tuple(replace(meaning, note=note) for meaning in _meanings(body, kind))
    if not found:
        return Reading(Content(Form.UNREAD, text=text))
    return Reading(found[0], found if len(found) > 1 else ())


def _note_apart(text: str) -> tuple[str, str]:
    """The text before the first bracket and what the brackets hold, if they end the text."""
    body, _, note = text[:-1].partition("(")
    if text.endswith(")") and note.strip():
        return body.rstrip(EDGES), note.strip()
    return text, ""


def _meanings(body: str, kind: IndicatorKind) -> list[Content]:
    """Everything that a text without its note may mean, the likeliest first."""
    if mark := marks.parse(body):
        return [Content(Form.MARK, mark=mark)]
    # „1.250 mln” is rather a million and a quarter than a milliard and a quarter.
    likelier = not grammar.MULTIPLIED.search(body)
    meanings = (_understood(body, kind, dot_groups) for dot_groups in (likelier, not likelier))
    return list(dict.fromkeys(meaning for meaning in meanings if meaning))


def _understood(body: str, kind: IndicatorKind, dot_groups: bool) -> Content | None:
    before, *rest = grammar.AMOUNT.split(body, maxsplit=grammar.MOST_MEASURES)
    opening, digits, after = grammar.BEFORE.fullmatch(before), rest[::2], rest[1::2]
    if not opening or not digits or max(map(len, after)) > grammar.LONGEST_AFTER:
        return None
    phrase = _Phrase(opening, digits, after, kind, dot_groups)
    return _number(phrase) or _range(phrase) or _composite(phrase)


def _number(phrase: _Phrase) -> Content | None:
    after = grammar.AFTER[phrase.kind].fullmatch(phrase.after[0])
    if len(phrase.digits) != 1 or phrase.before["since"] or not after:
        return None
    amount = phrase.amount(0, phrase.before["sign"], grammar.thousands(after), _PLACES.get(phrase.kind))
    return None if amount is None else Content(Form.NUMBER, amount, approximate=phrase.approximate)


def _range(phrase: _Phrase) -> Content | None:
    if len(phrase.digits) != 2:
        return None
    between = grammar.BETWEEN[phrase.kind].fullmatch(phrase.after[0])
    after = grammar.AFTER[phrase.kind].fullmatch(phrase.after[1])
    if not between or not after or (phrase.before["since"] and not between["until"]):
        return None
    times, places = grammar.thousands(after), _PLACES.get(phrase.kind)
    # In „2–3 tys.” the word goes with both ends, in „500 zł – 2 tys. zł” with the second.
    lower_times = grammar.thousands(between) or (0 if between["unit"] else times)
    lower = phrase.amount(0, phrase.before["sign"], lower_times, places)
    upper = phrase.amount(1, between["sign"], times, places)
    if lower is None or upper is None or lower > upper:
        return None
    return Content(Form.RANGE, lower, upper, approximate=phrase.approximate)


def _composite(phrase: _Phrase) -> Content | None:
    patterns = [grammar.MEASURE] * (len(phrase.digits) - 1) + [grammar.LAST_MEASURE]
    parts = [pattern.fullmatch(after) for pattern, after in zip(patterns, phrase.after, strict=True)]
    places = 2 if phrase.kind in _PLACES else None
    sign, measures = phrase.before["sign"], []
    for index, part in enumerate(parts):
        amount = phrase.amount(index, sign, grammar.thousands(part), places) if part else None
        if part is None or amount is None:
            return None
        measures.append(Measure(amount, part["words"]))
        sign = part["sign"]
    if phrase.before["since"] or any(map(_is_range, parts, measures, measures[1:])):
        return None
    return Content(Form.COMPOSITE, measures=tuple(measures), approximate=phrase.approximate)


def _is_range(part: Match[str] | None, measure: Measure, following: Measure) -> bool:
    """Whether a dash stands between forms of one word: „2 osoby – 5 osób” are not two measures."""
    stems = {measure.words[:2].casefold(), following.words[:2].casefold()}
    return bool(part and part["dash"]) and len(stems) == 1
