"""The tree in memory: how it follows the record, where things may be dropped, how lists are read."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as some
from PySide6.QtTest import QAbstractItemModelTester

from db.domain.entities import Level
from db.domain.kinds import Numbering
from db.queries.programme_tree import TreeRow
from desktop.gui.structure.drops import Carried, Place, candidates, gap_below
from desktop.gui.structure.names import folded
from desktop.gui.structure.outline import TOP, Outline
from desktop.gui.structure.outline_model import OutlineModel
from desktop.gui.structure.pasted import points
from desktop.gui.structure.steps import steps, tears_apart

LEVELS = [
    Level(1, "Cel", "Cele", None, 0, Numbering.ROMAN, id=1),
    Level(1, "Zadanie", "Zadania", 1, 1, Numbering.HIERARCHIC, id=2),
]


def row(node_id: int, parent: int = TOP, level: int = 1, until: int | None = None) -> TreeRow:
    return TreeRow(node_id, parent or None, level, 0, "", f"n{node_id}", None, until)


class Bare(OutlineModel):
    """The tree without words."""

    def data(self, *_: object) -> None:
        """Nothing."""


def outline(parents: dict[int, int]) -> Outline:
    """An outline of nodes by what each stands under; siblings in the order of the mapping."""
    known: list[TreeRow] = []
    waiting = [TOP]
    while waiting:
        parent = waiting.pop(0)
        below = [node_id for node_id, above in parents.items() if above == parent]
        known += [row(node_id, parent) for node_id in below]
        waiting += below
    return Outline(known)


def families(tree: Outline) -> dict[int, list[int]]:
    """Every parent's children; those that have none too."""
    return {parent: list(tree.children(parent)) for parent in (TOP, *tree.branch())}


@some.composite
def trees(draw: some.DrawFn) -> Outline:
    """Any tree of some of nine nodes, in any order."""
    ids = draw(some.lists(some.integers(1, 9), unique=True))
    parents: dict[int, int] = {}
    for node_id in ids:
        parents[node_id] = draw(some.sampled_from([TOP, *parents]))
    return outline(dict(draw(some.permutations(list(parents.items())))))


@given(trees(), trees())
def test_the_shown_tree_becomes_the_stored_one_whatever_changed(before: Outline, after: Outline) -> None:
    wanted = families(after)
    assume(not tears_apart(before, wanted))
    model = Bare()
    model.outline = before
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for step in steps(model.outline, wanted):
        model.take(step, after.rows)
    assert families(model.outline) == wanted
    assert {each: model.outline.parent(each) for each in model.outline.rows} == {
        each: after.parent(each) for each in after.rows
    }
    assert tester.model() is model


@pytest.mark.parametrize(
    ("before", "after", "count"),
    [
        pytest.param({1: 0, 2: 0, 3: 0, 4: 0}, {4: 0, 1: 0, 2: 0, 3: 0}, 1, id="up"),
        pytest.param({1: 0, 2: 0, 3: 0, 4: 0}, {2: 0, 3: 0, 4: 0, 1: 0}, 1, id="down"),
        pytest.param(
            {1: 0, 2: 0, 3: 1, 4: 3}, {1: 0, 2: 0, 3: 2, 4: 3}, 1, id="elsewhere with what is below"
        ),
        pytest.param({1: 0}, {1: 0, 2: 0, 3: 0, 4: 0}, 1, id="a list comes"),
        pytest.param({1: 0, 2: 1, 3: 1}, {}, 1, id="a branch goes"),
        pytest.param({1: 0, 2: 0}, {1: 0, 2: 0}, 0, id="nothing"),
    ],
)
def test_a_single_gesture_is_a_single_step(before: dict[int, int], after: dict[int, int], count: int) -> None:
    model = Bare()
    model.outline = outline(before)
    wanted = outline(after)
    taken = 0
    for step in steps(model.outline, families(wanted)):
        model.take(step, wanted.rows)
        taken += 1
    assert taken == count


def test_what_stays_below_what_goes_is_noticed() -> None:
    assert tears_apart(outline({1: 0, 2: 1}), families(outline({2: 0})))
    assert not tears_apart(outline({1: 0, 2: 1}), families(outline({1: 0})))


def test_numbers_run_over_what_is_in_force_in_the_year() -> None:
    tree = Outline([row(1), row(2, 1, 2, until=2023), row(3, 1, 2), row(4, until=2020), row(5, 4, 2), row(6)])
    tree.renumber(LEVELS, 2024)
    assert [each.mark for each in tree.rows.values()] == ["I", "", "I.1", "", "", "II"]
    assert tree.renumber(LEVELS, 2023) == [2, 3]
    assert tree.rows[3].mark == "I.2"


def test_numbers_can_be_renewed_below_some_parents_only() -> None:
    tree = Outline([row(1), row(2), row(3, 2, 2), row(4, 2, 2), row(5, 1, 2)])
    tree.renumber(LEVELS, None)
    tree.move(4, 2, 0)
    assert tree.renumber(LEVELS, None, [2]) == [4, 3]
    assert [tree.rows[each].mark for each in (4, 3, 5)] == ["II.1", "II.2", "I.1"]


def test_a_gap_stands_for_every_level_that_ends_there() -> None:
    tree = outline({1: 0, 2: 1, 3: 1, 4: 3, 5: 0})
    assert gap_below(tree, 4, opened=False) == [Place(3, 1), Place(1, 2), Place(0, 1)]
    assert gap_below(tree, 2, opened=False) == [Place(1, 1)]
    assert gap_below(tree, 1, opened=True) == [Place(1, 0)]


def test_the_edge_of_a_row_is_a_gap_and_its_middle_the_row_itself() -> None:
    tree = outline({1: 0, 2: 0, 3: 0})

    def first(height: float) -> Place:
        return candidates(tree, 2, height, above=1, opened=False, above_opened=False)[0]

    assert (first(0.1), first(0.5), first(0.9)) == (Place(TOP, 1), Place(2, 0), Place(TOP, 2))


def test_a_place_is_counted_without_the_node_that_moves() -> None:
    carried = Carried(outline({1: 0, 2: 0, 3: 0, 4: 1}), LEVELS, 2)
    assert carried.index_at(Place(TOP, 3)) == 2
    assert carried.index_at(Place(TOP, 0)) == 0
    assert carried.index_at(Place(1, 1)) == 1
    assert [carried.index_at(Place(TOP, here)) for here in (1, 2)] == [None, None]


def test_a_node_may_not_stand_under_itself_or_where_no_level_is_left() -> None:
    tree = Outline([row(1), row(2, 1, 2), row(3)])
    carried = Carried(tree, LEVELS, 1)
    assert not carried.may_stand_under(1)
    assert not carried.may_stand_under(2)
    assert not carried.may_stand_under(3)
    assert carried.may_stand_under(TOP)
    assert Carried(tree, LEVELS, 2).may_stand_under(3)


@pytest.mark.parametrize(
    ("copied", "expected"),
    [
        ("1. Warsztaty\n2. Dyżury\n", ["Warsztaty", "Dyżury"]),
        ("a) warsztaty\r\nb) dyżury", ["warsztaty", "dyżury"]),
        ("– warsztaty\n• dyżury\n- spotkania", ["warsztaty", "dyżury", "spotkania"]),
        ("1.\tWarsztaty\n1.2\tDyżury\nIV\tSpotkania", ["Warsztaty", "Dyżury", "Spotkania"]),
        ("1.2. Warsztaty\n(3) Dyżury\nII. Spotkania", ["Warsztaty", "Dyżury", "Spotkania"]),
        ("Warsztaty\n\n   \nDyżury", ["Warsztaty", "Dyżury"]),
        ("Warsztaty\tOśrodek", ["Warsztaty Ośrodek"]),
        (
            "2023 rok\n3 spotkania\nI półrocze\n1.5 etatu",
            ["2023 rok", "3 spotkania", "I półrocze", "1.5 etatu"],
        ),
        ('"dwa\nwiersze"', ["dwa\nwiersze"]),
        ("–\n1.\n", []),
        ("", []),
    ],
)
def test_a_copied_list_is_read_without_its_marks(copied: str, expected: list[str]) -> None:
    assert points(copied) == expected


def test_names_are_compared_without_polish_letters() -> None:
    assert folded("  ŻŁOBEK  Łódź ") == folded("zlobek lodz") == "zlobek lodz"
