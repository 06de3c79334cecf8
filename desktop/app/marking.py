"""What is said of values besides their content: left blank on purpose, confirmed."""

from collections.abc import Iterable
from dataclasses import replace

from db.domain.entities import Value
from db.domain.kinds import Act, Form, Status
from db.domain.values import Content
from db.store import Edit
from desktop.app.values import Place, put
from desktop.app.workspace import Workspace


def leave_blank(workspace: Workspace, places: Iterable[Place]) -> None:
    """Leave cells empty on purpose: they count as delivered. Raises RecordError for a heading."""
    with workspace.transaction(Act.LEAVE_BLANK) as edit:
        put(edit, dict.fromkeys(places, Content(Form.BLANK)))


def confirm(workspace: Workspace, places: Iterable[Place]) -> bool:
    """Confirm the values in cells, or, where all are confirmed, make them drafts again; False: none there."""
    with workspace.transaction(Act.CONFIRM_VALUES) as edit:
        values = list(_values(edit, set(places)))
        done = all(value.status is Status.CONFIRMED for value in values)
        wanted = Status.DRAFT if done else Status.CONFIRMED
        edit.put_all([replace(value, status=wanted) for value in values if value.status is not wanted])
    return bool(values)


def _values(edit: Edit, places: set[Place]) -> Iterable[Value]:
    for indicator_id in {place.indicator_id for place in places}:
        for value in edit.find(Value, indicator_id=indicator_id):
            if Place(value.indicator_id, value.period_id) in places:
                yield value
