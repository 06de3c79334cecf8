"""Words that come back in forms: where they stand, what they replace, and what is left of the clerk's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.domain.collection import RowState
from db.domain.entities import NodeRealizer, Placement
from db.domain.kinds import Act
from db.domain.values import LONGEST_TEXT
from desktop.app import comments
from exchange.form_desk import CENTRE, MEETINGS, PEOPLE, SCHOOL, STAFF, TALKS, Desk, desk, fill, row_of


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Desk]:
    made = desk(tmp_path)
    yield made
    made.workspace.close()


def test_the_clerks_own_lines_stay_though_they_begin_with_the_realizers_name(office: Desk) -> None:
    own = f"{CENTRE}: zadzwonić w poniedziałek\n\nsprawdzić"
    comments.set_comment(office.workspace, office.place(PEOPLE), own)
    (path,) = office.issue(CENTRE)
    office.take(fill(path, {PEOPLE: "brak danych"}))
    assert office.comment(PEOPLE) == f"{own}\nZ formularza – {CENTRE}: brak danych"


def test_words_for_each_unit_of_a_composite_stand_side_by_side(office: Desk) -> None:
    with office.workspace.transaction(Act.IMPORT) as edit:
        (placed,) = edit.find(Placement, indicator_id=office.ids[TALKS])
        edit.add(NodeRealizer(placed.node_id, office.ids[SCHOOL], 1))
    (path,) = office.issue(CENTRE)
    office.take(fill(path, {f"{TALKS} – rozmów": "brak danych", f"{TALKS} – godzin": "nie dotyczy"}))
    assert office.comment(TALKS).splitlines() == [
        f"Z formularza – {CENTRE} (rozmowa): brak danych",
        f"Z formularza – {CENTRE} (godzina): x",
    ]
    (again,) = office.compared(path)
    assert {row.state for row in again.rows if row.component} == {RowState.UNCHANGED}


def test_a_remark_of_several_lines_is_one_line_and_known_again(office: Desk) -> None:
    (path,) = office.issue(CENTRE)
    remarks = {STAFF: "od maja\nnie ma", PEOPLE: "zob.\nuwagi"}
    office.take(fill(path, {STAFF: "brak danych", PEOPLE: "brak danych"}, remarks))
    assert office.comment(PEOPLE) == f"Z formularza – {CENTRE}: brak danych (zob. uwagi)"
    (again,) = office.compared(path)
    assert {row_of(again, label).state for label in (STAFF, PEOPLE)} == {RowState.UNCHANGED}


def test_words_take_the_place_of_a_number_and_a_number_that_of_words(office: Desk) -> None:
    path, other = office.issue()
    office.take(fill(path, {MEETINGS: 12}), fill(other, {MEETINGS: 5}))
    office.take(fill(path, {MEETINGS: "brak danych"}))
    assert office.amounts(MEETINGS) == {SCHOOL: 5}
    assert write_sum(office) == 5
    office.take(fill(path, {MEETINGS: 13}))
    assert office.amounts(MEETINGS) == {CENTRE: 13, SCHOOL: 5}
    assert office.comment(MEETINGS) == ""


def test_a_remark_longer_than_any_field_keeps_no_other_form_out(office: Desk) -> None:
    path, other = office.issue()
    fill(path, {MEETINGS: 12}, {MEETINGS: "długo " * 5000})
    assert office.take(path, fill(other, {MEETINGS: 5})) == (2, 2)
    note = office.cell(MEETINGS).contributions[0].contribution.note
    assert len(note) == LONGEST_TEXT
    assert note.endswith(f"… (skrócono; całość w pliku {path.name})")


def write_sum(office: Desk) -> object:
    value = office.cell(MEETINGS).value
    return value and value.amount
