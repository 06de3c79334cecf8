"""Realizers: one made of several, the names they had, and what reports on old years call them."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from db import dump
from db.domain.entities import (
    Contribution,
    Indicator,
    IndicatorRealizer,
    NodeRealizer,
    ProgrammePeriod,
    Realizer,
    RealizerName,
)
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import Act
from db.domain.periods import year
from db.queries.realizers import former_names, node_realizers, realizers, realizers_in
from db.queries.report_data import report_data
from desktop.app.realizer_names import add_name, edit_name, remove_name
from desktop.app.realizers import (
    add_realizer,
    assign,
    assign_named,
    edit_realizer,
    merge_realizers,
    remove_realizer,
)
from desktop.app.workspace import Workspace

OLD, NEW = "Rada Seniora", "Kielecka Rada Seniorów"
Grow = Callable[[str], dict[str, int]]


@pytest.fixture
def old(workspace: Workspace) -> int:
    return add_realizer(workspace, OLD)


@pytest.fixture
def new(workspace: Workspace) -> int:
    return add_realizer(workspace, NEW)


def one(workspace: Workspace, realizer_id: int) -> Realizer:
    """The realizer as it is stored."""
    return next(each for each in workspace.read(realizers) if each.id == realizer_id)


def names(workspace: Workspace, realizer_id: int) -> list[tuple[str, int | None, int | None]]:
    """Its former names with their years."""
    found = workspace.read(former_names).get(realizer_id, ())
    return [(each.name, each.valid_from, each.valid_to) for each in found]


def called(workspace: Workspace, realizer_id: int, at: int) -> str:
    """What it is called in reports on a year."""
    return next(each.name for each in workspace.read(realizers_in, at) if each.id == realizer_id)


def refusal(use_case: Callable[..., object], *args: object, **kwargs: object) -> Refusal:
    """Why a use case does not do it."""
    with pytest.raises(RecordError) as caught:
        use_case(*args, **kwargs)
    return caught.value.refusal


def test_merging_is_one_step_that_undo_takes_back(workspace: Workspace, old: int, new: int) -> None:
    before = workspace.read(dump.dump)["tables"]
    merge_realizers(workspace, new, [old], keep_names_until=2023)
    assert [each.name for each in workspace.read(realizers)] == [NEW]
    assert workspace.undo().change_set.act is Act.MERGE_REALIZERS
    assert workspace.read(dump.dump)["tables"] == before


def test_what_the_merged_one_carried_out_the_kept_one_does_in_its_place(
    workspace: Workspace, programme_id: int, grow: Grow, old: int, new: int
) -> None:
    nodes = grow("Cel 1\nCel 2\nCel 3")
    school = add_realizer(workspace, "Szkoła")
    assign(workspace, nodes["Cel 1"], [old, school])
    assign(workspace, nodes["Cel 2"], [old, school, new])
    assign(workspace, nodes["Cel 3"], [new, school, old])
    merge_realizers(workspace, new, [old])
    assert workspace.read(node_realizers, programme_id) == {
        nodes["Cel 1"]: (new, school),
        nodes["Cel 2"]: (new, school),
        nodes["Cel 3"]: (new, school),
    }


@pytest.mark.usefixtures("programme_id")
def test_figures_and_parts_move_to_the_kept_one(workspace: Workspace, old: int, new: int) -> None:
    part = add_realizer(workspace, "Komisja", parent_id=old)
    own = add_realizer(workspace, "Biuro", parent_id=new)
    with workspace.transaction(Act.IMPORT) as edit:
        indicator_id = edit.add(Indicator("liczba spotkań"))
        period_id = edit.find(ProgrammePeriod)[0].period_id
        delivered = edit.add(Contribution(indicator_id, period_id, old, Decimal(5)))
        edit.add(IndicatorRealizer(indicator_id, old))
    merge_realizers(workspace, new, [old])
    with workspace.transaction(Act.IMPORT) as edit:
        assert edit.get(Contribution, delivered).realizer_id == new
        assert [each.realizer_id for each in edit.find(IndicatorRealizer)] == [new]
    assert [each.id for each in workspace.read(realizers)] == [new, own, part]


def test_the_kept_one_has_existed_whenever_one_of_them_did(workspace: Workspace, old: int, new: int) -> None:
    edit_realizer(workspace, replace(one(workspace, old), valid_from=2010, valid_to=2021))
    edit_realizer(workspace, replace(one(workspace, new), valid_from=2022))
    merge_realizers(workspace, new, [old], keep_names_until=2021)
    kept = one(workspace, new)
    assert (kept.valid_from, kept.valid_to) == (2010, None)
    assert names(workspace, new) == [(OLD, 2010, 2021)]


def test_a_realizer_is_not_merged_with_itself(workspace: Workspace, new: int) -> None:
    assert refusal(merge_realizers, workspace, new, [new]) is Refusal.REALIZER_MERGED_WITH_ITSELF


def test_a_realizer_is_not_merged_with_what_it_is_part_of(workspace: Workspace, old: int, new: int) -> None:
    part = add_realizer(workspace, "Komisja", parent_id=old)
    deeper = add_realizer(workspace, "Zespół", parent_id=part)
    for kept, merged in ((old, [deeper]), (deeper, [old]), (new, [old, part])):
        assert refusal(merge_realizers, workspace, kept, merged) is Refusal.REALIZER_MERGED_WITH_ITS_PART
    assert len(workspace.read(realizers)) == 4


def test_a_realizer_that_is_gone_is_not_merged(workspace: Workspace, new: int) -> None:
    assert refusal(merge_realizers, workspace, new, [99]) is Refusal.GONE


def test_the_name_kept_begins_after_those_that_the_merged_one_had_before(
    workspace: Workspace, old: int, new: int
) -> None:
    add_name(workspace, old, "Rada Starszych", None, 2015)
    merge_realizers(workspace, new, [old], keep_names_until=2021)
    assert names(workspace, new) == [("Rada Starszych", None, 2015), (OLD, 2016, 2021)]


def test_without_being_asked_a_merge_changes_no_name_in_old_reports(
    workspace: Workspace, old: int, new: int
) -> None:
    add_name(workspace, new, "Rada Kielecka", None, 2020)
    add_name(workspace, old, "Rada Starszych", None, 2015)
    before = [called(workspace, new, at) for at in (2012, 2018, 2022)]
    merge_realizers(workspace, new, [old])
    assert [called(workspace, new, at) for at in (2012, 2018, 2022)] == before
    assert names(workspace, new) == [("Rada Kielecka", None, 2020)]


def test_former_names_of_the_kept_one_stay_where_another_name_is_kept(
    workspace: Workspace, old: int, new: int
) -> None:
    add_name(workspace, new, "Rada Kielecka", 2010, 2012)
    add_name(workspace, old, "Rada Starszych", None, 2011)
    merge_realizers(workspace, new, [old], keep_names_until=2021)
    assert names(workspace, new) == [
        ("Rada Starszych", None, 2009),
        ("Rada Kielecka", 2010, 2012),
        (OLD, 2013, 2021),
    ]


def test_a_name_that_would_stand_in_no_report_is_not_kept(workspace: Workspace, old: int, new: int) -> None:
    third = add_realizer(workspace, "Gminna Rada Seniorów")
    not_kept = Refusal.REALIZER_NAME_NOT_KEPT
    assert refusal(merge_realizers, workspace, new, [old, third], keep_names_until=2023) is not_kept
    add_name(workspace, new, "Rada", None, 2022)
    assert refusal(merge_realizers, workspace, new, [old], keep_names_until=2022) is not_kept
    assert len(workspace.read(realizers)) == 3
    merge_realizers(workspace, new, [old], keep_names_until=2023)
    assert names(workspace, new) == [("Rada", None, 2022), (OLD, 2023, 2023)]


def test_names_of_several_that_followed_each_other_are_kept(workspace: Workspace, old: int, new: int) -> None:
    earlier = add_realizer(workspace, "Gminna Rada Seniorów")
    edit_realizer(workspace, replace(one(workspace, earlier), valid_to=2015))
    edit_realizer(workspace, replace(one(workspace, old), valid_from=2014))
    merge_realizers(workspace, new, [earlier, old], keep_names_until=2021)
    assert names(workspace, new) == [("Gminna Rada Seniorów", None, 2015), (OLD, 2016, 2021)]


def test_reports_on_old_years_keep_the_old_name(
    workspace: Workspace, programme_id: int, grow: Grow, old: int, new: int
) -> None:
    assign(workspace, grow("Cel")["Cel"], [old])
    merge_realizers(workspace, new, [old], keep_names_until=2023)
    for reported, name in ((2022, OLD), (2023, OLD), (2024, NEW)):
        (goal,) = workspace.read(report_data, programme_id, [year(reported)]).goals
        assert goal.realizers == (name,)
        assert [line.name for line in goal.all_realizers] == [name]


def test_the_old_name_of_an_institution_stands_over_its_parts(
    workspace: Workspace, programme_id: int, grow: Grow, old: int
) -> None:
    part = add_realizer(workspace, "Komisja", parent_id=old)
    assign(workspace, grow("Cel")["Cel"], [part])
    edit_realizer(workspace, replace(one(workspace, old), name=NEW))
    add_name(workspace, old, OLD, None, 2023)
    for reported, name in ((2023, OLD), (2024, NEW)):
        (goal,) = workspace.read(report_data, programme_id, [year(reported)]).goals
        assert [(line.name, line.parts[0].name) for line in goal.all_realizers] == [(name, "Komisja")]


def test_former_names_are_described_anew_and_forgotten(workspace: Workspace, new: int) -> None:
    name_id = add_name(workspace, new, "  Rada  Seniorów ", 2010, 2012)
    edit_name(workspace, name_id, OLD, 2010, 2014)
    assert names(workspace, new) == [(OLD, 2010, 2014)]
    remove_name(workspace, name_id)
    assert names(workspace, new) == []
    workspace.undo()
    assert called(workspace, new, 2012) == OLD


def test_former_names_do_not_share_a_year(workspace: Workspace, new: int) -> None:
    first = add_name(workspace, new, OLD, None, 2014)
    second = add_name(workspace, new, "Rada Seniorów", 2015, 2017)
    overlap = Refusal.REALIZER_NAMES_OVERLAP
    assert refusal(add_name, workspace, new, "Rada", None, 2010) is overlap
    assert refusal(add_name, workspace, new, "Rada", 2017, 2020) is overlap
    assert refusal(edit_name, workspace, second, "Rada", 2014, 2017) is overlap
    assert refusal(edit_name, workspace, first, OLD, 2016, 2014) is Refusal.YEARS_REVERSED
    assert refusal(add_name, workspace, new, " ", 2018, 2018) is Refusal.TEXT_EMPTY
    assert refusal(add_name, workspace, 99, "Rada", 2018, 2018) is Refusal.GONE
    assert names(workspace, new) == [(OLD, None, 2014), ("Rada Seniorów", 2015, 2017)]


def test_of_two_former_names_of_a_year_the_one_given_up_first_counts(workspace: Workspace, new: int) -> None:
    with workspace.transaction(Act.IMPORT) as edit:
        edit.add(RealizerName(new, "Rada Nowa", 2010, 2020))
        edit.add(RealizerName(new, "Rada Stara", 2010, 2015))
    assert [called(workspace, new, at) for at in (2015, 2016, 2021)] == ["Rada Stara", "Rada Nowa", NEW]


def test_who_is_named_as_formerly_is_known(workspace: Workspace, grow: Grow, old: int, new: int) -> None:
    node_id = grow("Cel")["Cel"]
    merge_realizers(workspace, new, [old], keep_names_until=2023)
    assert assign_named(workspace, node_id, OLD) == new
    assert assign_named(workspace, node_id, "kielecka rada seniorow") == new
    assert [each.name for each in workspace.read(realizers)] == [NEW]


@pytest.mark.usefixtures("programme_id")
def test_a_realizer_that_delivered_figures_is_not_removed(workspace: Workspace, old: int) -> None:
    with workspace.transaction(Act.IMPORT) as edit:
        period_id = edit.find(ProgrammePeriod)[0].period_id
        edit.add(Contribution(edit.add(Indicator("liczba")), period_id, old, Decimal(5)))
    assert refusal(remove_realizer, workspace, old) is Refusal.REALIZER_HAS_CONTRIBUTIONS


def test_former_names_go_with_their_realizer_and_come_back_with_it(workspace: Workspace, old: int) -> None:
    add_name(workspace, old, "Rada", None, 2020)
    remove_realizer(workspace, old)
    assert workspace.read(former_names) == {}
    workspace.undo()
    assert called(workspace, old, 2020) == "Rada"


def test_the_rows_of_assignments_stay_in_order_after_a_merge(
    workspace: Workspace, grow: Grow, old: int, new: int
) -> None:
    node_id = grow("Cel")["Cel"]
    others = [add_realizer(workspace, f"Szkoła {number}") for number in (1, 2)]
    assign(workspace, node_id, [others[0], old, others[1], new])
    merge_realizers(workspace, new, [old])
    with workspace.transaction(Act.IMPORT) as edit:
        rows = edit.find(NodeRealizer, node_id=node_id)
        assert [row.realizer_id for row in rows] == [others[0], new, others[1]]
        assert edit.find(RealizerName) == ()
