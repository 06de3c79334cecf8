"""Ranges that came out of a spreadsheet as dates."""

import pytest

from desktop.app.spreadsheet_dates import range_of


@pytest.mark.parametrize(
    ("date", "meant"),
    [
        ("08.gru", "8–12"),
        ("8 gru", "8–12"),
        ("12-sie", "8–12"),
        ("lip.15", "7–15"),
        ("2024-12-08", "8–12"),
        ("08.12.2024", "8–12"),
        ("2024-12-08 00:00:00", "8–12"),
    ],
)
def test_a_date_tells_the_range_it_may_have_been(date: str, meant: str) -> None:
    assert range_of(date) == meant


@pytest.mark.parametrize("text", ["8-12", "8.12", "12 spotkań", "marzec", "sierpniowe", "", "1 maja 2024 r."])
def test_what_is_no_date_tells_none(text: str) -> None:
    assert range_of(text) == ""
