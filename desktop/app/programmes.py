"""Programmes, their resolutions, levels and periods."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from db.domain.entities import (
    Closing,
    Indicator,
    IssuedDocument,
    Level,
    Node,
    Placement,
    Programme,
    ProgrammePeriod,
    Resolution,
)
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import Act
from db.domain.periods import Period
from db.queries.programmes import is_reported
from db.store import Edit
from desktop.app.schemes import Scheme
from desktop.app.texts import one_line, years
from desktop.app.workspace import Workspace


def add_programme(workspace: Workspace, programme: Programme, scheme: Scheme, period: Period) -> int:
    """A new programme with the levels of a scheme and its first period; its id."""
    title = one_line(programme.title)
    years(programme.first_year, programme.last_year)
    with workspace.transaction(Act.ADD_PROGRAMME, title) as edit:
        position = len(edit.find(Programme))
        programme_id = edit.add(replace(programme, title=title, position=position))
        ids: list[int] = []
        for level, above in zip(scheme.levels, scheme.above, strict=True):
            parent_id = None if above is None else ids[above]
            ids.append(edit.add(replace(level, programme_id=programme_id, parent_id=parent_id)))
        _report_on(edit, programme_id, period)
    return programme_id


def edit_programme(workspace: Workspace, programme: Programme, resolutions: Sequence[Resolution]) -> None:
    """Store a programme as described anew, with its resolutions in this order."""
    title = one_line(programme.title)
    years(programme.first_year, programme.last_year)
    with workspace.transaction(Act.EDIT_PROGRAMME, title) as edit:
        edit.get(Programme, programme.id)
        edit.put(replace(programme, title=title))
        kept = {resolution.id for resolution in resolutions}
        for old in edit.find(Resolution, programme_id=programme.id):
            if old.id not in kept:
                edit.remove(Resolution, old.id)
        for position, resolution in enumerate(resolutions):
            stored = replace(resolution, programme_id=programme.id, position=position)
            if stored.id:
                edit.put(stored)
            else:
                edit.add(stored)


def remove_programme(workspace: Workspace, programme_id: int) -> None:
    """Remove a programme with its structure, and the indicators that are then shown nowhere.

    Raises RecordError if a formula of another programme needs one of those, or if it has closed periods or
    issued documents; only with a sample they go too.
    """
    with workspace.transaction(Act.REMOVE_PROGRAMME) as edit:
        programme = edit.get(Programme, programme_id)
        if programme.sample:
            _remove_what_lasts(edit, programme_id)
        placed = {
            place.indicator_id
            for node in edit.find(Node, programme_id=programme_id)
            for place in edit.find(Placement, node_id=node.id)
        }
        edit.remove(Programme, programme.id)
        for indicator_id in sorted(placed):
            if not edit.find(Placement, indicator_id=indicator_id):
                edit.remove(Indicator, indicator_id)
        from desktop.app.formulas import check_formulas  # the window opens without the language of formulas

        check_formulas(edit)


def edit_levels(workspace: Workspace, levels: Iterable[Level]) -> None:
    """Store the names, numbering and presentation of levels; which stands under which stays."""
    with workspace.transaction(Act.EDIT_LEVELS) as edit:
        for level in levels:
            edit.get(Level, level.id)
            edit.put(replace(level, name=one_line(level.name), name_plural=one_line(level.name_plural)))


def add_period(workspace: Workspace, programme_id: int, period: Period) -> int:
    """A new column to report on; nothing that is a number is copied. Its period's id.

    Raises RecordError if the programme reports on it already.
    """
    with workspace.transaction(Act.ADD_PERIOD, period.label) as edit:
        return _report_on(edit, programme_id, period)


def remove_period(workspace: Workspace, programme_id: int, period_id: int) -> None:
    """Take an empty column away. Raises RecordError if anything is entered in it, or it is the last one."""
    with workspace.transaction(Act.REMOVE_PERIOD) as edit:
        period = edit.get(Period, period_id)
        columns = edit.find(ProgrammePeriod, programme_id=programme_id)
        if len(columns) == 1:
            raise RecordError(Refusal.PERIOD_IS_LAST, period.label)
        if edit.read(is_reported, programme_id, period_id):
            raise RecordError(Refusal.PERIOD_HAS_VALUES, period.label)
        for column in columns:
            if column.period_id == period_id:
                edit.remove(ProgrammePeriod, column.id)


def _remove_what_lasts(edit: Edit, programme_id: int) -> None:
    for record in (Closing, IssuedDocument):
        for each in edit.find(record, programme_id=programme_id):
            edit.remove(record, each.id)


def _report_on(edit: Edit, programme_id: int, period: Period) -> int:
    known = edit.find(Period, kind=period.kind, year=period.year, number=period.number)
    period_id = known[0].id if known else edit.add(replace(period, id=0))
    if edit.find(ProgrammePeriod, programme_id=programme_id, period_id=period_id):
        raise RecordError(Refusal.PERIOD_EXISTS, period.label)
    edit.add(ProgrammePeriod(programme_id, period_id))
    return period_id
