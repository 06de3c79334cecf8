"""Contributions: what each realizer delivered towards a value, and the value computed from them.

Whatever changes contributions recounts the sums they go into, which are undone with them. A value that was
typed stays as it is until the clerk has it counted; one that cannot be computed any more is taken away.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from db.domain.aggregation import SUMS, Obstacle
from db.domain.entities import Contribution, Value
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import Act, Origin
from db.store import Edit
from desktop.app.contribution_entry import Changes, Entry
from desktop.app.sums import content_of, recount, total_of
from desktop.app.values import Place, put
from desktop.app.workspace import Workspace

_REFUSALS = {
    Obstacle.PEOPLE: Refusal.PEOPLE_NOT_ADDED,
    Obstacle.UNITS_DIFFER: Refusal.UNITS_NOT_ADDED,
    Obstacle.KIND: Refusal.CONTRIBUTIONS_NOT_ADDED,
    Obstacle.NOTHING: Refusal.CONTRIBUTIONS_NOT_ADDED,
    Obstacle.DECIMALS: Refusal.SUM_DOES_NOT_FIT,
    Obstacle.TOO_LARGE: Refusal.SUM_DOES_NOT_FIT,
}
_COLUMNS = 6  # of a pasted row: realizer, amount, unit, note, date, document


@dataclass(frozen=True, slots=True)
class Details:
    """What else is said about a new contribution, as it is typed; no `unit` means the indicator's own."""

    unit: str = ""
    note: str = ""
    date: str = ""
    document: str = ""
    monthly: bool = False


def add(
    workspace: Workspace, place: Place, realizer: str | int, amount: str, details: Details | None = None
) -> int:
    """A new contribution, last of its cell; its id. A realizer nobody has heard of goes into the directory.

    Raises RecordError when the amount is no number or the indicator takes no contributions.
    """
    with workspace.transaction(Act.EDIT_CONTRIBUTIONS) as running:
        entry = Entry(running, place.indicator_id)
        said = _changes(realizer, amount, details or Details())
        added = running.add(entry.described(_bare(place, _after(running, place)), said))
        recount(running, [place])
        return added


def edit(workspace: Workspace, contribution_id: int, changes: Changes) -> None:
    """Change what is said about a contribution. Raises RecordError as `add` does."""
    with workspace.transaction(Act.EDIT_CONTRIBUTIONS) as running:
        contribution = running.get(Contribution, contribution_id)
        entry = Entry(running, contribution.indicator_id)
        running.put(entry.described(contribution, changes))
        recount(running, [_place(contribution)])


def remove(workspace: Workspace, contribution_ids: Iterable[int]) -> None:
    """Remove contributions as one gesture; a value computed from them goes with the last."""
    with workspace.transaction(Act.EDIT_CONTRIBUTIONS) as running:
        removed = [running.get(Contribution, each) for each in contribution_ids]
        for contribution in removed:
            running.remove(Contribution, contribution.id)
        recount(running, map(_place, removed))


def move(workspace: Workspace, contribution_id: int, step: int) -> None:
    """Move a contribution among those of its cell: one up with -1, one down with 1; at an end it stays."""
    with workspace.transaction(Act.EDIT_CONTRIBUTIONS) as running:
        moved = running.get(Contribution, contribution_id)
        rows = list(running.find(Contribution, **_place(moved)._asdict()))
        at = rows.index(moved)
        rows.insert(min(max(at + step, 0), len(rows) - 1), rows.pop(at))
        running.put_all(replace(each, position=position) for position, each in enumerate(rows))


def paste(workspace: Workspace, place: Place, rows: Sequence[Sequence[str]]) -> int:
    """Add a block copied from a spreadsheet as one gesture: realizer, amount, unit, note, date, document.

    A row without a realizer belongs to the one above it, as in merged cells; empty rows do not count. What
    stands in further columns goes into the note. The number of contributions added. Raises RecordError, with
    nothing changed, when one cannot be read.
    """
    with workspace.transaction(Act.EDIT_CONTRIBUTIONS) as running:
        entry, first = Entry(running, place.indicator_id), _after(running, place)
        added = [
            entry.described(_bare(place, position), said)
            for position, said in enumerate(_pasted(rows), first)
        ]
        running.add_all(added)
        recount(running, [place])
        return len(added)


def count(workspace: Workspace, place: Place, origin: Origin, unit_id: int | None = None) -> None:
    """Have a value computed from its contributions from now on, in place of what was typed.

    `unit_id` goes with SUM_OF_UNIT. Raises RecordError where they make no total: people, units that differ,
    nothing to add, an origin that is no sum.
    """
    with workspace.transaction(Act.COUNT_CONTRIBUTIONS) as running:
        indicator = Entry(running, place.indicator_id).indicator
        if origin not in SUMS:
            raise RecordError(Refusal.CONTRIBUTIONS_NOT_ADDED, indicator.label)
        if origin is not Origin.SUM_OF_UNIT or unit_id == indicator.unit_id:
            unit_id = None
        found = total_of(running, indicator, place, origin, unit_id)
        if found.obstacle is not None:
            raise RecordError(_REFUSALS[found.obstacle], indicator.label)
        value = next(iter(running.find(Value, **place._asdict())), None)
        put(running, {place: content_of(found, value)}, origin, unit_id)


def _after(running: Edit, place: Place) -> int:
    """The position behind the last contribution of a cell; removed ones may have left gaps."""
    return 1 + max((each.position for each in running.find(Contribution, **place._asdict())), default=-1)


def _bare(place: Place, position: int) -> Contribution:
    return Contribution(*place, realizer_id=0, amount=Decimal(0), position=position)


def _changes(realizer: str | int, amount: str, details: Details) -> Changes:
    return Changes(
        realizer,
        amount,
        details.unit,
        details.note,
        details.date,
        details.document,
        details.monthly,
    )


def _pasted(rows: Iterable[Sequence[str]]) -> Iterator[Changes]:
    """What the rows of a block say."""
    name = ""
    for row in filter(any, ([cell.strip() for cell in each] for each in rows)):
        realizer, amount, unit, note, date, document, *further = [*row, *[""] * (_COLUMNS - len(row))]
        name = realizer or name
        remarks = "; ".join(filter(None, (note, *further)))
        yield Changes(name, amount, unit, remarks, date, document)


def _place(contribution: Contribution) -> Place:
    return Place(contribution.indicator_id, contribution.period_id)
