"""What was refused because a period is closed: which one, so that it can be opened again."""

from collections.abc import Iterator
from typing import NamedTuple

from db.domain.entities import Programme
from db.domain.errors import RecordError, Refusal
from db.domain.periods import Period
from db.queries import programmes
from db.queries.closings import closed_periods, closing_of
from desktop.gui.context import Context


class ClosedPlace(NamedTuple):
    """A period that a programme has closed."""

    programme: Programme
    period: Period

    @property
    def name(self) -> str:
        """What refusals call it."""
        return f"{self.period.label}, {self.programme.title}"


def frozen_here(context: Context, indicator_id: int, period: Period) -> RecordError:
    """The refusal to change what an indicator has in a closed period, whichever programme closed it."""
    closing = context.workspace.read(closing_of, indicator_id, period.id)
    of = closing.programme_id if closing is not None else 0
    title = next((each.title for each in context.programmes if each.id == of), "")
    return RecordError(Refusal.PERIOD_CLOSED, f"{period.label}, {title}")


def closed_place(context: Context, error: RecordError) -> ClosedPlace | None:
    """What was meant by a refusal, in whichever programme; None where it says something else."""
    if error.refusal is not Refusal.PERIOD_CLOSED:
        return None
    return next((each for each in _closed(context) if each.name == error.subject), None)


def _closed(context: Context) -> Iterator[ClosedPlace]:
    read = context.workspace.read
    for programme in context.programmes:
        closed = read(closed_periods, programme.id)
        for period in read(programmes.periods, programme.id) if closed else ():
            if period.id in closed:
                yield ClosedPlace(programme, period)
