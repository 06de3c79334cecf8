"""All about one cell, read at once."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from db import store
from db.domain.entities import (
    Comment,
    Indicator,
    IndicatorRealizer,
    Level,
    Node,
    NodeRealizer,
    Placement,
    Programme,
    Realizer,
    Target,
    Unit,
    Value,
)
from db.domain.kinds import Act, Form, PeriodKind, TargetKind
from db.domain.periods import Period, year
from db.queries.value_card import ValueCard, value_card
from db.store import Store

NUMBER = Form.NUMBER


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Store]:
    """An indicator „porady” with a part, shown under two nodes; years, half-years, and no values."""
    with store.create(tmp_path / "a.spr") as made:
        with made.transaction(Act.IMPORT) as edit:
            edit.add(Programme("Strategia", 2020, 2030))
            edit.add(Level(1, "Cel", "Cele"))
            edit.add_all([Node(1, 1, "Rodziny"), Node(1, 1, "Seniorzy")])
            edit.add_all([Realizer("MOPS"), Realizer("Poradnia", position=1), Realizer("Klub")])
            edit.add_all([NodeRealizer(1, 2), NodeRealizer(1, 1), NodeRealizer(2, 1)])
            edit.add(Unit("porada", "porady", "porad"))
            edit.add_all([Indicator("porady", unit_id=1), Indicator("prawne", parent_id=1)])
            edit.add_all([Placement(1, 1), Placement(2, 1)])
            edit.add_all(year(number) for number in range(2014, 2026))
        yield made


def period_id(opened: Store, at: Period) -> int:
    """The id of a period, made where it is missing."""
    with opened.transaction(Act.ADD_PERIOD) as edit:
        found = edit.find(Period, kind=at.kind, year=at.year, number=at.number)
        return found[0].id if found else edit.add(at)


def enter(opened: Store, at: Period, amount: int, indicator_id: int = 1) -> None:
    """Put a number into the cell of a period."""
    period = period_id(opened, at)
    with opened.transaction(Act.SET_VALUE) as edit:
        edit.add(Value(indicator_id, period, NUMBER, Decimal(amount)))


def card(opened: Store, at: Period, indicator_id: int = 1) -> ValueCard:
    """The card of a cell that is there."""
    found = opened.read(value_card, indicator_id, period_id(opened, at))
    assert found is not None
    return found


def past(opened: Store, at: Period) -> dict[int, int | None]:
    """The periods beside a cell by year, with what is entered there."""
    return {
        period.year: int(value.amount) if value is not None else None
        for period, value in card(opened, at).past
    }


def test_a_cell_that_is_gone_has_no_card(opened: Store) -> None:
    assert opened.read(value_card, 99, 1) is None
    assert opened.read(value_card, 1, 99) is None


def test_the_years_around_are_shown_with_their_gaps(opened: Store) -> None:
    for at, amount in ((2020, 5), (2021, 6), (2023, 8)):
        enter(opened, year(at), amount)
    assert past(opened, year(2023)) == {2020: 5, 2021: 6, 2022: None, 2023: 8}
    assert past(opened, year(2024)) == {2020: 5, 2021: 6, 2022: None, 2023: 8, 2024: None}
    assert past(opened, year(2020)) == {2020: 5, 2021: 6, 2022: None}


def test_of_many_years_the_last_ones_are_shown_and_the_chosen_one_always(opened: Store) -> None:
    for at in range(2014, 2026):
        enter(opened, year(at), at)
    assert list(past(opened, year(2025))) == [2020, 2021, 2022, 2023, 2024, 2025]
    assert list(past(opened, year(2017))) == [2014, 2015, 2016, 2017, 2018, 2019]


def test_a_half_year_stands_beside_the_same_halves_only(opened: Store) -> None:
    first, second = PeriodKind.HALF, PeriodKind.QUARTER
    enter(opened, year(2023), 100)
    enter(opened, Period(first, 2023, 1), 40)
    enter(opened, Period(first, 2023, 2), 60)
    enter(opened, Period(first, 2024, 1), 50)
    enter(opened, Period(second, 2024, 1), 20)
    assert past(opened, Period(first, 2024, 1)) == {2023: 40, 2024: 50}
    assert past(opened, Period(first, 2023, 2)) == {2023: 60}
    assert past(opened, year(2023)) == {2023: 100}


def test_a_year_before_is_known_only_where_it_was_entered(opened: Store) -> None:
    enter(opened, year(2021), 6)
    assert card(opened, year(2022)).before.amount == Decimal(6)
    assert card(opened, year(2023)).before is None


def test_it_tells_what_belongs_to_the_indicator(opened: Store) -> None:
    found = card(opened, year(2023))
    assert found.unit.singular == "porada"
    assert [place.text for place in found.about.standings] == ["Rodziny", "Seniorzy"]
    assert [realizer.name for realizer in found.realizers] == ["MOPS", "Poradnia"]
    part = card(opened, year(2023), 2)
    assert part.whole.label == "porady"
    assert [realizer.name for realizer in part.realizers] == ["MOPS", "Poradnia"]


def test_realizers_of_its_own_go_before_those_of_its_nodes(opened: Store) -> None:
    with opened.transaction(Act.ASSIGN_REALIZERS) as edit:
        edit.add(IndicatorRealizer(1, 3))
    assert [realizer.name for realizer in card(opened, year(2023)).realizers] == ["Klub"]


def test_comment_target_and_start_of_the_period_are_told(opened: Store) -> None:
    now, ahead, back = (period_id(opened, year(at)) for at in (2023, 2025, 2020))
    with opened.transaction(Act.EDIT_COMMENT) as edit:
        edit.add(Comment(1, now, "sprawdzić"))
        edit.add(Target(1, ahead, TargetKind.TARGET, Decimal(20)))
        edit.add(Target(1, back, TargetKind.BASELINE, Decimal(10)))
    found = card(opened, year(2023))
    assert found.comment.text == "sprawdzić"
    assert (found.target.period.year, found.start.period.year) == (2025, 2020)
    assert card(opened, year(2024)).comment is None
