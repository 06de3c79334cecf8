"""Closing a period (zamknięcie okresu), so that what the council received stays, and opening it again."""

import sqlite3
from dataclasses import replace
from datetime import UTC, datetime

from db.domain.aggregation import SUMS
from db.domain.entities import Closing, ProgrammePeriod
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import Act
from db.queries import programmes
from db.queries.before_closing import BeforeClosing, before_closing
from db.queries.closings import closed_periods, shown_indicators
from db.store import Edit
from desktop.app.cells import Place, values_at
from desktop.app.derivations import derive
from desktop.app.sums import recount
from desktop.app.texts import limited
from desktop.app.workspace import Workspace

__all__ = ["BeforeClosing", "before_closing", "close_period", "reopen_period"]


def close_period(workspace: Workspace, programme_id: int, period_id: int) -> None:
    """Freeze the values and the prose of a programme's period; undo does not open it.

    Raises RecordError: PERIOD_CLOSED when it is closed already, GONE when the programme does not report on
    it.
    """
    name = workspace.read(_name, programme_id, period_id)
    with workspace.transaction(Act.CLOSE_PERIOD, name) as edit:
        if not edit.find(ProgrammePeriod, programme_id=programme_id, period_id=period_id):
            raise RecordError(Refusal.GONE)
        if period_id in edit.read(closed_periods, programme_id):
            raise RecordError(Refusal.PERIOD_CLOSED, name)
        edit.add(Closing(programme_id, period_id, _now()))


def reopen_period(workspace: Workspace, programme_id: int, period_id: int, reason: str) -> None:
    """Open a closed period, which stays in its history with the reason; undo does not close it.

    What is computed from figures or formulas that changed meanwhile is computed anew. Raises RecordError:
    TEXT_EMPTY without a reason, PERIOD_NOT_CLOSED when it is not closed.
    """
    reason = limited(reason.strip())
    if not reason:
        raise RecordError(Refusal.TEXT_EMPTY)
    name = workspace.read(_name, programme_id, period_id)
    with workspace.transaction(Act.REOPEN_PERIOD, name) as edit:
        closing = edit.read(closed_periods, programme_id).get(period_id)
        if closing is None:
            raise RecordError(Refusal.PERIOD_NOT_CLOSED, name)
        edit.put(replace(closing, reopened_at=_now(), reason=reason))
        _compute_anew(edit, programme_id, period_id)


def _compute_anew(edit: Edit, programme_id: int, period_id: int) -> None:
    places = [Place(each, period_id) for each in edit.read(shown_indicators, programme_id)]
    values = values_at(edit, places)
    recount(edit, [place for place in places if place in values and values[place].origin in SUMS])
    derive(edit, places)


def _name(connection: sqlite3.Connection, programme_id: int, period_id: int) -> str:
    """What a programme's period is called in the history and in refusals."""
    programme = programmes.programme(connection, programme_id)
    periods = programmes.periods(connection, programme_id)
    labels = [period.label for period in periods if period.id == period_id]
    return ", ".join([*labels, *([programme.title] if programme else [])])


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
