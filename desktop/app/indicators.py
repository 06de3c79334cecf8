"""Indicators: adding them to nodes, describing and removing them."""

from collections.abc import Iterable
from dataclasses import replace

from db.domain.entities import Indicator, Placement, Unit
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import Act, IndicatorKind, Nature
from db.store import Edit
from desktop.app.formulas import check_formulas
from desktop.app.indicator_kinds import change_kind
from desktop.app.placements import after
from desktop.app.sums import contributed, recount, spell_unit
from desktop.app.texts import one_line
from desktop.app.unit_catalogue import counts_people
from desktop.app.units import stored_unit
from desktop.app.workspace import Workspace


def add_indicator(
    workspace: Workspace,
    node_id: int,
    label: str,
    *,
    kind: IndicatorKind = IndicatorKind.WHOLE,
    parent_id: int | None = None,
) -> int:
    """A new indicator, last under a node, or last among the parts of another indicator; its id."""
    return add_indicators(workspace, node_id, [label], kind=kind, parent_id=parent_id)[0]


def add_indicators(
    workspace: Workspace,
    node_id: int,
    labels: Iterable[str],
    *,
    kind: IndicatorKind = IndicatorKind.WHOLE,
    parent_id: int | None = None,
) -> list[int]:
    """A pasted list: one new indicator for each label, as one gesture."""
    tidy = [one_line(label) for label in labels if label.strip()]
    if not tidy:
        raise RecordError(Refusal.TEXT_EMPTY)
    with workspace.transaction(Act.ADD_INDICATOR, tidy[0] if len(tidy) == 1 else str(len(tidy))) as edit:
        places = edit.find(Placement, node_id=node_id)
        first = after(places if parent_id is None else edit.find(Indicator, parent_id=parent_id))
        made = (Indicator(label, kind, parent_id=parent_id) for label in tidy)
        return [_add(edit, node_id, each, position) for position, each in enumerate(made, first)]


def edit_indicator(workspace: Workspace, indicator: Indicator) -> None:
    """Store an indicator as it has been described anew; its formula and its place are no part of that.

    Raises RecordError on an empty label, and for a kind that does not go with what there is.
    """
    label = one_line(indicator.label)
    with workspace.transaction(Act.EDIT_INDICATOR, label) as edit:
        before = edit.get(Indicator, indicator.id)
        if before.unit_id != indicator.unit_id:
            spell_unit(edit, before)
        described = replace(
            indicator,
            label=label,
            kind=before.kind,
            formula=before.formula,
            decimals=before.decimals,
            parent_id=before.parent_id,
            position=before.position,
        )
        edit.put(described)
        if indicator.kind is not before.kind:
            change_kind(edit, described, indicator.kind)
        if _counted_as(indicator) != _counted_as(before):
            recount(edit, contributed(edit, indicator.id))


def set_unit(workspace: Workspace, indicator_id: int, unit: Unit | None) -> None:
    """Give an indicator a unit, one of those there are or a new one; None takes it away.

    With a unit that is a person it counts people from now on, where nothing else was said of it, and with
    another unit no longer.
    """
    with workspace.transaction(Act.EDIT_INDICATOR) as edit:
        unit_id = None if unit is None else stored_unit(edit, unit)
        indicator = edit.get(Indicator, indicator_id)
        nature = indicator.nature
        if unit_id != indicator.unit_id:
            spell_unit(edit, indicator)
            nature = _nature_in(edit, indicator, unit)
        edit.put(replace(indicator, unit_id=unit_id, nature=nature))
        recount(edit, contributed(edit, indicator_id))


def remove_indicator(workspace: Workspace, node_id: int, indicator_id: int) -> None:
    """Take an indicator from a node; one shown nowhere else goes with its values.

    Raises RecordError if a formula elsewhere needs it.
    """
    with workspace.transaction(Act.REMOVE_INDICATOR) as edit:
        indicator = edit.get(Indicator, indicator_id)
        for place in edit.find(Placement, node_id=node_id, indicator_id=indicator_id):
            edit.remove(Placement, place.id)
        if indicator.parent_id is not None or not edit.find(Placement, indicator_id=indicator_id):
            edit.remove(Indicator, indicator_id)
        check_formulas(edit)


def _add(edit: Edit, node_id: int, indicator: Indicator, position: int) -> int:
    """Store an indicator in its place: parts are ordered by themselves, others by where they are shown."""
    if indicator.parent_id is not None:
        return edit.add(replace(indicator, position=position))
    indicator_id = edit.add(indicator)
    edit.add(Placement(node_id, indicator_id, position))
    return indicator_id


def _nature_in(edit: Edit, indicator: Indicator, unit: Unit | None) -> Nature:
    """The nature of an indicator that gets another unit."""
    people = unit is not None and counts_people(unit)
    counted = indicator.unit_id is not None and counts_people(edit.get(Unit, indicator.unit_id))
    if people and indicator.nature is Nature.FLOW:
        return Nature.PEOPLE
    if counted and not people and indicator.nature is Nature.PEOPLE:
        return Nature.FLOW
    return indicator.nature


def _counted_as(indicator: Indicator) -> tuple[IndicatorKind, Nature, int | None]:
    """What decides how contributions are added."""
    return indicator.kind, indicator.nature, indicator.unit_id
