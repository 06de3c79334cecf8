"""Several measures in one cell: „806 spotkań, 1 384 godziny”, or numbers alone where units are known."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from re import Match, Pattern

from db.domain.entities import Unit
from db.domain.kinds import Form, IndicatorKind
from db.domain.numbers import grammar
from db.domain.numbers.phrases import PLACES, Phrase, cut
from db.domain.plurals import plural
from db.domain.values import Content, Measure


def composite(phrase: Phrase, units: Sequence[Unit]) -> Content | None:
    """Amounts with words after each; words that are a form of one of the units are put into the right one."""
    parts = _parts(phrase, grammar.MEASURE, grammar.LAST_MEASURE)
    amounts = _amounts(phrase, parts)
    if amounts is None:
        return None
    words = [declined(part["words"], amount, units) for part, amount in zip(parts, amounts, strict=True)]
    if any(map(_is_range, parts, words, words[1:])):
        return None
    return _content(phrase, amounts, words, parts)


def listed(body: str, units: Sequence[Unit], kind: IndicatorKind, dot_groups: bool) -> Iterator[Content]:
    """What a text may mean as the numbers alone of all units in their order: „806; 1384”, „806 / 1 384”."""
    for separated in _separated(body):
        phrase = cut(separated, kind, dot_groups)
        content = _listed(phrase, units) if phrase else None
        if content:
            yield content


def declined(words: str, amount: Decimal, units: Sequence[Unit]) -> str:
    """The words, or the form that goes with the amount where they are another form of one of the units."""
    typed = " ".join(words.split()).casefold()
    forms = [plural(amount, unit) for unit in units if typed in _forms(unit)]
    return words if words in forms else next(iter(forms), words)


def _separated(body: str) -> Iterator[str]:
    """The text with a semicolon for each comma that parts numbers, rather than begins decimals."""
    yield grammar.LOOSE_COMMA.sub(";", body)
    if grammar.TIGHT_LIST.fullmatch(body):
        yield body.replace(",", ";")


def _listed(phrase: Phrase, units: Sequence[Unit]) -> Content | None:
    if len(phrase.digits) != len(units):
        return None
    parts = _parts(phrase, grammar.LISTED, grammar.LAST_LISTED)
    amounts = _amounts(phrase, parts)
    if amounts is None:
        return None
    words = [plural(amount, unit) for amount, unit in zip(amounts, units, strict=True)]
    # What could not be read again once it is written had better stay as typed.
    return _content(phrase, amounts, words, parts) if all(map(grammar.WORDS.fullmatch, words)) else None


def _parts(phrase: Phrase, pattern: Pattern[str], last: Pattern[str]) -> list[Match[str]]:
    """What follows each amount, matched; fewer of them where something else does."""
    patterns = [pattern] * (len(phrase.after) - 1) + [last]
    found = (each.fullmatch(after) for each, after in zip(patterns, phrase.after, strict=True))
    return [match for match in found if match]


def _amounts(phrase: Phrase, parts: Sequence[Match[str]]) -> list[Decimal] | None:
    """The amounts, None if one of them is none or what follows it was not understood."""
    if len(parts) != len(phrase.digits) or phrase.before["since"]:
        return None
    places = 2 if phrase.kind in PLACES else None
    signs = [phrase.before["sign"], *(part["sign"] for part in parts)]
    amounts = [
        phrase.amount(index, signs[index], grammar.thousands(part), places)
        for index, part in enumerate(parts)
    ]
    known = [amount for amount in amounts if amount is not None]
    return known if len(known) == len(amounts) else None


def _content(
    phrase: Phrase, amounts: Sequence[Decimal], words: Sequence[str], parts: Sequence[Match[str]]
) -> Content:
    joints = [grammar.COMMA_JOINT, *map(grammar.joint, parts)]
    measures = tuple(Measure(*part) for part in zip(amounts, words, joints, strict=False))
    return Content(Form.COMPOSITE, measures=measures, approximate=phrase.approximate)


def _forms(unit: Unit) -> set[str]:
    return {form.casefold() for form in (unit.singular, unit.few, unit.many, unit.fraction)}


def _is_range(part: Match[str], words: str, following: str) -> bool:
    """Whether a dash stands between forms of one word: „2 osoby – 5 osób” are not two measures."""
    stems = {words[:2].casefold(), following[:2].casefold()}
    return grammar.joint(part) == grammar.DASH_JOINT and len(stems) == 1
