"""The structure of a programme, as the tree shows it after each gesture."""

from collections.abc import Callable

import pytest

from db.domain.entities import Indicator, Level, Node
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import Act
from desktop.app import indicators, structure
from desktop.app.workspace import Workspace

Grow = Callable[[str], dict[str, int]]
Outline = Callable[..., str]

GOALS = """
A
  A1
    a
    b
    c
  A2
B
  B1
    d
"""


def test_nodes_are_numbered_by_their_levels(grow: Grow, outline: Outline) -> None:
    grow(GOALS)
    assert outline() == "I A\n  1 A1\n    1 a\n    2 b\n    3 c\n  2 A2\nII B\n  1 B1\n    1 d"


def test_a_node_is_added_between_its_siblings(
    workspace: Workspace, programme_id: int, grow: Grow, outline: Outline
) -> None:
    grow("A\nC")
    structure.add_node(workspace, programme_id, "B", index=1)
    assert outline() == "I A\nII B\nIII C"


def test_a_moved_node_takes_what_is_below_it_and_the_gap_closes(
    workspace: Workspace, grow: Grow, outline: Outline
) -> None:
    made = grow(GOALS)
    structure.move_node(workspace, made["A1"], made["B"], 0)
    assert outline() == "I A\n  1 A2\nII B\n  1 A1\n    1 a\n    2 b\n    3 c\n  2 B1\n    1 d"


def test_a_node_moves_among_its_siblings(workspace: Workspace, grow: Grow, outline: Outline) -> None:
    made = grow("A\nB\nC")
    structure.move_node(workspace, made["C"], None, 0)
    assert outline() == "I C\nII A\nIII B"


def test_a_node_moved_to_another_depth_takes_the_level_of_its_new_place(
    workspace: Workspace, grow: Grow, outline: Outline
) -> None:
    made = grow("A\n  A1\nB")
    structure.move_node(workspace, made["B"], made["A"], 1)
    assert outline() == "I A\n  1 A1\n  2 B"
    structure.move_node(workspace, made["A1"], None)
    assert outline() == "I A\n  1 B\nII A1"


def test_a_node_is_not_put_where_no_level_has_room_for_what_is_below_it(
    workspace: Workspace, grow: Grow, outline: Outline
) -> None:
    made = grow(GOALS)
    before = outline()
    with pytest.raises(RecordError) as refused:
        structure.move_node(workspace, made["B"], made["A1"])
    assert refused.value.refusal is Refusal.LEVEL_NOT_ALLOWED
    assert outline() == before


@pytest.mark.parametrize("under", ["A", "A1", "a"])
def test_a_node_is_not_put_under_itself(
    workspace: Workspace, grow: Grow, outline: Outline, under: str
) -> None:
    made = grow(GOALS)
    before = outline()
    with pytest.raises(RecordError) as refused:
        structure.move_node(workspace, made["A"], made[under])
    assert refused.value.refusal is Refusal.NODE_UNDER_ITSELF
    assert outline() == before


def test_what_may_be_dropped_is_what_a_move_accepts(
    workspace: Workspace, programme_id: int, grow: Grow
) -> None:
    made = grow(GOALS)
    with workspace.transaction(Act.EDIT_NODE) as edit:
        nodes = edit.find(Node, programme_id=programme_id)
        levels = edit.find(Level, programme_id=programme_id)
    for node_id in made.values():
        for parent_id in (None, *made.values()):
            allowed = structure.may_move(nodes, levels, node_id, parent_id)
            try:
                structure.move_node(workspace, node_id, parent_id)
                workspace.undo() if workspace.next_undo().act is Act.MOVE_NODE else None  # type: ignore[union-attr]
            except RecordError:
                assert not allowed
            else:
                assert allowed


def test_removing_a_node_removes_the_indicators_shown_nowhere_else(workspace: Workspace, grow: Grow) -> None:
    made = grow("A\n  A1\n    a\n    b")
    indicators.add_indicator(workspace, made["a"], "tylko tu")
    structure.remove_nodes(workspace, [made["a"]])
    with workspace.transaction(Act.EDIT_NODE) as edit:
        assert not edit.find(Indicator)
    workspace.undo()
    with workspace.transaction(Act.EDIT_NODE) as edit:
        assert [each.label for each in edit.find(Indicator)] == ["tylko tu"]


def test_removing_a_node_and_one_below_it_in_one_gesture(
    workspace: Workspace, grow: Grow, outline: Outline
) -> None:
    made = grow(GOALS)
    structure.remove_nodes(workspace, [made["A"], made["A1"], made["d"]])
    assert outline() == "I B\n  1 B1"


def test_a_pasted_list_becomes_nodes_in_order_as_one_gesture(
    workspace: Workspace, programme_id: int, grow: Grow, outline: Outline
) -> None:
    made = grow("A\n  A1")
    structure.add_nodes(workspace, programme_id, ["jeden", " ", "dwa  słowa"], parent_id=made["A1"])
    assert outline() == "I A\n  1 A1\n    1 jeden\n    2 dwa słowa"
    workspace.undo()
    assert outline() == "I A\n  1 A1"


def test_a_node_out_of_force_is_not_numbered(workspace: Workspace, grow: Grow, outline: Outline) -> None:
    made = grow("A\nB\nC")
    structure.set_years(workspace, made["B"], 2026, 2027)
    assert outline(2025) == "I A\nII C"
    assert outline(2026) == "I A\nII B\nIII C"


def test_years_the_wrong_way_round_are_refused(workspace: Workspace, grow: Grow) -> None:
    made = grow("A")
    with pytest.raises(RecordError) as refused:
        structure.set_years(workspace, made["A"], 2027, 2026)
    assert refused.value.refusal is Refusal.YEARS_REVERSED


def test_an_empty_text_is_refused(workspace: Workspace, programme_id: int, grow: Grow) -> None:
    made = grow("A")
    for refused_call in (
        lambda: structure.add_node(workspace, programme_id, " \n"),
        lambda: structure.rename_node(workspace, made["A"], ""),
    ):
        with pytest.raises(RecordError) as refused:
            refused_call()
        assert refused.value.refusal is Refusal.TEXT_EMPTY


def test_no_level_below_the_last_one(workspace: Workspace, programme_id: int, grow: Grow) -> None:
    made = grow("A\n  A1\n    a")
    with pytest.raises(RecordError) as refused:
        structure.add_node(workspace, programme_id, "za nisko", parent_id=made["a"])
    assert refused.value.refusal is Refusal.LEVEL_NOT_ALLOWED
