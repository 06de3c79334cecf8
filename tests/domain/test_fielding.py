"""Typed numbers made fields all at once: the text reads as before, and what is in doubt stays typed."""

from decimal import Decimal

import pytest

from db.domain.entities import Indicator, Unit
from db.domain.facts import Facts, Subject
from db.domain.fielding import made, with_fields
from db.domain.fields import resolved
from db.domain.kinds import Form
from db.domain.periods import year
from db.domain.rich_text import Field, RichText, plain, read, write
from db.domain.stale import watch
from db.domain.values import Content

_PERSON = Unit("osoba", "osoby", "osób", "osoby")
_LABELS = {1: "liczba osób korzystających z poradnictwa", 2: "liczba interwencji policji", 3: "liczba osób"}


def facts(**amounts: str) -> Facts:
    """Indicators by id with amounts by year: `_1_2024="782"`."""
    contents = {
        (int(key[1]), ("year", int(key[3:]), 1)): Content(Form.NUMBER, Decimal(amount))
        for key, amount in amounts.items()
    }
    subjects = {number: Subject(Indicator(_LABELS[number], id=number), _PERSON) for number in _LABELS}
    return Facts(year(2024), subjects, contents)


def shown(rich: RichText, known: Facts) -> str:
    return plain(rich, lambda each: resolved(each, known) if isinstance(each, Field) else "").replace(
        "\u00a0", " "
    )


def test_the_text_reads_as_before() -> None:
    known = facts(_1_2024="782", _1_2023="700", _2_2024="45")
    text = (
        "Z *poradnictwa* korzystały _782 osoby_, rok wcześniej z poradnictwa 700.\n"
        "1) interwencji policji było *45*,\n  - z poradnictwa dla 782 osób;\n"
        "| poradnictwo | 782 |"
    )
    before = read(text)
    after = with_fields(before, watch(known))
    assert shown(after, known) == plain(before)
    assert made(before, after) == 4
    assert write(after) == (
        "Z *poradnictwa* korzystały _{value 1}_, rok wcześniej z poradnictwa {previous 1 unit=no}.\n"
        "1) interwencji policji było *{value 2 unit=no}*,\n  - z poradnictwa dla {value 1 unit=no} osób;\n"
        "| poradnictwo | 782 |"
    )


def test_what_may_be_either_of_two_stays_typed() -> None:
    known = facts(_1_2024="120", _2_2024="120", _3_2024="120")
    for line in ("Pomoc otrzymało 120 osób.", "Poradnictwo i interwencje: 120 osób."):
        assert with_fields(read(line), watch(known)) == read(line)


def test_a_number_whose_look_changes_within_stays_typed() -> None:
    text = read("Z poradnictwa korzystały 7*82 osoby*.")
    assert with_fields(text, watch(facts(_1_2024="782"))) == text


def test_carried_prose_moves_on_to_its_period() -> None:
    known = facts(_1_2024="782", _1_2023="700")
    text = read("W 2023 r. z poradnictwa korzystało 700 osób.")
    after = with_fields(text, watch(known, year(2023)))
    assert shown(after, known) == "W 2024 r. z poradnictwa korzystało 782 osoby."


@pytest.mark.parametrize(
    "text",
    [
        "W 2023 r. zamontowano windę.",
        "Od 1 marca 2023 r. z poradnictwa korzystało 700 osób.",
        "Poradnictwo od 2023 r.: 700 osób.",
    ],
)
def test_a_carried_sentence_that_would_become_false_is_left_to_the_clerk(text: str) -> None:
    known = facts(_1_2024="782", _1_2023="700")
    assert with_fields(read(text), watch(known, year(2023))) == read(text)


def test_years_beside_living_numbers_move_on_with_them() -> None:
    text = read("Porad było {value 1}, w 2022 r. mniej; w 2023 r. otwarto poradnię. W 2023 r. też.")
    after = with_fields(text, watch(facts(_1_2024="782"), year(2023)))
    assert write(after) == (
        "Porad było {value 1}, w {period back=1} r. mniej; w 2023 r. otwarto poradnię. W 2023 r. też."
    )


def test_contradictions_are_for_the_clerk() -> None:
    text = read("Z poradnictwa korzystało 728 osób korzystających.")
    assert with_fields(text, watch(facts(_1_2024="782"))) == text
