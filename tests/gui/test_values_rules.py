"""The rules behind the grid, without a window: changes, folding, steps, searching."""

from decimal import Decimal

import pytest

from db.domain.kinds import Form, IndicatorKind
from db.domain.numbers import read
from db.queries.indicator_sheet import SheetLine
from desktop.gui.values.change import change
from desktop.gui.values.movement import Grid, Step, edge, target
from desktop.gui.values.outline import Outline, with_what_stands_above
from desktop.gui.values.search import folded, matching

# Goal 1 > task 2 (indicators 10 with the part 11, and 12) and task 3 (13); goal 4 > task 5 (14).
LINES = (
    SheetLine(1, 0, 0),
    SheetLine(2, 0, 1),
    SheetLine(2, 10, 0),
    SheetLine(2, 11, 1),
    SheetLine(2, 12, 0),
    SheetLine(3, 0, 1),
    SheetLine(3, 13, 0),
    SheetLine(4, 0, 0),
    SheetLine(5, 0, 1),
    SheetLine(5, 14, 0),
)


@pytest.mark.parametrize(
    ("now", "before", "kind", "shown"),
    [
        ("143", "130", IndicatorKind.WHOLE, "+13 (+10 %)"),
        ("15", "17", IndicatorKind.WHOLE, "−2 (−11,8 %)"),
        ("5", "0", IndicatorKind.WHOLE, "+5"),
        ("7", "7", IndicatorKind.WHOLE, "bez zmian"),
        ("9000", "1", IndicatorKind.WHOLE, "+8 999"),
        ("12,5", "10", IndicatorKind.PERCENT, "+2,5 p.p."),
        ("173731,80", "1200,50", IndicatorKind.MONEY, "+172 531,30 zł"),
        ("0,3", "0,1", IndicatorKind.DECIMAL, "+0,2 (+200 %)"),
        ("-3", "-4", IndicatorKind.DECIMAL, "+1 (+25 %)"),
        ("ok. 12", "10", IndicatorKind.WHOLE, ""),
        ("8-12", "10", IndicatorKind.WHOLE, ""),
        ("bd", "10", IndicatorKind.WHOLE, ""),
        ("", "10", IndicatorKind.WHOLE, ""),
    ],
)
def test_the_change_is_told_in_the_unit_and_in_per_cent(
    now: str, before: str, kind: IndicatorKind, shown: str
) -> None:
    told = change(read(now, kind).content, read(before, kind).content, kind)
    assert told.text.replace("\N{NO-BREAK SPACE}", " ") == shown


def test_the_change_of_long_amounts_is_exact() -> None:
    now, before = "9" * 35, "1" * 35
    told = change(
        read(now, IndicatorKind.WHOLE).content, read(before, IndicatorKind.WHOLE).content, IndicatorKind.WHOLE
    )
    assert told.text.split(" (")[0].replace("\N{NO-BREAK SPACE}", "") == "+" + "8" * 35
    assert read(now, IndicatorKind.WHOLE).content.form is Form.NUMBER
    assert Decimal(now) - Decimal(before) != Decimal("8" * 35), "plain arithmetic would round"


def test_what_a_filter_keeps_stands_under_its_titles_and_wholes() -> None:
    assert with_what_stands_above(LINES, {11}) == [0, 1, 2, 3]
    assert with_what_stands_above(LINES, {12, 14}) == [0, 1, 4, 7, 8, 9]
    assert with_what_stands_above(LINES, {10, 11, 13}) == [0, 1, 2, 3, 5, 6]
    assert with_what_stands_above(LINES, ()) == []


def test_folding_hides_what_stands_below_and_nothing_else() -> None:
    outline = Outline(LINES)
    count, _positions = outline.below(1)
    outline.turn(1, count, ())
    assert list(outline.shown) == [0, 1, 5, 6, 7, 8, 9]
    count, _positions = outline.below(0)
    outline.turn(0, count, ())
    assert list(outline.shown) == [0, 7, 8, 9]
    outline.turn(0, *outline.below(0))
    assert list(outline.shown) == [0, 1, 5, 6, 7, 8, 9]
    outline.turn(1, *outline.below(1))
    assert list(outline.shown) == list(range(10))


def test_a_line_is_found_where_it_is_shown() -> None:
    outline = Outline(LINES)
    assert outline.row_of(LINES[6]) == 6
    outline.fold({2})
    assert (outline.row_of(LINES[6]), outline.row_of(LINES[3]), outline.row_of(None)) == (3, None, None)


def test_the_title_above_a_line_is_the_nearest_higher_one() -> None:
    outline = Outline(LINES)
    assert [outline.title_above(row) for row in (9, 8, 7, 6, 4, 1, 0)] == [8, 7, None, 5, 1, 0, None]


def grid(*takes: bool) -> Grid:
    """A grid of three columns with these rows."""
    return Grid(len(takes), 3, lambda row: takes[row])


def test_steps_lead_from_value_to_value() -> None:
    rows = grid(False, True, False, True)
    assert target(rows, Step.DOWN, 1, 2) == (3, 2)
    assert target(rows, Step.UP, 3, 2) == (1, 2)
    assert target(rows, Step.DOWN, 3, 2) is None
    assert target(rows, Step.NEXT, 1, 2) == (3, 0)
    assert target(rows, Step.BACK, 3, 0) == (1, 2)
    assert target(rows, Step.BACK, 1, 0) is None
    assert target(rows, Step.NEXT, 2, 1) == (3, 0), "from a title to the next value"
    assert target(rows, Step.NEXT, 1, 3) == (3, 0), "from the change to the next row"
    assert target(rows, Step.BACK, 1, 3) == (1, 2)
    assert target(rows, Step.LEFT, 1, 0) is None
    assert target(rows, Step.RIGHT, 1, 1) == (1, 2)


def test_edges_are_the_ends_of_blocks_then_the_beginnings_of_the_next() -> None:
    rows = grid(False, True, True, True, False, False, True)
    assert [edge(rows, 1, row) for row in (0, 1, 2, 3, 6)] == [1, 3, 3, 6, 6]
    assert [edge(rows, -1, row) for row in (6, 3, 2, 1)] == [3, 1, 1, 1]


def test_searching_takes_no_notice_of_case_and_diacritics() -> None:
    assert folded("Zażółć GĘŚLĄ jaźń") == "zazolc gesla jazn"
    labels = {1: folded("Odsetek zadłużonych"), 2: folded("Liczba łóżek"), 3: folded("Liczba osób")}
    assert matching(labels, "zadluzon") == {1}
    assert matching(labels, "ŁÓŻ licz") == {2}
    assert matching(labels, "licz") == {2, 3}
