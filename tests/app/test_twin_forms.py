"""One form in two files that were saved in the same second: nobody can say which is the later."""

import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from db.domain.collection import FormFault, FormNotice
from exchange.form_desk import CENTRE, DATA, MEETINGS, Desk, desk, fill, row_number, row_of, saved

NOON = datetime(2025, 1, 20, 12).astimezone()


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Desk]:
    made = desk(tmp_path)
    yield made
    made.workspace.close()


@pytest.fixture
def twins(office: Desk) -> tuple[Path, Path]:
    """The form of the centre, with 12 meetings, and its copy."""
    (path,) = office.issue(CENTRE)
    saved(load_workbook(fill(path, {MEETINGS: 12})), path, NOON)
    return path, Path(shutil.copy(path, path.with_name("kopia.xlsx")))


def test_twins_that_say_different_things_are_both_shown_and_neither_is_taken_unasked(
    office: Desk, twins: tuple[Path, Path]
) -> None:
    one, other = twins
    saved(load_workbook(fill(other, {MEETINGS: 13})), other, NOON)
    found = office.compared(one, other)
    assert [(form.fault, form.notices, form.other) for form in found] == [
        (None, {FormNotice.TWIN}, "kopia.xlsx"),
        (None, {FormNotice.TWIN}, one.name),
    ]
    assert [form.to_take for form in found] == [(), ()]
    assert [row_of(form, MEETINGS).typed for form in found] == ["12", "13"]


def test_twins_that_differ_only_in_their_general_remarks_do_not_say_the_same(
    office: Desk, twins: tuple[Path, Path]
) -> None:
    one, other = twins
    book = load_workbook(other)
    book[DATA].cell(row_number(book[DATA], "Uwagi ogólne"), 4).value = "zob. pismo"
    saved(book, other, NOON)
    assert [form.notices for form in office.compared(one, other)] == [{FormNotice.TWIN}] * 2


def test_twins_that_say_the_same_are_taken_once(office: Desk, twins: tuple[Path, Path]) -> None:
    assert [form.fault for form in office.compared(*twins)] == [None, FormFault.SAME_AGAIN]


def test_beside_a_later_file_twins_are_only_older_ones(office: Desk, twins: tuple[Path, Path]) -> None:
    one, other = twins
    saved(load_workbook(fill(other, {MEETINGS: 13})), other, NOON)
    last = Path(shutil.copy(one, one.with_name("ostatni.xlsx")))
    saved(load_workbook(fill(last, {MEETINGS: 14})), last, NOON.replace(hour=13))
    found = office.compared(one, other, last)
    assert [form.fault for form in found] == [FormFault.SUPERSEDED, FormFault.SUPERSEDED, None]
    assert found[2].ticked
