"""What an indicator is taken for by its label alone, over every label that the five documents print.

The documents are known by number, as in `seed_values`; 001 has its figures in prose, as amounts with units.
"""

import json
from collections.abc import Iterator

import pytest

import kielce
from db.domain.foreign import Spot
from db.domain.kinds import IndicatorKind, Nature, ProgrammeKind
from db.domain.natures import likely_nature, natures
from db.domain.understanding import FoundIndicator, FoundNode, Understanding
from exchange.kalisz import MAIN
from exchange.seed_tables import tables

PERSONS = (
    "asystentów", "dorosłych", "dzieci", "kandydatów", "koordynatorów", "mieszkańców", "młodzieży",
    "opiekunów", "osób", "podopiecznych", "pracowników", "seniorów", "specjalistów", "uczestników", "uczniów",
    "umieszczonych dzieci", "wolontariuszy",
)  # fmt: skip
STATES = (
    "dostępnych miejsc", "lokali", "łóżek", "mieszkań", "miejsc w", "ośrodków", "placówek",
    "środowiskowych domów", "świetlic",
)  # fmt: skip


def of_kielce() -> Iterator[str]:
    for goal in json.loads(kielce.SOURCE.read_text(encoding="utf-8")):
        for aim in goal["operational"]:
            for action in aim["actions"]:
                yield from (label for label, *_ in action["indicators"])


def of_kalisz() -> Iterator[str]:
    for _, aims in MAIN:
        for aim in aims:
            whole, parts = aim.whole or ("", ())
            yield from (label for label, _ in (*aim.indicators, *parts))
            yield whole


def of_families() -> Iterator[tuple[str, IndicatorKind]]:
    for table in tables():
        yield from ((said.label, said.kind) for said in table.says)


def begins(label: str, *words: str) -> bool:
    return f"{label.casefold()} ".replace(",", " ").startswith(tuple(f"liczba {word} " for word in words))


@pytest.mark.parametrize("label", dict.fromkeys([*of_kielce(), *of_kalisz()]))
def test_only_what_is_counted_first_tells(label: str) -> None:
    expected = Nature.FLOW
    if begins(label, *PERSONS):
        expected = Nature.PEOPLE
    elif begins(label, *STATES):
        expected = Nature.STOCK
    assert likely_nature(label, IndicatorKind.WHOLE) is expected


def test_tables_of_a_diagnosis_count_persons_where_they_say_so() -> None:
    people = {label for label, kind in of_families() if likely_nature(label, kind) is Nature.PEOPLE}
    assert people == {
        "Liczba dzieci",
        "Liczba asystentów rodziny",
        "liczba kobiet w ciąży zagrożonej",
        "Kobiety samotnie wychowujące dzieci",
        "Mężczyźni samotnie wychowujący dzieci",
        "Liczba uczestników grup wsparcia",
        "wychowankowie placówek",
        "Liczba osób",
    }
    assert not [label for label, kind in of_families() if likely_nature(label, kind) is Nature.STOCK]


@pytest.mark.parametrize(
    ("label", "unit", "expected"),
    [
        ("uczestnictwo w spotkaniu grupy", "osób", Nature.PEOPLE),  # 001
        ("konsultacje dla rodziców", "rodzic", Nature.PEOPLE),
        ("zgłoszenia", "zgłoszeń", Nature.FLOW),
        ("Liczba osób", "", Nature.PEOPLE),  # 004
        ("Ilość godzin zajęć", "", Nature.FLOW),
    ],
)
def test_a_unit_tells_as_well(label: str, unit: str, expected: Nature) -> None:
    assert likely_nature(label, IndicatorKind.WHOLE, unit) is expected


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("w tym liczba bezrobotnych kobiet", Nature.PEOPLE),
        ("Łączna liczba nowych uczestników", Nature.PEOPLE),
        ("liczba bezdomnych", Nature.PEOPLE),
        ("liczba osób i rodzin", Nature.FLOW),
        ("liczba osobodni", Nature.FLOW),
        ("liczba etatów", Nature.STOCK),
        ("liczba nowych miejsc w żłobkach", Nature.FLOW),
        ("liczba mieszkań oddanych do użytku", Nature.FLOW),
        ("liczba umów, stan na 31 grudnia", Nature.STOCK),
        ("liczba skarg", Nature.FLOW),
        ("", Nature.FLOW),
    ],
)
def test_what_is_not_certain_is_a_flow(label: str, expected: Nature) -> None:
    assert likely_nature(label, IndicatorKind.WHOLE) is expected


def test_amounts_of_money_and_percentages_are_left_alone() -> None:
    for kind in (IndicatorKind.MONEY, IndicatorKind.PERCENT, IndicatorKind.TEXT, IndicatorKind.COMPOSITE):
        assert likely_nature("liczba osób", kind) is Nature.FLOW


def test_parts_are_what_their_whole_is_unless_they_say_otherwise() -> None:
    whole = FoundIndicator(
        "liczba seniorów:",
        IndicatorKind.HEADING,
        Spot(0, 1),
        parts=(
            FoundIndicator("w domach", IndicatorKind.WHOLE, Spot(0, 2)),
            FoundIndicator("w tym liczba odwiedzin", IndicatorKind.WHOLE, Spot(0, 3)),
        ),
    )
    goal = FoundNode(0, "Cel", Spot(0), indicators=(whole,))
    found = Understanding("", ProgrammeKind.PROGRAMME, 2023, 2023, nodes=(goal,))
    assert natures(found) == {
        Spot(0, 1): Nature.FLOW,
        Spot(0, 2): Nature.PEOPLE,
        Spot(0, 3): Nature.FLOW,
    }
