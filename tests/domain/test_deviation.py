"""How a value differs from that of a year earlier, and when that is to be wondered at."""

from decimal import Decimal

import pytest

from db.domain.deviation import Course, Deviation, Oddity, amounts, course, deviation, oddity
from db.domain.kinds import Direction, Form
from db.domain.values import Content, Measure

ODD = Oddity.MORE_THAN_THREEFOLD


def number(text: str, approximate: bool = False) -> Content:
    return Content(Form.NUMBER, Decimal(text), approximate=approximate)


@pytest.mark.parametrize(
    ("now", "before", "difference", "share"),
    [
        ("143", "130", "13", "10.0"),
        ("15", "17", "-2", "-11.8"),
        ("-3", "-4", "1", "25.0"),
        ("5", "0", "5", None),
        ("7", "7", "0", "0.0"),
    ],
)
def test_a_difference_has_its_share_of_what_was_before(
    now: str, before: str, difference: str, share: str | None
) -> None:
    told = deviation(number(now), number(before))
    assert told == Deviation(Decimal(difference), share and Decimal(share))


def test_only_exact_numbers_differ_by_something() -> None:
    others = (
        None,
        number("5", approximate=True),
        Content(Form.BLANK),
        Content(Form.RANGE, Decimal(1), Decimal(2)),
    )
    assert [deviation(number("5"), other) or deviation(other, number("5")) for other in others] == [None] * 4


def test_a_difference_of_long_amounts_is_exact() -> None:
    told = deviation(number("9" * 40), number("1" * 39 + "." + "1" * 20))
    assert told is not None
    assert f"{told.difference:f}" == "9888888888888888888888888888888888888887.88888888888888888889"


def test_better_is_what_was_wanted_and_worse_the_contrary() -> None:
    rise, fall = Decimal("0.1"), Decimal(-3)
    assert (course(rise, Direction.UP), course(fall, Direction.DOWN)) == (Course.BETTER, Course.BETTER)
    assert (course(rise, Direction.DOWN), course(fall, Direction.UP)) == (Course.WORSE, Course.WORSE)
    assert {course(rise, Direction.NONE), course(Decimal(0), Direction.UP)} == {Course.NEUTRAL}


@pytest.mark.parametrize(
    ("now", "before", "odd"),
    [
        (["301"], ["100"], ODD),
        (["300"], ["100"], None),
        (["100"], ["301"], ODD),
        (["100"], ["300"], None),
        (["0"], ["5"], ODD),
        (["5"], ["0"], ODD),
        (["-10"], ["-31"], ODD),
        (["-10"], ["-30"], None),
        (["-10"], ["10"], None),
        (["5"], ["5.0"], Oddity.SAME_TWICE),
        (["0"], ["0"], None),
        (["806", "1384"], ["806", "300"], ODD),
        (["806", "1384"], ["806", "1384"], Oddity.SAME_TWICE),
        (["806", "1384"], ["806", "1300"], None),
        (["806"], ["806", "1384"], None),
        (["9" * 39 + "7"], ["3" * 39 + "2"], ODD),
        ([], [], None),
    ],
)
def test_more_than_threefold_either_way_is_odd_and_so_is_the_same_number_twice(
    now: list[str], before: list[str], odd: Oddity | None
) -> None:
    assert oddity(tuple(map(Decimal, now)), tuple(map(Decimal, before))) is odd


def test_the_amounts_of_a_value_are_those_that_are_exact() -> None:
    measures = (Measure(Decimal(806), "spotkań"), Measure(Decimal(1384), "godziny"))
    assert amounts(Form.NUMBER, Decimal(5), False, ()) == (5,)
    assert amounts(Form.COMPOSITE, None, False, measures) == (806, 1384)
    assert amounts(Form.COMPOSITE, None, True, measures) == ()
    assert amounts(Form.RANGE, Decimal(8), False, ()) == ()
