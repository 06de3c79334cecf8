"""Fields in prose say their numbers as a Pole would write them."""

from collections.abc import Mapping
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.entities import Indicator, Target, Unit
from db.domain.facts import Facts, Subject
from db.domain.fields import Gap, gap, gaps, resolved
from db.domain.kinds import FieldKind, Form, IndicatorKind, Mark, PeriodKind, TargetKind
from db.domain.numbers import read as read_value
from db.domain.periods import Period, year
from db.domain.rich_text import Field, plain, read
from db.domain.targets import Plan
from db.domain.values import Content, Measure

_PEOPLE = Unit("osoba", "osoby", "osób", "osoby")
_MEETINGS = Unit("spotkanie", "spotkania", "spotkań", "spotkania")


def facts(
    values: Mapping[int, str | Content],
    *,
    kind: IndicatorKind = IndicatorKind.WHOLE,
    unit: Unit | None = _PEOPLE,
    plans: tuple[Plan, ...] = (),
    whole: str = "",
) -> Facts:
    """Indicator 1 with values by year, as they are typed; indicator 2 came to `whole` in 2024."""
    contents = {
        (1, ("year", when, 1)): read_value(value, kind).content if isinstance(value, str) else value
        for when, value in values.items()
    }
    if whole:
        contents[2, ("year", 2024, 1)] = read_value(whole, IndicatorKind.WHOLE).content
    subjects = {
        1: Subject(Indicator("porady", kind, id=1), unit, plans),
        2: Subject(Indicator("porady", id=2)),
    }
    return Facts(year(2024), subjects, contents)


def shown(text: str, known: Facts) -> str:
    """What markup says, with blanks that break, for reading."""
    return plain(read(text), lambda each: resolved(each, known) if isinstance(each, Field) else "").replace(
        "\u00a0", " "
    )


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("782", "782 osoby"),
        ("1", "1 osoba"),
        ("12", "12 osób"),
        ("1050", "1 050 osób"),
        ("ok. 22", "ok. 22 osób"),
        ("8-12", "8–12 osób"),
        ("0", "0 osób"),
        ("-", "–"),
        ("brak danych", "brak danych"),
        ("782 (w tym dzieci)", "782 osoby"),
        ("802 porady, 3 spotkania", "802 porady, 3 spotkania"),
        ("niepoliczone", "niepoliczone"),
    ],
)
def test_a_value_takes_its_unit_in_the_right_form(typed: str, said: str) -> None:
    assert shown("{value 1}", facts({2024: typed})) == said


def test_number_and_unit_are_never_parted_at_the_end_of_a_line() -> None:
    assert " " not in resolved(Field(FieldKind.VALUE, 1), facts({2024: "1 050"}))


@pytest.mark.parametrize(
    ("kind", "typed", "with_unit", "without"),
    [
        (IndicatorKind.MONEY, "173731,80", "173 731,80 zł", "173 731,80"),
        (IndicatorKind.PERCENT, "12,5", "12,5 %", "12,5"),
        (IndicatorKind.DECIMAL, "1,5", "1,5 spotkania", "1,5"),
    ],
)
def test_a_value_may_go_without_its_unit(
    kind: IndicatorKind, typed: str, with_unit: str, without: str
) -> None:
    known = facts({2024: typed}, kind=kind, unit=_MEETINGS if kind is IndicatorKind.DECIMAL else None)
    assert shown("{value 1}, {value 1 unit=no}", known) == f"{with_unit}, {without}"


def test_fields_look_back_from_the_period_of_the_prose() -> None:
    known = facts({2022: "5", 2023: "7", 2024: "9"})
    text = "{period}: {value 1 unit=no}, {period back=1}: {previous 1 unit=no} = {value 1 back=1 unit=no}"
    assert shown(text, known) == "2024: 9, 2023: 7 = 7"
    assert shown("{previous 1 back=1 unit=no}", known) == "5"


@pytest.mark.parametrize(
    ("before", "now", "change", "percent", "trend"),
    [
        ("6374", "7157", "783 osoby", "12,3 %", "wzrost o 783 osoby, tj. o 12,3 %"),
        ("200", "100", "100 osób", "50 %", "spadek o 100 osób, tj. o 50 %"),
        ("10", "11", "1", "10 %", "wzrost o 1, tj. o 10 %"),
        ("10", "10", "0 osób", "0 %", "bez zmian"),
        ("0", "5", "5 osób", "[brak porównania]", "wzrost o 5 osób"),
    ],
)
def test_a_change_is_said_without_its_sign(
    before: str, now: str, change: str, percent: str, trend: str
) -> None:
    known = facts({2023: before, 2024: now})
    assert shown("{change 1}; {percent 1}; {trend 1}", known) == f"{change}; {percent}; {trend}"


def test_percentages_change_by_percentage_points() -> None:
    known = facts({2023: "10", 2024: "12,5"}, kind=IndicatorKind.PERCENT, unit=None)
    assert shown("{change 1}; {trend 1}", known) == "2,5 p.p.; wzrost o 2,5 p.p."


def test_a_share_is_rounded_to_one_decimal() -> None:
    assert shown("{share 1 of=2}", facts({2024: "2"}, whole="3")) == "66,7 %"
    assert shown("{share 1 of=2}", facts({2024: "3"}, whole="3")) == "100 %"
    assert shown("{share 1 of=2}", facts({2024: "3"}, whole="0")) == "[brak porównania]"


def test_a_target_is_the_one_the_period_works_towards() -> None:
    plans = tuple(Plan(Target(1, at, TargetKind.TARGET, Decimal(at)), year(at)) for at in (2023, 2025))
    assert shown("{target 1}; {target 1 back=1}", facts({}, plans=plans)) == "2 025 osób; 2 023 osoby"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("1", "skorzystała"),
        ("782", "skorzystały"),
        ("5", "skorzystało"),
        ("1,5", "skorzystało"),
        ("ok. 2", "skorzystało"),
        ("2-3", "skorzystały"),
        ("brak danych", "skorzystało"),
    ],
)
def test_a_word_goes_with_its_number(typed: str, said: str) -> None:
    known = facts({2024: typed}, kind=IndicatorKind.DECIMAL)
    assert shown("{word 1 skorzystała|skorzystały|skorzystało}", known) == said


def test_half_years_are_compared_with_half_years() -> None:
    half = Period(PeriodKind.HALF, 2024, 1)
    contents = {
        (1, ("half", when, 1)): Content(Form.NUMBER, Decimal(amount))
        for when, amount in ((2023, 4), (2024, 6))
    }
    known = Facts(half, {1: Subject(Indicator("porady", id=1))}, contents)
    assert shown("{period}: {trend 1}", known) == "I półrocze 2024: wzrost o 2, tj. o 50 %"


def test_what_cannot_be_said_stands_in_brackets_and_is_told() -> None:
    known = facts({2024: "5"})
    text = "{value 9}, {value 1 back=3}, {trend 1}, {target 1}, {share 1 of=9}, {value 1}"
    assert shown(text, known) == (
        "[usunięty wskaźnik], [nie wprowadzono], [brak porównania], [brak wartości docelowej],"
        " [usunięty wskaźnik], 5 osób"
    )
    found = [each for _, each in gaps(read(text), known)]
    assert found == [Gap.REMOVED, Gap.NOT_ENTERED, Gap.NOT_COMPARABLE, Gap.NOT_PLANNED, Gap.REMOVED]


def test_a_cell_left_empty_on_purpose_says_nothing() -> None:
    assert gap(Field(FieldKind.VALUE, 1), facts({2024: Content(Form.BLANK)})) is Gap.NOT_ENTERED
    assert gap(Field(FieldKind.VALUE, 1), facts({2024: Content(Form.MARK, mark=Mark.NIL)})) is None


_AMOUNTS = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**9), max_value=10**9, places=2)
_CONTENTS = st.one_of(
    st.builds(Content, st.just(Form.NUMBER), _AMOUNTS, approximate=st.booleans()),
    st.builds(Content, st.just(Form.RANGE), _AMOUNTS, _AMOUNTS, text=st.sampled_from(("", "osób"))),
    st.builds(
        Content,
        st.just(Form.COMPOSITE),
        measures=st.tuples(st.builds(Measure, _AMOUNTS, st.just("porad"))),
    ),
    st.builds(Content, st.sampled_from((Form.TEXT, Form.UNREAD)), text=st.text("ab[1", max_size=5)),
    st.builds(Content, st.just(Form.MARK), mark=st.sampled_from(Mark)),
    st.just(Content(Form.BLANK)),
)


@given(
    st.dictionaries(st.tuples(st.integers(1, 2), st.integers(2022, 2024)), _CONTENTS),
    st.sampled_from(FieldKind),
    st.sampled_from(IndicatorKind),
    st.integers(0, 2),
    st.booleans(),
)
def test_whatever_was_entered_a_field_says_something_or_why_not(
    entered: Mapping[tuple[int, int], Content], what: FieldKind, kind: IndicatorKind, back: int, unit: bool
) -> None:
    contents = {(number, ("year", when, 1)): content for (number, when), content in entered.items()}
    subjects = {number: Subject(Indicator("x", kind, id=number), _PEOPLE) for number in (1, 2)}
    known = Facts(year(2024), subjects, contents)
    field = Field(what, 1, back, unit, of=2, words=("a", "b", "c"))
    missing = gap(field, known)
    said = resolved(field, known)
    assert said.startswith("[") and said.endswith("]") if missing else "\n" not in said


def test_a_change_too_small_for_a_tenth_is_not_said_to_be_none() -> None:
    known = facts({2023: "100001", 2024: "100000"})
    assert shown("{trend 1} {percent 1}", known) == "spadek o 1, tj. o mniej niż 0,1 % mniej niż 0,1 %"


def test_one_with_decimals_keeps_its_unit() -> None:
    known = facts({2023: "2,5", 2024: "3,5"}, kind=IndicatorKind.DECIMAL)
    assert shown("{change 1}", known) == "1,0 osoby"


def test_money_without_its_sign_keeps_its_grosze() -> None:
    known = facts({2024: "1234,50"}, kind=IndicatorKind.MONEY, unit=None)
    assert shown("{value 1 unit=no} zł", known) == "1 234,50 zł"
