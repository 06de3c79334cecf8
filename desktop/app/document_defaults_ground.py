"""What the wording that documents begin with is made of."""

from dataclasses import dataclass, replace

from db.domain.entities import DocumentSection, Office, Programme, Resolution
from db.domain.kinds import DocumentPart


@dataclass(frozen=True, slots=True)
class Ground:
    """The office, and the programme with what adopted it."""

    office: Office
    programme: Programme
    resolutions: tuple[Resolution, ...] = ()


def section(part: DocumentPart, title: str = "", body: str = "", level: int = 1) -> DocumentSection:
    """A section that no definition has yet; `body` is markup."""
    return DocumentSection(0, part, title, body, level)


def left_out(unwanted: DocumentSection) -> DocumentSection:
    """The same section, there but left out until the clerk ticks it."""
    return replace(unwanted, included=False)


def in_order(*sections: DocumentSection) -> tuple[DocumentSection, ...]:
    """The sections, each knowing its place."""
    return tuple(replace(each, position=place) for place, each in enumerate(sections))
