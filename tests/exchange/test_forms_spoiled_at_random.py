"""Whatever is done to the cells of a form, reading it never fails, and no answer disappears in silence."""

from collections.abc import Callable
from copy import deepcopy
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from db.domain.collection import Form, Question, Sender, Title, asked_by, key_of
from db.domain.kinds import IndicatorKind
from db.domain.periods import year
from desktop.exchange.forms import write_form
from desktop.exchange.forms.grids import Given, Grid, Workbook
from desktop.exchange.forms.returned import returned
from desktop.exchange.forms.xlsx import workbook
from desktop.exchange.package import opened

_ANSWER = 7
_QUESTIONS = tuple(Question(number, f"liczba {number}", IndicatorKind.WHOLE) for number in range(1, 6))
_ABOUT = ("Program", "Ośrodek", year(2024), None, "", Sender())
_FORM = Form("0123456789abcdef", 1, 2, *_ABOUT, (Title("Cel"), *_QUESTIONS))
_Change = Callable[[Grid], object]


@cache
def written() -> Workbook:
    """A form with the answers 101, 102…"""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.xlsx"
        write_form(_FORM, path)
        with opened(path) as package:
            book = workbook(package)
    data = book.grids[1]
    for (row, column), given_ in list(data.cells.items()):
        asked = asked_by(_FORM.token, given_.text)
        if asked is not None and column == 1:
            data.put(row, _ANSWER, Given(str(100 + asked[0])))
    return book


def moved(grid: Grid, where: Callable[[int, int], tuple[int, int] | None]) -> None:
    """Put every cell of a sheet somewhere else, or nowhere."""
    places = ((where(*place), given_) for place, given_ in grid.cells.items())
    grid.cells = {place: given_ for place, given_ in places if place is not None}


def swapped(one: int, other: int) -> _Change:
    turned = {one: other, other: one}
    return lambda grid: moved(grid, lambda row, column: (turned.get(row, row), column))


def row_gone(gone: int) -> _Change:
    return lambda grid: moved(grid, lambda row, column: None if row == gone else (row - (row > gone), column))


def column_gone(gone: int) -> _Change:
    return lambda grid: moved(
        grid, lambda row, column: None if column == gone else (row, column - (column > gone))
    )


def row_added(at: int) -> _Change:
    return lambda grid: moved(grid, lambda row, column: (row + (row >= at), column))


def column_added(at: int) -> _Change:
    return lambda grid: moved(grid, lambda row, column: (row, column + (column >= at)))


def overwritten(row: int, column: int, text: str) -> _Change:
    return lambda grid: grid.put(row, column, Given(text))


rows, columns = st.integers(1, 16), st.integers(1, 8)
anything = st.one_of(
    st.builds(swapped, rows, rows),
    st.builds(row_gone, rows),
    st.builds(column_gone, columns),
    st.builds(row_added, rows),
    st.builds(column_added, columns),
    st.builds(overwritten, rows, columns, st.text(max_size=20)),
)
orderly = st.one_of(
    st.builds(swapped, st.integers(6, 12), st.integers(6, 12)),
    st.builds(column_added, columns),
    st.builds(row_added, st.integers(6, 12)),
)


def spoilt(changes: list[_Change], sheet: int = 1) -> Workbook:
    book = deepcopy(written())
    for change in changes:
        change(book.grids[sheet])
    return book


@given(st.lists(anything, max_size=6), st.integers(0, 2))
def test_whatever_is_done_to_a_sheet_it_is_read(changes: list[_Change], sheet: int) -> None:
    found = returned(spoilt(changes, sheet), "a.xlsx", "2025-01-01T00:00:00+01:00")
    assert found.fault is not None or found.answers


@given(st.lists(orderly, max_size=6))
def test_rows_and_columns_moved_change_no_answer(changes: list[_Change]) -> None:
    found = returned(spoilt(changes), "a.xlsx", "")
    given_back = {answer.key: answer.text for answer in found.answers}
    assert given_back == {
        key_of(_FORM.token, each.indicator_id): str(100 + each.indicator_id) for each in _QUESTIONS
    }


@given(st.lists(st.builds(row_gone, st.integers(6, 12)), max_size=3))
def test_rows_that_are_left_are_answered(changes: list[_Change]) -> None:
    book = spoilt(changes)
    left = {given_.text for (_, column), given_ in book.grids[1].cells.items() if column == _ANSWER} & {
        str(100 + each.indicator_id) for each in _QUESTIONS
    }
    assert {answer.text for answer in returned(book, "a.xlsx", "").answers} == left
