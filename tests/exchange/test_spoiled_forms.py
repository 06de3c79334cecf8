"""Twenty and more ways of spoiling a form: each is seen, and told apart from the others."""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from db.domain.collection import FormFault, FormNotice, ReturnedForm, RowReason, RowState
from db.domain.entities import Indicator, IndicatorRealizer
from db.domain.errors import Refusal
from db.domain.kinds import Act, IndicatorKind
from db.queries.collection import forms_of
from desktop.app import collection, programmes, realizers
from desktop.app.collection import Order
from exchange.compound_files import compound
from exchange.form_desk import (
    CENTRE,
    COST,
    DATA,
    MEETINGS,
    NOTES,
    PEOPLE,
    SCHOOL,
    SHARE,
    STAFF,
    Desk,
    answer_cell,
    desk,
    fill,
    row_number,
    row_of,
    saved,
)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Desk]:
    made = desk(tmp_path)
    yield made
    made.workspace.close()


@pytest.fixture
def form(office: Desk) -> Path:
    """The form of the centre, not filled in."""
    return office.issue(CENTRE)[0]


def only(office: Desk, *paths: Path) -> ReturnedForm:
    (found,) = office.compared(*paths)
    return found


def changed(path: Path, change: Callable[[Worksheet], object]) -> Path:
    book = load_workbook(path)
    change(book[DATA])
    return saved(book, path)


def judged(form: ReturnedForm, label: str) -> tuple[RowState, tuple[RowReason, ...]]:
    row = row_of(form, label)
    return row.state, row.reasons


def resaved(path: Path, ending: str) -> Path:
    """The file as LibreOffice saves it."""
    folder = path.parent / "saved"
    profile = f"-env:UserInstallation={(path.parents[1] / 'libreoffice').as_uri()}"  # made once for all tests
    command = ["soffice", profile, "--headless", "--convert-to", ending, "--outdir", str(folder), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return folder / f"{path.stem}.{ending}"


def test_a_form_copied_and_renamed_is_known(office: Desk, form: Path) -> None:
    copy = form.with_name("Kopia (1) dane od pani Zosi.xlsx")
    shutil.copy(fill(form, {MEETINGS: 12}), copy)
    form.unlink()
    found = only(office, copy)
    assert (found.realizer, found.fault, found.notices) == (CENTRE, None, frozenset())
    assert judged(found, MEETINGS) == (RowState.NEW, ())


@pytest.mark.parametrize("ending", ["xlsx", "ods", "xls"])
def test_a_form_saved_by_libreoffice_says_the_same(office: Desk, form: Path, ending: str) -> None:
    said = {MEETINGS: 12, SHARE: 12.5, COST: 1250.5, NOTES: "=tak, „dobrze”", STAFF: "brak danych"}
    found = only(office, resaved(fill(form, said), ending))
    assert (found.realizer, found.fault) == (CENTRE, None)
    assert [row_of(found, label).typed for label in said] == [
        "12", "12,5", "1250,5", "=tak, „dobrze”", "brak danych",
    ]  # fmt: skip


def test_a_form_of_another_period_is_held_back_and_goes_where_it_belongs(office: Desk) -> None:
    forms = collection.prepared(office.workspace, Order(office.programme, office.ids["2025"]))
    path, _ = collection.write(forms, office.folder)
    collection.record(office.workspace, forms)
    found = only(office, fill(path, {MEETINGS: 12}))
    assert (found.notices, found.ticked) == ({FormNotice.OTHER_PERIOD}, False)
    assert found.period is not None
    assert found.period.label == "2025"


def test_a_period_rewritten_by_hand_is_noticed(office: Desk, form: Path) -> None:
    def rewrite(sheet: Worksheet) -> None:
        sheet["G5"] = "2025\n– do wypełnienia"

    found = only(office, changed(fill(form, {MEETINGS: 12}), rewrite))
    assert (found.notices, found.document.period) == ({FormNotice.PERIOD_REWRITTEN}, "2025")
    assert not found.ticked


def test_rows_added_are_named_and_left_out(office: Desk, form: Path) -> None:
    def add(sheet: Worksheet) -> None:
        row = row_number(sheet, PEOPLE)
        sheet.insert_rows(row)
        sheet.cell(row, 3).value, sheet.cell(row, 7).value = "liczba wycieczek", 3

    found = only(office, changed(fill(form, {MEETINGS: 12, PEOPLE: 7}), add))
    assert (found.notices, found.document.extra) == ({FormNotice.ROWS_ADDED}, ("liczba wycieczek – 3",))
    assert [row_of(found, label).typed for label in (MEETINGS, PEOPLE)] == ["12", "7"]


def test_rows_deleted_are_missing(office: Desk, form: Path) -> None:
    def delete(sheet: Worksheet) -> None:
        sheet.delete_rows(row_number(sheet, MEETINGS))

    found = only(office, changed(fill(form, {PEOPLE: 7}), delete))
    assert found.notices == {FormNotice.ROWS_DELETED}
    assert [row_of(found, label).state for label in (MEETINGS, PEOPLE)] == [RowState.MISSING, RowState.NEW]


def test_all_rows_deleted_is_said(office: Desk, form: Path) -> None:
    found = only(office, changed(form, lambda sheet: sheet.delete_rows(6, 100)))
    assert found.fault is FormFault.NO_ROWS


def test_sorted_rows_keep_their_answers(office: Desk, form: Path) -> None:
    def sort(sheet: Worksheet) -> None:
        one, other = row_number(sheet, MEETINGS), row_number(sheet, PEOPLE)
        for column in range(1, 9):
            upper, lower = sheet.cell(one, column), sheet.cell(other, column)
            upper.value, lower.value = lower.value, upper.value

    found = only(office, changed(fill(form, {MEETINGS: 12, PEOPLE: 7}), sort))
    assert [row_of(found, label).typed for label in (MEETINGS, PEOPLE)] == ["12", "7"]


def test_answers_beside_the_words_of_another_row_are_not_taken(office: Desk, form: Path) -> None:
    def sort_words_only(sheet: Worksheet) -> None:
        one, other = row_number(sheet, MEETINGS), row_number(sheet, PEOPLE)
        for column in (3, 7):
            upper, lower = sheet.cell(one, column), sheet.cell(other, column)
            upper.value, lower.value = lower.value, upper.value

    found = only(office, changed(fill(form, {MEETINGS: 12, PEOPLE: 7}), sort_words_only))
    for label in (MEETINGS, PEOPLE):
        assert judged(found, label) == (RowState.UNREAD, (RowReason.MISPLACED,))


def test_inserted_columns_move_nothing(office: Desk, form: Path) -> None:
    found = only(office, changed(fill(form, {MEETINGS: 12}), lambda sheet: sheet.insert_cols(5, 2)))
    assert judged(found, MEETINGS) == (RowState.NEW, ())


def test_a_form_without_its_hidden_column_is_known_by_its_words(office: Desk, form: Path) -> None:
    def lose(sheet: Worksheet) -> None:
        for row in range(1, sheet.max_row + 1):
            sheet.cell(row, 1).value = None

    found = only(office, changed(fill(form, {MEETINGS: 12}), lose))
    assert (found.realizer, found.fault, found.notices) == (CENTRE, None, {FormNotice.COPIED})
    assert judged(found, MEETINGS) == (RowState.NEW, (RowReason.BY_LABEL,))


def test_a_form_whose_identity_is_lost_altogether_is_explained(office: Desk, form: Path) -> None:
    source = load_workbook(fill(form, {MEETINGS: 12}))[DATA]
    copy = Workbook()
    for row in source.iter_rows(min_row=2, min_col=2):
        for cell in row:
            copy.worksheets[0].cell(cell.row, cell.column).value = cell.value
    assert only(office, saved(copy, form)).fault is FormFault.IDENTITY_LOST


def test_a_sheet_put_into_the_form_of_another_is_refused(office: Desk) -> None:
    centre, school = office.issue()
    book, other = load_workbook(centre), load_workbook(school)
    for row in other["spr"].iter_rows():
        for cell in row:
            book["spr"].cell(cell.row, cell.column).value = cell.value
    assert only(office, saved(book, centre)).fault is FormFault.MIXED


def test_a_row_from_another_form_is_refused_and_the_others_are_taken(office: Desk) -> None:
    centre, school = office.issue()
    foreign = load_workbook(school)[DATA]

    def paste(sheet: Worksheet) -> None:
        one, other = row_number(sheet, PEOPLE), row_number(foreign, PEOPLE)
        for column in range(1, 8):
            sheet.cell(one, column).value = foreign.cell(other, column).value
        sheet.cell(one, 7).value = 7

    found = only(office, changed(fill(centre, {MEETINGS: 12}), paste))
    assert judged(found, MEETINGS) == (RowState.NEW, ())
    assert row_of(found, PEOPLE).state is RowState.MISSING
    assert (found.rows[-1].state, found.rows[-1].reasons) == (RowState.UNREAD, (RowReason.OTHER_FORM,))


def test_the_same_form_twice_is_taken_as_it_was_saved_last(office: Desk, form: Path) -> None:
    noon = datetime(2025, 1, 20, 12).astimezone()
    later = form.with_name("poprawiony.xlsx")
    shutil.copy(form, later)
    saved(load_workbook(fill(form, {MEETINGS: 12})), form, noon)
    saved(load_workbook(fill(later, {MEETINGS: 13})), later, noon + timedelta(minutes=5))
    first, last = office.compared(form, later)
    assert (first.fault, first.other) == (FormFault.SUPERSEDED, "poprawiony.xlsx")
    assert row_of(last, MEETINGS).typed == "13"


def test_the_same_figures_twice_are_taken_once(office: Desk, form: Path) -> None:
    copy = form.with_name("kopia.xlsx")
    shutil.copy(fill(form, {MEETINGS: 12}), copy)
    faults = [each.fault for each in office.compared(form, copy)]
    assert sorted(faults, key=str) == [None, FormFault.SAME_AGAIN]


def test_an_older_return_is_not_taken_over_a_newer_one(office: Desk, form: Path) -> None:
    noon = datetime(2025, 1, 20, 12).astimezone()
    older = form.with_name("pierwszy.xlsx")
    shutil.copy(form, older)
    office.take(saved(load_workbook(fill(form, {MEETINGS: 13})), form, noon))
    found = only(office, saved(load_workbook(fill(older, {MEETINGS: 12})), older, noon - timedelta(hours=1)))
    assert (found.notices, found.ticked) == ({FormNotice.OLDER}, False)
    assert judged(found, MEETINGS) == (RowState.CHANGED, ())


@pytest.mark.parametrize(
    ("answer", "typed", "amount"),
    [("12", "12", 12), (" 1 250 ", "1 250", 1250), ("120 osób", "120 osób", 120), ("ok. 30", "ok. 30", 30)],
)
def test_a_number_typed_as_text_or_with_its_unit_is_a_number(
    office: Desk, form: Path, answer: str, typed: str, amount: int
) -> None:
    row = row_of(only(office, fill(form, {PEOPLE: answer})), PEOPLE)
    assert row.content is not None
    assert (row.state, row.typed, row.content.amount) == (RowState.NEW, typed, amount)


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (date(2024, 12, 8), RowReason.DATE),
        ("=1/0*A1", RowReason.UNCOMPUTED),
        ("dużo", RowReason.NOT_A_NUMBER),
        (12.5, RowReason.DECIMALS),
        ("3 zajęcia, 4 wyjazdy", RowReason.SEVERAL_NUMBERS),
    ],
)
def test_what_is_no_number_is_told_apart(office: Desk, form: Path, answer: object, reason: RowReason) -> None:
    found = only(office, fill(form, {MEETINGS: answer}))
    assert judged(found, MEETINGS) == (RowState.UNREAD, (reason,))
    assert not row_of(found, MEETINGS).can_be_taken


@pytest.mark.parametrize("ending", ["xlsx", "ods", "xls"])
def test_an_error_in_a_cell_is_no_answer(office: Desk, form: Path, ending: str) -> None:
    found = only(office, resaved(fill(form, {MEETINGS: "=NA()", PEOPLE: 7}), ending))
    assert judged(found, MEETINGS) == (RowState.UNREAD, (RowReason.ERROR,))


@pytest.mark.parametrize("ending", ["xlsx", "ods", "xls"])
def test_percents_typed_with_their_sign_are_not_taken_for_fractions(
    office: Desk, form: Path, ending: str
) -> None:
    def type_with_sign(sheet: Worksheet) -> None:
        cell = answer_cell(sheet, SHARE)
        cell.value, cell.number_format = 0.125, "0%"

    found = only(office, resaved(changed(form, type_with_sign), ending))
    assert row_of(found, SHARE).typed == "12,5%"


@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_the_result_of_a_formula_is_taken_and_said_to_be_one(office: Desk, form: Path, ending: str) -> None:
    found = only(office, resaved(fill(form, {MEETINGS: "=5+7"}), ending))
    assert judged(found, MEETINGS) == (RowState.NEW, (RowReason.FORMULA,))
    assert row_of(found, MEETINGS).typed == "12"


@pytest.mark.parametrize("ending", ["xlsx", "ods", "xls"])
def test_merged_cells_answer_nothing(office: Desk, form: Path, ending: str) -> None:
    def merge(sheet: Worksheet) -> None:
        sheet.merge_cells(
            start_row=row_number(sheet, MEETINGS),
            end_row=row_number(sheet, PEOPLE),
            start_column=7,
            end_column=7,
        )

    path = changed(fill(form, {MEETINGS: 12, SHARE: 5}), merge)
    found = only(office, resaved(path, ending))
    for label in (MEETINGS, PEOPLE):
        assert judged(found, label) == (RowState.UNREAD, (RowReason.MERGED,))


@pytest.mark.parametrize(
    ("label", "answer", "reason"),
    [(MEETINGS, -3, RowReason.NEGATIVE), (SHARE, 120, RowReason.OVER_HUNDRED)],
)
def test_what_can_hardly_be_waits_for_the_clerk(
    office: Desk, form: Path, label: str, answer: int, reason: RowReason
) -> None:
    row = row_of(only(office, fill(form, {label: answer})), label)
    assert (row.state, row.reasons[0], row.ticked, row.can_be_taken) == (
        RowState.OUTSIDE,
        reason,
        False,
        True,
    )


def test_three_times_as_much_as_last_year_is_a_doubt(office: Desk, form: Path) -> None:
    row = row_of(only(office, fill(form, {MEETINGS: 31})), MEETINGS)
    assert (row.state, row.reasons, row.ticked) == (RowState.NEW, (RowReason.THREEFOLD,), True)


def test_an_empty_form_is_said_to_be_empty(office: Desk, form: Path) -> None:
    assert only(office, form).fault is FormFault.EMPTY


def test_a_form_with_nothing_but_remarks_is_a_return(office: Desk, form: Path) -> None:
    found = only(office, fill(form, {}, {MEETINGS: "nie prowadziliśmy"}))
    assert (found.fault, found.ticked) == (None, True)
    office.take(form)
    (made,) = office.workspace.read(forms_of, office.programme, office.now).values()
    assert made.remarks == f"{MEETINGS}: – (nie prowadziliśmy)"


def test_a_workbook_that_is_no_form_and_a_file_that_is_no_workbook_are_named(office: Desk) -> None:
    book, text = office.folder / "budżet.xlsx", office.folder / "pismo.txt"
    other = Workbook()
    other.worksheets[0].append(["Wskaźnik", "2024"])
    saved(other, book)
    text.write_text("Dzień dobry", encoding="utf-8")
    assert [each.fault for each in office.compared(book, text)] == [FormFault.NOT_A_FORM] * 2


def test_a_truncated_file_and_one_with_a_password_are_named(office: Desk, form: Path) -> None:
    locked = compound(
        office.folder / "tajne.xlsx", {"EncryptionInfo": b"x" * 64, "EncryptedPackage": b"x" * 64}
    )
    form.write_bytes(form.read_bytes()[:4000])
    found = office.compared(form, locked, office.folder / "nie ma.xlsx")
    assert {each.fault for each in found} == {FormFault.UNREADABLE}
    assert [each.refusal for each in found] == [
        Refusal.FOREIGN_DAMAGED, Refusal.FOREIGN_ENCRYPTED, Refusal.FILE_MISSING,
    ]  # fmt: skip


def test_a_form_of_a_record_that_does_not_know_it_is_refused(office: Desk, form: Path) -> None:
    office.workspace.undo()
    found = only(office, fill(form, {MEETINGS: 12}))
    assert (found.fault, found.realizer) == (FormFault.FORGOTTEN, CENTRE)


def test_a_form_whose_programme_is_removed_is_refused(office: Desk, form: Path) -> None:
    programmes.remove_programme(office.workspace, office.programme)
    assert only(office, fill(form, {MEETINGS: 12})).fault is FormFault.FORGOTTEN


def test_sheets_that_were_renamed_and_moved_into_another_file_are_known(office: Desk, form: Path) -> None:
    source, copy = load_workbook(fill(form, {MEETINGS: 12})), Workbook()
    for name, new in ((DATA, "Arkusz7"), ("spr", "Arkusz8")):
        target = copy.create_sheet(new)
        for row in source[name].iter_rows():
            for cell in row:
                target.cell(cell.row or 1, cell.column or 1).value = cell.value
    found = only(office, saved(copy, form))
    assert (found.realizer, found.fault, found.notices) == (CENTRE, None, {FormNotice.COPIED})
    assert judged(found, MEETINGS) == (RowState.NEW, ())


def test_a_remark_in_a_row_that_was_added_is_not_lost(office: Desk, form: Path) -> None:
    def add(sheet: Worksheet) -> None:
        sheet.insert_rows(8)
        sheet.cell(8, 3).value, sheet.cell(8, 8).value = "wycieczki", "dwie w maju"

    office.take(changed(fill(form, {MEETINGS: 12}), add))
    (made,) = office.workspace.read(forms_of, office.programme, office.now).values()
    assert made.remarks == "wycieczki – dwie w maju"


def test_the_form_of_a_merged_realizer_returns_to_the_kept_one(office: Desk, form: Path) -> None:
    realizers.merge_realizers(office.workspace, office.ids[SCHOOL], [office.ids[CENTRE]])
    assert only(office, fill(form, {MEETINGS: 12})).realizer == SCHOOL


def test_forms_of_realizers_that_become_one_leave_one_form(office: Desk) -> None:
    centre, school = office.issue()
    realizers.merge_realizers(office.workspace, office.ids[SCHOOL], [office.ids[CENTRE]])
    found = office.compared(fill(centre, {MEETINGS: 12}), fill(school, {MEETINGS: 5}))
    assert [each.fault for each in found] == [FormFault.FORGOTTEN, None]


def test_an_indicator_removed_meanwhile_is_named(office: Desk, form: Path) -> None:
    fill(form, {MEETINGS: 12, PEOPLE: 7})
    with office.workspace.transaction(Act.REMOVE_INDICATOR) as edit:
        edit.remove(Indicator, office.ids[PEOPLE])
    row = row_of(only(office, form), PEOPLE)
    assert (row.state, row.reasons, row.typed) == (RowState.GONE, (RowReason.INDICATOR_REMOVED,), "7")


def test_an_indicator_that_is_not_the_realizers_any_more_is_named(office: Desk, form: Path) -> None:
    fill(form, {COST: 12})
    with office.workspace.transaction(Act.ASSIGN_REALIZERS) as edit:
        edit.add(IndicatorRealizer(office.ids[COST], office.ids[SCHOOL]))
    assert judged(only(office, form), COST) == (RowState.GONE, (RowReason.NOT_ASKED,))


@pytest.mark.parametrize(
    ("kind", "state", "reason"),
    [
        (IndicatorKind.DECIMAL, RowState.NEW, RowReason.KIND_CHANGED),
        (IndicatorKind.HEADING, RowState.GONE, RowReason.HEADING),
    ],
)
def test_a_kind_changed_meanwhile_is_said(
    office: Desk, form: Path, kind: IndicatorKind, state: RowState, reason: RowReason
) -> None:
    fill(form, {PEOPLE: 7})
    with office.workspace.transaction(Act.EDIT_INDICATOR) as edit:
        indicator = edit.get(Indicator, office.ids[PEOPLE])
        edit.put(Indicator(PEOPLE, kind, indicator.nature, id=indicator.id))
    assert judged(only(office, form), PEOPLE) == (state, (reason,))


def test_a_computed_indicator_is_not_asked_any_more(office: Desk, form: Path) -> None:
    fill(form, {PEOPLE: 7})
    with office.workspace.transaction(Act.EDIT_FORMULA) as edit:
        edit.put(Indicator(PEOPLE, formula=f"[{office.ids[MEETINGS]}]", id=office.ids[PEOPLE]))
    assert judged(only(office, form), PEOPLE) == (RowState.GONE, (RowReason.COMPUTED,))
