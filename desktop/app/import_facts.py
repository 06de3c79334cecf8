"""What a document says of the programme itself: what adopted it, what it rests on, who coordinates it."""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from db.domain.entities import Programme, Resolution
from db.domain.folding import folded
from db.domain.understanding import FoundResolution, Understanding
from db.queries.programme_record import ProgrammeRecord
from db.store import Edit
from desktop.app.contribution_text import read_date
from desktop.app.import_order import behind
from desktop.app.import_plan import Change, Difference, Key, Matter, Standing
from desktop.app.texts import one_line

_NUMBER_SIGN = re.compile(r"^(uchwal\w*\s+)?nr\b\.?\s*")


def fact_differences(understanding: Understanding, record: ProgrammeRecord) -> Iterator[Difference]:
    """The resolutions that are not known yet; what else there is of the programme stays as it is."""
    if understanding.resolution:
        new = _new_resolutions(understanding, record)
        words = "; ".join(map(_words, new or _named(understanding)))
        yield _difference(
            Matter.RESOLUTION, understanding, "", words, Change.NEW if new else Change.UNCHANGED
        )
    for matter, text, old in _texts(understanding, record.programme):
        same = folded(old) == folded(text)
        change = Change.UNCHANGED if same else Change.KEPT if old else Change.NEW
        if text.strip():
            yield _difference(matter, understanding, old, text, change)


def store_facts(
    edit: Edit, programme_id: int, found: Understanding, record: ProgrammeRecord, chosen: Collection[Key]
) -> None:
    """Store those of them that were chosen."""
    if Key(Matter.RESOLUTION, None) in chosen:
        first = behind(edit.find(Resolution, programme_id=programme_id))
        for position, each in enumerate(_new_resolutions(found, record), first):
            day = read_date(each.date)
            edit.add(Resolution(programme_id, one_line(each.number), day, each.organ, position))
    programme = edit.get(Programme, programme_id)
    told = {matter: one_line(text) for matter, text, _ in _texts(found, None) if Key(matter, None) in chosen}
    described = replace(
        programme,
        legal_basis=told.get(Matter.LEGAL_BASIS, programme.legal_basis),
        coordinator=told.get(Matter.COORDINATOR, programme.coordinator),
    )
    if described != programme:
        edit.put(described)


def _difference(matter: Matter, found: Understanding, old: str, new: str, change: Change) -> Difference:
    standing = Standing.TYPED if old else Standing.NOTHING
    return Difference(Key(matter, None), None, found.title, change, standing, old, new)


def _texts(found: Understanding, programme: Programme | None) -> Iterator[tuple[Matter, str, str]]:
    """What the document says, each beside what the record does."""
    yield Matter.LEGAL_BASIS, found.legal_basis, programme.legal_basis if programme else ""
    yield Matter.COORDINATOR, found.coordinator, programme.coordinator if programme else ""


def _new_resolutions(found: Understanding, record: ProgrammeRecord) -> list[FoundResolution]:
    known = {_bare(each.number) for each in record.resolutions}
    return [each for each in _named(found) if _bare(each.number) not in known]


def _bare(number: str) -> str:
    """A resolution's number without „uchwała nr”."""
    return _NUMBER_SIGN.sub("", folded(number))


def _named(found: Understanding) -> tuple[FoundResolution, ...]:
    return (found.resolution, *found.amendments) if found.resolution else ()


def _words(resolution: FoundResolution) -> str:
    return ", ".join(filter(None, (resolution.number, resolution.date, resolution.organ)))
