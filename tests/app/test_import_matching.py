"""Which lines of a document are which of the record: place and words first, then as near as is safe."""

from dataclasses import replace

import pytest

from app.brought_in import bring, ids, of_values, rows, shown
from app.sayings import LEVELS, said
from db.domain.entities import Indicator, Level, Node
from db.domain.understanding import FoundLevel
from desktop.app import imports
from desktop.app.import_order import woven
from desktop.app.imports import Change, Matter
from desktop.app.workspace import Workspace


def labels_added(workspace: Workspace, known: str, newer: str) -> set[str]:
    """The indicators that a second document adds to the programme of a first one."""
    programme_id = bring(workspace, said(known))
    before = set(ids(workspace))
    bring(workspace, said(newer), programme_id)
    return set(ids(workspace)) - before


@pytest.mark.parametrize(
    ("known", "found"),
    [
        ("liczba osób bezrobotnych", "Liczba  osób bezrobotnych:"),
        ("liczba osób bezrobotnych", "liczba osób bezrobotne"),
        ("liczba miejsc w żłobkach", "liczba miejsc żłobkach"),
        ("liczba osób 60+", "Liczba osób (60+)"),
    ],
)
def test_the_same_words_are_the_same_indicator(workspace: Workspace, known: str, found: str) -> None:
    programme_id = bring(workspace, said(f"# Praca\n- {known}: 5"))
    outline = said("# Praca\n- x: 5")
    (goal,) = outline.nodes
    (line,) = goal.indicators
    newer = replace(outline, nodes=(replace(goal, indicators=(replace(line, label=found),)),))
    plan = imports.plan(workspace, newer, programme_id)
    assert [match.id for match in plan.indicators.values()] == list(ids(workspace).values())


@pytest.mark.parametrize(
    ("known", "found"),
    [
        ("liczba bezrobotnych kobiet", "liczba bezrobotnych mężczyzn"),
        ("liczba osób do 25 lat", "liczba osób do 30 lat"),
        ("liczba rodzin", "liczba rodzin zastępczych"),
        ("liczba osób pełnosprawnych", "liczba osób niepełnosprawnych"),
        ("liczba osób 60+", "liczba osób 60-"),
    ],
)
def test_other_words_are_another_indicator(workspace: Workspace, known: str, found: str) -> None:
    assert labels_added(workspace, f"# Praca\n- {known}: 5", f"# Praca\n- {found}: 6") == {found}


def test_a_similar_label_stays_as_it_was_unless_the_new_one_is_taken(workspace: Workspace) -> None:
    programme_id = bring(workspace, said("# Praca\n- liczba osób bezrobotnych: 5"))
    plan = imports.plan(workspace, said("# Praca\n- liczba osób bezrobotna: 5"), programme_id)
    (told,) = [each for each in plan.differences if each.key.matter is Matter.WORDING]
    assert (told.old, told.new) == ("liczba osób bezrobotnych", "liczba osób bezrobotna")
    imports.carry_out(workspace, plan, plan.only_new())
    assert set(ids(workspace)) == {"liczba osób bezrobotnych"}
    imports.carry_out(workspace, plan)
    assert set(ids(workspace)) == {"liczba osób bezrobotna"}


def test_a_label_that_is_similar_to_two_is_neither(workspace: Workspace) -> None:
    known = "# Praca\n- liczba szkolenia: 5\n- liczba szkoleniom: 6"
    assert labels_added(workspace, known, "# Praca\n- liczba szkoleniach: 7") == {"liczba szkoleniach"}


def test_equal_labels_in_one_place_go_together_in_their_order(workspace: Workspace) -> None:
    outline = "# Praca\n- w tym kobiety: {}\n- w tym kobiety: {}"
    programme_id = bring(workspace, said(outline.format(5, 6)))
    bring(workspace, said(outline.format(7, 8)), programme_id)
    assert shown(workspace, programme_id) == ("I Praca\n  - w tym kobiety 2023=7\n  - w tym kobiety 2023=8")


def test_what_moved_in_the_document_is_found_where_it_is_and_stays_there(workspace: Workspace) -> None:
    known = "# Praca\n## Staże\n- liczba staży: 5\n# Dom\n## Usługi\n- liczba usług: 9"
    programme_id = bring(workspace, said(known))
    moved = "# Praca\n- liczba usług: 10\n# Dom\n## Staże\n- liczba staży: 6"
    plan = imports.plan(workspace, said(moved), programme_id)
    assert [match.text for match in plan.nodes.values() if match.elsewhere] == ["Staże"]
    assert [match.text for match in plan.indicators.values() if match.elsewhere] == ["liczba usług"]
    places = [each for each in plan.differences if each.key.matter is Matter.PLACE]
    assert [(each.about, each.change, each.old, each.new) for each in places] == [
        ("liczba usług", Change.KEPT, "Usługi", "Praca"),
        ("Staże", Change.KEPT, "Praca", "Dom"),
    ]
    imports.carry_out(workspace, plan)
    assert shown(workspace, programme_id) == shown_as(known.replace("5", "6").replace("9", "10"))


def shown_as(outline: str) -> str:
    """A tree of goals and actions as `shown` gives it."""
    marks = {"#": "I", "##": "1"}
    told = []
    for line in outline.splitlines():
        mark, _, text = line.partition(" ")
        if mark == "-":
            told.append(f"    - {text.replace(': ', ' 2023=')}")
        else:
            marks["#"] = "I" if mark == "#" and not told else "II" if mark == "#" else marks["#"]
            told.append(f"{'  ' * (len(mark) - 1)}{marks[mark]} {text}")
    return "\n".join(told)


def test_a_common_label_is_not_looked_for_elsewhere(workspace: Workspace) -> None:
    known = "# Praca\n- liczba uczestników: 5\n# Dom\n- liczba uczestników: 9"
    programme_id = bring(workspace, said(known))
    plan = imports.plan(workspace, said("# Kultura\n- liczba uczestników: 7"), programme_id)
    assert [match.id for match in plan.indicators.values()] == [None]


def test_parts_that_the_record_has_as_indicators_are_found(workspace: Workspace) -> None:
    programme_id = bring(workspace, said("# Praca\n- liczba osób: 5\n- w tym kobiety: 3"))
    plan = imports.plan(workspace, said("# Praca\n- liczba osób: 6\n  - w tym kobiety: 4"), programme_id)
    assert [told[0] for told in of_values(plan).values()] == [Change.OVERWRITES, Change.OVERWRITES]
    (place,) = [each for each in plan.differences if each.key.matter is Matter.PLACE]
    assert (place.old, place.new) == ("Praca", "Praca › liczba osób")
    imports.carry_out(workspace, plan)
    assert {each.parent_id for each in rows(workspace, Indicator)} == {None}


def test_levels_of_other_names_are_those_of_their_place(workspace: Workspace) -> None:
    programme_id = bring(workspace, said("# Praca\n## Staże"))
    guessed = tuple(replace(level, name=f"Poziom {place}") for place, level in enumerate(LEVELS, 1))
    newer = replace(said("# Praca\n## Kursy"), levels=guessed)
    imports.carry_out(workspace, imports.plan(workspace, newer, programme_id))
    assert [each.name for each in rows(workspace, Level)] == ["Cel", "Działanie"]
    assert shown(workspace, programme_id) == "I Praca\n  1 Staże\n  2 Kursy"


def test_a_level_that_the_scheme_does_not_have_is_added(workspace: Workspace) -> None:
    programme_id = bring(workspace, said("# Praca\n## Staże"))
    deeper = (*LEVELS, FoundLevel("Krok", "Kroki", 1))
    newer = replace(said("# Praca\n## Staże\n### Nabór"), levels=deeper)
    imports.carry_out(workspace, imports.plan(workspace, newer, programme_id))
    levels = {each.id: each.name for each in rows(workspace, Level)}
    assert [(each.text, levels[each.level_id]) for each in rows(workspace, Node)][-1] == ("Nabór", "Krok")


def test_a_level_that_may_not_stand_at_the_top_gives_way(workspace: Workspace) -> None:
    programme_id = bring(workspace, said("# Praca\n## Staże"))
    only_actions = (replace(LEVELS[1], above=None),)
    newer = replace(said("# Kursy"), levels=only_actions)
    imports.carry_out(workspace, imports.plan(workspace, newer, programme_id))
    assert shown(workspace, programme_id) == "I Praca\n  1 Staże\nII Kursy"


def test_a_level_carries_indicators_once_it_is_given_some(workspace: Workspace) -> None:
    bring(workspace, said("# Praca\n- liczba staży: 5"))
    assert [each.carries_indicators for each in rows(workspace, Level)] == [True, True]


@pytest.mark.parametrize(
    ("standing", "found", "woven_in"),
    [
        ("abc", "aXbc", "aXbc"),
        ("abc", "XaYZ", "XaYZbc"),
        ("abc", "XY", "abcXY"),
        ("abc", "cXa", "abcX"),
        ("", "XY", "XY"),
    ],
)
def test_what_is_new_stands_behind_what_it_follows(standing: str, found: str, woven_in: str) -> None:
    assert "".join(woven(standing, found)) == woven_in
