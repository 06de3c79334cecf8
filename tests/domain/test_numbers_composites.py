"""Numbers alone where it is known what they count, words in the form they ask for, what parts them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.entities import Unit
from db.domain.kinds import Form, IndicatorKind
from db.domain.numbers import Reading, edit_text, plain, read, write
from db.domain.plurals import plural
from db.domain.values import Content, Measure

COMPOSITE = IndicatorKind.COMPOSITE
MEETING = Unit("spotkanie", "spotkania", "spotkań", "spotkania")
HOUR = Unit("godzina", "godziny", "godzin", "godziny")
PERSON = Unit("osoba", "osoby", "osób")
SQUARE_METRE = Unit("m2", "m2", "m2")

UNITS = (MEETING, HOUR)
BOTH = "806 spotkań, 1 384 godziny"


def printed(typed: str, units: tuple[Unit, ...] = UNITS, kind: IndicatorKind = COMPOSITE) -> str:
    """What the report says, with ordinary spaces; the text is not ambiguous."""
    reading = read(typed, kind, units)
    assert reading.alternatives == ()
    return write(reading.content, kind).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("typed", "stands"),
    [
        *(
            (typed, BOTH)
            for typed in (
                "806; 1384", "806;1384", "806 / 1 384", "806/1384", "806, 1384", "806,\u00a01 384",
                "806 + 1384", "806+1384", " 806 ;\t1384 ", "0,806 tys.; 1384",
            )
        ),
        ("806 i 1384", "806 spotkań i 1 384 godziny"),
        ("806 ORAZ 1384", "806 spotkań oraz 1 384 godziny"),
        ("1; 1", "1 spotkanie, 1 godzina"),
        ("22; 12", "22 spotkania, 12 godzin"),
        ("0; 0", "0 spotkań, 0 godzin"),
        ("806,5; 3", "806,5 spotkania, 3 godziny"),
        ("806,5, 3,25", "806,5 spotkania, 3,25 godziny"),
        ("3; 1 050,5", "3 spotkania, 1 050,5 godziny"),
        ("-2; -5", "−2 spotkania, −5 godzin"),
        ("ok. 30; 60", "ok. 30 spotkań, 60 godzin"),
        ("24; 48 (do czerwca)", "24 spotkania, 48 godzin (do czerwca)"),
        ("1,5 tys.; 3 mln", "1 500 spotkań, 3 000 000 godzin"),
    ],
)  # fmt: skip
def test_numbers_alone_get_the_words_of_their_units(typed: str, stands: str) -> None:
    assert printed(typed) == stands


def test_as_many_numbers_as_there_are_units_get_their_words() -> None:
    assert printed("2; 3; 12", (MEETING, HOUR, PERSON)) == "2 spotkania, 3 godziny, 12 osób"
    assert printed("1,5; 2; 3", (MEETING, HOUR, PERSON)) == "1,5 spotkania, 2 godziny, 3 osoby"


@pytest.mark.parametrize(
    ("typed", "stands"),
    [
        ("806 spotkania, 1384 godzin", BOTH),
        ("1 godzin", "1 godzina"),
        ("1 Godziny", "1 godzina"),
        ("1384 godzina; 806 spotkanie", "1 384 godziny; 806 spotkań"),
        ("2,5 godzin", "2,5 godziny"),
        ("806 spotkań, 1384 godz.", "806 spotkań, 1 384 godz."),
        ("5 spotkań integracyjnych, 2 godzin", "5 spotkań integracyjnych, 2 godziny"),
        ("8-12 spotkanie", "8–12 spotkań"),
        ("2-2,5 godzin", "2–2,5 godziny"),
        ("3 osoby, 12 osób, 5 godziny", "3 osoby, 12 osób, 5 godzin"),
    ],
)
def test_words_of_a_unit_take_the_form_their_number_asks_for(typed: str, stands: str) -> None:
    assert printed(typed) == stands


def test_a_form_that_goes_with_two_units_is_left_as_it_is() -> None:
    course = Unit("zajęcie", "zajęcia", "zajęć")
    classes = Unit("zajęcia", "zajęcia", "zajęcia")
    assert printed("1 zajęcia", (course, classes)) == "1 zajęcia"
    assert printed("5 zajęcie", (course, classes)) == "5 zajęć"


@pytest.mark.parametrize(
    ("typed", "stands"),
    [("806", "806"), ("ok. 28", "ok. 28"), ("8-12", "8–12"), ("bd", "brak danych"), ("celowo puste", "")],
)
def test_what_is_no_list_of_numbers_is_read_as_ever(typed: str, stands: str) -> None:
    assert printed(typed) == stands


@pytest.mark.parametrize(
    "typed",
    ["1; 2; 3", "806,5; 3; x", "806; 5 osób", "806; 007", "806;", "; 806", "806;; 5", "8–12; 3", "od 8; 3"],
)
def test_what_cannot_be_told_apart_is_kept_as_typed(typed: str) -> None:
    assert read(typed, COMPOSITE, UNITS) == Reading(Content(Form.UNREAD, text=typed))


@pytest.mark.parametrize("typed", ["1; 2", "806,5; 3"])
def test_numbers_do_not_fall_short_of_the_units(typed: str) -> None:
    assert read(typed, COMPOSITE, (MEETING, HOUR, PERSON)).content == Content(Form.UNREAD, text=typed)


def test_words_that_could_not_be_read_again_are_not_put_in() -> None:
    assert read("5; 12", COMPOSITE, (PERSON, SQUARE_METRE)).content == Content(Form.UNREAD, text="5; 12")


@pytest.mark.parametrize("kind", [kind for kind in IndicatorKind if kind is not COMPOSITE])
def test_units_say_nothing_about_other_kinds(kind: IndicatorKind) -> None:
    for typed in ("806; 1384", "1 godzin", "806"):
        assert read(typed, kind, UNITS) == read(typed, kind)


@pytest.mark.parametrize(
    ("typed", "meanings"),
    [
        ("806,1384", ["806,1384", "806 spotkań, 1 384 godziny"]),
        ("ok. 1,5 tys.", ["ok. 1 500"]),
        ("1.050; 3", ["1 050 spotkań, 3 godziny", "1,050 spotkania, 3 godziny"]),
        ("12,5 (razem)", ["12,5 (razem)", "12 spotkań, 5 godzin (razem)"]),
    ],
)
def test_what_may_be_a_decimal_or_two_numbers_is_asked(typed: str, meanings: list[str]) -> None:
    reading = read(typed, COMPOSITE, UNITS)
    offered = reading.alternatives or (reading.content,)
    assert [write(each, COMPOSITE).replace("\N{NO-BREAK SPACE}", " ") for each in offered] == meanings
    assert reading.content == offered[0]


@pytest.mark.parametrize(
    ("typed", "stands"),
    [
        ("424 osoby – 4225 porad", "424 osoby – 4 225 porad"),
        ("424 osoby - 4225 porad", "424 osoby – 4 225 porad"),
        ("424 osoby/4225 porad", "424 osoby / 4 225 porad"),
        ("424 osoby ; 4225 porad", "424 osoby; 4 225 porad"),
        ("424 osoby,4225 porad", "424 osoby, 4 225 porad"),
        ("424 osoby  i  4225 porad", "424 osoby i 4 225 porad"),
        ("782 osoby, w tym 509 rodzin", "782 osoby, w tym 509 rodzin"),
        ("782 osoby w tym: 500 kobiet i 282 mężczyzn", "782 osoby, w tym: 500 kobiet i 282 mężczyzn"),
        ("424 osoby oraz 4225 porad, 2 godz.", "424 osoby oraz 4 225 porad, 2 godz."),
    ],
)
def test_what_parts_the_measures_stays(typed: str, stands: str) -> None:
    assert printed(typed, ()) == stands
    content = read(typed, COMPOSITE).content
    assert read(edit_text(content, COMPOSITE), COMPOSITE).content == content
    assert read(plain(content, COMPOSITE), COMPOSITE).content == content


def test_a_value_of_the_first_version_has_commas() -> None:
    old = Content(Form.COMPOSITE, measures=(Measure(Decimal(5), "osób"), Measure(Decimal(2), "porady")))
    assert write(old, COMPOSITE) == "5 osób, 2 porady"


amounts = st.decimals(-(10**6), 10**6, allow_nan=False, places=0) | st.decimals(0, 10**6, places=2)


@given(
    st.lists(amounts, min_size=2, max_size=2), st.sampled_from(["; ", ";", " / ", "/", " + ", ", ", " i "])
)
def test_fast_entry_is_the_same_as_writing_it_out(typed: list[Decimal], apart: str) -> None:
    bare = apart.join(format(amount, "f").replace(".", ",") for amount in typed)
    content = read(bare, COMPOSITE, UNITS).content
    assert content is not None
    assert [measure.amount for measure in content.measures] == typed
    assert [measure.words for measure in content.measures] == list(map(plural, typed, UNITS))
    for writer in (write, edit_text, plain):
        assert read(writer(content, COMPOSITE), COMPOSITE, UNITS) == Reading(content)


@pytest.mark.parametrize(
    "shape", ["1;", "1, ", ",", ", ", "; ", "1,1", "1 i ", "1 000", " ", "806 spotkań, ", "w tym "]
)
@pytest.mark.parametrize("frame", ["{}", "5; {}6", "5 osób{}w tym 6 rodzin", "5 ({})"])
def test_a_megabyte_is_answered(shape: str, frame: str) -> None:
    typed = frame.format(shape * (1_000_000 // len(shape)))
    reading = read(typed, COMPOSITE, UNITS)
    assert reading.content is None or reading.content.text in {typed, ""}
