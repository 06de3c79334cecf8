"""What contributions come to, and what they say about a value."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.aggregation import Obstacle, Total, Verdict, plain_sum, total, verdict
from db.domain.entities import Contribution, Value
from db.domain.kinds import Form, IndicatorKind, Mark, Nature, Origin, PeriodKind

PERSONS = 7  # any unit but the indicator's own


def of(amount: str, *, about: bool = False, monthly: bool = False, unit: int | None = None) -> Contribution:
    return Contribution(1, 1, 1, Decimal(amount), approximate=about, monthly=monthly, unit_id=unit)


def stated(amount: str, *, about: bool = False, origin: Origin = Origin.TYPED) -> Value:
    return Value(1, 1, Form.NUMBER, Decimal(amount), approximate=about, origin=origin)


@pytest.mark.parametrize(("period", "months"), [("year", 12), ("half", 6), ("quarter", 3)])
def test_a_monthly_amount_of_a_flow_counts_in_every_month(period: str, months: int) -> None:
    assert total([of("28", monthly=True)], Nature.FLOW, PeriodKind(period)).amount == 28 * months


def test_a_monthly_average_of_a_stock_is_the_stock() -> None:
    found = total([of("28", monthly=True), of("2")], Nature.STOCK, PeriodKind.YEAR)
    assert found == Total(Decimal(30))


def test_a_sum_is_exact_however_many_digits_there_are() -> None:
    parts = [of("9" * 39), of("0." + "0" * 19 + "1"), of("1")]
    found = total(parts, Nature.FLOW, PeriodKind.YEAR, kind=IndicatorKind.DECIMAL)
    assert found.amount == Decimal("1" + "0" * 39 + "." + "0" * 19 + "1")


def test_a_sum_is_about_if_anything_in_it_is() -> None:
    assert total([of("28", about=True), of("99")], Nature.FLOW, PeriodKind.YEAR) == Total(Decimal(127), True)


def test_people_are_added_under_no_origin() -> None:
    for origin in (Origin.SUM, Origin.SUM_OF_UNIT, Origin.SUM_OF_ALL):
        found = total([of("5"), of("7")], Nature.PEOPLE, PeriodKind.YEAR, origin)
        assert found.obstacle is Obstacle.PEOPLE
    assert total([of("5", monthly=True)], Nature.PEOPLE, PeriodKind.YEAR).obstacle is Obstacle.PEOPLE
    assert total([of("5")], Nature.PEOPLE, PeriodKind.YEAR) == Total(Decimal(5))


def test_units_that_differ_are_added_when_the_clerk_said_what_counts() -> None:
    parts = [of("7973"), of("184", unit=PERSONS)]
    assert total(parts, Nature.FLOW, PeriodKind.YEAR).obstacle is Obstacle.UNITS_DIFFER
    assert total(parts, Nature.FLOW, PeriodKind.YEAR, Origin.SUM_OF_ALL).amount == 8157
    assert total(parts, Nature.FLOW, PeriodKind.YEAR, Origin.SUM_OF_UNIT).amount == 7973
    assert total(parts, Nature.FLOW, PeriodKind.YEAR, Origin.SUM_OF_UNIT, PERSONS).amount == 184


def test_nothing_and_percents_make_no_total() -> None:
    assert total([], Nature.FLOW, PeriodKind.YEAR).obstacle is Obstacle.NOTHING
    percents = [of("40"), of("50")]
    found = total(percents, Nature.FLOW, PeriodKind.YEAR, kind=IndicatorKind.PERCENT)
    assert found.obstacle is Obstacle.KIND


def test_a_percent_of_an_average_month_is_not_multiplied_by_months() -> None:
    monthly = [of("5", monthly=True)]
    found = total(monthly, Nature.FLOW, PeriodKind.YEAR, kind=IndicatorKind.PERCENT)
    assert found == Total(Decimal(5))


def test_a_sum_longer_than_any_value_is_none() -> None:
    parts = [of("9" * 40), of("1")]
    assert total(parts, Nature.FLOW, PeriodKind.YEAR).obstacle is Obstacle.TOO_LARGE
    assert total(parts[:1], Nature.FLOW, PeriodKind.YEAR).amount == Decimal("9" * 40)


@pytest.mark.parametrize(
    ("kind", "amounts", "expected"),
    [
        (IndicatorKind.WHOLE, ("1.5", "1"), None),
        (IndicatorKind.WHOLE, ("1.5", "1.5"), "3"),
        (IndicatorKind.MONEY, ("1.005", "1"), None),
        (IndicatorKind.MONEY, ("1.005", "0.005"), "1.01"),
        (IndicatorKind.DECIMAL, ("1.005", "1"), "2.005"),
    ],
)
def test_a_sum_has_no_more_decimals_than_values_of_the_kind(
    kind: IndicatorKind, amounts: tuple[str, ...], expected: str | None
) -> None:
    found = total([of(each) for each in amounts], Nature.FLOW, PeriodKind.YEAR, kind=kind)
    if expected is None:
        assert found.obstacle is Obstacle.DECIMALS
    else:
        assert str(found.amount) == expected


def test_a_percent_that_one_institution_gave_is_the_value_and_an_average_of_months_is_one() -> None:
    for delivered in ([of("55")], [of("55", monthly=True)]):
        for nature in Nature:
            found = total(delivered, nature, PeriodKind.YEAR, kind=IndicatorKind.PERCENT)
            assert found.amount == 55
            judged = [
                verdict(stated(amount), delivered, nature, PeriodKind.YEAR, kind=IndicatorKind.PERCENT)
                for amount in ("55", "56")
            ]
            assert judged[0] is Verdict.AGREES
            assert judged[1] is not Verdict.AGREES


@pytest.mark.parametrize("kind", [IndicatorKind.PERCENT, IndicatorKind.TEXT, IndicatorKind.COMPOSITE])
def test_what_makes_no_total_says_nothing_about_a_value(kind: IndicatorKind) -> None:
    delivered = [of("40"), of("50")]
    assert verdict(stated("1"), delivered, Nature.FLOW, PeriodKind.YEAR, kind=kind) is Verdict.AGREES


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (stated("17"), Verdict.AGREES),  # the clerk's word that they are different persons
        (stated("16"), Verdict.DIFFERS),
        (stated("10"), Verdict.DIFFERS),
        (stated("9"), Verdict.IMPOSSIBLE),
        (stated("18"), Verdict.IMPOSSIBLE),
        (stated("20", about=True), Verdict.AGREES),  # 17 is about 20
        (Value(1, 1, Form.RANGE, Decimal(15), Decimal(20)), Verdict.AGREES),
        (Value(1, 1, Form.RANGE, Decimal(18), Decimal(20)), Verdict.IMPOSSIBLE),
        (Value(1, 1, Form.MARK, mark=Mark.NO_DATA), Verdict.DIFFERS),
        (Value(1, 1, Form.TEXT, text="wielu"), Verdict.AGREES),
        (None, Verdict.AGREES),
    ],
)
def test_people_are_judged_by_the_bounds_of_what_was_delivered(
    value: Value | None, expected: Verdict
) -> None:
    assert verdict(value, [of("10"), of("7")], Nature.PEOPLE, PeriodKind.YEAR) is expected


def test_a_cleared_sum_disagrees_and_people_not_counted_yet_do_not() -> None:
    parts = [of("10"), of("7")]
    assert verdict(None, parts, Nature.FLOW, PeriodKind.YEAR) is Verdict.DIFFERS
    assert verdict(None, parts, Nature.PEOPLE, PeriodKind.YEAR) is Verdict.AGREES
    assert verdict(None, parts, Nature.FLOW, PeriodKind.YEAR, IndicatorKind.TEXT) is Verdict.AGREES


@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        ("435", Verdict.MONTHLY_PEOPLE),
        ("127", Verdict.AGREES),  # the same persons every month
        ("200", Verdict.DIFFERS),
        ("98", Verdict.IMPOSSIBLE),
        ("436", Verdict.IMPOSSIBLE),
    ],
)
def test_people_counted_every_month_are_not_other_people(amount: str, expected: Verdict) -> None:
    delivered = [of("28", monthly=True), of("99")]
    assert verdict(stated(amount), delivered, Nature.PEOPLE, PeriodKind.YEAR) is expected


def test_a_sum_of_differing_units_is_doubtful_until_the_clerk_says_what_it_counts() -> None:
    parts = [of("7973"), of("184", unit=PERSONS)]

    def judged(amount: str, origin: Origin = Origin.TYPED) -> Verdict:
        return verdict(stated(amount, origin=origin), parts, Nature.FLOW, PeriodKind.YEAR)

    assert judged("8157") is Verdict.UNITS_DIFFER
    assert judged("7973") is Verdict.AGREES
    assert judged("8157", Origin.SUM_OF_ALL) is Verdict.AGREES
    assert verdict(None, parts, Nature.FLOW, PeriodKind.YEAR) is Verdict.UNITS_DIFFER


@given(amounts=st.lists(st.decimals(0, 10**30, places=2), min_size=1), data=st.data())
def test_the_order_of_contributions_does_not_matter(amounts: list[Decimal], data: st.DataObject) -> None:
    parts = [of(str(amount)) for amount in amounts]
    shuffled = data.draw(st.permutations(parts))
    first, other = (
        total(each, Nature.FLOW, PeriodKind.YEAR, kind=IndicatorKind.MONEY) for each in (parts, shuffled)
    )
    assert first == other
    assert str(first.amount) == str(other.amount) == str(plain_sum(parts, Nature.FLOW, PeriodKind.YEAR))
