"""A structure of thousands of nodes: what a gesture costs does not grow with it."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy

from gui.structure_desk import ALT, DELETE, DOWN, ENTER, F2, NEW, UNDO, Desk

SMALL, LARGE = 12, 120


def nodes(goals: int) -> str:
    """So many goals, each with 4 aims, each with 6 tasks."""
    lines: list[str] = []
    for goal in range(goals):
        lines.append(f"G cel {goal}")
        for aim in range(4):
            lines.append(f" S cel {goal}.{aim}")
            lines += [f"  Z zadanie {goal}.{aim}.{task}" for task in range(6)]
    return "\n".join(lines)


def statements(desk: Desk) -> list[str]:
    """What is asked of the file from now on."""
    asked: list[str] = []
    desk.context.workspace._store._connection.set_trace_callback(asked.append)
    return asked


def reads_of_a_move(path: Path, goals: int) -> int:
    desk = Desk(path, nodes(goals))
    desk.go("cel 1.2")
    asked = statements(desk)
    desk.press((DOWN, ALT))
    count = sum(each.startswith(("SELECT", "WITH")) for each in asked)
    desk.close()
    return count


def test_a_move_reads_no_more_of_a_large_structure_than_of_a_small_one(tmp_path: Path) -> None:
    small = reads_of_a_move(tmp_path / "small.spr", SMALL)
    assert 0 < reads_of_a_move(tmp_path / "large.spr", LARGE) == small


def test_a_gesture_in_a_large_structure_is_followed_in_single_steps(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "large.spr", nodes(LARGE))
    desk.view.open_all()
    desk.go("cel 1.2")
    resets, moves = QSignalSpy(desk.model.modelReset), QSignalSpy(desk.model.rowsMoved)
    removals, insertions = QSignalSpy(desk.model.rowsRemoved), QSignalSpy(desk.model.rowsInserted)
    changes = QSignalSpy(desk.model.dataChanged)
    desk.press((DOWN, ALT))
    assert (moves.count(), removals.count(), insertions.count()) == (1, 0, 0)
    assert sum(changes.at(n)[1].row() - changes.at(n)[0].row() + 1 for n in range(changes.count())) < 10
    desk.press(F2, "x", ENTER, NEW, "y", ENTER, DELETE, UNDO, UNDO, UNDO, UNDO)
    assert resets.count() == 0
    assert desk.chosen == ["cel 1.2"]
    assert desk.opened("cel 119.3")
    desk.close()


def test_a_large_structure_is_first_shown_with_its_topmost_nodes(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "large.spr", nodes(LARGE))
    assert not desk.opened("cel 0")
    desk.go("zadanie 119.3.5")
    assert desk.opened("cel 119")
    assert not desk.opened("cel 118")
    desk.close()


def test_a_large_list_is_pasted_and_taken_back(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "large.spr", nodes(SMALL))
    desk.copy("\n".join(f"{number}. punkt {number}" for number in range(1, 401)))
    desk.go("cel 3.1")
    desk.press((Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier))
    assert len(desk.stored()) == SMALL * 29 + 400
    assert len(desk.shown()) == len(desk.stored())
    desk.press(UNDO)
    assert len(desk.shown()) == len(desk.stored()) == SMALL * 29
    desk.close()
