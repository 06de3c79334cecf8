"""The data of the office that reports."""

import json
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from db.domain.entities import Office, Signatory
from db.domain.kinds import Act
from desktop.app import files
from desktop.app.signatories import put_signatories
from desktop.app.workspace import Workspace


def edit_office(workspace: Workspace, office: Office, signatories: Iterable[Signatory] | None = None) -> None:
    """Store the office's data, and who signs for it if that is said; there is one office in a file."""
    with workspace.transaction(Act.EDIT_OFFICE, office.name) as edit:
        if signatories is not None:
            put_signatories(edit, signatories)
        known = edit.find(Office)
        if known:
            edit.put(replace(office, id=known[0].id))
        else:
            edit.add(replace(office, id=0))


@cache
def sample_office() -> Office:
    """The office of the worked sample, with which the user's first file begins."""
    (row,) = json.loads(files.sample_text())["tables"]["office"]
    return Office(**row)
