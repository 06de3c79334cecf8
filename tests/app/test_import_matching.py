"""Which lines of a document are which of the record: place and words first, then as near as is safe."""

from dataclasses import replace

import pytest

from app.brought_in import bring, ids, of_values, rows, shown
from app.sayings import LEVELS, said
from db.domain.entities import Indicator, Level, Node, Placement, Value
from db.domain.kinds import Act
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
    known = (
        "# Praca\n- liczba ofert: 1\n# Dom\n## Usługi\n- liczba usług: 9\n# Szkoła\n## Zajęcia\n- godziny: 5"
    )
    programme_id = bring(workspace, said(known))
    moved = "# Praca\n- liczba usług: 10 | 11\n# Dom\n## Zajęcia\n- godziny: 6 | 7"
    plan = imports.plan(workspace, said(moved, 2023, 2024), programme_id)
    assert [match.text for match in plan.nodes.values() if match.elsewhere] == ["Zajęcia"]
    assert [match.text for match in plan.indicators.values() if match.elsewhere] == ["liczba usług"]
    places = [each for each in plan.differences if each.key.matter is Matter.PLACE]
    assert [(each.about, each.change, each.old, each.new) for each in places] == [
        ("liczba usług", Change.KEPT, "Usługi", "Praca"),
        ("Zajęcia", Change.KEPT, "Szkoła", "Dom"),
    ]
    told = {each.key: each.new for each in plan.differences if each.key.matter is Matter.VALUE}
    assert [told[key] for key in told if key in plan.only_new()] == []
    assert [told[key] for key in told if key in plan.all_changes()] == ["11", "7"]
    imports.carry_out(workspace, plan, plan.takeable())
    assert shown(workspace, programme_id) == (
        "I Praca\n  - liczba ofert 2023=1\n"
        "II Dom\n  1 Usługi\n    - liczba usług 2023=10 2024=11\n"
        "III Szkoła\n  1 Zajęcia\n    - godziny 2023=6 2024=7"
    )


def test_what_the_document_has_in_its_place_is_not_looked_for_elsewhere(workspace: Workspace) -> None:
    known = "# Praca\n## Staże\n- liczba spotkań: 5\n# Dom\n## Usługi\n- liczba osób: 3"
    programme_id = bring(workspace, said(known))
    newer = "# Praca\n## Staże\n# Dom\n## Usługi\n- liczba osób: 3\n- liczba spotkań: 99"
    bring(workspace, said(newer), programme_id)
    assert shown(workspace, programme_id) == (
        "I Praca\n  1 Staże\n    - liczba spotkań 2023=5\n"
        "II Dom\n  1 Usługi\n    - liczba osób 2023=3\n    - liczba spotkań 2023=99"
    )
    moved = "# Praca\n- oferty: 1\n# Dom\n## Staże\n- liczba spotkań: 77"
    plan = imports.plan(workspace, said(moved), programme_id)
    assert not [match for match in plan.nodes.values() if match.elsewhere]


def test_what_is_under_a_new_goal_is_new(workspace: Workspace) -> None:
    programme_id = bring(workspace, said("# Praca\n- liczba spotkań: 5"))
    bring(workspace, said("# Kultura\n- liczba spotkań: 7"), programme_id)
    assert shown(workspace, programme_id) == (
        "I Praca\n  - liczba spotkań 2023=5\nII Kultura\n  - liczba spotkań 2023=7"
    )


def test_parts_are_those_of_their_whole_and_of_no_other(workspace: Workspace) -> None:
    known = "# Praca\n- osoby: 10\n  - w tym kobiety: 4\n# Dom\n- rodziny: 7"
    programme_id = bring(workspace, said(known))
    bring(workspace, said("# Dom\n- rodziny: 7\n  - w tym kobiety: 3"), programme_id)
    bring(workspace, said("# Praca\n- godziny: 8\n  - w tym kobiety: 2"), programme_id)
    assert shown(workspace, programme_id) == (
        "I Praca\n  - osoby 2023=10\n    - w tym kobiety 2023=4\n"
        "  - godziny 2023=8\n    - w tym kobiety 2023=2\n"
        "II Dom\n  - rodziny 2023=7\n    - w tym kobiety 2023=3"
    )


def test_one_of_two_equal_labels_is_told_by_what_was_said_there_before(workspace: Workspace) -> None:
    programme_id = bring(workspace, said("# Praca\n- kobiety: 5\n- mężczyźni: 6\n- kobiety: 9"))
    bring(workspace, said("# Praca\n- mężczyźni: 6 | 7\n- kobiety: 9 | 8", 2023, 2024), programme_id)
    assert shown(workspace, programme_id) == (
        "I Praca\n  - kobiety 2023=5\n  - mężczyźni 2023=6 2024=7\n  - kobiety 2023=9 2024=8"
    )
    plan = imports.plan(workspace, said("# Praca\n- kobiety: 1", 2025), programme_id)
    assert [match.id for match in plan.indicators.values()] == [None]


def test_one_of_two_equal_nodes_is_told_by_what_it_holds(workspace: Workspace) -> None:
    known = "# Praca\n## Zajęcia\n- osoby: 5\n## Zajęcia\n- rodziny: 6"
    programme_id = bring(workspace, said(known))
    bring(workspace, said("# Praca\n## Zajęcia\n- rodziny: 7", 2024), programme_id)
    assert shown(workspace, programme_id) == (
        "I Praca\n  1 Zajęcia\n    - osoby 2023=5\n  2 Zajęcia\n    - rodziny 2023=6 2024=7"
    )


def test_of_an_amended_node_the_one_in_force_is_meant(workspace: Workspace) -> None:
    programme_id = bring(workspace, said("# Praca\n## Staże\n- osoby: 1", 2022))
    with workspace.transaction(Act.EDIT_NODE) as edit:
        (former,) = [each for each in edit.find(Node) if each.text == "Staże"]
        edit.put(replace(former, valid_to=2022))
        amended = edit.add(replace(former, id=0, valid_from=2023, position=1))
        newer = edit.add(Indicator("osoby"))
        edit.add(Placement(amended, newer))
    bring(workspace, said("# Praca\n## Staże\n- osoby: 99", 2024), programme_id)
    assert [each.indicator_id for each in rows(workspace, Value) if each.amount == 99] == [newer]


def test_a_similar_label_is_not_taken_with_what_is_new(workspace: Workspace) -> None:
    programme_id = bring(workspace, said("# Praca\n- liczba porad: 1\n  - w tym kobiety: 1\n- osoby: 2"))
    newer = said("# Praca\n- liczba porady: 3\n  - w tym kobiety: 4\n- osoby: 5", 2024)
    plan = imports.plan(workspace, newer, programme_id)
    told = {each.key: each.new for each in plan.differences if each.key.matter is Matter.VALUE}
    assert [told[key] for key in told if key in plan.only_new()] == ["5"]
    assert [told[key] for key in told if key in plan.all_changes()] == ["3", "4", "5"]
    said_so = {
        spot: match.id for spot, match in plan.indicators.items() if match.similar and match.id is not None
    }
    sure = imports.plan(workspace, newer, programme_id, said_so)
    assert [told[key] for key in told if key in sure.only_new()] == ["3", "4", "5"]


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
