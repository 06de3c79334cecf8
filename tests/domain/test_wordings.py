"""Labels that differ in endings or a slip are one; words that only begin alike are others."""

import pytest

from db.domain.wordings import same_wording, trait


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("liczba osób bezrobotnych", "liczba osób bezrobotne"),
        ("liczba miejsc w żłobkach", "liczba miejsc żłobkach"),
        ("liczba szkoleń", "liczba szkolenia"),
        ("liczba szkolenia", "liczba szkoleniach"),
        ("liczba uczestników", "liczba uczestnika"),
        ("liczba uczestniczek", "liczba uczestniczki"),
        ("liczba placówek", "liczba placówki"),
        ("liczba rodzin", "liczba rodziny"),
        ("liczba poradni", "liczba poradniach"),
        ("Kwota przyznanych dotacji", "Kwota przyznana dotacja"),
        ("liczba os. bezrobotnych", "liczba osób bezrobotnych"),
        ("liczba mieszkań.", "liczba mieszkania"),
        ("kobiety i mężczyźni", "kobiety oraz mężczyźni"),
        ("liczba przemocowych zdarzeń", "liczba przemcoowych zdarzeń"),
        ("liczba niepełnosprawnych", "liczba niepełnosprwnych"),
    ],
)
def test_endings_and_slips_leave_a_wording_the_same(one: str, other: str) -> None:
    assert same_wording(one, other)
    assert same_wording(other, one)
    assert trait(one) == trait(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Liczba mieszkańców objętych wsparciem", "Liczba mieszkań objętych wsparciem"),
        ("Liczba mieszkańców", "Liczba mieszkań."),
        ("Liczba mieszkańców", "Liczba mieszkanek"),
        ("Liczba uczestników", "Liczba uczestniczek"),
        ("Liczba pacjentów", "Liczba pacjentek"),
        ("Liczba seniorów", "Liczba seniorek"),
        ("Liczba wychowanków", "Liczba wychowanek"),
        ("Liczba wychowanków", "Liczba: wychowanki"),
        ("wychowanek", "wychowanka"),
        ("Liczba absolwentów", "Liczba absolwentek"),
        ("Liczba nauczycieli", "Liczba nauczycielek"),
        ("bezrobotni", "bezrobotne"),
        ("Liczba porad", "Liczba poradni"),
        ("Liczba wypożyczeń", "Liczba wypożyczalni"),
        ("Liczba szkoleń", "Liczba szkół"),
        ("Liczba psychologów", "Liczba psychologii"),
        ("liczba pedagoga", "liczba pedagogia"),
        ("Liczba staży", "Liczba stażystów"),
        ("Liczba osób zatrudnionych", "Liczba osób zatrudnianych"),
        ("Liczba udzielonych porad", "Liczba udzielanych porad"),
        ("Liczba podstaw prawnych", "Liczba postaw prawnych"),
        ("Liczba osób szkolonych", "Liczba osób szkolnych"),
        ("Liczba przewodów", "Liczba przewozów"),
        ("Liczba dzieci w pieczy", "Liczba dzieci bez pieczy"),
        ("Liczba skierowań do placówek", "Liczba skierowań z placówek"),
        ("Liczba miejsc w placówkach", "Liczba miejsc na placówkach"),
        ("Liczba złożonych wniosków", "Liczba złożonych wniosków – w tym"),
        ("liczba osób do 25 lat", "liczba osób do 30 lat"),
        ("liczba rodzin", "liczba godzin"),
        ("liczba osób 60+", "liczba osób 60"),
    ],
)
def test_words_that_only_begin_alike_are_others(one: str, other: str) -> None:
    assert not same_wording(one, other)
    assert not same_wording(other, one)
