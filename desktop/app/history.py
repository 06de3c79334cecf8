"""Bringing back what a cell once said."""

from db.domain.entities import Indicator
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import Act
from db.domain.values import Content
from desktop.app.derivations import is_computed
from desktop.app.values import Place, put
from desktop.app.workspace import Workspace


def restore(workspace: Workspace, place: Place, content: Content | None) -> None:
    """Put a former content into a cell again as if typed, None: clear it; the history grows by a step.

    Raises RecordError when the value is computed, and so is never typed, or the indicator is gone.
    """
    with workspace.transaction(Act.RESTORE_VALUE) as edit:
        indicator = edit.get(Indicator, place.indicator_id)
        if is_computed(indicator):
            raise RecordError(Refusal.VALUE_COMPUTED, indicator.label)
        put(edit, {place: content})
