"""Two versions of a document side by side: every figure and word that differs, and nothing else."""

from collections import Counter
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.comparison import (
    Fate,
    Figure,
    FigureChange,
    FigureOf,
    Line,
    LineChange,
    LineKind,
    figure_changes,
    line_changes,
    words_of,
)

TEXTS = st.text("ab 1\u00a02,.|ż", max_size=20)
LINES = st.lists(st.builds(Line, st.sampled_from([LineKind.HEADING, LineKind.ROW]), TEXTS), max_size=12)
FIGURES = st.lists(
    st.builds(Figure, st.sampled_from(FigureOf), st.sampled_from("123456"), *[st.just("")] * 3, TEXTS),
    max_size=10,
    unique_by=lambda figure: (figure.of, figure.key),
)
_TURNED = {Fate.KEPT: Fate.KEPT, Fate.REMOVED: Fate.ADDED, Fate.ADDED: Fate.REMOVED}


def value(key: str, printed: str, label: str = "") -> Figure:
    return Figure(FigureOf.VALUE, key, "1. Cel", label or f"wskaźnik {key}", "2023", printed)


def paragraphs(*texts: str) -> list[Line]:
    return [Line(LineKind.PARAGRAPH, text) for text in texts]


def told(changes: Sequence[LineChange]) -> list[tuple[str | None, str | None]]:
    return [(each.was.text if each.was else None, each.now.text if each.now else None) for each in changes]


def marked(was: str, now: str) -> str:
    signs = {Fate.KEPT: "{}", Fate.REMOVED: "[{}]", Fate.ADDED: "<{}>"}
    return "".join(signs[words.fate].format(words.text) for words in words_of(was, now))


@given(FIGURES)
def test_figures_do_not_differ_from_themselves(figures: list[Figure]) -> None:
    assert figure_changes(figures, figures) == ()


@given(FIGURES, FIGURES)
def test_every_figure_that_differs_is_told_from_either_side(was: list[Figure], now: list[Figure]) -> None:
    there = Counter((each.of, each.was, each.now) for each in figure_changes(was, now))
    back = Counter((each.of, each.now, each.was) for each in figure_changes(now, was))
    assert there == back
    before, after = ({(each.of, each.key): each.printed for each in side} for side in (was, now))
    differing = [key for key in before | after if (before.get(key) or "") != (after.get(key) or "")]
    assert there.total() == len(differing)


def test_a_figure_is_told_as_it_was_and_is_where_the_newer_version_has_it() -> None:
    was = [value("1", "5"), value("2", "7"), value("3", "")]
    now = [value("2", "8", "liczba porad"), value("1", "5"), value("4", "9")]
    assert figure_changes(was, now) == (
        FigureChange(FigureOf.VALUE, "1. Cel", "liczba porad", "2023", "7", "8"),
        FigureChange(FigureOf.VALUE, "1. Cel", "wskaźnik 4", "2023", None, "9"),
    )


def test_a_figure_that_went_stands_where_it_stood() -> None:
    was = [value("1", "1"), value("2", "2"), value("3", "3")]
    now = [value("1", "5"), value("3", "6")]
    assert [each.label for each in figure_changes(was, now)] == ["wskaźnik 1", "wskaźnik 2", "wskaźnik 3"]


def deliveries(*printed: str) -> list[Figure]:
    """What one realizer delivered to a cell, the first time and after."""
    said = ("1. Cel", "liczba porad – Biblioteka", "2023")
    return [
        Figure(FigureOf.CONTRIBUTION, f"7/4/0/{time}", *said, each) for time, each in enumerate(printed, 1)
    ]


@pytest.mark.parametrize(
    ("was", "now", "expected"),
    [
        (("7", "9"), ("9",), [("7", None)]),
        (("9",), ("7", "9"), [(None, "7")]),
        (("7", "9"), ("9", "7"), []),
        (("7", "9"), ("8", "9"), [("7", "8")]),
        (("7", "7", "9"), ("9", "7", "8", "6"), [("7", "8"), (None, "6")]),
    ],
)
def test_of_several_contributions_to_a_cell_those_that_stayed_are_no_change(
    was: tuple[str, ...], now: tuple[str, ...], expected: list[tuple[str | None, str | None]]
) -> None:
    changes = figure_changes(deliveries(*was), deliveries(*now))
    assert [(each.was, each.now) for each in changes] == expected


@given(LINES)
def test_text_does_not_differ_from_itself(lines: list[Line]) -> None:
    assert line_changes(lines, lines) == ()


@given(LINES, LINES)
def test_lines_that_differ_are_the_same_from_either_side(was: list[Line], now: list[Line]) -> None:
    there, back = line_changes(was, now), line_changes(now, was)
    assert Counter((each.was, each.now) for each in there) == Counter((each.now, each.was) for each in back)
    assert Counter(words for each in there for words in each.words) == Counter(
        type(words)(words.text, _TURNED[words.fate]) for each in back for words in each.words
    )


@given(LINES, LINES)
def test_what_changed_makes_one_version_of_the_other(was: list[Line], now: list[Line]) -> None:
    changes = line_changes(was, now)
    gone = Counter(each.was for each in changes if each.was)
    come = Counter(each.now for each in changes if each.now)
    assert Counter(was) - gone == Counter(now) - come
    assert not gone - Counter(was)
    assert not come - Counter(now)


@given(TEXTS, TEXTS)
def test_the_words_of_a_line_make_up_both_of_its_versions(was: str, now: str) -> None:
    words = words_of(was, now)
    assert "".join(each.text for each in words if each.fate is not Fate.ADDED) == was
    assert "".join(each.text for each in words if each.fate is not Fate.REMOVED) == now


def test_words_are_told_whole_and_numbers_too() -> None:
    assert marked("udzielono 1\u00a0234 porad", "udzielono 1\u00a0235 porad") == (
        "udzielono [1\u00a0234]<1\u00a0235> porad"
    )
    assert marked("wzrost o 12,5%.", "wzrost o 13,5%.") == "wzrost o [12,5]<13,5>%."
    assert marked("Rada przyjęła plan", "Rada odrzuciła program") == "Rada [przyjęła plan]<odrzuciła program>"


@pytest.mark.parametrize(
    ("kind", "was", "now"),
    [
        (LineKind.ROW, "porady | 12 | 5 | 7", "porady | 13 | 6 | 8"),
        (LineKind.ROW, "porady | 12 | 5", "porady | brak danych | –"),
        (LineKind.PARAGRAPH, "12", "13"),
        (LineKind.PARAGRAPH, "Wydano 1\u00a0200 zł.", "Wydano 48\u00a0600,50 zł."),
    ],
)
def test_a_line_with_other_figures_is_the_same_line(kind: LineKind, was: str, now: str) -> None:
    before, after = Line(kind, was), Line(kind, now)
    end = Line(kind, "zajęcia | 3 | 4")
    assert told(line_changes([before, end], [after, end])) == [(was, now)]
    assert told(line_changes([before], [after, Line(kind, "zajęcia | 3 | 5")])) == [
        (was, now),
        (None, "zajęcia | 3 | 5"),
    ]


def test_a_paragraph_in_other_words_is_one_change_and_another_paragraph_two() -> None:
    was = paragraphs("Wstęp", "W roku odbyło się 12 spotkań.", "Koniec")
    now = paragraphs("Wstęp", "W roku odbyło się 14 spotkań.", "Dziękujemy.", "Koniec")
    assert told(line_changes(was, now)) == [
        ("W roku odbyło się 12 spotkań.", "W roku odbyło się 14 spotkań."),
        (None, "Dziękujemy."),
    ]
    assert told(line_changes(paragraphs("Ala ma kota"), paragraphs("Dwa plus dwa"))) == [
        ("Ala ma kota", None),
        (None, "Dwa plus dwa"),
    ]


def test_a_change_stands_under_its_heading() -> None:
    was = [Line(LineKind.HEADING, "Cel 1"), *paragraphs("jeden"), Line(LineKind.HEADING, "Cel 2")]
    now = [*was, *paragraphs("dwa")]
    (change,) = line_changes(was, now)
    assert (change.under, told([change])) == ("Cel 2", [(None, "dwa")])
    (back,) = line_changes(now, was)
    assert (back.under, told([back])) == ("Cel 2", [("dwa", None)])


def test_a_heading_and_a_paragraph_of_the_same_words_differ() -> None:
    assert len(line_changes([Line(LineKind.HEADING, "Cel")], paragraphs("Cel"))) == 2


def test_of_more_changes_than_anybody_reads_the_words_are_not_compared() -> None:
    long = " ".join(f"słowo{number}" for number in range(1500))
    was = [Line(LineKind.ROW, f"{number} | {long} dawne") for number in range(50)]
    now = [Line(LineKind.ROW, f"{number} | {long} nowe") for number in range(50)]
    changes = line_changes(was, now)
    assert [(each.was, each.now) for each in changes] == list(zip(was, now, strict=True))
    assert len(changes[0].words) == 3
    assert [words.fate for words in changes[-1].words] == [Fate.REMOVED, Fate.ADDED]
