"""Indicators: adding them to nodes, describing, ordering and removing them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from db.domain.entities import Component, Indicator, IndicatorRealizer, Placement, Unit, Value
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import Act, IndicatorKind, Origin
from db.domain.numbers import edit_text, read
from db.store import Edit
from desktop.app.derivations import derive_indicator
from desktop.app.formulas import check_formulas
from desktop.app.realizers import realizer_named
from desktop.app.sums import contributed, recount, spell_unit
from desktop.app.texts import one_line
from desktop.app.values import Place, put
from desktop.app.workspace import Workspace

Ordered = TypeVar("Ordered", Indicator, Placement)
Named = TypeVar("Named", Component, IndicatorRealizer)


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
        return [_add(edit, node_id, Indicator(label, kind, parent_id=parent_id)) for label in tidy]


def edit_indicator(workspace: Workspace, indicator: Indicator) -> None:
    """Store an indicator as it has been described anew. Raises RecordError on an empty label."""
    label = one_line(indicator.label)
    with workspace.transaction(Act.EDIT_INDICATOR, label) as edit:
        before = edit.get(Indicator, indicator.id)
        if before.unit_id != indicator.unit_id:
            spell_unit(edit, before)
        edit.put(replace(indicator, label=label))
        if before.kind is not indicator.kind:
            _read_anew(edit, before, indicator.kind)
        if (before.kind, before.nature, before.unit_id) != (
            indicator.kind,
            indicator.nature,
            indicator.unit_id,
        ):
            recount(edit, contributed(edit, indicator.id))
        if (before.kind, before.decimals) != (indicator.kind, indicator.decimals):
            derive_indicator(edit, indicator.id)


def set_unit(workspace: Workspace, indicator_id: int, unit: Unit | None) -> None:
    """Give an indicator a unit, one of those there are or a new one; None takes it away."""
    with workspace.transaction(Act.EDIT_INDICATOR) as edit:
        unit_id = None if unit is None else _unit_id(edit, unit)
        indicator = edit.get(Indicator, indicator_id)
        if unit_id != indicator.unit_id:
            spell_unit(edit, indicator)
        edit.put(replace(indicator, unit_id=unit_id))
        recount(edit, contributed(edit, indicator_id))


def set_components(workspace: Workspace, indicator_id: int, units: Iterable[Unit]) -> None:
    """Say which units a composite indicator counts in, in this order; new ones go into the dictionary."""
    with workspace.transaction(Act.EDIT_INDICATOR) as edit:
        unit_ids = [_unit_id(edit, unit) for unit in units]
        named = {each.unit_id: each for each in edit.find(Component, indicator_id=indicator_id)}
        _line_up(edit, named, unit_ids, lambda unit_id: Component(indicator_id, unit_id))


def deliver(workspace: Workspace, indicator_id: int, realizer_ids: Iterable[int]) -> None:
    """Say who delivers an indicator, in this order; nobody: those who carry its nodes out."""
    with workspace.transaction(Act.ASSIGN_REALIZERS) as edit:
        _deliver(edit, indicator_id, realizer_ids)


def deliver_named(workspace: Workspace, indicator_id: int, name: str) -> int:
    """Let one more realizer deliver an indicator, a new one where none is or was called so; its id."""
    name = one_line(name)
    with workspace.transaction(Act.ASSIGN_REALIZERS, name) as edit:
        realizer_id = realizer_named(edit, name)
        deliverers = edit.find(IndicatorRealizer, indicator_id=indicator_id)
        _deliver(edit, indicator_id, [*(each.realizer_id for each in deliverers), realizer_id])
        return realizer_id


def share_indicators(workspace: Workspace, node_id: int, indicator_ids: Iterable[int]) -> None:
    """Show indicators under another node too, last there: they stay one record with one value each.

    A part stands below its whole wherever that is shown, so what comes of it is the whole. Raises
    RecordError for one that stands under the node already.
    """
    with workspace.transaction(Act.SHARE_INDICATOR) as edit:
        there = edit.find(Placement, node_id=node_id)
        known, position = {place.indicator_id for place in there}, _after(there)
        wholes = dict.fromkeys(_whole(edit, indicator_id) for indicator_id in indicator_ids)
        for step, whole in enumerate(wholes):
            if whole.id in known:
                raise RecordError(Refusal.INDICATOR_PLACED_ALREADY, whole.label)
            edit.add(Placement(node_id, whole.id, position + step))


def move_indicator(workspace: Workspace, node_id: int, indicator_id: int, step: int) -> None:
    """Move an indicator among those beside it: one up with -1, one down with 1; at an end it stays."""
    with workspace.transaction(Act.MOVE_INDICATOR) as edit:
        indicator = edit.get(Indicator, indicator_id)
        if indicator.parent_id is not None:
            parts = _shifted(edit.find(Indicator, parent_id=indicator.parent_id), indicator_id, step)
            edit.put_all(replace(part, position=place) for place, part in enumerate(parts))
        else:
            places = edit.find(Placement, node_id=node_id)
            here = next((place.id for place in places if place.indicator_id == indicator_id), 0)
            edit.put_all(
                replace(each, position=place) for place, each in enumerate(_shifted(places, here, step))
            )


def set_part_of(workspace: Workspace, node_id: int, indicator_id: int, parent_id: int | None) -> None:
    """Make an indicator a part ("w tym") of another one of the node, or, with None, one of its own."""
    with workspace.transaction(Act.MOVE_INDICATOR) as edit:
        indicator = edit.get(Indicator, indicator_id)
        if parent_id == indicator.parent_id:
            return
        places = edit.find(Placement, indicator_id=indicator_id)
        if parent_id is None:
            edit.put(replace(indicator, parent_id=None))
            edit.add(Placement(node_id, indicator_id, _after(edit.find(Placement, node_id=node_id))))
            return
        _check_not_its_own_part(edit, indicator_id, parent_id)
        if any(place.node_id != node_id for place in places):
            raise RecordError(Refusal.INDICATOR_SHARED, indicator.label)
        for place in places:
            edit.remove(Placement, place.id)
        last = _after(edit.find(Indicator, parent_id=parent_id))
        edit.put(replace(indicator, parent_id=parent_id, position=last))


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


def _add(edit: Edit, node_id: int, indicator: Indicator) -> int:
    if indicator.parent_id is not None:
        last = _after(edit.find(Indicator, parent_id=indicator.parent_id))
        return edit.add(replace(indicator, position=last))
    indicator_id = edit.add(indicator)
    edit.add(Placement(node_id, indicator_id, _after(edit.find(Placement, node_id=node_id))))
    return indicator_id


def _after(rows: Sequence[Indicator] | Sequence[Placement]) -> int:
    """The position behind the last of these rows; removed ones may have left gaps."""
    return max((row.position for row in rows), default=-1) + 1


def _read_anew(edit: Edit, before: Indicator, kind: IndicatorKind) -> None:
    """Read what was typed as what the indicator is now; what does not fit stays as it was typed, marked.

    Raises RecordError if it is to be a heading, which has no values, and has some.
    """
    values = edit.find(Value, indicator_id=before.id)
    if values and kind is IndicatorKind.HEADING:
        raise RecordError(Refusal.HEADING_HAS_VALUES, before.label)
    units = [edit.get(Unit, part.unit_id) for part in edit.find(Component, indicator_id=before.id)]
    typed = (value for value in values if value.origin is Origin.TYPED)
    read_anew = {
        Place(before.id, value.period_id): read(edit_text(value.content, before.kind), kind, units).content
        for value in typed
    }
    put(edit, {place: content for place, content in read_anew.items() if content is not None})


def _deliver(edit: Edit, indicator_id: int, realizer_ids: Iterable[int]) -> None:
    named = {each.realizer_id: each for each in edit.find(IndicatorRealizer, indicator_id=indicator_id)}
    _line_up(edit, named, realizer_ids, lambda realizer_id: IndicatorRealizer(indicator_id, realizer_id))


def _line_up(
    edit: Edit, named: Mapping[int, Named], wanted: Iterable[int], make: Callable[[int], Named]
) -> None:
    """Have a row for everything wanted, in its order, and for nothing else."""
    order = list(dict.fromkeys(wanted))
    for key, row in named.items():
        if key not in order:
            edit.remove(type(row), row.id)
    for position, key in enumerate(order):
        if key in named:
            edit.put(replace(named[key], position=position))
        else:
            edit.add(replace(make(key), position=position))


def _whole(edit: Edit, indicator_id: int) -> Indicator:
    """What an indicator is a part of in the end; itself where it is no part."""
    indicator = edit.get(Indicator, indicator_id)
    return indicator if indicator.parent_id is None else _whole(edit, indicator.parent_id)


def _unit_id(edit: Edit, unit: Unit) -> int:
    if unit.id:
        return unit.id
    known = edit.find(Unit, singular=unit.singular, few=unit.few, many=unit.many)
    return known[0].id if known else edit.add(unit)


def _shifted(rows: tuple[Ordered, ...], row_id: int, step: int) -> list[Ordered]:
    ordered = list(rows)
    old = next((place for place, row in enumerate(ordered) if row.id == row_id), None)
    if old is None:
        raise RecordError(Refusal.GONE)
    new = min(max(old + step, 0), len(ordered) - 1)
    ordered.insert(new, ordered.pop(old))
    return ordered


def _check_not_its_own_part(edit: Edit, indicator_id: int, parent_id: int) -> None:
    current: int | None = parent_id
    while current is not None:
        if current == indicator_id:
            raise RecordError(Refusal.INDICATOR_UNDER_ITSELF)
        current = edit.get(Indicator, current).parent_id
