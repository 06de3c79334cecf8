"""Forms for realizers: what they ask, and what taking them in does to the record."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from db.domain.collection import Form, FormNotice, Question, RowReason, RowState, Title
from db.domain.entities import CollectionForm, Contribution, Office, Placement
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import Act, Origin
from db.domain.kinds import Form as ValueForm
from db.domain.numbers import write
from db.domain.values import Content
from db.queries.collection import forms_of
from desktop.app import collection, contributions, values
from desktop.app.collection import Order
from exchange.form_desk import (
    CENTRE,
    COST,
    MEETINGS,
    NOTES,
    PEOPLE,
    SCHOOL,
    SHARE,
    STAFF,
    TALKS,
    WORK,
    Desk,
    desk,
    fill,
    row_of,
)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Desk]:
    made = desk(tmp_path)
    yield made
    made.workspace.close()


def form_of(office: Desk, name: str, **said: str) -> Form:
    order = Order(office.programme, office.now, [office.ids[name]], **said)
    (form,) = collection.prepared(office.workspace, order)
    return form


def question(form: Form, label: str) -> Question:
    return next(each for each in form.questions if each.label.startswith(label))


def test_a_form_asks_only_what_its_realizer_delivers_under_its_goals(office: Desk) -> None:
    lines = [
        line.text if isinstance(line, Title) else f"- {line.label}" for line in form_of(office, SCHOOL).lines
    ]
    assert lines == ["Wsparcie rodzin", f"- {MEETINGS}", f"- {PEOPLE}"]
    assert [
        each.indicators for each in collection.deliverers(office.workspace, office.programme, office.now)
    ] == [7, 2]


def test_a_goal_is_named_with_its_level(office: Desk) -> None:
    first = form_of(office, SCHOOL).lines[0]
    assert isinstance(first, Title)
    assert (first.mark, first.named) == ("1", "Cel: Wsparcie rodzin")


def test_headings_ask_nothing_and_composites_ask_for_each_of_their_units(office: Desk) -> None:
    lines = form_of(office, CENTRE).lines
    assert WORK not in [line.label for line in lines if isinstance(line, Question)]
    at = lines.index(Title(TALKS, depth=1))
    assert [each.label for each in lines[at + 1 :] if isinstance(each, Question)] == [
        f"{TALKS} – rozmów", f"{TALKS} – godzin",
    ]  # fmt: skip


def test_what_a_realizer_said_a_year_ago_stands_beside(office: Desk) -> None:
    form = form_of(office, CENTRE)
    before = {label: question(form, label).before for label in (MEETINGS, SHARE, PEOPLE)}
    assert [content and content.amount for content in before.values()] == [10, 50, None]


def test_a_total_of_several_is_said_to_be_one(office: Desk) -> None:
    with office.workspace.transaction(Act.IMPORT) as edit:
        for each in edit.find(Contribution, indicator_id=office.ids[MEETINGS]):
            edit.remove(Contribution, each.id)
    values.set_content(
        office.workspace, office.place(MEETINGS)._replace(period_id=office.ids["2023"]), number(14)
    )
    asked = question(form_of(office, CENTRE), MEETINGS)
    assert (asked.before, asked.before_is_total) == (number(14), True)


def test_whoever_delivered_last_year_is_asked_this_year(office: Desk) -> None:
    with office.workspace.transaction(Act.IMPORT) as edit:
        edit.add(Contribution(office.ids[COST], office.ids["2023"], office.ids[SCHOOL], Decimal(5)))
    assert question(form_of(office, SCHOOL), COST).before == number(5)


def test_an_indicator_that_stands_in_two_places_is_asked_once(office: Desk) -> None:
    with office.workspace.transaction(Act.SHARE_INDICATOR) as edit:
        (placed,) = edit.find(Placement, indicator_id=office.ids[SHARE])
        edit.add(Placement(placed.node_id, office.ids[MEETINGS], 9))
    asked = [each.label for each in form_of(office, CENTRE).questions]
    assert asked.count(MEETINGS) == 1


def test_the_letter_says_what_its_words_in_braces_stand_for(office: Desk) -> None:
    letter = "Do {realizator}: {program} {okres} {termin} {inne}"
    sender = form_of(office, SCHOOL, letter=letter, due="31 stycznia 2025").sender
    assert sender.letter == "Do Szkoła nr 1: Program wsparcia rodzin 2024 31 stycznia 2025 {inne}"
    assert sender.contact == "tel. 62 111 11 11"


def test_the_offices_own_letter_is_taken_before_the_usual_one(office: Desk) -> None:
    assert "Szanowni Państwo" in form_of(office, SCHOOL).sender.letter
    with office.workspace.transaction(Act.EDIT_OFFICE) as edit:
        edit.put(replace(edit.find(Office)[0], form_letter="Proszę o dane."))
    assert form_of(office, SCHOOL).sender.letter == "Proszę o dane."


def test_a_date_that_is_none_and_a_period_that_nobody_delivers_in_are_refused(office: Desk) -> None:
    with pytest.raises(RecordError) as date:
        form_of(office, SCHOOL, due="pod koniec stycznia")
    assert date.value.refusal is Refusal.FORMS_DATE_UNREAD
    with pytest.raises(RecordError) as nobody:
        collection.prepared(office.workspace, Order(office.programme, office.now, []))
    assert nobody.value.refusal is Refusal.FORMS_FOR_NOBODY


def test_forms_made_again_keep_their_token_and_what_came_back(office: Desk) -> None:
    path, _ = office.issue()
    office.take(fill(path, {MEETINGS: 12}))
    office.issue(due="28.02.2025")
    form = made(office, CENTRE)
    assert (form.due, form.document) == ("2025-02-28", path.name)
    assert form.token == form_of(office, CENTRE).token
    assert question(form_of(office, CENTRE), MEETINGS).answer == number(12)


def test_making_forms_is_one_gesture_and_one_undo(office: Desk) -> None:
    office.issue()
    undone = office.workspace.undo()
    assert (undone.change_set.act, undone.change_set.subject) == (Act.ISSUE_FORMS, "2")
    with pytest.raises(StopIteration):
        made(office, CENTRE)


def test_a_folder_that_cannot_be_written_leaves_no_form_behind(office: Desk) -> None:
    forms = collection.prepared(office.workspace, Order(office.programme, office.now))
    folder = office.folder / "dla wszystkich"
    folder.mkdir()
    (folder / f".{collection.file_name(forms[1])}.part").mkdir()  # where it would be written
    with pytest.raises(RecordError) as refused:
        collection.write(forms, folder)
    assert refused.value.refusal is Refusal.FORMS_NOT_WRITTEN
    assert [each.is_dir() for each in folder.iterdir()] == [True]


def test_forms_made_again_are_written_beside_those_that_are_there(office: Desk) -> None:
    first, again = office.issue(CENTRE)[0], office.issue(CENTRE)[0]
    assert [first.name, again.name] == [
        "Formularz 2024 Ośrodek Pomocy.xlsx",
        "Formularz 2024 Ośrodek Pomocy (2).xlsx",
    ]


def test_numbers_become_contributions_with_their_day_and_file(office: Desk) -> None:
    path, other = office.issue()
    fill(path, {MEETINGS: "ok. 12"}, {MEETINGS: "bez grudnia"})
    assert office.take(path, fill(other, {MEETINGS: 5})) == (2, 2)
    cell = office.cell(MEETINGS)
    first = cell.contributions[0].contribution
    assert (first.amount, first.approximate, first.note) == (12, True, "bez grudnia")
    assert (first.document, len(first.date)) == (path.name, 10)
    assert cell.value is not None
    assert (cell.value.amount, cell.value.origin) == (17, Origin.SUM)


def test_a_second_return_replaces_the_first(office: Desk) -> None:
    path, _ = office.issue()
    office.take(fill(path, {MEETINGS: 12, PEOPLE: 3}))
    (found,) = office.compared(fill(path, {MEETINGS: 13}))
    row = row_of(found, MEETINGS)
    assert (row.state, row.known, row.content, row.ticked) == (RowState.CHANGED, number(12), number(13), True)
    assert row_of(found, PEOPLE).state is RowState.UNCHANGED
    office.take(path)
    assert office.amounts(MEETINGS) == {CENTRE: 13}
    assert office.amounts(PEOPLE) == {CENTRE: 3}


def test_taking_forms_is_one_gesture_and_one_undo(office: Desk) -> None:
    path, other = office.issue()
    office.take(fill(path, {MEETINGS: 12, NOTES: "dobrze"}), fill(other, {PEOPLE: 5}))
    undone = office.workspace.undo()
    assert (undone.change_set.act, undone.change_set.subject) == (Act.COLLECT_FORMS, "2")
    assert (office.amounts(MEETINGS), office.amounts(PEOPLE), office.cell(NOTES).value) == ({}, {}, None)
    assert made(office, CENTRE).returned == ""


def test_what_the_clerk_typed_is_replaced_only_if_the_clerk_says_so(office: Desk) -> None:
    contributions.add(office.workspace, office.place(MEETINGS), CENTRE, "11")
    path, _ = office.issue()
    (found,) = office.compared(fill(path, {MEETINGS: 12}))
    row = row_of(found, MEETINGS)
    assert (row.state, row.reasons, row.ticked) == (RowState.CHANGED, (RowReason.REPLACES_TYPED,), False)
    collection.take(office.workspace, [found], {0: []})
    assert office.amounts(MEETINGS) == {CENTRE: 11}
    collection.take(office.workspace, [found], {0: [row.number]})
    assert office.amounts(MEETINGS) == {CENTRE: 12}


def test_a_value_typed_for_the_only_one_who_delivers_it_follows_if_the_clerk_says_so(office: Desk) -> None:
    values.set_content(office.workspace, office.place(COST), number(100))
    (path,) = office.issue(CENTRE)
    (found,) = office.compared(fill(path, {COST: 120.5}))
    row = row_of(found, COST)
    assert (row.known, row.reasons) == (number(100), (RowReason.REPLACES_TYPED,))
    collection.take(office.workspace, [found], {0: [row.number]})
    value = office.cell(COST).value
    assert value is not None
    assert (value.amount, value.origin) == (Decimal("120.5"), Origin.SUM)


def test_a_value_typed_for_several_stays_and_that_is_said(office: Desk) -> None:
    values.set_content(office.workspace, office.place(MEETINGS), number(100))
    (path,) = office.issue(CENTRE)
    (found,) = office.compared(fill(path, {MEETINGS: 12}))
    assert row_of(found, MEETINGS).reasons == (RowReason.VALUE_STAYS,)
    collection.take(office.workspace, [found])
    value = office.cell(MEETINGS).value
    assert value is not None
    assert (value.amount, value.origin) == (100, Origin.TYPED)


def test_words_of_the_only_one_are_the_value_and_of_others_a_comment(office: Desk) -> None:
    path, _ = office.issue()
    fill(path, {NOTES: "Dobrze.", STAFF: "brak danych", PEOPLE: "brak danych"}, {STAFF: "od maja"})
    office.take(path)
    assert write_value(office, NOTES) == "Dobrze."
    assert write_value(office, STAFF) == "brak danych"
    assert office.comment(STAFF) == f"Z formularza – {CENTRE}: od maja"
    assert office.cell(PEOPLE).value is None
    assert office.comment(PEOPLE) == f"Z formularza – {CENTRE}: brak danych"
    (again,) = office.compared(path)
    assert {row_of(again, label).state for label in (NOTES, STAFF, PEOPLE)} == {RowState.UNCHANGED}


def test_a_dash_among_others_adds_nothing_and_counts_as_delivered(office: Desk) -> None:
    path, other = office.issue()
    office.take(fill(path, {MEETINGS: "–"}), fill(other, {MEETINGS: 5}))
    assert office.amounts(MEETINGS) == {CENTRE: 0, SCHOOL: 5}
    assert {row_of(form, MEETINGS).state for form in office.compared(path, other)} == {RowState.UNCHANGED}


def test_a_composite_comes_together_from_its_units(office: Desk) -> None:
    (path,) = office.issue(CENTRE)
    office.take(fill(path, {f"{TALKS} – rozmów": 806}))
    assert office.cell(TALKS).value is None
    office.take(fill(path, {f"{TALKS} – godzin": 1384.5}))
    assert write_value(office, TALKS) == "806 rozmów, 1 384,5 godziny"
    (again,) = office.compared(path)
    assert row_of(again, TALKS).state is RowState.UNCHANGED


def test_another_unit_is_kept_with_the_number(office: Desk) -> None:
    (path,) = office.issue(CENTRE)
    (found,) = office.compared(fill(path, {PEOPLE: "12 rozmów"}))
    row = row_of(found, PEOPLE)
    assert (row.reasons, row.ticked) == ((RowReason.OTHER_UNIT,), False)
    collection.take(office.workspace, [found], {0: [row.number]})
    (kept,) = office.cell(PEOPLE).contributions
    assert (kept.contribution.amount, kept.unit and kept.unit.few) == (12, "rozmowy")


def test_what_has_no_other_place_goes_into_the_remarks(office: Desk) -> None:
    (path,) = office.issue(CENTRE)
    office.take(fill(path, {MEETINGS: "dużo", COST: 5}, {PEOPLE: "liczymy inaczej"}))
    form = made(office, CENTRE)
    assert form.remarks == f"{MEETINGS}: dużo\n{PEOPLE}: – (liczymy inaczej)"
    assert form.returned


def test_forms_with_nothing_to_take_are_refused(office: Desk) -> None:
    (path,) = office.issue(CENTRE)
    with pytest.raises(RecordError) as refused:
        office.take(path)
    assert refused.value.refusal is Refusal.FORMS_NOTHING_TO_TAKE


def test_a_form_whose_making_is_undone_before_it_is_taken_changes_nothing(office: Desk) -> None:
    (path,) = office.issue(CENTRE)
    found = office.compared(fill(path, {MEETINGS: 12}))
    office.workspace.undo()
    with pytest.raises(RecordError) as refused:
        collection.take(office.workspace, found)
    assert refused.value.refusal is Refusal.GONE
    assert office.amounts(MEETINGS) == {}


def test_a_form_is_told_from_other_workbooks_at_a_glance(office: Desk) -> None:
    (path,) = office.issue(CENTRE)
    other = office.folder / "inny.xlsx"
    other.write_bytes(b"PK\x03\x04 nic")
    assert [collection.is_form(each) for each in (path, other, office.folder / "nie ma.xlsx")] == [
        True,
        False,
        False,
    ]


def test_a_form_of_another_programme_goes_where_it_belongs(office: Desk) -> None:
    (path,) = office.issue(CENTRE)
    documents = collection.read([fill(path, {MEETINGS: 12})])
    (found,) = collection.compared(office.workspace, documents, office.programme + 1)
    assert (found.notices, found.programme) == ({FormNotice.OTHER_PROGRAMME}, "Program wsparcia rodzin")


def number(amount: int) -> Content:
    return Content(ValueForm.NUMBER, Decimal(amount))


def write_value(office: Desk, label: str) -> str:
    cell = office.cell(label)
    return (
        write(cell.value.content, cell.indicator.kind).replace("\N{NO-BREAK SPACE}", " ")
        if cell.value
        else ""
    )


def made(office: Desk, name: str) -> CollectionForm:
    found = office.workspace.read(forms_of, office.programme, office.now)
    return next(form for form in found.values() if form.realizer_id == office.ids[name])
