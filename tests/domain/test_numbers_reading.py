"""Values as people type them: what is understood, what is asked, what is kept as typed."""

import json
from collections.abc import Iterator
from decimal import Decimal, localcontext
from pathlib import Path

import pytest

from db.domain.kinds import Form, IndicatorKind, Mark
from db.domain.numbers import Reading, read, write
from db.domain.values import Content, Measure

WHOLE, DECIMAL, MONEY = IndicatorKind.WHOLE, IndicatorKind.DECIMAL, IndicatorKind.MONEY
PERCENT, TEXT, COMPOSITE = IndicatorKind.PERCENT, IndicatorKind.TEXT, IndicatorKind.COMPOSITE
HEADING = IndicatorKind.HEADING

KIELCE = json.loads((Path(__file__).parents[1] / "data" / "kielce.json").read_text(encoding="utf-8"))


def number(amount: str, note: str = "") -> Content:
    return Content(Form.NUMBER, Decimal(amount), note=note)


def about(amount: str) -> Content:
    return Content(Form.NUMBER, Decimal(amount), approximate=True)


def between(lower: str, upper: str, words: str = "", *, approximate: bool = False) -> Content:
    return Content(Form.RANGE, Decimal(lower), Decimal(upper), approximate=approximate, text=words)


def measures(*typed: tuple[str, ...], note: str = "", approximate: bool = False) -> Content:
    """A composite of parts: amount, words, and what parts it from the one before if that is no comma."""
    parts = tuple(Measure(Decimal(amount), *words) for amount, *words in typed)
    return Content(Form.COMPOSITE, measures=parts, note=note, approximate=approximate)


def mark(sign: Mark, note: str = "") -> Content:
    return Content(Form.MARK, mark=sign, note=note)


def exactly(content: Content | None) -> str:
    """The content spelt out, with the decimals that plain equality overlooks: 12,5 is not 12,50."""
    return repr(content)


def kielce_values() -> Iterator[str]:
    """Every value that the seed's three years print."""
    for strategic in KIELCE:
        for operational in strategic["operational"]:
            for action in operational["actions"]:
                for _label, *values in action["indicators"]:
                    yield from (value for value in values if value is not None)


UNDERSTOOD = [
    # the keypad's comma first
    (",5", DECIMAL, number("0.5")),
    ("-,25", DECIMAL, number("-0.25")),
    ("ok. ,5", DECIMAL, about("0.5")),
    (",500", DECIMAL, number("0.500")),
    (",5 %", PERCENT, number("0.5")),
    (",99 zł", MONEY, number("0.99")),
    (",5–1,5", DECIMAL, between("0.5", "1.5")),
    (",5 etatu", COMPOSITE, measures(("0.5", "etatu"))),
    # thousands
    ("1050", WHOLE, number("1050")),
    ("1 050", WHOLE, number("1050")),
    ("1\u00a0050", WHOLE, number("1050")),
    ("1\u202f050", WHOLE, number("1050")),
    ("1\u2009050", WHOLE, number("1050")),
    ("1\u2007050\u00a0000", WHOLE, number("1050000")),
    ("1.050", WHOLE, number("1050")),
    ("1.050.000", WHOLE, number("1050000")),
    ("1'000", WHOLE, number("1000")),
    ("1’000", WHOLE, number("1000")),
    ("  12\t", WHOLE, number("12")),
    ("\u202d1050\u202c", WHOLE, number("1050")),
    ("0", WHOLE, number("0")),
    ("-0", WHOLE, number("0")),
    # decimals, as many as typed
    ("1,5", DECIMAL, number("1.5")),
    ("12.5", DECIMAL, number("12.5")),
    ("12,50", DECIMAL, number("12.50")),
    ("1,050", DECIMAL, number("1.050")),
    ("0.125", DECIMAL, number("0.125")),
    ("1050.125", DECIMAL, number("1050.125")),
    ("1,050.5", DECIMAL, number("1050.5")),
    ("1,050,000", DECIMAL, number("1050000")),
    ("12,0", WHOLE, number("12")),
    ("12.00", WHOLE, number("12")),
    ("1 050,00", WHOLE, number("1050")),
    # money
    ("173.731,80 zł", MONEY, number("173731.80")),
    ("173 731,80 zł", MONEY, number("173731.80")),
    ("173,731.80", MONEY, number("173731.80")),
    ("48.880 zł", MONEY, number("48880")),
    ("48.880", MONEY, number("48880")),
    ("12.50", MONEY, number("12.50")),
    ("10zł", MONEY, number("10")),
    ("10 ZŁ.", MONEY, number("10")),
    ("1500,- zł", MONEY, number("1500")),
    ("2 500 PLN", MONEY, number("2500")),
    ("1,5 tys. zł", MONEY, number("1500")),
    ("0,5 tys.", MONEY, number("500")),
    ("1,23456 tys. zł", MONEY, number("1234.56")),
    ("2 mln zł", MONEY, number("2000000")),
    ("1,5 mld zł", MONEY, number("1500000000")),
    ("3 tys", WHOLE, number("3000")),
    ("3 tysiące", WHOLE, number("3000")),
    ("1,5 tyś.", WHOLE, number("1500")),
    # percents
    ("12,5%", PERCENT, number("12.5")),
    ("12,5 %", PERCENT, number("12.5")),
    ("50,1\u00a0%", PERCENT, number("50.1")),
    ("12,5", PERCENT, number("12.5")),
    ("12,5 proc.", PERCENT, number("12.5")),
    # about
    ("ok. 1 000", WHOLE, about("1000")),
    ("Ok. 3 000", WHOLE, about("3000")),
    ("ok.30", WHOLE, about("30")),
    ("ok 30", WHOLE, about("30")),
    ("około 30", WHOLE, about("30")),
    ("ca 30", WHOLE, about("30")),
    ("ca. 30", WHOLE, about("30")),
    ("~30", WHOLE, about("30")),
    ("≈ 30", WHOLE, about("30")),
    ("ok. 50 %", PERCENT, about("50")),
    # below zero
    ("-659", WHOLE, number("-659")),
    ("−659", WHOLE, number("-659")),
    ("–659", WHOLE, number("-659")),
    ("\uff0d659", WHOLE, number("-659")),
    ("-6,97", DECIMAL, number("-6.97")),
    ("-6,97 %", PERCENT, number("-6.97")),
    # ranges
    ("8-12", WHOLE, between("8", "12")),
    ("8–12", WHOLE, between("8", "12")),
    ("8 — 12", WHOLE, between("8", "12")),
    ("150-200", WHOLE, between("150", "200")),
    ("od 8 do 12", WHOLE, between("8", "12")),
    ("8 do 12", WHOLE, between("8", "12")),
    ("ok. 8-12", WHOLE, between("8", "12", approximate=True)),
    ("8–12 %", PERCENT, between("8", "12")),
    ("8% – 12%", PERCENT, between("8", "12")),
    ("100 zł - 200 zł", MONEY, between("100", "200")),
    ("2-3 tys. zł", MONEY, between("2000", "3000")),
    ("500 zł – 2 tys. zł", MONEY, between("500", "2000")),
    ("900 tys. – 1 mln zł", MONEY, between("900000", "1000000")),
    ("od −5 do −2", DECIMAL, between("-5", "-2")),
    ("8-12 osób", COMPOSITE, between("8", "12", "osób")),
    ("ok. 8–12 osób", WHOLE, between("8", "12", "osób", approximate=True)),
    ("od 10 do 15 osób w każdym warsztacie", WHOLE, between("10", "15", "osób w każdym warsztacie")),
    ("2-3 tys. osób", COMPOSITE, between("2000", "3000", "osób")),
    ("8-12 zł", WHOLE, between("8", "12", "zł")),
    ("8-12 osób", MONEY, between("8", "12", "osób")),
    ("-5--2", DECIMAL, between("-5", "-2")),
    ("1 000–1 500", WHOLE, between("1000", "1500")),
    # a note in brackets
    ("216 (180 miejsc, 20 uczestników)", WHOLE, number("216", "180 miejsc, 20 uczestników")),
    ("216(w tym (razem) 3)", WHOLE, number("216", "w tym (razem) 3")),
    ("bd (ankiety w toku)", WHOLE, mark(Mark.NO_DATA, "ankiety w toku")),
    # numbers followed by words
    ("28 osób", WHOLE, measures(("28", "osób"))),
    ("28 osób", COMPOSITE, measures(("28", "osób"))),
    ("2313 godzin", COMPOSITE, measures(("2313", "godzin"))),
    ("2,5 godziny", WHOLE, measures(("2.5", "godziny"))),
    ("1.050 osób", WHOLE, measures(("1050", "osób"))),
    ("10 zł", WHOLE, measures(("10", "zł"))),
    ("806 spotkań, 1384 godzin", WHOLE, measures(("806", "spotkań"), ("1384", "godzin"))),
    ("806 spotkań i 1 384 godziny", COMPOSITE, measures(("806", "spotkań"), ("1384", "godziny", " i "))),
    ("5 grup oraz 60 osób; 12 prelekcji/3 festyny", COMPOSITE,
     measures(("5", "grup"), ("60", "osób", " oraz "), ("12", "prelekcji", "; "), ("3", "festyny", " / "))),
    ("5 dzieci i młodzieży, 3 rodziców, opiekunów", COMPOSITE,
     measures(("5", "dzieci i młodzieży"), ("3", "rodziców, opiekunów"))),
    ("424 osoby – 4 225 porad (brak danych na koniec roku)", COMPOSITE,
     measures(("424", "osoby"), ("4225", "porad", " – "), note="brak danych na koniec roku")),
    ("5 spotkań, 6 spektakli", COMPOSITE, measures(("5", "spotkań"), ("6", "spektakli"))),
    ("ok. 28 osób", COMPOSITE, measures(("28", "osób"), approximate=True)),
    ("1,5 tys. osób", COMPOSITE, measures(("1500", "osób"))),
    ("-5 osób", COMPOSITE, measures(("-5", "osób"))),
]  # fmt: skip

KEPT = [
    (",5", WHOLE), (",,5", DECIMAL), (", 5", DECIMAL), (",500.25", DECIMAL),
    ("12 34", WHOLE), ("1 2345", WHOLE), ("1 05", WHOLE), ("12,5", WHOLE), ("12.50", WHOLE),
    ("12,000", WHOLE), ("12,345 zł", MONEY), ("50%", WHOLE), ("50 %", DECIMAL), ("50% osób", COMPOSITE),
    ("007", WHOLE), ("00", WHOLE), ("0 125", WHOLE), ("+5", WHOLE), ("- 659", WHOLE), ("659-", WHOLE),
    ("(659)", WHOLE), ("216 ()", WHOLE), ("1 050.000.00", DECIMAL), ("1.0500.000", DECIMAL),
    ("12.05.2023", DECIMAL), ("1 050 000.000", WHOLE), ("2022/2023", WHOLE), ("10-12-2023", WHOLE),
    ("12-8", WHOLE), ("12 zł – 8 zł", MONEY), ("2 osoby – 5 osób", COMPOSITE), ("od 8-12", WHOLE),
    ("od 8", WHOLE), ("od 8 osób", WHOLE), ("12-8 osób", COMPOSITE), ("28osób", WHOLE), ("1e5", DECIMAL),
    ("0x1F", WHOLE), ("½", DECIMAL), ("١٢", WHOLE), ("１２", WHOLE), ("NaN", DECIMAL), ("inf", DECIMAL),
    ("1_000", WHOLE), ("12\n345", WHOLE), ("5, 6", COMPOSITE), ("5 i 6", COMPOSITE), ("dużo", WHOLE),
    ("ponad 30", WHOLE),
    ("49 spotkań x 2 godz. = 98 godz.", COMPOSITE), ("5 grup (w tym 2 nowe), 60 osób", COMPOSITE),
    ("brak osób chętnych", WHOLE), ("...", WHOLE), ("\u202e123", WHOLE), ("\ud800", WHOLE),
    ("1\x00050", WHOLE), ("9" * 41, WHOLE), ("0," + "1" * 21, DECIMAL), ("7" * 200, MONEY),
    ("9" * 40 + " tys.", COMPOSITE), (", ".join(["5 osób"] * 21), COMPOSITE),
    ("5 " + "o" * 201, COMPOSITE), ("5 osób -6 grup", COMPOSITE),
]  # fmt: skip

MARKS = [
    *((sign, Mark.NIL) for sign in ("–", "-", "—", "−", " - ", "‐")),
    *((sign, Mark.NO_DATA) for sign in (".", "bd", "b.d.", "b. d.", "BD", "brak danych")),
    *((sign, Mark.NO_DATA) for sign in ("Brak\u00a0danych", "brak danych.")),
    *((sign, Mark.NOT_APPLICABLE) for sign in ("x", "X", "×", "nd", "n.d.", "nd.", "nie dotyczy")),
]


@pytest.mark.parametrize(("typed", "kind", "meaning"), UNDERSTOOD)
def test_what_is_typed_is_understood(typed: str, kind: IndicatorKind, meaning: Content) -> None:
    reading = read(typed, kind)
    assert exactly(reading.content) == exactly(meaning)
    assert reading.alternatives == ()


@pytest.mark.parametrize(("typed", "kind"), KEPT)
def test_what_is_not_understood_is_kept_as_typed(typed: str, kind: IndicatorKind) -> None:
    assert read(f" {typed} ", kind) == Reading(Content(Form.UNREAD, text=f" {typed} "))


@pytest.mark.parametrize(
    ("typed", "kind", "likeliest", "other"),
    [
        ("1.050", DECIMAL, "1050", "1.050"),
        ("12.500 %", PERCENT, "12500", "12.500"),
        ("-1.050", COMPOSITE, "-1050", "-1.050"),
        ("1.250 mln zł", MONEY, "1250000", "1250000000"),
        ("1.250 tys.", WHOLE, "1250", "1250000"),
    ],
)
def test_a_dot_that_may_be_either_is_asked_about(
    typed: str, kind: IndicatorKind, likeliest: str, other: str
) -> None:
    reading = read(typed, kind)
    assert exactly(reading.content) == exactly(number(likeliest))
    assert [exactly(meaning) for meaning in reading.alternatives] == [
        exactly(number(likeliest)),
        exactly(number(other)),
    ]


def test_both_meanings_of_a_composite_or_a_range_go_together() -> None:
    assert read("1.050 kg, 2.100 zł (razem)", COMPOSITE).alternatives == (
        measures(("1050", "kg"), ("2100", "zł"), note="razem"),
        measures(("1.050", "kg"), ("2.100", "zł"), note="razem"),
    )
    assert read("1.5-2.250", DECIMAL).alternatives == (between("1.5", "2250"), between("1.5", "2.250"))


@pytest.mark.parametrize("kind", IndicatorKind)
@pytest.mark.parametrize(("typed", "sign"), MARKS)
def test_a_mark_is_a_mark_for_every_kind(typed: str, sign: Mark, kind: IndicatorKind) -> None:
    assert read(typed, kind) == Reading(mark(sign))


@pytest.mark.parametrize("kind", IndicatorKind)
@pytest.mark.parametrize("blank", ["", " ", "\u00a0\u2009\t\r\n", "\ufeff\u200b"])
def test_a_blank_is_no_value(blank: str, kind: IndicatorKind) -> None:
    assert read(blank, kind) == Reading(None)


@pytest.mark.parametrize("kind", [TEXT, HEADING])
@pytest.mark.parametrize("typed", ["12", " na bieżąco ", "bd (w toku)", "8-12", "28 osób\n5 grup"])
def test_texts_stay_as_they_are(typed: str, kind: IndicatorKind) -> None:
    assert read(typed, kind) == Reading(Content(Form.TEXT, text=typed))


@pytest.mark.parametrize("kind", [WHOLE, COMPOSITE])
def test_every_value_of_the_seed_is_understood(kind: IndicatorKind) -> None:
    values = list(kielce_values())
    readings = [read(value, kind) for value in values]
    forms = [reading.content.form for reading in readings if reading.content]
    assert (forms.count(Form.NUMBER), forms.count(Form.COMPOSITE), len(values)) == (633, 3, 636)
    assert not any(reading.alternatives for reading in readings)
    for value, reading in zip(values, readings, strict=True):
        assert "".join(write(reading.content, kind).split()) == "".join(value.lower().split())


def test_the_seed_is_printed_in_the_house_style() -> None:
    printed = {value: write(read(value, WHOLE).content, WHOLE) for value in kielce_values()}
    assert printed["806 spotkań, 1384 godzin"] == "806 spotkań, 1\u00a0384 godzin"
    assert printed["1 050"] == "1\u00a0050"
    assert printed["Ok. 3 000"] == "ok.\u00a03\u00a0000"


def test_amounts_do_not_depend_on_the_precision_of_arithmetic() -> None:
    typed = "-1\u00a0234\u00a0567\u00a0890,12"
    with localcontext() as context:
        context.prec = 3
        content = read(typed, MONEY).content
        assert write(content, MONEY) == "−1\u00a0234\u00a0567\u00a0890,12\u00a0zł"


@pytest.mark.parametrize(
    "shape",
    [
        "a",
        "1",
        " ",
        "1 ",
        "1 000",
        "5 osób, ",
        "(",
        ")",
        "-",
        "ok. ",
        "1 a" + " " * 999,
        "1,",
        "1.",
        "1 tys. ",
    ],
)
@pytest.mark.parametrize("frame", ["{}", "5 osób{}x", "5{}!", "5 a {}!", "od {}5", "5 ({})"])
def test_a_megabyte_is_answered(shape: str, frame: str) -> None:
    typed = frame.format(shape * (1_000_000 // len(shape)))
    reading = read(typed, MONEY)
    assert reading.content is None or reading.content.text in {typed, ""}
