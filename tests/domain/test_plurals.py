"""Nouns in the form that their number asks for."""

from decimal import Decimal

import pytest

from db.domain.entities import Unit
from db.domain.plurals import plural

MEETING = Unit("spotkanie", "spotkania", "spotkań", "spotkania")
DAY = Unit("dzień", "dni", "dni", "dnia")
PERSON = Unit("osoba", "osoby", "osób")


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
