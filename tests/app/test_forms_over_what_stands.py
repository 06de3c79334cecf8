"""What a returned form would replace: taken unasked only where that came in a form, and no other way."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from db.domain.collection import ReturnedRow, RowReason, RowState
from db.domain.entities import Contribution, Indicator, Placement
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import Act, Form, IndicatorKind
from db.domain.numbers import read, write
from db.domain.values import Content
from desktop.app import collection, contributions, realizers, values
from exchange.form_desk import (
    CENTRE,
    COST,
    DATA,
    MEETINGS,
    NOTES,
    PEOPLE,
    SHARE,
    STAFF,
    TALKS,
    Desk,
    answer_cell,
    desk,
    fill,
    row_of,
)

LESSONS = "zajęcia"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Desk]:
    made = desk(tmp_path)
    yield made
    made.workspace.close()


def row(office: Desk, path: Path, label: str) -> ReturnedRow:
    (form,) = office.compared(path)
    return row_of(form, label)


def judged(row: ReturnedRow) -> tuple[RowState, tuple[RowReason, ...], bool]:
    return row.state, row.reasons, row.ticked


def number(amount: int) -> Content:
    return Content(Form.NUMBER, Decimal(amount))


def written(office: Desk, label: str) -> str:
    cell = office.cell(label)
    assert cell.value is not None
    return write(cell.value.content, cell.indicator.kind).replace("\N{NO-BREAK SPACE}", " ")


def contribution(office: Desk, label: str) -> Contribution:
    (found,) = office.cell(label).contributions
    return found.contribution


def test_a_value_typed_over_what_came_in_a_form_is_not_replaced_unasked(office: Desk) -> None:
    (path,) = office.issue(CENTRE)
    office.take(fill(path, {COST: 12}))
    values.set_content(office.workspace, office.place(COST), number(21))
    values.confirm(office.workspace, [office.place(COST)], True)
    found = row(office, fill(path, {COST: 13}), COST)
    assert judged(found) == (RowState.CHANGED, (RowReason.REPLACES_TYPED,), False)
    assert found.known == number(21)


def test_a_value_typed_as_the_form_now_says_it_may_follow(office: Desk) -> None:
    (path,) = office.issue(CENTRE)
    office.take(fill(path, {COST: 12}))
    values.set_content(office.workspace, office.place(COST), number(13))
    assert row(office, fill(path, {COST: 13}), COST).ticked


def test_words_that_came_in_a_form_are_replaced_by_the_next(office: Desk) -> None:
    (path,) = office.issue(CENTRE)
    office.take(fill(path, {STAFF: "8-12", COST: "brak danych", SHARE: "–", NOTES: "Tak."}))
    (found,) = office.compared(fill(path, {STAFF: "5", COST: "7", SHARE: "30", NOTES: "Nie."}))
    assert {judged(row_of(found, label)) for label in (STAFF, COST, SHARE, NOTES)} == {
        (RowState.CHANGED, (), True)
    }


def test_what_the_clerk_corrected_in_what_came_is_not_put_back_unasked(office: Desk) -> None:
    (path,) = office.issue(CENTRE)
    office.take(fill(path, {MEETINGS: 12}))
    with office.workspace.transaction(Act.EDIT_CONTRIBUTIONS) as edit:
        edit.put(replace(contribution(office, MEETINGS), amount=Decimal(21)))
    assert judged(row(office, path, MEETINGS)) == (RowState.CHANGED, (RowReason.REPLACES_TYPED,), False)
    office.workspace.undo()
    assert row(office, path, MEETINGS).state is RowState.UNCHANGED
    assert row(office, fill(path, {MEETINGS: 13}), MEETINGS).ticked


def test_what_the_clerk_typed_from_a_workbook_did_not_come_in_a_form(office: Desk) -> None:
    contributions.add(office.workspace, office.place(MEETINGS), CENTRE, "30")
    with office.workspace.transaction(Act.EDIT_CONTRIBUTIONS) as edit:
        edit.put(replace(contribution(office, MEETINGS), document="zestawienie 2024.xlsx"))
    (path,) = office.issue(CENTRE)
    found = row(office, fill(path, {MEETINGS: 12}), MEETINGS)
    assert judged(found) == (RowState.CHANGED, (RowReason.REPLACES_TYPED,), False)


def test_deliveries_of_realizers_that_became_one_are_not_replaced_by_one_form(office: Desk) -> None:
    centre, school = office.issue()
    office.take(fill(centre, {MEETINGS: 12}), fill(school, {MEETINGS: 5}))
    realizers.merge_realizers(office.workspace, office.ids[CENTRE], [office.ids["Szkoła nr 1"]])
    found = row(office, fill(centre, {COST: 1}), MEETINGS)
    assert judged(found) == (RowState.CHANGED, (RowReason.REPLACES_SEVERAL,), False)


def test_another_unit_waits_for_the_clerk_and_so_does_its_correction(office: Desk) -> None:
    with office.workspace.transaction(Act.ADD_INDICATOR) as edit:
        goal = edit.find(Placement, indicator_id=office.ids[PEOPLE])[0].node_id
        office.ids[LESSONS] = edit.add(Indicator(LESSONS, unit_id=office.ids["hour"]))
        edit.add(Placement(goal, office.ids[LESSONS], 9))
    centre, school = office.issue()
    office.take(fill(centre, {LESSONS: 12}))
    found = row(office, fill(school, {LESSONS: "5 godz. lekcyjnych"}), LESSONS)
    assert judged(found) == (RowState.NEW, (RowReason.OTHER_UNIT,), False)
    office.take(school)
    assert office.amounts(LESSONS) == {CENTRE: 12}


def test_the_same_number_in_another_unit_is_another_answer(office: Desk) -> None:
    (path,) = office.issue(CENTRE)
    office.take(fill(path, {PEOPLE: 30}))
    assert row(office, fill(path, {PEOPLE: "30 godzin"}), PEOPLE).state is RowState.CHANGED
    assert row(office, fill(path, {PEOPLE: "30 osób"}), PEOPLE).state is RowState.UNCHANGED
    assert row(office, fill(path, {PEOPLE: "ok. 30"}), PEOPLE).state is RowState.CHANGED


def test_what_was_delivered_in_another_unit_stands_in_the_next_form_with_it(office: Desk) -> None:
    with office.workspace.transaction(Act.EDIT_CONTRIBUTIONS) as edit:
        edit.add(
            Contribution(
                office.ids[PEOPLE], office.now, office.ids[CENTRE], Decimal(30), unit_id=office.ids["hour"]
            )
        )
    (path,) = office.issue(CENTRE)
    assert answer_cell(load_workbook(path)[DATA], PEOPLE).value == "30 godzin"
    assert row(office, path, PEOPLE).state is RowState.UNCHANGED
    assert row(office, fill(path, {PEOPLE: 30}), PEOPLE).state is RowState.CHANGED


def test_a_number_that_may_be_two_waits_for_the_clerk(office: Desk) -> None:
    (path,) = office.issue(CENTRE)
    found = row(office, fill(path, {STAFF: "1.500"}), STAFF)
    assert judged(found) == (RowState.NEW, (RowReason.AMBIGUOUS,), False)


def test_more_than_three_times_what_all_came_to_is_a_doubt(office: Desk) -> None:
    at = office.place(PEOPLE)._replace(period_id=office.ids["2023"])
    values.set_content(office.workspace, at, number(13))
    (path,) = office.issue(CENTRE)
    assert row(office, fill(path, {PEOPLE: 40}), PEOPLE).reasons == (RowReason.THREEFOLD,)
    assert row(office, fill(path, {PEOPLE: 1}), PEOPLE).reasons == ()


def test_one_unit_of_a_composite_typed_by_the_clerk_is_replaced_only_if_the_clerk_says_so(
    office: Desk,
) -> None:
    content = read("806 rozmów; 1384 godziny", IndicatorKind.COMPOSITE).content
    values.set_content(office.workspace, office.place(TALKS), content)
    (path,) = office.issue(CENTRE)
    found = row(office, fill(path, {f"{TALKS} – rozmów": 900}), TALKS)
    assert judged(found) == (RowState.CHANGED, (RowReason.REPLACES_TYPED,), False)


def test_a_composite_follows_in_the_unit_that_was_answered(office: Desk) -> None:
    content = read("806 rozmów; 1384 godziny", IndicatorKind.COMPOSITE).content
    values.set_content(office.workspace, office.place(TALKS), content)
    (path,) = office.issue(CENTRE)
    (form,) = office.compared(fill(path, {f"{TALKS} – rozmów": "ok. 900"}))
    collection.take(office.workspace, [form], {0: [row_of(form, TALKS).number]})
    assert written(office, TALKS) == "ok. 900 rozmów, 1 384 godziny"


def test_what_is_said_to_be_about_so_much_stays_so_in_a_composite(office: Desk) -> None:
    (path,) = office.issue(CENTRE)
    office.take(fill(path, {f"{TALKS} – rozmów": "ok. 900", f"{TALKS} – godzin": 5}))
    assert written(office, TALKS) == "ok. 900 rozmów, 5 godzin"


def test_what_the_clerk_typed_while_forms_were_looked_at_is_not_replaced(office: Desk) -> None:
    (path,) = office.issue(CENTRE)
    forms = office.compared(fill(path, {COST: 12}))
    values.set_content(office.workspace, office.place(COST), number(77))
    with pytest.raises(RecordError) as refused:
        collection.take(office.workspace, forms)
    assert refused.value.refusal is Refusal.IMPORT_OUTDATED
    assert (written(office, COST), office.amounts(COST)) == ("77 zł", {})


def test_a_number_that_came_before_is_gone_when_there_are_no_data(office: Desk) -> None:
    (path,) = office.issue(CENTRE)
    office.take(fill(path, {COST: 12}))
    office.take(fill(path, {COST: "brak danych"}))
    assert (written(office, COST), office.amounts(COST)) == ("brak danych", {})
    office.take(fill(path, {COST: 7}))
    assert (written(office, COST), office.amounts(COST)) == ("7 zł", {CENTRE: 7})


def test_a_second_return_keeps_the_place_of_the_first(office: Desk) -> None:
    centre, school = office.issue()
    office.take(fill(centre, {MEETINGS: 12}), fill(school, {MEETINGS: 5}))
    office.take(fill(centre, {MEETINGS: 13}))
    assert list(office.amounts(MEETINGS).items()) == [(CENTRE, 13), ("Szkoła nr 1", 5)]


def test_a_composite_is_not_put_together_of_one_unit_alone(office: Desk) -> None:
    (path,) = office.issue(CENTRE)
    office.take(fill(path, {f"{TALKS} – rozmów": 900, f"{TALKS} – godzin": "brak danych"}))
    assert office.cell(TALKS).value is None
