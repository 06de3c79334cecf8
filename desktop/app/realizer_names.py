"""Former names of realizers, under which the reports on those years show them."""

from collections.abc import Iterable

from db.domain.entities import Realizer, RealizerName
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import Act
from db.domain.validity import Lasting, Span, left_over, overlap
from db.store import Edit
from desktop.app.texts import one_line, years
from desktop.app.workspace import Workspace


def add_name(workspace: Workspace, realizer_id: int, name: str, first: int | None, last: int) -> int:
    """A name that a realizer had up to a year, from a year or from the beginning; its id.

    Raises RecordError if the years are the wrong way round, or if it had another former name in one of them.
    """
    former = RealizerName(realizer_id, one_line(name), *years(first, last))
    with workspace.transaction(Act.EDIT_REALIZER, former.name) as edit:
        edit.get(Realizer, realizer_id)
        _check_alone(edit, former)
        return edit.add(former)


def edit_name(workspace: Workspace, name_id: int, name: str, first: int | None, last: int) -> None:
    """Store a former name as it has been described anew. Raises RecordError as `add_name` does."""
    name = one_line(name)
    with workspace.transaction(Act.EDIT_REALIZER, name) as edit:
        before = edit.get(RealizerName, name_id)
        former = RealizerName(before.realizer_id, name, *years(first, last), name_id)
        _check_alone(edit, former)
        edit.put(former)


def remove_name(workspace: Workspace, name_id: int) -> None:
    """Forget a former name: reports show the present one instead."""
    with workspace.transaction(Act.EDIT_REALIZER) as edit:
        edit.remove(RealizerName, name_id)


def first_year_after(former: Iterable[RealizerName], realizer: Realizer) -> int | None:
    """The year in which a realizer's present name began: after its former names, or when it began itself."""
    years_to = [each.valid_to for each in former]
    return max((year + 1 for year in years_to if year is not None), default=realizer.valid_from)


def keep_names(edit: Edit, merged: Realizer, kept_id: int, until: int) -> None:
    """Have reports up to a year show a realizer, within a running gesture, as they showed the merged one.

    In years in which it has a former name already, that one stays: a report shows one name. Raises
    RecordError if the merged one's present name would stand in no year.
    """
    former = edit.find(RealizerName, realizer_id=merged.id)
    last = until if merged.valid_to is None else min(until, merged.valid_to)
    present = RealizerName(merged.id, merged.name, *years(first_year_after(former, merged), last))
    taken: list[Lasting] = [*edit.find(RealizerName, realizer_id=kept_id), Span(until + 1, None)]
    if not left_over(present, taken):
        raise RecordError(Refusal.REALIZER_NAME_NOT_KEPT, merged.name)
    for each in (*former, present):
        for left in left_over(each, taken):
            edit.add(RealizerName(kept_id, each.name, *left))
        taken.append(each)


def _check_alone(edit: Edit, former: RealizerName) -> None:
    for each in edit.find(RealizerName, realizer_id=former.realizer_id):
        if each.id != former.id and overlap(each, former):
            raise RecordError(Refusal.REALIZER_NAMES_OVERLAP, each.name)
