"""Columns whose titles say something else than their words seem to say."""

import pytest

from db.domain.periods import year
from desktop.exchange.understanding.period_words import label_beside
from exchange.drafts import C
from exchange.typed_tables import Typed, lines, read, said, table, understood


def test_the_lowest_of_stacked_titles_says_what_a_column_holds() -> None:
    rows: list[Typed] = [
        (C("Zadanie", rows=2), C("Wskaźniki", columns=5)),
        ("Nazwa", "Jednostka miary", "2022", "2023", "Źródło"),
        ("Klub", "Liczba osób", "osoba", "1", "2", "rejestr"),
    ]
    assert said(*rows) == ["> Klub", "Liczba osób (osoba): 2022=1 2023=2"]


def test_a_word_below_a_target_does_not_make_it_a_value() -> None:
    rows: list[Typed] = [
        (C("Wskaźnik", rows=2), C("Wartość docelowa 2025"), C("Wykonanie 2023")),
        ("liczba", "liczba"),
        ("Liczba osób", "8", "5"),
    ]
    reading, *_ = understood(table(*rows, header_rows=2))
    assert list(lines(reading)) == ["Liczba osób: 2023=5 target 2025=8"]


def test_two_runs_of_labels_and_values_are_not_mixed_up() -> None:
    reading = read(
        ("Zadanie", "Wskaźnik produktu", "Wartość 2023", "Wskaźnik rezultatu", "Wartość 2023"),
        ("Klub", "Liczba zajęć", "100", "Liczba uczestników", "25"),
    )
    assert list(lines(reading)) == ["> Klub", "Liczba zajęć: 2023=100"]
    assert [leftover.text for leftover in reading.leftovers] == ["Liczba uczestników", "25"]


def test_results_beside_an_indicator_are_its_values() -> None:
    rows = [
        ("Zadanie", "Wskaźnik", "Rezultat"),
        ("Klub", "Liczba spotkań", "12"),
        ("Dyżur", "Liczba porad", "3"),
    ]
    assert [line for line in said(*rows, otherwise=year(2023)) if "Liczba" in line] == [
        "Liczba spotkań: 2023=12 !period_guessed",
        "Liczba porad: 2023=3 !period_guessed",
    ]


def test_what_is_said_of_tasks_is_no_value_of_who_carries_them_out() -> None:
    reading = read(
        ("Zadanie", "Realizator", "Realizacja w 2023 r."),
        ("Klub", "GOPS", "Przeprowadzono spotkania z radnymi."),
    )
    assert list(lines(reading)) == ["> Klub [GOPS]"]
    assert [leftover.text for leftover in reading.leftovers] == ["Przeprowadzono spotkania z radnymi."]


@pytest.mark.parametrize(
    "title",
    ["Dynamika 2023", "% planu", "% wykonania w 2023 r.", "Stopień realizacji 2023", "Uwagi 2023",
     "Wskaźnik dynamiki 2023/2022", "2023/2022", "2023:2022", "2022–2023", "2023/22",
     "rok szkolny 2022/2023"],
)  # fmt: skip
def test_what_compares_years_is_no_value_of_one(title: str) -> None:
    reading = read(("Wskaźnik", "2022", "2023", title), ("Liczba porad", "10", "12", "120"))
    assert list(lines(reading)) == ["Liczba porad: 2022=10 2023=12"]
    assert [leftover.text for leftover in reading.leftovers] == ["120"]


def test_a_change_of_another_year_gives_that_year_no_values() -> None:
    rows = [
        ("Wskaźnik", "2021", "2022 (% zmiany)", "Zmiana 2022 do 2021", "2022"),
        ("a", "10", "20", "20", "12"),
    ]
    assert said(*rows)[0].startswith("a: 2021=10")
    assert "2022=12" in said(*rows)[0]


def test_a_goal_for_a_year_is_a_target() -> None:
    assert said(("Wskaźnik", "2023", "Cel na 2025"), ("a", "10", "20")) == ["a: 2023=10 target 2025=20"]


@pytest.mark.parametrize(
    ("title", "label"),
    [
        ("Liczba osób w kryzysie bezdomności 2022", "Liczba osób w kryzysie bezdomności"),
        ("Liczba rodzin z dziećmi do lat 3 (2022)", "Liczba rodzin z dziećmi do lat 3"),
        ("Liczba osób (kobiety) w 2022 r.", "Liczba osób (kobiety)"),
        ("Od 18 do 24 lat, stan na 31.12.2022", "Od 18 do 24 lat"),
        ("2022 – z dziećmi", "z dziećmi"),
        ("Wartość w 2022 r. – kobiety", "kobiety"),
    ],
)
def test_only_the_period_is_cut_out_of_a_title(title: str, label: str) -> None:
    assert label_beside(title) == label


@pytest.mark.parametrize("text", ["10 (2021), 12 (2022)", "2021 – 10\n2022 – 12", "2021: 10; 2022: 12"])
def test_amounts_that_a_cell_dates_itself_belong_to_those_years(text: str) -> None:
    rows = [("Wskaźnik", "Wartość"), ("Liczba rodzin", text), ("Liczba dzieci", "7")]
    assert said(*rows, otherwise=year(2023)) == [
        "Liczba rodzin: 2021=10 2022=12",
        "Liczba dzieci: 2023=7 !period_guessed",
    ]


@pytest.mark.parametrize(
    ("title", "doubt"),
    [
        ("2023 (do 30.09)", " !period_guessed"),
        ("2023, stan na 30.06.", " !period_guessed"),
        ("2023 (na 31.12)", ""),
    ],
)
def test_a_year_that_stops_early_is_in_doubt(title: str, doubt: str) -> None:
    assert said(("Wskaźnik", title), ("Liczba rodzin", "7")) == [f"Liczba rodzin: 2023=7{doubt}"]
