"""Who prepares and approves the office's documents."""

from collections.abc import Iterable
from dataclasses import replace

from db.domain.entities import Signatory
from db.domain.kinds import Act
from db.store import Edit
from desktop.app.texts import limited
from desktop.app.workspace import Workspace


def edit_signatories(workspace: Workspace, wanted: Iterable[Signatory]) -> None:
    """Store these signatories in this order; those not among them any more are removed.

    One of whom nothing is entered is left out. Raises RecordError for a text that is too long.
    """
    with workspace.transaction(Act.EDIT_SIGNATORIES) as edit:
        put_signatories(edit, wanted)


def put_signatories(edit: Edit, wanted: Iterable[Signatory]) -> None:
    """The same within a running gesture."""
    known = {each.id: each for each in edit.find(Signatory)}
    entered = (each for each in map(_tidy, wanted) if each.name or each.title)
    kept = [replace(each, position=place) for place, each in enumerate(entered)]
    for gone in known.keys() - {each.id for each in kept}:
        edit.remove(Signatory, gone)
    for each in kept:
        if each.id not in known:
            edit.add(replace(each, id=0))
        elif each != known[each.id]:
            edit.put(each)


def _tidy(signatory: Signatory) -> Signatory:
    name, title, acting_for = (
        limited(" ".join(text.split())) for text in (signatory.name, signatory.title, signatory.acting_for)
    )
    return replace(signatory, name=name, title=title, acting_for=acting_for)
