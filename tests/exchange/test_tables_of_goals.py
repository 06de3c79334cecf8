"""What tables of goals and tasks say."""

from db.domain.foreign import Spot
from exchange.drafts import C
from exchange.typed_tables import read, said


def test_a_table_of_goals_gives_what_its_columns_list() -> None:
    rows = [
        ("Lp.", "Cel", "Zadanie", "Sposób realizacji"),
        ("1.", "WSPIERANIE\nRODZIN", "-Praca z rodziną\n- Zajęcia dla\ndzieci", "- Udział w warsztatach"),
        ("2.", "OPIEKA", "- Pomoc sąsiedzka", "- Dyżury"),
    ]
    assert said(*rows) == [
        "> 1. WSPIERANIE RODZIN",
        "> - Praca z rodziną",
        "> - Zajęcia dla dzieci",
        "> - Udział w warsztatach",
        "> 2. OPIEKA",
        "> - Pomoc sąsiedzka",
        "> - Dyżury",
    ]
    places = [(line.column, line.level) for line in read(*rows).lines if hasattr(line, "column")]
    assert places[:4] == [(1, "Cel"), (2, "Zadanie"), (2, "Zadanie"), (3, "Sposób realizacji")]


def test_indicators_may_be_planned_without_values() -> None:
    rows = [
        ("Cel operacyjny", "Działanie", "Wskaźnik", "Realizator", "Termin realizacji"),
        ("Wsparcie rodzin", "Warsztaty", "- liczba warsztatów\n- liczba osób", "Ośrodek Pomocy", "2025-2027"),
    ]
    assert said(*rows) == [
        "> Wsparcie rodzin",
        "> Warsztaty [Ośrodek Pomocy]",
        "liczba warsztatów:",
        "liczba osób:",
    ]
    assert [leftover.text for leftover in read(*rows).leftovers] == ["2025-2027"]


def test_goals_across_a_table_stand_between_its_rows() -> None:
    rows = [
        (C("Cel I. Wsparcie rodzin", columns=4),),
        ("Lp.", "Działanie", "Wskaźnik", "2023"),
        ("1.", "Warsztaty", "liczba osób", "5"),
        (C("Cel II. Opieka", columns=4),),
        ("Lp.", "Działanie", "Wskaźnik", "2023"),
        ("1.", "Dyżury", "liczba dyżurów", "6"),
    ]
    assert said(*rows) == [
        "> Cel I. Wsparcie rodzin",
        "> 1. Warsztaty",
        "liczba osób: 2023=5",
        "> Cel II. Opieka",
        "> 1. Dyżury",
        "liczba dyżurów: 2023=6",
    ]


def test_a_list_below_an_action_is_within_it() -> None:
    rows = [
        ("Działanie", "Wskaźnik", "2023"),
        ("Warsztaty\na) dla rodziców\nb) dla dzieci", "liczba osób", "5"),
    ]
    assert said(*rows) == ["> Warsztaty", "liczba osób: 2023=5", ">> a) dla rodziców", ">> b) dla dzieci"]


def test_every_line_has_a_spot_of_its_own() -> None:
    rows = [("Lp.", "Cel", "Zadanie"), ("1.", "Wsparcie", "- praca\n- zajęcia"), ("2.", "Opieka", "- dyżury")]
    spots = [line.spot for line in read(*rows).lines if hasattr(line, "spot")]
    assert spots == [Spot(0, 1, 1), Spot(0, 1, 2), Spot(0, 1, 2, 1), Spot(0, 2, 1), Spot(0, 2, 2)]
