"""Making one entry of a dictionary out of several: what pointed at the others points at the kept one."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, TypeVar

from db.domain.entities import CollectionForm, Entity
from db.store import Edit

Record = TypeVar("Record", bound=Entity)


def redirect(edit: Edit, record: type[Record], column: str, merged: Iterable[int], kept: int) -> list[Record]:
    """Have the rows that point at one of the merged point at the kept one; those rows."""
    moved = [
        replace(row, **_pointing(column, kept))
        for old in merged
        for row in edit.find(record, **_pointing(column, old))
    ]
    edit.put_all(moved)
    return moved


def redirect_once(
    edit: Edit, record: type[Record], owner: str, column: str, merged: Iterable[int], kept: int
) -> None:
    """The same in a list that names each entry once: the first of those that are now one stays, in place."""
    named: dict[int, list[Any]] = {}
    for each in (kept, *merged):
        for row in edit.find(record, **_pointing(column, each)):
            named.setdefault(getattr(row, owner), []).append(row)
    for rows in named.values():
        first, *others = sorted(rows, key=lambda row: (row.position, row.id))
        for row in others:
            edit.remove(record, row.id)
        edit.put(replace(first, **_pointing(column, kept)))


def redirect_forms(edit: Edit, merged: Iterable[int], kept: int) -> None:
    """Have forms made for merged realizers return to the kept one, which has one for each period.

    Of several, one that came back stays, else the kept one's own.
    """
    found: dict[tuple[int, int], list[CollectionForm]] = {}
    for each in (kept, *merged):
        for form in edit.find(CollectionForm, realizer_id=each):
            found.setdefault((form.programme_id, form.period_id), []).append(form)
    for forms in found.values():
        first = next((form for form in forms if form.returned), forms[0])
        for form in forms:
            if form is not first:
                edit.remove(CollectionForm, form.id)
        edit.put(replace(first, realizer_id=kept))


def _pointing(column: str, row_id: int) -> dict[str, Any]:
    return {column: row_id}
