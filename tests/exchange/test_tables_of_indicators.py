"""What tables of indicators say, however they are laid out."""

import pytest

from db.domain.kinds import IndicatorKind
from db.domain.periods import year
from db.domain.understanding import Uncertainty
from desktop.exchange.understanding import understand
from desktop.exchange.understanding.table_reading import IndicatorLine
from exchange.drafts import C
from exchange.typed_tables import document, lines, read, said, table, understood

_FIRST = ("Lp.", "Działanie", "Wskaźnik", "2022", "2023", "Realizator")


def test_columns_stand_in_any_order() -> None:
    rows = [
        ("2023", "Realizatorzy", "Wskaźnik", "2022", "Działanie"),
        ("5", "– Ośrodek Pomocy\n– Policja", "– liczba rodzin", "4", "Wsparcie rodzin"),
    ]
    assert said(*rows) == ["> Wsparcie rodzin [Ośrodek Pomocy, Policja]", "liczba rodzin: 2022=4 2023=5"]


@pytest.mark.parametrize(
    ("title", "label"),
    [
        ("2023", "2023"),
        ("2023 r.", "2023"),
        ("rok 2023", "2023"),
        ("Wartość w 2023 r.", "2023"),
        ("Wartość wskaźnika za 2023 rok", "2023"),
        ("Stan na 31.12.2023", "2023"),
        ("stan na dzień 31 grudnia 2023 r.", "2023"),
        ("01.01.2023 – 31.12.2023", "2023"),
        ("I półrocze 2024", "I półrocze 2024"),
        ("II półr. 2024 r.", "II półrocze 2024"),
        ("30.06.2024", "I półrocze 2024"),
        ("pierwsze półrocze 2024", "I półrocze 2024"),
        ("2024, półrocze II", "II półrocze 2024"),
        ("III kwartał 2024 r.", "III kwartał 2024"),
        ("1 kw. 2024", "I kwartał 2024"),
    ],
)
def test_titles_name_periods_in_many_ways(title: str, label: str) -> None:
    assert said(("Wskaźnik", title), ("liczba rodzin", "7")) == [f"liczba rodzin: {label}=7"]


@pytest.mark.parametrize("title", ["2021-2023", "2021–2030", "2022/2023", "lata 2021 i 2022"])
def test_a_stretch_of_years_is_no_period(title: str) -> None:
    reading = read(("Wskaźnik", "2023", f"Zmiana {title}"), ("liczba rodzin", "7", "3"))
    assert list(lines(reading)) == ["liczba rodzin: 2023=7"]
    assert [leftover.text for leftover in reading.leftovers] == ["3"]


def test_periods_may_stand_in_rows() -> None:
    rows = [("Rok", "Liczba rodzin", "Liczba dzieci"), ("2022", "131", "288"), ("I półrocze 2023", "9", "bd")]
    assert said(*rows) == [
        "Liczba rodzin: 2022=131 I półrocze 2023=9",
        "Liczba dzieci: 2022=288 I półrocze 2023=brak danych",
    ]


def test_each_row_may_name_indicator_and_period() -> None:
    rows = [
        ("Wskaźnik", "Rok", "Wartość"),
        (C("Liczba rodzin", rows=2), "2022", "5"),
        ("2023", "6"),
        ("Liczba dzieci", "2022", "7"),
    ]
    assert said(*rows) == ["Liczba rodzin: 2022=5 2023=6", "Liczba dzieci: 2022=7"]


def test_titles_over_two_rows_tell_parts_apart() -> None:
    rows = [
        (C("Wskaźnik", rows=2), C("2022", columns=3), C("2023", columns=3)),
        ("ogółem", "kobiety", "mężczyźni", "ogółem", "kobiety", "mężczyźni"),
        ("liczba osób", "3", "1", "2", "7", "3", "4"),
    ]
    assert said(*rows) == [
        "liczba osób: 2022=3 2023=7",
        "  kobiety: 2022=1 2023=3",
        "  mężczyźni: 2022=2 2023=4",
    ]


def test_a_row_that_counts_the_columns_is_no_data() -> None:
    rows = [("Lp.", "Wskaźnik", "2022", "2023"), ("1", "2", "3", "4"), ("1", "liczba rodzin", "5", "6")]
    assert said(*rows) == ["liczba rodzin: 2022=5 2023=6"]


def test_units_and_plans_have_columns_of_their_own() -> None:
    rows = [
        ("Wskaźnik", "J.m.", "Wartość bazowa 2020", "2023", "Wartość docelowa w 2025 r."),
        ("liczba miejsc", "szt.", "10", "12", "20"),
        ("odsetek dzieci", "%", "1,5", "2,5", "bez zmian"),
    ]
    reading = read(*rows)
    assert list(lines(reading)) == [
        "liczba miejsc (szt.): 2023=12 baseline 2020=10 target 2025=20",
        "odsetek dzieci (%): 2023=2,5% baseline 2020=1.5",
    ]
    assert [leftover.text for leftover in reading.leftovers] == ["bez zmian"]


def test_values_are_read_for_the_kind_that_the_row_shows() -> None:
    rows = [
        ("Wskaźnik", "2021", "2022", "2023"),
        ("liczba osób", "1 050", "ok. 1 000", "–"),
        ("średnia", "1,5", "2", "8–12"),
        ("wydatki", "1.287.314,78 zł", "909.554 zł", "bd"),
        ("koszt (zł)", "1 234,50", "2 000", "x"),
        ("udział", "12,5%", "13 %", "14"),
        ("spotkania", "806 spotkań, 1384 godzin", "5 spotkań", "–"),
        ("stan prac", "w toku", "zakończono", "–"),
    ]
    kinds = [line.indicator.kind for line in read(*rows).lines if hasattr(line, "indicator")]
    assert kinds == ["whole", "decimal", "money", "money", "percent", "composite", "text"]
    assert not [line for line in said(*rows) if "!" in line]


def test_a_value_that_is_not_understood_is_kept_and_marked() -> None:
    rows = [("Wskaźnik", "2021", "2022", "2023"), ("liczba osób", "5", "6", "patrz niżej")]
    assert said(*rows) == ["liczba osób: 2021=5 2022=6 2023=patrz niżej !value_unread"]


def test_a_value_without_a_period_is_the_report_s() -> None:
    rows = [("Model rodziny", "Liczba rodzin"), ("pełna", "25")]
    assert said(*rows, otherwise=year(2023)) == ["pełna: 2023=25 !period_guessed"]
    assert not read(*rows).use.used


def test_a_caption_names_the_period_before_the_report_does() -> None:
    model = table(("Model rodziny", "Liczba rodzin"), ("pełna", "25"))
    reading, *_ = understood("Tabela 2. Rodziny w 2022 roku", model, otherwise=year(2023))
    assert list(lines(reading)) == ["pełna: 2022=25 !period_guessed"]


def test_one_cell_lists_several_indicators() -> None:
    rows = [
        ("Wskaźnik", "2022", "2023"),
        ("– liczba grup\n– liczba osób", "1\n20", "2\n30"),
        ("Poprawa sytuacji poprzez:\n- remont\n- zamianę", "3\n4", "5\n6"),
    ]
    assert said(*rows) == [
        "liczba grup: 2022=1 2023=2",
        "liczba osób: 2022=20 2023=30",
        "Poprawa sytuacji poprzez::",
        "  remont: 2022=3 2023=5",
        "  zamianę: 2022=4 2023=6",
    ]


def test_a_merged_cell_may_list_the_indicators_of_its_rows() -> None:
    rows = [("Wskaźnik", "2023"), (C("– liczba grup\n– liczba osób", rows=2), "1"), ("20",)]
    assert said(*rows) == ["liczba grup: 2023=1", "liczba osób: 2023=20"]


@pytest.mark.parametrize("rows", [1, 2])
def test_labels_that_were_run_together_are_parted_where_each_has_its_row(rows: int) -> None:
    joined = C("– liczba działań – w gminie – liczba osób objętych kampanią", rows=rows)
    below = ("",) if rows == 1 else ()
    found = said(("Wskaźnik", "2022", "2023"), (joined, "5", "6"), (*below, "Ok. 1 000", "ok. 3 000"))
    assert found == [
        "liczba działań – w gminie: 2022=5 2023=6 !label_joined",
        "liczba osób objętych kampanią: 2022=ok. 1000 2023=ok. 3000 !label_joined",
    ]


def test_a_dash_alone_parts_no_label() -> None:
    rows = [("Wskaźnik", "2023"), ("– liczba działań – w gminie", "5"), ("", "7")]
    assert said(*rows)[0] == "liczba działań – w gminie: 2023=5"
    one_row = [("Wskaźnik", "2023"), ("– liczba działań – liczba osób", "5")]
    assert said(*one_row) == ["liczba działań – liczba osób: 2023=5"]


def test_lines_that_do_not_match_are_doubted_and_none_is_lost() -> None:
    reading = read(("Wskaźnik", "2022", "2023"), ("– liczba grup\n– liczba osób", "1\n20\n300", "2\n30"))
    assert list(lines(reading)) == [
        "liczba grup: 2022=1 2023=2 !counts_differ",
        "liczba osób: 2022=20 2023=30 !counts_differ",
    ]
    assert [leftover.text for leftover in reading.leftovers] == ["300"]


def test_one_value_beside_a_list_is_that_of_the_whole_cell() -> None:
    rows = [("Działania", "2023"), ("Poprawa sytuacji poprzez:\n- remont\n- zamianę", "20")]
    assert said(*rows) == ["Poprawa sytuacji poprzez: - remont - zamianę: 2023=20 !counts_differ"]


@pytest.mark.parametrize(
    "rows",
    [
        [("Liczba rodzin", "10"), ("w tym pełne", "6"), ("- niepełne", "4"), ("Liczba dzieci", "7")],
        [
            ("Liczba rodzin", "10"),
            ("w tym:", ""),
            ("- pełne", "6"),
            ("- niepełne", "4"),
            ("Liczba dzieci", "7"),
        ],
        [("– liczba rodzin:", "10"), ("– pełne,", "6"), ("– niepełne", "4"), ("– liczba dzieci", "7")],
        [("Liczba rodzin", "10"), ("– pełne", "6"), ("– niepełne", "4"), ("Liczba dzieci", "7")],
        [("1. Liczba rodzin", "10"), ("a) pełne", "6"), ("b) niepełne", "4"), ("2. Liczba dzieci", "7")],
        [("1. Liczba rodzin", "10"), ("1.1. pełne", "6"), ("1.2. niepełne", "4"), ("2. Liczba dzieci", "7")],
    ],
)
def test_parts_are_known_by_words_and_marks(rows: list[tuple[str, str]]) -> None:
    found = [
        line.strip(" ").replace(":", "").replace(",", "").casefold()
        for line in said(("Wskaźnik", "2023"), *rows)
    ]
    depths = [line.startswith("  ") for line in said(("Wskaźnik", "2023"), *rows)]
    assert found == ["liczba rodzin 2023=10", "pełne 2023=6", "niepełne 2023=4", "liczba dzieci 2023=7"]
    assert depths == [False, True, True, False]


def test_a_text_across_heads_the_rows_below_it() -> None:
    rows = [
        ("Przyczyna", "2022", "2023"),
        (C("Rodziny", columns=3),),
        ("bezrobocie", "1", "2"),
        (C("Osoby", columns=3),),
        ("bezrobocie", "5", "6"),
    ]
    assert said(*rows) == [
        "Rodziny:",
        "  bezrobocie: 2022=1 2023=2",
        "Osoby:",
        "  bezrobocie: 2022=5 2023=6",
    ]


def test_elements_may_be_repeated_in_every_row() -> None:
    rows = [
        _FIRST,
        ("1", "Wsparcie rodzin", "liczba rodzin", "1", "2", "Ośrodek Pomocy"),
        ("1", "Wsparcie rodzin", "liczba dzieci", "3", "4", "Ośrodek Pomocy"),
        ("2", "Opieka", "liczba osób", "5", "6", "Klub Seniora"),
    ]
    assert said(*rows) == [
        "> 1 Wsparcie rodzin [Ośrodek Pomocy]",
        "liczba rodzin: 2022=1 2023=2",
        "liczba dzieci: 2022=3 2023=4",
        "> 2 Opieka [Klub Seniora]",
        "liczba osób: 2022=5 2023=6",
    ]


@pytest.mark.parametrize("texts", [("Wsparcie rodzin", "Opieka"), ("Wsparcie", "")])
@pytest.mark.parametrize("above_texts", ["", "Działanie"])
def test_numbers_are_known_by_themselves_though_the_title_of_their_actions_stands_over_them(
    above_texts: str, texts: tuple[str, str]
) -> None:
    first, second = texts
    rows = [
        ("Działanie", above_texts, "Wskaźniki", "2022", "2023"),
        ("1.", first, "– liczba rodzin", "1", "2"),
        ("– liczba rodziców", "3", "4", "", ""),
        ("– liczba dziadków", "3", "4", "", ""),
        ("", "", "– liczba dzieci", "3", "4"),
        ("2." if second else "", second, "– liczba osób", "5", "6"),
    ]
    reading = read(*rows)
    assert not reading.leftovers
    assert [use.level for use in reading.use.columns[:2]] == ["", "Działanie"]
    found = [line for line in lines(reading) if line.startswith(">")]
    assert found == [f"> {number}. {text}" for number, text in enumerate(filter(None, texts), 1)]


def test_the_rest_of_a_realizer_after_a_page_s_end_has_others_behind_it_in_one_line() -> None:
    first = table(_FIRST, ("1.", "Wsparcie rodzin", "– liczba rodzin", "1", "2", "– Urząd – Dział Usług"))
    second = table(("", "", "– liczba dzieci", "3", "4", "Ośrodka Pomocy – Policja"))
    before, _ = understood(first, second)
    assert next(lines(before)) == "> 1. Wsparcie rodzin [Urząd, Dział Usług Ośrodka Pomocy, Policja]"


def test_realizers_of_single_rows_are_their_indicators() -> None:
    rows = [
        ("Działanie", "Wskaźnik", "2023", "Realizator"),
        (C("Wsparcie rodzin", rows=2), "liczba rodzin", "1", "Ośrodek Pomocy"),
        ("liczba dzieci", "2", "Szkoła nr 2"),
    ]
    assert said(*rows) == [
        "> Wsparcie rodzin",
        "liczba rodzin: 2023=1 [Ośrodek Pomocy]",
        "liczba dzieci: 2023=2 [Szkoła nr 2]",
    ]


def test_a_row_that_slid_to_the_left_is_put_back() -> None:
    rows = [
        _FIRST,
        (C("1.", rows=1), "Wsparcie rodzin", "– liczba rodzin", "1", "2", "Ośrodek Pomocy"),
        ("– liczba dzieci", "3", "4", "", "", ""),
    ]
    assert said(*rows) == [
        "> 1. Wsparcie rodzin [Ośrodek Pomocy]",
        "liczba rodzin: 2022=1 2023=2",
        "liczba dzieci: 2022=3 2023=4",
    ]


def test_a_table_goes_on_where_a_page_ended() -> None:
    first = table(
        _FIRST,
        ("1.", "Wsparcie rodzin w trudnej", "– liczba rodzin objętych", "1", "2", "– Dział Usług Ośrodka"),
    )
    second = table(
        ("", "sytuacji życiowej", "pracą socjalną", "", "", "Pomocy Rodzinie\n– Policja"),
        ("", "", "– liczba dzieci", "3", "4", ""),
        ("2.", "Opieka nad seniorami", "– liczba osób", "5", "6", ""),
    )
    before, after = understood(first, "12", second)
    assert list(lines(before)) == [
        (
            "> 1. Wsparcie rodzin w trudnej sytuacji życiowej "
            "[Dział Usług Ośrodka Pomocy Rodzinie, Policja] !label_joined"
        ),
        "liczba rodzin objętych pracą socjalną: 2022=1 2023=2 !label_joined",
        "liczba dzieci: 2022=3 2023=4",
    ]
    assert list(lines(after)) == ["> 2. Opieka nad seniorami", "liczba osób: 2022=5 2023=6"]
    assert after.continues


def test_a_total_and_a_nameless_row_are_not_lost() -> None:
    rows = [("Lp.", "Wskaźnik", "2023"), ("1", "liczba rodzin", "2"), ("Razem", "", "2"), ("", "", "9")]
    assert said(*rows) == [
        "liczba rodzin: 2023=2",
        "Razem: 2023=2",
        "Wskaźnik bez nazwy: 2023=9 !label_missing",
    ]


def test_the_same_label_twice_is_doubted_also_in_another_table() -> None:
    rows = [("Wskaźnik", "2023"), ("liczba osób", "2"), ("Liczba osób:", "3")]
    goal, again = "Cel strategiczny I: Rodzina", [("Wskaźnik", "2023"), ("Liczba  osób", "4")]
    (node,) = understand(document(goal, table(*rows), "Proza.", table(*again))).nodes
    repeated = [Uncertainty.LABEL_REPEATED in each.uncertain for each in node.indicators]
    assert repeated == [False, True, True]


@pytest.mark.parametrize(
    ("label", "values", "around"),
    [
        ("liczba osób", ("1o2", "5"), "7"),
        ("Ilość porad", ("wg potrzeb", "5"), "7"),
        ("odsetek dzieci", ("wg potrzeb", "12 %"), "7"),
        ("osoby objęte wsparciem", ("1o2", "5"), "7"),
        ("osoby objęte wsparciem", ("patrz niżej", "5"), "7"),
        ("osoby objęte wsparciem", ("1o2", "12..5"), "7"),
    ],
)
def test_what_should_be_a_number_and_is_not_read_is_doubted(
    label: str, values: tuple[str, str], around: str
) -> None:
    others = [(f"wskaźnik {number}", around, around) for number in range(8)]
    reading = read(("Wskaźnik", "2022", "2023"), (label, *values), *others)
    first = reading.lines[0]
    assert isinstance(first, IndicatorLine)
    assert first.indicator.kind is not IndicatorKind.TEXT
    assert first.indicator.values[0].text == values[0]
    assert Uncertainty.VALUE_UNREAD in first.indicator.values[0].uncertain


@pytest.mark.parametrize("values", [("w toku", "zakończono"), ("12.05.2022", "2022/2023"), ("w toku", "–")])
def test_texts_among_numbers_stay_texts(values: tuple[str, str]) -> None:
    others = [(f"wskaźnik {number}", "5", "6") for number in range(8)]
    first = read(("Wskaźnik", "2022", "2023"), ("stan prac", *values), *others).lines[0]
    assert isinstance(first, IndicatorLine)
    assert first.indicator.kind is IndicatorKind.TEXT
    assert not any(value.uncertain for value in first.indicator.values)


def test_what_no_column_has_a_use_for_is_left_over() -> None:
    reading = read(("Wskaźnik", "2023", "Uwagi"), ("liczba osób", "2", "wzrost"))
    assert [(leftover.text, leftover.reason) for leftover in reading.leftovers] == [
        ("wzrost", "cell_not_used")
    ]
    assert reading.leftovers[0].spot == (0, 1, 2, 0)


@pytest.mark.parametrize(
    "rows",
    [
        [("Nazwa", "Adres", "Telefon"), ("Ośrodek Pomocy", "ul. Długa 5", "41 368 15 00")],
        [("MOCNE", "SŁABE"), ("- akty prawne\n- instytucje", "- niechęć")],
        [("Nazwa warsztatu", "Cel", "Efekt"), ("Czas dla dziecka", "- poznanie gier", "- wspólny czas")],
        [("Sporządził:", "Zatwierdził:"), ("", "")],
        [("Rozdział", "Plan", "Wykonanie"), ("85153", "100 zł", "90 zł")],
    ],
)
def test_other_tables_are_left_over_whole(rows: list[tuple[str, ...]]) -> None:
    reading = read(*rows, otherwise=year(2023))
    assert not reading.use.used
    assert not reading.lines
    words = {word for row in rows for cell in row for word in cell.split()}
    assert words <= set(" ".join(leftover.text for leftover in reading.leftovers).split())
