"""The dictionary of units: adding, describing, removing and merging them."""

from collections.abc import Iterable

from db.domain.entities import Component, Contribution, Indicator, Unit, Value
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import Act
from db.queries.unit_uses import unit_uses
from db.store import Edit
from desktop.app.merging import redirect, redirect_once
from desktop.app.sums import recount
from desktop.app.texts import limited, one_line
from desktop.app.values import Place
from desktop.app.workspace import Workspace


def add_unit(workspace: Workspace, unit: Unit) -> int:
    """A new unit; its id. Raises RecordError if a form is empty or there is such a unit already."""
    unit = _tidy(unit)
    with workspace.transaction(Act.ADD_UNIT, unit.singular) as edit:
        _check_new(edit, unit)
        return edit.add(unit)


def edit_unit(workspace: Workspace, unit: Unit) -> None:
    """Store a unit as it has been described anew. Raises RecordError as `add_unit` does."""
    unit = _tidy(unit)
    with workspace.transaction(Act.EDIT_UNIT, unit.singular) as edit:
        _check_new(edit, unit)
        edit.put(unit)


def remove_unit(workspace: Workspace, unit_id: int) -> None:
    """Remove a unit that nothing is counted in. Raises RecordError if something is."""
    with workspace.transaction(Act.REMOVE_UNIT) as edit:
        unit = edit.get(Unit, unit_id)
        if unit_id in edit.read(unit_uses):
            raise RecordError(Refusal.UNIT_IN_USE, unit.singular)
        edit.remove(Unit, unit_id)


def merge_units(workspace: Workspace, kept_id: int, merged_ids: Iterable[int]) -> None:
    """Make one unit of several: all that counts in the merged ones counts in the kept one.

    Sums of contributions that now have one unit are computed anew; the words within composite values stay
    as they were entered. Raises RecordError for a unit that is to be merged with itself.
    """
    merged = list(dict.fromkeys(merged_ids))
    with workspace.transaction(Act.MERGE_UNITS) as edit:
        kept = edit.get(Unit, kept_id)
        if kept_id in merged:
            raise RecordError(Refusal.UNIT_MERGED_WITH_ITSELF, kept.singular)
        for unit_id in merged:
            edit.get(Unit, unit_id)
        redirect_once(edit, Component, "indicator_id", "unit_id", merged, kept_id)
        indicators = redirect(edit, Indicator, "unit_id", merged, kept_id)
        contributions = redirect(edit, Contribution, "unit_id", merged, kept_id)
        redirect(edit, Value, "counted_unit_id", merged, kept_id)
        for unit_id in merged:
            edit.remove(Unit, unit_id)
        for each in indicators:
            contributions.extend(edit.find(Contribution, indicator_id=each.id))
        # A total of one unit has contributions in it, so this counts it anew too.
        recount(edit, [Place(each.indicator_id, each.period_id) for each in contributions])


def stored_unit(edit: Edit, unit: Unit) -> int:
    """The id of a unit, within a running gesture; one that is not in the dictionary goes into it."""
    if unit.id:
        return unit.id
    known = edit.find(Unit, singular=unit.singular, few=unit.few, many=unit.many)
    return known[0].id if known else edit.add(unit)


def _tidy(unit: Unit) -> Unit:
    forms = (one_line(unit.singular), one_line(unit.few), one_line(unit.many))
    return Unit(*forms, limited(" ".join(unit.fraction.split())), unit.id)


def _check_new(edit: Edit, unit: Unit) -> None:
    same = edit.find(Unit, singular=unit.singular, few=unit.few, many=unit.many)
    if any(each.id != unit.id for each in same):
        raise RecordError(Refusal.UNIT_EXISTS, unit.singular)
