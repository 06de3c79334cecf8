"""A draft resolution of the council: its head, its paragraphs, attachments and justification."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from db.domain.blocks import Block, Document, Paragraph, ParagraphStyle, Section
from db.domain.entities import DocumentSection
from db.domain.kinds import DocumentPart
from db.domain.report import DocumentData
from desktop.documents.composition import Composition, headed
from desktop.documents.legal_numbering import provisions
from desktop.documents.prose import paragraph
from desktop.documents.resolution_words import attachment_lines, organ, title_lines
from desktop.documents.signatures import signatures

Compose = Callable[[DocumentData], Document]


def compose(data: DocumentData, compose_attached: Compose) -> Document:
    """The resolution with what is attached to it, each attachment and the justification on a new sheet."""
    composition = Composition(data)
    subject = next((each.title for each in composition.sections() if _is_head(each)), "")
    _, _, _, about = title_lines(data, subject)
    return Document(
        title=f"Uchwała {organ(data.report)} {about}",
        sections=tuple(_sheets(composition, compose_attached)),
        author=data.report.office.name,
        subject=data.report.programme.title,
    )


def _is_head(section: DocumentSection) -> bool:
    return section.part is DocumentPart.ENACTMENT


def _sheets(composition: Composition, compose_attached: Compose) -> Iterator[Section]:
    waiting: list[Block] = []
    attachments = _Attachments(composition, compose_attached)
    for section in composition.sections():
        if section.part in (DocumentPart.ATTACHMENT, DocumentPart.JUSTIFICATION) and waiting:
            yield Section(tuple(waiting))
            waiting.clear()
        if section.part is DocumentPart.ATTACHMENT:
            yield from attachments.sheets(section)
        else:
            waiting.extend(_blocks(composition, section))
    if waiting:
        yield Section(tuple(waiting))


def _blocks(composition: Composition, section: DocumentSection) -> Iterable[Block]:
    body = composition.prose(section.body)
    match section.part:
        case DocumentPart.ENACTMENT:
            first, *others = _in_lines(
                title_lines(composition.data, section.title), ParagraphStyle.RESOLUTION
            )
            return (replace(first, outline=1), *others, *body)
        case DocumentPart.PROVISIONS:
            return provisions(body)
        case DocumentPart.SIGNATURES:
            return (*body, *signatures(composition.data))
        case _:
            return headed(section, body)


def _in_lines(lines: Iterable[str], style: ParagraphStyle) -> Iterator[Paragraph]:
    return (paragraph(line, style) for line in lines)


class _Attachments:
    """The attachments in order: the first is the document attached, later ones are the clerk's own prose."""

    def __init__(self, composition: Composition, compose_attached: Compose) -> None:
        self._composition = composition
        self._compose = compose_attached
        self._attached = composition.data.attached
        kept = [each for each in composition.sections() if each.part is DocumentPart.ATTACHMENT]
        self._numbers = iter(range(1, len(kept) + 1) if len(kept) > 1 else (0,))

    def sheets(self, section: DocumentSection) -> Iterator[Section]:
        """The sheets of the next attachment; each says in its corner what it is attached to."""
        lines = attachment_lines(self._composition.data, next(self._numbers))
        label = tuple(_in_lines(lines, ParagraphStyle.ATTACHMENT))
        own = tuple(headed(section, self._composition.prose(section.body)))
        attached = self._attached
        self._attached = None
        if attached is None:
            yield Section((*label, *own))
            return
        first, *later = self._compose(attached).sections
        yield replace(first, blocks=(*label, *own, *first.blocks), attached=True)
        yield from (replace(each, attached=True) for each in later)
