"""Prose as markup: what is written is read again, what people typed before reads as it did."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.blocks import ListKind
from db.domain.kinds import Exhibit, FieldKind
from db.domain.rich_text import (
    Field,
    Inline,
    Inserted,
    Reference,
    RichText,
    Span,
    TextBlock,
    TextItem,
    TextList,
    TextParagraph,
    TextTable,
    exhibits,
    from_plain,
    named,
    plain,
    read,
    write,
)

_SIGNS = "ab1 .)(-–•*_\\{}|=/\t\u00a0ąŁ5😀\u202e"
_WORDS = st.text(_SIGNS, max_size=6).map(str.strip)
_IDS = st.integers(1, 10**6)
_NUMBERED = {ListKind.NUMBERED, ListKind.ORDINAL, ListKind.LETTERED}


def span(text: str, *, bold: bool = False, italic: bool = False) -> Span:
    return Span(text, bold, italic)


def paragraph(*inlines: Inline | str) -> TextParagraph:
    return TextParagraph(tuple(span(each) if isinstance(each, str) else each for each in inlines))


def listed(kind: ListKind, *items: str | TextItem) -> TextList:
    return TextList(kind, tuple(TextItem((span(each),)) if isinstance(each, str) else each for each in items))


@st.composite
def fields(draw: st.DrawFn) -> Field:
    what = draw(st.sampled_from(FieldKind))
    return Field(
        what,
        0 if what is FieldKind.PERIOD else draw(_IDS),
        draw(st.integers(0, 999)),
        draw(st.booleans()),
        draw(_IDS) if what is FieldKind.SHARE else 0,
        draw(st.tuples(_WORDS, _WORDS, _WORDS)) if what is FieldKind.WORD else (),
        draw(st.booleans()),
        draw(st.booleans()),
    )


_REFERENCES = st.builds(Reference, st.sampled_from(Exhibit), _IDS, st.booleans(), st.booleans())
_SPANS = st.builds(Span, st.text(_SIGNS, min_size=1, max_size=8), st.booleans(), st.booleans())
_LINES = st.lists(st.one_of(_SPANS, fields(), _REFERENCES), max_size=5).map(tuple)
_KINDS = st.sampled_from(ListKind)


def _lists(depth: int) -> st.SearchStrategy[TextList]:
    below = st.none() if depth == 0 else st.one_of(st.none(), _lists(depth - 1))
    items = st.lists(st.builds(TextItem, _LINES, below), min_size=1, max_size=3).map(tuple)
    return st.builds(TextList, _KINDS, items)


@st.composite
def tables(draw: st.DrawFn) -> TextTable:
    width = draw(st.integers(1, 3))
    rows = draw(st.lists(st.lists(_LINES, min_size=width, max_size=width).map(tuple), min_size=1, max_size=3))
    return TextTable(tuple(rows))


_BLOCKS: st.SearchStrategy[TextBlock] = st.one_of(
    st.builds(TextParagraph, _LINES),
    _lists(2),
    tables(),
    st.builds(Inserted, st.sampled_from(Exhibit), _IDS),
)
_TEXTS = st.lists(_BLOCKS, max_size=5).map(tuple)


@given(_TEXTS)
def test_what_was_written_is_read_again(rich: RichText) -> None:
    tidy = read(write(rich))
    assert read(write(tidy)) == tidy


@given(st.text(_SIGNS + "\n", max_size=120))
def test_any_text_is_read_and_written_in_one_way(text: str) -> None:
    rich = read(text)
    assert read(write(rich)) == rich


@given(_TEXTS)
def test_no_field_no_reference_and_no_letter_is_lost(rich: RichText) -> None:
    kept = read(write(rich))
    assert named(kept) == named(rich)
    assert list(exhibits(kept)) == list(exhibits(rich))
    assert _letters(plain(kept)) == _letters(plain(rich))


@given(st.text(_SIGNS + "\n", max_size=120))
def test_plain_text_says_as_markup_what_it_said(text: str) -> None:
    said = read(from_plain(text))
    assert not named(said)
    assert _letters(plain(said), marks="") == _letters(text, marks="")


def _letters(text: str, marks: str = "*_{|}=") -> list[str]:
    """The signs that are of no list's mark: those are counted anew."""
    return [sign for sign in text if sign in "Łą😀" + marks]


def test_looks_begin_and_end_where_their_signs_stand() -> None:
    assert read("Dnia *12 maja* odbył się _piknik *rodzinny*_.") == (
        paragraph(
            "Dnia ",
            span("12 maja", bold=True),
            " odbył się ",
            span("piknik ", italic=True),
            span("rodzinny", bold=True, italic=True),
            ".",
        ),
    )


def test_a_look_ends_with_its_line() -> None:
    assert read("*tak\nnie") == (paragraph(span("tak", bold=True)), paragraph("nie"))


def test_a_backslash_takes_the_meaning_from_a_sign() -> None:
    assert read(r"\*\_\{value 1} \| \\ 1\) C:\x") == (paragraph(r"*_{value 1} | \ 1) C:x"),)


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("{value 12}", Field(FieldKind.VALUE, 12)),
        ("{value 12 back=1 unit=no}", Field(FieldKind.VALUE, 12, 1, unit=False)),
        ("{share 12 of=3}", Field(FieldKind.SHARE, 12, of=3)),
        ("{word 12 była|były|było}", Field(FieldKind.WORD, 12, words=("była", "były", "było"))),
        ("{period back=1}", Field(FieldKind.PERIOD, back=1)),
        ("{see chart 2}", Reference(Exhibit.CHART, 2)),
    ],
)
def test_fields_are_written_as_they_are_read(text: str, field: Inline) -> None:
    assert read(text) == (TextParagraph((field,)),)
    assert write(read(text)) == text


@pytest.mark.parametrize(
    "text",
    ["{value}", "{value 1 2}", "{wzrost 1}", "{share 1}", "{word 1 a|b}", "{period 3}", "{", "{value"],
)
def test_what_is_no_field_stays_as_typed(text: str) -> None:
    assert plain(read(text)) == text


def test_lists_of_each_kind_stand_within_each_other() -> None:
    text = "1) cel:\n  a) zadanie,\n    – etap,\n    – etap;\n  b) zadanie;\n2) cel.\n1. ustęp"
    steps = listed(ListKind.DASHED, "etap,", "etap;")
    tasks = listed(ListKind.LETTERED, TextItem((span("zadanie,"),), steps), "zadanie;")
    goals = listed(ListKind.NUMBERED, TextItem((span("cel:"),), tasks), "cel.")
    assert read(text) == (goals, listed(ListKind.ORDINAL, "ustęp"))
    assert write(read(text)) == text


def test_letters_go_on_after_z() -> None:
    marks = [*"abcdefghijklmnopqrstuvwxyz", "za", "zb"]
    (found,) = read("\n".join(f"{mark}) x" for mark in marks))
    assert isinstance(found, TextList)
    assert len(found.items) == len(marks)
    assert write((found,)).endswith("\nz) x\nza) x\nzb) x")


def test_a_line_numbered_out_of_order_is_a_paragraph_that_stays_one() -> None:
    assert read("1) a\n3) c") == (listed(ListKind.NUMBERED, "a"), paragraph("3) c"))
    assert read(write((paragraph("1) nie lista"), paragraph("- ani to")))) == (
        paragraph("1) nie lista"),
        paragraph("- ani to"),
    )


def test_a_table_ends_at_a_blank_line_and_its_short_rows_are_filled_up() -> None:
    text = "| rok | osoby |\n| 2023 |\n\n| a |"
    first, second = read(text)
    assert first == TextTable((((span("rok"),), (span("osoby"),)), ((span("2023"),), ())))
    assert write((first, second)) == "| rok | osoby |\n| 2023 |  |\n\n| a |"


def test_a_data_table_stands_in_a_line_of_its_own() -> None:
    assert read("Dane:\n{table 5}") == (paragraph("Dane:"), Inserted(Exhibit.TABLE, 5))
    assert plain(read("Dane: {table 5}")) == "Dane: {table 5}"


def test_prose_is_told_as_plain_text() -> None:
    text = "*Cel*\n1) {value 1} osób,\n  - w tym {value 2}\n| a | b |\n{table 1}"
    assert plain(read(text), lambda _: "7") == "Cel\n1) 7 osób,\n  - w tym 7\na\tb"


def test_lists_deeper_than_word_has_them_are_read_too() -> None:
    text = "\n".join(f"{' ' * depth}- a" for depth in range(2000))
    assert plain(read(text)).count("a") == 2000


@pytest.mark.parametrize(
    "text", ["*" * 200_000, "{" * 200_000, "|" * 200_000, "\\" * 200_001, "{word 1 " + "a|" * 100_000 + "}"]
)
def test_a_text_of_nothing_but_signs_is_read_and_written(text: str) -> None:
    assert read(write(read(text))) == read(text)
