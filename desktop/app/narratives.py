"""Prose of nodes and programmes: written, carried over from an earlier period, looked through."""

from collections.abc import Collection
from dataclasses import replace

from db.domain.entities import Narrative, Node
from db.domain.errors import RecordError, Refusal
from db.domain.fielding import made, with_fields
from db.domain.kinds import Act, NarrativeSection
from db.domain.periods import Period
from db.domain.rich_text import read, write
from db.domain.stale import watch
from db.domain.validity import covers
from db.queries.narratives import all_narratives, field_facts, indicators_by_node
from db.store import Edit
from desktop.app.workspace import Workspace

LONGEST_PROSE = 500_000  # characters of one text: some 150 pages


def set_prose(
    workspace: Workspace,
    programme_id: int,
    period_id: int,
    section: NarrativeSection,
    body: str,
    *,
    node_id: int | None = None,
) -> None:
    """Store the prose of a node, or of the whole programme, in a period; blank text takes it away.

    Prose that was carried over and is changed has been looked through. Raises RecordError if it is too long.
    """
    body = body.rstrip()
    if len(body) > LONGEST_PROSE:
        raise RecordError(Refusal.TEXT_TOO_LONG, str(LONGEST_PROSE))
    with workspace.transaction(Act.EDIT_NARRATIVE) as edit:
        found = _find(edit, programme_id, period_id, section, node_id)
        if found is None and body:
            edit.add(Narrative(programme_id, period_id, section, body, node_id))
        elif found is not None and not body:
            edit.remove(Narrative, found.id)
        elif found is not None and found.body != body:
            edit.put(replace(found, body=body, carried=False))


def looked_through(
    workspace: Workspace,
    programme_id: int,
    period_id: int,
    section: NarrativeSection,
    *,
    node_id: int | None = None,
) -> None:
    """Say that prose carried over holds for its new period."""
    with workspace.transaction(Act.EDIT_NARRATIVE) as edit:
        found = _find(edit, programme_id, period_id, section, node_id)
        if found is not None:
            edit.put(replace(found, carried=False))


def carry_over(
    workspace: Workspace,
    programme_id: int,
    from_period_id: int,
    to_period_id: int,
    *,
    sections: Collection[NarrativeSection] = tuple(NarrativeSection),
    node_ids: Collection[int | None] | None = None,
) -> int:
    """Copy prose of one period into another, where nothing is written yet; how many texts were copied.

    `node_ids` None: those of the programme and all its nodes. Fields look back from the period that they
    stand in, so their numbers move by themselves; what is typed has to be looked through. Raises
    RecordError if there is nothing to copy.
    """
    with workspace.transaction(Act.CARRY_NARRATIVES) as edit:
        year = edit.get(Period, to_period_id).year
        there = edit.find(Narrative, programme_id=programme_id, period_id=to_period_id)
        taken = {(each.node_id, each.section) for each in there}
        carried = [
            each
            for each in edit.find(Narrative, programme_id=programme_id, period_id=from_period_id)
            if each.section in sections
            and (each.node_id, each.section) not in taken
            and (node_ids is None or each.node_id in node_ids)
            and (each.node_id is None or covers(edit.get(Node, each.node_id), year))
        ]
        if not carried:
            raise RecordError(Refusal.NARRATIVES_NONE_TO_CARRY)
        for each in carried:
            edit.add(replace(each, period_id=to_period_id, carried=True, id=0))
    return len(carried)


def make_fields(workspace: Workspace, programme_id: int, period: Period) -> int:
    """Make fields of all numbers typed into a period's prose that can only be one; how many were made.

    The prose reads as before, but for years and values that grew old in what was carried over.
    """
    texts = workspace.read(all_narratives, programme_id, period.id)
    below = workspace.read(indicators_by_node, programme_id, period)
    facts = workspace.read(field_facts, period, below.get(None, ()))
    count = 0
    with workspace.transaction(Act.EDIT_NARRATIVE) as edit:
        for text in texts:
            source = period.previous() if text.carried else None
            watched = watch(facts.about(below.get(text.node_id, ())), source)
            typed = read(text.body)
            fielded = with_fields(typed, watched)
            if fielded != typed:
                count += made(typed, fielded)
                edit.put(replace(text, body=write(fielded)))
    return count


def _find(
    edit: Edit, programme_id: int, period_id: int, section: NarrativeSection, node_id: int | None
) -> Narrative | None:
    found = edit.find(
        Narrative, programme_id=programme_id, period_id=period_id, section=section, node_id=node_id
    )
    return found[0] if found else None
