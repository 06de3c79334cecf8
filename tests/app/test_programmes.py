"""Programmes with their levels, resolutions and periods."""

from dataclasses import replace

import pytest

from db.domain.entities import Programme, Resolution
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import NarrativeSection, PeriodKind
from db.domain.periods import Period, year
from db.queries import programmes as queries
from desktop.app import comments, contributions, indicators, narratives, programmes, structure, values
from desktop.app.schemes import Scheme, schemes
from desktop.app.workspace import Workspace


@pytest.mark.parametrize("scheme", schemes(), ids=lambda scheme: scheme.key)
def test_a_new_programme_has_the_levels_of_its_scheme(workspace: Workspace, scheme: Scheme) -> None:
    number = programmes.add_programme(workspace, Programme(" Mój  program ", 2024, 2027), scheme, year(2024))
    levels = {level.id: level for level in workspace.read(queries.levels, number)}
    names = [(each.name, each.parent_id and levels[each.parent_id].name) for each in levels.values()]
    assert names == [
        (level.name, None if above is None else scheme.levels[above].name)
        for level, above in zip(scheme.levels, scheme.above, strict=True)
    ]
    assert any(level.carries_indicators for level in levels.values())
    assert workspace.read(queries.programmes)[0].title == "Mój program"
    assert [period.label for period in workspace.read(queries.periods, number)] == ["2024"]


def test_a_programme_is_taken_back_whole(workspace: Workspace, programme_id: int) -> None:
    goal = structure.add_node(workspace, programme_id, "A")
    indicators.add_indicator(workspace, goal, "liczba")
    programmes.remove_programme(workspace, programme_id)
    assert not workspace.read(queries.programmes)
    workspace.undo()
    assert [each.id for each in workspace.read(queries.programmes)] == [programme_id]


def test_resolutions_are_kept_in_the_order_given(workspace: Workspace, programme_id: int) -> None:
    programme = workspace.read(queries.programmes)[0]
    first, second = Resolution(0, "I/1/2024", "1 marca 2024 r."), Resolution(0, "II/9/2025", "2 maja 2025 r.")
    programmes.edit_programme(workspace, programme, [first, second])
    stored = workspace.read(queries.resolutions, programme_id)
    programmes.edit_programme(workspace, replace(programme, title="Inny"), [stored[1]])
    assert [each.number for each in workspace.read(queries.resolutions, programme_id)] == ["II/9/2025"]
    assert workspace.read(queries.programmes)[0].title == "Inny"


def test_periods_stand_in_the_order_of_time(workspace: Workspace, programme_id: int) -> None:
    for period in (year(2026), Period(PeriodKind.HALF, 2025, 1), year(2025)):
        programmes.add_period(workspace, programme_id, period)
    labels = [period.label for period in workspace.read(queries.periods, programme_id)]
    assert labels == ["2024", "I półrocze 2025", "2025", "2026"]


def test_a_period_is_reported_on_once(workspace: Workspace, programme_id: int) -> None:
    with pytest.raises(RecordError) as refused:
        programmes.add_period(workspace, programme_id, year(2024))
    assert refused.value.refusal is Refusal.PERIOD_EXISTS


def test_an_empty_period_goes_and_a_filled_or_last_one_stays(workspace: Workspace, programme_id: int) -> None:
    goal = structure.add_node(workspace, programme_id, "A")
    whole = indicators.add_indicator(workspace, goal, "razem")
    part = indicators.add_indicator(workspace, goal, "w tym", parent_id=whole)
    with_value = programmes.add_period(workspace, programme_id, year(2025))
    with_prose = programmes.add_period(workspace, programme_id, year(2026))
    with_comment = programmes.add_period(workspace, programme_id, year(2028))
    with_contribution = programmes.add_period(workspace, programme_id, year(2029))
    empty = programmes.add_period(workspace, programme_id, year(2027))
    values.paste(workspace, {values.Place(part, with_value): "1"})
    narratives.set_prose(workspace, programme_id, with_prose, NarrativeSection.ANALYSIS, "Opis")
    comments.set_comment(workspace, values.Place(part, with_comment), "czekam na dane")
    contributions.add(workspace, values.Place(part, with_contribution), "Ośrodek", "3 osoby")
    values.clear(workspace, [values.Place(part, with_contribution)])
    for period_id in (with_value, with_prose, with_comment, with_contribution):
        with pytest.raises(RecordError) as refused:
            programmes.remove_period(workspace, programme_id, period_id)
        assert refused.value.refusal is Refusal.PERIOD_HAS_VALUES
    programmes.remove_period(workspace, programme_id, empty)
    labels = [period.label for period in workspace.read(queries.periods, programme_id)]
    assert labels == ["2024", "2025", "2026", "2028", "2029"]


def test_the_only_period_stays(workspace: Workspace, programme_id: int) -> None:
    (period,) = workspace.read(queries.periods, programme_id)
    with pytest.raises(RecordError) as refused:
        programmes.remove_period(workspace, programme_id, period.id)
    assert refused.value.refusal is Refusal.PERIOD_IS_LAST
