"""The lists that an indicator has: the units that a composite counts in, and who delivers it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from db.domain.entities import Component, IndicatorRealizer, Unit
from db.domain.kinds import Act
from db.store import Edit
from desktop.app.realizers import realizer_named
from desktop.app.texts import one_line
from desktop.app.units import stored_unit
from desktop.app.workspace import Workspace

Named = TypeVar("Named", Component, IndicatorRealizer)


def set_components(workspace: Workspace, indicator_id: int, units: Iterable[Unit]) -> None:
    """Say which units a composite indicator counts in, in this order; new ones go into the dictionary."""
    with workspace.transaction(Act.EDIT_INDICATOR) as edit:
        unit_ids = [stored_unit(edit, unit) for unit in units]
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
