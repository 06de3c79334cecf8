"""Documents that run from section to section on upright sheets, with or without a page for their title."""

from collections.abc import Iterable, Iterator, Mapping

from db.domain.blocks import Block, Document, Heading, Section
from db.domain.kinds import DocumentPart
from desktop.documents.composition import Composition, Part, section_blocks
from desktop.documents.title_page import title_page

WORTH_CONTENTS = 2  # headings; of fewer there is nothing to choose from


def running_document(
    composition: Composition, parts: Mapping[DocumentPart, Part], title: str, above: Iterable[Block]
) -> Document:
    """The document of all its sections; `above` stands over the text where no title page goes before it."""
    report = composition.report
    return Document(
        title=title,
        sections=tuple(_sheets(composition, parts, above)),
        author=report.office.name,
        subject=report.programme.title,
    )


def _sheets(
    composition: Composition, parts: Mapping[DocumentPart, Part], above: Iterable[Block]
) -> Iterator[Section]:
    titled = composition.shows(DocumentPart.TITLE_PAGE)
    if titled:
        yield title_page(composition.report)
    text = tuple(_text(composition, parts))
    if text or not titled:
        yield Section(text if titled else (*above, *text))


def _text(composition: Composition, parts: Mapping[DocumentPart, Part]) -> Iterator[Block]:
    listed = [section for section in composition.sections() if section.part is not DocumentPart.TITLE_PAGE]
    blocks = {
        place: tuple(section_blocks(composition, section, parts))
        for place, section in enumerate(listed)
        if section.part is not DocumentPart.CONTENTS
    }
    headed = sum(isinstance(block, Heading) for found in blocks.values() for block in found)
    for place, section in enumerate(listed):
        if section.part is not DocumentPart.CONTENTS:
            yield from blocks[place]
        elif headed >= WORTH_CONTENTS:
            yield from parts[DocumentPart.CONTENTS](composition, section)
