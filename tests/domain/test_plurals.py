"""Nouns in the form that their number asks for."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.entities import Unit
from db.domain.plurals import plural

MEETING = Unit("spotkanie", "spotkania", "spotkań", "spotkania")
DAY = Unit("dzień", "dni", "dni", "dnia")
PERSON = Unit("osoba", "osoby", "osób")
FORMS = Unit("jeden", "dwa", "pięć", "pół")

wholes = st.integers(-(10**45), 10**45)


@pytest.mark.parametrize(
    ("count", "form"),
    [
        *((count, "spotkanie") for count in ("1", "-1")),
        *((count, "spotkania") for count in ("2", "3", "4", "22", "104", "1 002", "-2", "1,5", "0,5", "1,0")),
        *(
            (count, "spotkań")
            for count in ("0", "5", "11", "12", "13", "14", "21", "25", "101", "112", "1E+3")
        ),
        ("9" * 39 + "2", "spotkania"),
    ],
)
def test_a_number_chooses_the_form(count: str, form: str) -> None:
    assert plural(Decimal(count.replace(",", ".").replace(" ", "")), MEETING) == form


def test_a_fraction_has_its_own_form() -> None:
    assert plural(Decimal(2), DAY) == "dni"
    assert plural(Decimal("2.5"), DAY) == "dnia"


def test_a_unit_without_that_form_takes_the_one_for_two() -> None:
    assert plural(Decimal("2.5"), PERSON) == "osoby"


@given(wholes)
def test_the_last_two_digits_choose_but_for_one(count: int) -> None:
    form = plural(Decimal(count), FORMS)
    if abs(count) != 1:
        assert form == plural(Decimal(abs(count) % 100 + 100), FORMS)


@given(wholes)
def test_only_one_is_singular_and_only_two_to_four_beyond_the_teens_are_few(count: int) -> None:
    last, teens = abs(count) % 10, abs(count) // 10 % 10 == 1
    expected = "jeden" if abs(count) == 1 else "dwa" if 2 <= last <= 4 and not teens else "pięć"
    assert plural(Decimal(count), FORMS) == expected


@given(wholes)
def test_a_number_below_zero_takes_the_form_of_the_one_above(count: int) -> None:
    assert plural(Decimal(-count), FORMS) == plural(Decimal(count), FORMS)


@given(wholes, st.integers(1, 20))
def test_shown_decimals_make_a_fraction_and_other_notations_do_not(count: int, places: int) -> None:
    digits = str(count)
    assert plural(Decimal(f"{digits}.{'0' * places}"), FORMS) == "pół"
    assert plural(Decimal(f"{digits}E+{places}"), FORMS) == plural(Decimal(f"{digits}{'0' * places}"), FORMS)
