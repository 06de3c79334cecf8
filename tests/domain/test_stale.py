"""Typed numbers that indicators know: found where they are meant, left alone where they are not."""

from collections.abc import Mapping
from decimal import Decimal

import pytest

from db.domain.entities import Indicator, Unit
from db.domain.facts import Facts, Subject
from db.domain.kinds import FieldKind, Form, IndicatorKind, PeriodKind
from db.domain.periods import Period, year
from db.domain.rich_text import Field
from db.domain.stale import Suspicion, Why, suspicions, watch
from db.domain.values import Content

_PERSON = Unit("osoba", "osoby", "osób", "osoby")
_LABELS = {
    1: ("liczba osób korzystających z poradnictwa psychologicznego", IndicatorKind.WHOLE, _PERSON),
    2: ("liczba interwencji policji", IndicatorKind.WHOLE, None),
    3: ("wydatki na profilaktykę", IndicatorKind.MONEY, None),
    4: ("odsetek dzieci zaszczepionych", IndicatorKind.PERCENT, None),
}
_VALUES = {
    1: {2022: "650", 2023: "700", 2024: "782"},
    2: {2023: "5", 2024: "7"},
    3: {2024: "173731.80"},
    4: {2024: "12.5"},
}


def facts(values: Mapping[int, Mapping[int, str]] = _VALUES, kind: PeriodKind = PeriodKind.YEAR) -> Facts:
    contents = {
        (number, (str(kind), when, 1)): Content(Form.NUMBER, Decimal(amount))
        for number, by_year in values.items()
        for when, amount in by_year.items()
    }
    subjects = {
        number: Subject(Indicator(label, sort, id=number), unit)
        for number, (label, sort, unit) in _LABELS.items()
    }
    return Facts(Period(kind, 2024), subjects, contents)


def found(text: str, carried_from: Period | None = None) -> list[tuple[str, Why, Field | None]]:
    """What is doubtful in a text: the stretch, why, and the likeliest field."""
    watched = watch(facts(), carried_from)
    return [
        (text[each.start : each.end], each.why, each.fields[0] if each.fields else None)
        for each in suspicions(text, watched)
    ]


@pytest.mark.parametrize(
    ("text", "stretch", "field"),
    [
        ("Skorzystały 782 osoby.", "782 osoby", Field(FieldKind.VALUE, 1)),
        ("Porad dla 782 osób.", "782", Field(FieldKind.VALUE, 1, unit=False)),
        ("Skorzystało 782.", "782", Field(FieldKind.VALUE, 1, unit=False)),
        ("Wydano 173\u00a0731,80\u00a0zł.", "173\u00a0731,80\u00a0zł", Field(FieldKind.VALUE, 3)),
        ("Było to 12,5% dzieci.", "12,5%", Field(FieldKind.VALUE, 4)),
        ("Policja podjęła 7 interwencji.", "7", Field(FieldKind.VALUE, 2, unit=False)),
        ("Rok wcześniej z poradnictwa: 700.", "700", Field(FieldKind.PREVIOUS, 1, unit=False)),
        ("Wzrost poradnictwa o 82.", "82", Field(FieldKind.CHANGE, 1, unit=False)),
        ("Wzrost poradnictwa o 11,7%.", "11,7%", Field(FieldKind.CHANGE_PERCENT, 1)),
    ],
)
def test_a_typed_number_that_an_indicator_came_to_may_become_a_field(
    text: str, stretch: str, field: Field
) -> None:
    assert found(text) == [(stretch, Why.EQUALS, field)]


@pytest.mark.parametrize(
    "text",
    [
        "Uchwała nr 782, § 782, art. 782 ust. 7, poz. 782, ul. Długa 782, rozdz. 782, str. 782, tabela 782",
        "782/2024, XV/782/24, 62-782, 782-lecie, 700–782, 782:00, 12.03.2024, v782, 782.1",
        "Dnia 7 maja policja podjęła interwencji wiele.",
        "Zatrudniono 7 nauczycieli.",
        "Kupiono 82 krzesła.",
        "Wydano 782 zł.",
        "Było to 782%.",
        "Wydatki: 12,5 km.",
        "\ufffc osób, a w poradni 783 osoby korzystające z poradnictwa psychologicznego.",
        "W 2024 r. i w 2023 r.",
    ],
)
def test_numbers_that_are_something_else_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_a_number_in_a_sentence_about_an_indicator_may_contradict_it() -> None:
    text = "Z poradnictwa psychologicznego korzystało 728 osób."
    assert found(text) == [("728 osób", Why.CONTRADICTS, Field(FieldKind.VALUE, 1))]


@pytest.mark.parametrize(
    "text",
    [
        "Z poradnictwa psychologicznego korzystały 782 osoby, a z prawnego 728 osób.",
        "Z poradnictwa psychologicznego korzystało 728 rodzin.",
        "Z poradnictwa psychologicznego korzystało 12 osób bezdomnych.",
        "Z poradnictwa zawodowego skorzystało 728 osób.",
    ],
)
def test_a_number_of_something_near_contradicts_nothing(text: str) -> None:
    assert all(why is not Why.CONTRADICTS for _, why, _ in found(text))


def test_carried_prose_shows_years_and_values_of_its_old_period() -> None:
    text = "W 2023 r. z poradnictwa korzystało 700 osób, w 2022 r. – 650, od 2019 r. wielu."
    assert found(text, year(2023)) == [
        ("2023", Why.STALE_YEAR, Field(FieldKind.PERIOD)),
        ("700 osób", Why.OLD_VALUE, Field(FieldKind.VALUE, 1)),
        ("2022", Why.STALE_YEAR, Field(FieldKind.PERIOD, back=1)),
        ("650", Why.OLD_VALUE, Field(FieldKind.PREVIOUS, 1, unit=False)),
    ]
    assert [why for _, why, _ in found(text)] == [Why.EQUALS]


def test_the_year_of_a_law_does_not_grow_old() -> None:
    text = "Ustawa z dnia 11 września 2023 r. (Dz. U. z 2023 r. poz. 700)."
    assert found(text, year(2023)) == []


def test_half_years_are_not_replaced_by_a_name_that_does_not_fit() -> None:
    watched = watch(facts(kind=PeriodKind.HALF), Period(PeriodKind.HALF, 2023))
    (told,) = suspicions("W 2023 r.", watched)
    assert told == Suspicion(2, 6, Why.STALE_YEAR, ())


def test_of_indicators_with_one_value_the_one_that_is_spoken_of_comes_first() -> None:
    watched = watch(facts({1: {2024: "120"}, 2: {2024: "120"}}))
    (told,) = suspicions("Policja podjęła 120 interwencji.", watched)
    assert [each.indicator_id for each in told.fields] == [2, 1]


def test_words_say_which_of_two_equal_values_is_meant() -> None:
    watched = watch(facts({1: {2023: "120", 2024: "120"}}))
    first, second = suspicions("Z poradnictwa korzystało 120 osób, a rok wcześniej 120.", watched)
    assert first.fields[0] == Field(FieldKind.VALUE, 1)
    assert second.fields[0] == Field(FieldKind.PREVIOUS, 1, unit=False)


def test_a_paragraph_of_a_megabyte_is_looked_through() -> None:
    watched = watch(facts())
    assert sum(1 for _ in suspicions("Skorzystały 782 osoby. " * 40_000, watched)) == 40_000


@pytest.mark.parametrize(
    "text",
    [
        "W 2022 r. z poradnictwa psychologicznego korzystało 700 osób.",
        "Spośród korzystających z poradnictwa psychologicznego 500 osób to kobiety.",
        "Planowano poradnictwo psychologiczne dla 900 osób korzystających.",
        "Z poradnictwa psychologicznego nie korzystało 600 osób.",
    ],
)
def test_of_other_years_parts_plans_and_what_did_not_happen_no_value_is_contradicted(text: str) -> None:
    assert all(why is not Why.CONTRADICTS for _, why, _ in found(text))
