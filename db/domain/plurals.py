"""Which form of a noun goes with a number in Polish."""

from decimal import Decimal

from db.domain.entities import Unit


def plural(count: Decimal, unit: Unit) -> str:
    """The unit's form: 1 spotkanie, 2 and 22 spotkania, 5, 12 and 21 spotkań, 1,5 and 1,0 spotkania.

    Decimals that are shown decide, as in the Unicode plural rules for Polish; a unit without a form for
    fractions takes the one for 2–4, which is the same word for most feminine and neuter nouns.
    """
    if int(count.as_tuple().exponent) < 0:
        return unit.fraction or unit.few
    number = abs(int(count))
    if number == 1:
        return unit.singular
    if number % 10 in (2, 3, 4) and number % 100 not in (12, 13, 14):
        return unit.few
    return unit.many
