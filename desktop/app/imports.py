"""Bringing a foreign document in: read it, understand it, see what it would change, then let it."""

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from db.domain.errors import RecordError, Refusal
from db.domain.foreign import ForeignDocument, Spot
from db.domain.kinds import Act
from db.domain.understanding import Directions, Understanding
from db.queries.programme_record import ProgrammeRecord, programme_record
from db.queries.programmes import programme
from desktop.app.import_candidates import Candidate, candidates, namesake
from desktop.app.import_plan import Change, Difference, ImportPlan, Key, Match, Matter, Standing
from desktop.app.import_planning import NOTHING_SAID, planned
from desktop.app.import_taking import chosen
from desktop.app.import_writing import store
from desktop.app.progress import Progress
from desktop.app.workspace import Workspace

if TYPE_CHECKING:
    from desktop.exchange.first_look import FirstLook

__all__ = [
    "Candidate",
    "Change",
    "Difference",
    "ImportPlan",
    "Key",
    "Match",
    "Matter",
    "Standing",
    "brings",
    "candidates",
    "carry_out",
    "first_look",
    "namesake",
    "plan",
    "planned",
    "record",
    "understood",
]

AS_FOUND = Directions()


def first_look(path: Path, progress: Progress | None = None) -> "FirstLook":
    """A foreign document and what it says, read and understood in a process of its own.

    Raises RecordError in words when it is not one that can be read, or takes too much; Cancelled when the
    user stopped it.
    """
    from desktop.exchange import first_look as looking  # only an import needs the readers

    return looking.first_look(path, progress)


def understood(document: ForeignDocument, directions: Directions = AS_FOUND) -> Understanding:
    """What a document that was looked at says, as the clerk's directions would have it."""
    from desktop.exchange.understanding import understand

    return understand(document, directions)


def plan(
    workspace: Workspace,
    understanding: Understanding,
    programme_id: int | None,
    same: Mapping[Spot, int] = NOTHING_SAID,
) -> ImportPlan:
    """What bringing an understanding in would change in a programme, or as a new one; nothing is stored.

    `same` is what the clerk says some nodes and indicators to be in the record: ids by their spots. A
    window reads `record` first and makes the plan with `planned` in another thread. Raises RecordError if
    the programme is gone.
    """
    return planned(understanding, record(workspace, programme_id), programme_id, same)


def record(workspace: Workspace, programme_id: int | None) -> ProgrammeRecord:
    """What a plan is made with. Raises RecordError if the programme is gone."""
    if programme_id is not None and workspace.read(programme, programme_id) is None:
        raise RecordError(Refusal.PROGRAMME_UNKNOWN, str(programme_id))
    return workspace.read(programme_record, programme_id)


def carry_out(
    workspace: Workspace, plan: ImportPlan, taken: Collection[Key] | None = None, source: str = ""
) -> int:
    """Store what was `taken` of the differences, all if None, as one gesture; nothing else comes in.

    The programme's id. `source` names the document in the history. What the programme has beyond it stays.
    Raises RecordError, with nothing changed, if the record has changed since the plan was made in a way
    that would give another one, if nothing was found in the document, or a text is too long.
    """
    found = plan.understanding
    subject = source or found.title
    if not found.nodes:
        raise RecordError(Refusal.IMPORT_FOUND_NOTHING, subject)
    with workspace.transaction(Act.IMPORT, subject) as edit:
        now = edit.read(programme_record, plan.programme_id)
        if now != plan.record and not _stands(plan, now):
            raise RecordError(Refusal.IMPORT_OUTDATED)
        return store(edit, plan, now, chosen(plan, plan.all_changes() if taken is None else taken))


def brings(plan: ImportPlan, taken: Collection[Key]) -> bool:
    """Whether taking these stores anything at all."""
    return plan.programme_id is None or bool(chosen(plan, taken).keys)


def _stands(plan: ImportPlan, now: ProgrammeRecord) -> bool:
    """Whether the same plan would be made with the record as it is now."""
    gone = plan.programme_id is not None and now.programme is None
    return not gone and planned(plan.understanding, now, plan.programme_id, plan.same) == plan
