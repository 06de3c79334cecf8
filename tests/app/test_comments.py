"""Comments and flags as they stand in the file."""

import pytest

from db.domain.entities import Comment
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import Act
from db.domain.periods import year
from db.queries.value_card import value_card
from desktop.app import comments, indicators, programmes, structure, texts
from desktop.app.values import Place
from desktop.app.workspace import Workspace


@pytest.fixture
def place(workspace: Workspace, programme_id: int) -> Place:
    goal = structure.add_node(workspace, programme_id, "A")
    period = programmes.add_period(workspace, programme_id, year(2025))
    return Place(indicators.add_indicator(workspace, goal, "liczba osób"), period)


def written(workspace: Workspace, place: Place) -> tuple[str, bool] | None:
    comment = workspace.read(value_card, *place).comment
    return None if comment is None else (comment.text, comment.follow_up)


def rows(workspace: Workspace) -> int:
    with workspace.transaction(Act.EDIT_COMMENT) as edit:
        return len(edit.find(Comment))


def test_a_cell_without_a_value_takes_a_comment(workspace: Workspace, place: Place) -> None:
    assert comments.set_comment(workspace, place, "Dane w kwietniu.\nDzwonić do MOPS.  \n") == (
        "Dane w kwietniu.\nDzwonić do MOPS."
    )
    assert written(workspace, place) == ("Dane w kwietniu.\nDzwonić do MOPS.", False)


def test_a_comment_is_replaced_in_its_row_and_undone_by_steps(workspace: Workspace, place: Place) -> None:
    for text in ("raz", "dwa"):
        comments.set_comment(workspace, place, text)
    assert rows(workspace) == 1
    workspace.undo()
    assert written(workspace, place) == ("raz", False)
    workspace.undo()
    assert written(workspace, place) is None


def test_a_comment_that_says_nothing_any_more_goes(workspace: Workspace, place: Place) -> None:
    comments.set_comment(workspace, place, "raz")
    comments.set_comment(workspace, place, " \n ")
    assert rows(workspace) == 0


def test_blank_words_in_an_empty_cell_are_no_step(workspace: Workspace, place: Place) -> None:
    before = workspace.next_undo()
    comments.set_comment(workspace, place, "  ")
    comments.flag(workspace, [place], False)
    assert workspace.next_undo() == before


def test_a_flag_and_a_comment_live_apart(workspace: Workspace, place: Place) -> None:
    comments.flag(workspace, [place], True)
    comments.set_comment(workspace, place, "sprawdzić")
    comments.set_comment(workspace, place, "")
    assert written(workspace, place) == ("", True)
    comments.set_comment(workspace, place, "sprawdzić")
    comments.flag(workspace, [place], False)
    assert written(workspace, place) == ("sprawdzić", False)
    comments.set_comment(workspace, place, "")
    assert rows(workspace) == 0


def test_many_cells_are_flagged_in_one_step(workspace: Workspace, programme_id: int, place: Place) -> None:
    other = Place(place.indicator_id, programmes.add_period(workspace, programme_id, year(2026)))
    comments.flag(workspace, [place, other], True)
    assert written(workspace, place) == written(workspace, other) == ("", True)
    workspace.undo()
    assert rows(workspace) == 0


@pytest.mark.parametrize(
    ("text", "indicator_id", "refusal"),
    [("x" * (texts.LONGEST + 1), 1, Refusal.TEXT_TOO_LONG), ("słowo", 99, Refusal.GONE)],
)
def test_what_cannot_be_kept_is_refused(
    workspace: Workspace, place: Place, text: str, indicator_id: int, refusal: Refusal
) -> None:
    with pytest.raises(RecordError) as raised:
        comments.set_comment(workspace, Place(indicator_id, place.period_id), text)
    assert raised.value.refusal is refusal
    assert rows(workspace) == 0
