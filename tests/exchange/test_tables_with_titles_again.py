"""Titles that are repeated further down in a table are told from data that only look like them."""

import pytest

from db.domain.periods import year
from db.domain.understanding import ColumnUse, Role, TableUse
from exchange.typed_tables import lines, read, said, table, understood

_PLAN = (
    ("Zadanie", "Wskaźnik", "Termin realizacji", "Realizator"),
    ("Organizacja klubu", "Liczba uczestników", "2023", "GOPS"),
    ("Szkolenia", "Liczba szkoleń", "2023", "Szkoła"),
)
_PLANNED = [
    "> Organizacja klubu [GOPS]",
    "Liczba uczestników:",
    "> Szkolenia [Szkoła]",
    "Liczba szkoleń:",
]


def test_a_year_beside_known_words_makes_no_titles() -> None:
    assert said(*_PLAN) == _PLANNED


def test_nor_does_it_where_the_clerk_says_what_the_columns_hold() -> None:
    uses = tuple(map(ColumnUse, (Role.ELEMENT, Role.INDICATOR, Role.IGNORED, Role.REALIZERS)))
    reading, *_ = understood(table(*_PLAN), uses={0: TableUse(0, True, 1, uses)})
    assert list(lines(reading)) == _PLANNED


def test_a_date_in_a_row_does_not_make_it_titles() -> None:
    rows = [
        ("Zadanie", "Wskaźnik", "Termin", "Wartość w 2023 r."),
        ("Klub", "Liczba osób", "31.12.2023", "20"),
        ("Dyżury", "Liczba porad", "2023 r.", "zrealizowano"),
        ("Kursy", "Liczba godzin", "2023 r.", "25"),
    ]
    assert [line for line in said(*rows) if line.startswith(">")] == ["> Klub", "> Dyżury", "> Kursy"]


def test_values_that_look_like_years_stay_values() -> None:
    rows = [("Wskaźnik", "2022", "2023"), ("Liczba porad", "10", "2023"), ("Ilość kart", "2022", "2023")]
    assert said(*rows) == ["Liczba porad: 2022=10 2023=2023", "Ilość kart: 2022=2022 2023=2023"]


@pytest.mark.parametrize(
    ("again", "left"),
    [
        (("Wskaźnik", "2022", "2023"), []),
        (("Wskaźnik", "2024", "2025"), []),
        (("Wskaźniki celu 2", "2024", "2025"), ["Wskaźniki celu 2"]),
    ],
)
def test_titles_that_come_again_are_no_data_and_what_they_add_is_kept(
    again: tuple[str, ...], left: list[str]
) -> None:
    reading = read(("Wskaźnik", "2022", "2023"), ("a", "1", "2"), again, ("b", "3", "4"))
    periods = [year(int(title)) for title in again[1:]]
    assert [line.split(":")[0] for line in lines(reading)] == ["a", "b"]
    assert list(lines(reading))[1] == f"b: {periods[0].label}=3 {periods[1].label}=4"
    assert [leftover.text for leftover in reading.leftovers] == left
