"""What is typed or pasted about a contribution: its amount, the unit it counts in, the day it came."""

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from db.domain.entities import Unit
from db.domain.errors import RecordError, Refusal
from db.domain.folding import folded
from db.domain.kinds import NUMBER_KINDS, Form, IndicatorKind
from db.domain.numbers import read
from db.domain.values import Content
from desktop.app.texts import limited, one_line
from desktop.app.unit_catalogue import catalogue

_EACH_MONTH = re.compile(r"(?:/\s*+(?:mies\.?|miesiąc|m-c)|(?<=\s)(?:mies\.?|miesięcznie))$", re.IGNORECASE)
_DATES = (
    re.compile(r"(?P<day>[0-9]{1,2})[.\-/](?P<month>[0-9]{1,2})[.\-/](?P<year>[0-9]{4})"),
    re.compile(r"(?P<year>[0-9]{4})[.\-/](?P<month>[0-9]{1,2})[.\-/](?P<day>[0-9]{1,2})"),
    re.compile(r"(?P<day>[0-9]{1,2}) (?P<month>[a-z]{3,12}) (?P<year>[0-9]{4})"),
)
# How the names of months begin, without Polish letters, in every case and when cut short.
_MONTHS = ("sty", "lut", "mar", "kwi", "maj", "cze", "lip", "sie", "wrz", "paz", "lis", "gru")


class Amount(NamedTuple):
    """What a contribution's amount says; `words` name its unit where they were typed after it."""

    amount: Decimal
    approximate: bool = False
    monthly: bool = False
    words: str = ""
    note: str = ""


def read_amount(text: str, kind: IndicatorKind, *, monthly: bool = False) -> Amount:
    """The amount as typed: „1 050”, „ok. 28/mies.”, „184 osoby”, „12 (w tym 3)”.

    That of an average month may have decimals where values have none: „28,5/mies.”. Raises RecordError for
    what is no single number.
    """
    bare = limited(text).strip()
    body = _EACH_MONTH.sub("", bare).rstrip()
    monthly = monthly or body != bare
    averaged = monthly and kind is IndicatorKind.WHOLE
    match read(body, IndicatorKind.DECIMAL if averaged or kind not in NUMBER_KINDS else kind).content:
        case Content(form=Form.NUMBER, amount=Decimal() as amount) as content:
            words = ""
        case Content(form=Form.COMPOSITE, measures=(measure,)) as content:
            amount, words = measure.amount, measure.words
        case _:
            raise RecordError(Refusal.AMOUNT_UNREAD, one_line(bare or "–")[:80])
    return Amount(amount, content.approximate, monthly, words, content.note)


def read_date(text: str) -> str:
    """„15.01.2025 r.”, „15 stycznia 2025” as ISO 8601; what is no date stays as typed."""
    tidy = " ".join(limited(text).split())
    bare = folded(tidy).removesuffix("r.").removesuffix(" r").strip()
    for pattern in _DATES:
        if found := pattern.fullmatch(bare):
            with suppress(ValueError):
                return date(int(found["year"]), _month(found["month"]), int(found["day"])).isoformat()
    return tidy


def unit_of(text: str, known: Iterable[Unit]) -> Unit | None:
    """The unit that a word in any of its forms names, perhaps a new one (its id is 0); None for no word."""
    word = " ".join(limited(text).split())
    if not word:
        return None
    named = (unit for unit in (*known, *catalogue()) if folded(word) in _forms(unit))
    return next(named, Unit(word, word, word))


def _forms(unit: Unit) -> set[str]:
    return {folded(form) for form in (unit.singular, unit.few, unit.many, unit.fraction) if form}


def _month(text: str) -> int:
    return int(text) if text.isdecimal() else 1 + _MONTHS.index(text[:3])
