"""Whatever is read can be written and read again without change, and nothing that was typed is lost."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from db.domain.kinds import Form, IndicatorKind, Mark
from db.domain.numbers import Reading, edit_text, plain, read, write
from db.domain.numbers.signs import APOSTROPHES, DASHES, EDGES, SPACES
from db.domain.values import Content, Measure

TEXTS = (IndicatorKind.TEXT, IndicatorKind.HEADING)
KINDS = st.sampled_from(IndicatorKind)
Writer = Callable[[Content | None, IndicatorKind], str]
WRITERS: list[Writer] = [write, edit_text, plain]
JOINTS = (", ", "; ", " / ", " – ", " i ", " oraz ", ", w tym ", ", w tym: ")

# A word that multiplies, or that is the unit of money or percents, is not the name of what is counted.
SPOKEN_FOR = re.compile(r"ty[sś]|ml[nd]|mili|zł|zl|pln|proc", re.IGNORECASE)
LETTERS = "aąbcćdeęilłmnoóprsśtuwyzźż"

anything = st.text(st.characters(exclude_categories=()))
notes = st.just("") | anything.map(str.strip)


def amounts(places: int) -> st.SearchStrategy[Decimal]:
    """Amounts of up to forty digits before the comma and so many after it."""
    digits = st.integers(min_value=0, max_value=10**40 - 1) | st.integers(min_value=0, max_value=9999)
    fractions = st.integers(min_value=0, max_value=places).flatmap(
        lambda count: st.text("0123456789", min_size=count, max_size=count)
    )
    return st.builds(
        lambda negative, whole, fraction: Decimal(f"{'-' * negative}{whole}.{fraction}"),
        st.booleans(),
        digits,
        fractions,
    )


def words() -> st.SearchStrategy[str]:
    """What may be counted: letters first, then anything but digits and brackets."""
    invented = st.builds(
        lambda first, rest: (first + rest).strip(),
        st.sampled_from(LETTERS),
        st.text(st.sampled_from(LETTERS + " .,;/-–%i\u00a0"), max_size=30),
    )
    known = st.sampled_from(
        ["spotkań", "osób i rodzin", "godz.", "osób, opiekunów", "a i", "x –", "b,", "os./dom"]
    )
    return known | invented.filter(lambda text: not SPOKEN_FOR.match(text))


@st.composite
def contents(draw: st.DrawFn, kind: IndicatorKind) -> Content:
    """Values of an indicator of this kind, each form of them."""
    prose = anything.map("słowa: {}".format)
    if kind in TEXTS:
        signs = st.builds(Content, st.just(Form.MARK), mark=st.sampled_from(Mark)) | st.just(
            Content(Form.BLANK)
        )
        return draw(signs | st.builds(Content, st.just(Form.TEXT), text=prose))
    form = draw(st.sampled_from([form for form in Form if form is not Form.TEXT]))
    places = {IndicatorKind.WHOLE: 0, IndicatorKind.MONEY: 2}.get(kind, 20)
    note, approximate = draw(notes), draw(st.booleans())
    match form:
        case Form.UNREAD:
            return Content(form, text=draw(prose))
        case Form.MARK:
            return Content(form, mark=draw(st.sampled_from(Mark)), note=note)
        case Form.BLANK:
            return Content(form, note=note)
        case Form.NUMBER:
            return Content(form, draw(amounts(places)), note=note, approximate=approximate)
        case Form.RANGE:
            lower, upper = sorted([draw(amounts(places)), draw(amounts(places))])
            counted = draw(st.just("") | words())
            return Content(form, lower, upper, note=note, approximate=approximate, text=counted)
    measures = tuple(joined(draw(st.lists(parts(max(places, 2)), min_size=1, max_size=20))))
    return Content(form, measures=measures, note=note, approximate=approximate)


def parts(places: int) -> st.SearchStrategy[Measure]:
    """Parts of composites, each with what may part it from the one before."""
    return st.builds(Measure, amounts(places), words(), st.sampled_from(JOINTS))


def joined(measures: list[Measure]) -> Iterator[Measure]:
    """The parts as they may follow each other: a dash between forms of one word would be a range."""
    before = ""
    for measure in measures:
        beginning = measure.words[:2].casefold()
        unfit = not before or (measure.joint == " – " and beginning == before)
        yield replace(measure, joint=", ") if unfit else measure
        before = beginning


PIECES = [
    *"0123456789",
    *("1", "12", "050", "000", "1 050", "1.050", "0,5", "12,50", "173.731,80"),
    *(" ", " ", " ", "\u00a0", "\u2009", "\t", "\n", ".", ",", ", ", "; ", "/", "'", "-", "–", "−", " – "),
    *("ok. ", "ok", "~", "od ", " do ", " i ", " oraz ", " w tym ", "zł", " zł", "%", " %"),
    *(" tys.", " mln", "tys", "celowo puste"),
    *("osób", " osób", " spotkań", " godz.", "x", "bd", "brak danych", "(", ")", " (w tym 3)", "("),
]  # fmt: skip
phrases = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)


@pytest.mark.parametrize("kind", IndicatorKind)
@pytest.mark.parametrize("writer", WRITERS)
@given(data=st.data())
def test_what_is_written_is_read_as_it_was(writer: Writer, kind: IndicatorKind, data: st.DataObject) -> None:
    content = data.draw(contents(kind))
    assume(writer is not write or content.form is not Form.BLANK)
    assert read(writer(content, kind), kind) == Reading(content)


@pytest.mark.parametrize("kind", IndicatorKind)
def test_what_is_empty_on_purpose_is_printed_empty(kind: IndicatorKind) -> None:
    assert write(Content(Form.BLANK), kind) == ""


@pytest.mark.parametrize("writer", WRITERS)
@given(typed=phrases | anything, kind=KINDS)
@example(typed="9" * 40 + " zł", kind=IndicatorKind.MONEY)
@example(typed="0 tys. tys.", kind=IndicatorKind.WHOLE)
@example(typed="5 " + "o" * 200 + "/6 b", kind=IndicatorKind.COMPOSITE)
def test_what_was_read_once_is_read_the_same_ever_after(
    writer: Writer, typed: str, kind: IndicatorKind
) -> None:
    reading = read(typed, kind)
    for content in {reading.content, *reading.alternatives}:
        assume(writer is not write or content is None or content.form is not Form.BLANK)
        assert read(writer(content, kind), kind).content == content


@given(typed=phrases | anything, kind=KINDS)
def test_nothing_typed_is_lost(typed: str, kind: IndicatorKind) -> None:
    content = read(typed, kind).content
    if content is None:
        assert typed.strip(EDGES) == ""
    elif content.form in (Form.TEXT, Form.UNREAD):
        assert content == Content(content.form, text=typed)
    else:
        assert content.note in typed
        assert all(measure.words in typed for measure in content.measures)
        assert content.text in typed


@given(amount=amounts(4), group=st.sampled_from([*SPACES, *APOSTROPHES]), point=st.sampled_from(".,"),
       minus=st.sampled_from(DASHES))  # fmt: skip
def test_any_space_apostrophe_and_dash_will_do(amount: Decimal, group: str, point: str, minus: str) -> None:
    typed = f"{amount:,f}".replace(".", "#").replace(",", group).replace("#", point).replace("-", minus)
    readings = read(typed, IndicatorKind.DECIMAL)
    assert amount in {reading.amount for reading in (readings.content, *readings.alternatives) if reading}


@given(typed=phrases)
def test_the_meanings_offered_are_different_and_begin_with_the_likeliest(typed: str) -> None:
    reading = read(typed, IndicatorKind.DECIMAL)
    assert len(set(reading.alternatives)) == len(reading.alternatives) != 1
    assert reading.alternatives == () or reading.alternatives[0] == reading.content
