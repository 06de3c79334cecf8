"""Prose of nodes and programmes."""

from dataclasses import replace

from db.domain.entities import Narrative
from db.domain.kinds import Act, NarrativeSection
from desktop.app.workspace import Workspace


def set_prose(
    workspace: Workspace,
    programme_id: int,
    period_id: int,
    section: NarrativeSection,
    body: str,
    *,
    node_id: int | None = None,
) -> None:
    """Store the prose of a node, or of the whole programme, in a period; blank text takes it away."""
    body = body.rstrip()
    with workspace.transaction(Act.EDIT_NARRATIVE) as edit:
        found = edit.find(
            Narrative, programme_id=programme_id, period_id=period_id, section=section, node_id=node_id
        )
        if not found and body:
            edit.add(Narrative(programme_id, period_id, section, body, node_id))
        elif found and body:
            edit.put(replace(found[0], body=body))
        elif found:
            edit.remove(Narrative, found[0].id)
