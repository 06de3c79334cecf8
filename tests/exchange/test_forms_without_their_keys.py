"""Forms that lost their hidden column or sheet: what is known by its words, and what is not guessed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from db.domain.collection import ReturnedForm, ReturnedRow, RowReason, RowState
from db.domain.entities import Indicator, Placement
from db.domain.kinds import Act
from exchange.form_desk import CENTRE, COST, DATA, MEETINGS, PEOPLE, Desk, desk, fill, row_number, row_of

ALIKE = "kobiety"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Desk]:
    made = desk(tmp_path)
    yield made
    made.workspace.close()


def only(office: Desk, path: Path) -> ReturnedForm:
    (form,) = office.compared(path)
    return form


def judged(row: ReturnedRow) -> tuple[RowState, tuple[RowReason, ...], bool]:
    return row.state, row.reasons, row.ticked


def lose_keys(sheet: Worksheet) -> None:
    for row in range(1, sheet.max_row + 1):
        sheet.cell(row, 1).value = None


def test_what_is_known_by_its_words_waits_for_the_clerk(office: Desk) -> None:
    (path,) = office.issue(CENTRE)
    book = load_workbook(fill(path, {MEETINGS: 12}))
    lose_keys(book[DATA])
    book.save(path)
    assert judged(row_of(only(office, path), MEETINGS)) == (RowState.NEW, (RowReason.BY_LABEL,), False)


def test_words_that_are_asked_twice_tell_no_row(office: Desk) -> None:
    with office.workspace.transaction(Act.ADD_INDICATOR) as edit:
        for label in (PEOPLE, COST):
            (place,) = edit.find(Placement, indicator_id=office.ids[label])
            edit.add(Placement(place.node_id, edit.add(Indicator(ALIKE)), 20))
    (path,) = office.issue(CENTRE)
    book = load_workbook(path)
    sheet = book[DATA]
    lose_keys(sheet)
    sheet.delete_rows(row_number(sheet, ALIKE))
    sheet.cell(row_number(sheet, ALIKE), 7).value = 222
    book.save(path)
    found = only(office, path)
    assert [row.state for row in found.rows if row.label == ALIKE] == [RowState.MISSING] * 2
    assert found.document.extra == (f"{ALIKE} – 222",)


def test_general_remarks_are_known_by_their_words(office: Desk) -> None:
    (path,) = office.issue(CENTRE)
    book = load_workbook(fill(path, {MEETINGS: 12}))
    sheet = book[DATA]
    sheet.cell(row_number(sheet, "Uwagi ogólne"), 4).value = "Dane wstępne."
    sheet.cell(row_number(sheet, "Kto wypełnił"), 4).value = "sekretariat"
    lose_keys(sheet)
    book.save(path)
    assert only(office, path).document.remarks == "Dane wstępne.\nWypełnił(a): sekretariat"


def test_answers_sorted_apart_from_their_keys_are_noticed_without_the_hidden_sheet(office: Desk) -> None:
    (path,) = office.issue(CENTRE)
    book = load_workbook(fill(path, {MEETINGS: 12, PEOPLE: 3}))
    sheet = book[DATA]
    one, other = row_number(sheet, MEETINGS), row_number(sheet, PEOPLE)
    for column in (3, 7):
        first, second = sheet.cell(one, column), sheet.cell(other, column)
        first.value, second.value = second.value, first.value
    del book["spr"]
    book.save(path)
    found = only(office, path)
    assert {judged(row_of(found, label)) for label in (MEETINGS, PEOPLE)} == {
        (RowState.UNREAD, (RowReason.MISPLACED,), False)
    }
