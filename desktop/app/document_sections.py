"""Gestures on the sections of a document, which are named by their place; each is one step to undo."""

from dataclasses import replace

from db.domain.entities import DocumentSection
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import DocumentKind, DocumentPart
from desktop.app.documents import edit_sections, layout
from desktop.app.narratives import LONGEST_PROSE
from desktop.app.texts import limited, one_line
from desktop.app.workspace import Workspace

LOWEST_LEVEL = 3


def change(
    workspace: Workspace, programme_id: int, kind: DocumentKind, place: int, section: DocumentSection
) -> None:
    """Put a section, with another heading, prose or level, or left out, in place of the one there.

    Raises RecordError where its heading or prose is too long.
    """
    sections = list(layout(workspace, programme_id, kind).sections)
    level = min(max(section.level, 1), LOWEST_LEVEL)
    title = limited(" ".join(section.title.split()))
    sections[place] = replace(section, title=title, body=_told(section.body), level=level)
    edit_sections(workspace, programme_id, kind, sections)


def include(
    workspace: Workspace, programme_id: int, kind: DocumentKind, place: int, *, included: bool
) -> None:
    """Show a section or leave it out."""
    sections = list(layout(workspace, programme_id, kind).sections)
    sections[place] = replace(sections[place], included=included)
    edit_sections(workspace, programme_id, kind, sections)


def move(workspace: Workspace, programme_id: int, kind: DocumentKind, place: int, to: int) -> None:
    """Take a section from its place and put it where it will be number `to`, counted from 0."""
    sections = list(layout(workspace, programme_id, kind).sections)
    sections.insert(to, sections.pop(place))
    edit_sections(workspace, programme_id, kind, sections)


def add_own(
    workspace: Workspace, programme_id: int, kind: DocumentKind, place: int, title: str, body: str = ""
) -> None:
    """A section of the clerk's own before the one at a place. Raises RecordError as `change`."""
    sections = list(layout(workspace, programme_id, kind).sections)
    sections.insert(place, DocumentSection(0, DocumentPart.OWN, one_line(title), _told(body)))
    edit_sections(workspace, programme_id, kind, sections)


def remove(workspace: Workspace, programme_id: int, kind: DocumentKind, place: int) -> None:
    """Take a section away for good; one that can be needed again is better left out."""
    sections = list(layout(workspace, programme_id, kind).sections)
    del sections[place]
    edit_sections(workspace, programme_id, kind, sections)


def _told(body: str) -> str:
    if len(body) > LONGEST_PROSE:
        raise RecordError(Refusal.TEXT_TOO_LONG, str(LONGEST_PROSE))
    return body.rstrip()
