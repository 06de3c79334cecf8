"""Which sections a document shows: those that say something, and those whose subsections do."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from db.domain.blocks import Block
from db.domain.entities import DocumentSection
from db.domain.kinds import DocumentPart
from desktop.documents.composition import Composition, Part, heading

_WITHOUT_PROSE = (DocumentPart.TITLE_PAGE, DocumentPart.CONTENTS, DocumentPart.SIGNATURES)


class Told(NamedTuple):
    """A section with what it says under its heading."""

    section: DocumentSection
    blocks: tuple[Block, ...]

    def headed(self) -> Iterator[Block]:
        """The blocks under the section's heading, if it has one; contents have theirs themselves."""
        if self.section.title and self.section.part is not DocumentPart.CONTENTS:
            yield heading(self.section.level, self.section.title)
        yield from self.blocks


def told(composition: Composition, parts: Mapping[DocumentPart, Part]) -> list[Told]:
    """What the document's sections say, in order, without those that say nothing.

    A heading stays where one of a lower level stands below it: without it, the outline would lose a step.
    """
    found = every(composition, parts)
    return [each for place, each in enumerate(found) if each.blocks or _heads(found, place)]


def every(composition: Composition, parts: Mapping[DocumentPart, Part]) -> list[Told]:
    """All sections that the document is to show, in order, whether they say anything or not."""
    return [Told(each, _said(composition, each, parts)) for each in composition.sections()]


def _said(
    composition: Composition, section: DocumentSection, parts: Mapping[DocumentPart, Part]
) -> tuple[Block, ...]:
    own = () if section.part in _WITHOUT_PROSE else tuple(composition.prose(section.body))
    return (*own, *parts[section.part](composition, section))


def _heads(found: list[Told], place: int) -> bool:
    """Whether a section below this one says something."""
    own = found[place].section
    for each in found[place + 1 :]:
        if each.section.level <= own.level:
            return False
        if each.blocks:
            return bool(own.title)
    return False
