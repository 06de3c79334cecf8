"""The board of realizers: who is asked for what, what is missing from whom, and whose form is out."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

import kielce
from db.domain.doubts import Doubt
from db.domain.entities import (
    CollectionForm,
    Comment,
    Contribution,
    Indicator,
    IndicatorRealizer,
    Level,
    Node,
    NodeRealizer,
    Placement,
    Programme,
    ProgrammePeriod,
    Realizer,
    Value,
)
from db.domain.kinds import Act, Form, IndicatorKind, Status
from db.domain.periods import year
from db.domain.realizer_board import Board, BoardRow, Figure
from db.domain.said_in_forms import line_of
from db.queries import programmes
from db.queries.realizer_board import realizer_board
from desktop.app import collection, files
from desktop.app.workspace import Workspace

OFFICE, SCHOOL, CLUB, IDLE = 1, 2, 3, 4
ADVICE, LEGAL, COST, SHARE, TITLE = 1, 2, 3, 4, 5
BEFORE, NOW = 1, 2


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """One task of two realizers, with a part, a cost of one of them, a computed share and a heading."""
    made = files.create_file(tmp_path / "programy.spr")
    with made.transaction(Act.IMPORT) as edit:
        edit.add(Programme("Program", 2023, 2030, id=1))
        edit.add_all([year(2023), year(2024)])
        edit.add_all(ProgrammePeriod(1, period_id) for period_id in (BEFORE, NOW))
        edit.add(Level(1, "Zadanie", "Zadania", id=1))
        edit.add(Node(1, 1, "Poradnictwo", id=1))
        edit.add_all(
            Realizer(name, position=position)
            for position, name in enumerate(("Urząd", "Szkoła", "Klub", "Bez zadań"))
        )
        edit.add_all([NodeRealizer(1, OFFICE), NodeRealizer(1, SCHOOL, 1)])
        edit.add(Indicator("Liczba porad"))
        edit.add(Indicator("prawnych", parent_id=ADVICE))
        edit.add(Indicator("Wydatki", IndicatorKind.MONEY, position=1))
        edit.add(Indicator("Udział", IndicatorKind.PERCENT, position=2, formula="[Wydatki] / 2"))
        edit.add(Indicator("Nagłówek", IndicatorKind.HEADING, position=3))
        edit.add_all(Placement(1, each, each) for each in (ADVICE, COST, SHARE, TITLE))
        edit.add(IndicatorRealizer(COST, OFFICE))
    yield made
    made.close()


def board(workspace: Workspace, period_id: int = NOW) -> Board:
    return workspace.read(realizer_board, 1, period_id, 2022 + period_id)


def row(workspace: Workspace, realizer_id: int) -> BoardRow:
    return next(each for each in board(workspace).rows if each.realizer.id == realizer_id)


def put(workspace: Workspace, *rows: object) -> None:
    with workspace.transaction(Act.IMPORT) as edit:
        for each in rows:
            edit.add(each)


def number(indicator_id: int, amount: int, period_id: int = NOW, **more: object) -> Value:
    return Value(indicator_id, period_id, Form.NUMBER, Decimal(amount), **more)


def form(realizer_id: int = SCHOOL, **more: str) -> CollectionForm:
    return CollectionForm(1, NOW, realizer_id, f"token-{realizer_id}", "2025-01-07", **more)


def test_each_is_asked_for_its_own_and_nobody_for_what_is_computed_or_a_heading(workspace: Workspace) -> None:
    asked = {each.realizer.id: each.asked for each in board(workspace).rows}
    assert asked == {OFFICE: (ADVICE, LEGAL, COST), SCHOOL: (ADVICE, LEGAL)}


def test_a_part_is_named_with_its_whole_under_its_task(workspace: Workspace) -> None:
    item = board(workspace).items[LEGAL]
    assert (item.goal, item.label) == ("Zadanie 1: Poradnictwo", "Liczba porad – prawnych")


def test_what_has_no_value_is_missing_from_all_who_deliver_it(workspace: Workspace) -> None:
    put(workspace, number(ADVICE, 5))
    assert row(workspace, OFFICE).missing == (LEGAL, COST)
    assert row(workspace, SCHOOL).missing == (LEGAL,)
    assert row(workspace, SCHOOL).completeness.delivered == 1


def test_whoever_gave_a_share_has_delivered_though_there_is_no_total(workspace: Workspace) -> None:
    put(workspace, Contribution(ADVICE, NOW, SCHOOL, Decimal(3)))
    assert ADVICE not in row(workspace, SCHOOL).missing


def test_a_form_asks_for_a_share_beside_those_of_others_until_the_value_is_confirmed(
    workspace: Workspace,
) -> None:
    put(workspace, number(ADVICE, 3), Contribution(ADVICE, NOW, SCHOOL, Decimal(3)))
    assert ADVICE not in row(workspace, OFFICE).missing
    put(workspace, form(OFFICE))
    assert ADVICE in row(workspace, OFFICE).missing
    with workspace.transaction(Act.CONFIRM_VALUES) as edit:
        (value,) = edit.find(Value, indicator_id=ADVICE)
        edit.put(number(ADVICE, 3, status=Status.CONFIRMED, id=value.id))
    assert ADVICE not in row(workspace, OFFICE).missing


def test_whoever_delivered_a_year_earlier_is_asked_again(workspace: Workspace) -> None:
    put(workspace, Contribution(ADVICE, BEFORE, CLUB, Decimal(7)))
    assert row(workspace, CLUB).asked == (ADVICE,)


def test_a_form_out_is_awaited_until_it_returns_or_nothing_is_missing(workspace: Workspace) -> None:
    put(workspace, form(due="2025-01-31"))
    waiting = row(workspace, SCHOOL)
    assert waiting.is_awaited
    assert waiting.days_left(date(2025, 1, 28)) == 3
    assert waiting.days_left(date(2025, 2, 2)) == -2
    put(workspace, number(ADVICE, 1), number(LEGAL, 1))
    assert not row(workspace, SCHOOL).is_awaited
    assert row(workspace, SCHOOL).days_left(date(2025, 2, 2)) is None


def test_a_returned_form_is_not_awaited_though_there_are_gaps(workspace: Workspace) -> None:
    put(workspace, form(returned="2025-01-20T10:00:00+00:00", document="zwrot.xlsx"))
    back = row(workspace, SCHOOL)
    assert back.missing
    assert not back.is_awaited


def test_a_due_date_that_is_none_counts_no_days(workspace: Workspace) -> None:
    put(workspace, form(due="koniec stycznia"))
    assert row(workspace, SCHOOL).days_left(date(2025, 1, 1)) is None


def test_a_realizer_with_a_form_is_shown_even_if_it_delivers_nothing_any_more(workspace: Workspace) -> None:
    put(workspace, form(IDLE))
    assert row(workspace, IDLE).asked == ()


def test_doubtful_values_are_those_of_the_period(workspace: Workspace) -> None:
    put(workspace, number(ADVICE, 5, BEFORE), number(ADVICE, 50))
    found = board(workspace)
    assert found.doubts[ADVICE] == (Doubt.MORE_THAN_THREEFOLD,)
    assert row(workspace, SCHOOL).doubtful == (ADVICE,)
    assert ADVICE not in board(workspace, BEFORE).doubts


def test_only_those_are_asked_about_a_total_whose_own_share_is_odd(workspace: Workspace) -> None:
    put(
        workspace,
        *(number(ADVICE, 7, BEFORE), number(ADVICE, 5003)),
        *(Contribution(ADVICE, BEFORE, each, Decimal(share)) for each, share in ((OFFICE, 4), (SCHOOL, 3))),
        *(Contribution(ADVICE, NOW, each, Decimal(share)) for each, share in ((OFFICE, 4999), (SCHOOL, 4))),
    )
    assert row(workspace, OFFICE).doubtful == (ADVICE,)
    assert row(workspace, OFFICE).figures == {ADVICE: Figure(Decimal(4999), Decimal(4))}
    assert row(workspace, SCHOOL).doubtful == ()


def test_where_last_year_only_the_total_is_known_a_share_is_seen_beside_it(workspace: Workspace) -> None:
    put(
        workspace,
        *(number(ADVICE, 7, BEFORE), number(ADVICE, 5003)),
        *(Contribution(ADVICE, NOW, each, Decimal(share)) for each, share in ((OFFICE, 4999), (SCHOOL, 4))),
    )
    assert (row(workspace, OFFICE).doubtful, row(workspace, SCHOOL).doubtful) == ((ADVICE,), ())


def test_where_no_share_is_odd_by_itself_all_who_gave_one_are_asked(workspace: Workspace) -> None:
    put(
        workspace,
        *(number(ADVICE, 7, BEFORE), number(ADVICE, 30)),
        *(Contribution(ADVICE, NOW, each, Decimal(15)) for each in (OFFICE, SCHOOL)),
    )
    assert (row(workspace, OFFICE).doubtful, row(workspace, SCHOOL).doubtful) == ((ADVICE,), (ADVICE,))


def test_an_answer_in_words_is_an_answer(workspace: Workspace) -> None:
    put(workspace, form(OFFICE), form(SCHOOL), Comment(ADVICE, NOW, line_of("Szkoła", "brak danych")))
    assert ADVICE not in row(workspace, SCHOOL).missing
    assert ADVICE in row(workspace, OFFICE).missing
    put(workspace, number(ADVICE, 3), Contribution(ADVICE, NOW, OFFICE, Decimal(3)))
    assert ADVICE not in row(workspace, SCHOOL).missing


@pytest.mark.parametrize("build", [files.create_sample, kielce.build])
def test_the_board_asks_for_what_the_forms_ask_for(tmp_path: Path, build: object) -> None:
    path = tmp_path / "programy.spr"
    made = build(path)
    if made is not None:
        made.close()
    opened = files.open_file(path)
    for programme in opened.read(programmes.programmes):
        period = opened.read(programmes.periods, programme.id)[-1]
        shown = opened.read(realizer_board, programme.id, period.id, period.year)
        asked = {each.realizer.id: len(each.asked) for each in shown.rows}
        forms = collection.deliverers(opened, programme.id, period.id)
        assert asked == {each.realizer.id: each.indicators for each in forms}
    opened.close()
