"""Contributions: what each realizer delivered towards a value, and the value computed from them.

Whatever changes contributions ends in `recount`, so that a computed value always is what they come to, and
is undone with them. A value that was typed stays as it is until the clerk has it counted.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from db.domain.aggregation import SUMS, Obstacle, Total, total
from db.domain.entities import Contribution, Indicator, Realizer, Unit, Value
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import Act, Form, IndicatorKind, Origin
from db.domain.periods import Period
from db.domain.values import Content
from db.queries.contributions import contributed_periods
from db.store import Edit
from desktop.app.contribution_text import read_amount, read_date, unit_of
from desktop.app.realizers import realizer_named
from desktop.app.texts import limited, one_line
from desktop.app.values import Place, put
from desktop.app.workspace import Workspace

_REFUSALS = {
    Obstacle.PEOPLE: Refusal.PEOPLE_NOT_ADDED,
    Obstacle.UNITS_DIFFER: Refusal.UNITS_NOT_ADDED,
    Obstacle.KIND: Refusal.CONTRIBUTIONS_NOT_ADDED,
    Obstacle.NOTHING: Refusal.CONTRIBUTIONS_NOT_ADDED,
}


_COLUMNS = 6  # of a pasted row: realizer, amount, unit, note, date, document


@dataclass(frozen=True, slots=True)
class Details:
    """What else is said about a contribution, as it is typed; no `unit` means the indicator's own."""

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
        position = _after(running, place)
        added = _add(running, place, position, realizer, amount, details or Details())
        recount(running, place)
        return added


def edit(
    workspace: Workspace,
    contribution: Contribution,
    *,
    realizer: str | int | None = None,
    amount: str | None = None,
    unit: str | None = None,
) -> None:
    """Store a contribution as it has been described anew; what is given besides is read as in `add`."""
    with workspace.transaction(Act.EDIT_CONTRIBUTIONS) as running:
        running.put(_read(running, contribution, realizer, amount, unit))
        recount(running, _place(contribution))


def remove(workspace: Workspace, contribution_ids: Iterable[int]) -> None:
    """Remove contributions as one gesture; a value computed from them goes with the last."""
    with workspace.transaction(Act.EDIT_CONTRIBUTIONS) as running:
        removed = [running.get(Contribution, each) for each in contribution_ids]
        for contribution in removed:
            running.remove(Contribution, contribution.id)
        for place in dict.fromkeys(map(_place, removed)):
            recount(running, place)


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

    A row without a realizer belongs to the one above it, as in merged cells; empty rows do not count. The
    number of contributions added. Raises RecordError, with nothing changed, when one cannot be read.
    """
    with workspace.transaction(Act.EDIT_CONTRIBUTIONS) as running:
        first = _after(running, place)
        known: dict[str, int] = {}
        name, added = "", 0
        for row in filter(any, ([cell.strip() for cell in each] for each in rows)):
            realizer, amount, unit, note, date, document = [*row, *[""] * _COLUMNS][:_COLUMNS]
            name = realizer or name
            if name not in known:
                known[name] = _realizer_id(running, name)
            _add(running, place, first + added, known[name], amount, Details(unit, note, date, document))
            added += 1
        recount(running, place)
        return added


def count(workspace: Workspace, place: Place, origin: Origin, unit_id: int | None = None) -> None:
    """Have a value computed from its contributions from now on, in place of what was typed.

    Raises RecordError where they make no total: people, units that differ, nothing to add.
    """
    with workspace.transaction(Act.COUNT_CONTRIBUTIONS) as running:
        indicator = _indicator(running, place)
        unit_id = None if unit_id == indicator.unit_id else unit_id
        found = _total(running, indicator, place, origin, unit_id)
        if found.obstacle is not None:
            raise RecordError(_REFUSALS[found.obstacle], indicator.label)
        put(running, {place: _content(found, _value(running, place))}, origin, unit_id)


def recount(running: Edit, place: Place) -> None:
    """Bring the value computed from a cell's contributions up to date, within a running gesture.

    An empty cell takes what they come to; a total that cannot be computed any more leaves the cell empty.
    """
    indicator = running.get(Indicator, place.indicator_id)
    _say_own_unit(running, indicator, place)
    value = _value(running, place)
    if indicator.formula or (value is not None and value.origin not in SUMS):
        return
    origin = Origin.SUM if value is None else value.origin
    unit_id = None if value is None or value.counted_unit_id == indicator.unit_id else value.counted_unit_id
    found = _total(running, indicator, place, origin, unit_id)
    if value is not None or found.amount is not None:
        put(running, {place: _content(found, value)}, origin, unit_id)


def recount_all(running: Edit, indicator_id: int) -> None:
    """The same for all cells of an indicator, after its unit or nature changed."""
    for period_id in running.read(contributed_periods, indicator_id):
        recount(running, Place(indicator_id, period_id))


def _after(running: Edit, place: Place) -> int:
    """The position behind the last contribution of a cell; removed ones may have left gaps."""
    return 1 + max((each.position for each in running.find(Contribution, **place._asdict())), default=-1)


def _add(
    running: Edit, place: Place, position: int, realizer: str | int, amount: str, details: Details
) -> int:
    bare = Contribution(
        *place,
        realizer_id=0,
        amount=Decimal(0),
        monthly=details.monthly,
        note=details.note,
        date=details.date,
        document=details.document,
        position=position,
    )
    return running.add(_read(running, bare, realizer, amount, details.unit or None))


def _read(
    running: Edit,
    contribution: Contribution,
    realizer: str | int | None,
    amount: str | None,
    unit: str | None,
) -> Contribution:
    """The contribution with its texts tidied and these read into it; None leaves what is there."""
    indicator = _indicator(running, _place(contribution))
    new = replace(
        contribution,
        note=_tidy(contribution.note),
        date=read_date(contribution.date),
        document=_tidy(contribution.document),
    )
    if realizer is not None:
        new = replace(new, realizer_id=_realizer_id(running, realizer))
    if amount is not None:
        found = read_amount(amount, indicator.kind)
        monthly, note = new.monthly or found.monthly, found.note or new.note
        new = replace(new, amount=found.amount, approximate=found.approximate, monthly=monthly, note=note)
        unit = found.words or unit
    return new if unit is None else replace(new, unit_id=_unit_id(running, unit))


def _tidy(text: str) -> str:
    return limited(" ".join(text.split()))


def _indicator(running: Edit, place: Place) -> Indicator:
    indicator = running.get(Indicator, place.indicator_id)
    if indicator.kind is IndicatorKind.HEADING:
        raise RecordError(Refusal.HEADING_HAS_NO_VALUE, indicator.label)
    if indicator.formula:
        raise RecordError(Refusal.VALUE_COMPUTED, indicator.label)
    return indicator


def _realizer_id(running: Edit, realizer: str | int) -> int:
    """The realizer of this id or name; a new one if none is or was called so."""
    if isinstance(realizer, int):
        return running.get(Realizer, realizer).id
    return realizer_named(running, one_line(realizer))


def _unit_id(running: Edit, text: str) -> int | None:
    unit = unit_of(text, running.find(Unit))
    return None if unit is None else unit.id or running.add(unit)


def _say_own_unit(running: Edit, indicator: Indicator, place: Place) -> None:
    """Keep the indicator's own unit unsaid in contributions, so that they follow when it gets another."""
    if indicator.unit_id is not None:
        own = running.find(Contribution, **place._asdict(), unit_id=indicator.unit_id)
        running.put_all(replace(each, unit_id=None) for each in own)


def _total(running: Edit, indicator: Indicator, place: Place, origin: Origin, unit_id: int | None) -> Total:
    contributions = running.find(Contribution, **place._asdict())
    period_kind = running.get(Period, place.period_id).kind
    return total(contributions, indicator.nature, period_kind, origin, unit_id, indicator.kind)


def _content(found: Total, value: Value | None) -> Content | None:
    """What a total puts into a cell; a note in brackets that stood there stays."""
    if found.amount is None:
        return None
    note = "" if value is None else value.note
    return Content(Form.NUMBER, found.amount, approximate=found.approximate, note=note)


def _value(running: Edit, place: Place) -> Value | None:
    return next(iter(running.find(Value, **place._asdict())), None)


def _place(contribution: Contribution) -> Place:
    return Place(contribution.indicator_id, contribution.period_id)
