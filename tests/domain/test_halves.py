"""Half-years beside years: what may stand together, by the nature of what is counted."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.halves import agrees, divisions
from db.domain.kinds import IndicatorKind, Nature, PeriodKind
from db.domain.periods import Period

counts = st.lists(st.integers(0, 10**30).map(Decimal), min_size=2, max_size=4)
WHOLE = IndicatorKind.WHOLE


def test_a_year_is_made_of_two_halves_and_of_four_quarters() -> None:
    labels = [[period.label for period in way] for way in divisions(Period(PeriodKind.YEAR, 2024))]
    assert labels == [
        ["I półrocze 2024", "II półrocze 2024"],
        ["I kwartał 2024", "II kwartał 2024", "III kwartał 2024", "IV kwartał 2024"],
    ]


@pytest.mark.parametrize(("half", "quarters"), [(1, [1, 2]), (2, [3, 4])])
def test_a_half_is_made_of_its_own_quarters(half: int, quarters: list[int]) -> None:
    (way,) = divisions(Period(PeriodKind.HALF, 2024, half))
    assert [(each.kind, each.number) for each in way] == [(PeriodKind.QUARTER, each) for each in quarters]
    assert divisions(way[0]) == ()


@given(counts)
def test_a_flow_is_the_sum_and_nothing_else(parts: list[Decimal]) -> None:
    together = sum(map(int, parts))
    assert agrees(Decimal(together), parts, Nature.FLOW, WHOLE)
    assert not agrees(Decimal(together + 1), parts, Nature.FLOW, WHOLE)


@given(counts)
def test_a_stock_is_the_last_state(parts: list[Decimal]) -> None:
    assert agrees(parts[-1], parts, Nature.STOCK, WHOLE)
    assert agrees(Decimal(sum(map(int, parts))), parts, Nature.STOCK, WHOLE) == (not any(parts[:-1]))


@given(counts, st.data())
def test_people_lie_between_the_most_at_once_and_all_of_them(
    parts: list[Decimal], data: st.DataObject
) -> None:
    least, most = int(max(parts)), sum(map(int, parts))
    between = Decimal(data.draw(st.integers(least, most)))
    assert agrees(between, parts, Nature.PEOPLE, WHOLE)
    assert not agrees(Decimal(least - 1), parts, Nature.PEOPLE, WHOLE)
    assert not agrees(Decimal(most + 1), parts, Nature.PEOPLE, WHOLE)


def test_a_percentage_lies_between_those_of_the_halves() -> None:
    halves = (Decimal("10.5"), Decimal(12))
    told = {
        text: agrees(Decimal(text), halves, Nature.FLOW, IndicatorKind.PERCENT) for text in ("11", "22.5")
    }
    assert told == {"11": True, "22.5": False}
