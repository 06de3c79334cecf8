"""A text cut at its amounts, for the rules that make a value of the pieces."""

from dataclasses import dataclass
from decimal import Decimal
from re import Match

from db.domain.kinds import IndicatorKind
from db.domain.numbers import amounts, grammar

PLACES = {IndicatorKind.WHOLE: 0, IndicatorKind.MONEY: 2}  # the other kinds take any number of decimals


@dataclass(frozen=True, slots=True)
class Phrase:
    """What stands before the first amount, the digits of each, and what follows each of them."""

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


def cut(body: str, kind: IndicatorKind, dot_groups: bool) -> Phrase | None:
    """A text without its note cut at its amounts; None where no value has such pieces."""
    before, *rest = grammar.AMOUNT.split(body, maxsplit=grammar.MOST_MEASURES)
    if rest and before.endswith(","):  # „,5”: a keypad begins with it
        before, rest[0] = before[:-1], f"0,{rest[0]}"
    opening, digits, after = grammar.BEFORE.fullmatch(before), rest[::2], rest[1::2]
    if not opening or not digits or max(map(len, after)) > grammar.LONGEST_AFTER:
        return None
    return Phrase(opening, digits, after, kind, dot_groups)
