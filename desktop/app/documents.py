"""Documents of a programme: how each is composed, what it is made of, and the file it becomes.

A layout is not stored until the clerk changes something; until then it is the default of its kind.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from textwrap import shorten
from typing import Any, NamedTuple

from db.domain.blocks import Document
from db.domain.entities import DocumentDefinition, DocumentSection, Programme
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import Act, DocumentKind, DocumentPart
from db.domain.periods import Period
from db.domain.report import DocumentData
from db.queries import document_data, programmes
from db.queries.document_layouts import stored_layout
from db.store import Edit
from desktop.app.document_defaults import SECTIONS, default_definition, default_sections
from desktop.app.document_defaults_ground import Ground
from desktop.app.workspace import Workspace

_SHARED = ("flat", "years", "with_contributions")  # options that an attached document has too


class Layout(NamedTuple):
    """How a document is composed: its options and its sections in order, those left out among them.

    The ids are 0 where nothing is stored yet; sections are named by their place.
    """

    definition: DocumentDefinition
    sections: tuple[DocumentSection, ...]


def kinds() -> tuple[DocumentKind, ...]:
    """The documents that can be made."""
    return tuple(SECTIONS)


def layout(workspace: Workspace, programme_id: int, kind: DocumentKind) -> Layout:
    """How a programme's document is composed. Raises RecordError: DOCUMENT_UNKNOWN, PROGRAMME_UNKNOWN."""
    if kind not in SECTIONS:
        raise RecordError(Refusal.DOCUMENT_UNKNOWN, kind)
    stored = workspace.read(stored_layout, programme_id, kind)
    return Layout(*stored) if stored else _default(workspace, programme_id, kind)


def edit_options(workspace: Workspace, definition: DocumentDefinition) -> None:
    """Store the options of a document; its sections stay, but lines to sign on bring that of signatures.

    Raises RecordError DATE_UNREAD where a resolution's date is none.
    """
    if definition.date and not _is_date(definition.date):
        raise RecordError(Refusal.DATE_UNREAD, definition.date)
    kept = layout(workspace, definition.programme_id, definition.kind)
    put_layout(workspace, Layout(definition, _sections(kept, definition)))


def edit_sections(
    workspace: Workspace, programme_id: int, kind: DocumentKind, sections: Sequence[DocumentSection]
) -> None:
    """Store the sections of a document in this order; those that are not among them any more are removed."""
    kept = layout(workspace, programme_id, kind)
    put_layout(workspace, Layout(kept.definition, tuple(sections)))


def put_layout(workspace: Workspace, wanted: Layout) -> None:
    """Store how a document is composed, as one gesture."""
    definition = wanted.definition
    with workspace.transaction(Act.EDIT_DOCUMENT) as edit:
        found = edit.find(DocumentDefinition, programme_id=definition.programme_id, kind=definition.kind)
        definition = replace(definition, id=found[0].id if found else 0)
        if found and definition != found[0]:
            edit.put(definition)
        definition_id = definition.id or edit.add(definition)
        _put_sections(edit, definition_id, wanted.sections)


def reset(workspace: Workspace, programme_id: int, kind: DocumentKind) -> None:
    """Compose a document as those of its kind begin; nothing happens when it is so."""
    with workspace.transaction(Act.EDIT_DOCUMENT) as edit:
        for found in edit.find(DocumentDefinition, programme_id=programme_id, kind=kind):
            edit.remove(DocumentDefinition, found.id)


def document(
    workspace: Workspace, programme_id: int, kind: DocumentKind, period: Period, **options: Any
) -> DocumentData:
    """What a document about a period is composed from; `options` hold instead of those of its definition.

    What is attached to it looks as it does itself, and has nothing attached in its turn.
    Raises RecordError: PERIOD_UNKNOWN where the programme does not report on the period, PROGRAMME_UNKNOWN,
    DOCUMENT_UNKNOWN; EXTRACT_EMPTY where nothing has the chosen tag or realizer.
    """
    found = layout(workspace, programme_id, kind)
    definition = replace(found.definition, **options)
    known = workspace.read(programmes.periods, programme_id)
    chosen = reported_periods(known, period, definition.years)
    data = workspace.read(document_data.document_data, definition, _sections(found, definition), chosen)
    if data.chosen and not data.report.goals:
        raise RecordError(Refusal.EXTRACT_EMPTY, data.chosen)
    if definition.attached is None:
        return data
    look = _look(definition)
    attached = document(workspace, programme_id, definition.attached, period, attached=None, **look)
    if kind is DocumentKind.ADOPTING_RESOLUTION:  # what is still to be adopted does not say that it was
        attached = replace(attached, report=replace(attached.report, resolutions=()))
    return replace(data, attached=attached)


def composed(data: DocumentData) -> Document:
    """The document of what was read; it needs no file, so it can be made on another thread."""
    from desktop.documents.composers import compose

    return compose(data)


def reported_periods(known: Sequence[Period], period: Period, years: int) -> list[Period]:
    """The columns of a report: the reported period and the same stretch of earlier years."""
    stretch = (period.kind, period.number)
    same = [each for each in known if (each.kind, each.number) == stretch and each.year <= period.year]
    if not same or same[-1].sort_key != period.sort_key:
        raise RecordError(Refusal.PERIOD_UNKNOWN, period.label)
    return same[-years:]


_FILE_WORDS = {
    DocumentKind.TABULAR_REPORT: "Sprawozdanie",
    DocumentKind.NARRATIVE_REPORT: "Sprawozdanie opisowe",
    DocumentKind.SECTION_REPORT: "Raport",
    DocumentKind.PROGRAMME: "",
    DocumentKind.ADOPTING_RESOLUTION: "Uchwała w sprawie przyjęcia",
    DocumentKind.RECEIVING_RESOLUTION: "Uchwała w sprawie sprawozdania",
    DocumentKind.PRACTICE_CARD: "Karta dobrej praktyki",
    DocumentKind.EXTRACT: "Wyciąg",
}
_LONGEST_NAME = 140  # characters, without what parts its words, and the ending


def file_name(programme: Programme, kind: DocumentKind, period: Period) -> str:
    """A file name for a document that every system takes; a long title is cut short, never the period."""
    words, title, when = map(_nameable, (_FILE_WORDS[kind], programme.title, period.label))
    room = _LONGEST_NAME - len(words) - len(when)
    title = shorten(title, room, placeholder="", break_on_hyphens=False) or title[:room]
    return f"{words} {title}, {when}.docx".lstrip()


def _default(workspace: Workspace, programme_id: int, kind: DocumentKind) -> Layout:
    programme = workspace.read(programmes.programme, programme_id)
    if programme is None:
        raise RecordError(Refusal.PROGRAMME_UNKNOWN, str(programme_id))
    title = " ".join(filter(None, programme.title.splitlines()))  # a line of its own would be a § of its own
    ground = Ground(
        workspace.read(programmes.office),
        replace(programme, title=title),
        workspace.read(programmes.resolutions, programme_id),
    )
    definition = default_definition(programme_id, kind)
    if definition.attached is not None:
        attached = layout(workspace, programme_id, definition.attached).definition
        definition = replace(definition, **_look(attached))
    return Layout(definition, default_sections(kind, ground))


def _sections(kept: Layout, wanted: DocumentDefinition) -> tuple[DocumentSection, ...]:
    """The sections; where lines to sign on are wanted that were not before, the signatures are included."""
    if kept.definition.signature_lines or not wanted.signature_lines:
        return kept.sections
    return tuple(
        replace(each, included=each.included or each.part is DocumentPart.SIGNATURES)
        for each in kept.sections
    )


def _look(definition: DocumentDefinition) -> dict[str, Any]:
    """The options that a document and what is attached to it have in common."""
    return {name: getattr(definition, name) for name in _SHARED}


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _nameable(text: str) -> str:
    kept = "".join(sign if sign.isalnum() else "-" if sign in "-–" else " " for sign in text)
    return " ".join(kept.split()).strip(" -")


def _put_sections(edit: Edit, definition_id: int, sections: Sequence[DocumentSection]) -> None:
    known = {each.id: each for each in edit.find(DocumentSection, definition_id=definition_id)}
    for gone in known.keys() - {each.id for each in sections}:
        edit.remove(DocumentSection, gone)
    for position, section in enumerate(sections):
        wanted = replace(section, definition_id=definition_id, position=position)
        if wanted.id not in known:
            edit.add(replace(wanted, id=0))
        elif wanted != known[wanted.id]:
            edit.put(wanted)
