"""Whether a unit's plural forms can be right: 1 spotkanie, 2 spotkania, 5 spotkań, 1,5 spotkania.

The rules know how Polish nouns decline as a rule, and the exceptions that offices count in. What they
find is a warning for the clerk, who may know better; it forbids nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import takewhile

from db.domain.entities import Unit
from db.domain.folding import folded

_VOWELS = frozenset("aeiouyąęó")
_ABBREVIATION = 3
# Nouns whose forms begin differently, so that comparing the beginnings says nothing.
_IRREGULAR = frozenset({"rok", "człowiek", "tydzień"})
# Nouns other than those for men whose forms after 2 and after 5 are the same word.
_ALIKE_PLURALS = frozenset({"dziecko", "dzień", "raz", "dziewczę"})
# How nouns for men end, which take the genitive after 2 as after 5: „2 seniorów”, read „dwóch seniorów”.
_MEN = (
    "absolwent", "alista", "apeuta", "asystent", "biorca", "chowawca", "cholog", "ciel", "czyzna", "dagog",
    "dzic", "ekarz", "estnik", "iec", "klient", "kurator", "niarz", "ny", "onariusz", "opiekun", "pacjent",
    "prawca", "racownik", "senior", "spondent", "student", "tariusz", "uczeń", "wnik", "wodnik", "ysta",
)  # fmt: skip


class UnitForm(StrEnum):
    """One of the forms; the value is the field of `Unit`."""

    SINGULAR = "singular"
    FEW = "few"
    MANY = "many"
    FRACTION = "fraction"


class Flaw(StrEnum):
    """What may be wrong with a form."""

    EMPTY = "empty"
    SPACES = "spaces"
    DIGITS = "digits"
    UNRELATED = "unrelated"
    UNDECLINED = "undeclined"
    SAME_AS_SINGULAR = "same_as_singular"
    SAME_AFTER_TWO_AND_FIVE = "same_after_two_and_five"
    PLURAL_AFTER_FRACTION = "plural_after_fraction"
    FRACTION_NEEDED = "fraction_needed"


@dataclass(frozen=True, slots=True)
class FormProblem:
    """Which form may be wrong, and how."""

    form: UnitForm
    flaw: Flaw


def problems(unit: Unit) -> tuple[FormProblem, ...]:
    """What may be wrong with the unit's forms: at most one problem of each form."""
    found: dict[UnitForm, FormProblem] = {}
    for form, flaw in (*_signs(unit), *_words(unit)):
        found.setdefault(form, FormProblem(form, flaw))
    return tuple(found[form] for form in UnitForm if form in found)


def is_abbreviation(word: str) -> bool:
    """Whether a word is one that never changes: „szt.”, „godz.”, „zł”, „km”, „%”, „PLN”."""
    short = len(word) < _ABBREVIATION or not _VOWELS & set(word.casefold())
    return short or word.endswith(".") or word[1:] != word[1:].lower() or word in ("euro", "procent")


def _signs(unit: Unit) -> Iterator[tuple[UnitForm, Flaw]]:
    for form in UnitForm:
        text = _text(unit, form)
        if not text.strip() and form is not UnitForm.FRACTION:
            yield form, Flaw.EMPTY
        elif any(sign.isdecimal() for sign in text):
            yield form, Flaw.DIGITS
        elif text != " ".join(text.split()):
            yield form, Flaw.SPACES


def _words(unit: Unit) -> Iterator[tuple[UnitForm, Flaw]]:
    singular, few, many, fraction = (" ".join(_text(unit, form).split()) for form in UnitForm)
    if not (singular and few and many):
        return
    if {few, many, fraction or few} == {singular}:
        if not all(is_abbreviation(word) for word in singular.split()):
            yield UnitForm.FEW, Flaw.UNDECLINED
        return
    for form, text in ((UnitForm.FEW, few), (UnitForm.MANY, many), (UnitForm.FRACTION, fraction)):
        if text and not _belong_together(singular, text):
            yield form, Flaw.UNRELATED
        elif text == singular and not (form is UnitForm.FRACTION and singular.endswith("um")):
            yield form, Flaw.SAME_AS_SINGULAR
    if few == many and not _alike_plurals(singular):
        yield UnitForm.FEW, Flaw.SAME_AFTER_TWO_AND_FIVE
        return
    yield from _fraction(singular, few, many, fraction)


def _fraction(singular: str, few: str, many: str, fraction: str) -> Iterator[tuple[UnitForm, Flaw]]:
    """What goes after a fraction is the genitive singular; the form after 2 serves where it is the same."""
    if not fraction:
        pairs = zip(singular.split(), few.split(), strict=False)
        if not all(_serves_after_fraction(*pair) for pair in pairs):
            yield UnitForm.FRACTION, Flaw.FRACTION_NEEDED
    elif fraction == many and fraction.split()[0].endswith("ów"):
        yield UnitForm.FRACTION, Flaw.PLURAL_AFTER_FRACTION


def _serves_after_fraction(singular: str, few: str) -> bool:
    if singular == few:
        return True
    feminine = singular.endswith("a") and few.endswith(("y", "i"))
    return feminine or (singular.endswith(("e", "o")) and few.endswith("a"))


def _belong_together(singular: str, other: str) -> bool:
    """Whether two forms may be one noun's: word for word, they begin alike for half of the word."""
    pairs = list(zip(singular.split(), other.split(), strict=False))
    if len(singular.split()) != len(other.split()):
        return False
    return all(_common(first, second) >= len(first) // 2 - 1 for first, second in pairs)


def _common(first: str, second: str) -> int:
    """How many letters two words begin with alike; as good as all for a noun known to change there."""
    if first in _IRREGULAR:
        return len(first)
    pairs = zip(folded(first), folded(second), strict=False)
    return len(list(takewhile(lambda pair: pair[0] == pair[1], pairs)))


def _alike_plurals(singular: str) -> bool:
    head = singular.split()[0]
    return head in _ALIKE_PLURALS or head.endswith(_MEN)


def _text(unit: Unit, form: UnitForm) -> str:
    return str(getattr(unit, form))
