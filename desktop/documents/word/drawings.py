"""Charts and pictures: the parts that hold them, and the paragraphs in which they stand."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import count

from docx.document import Document as DocxDocument
from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError
from docx.opc.constants import CONTENT_TYPE

from db.domain.blocks import ChartBlock, Document, Picture, Section
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import ChartKind
from desktop.documents.word.charts import add_chart, is_drawn
from desktop.documents.word.escape import attribute
from desktop.documents.word.looks import Looks
from desktop.documents.word.page import Page

_MILLIMETRE = 36_000  # English metric units
_TWIP = 635
_READABLE = {CONTENT_TYPE.PNG, CONTENT_TYPE.JPEG}
_MAIN = "http://schemas.openxmlformats.org/drawingml/2006"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_UNREAD = (
    InvalidImageStreamError,
    UnexpectedEndOfFileError,
    UnrecognizedImageError,
    struct.error,
    KeyError,
    ValueError,
    ZeroDivisionError,
)
_CHART_WIDTH = 165  # millimetres at most
_CHART_HEIGHT = 80
_BAR = 7  # millimetres that a bar takes, and what stands around bars
_AROUND_BARS = 25
_SHARE = 0.9  # of the height of the text that a drawing may take


@dataclass(frozen=True, slots=True)
class Drawings:
    """The runs of charts and pictures, in the order of their blocks; empty of a chart with nothing in it."""

    runs: tuple[str, ...]


def add_drawings(package: DocxDocument, document: Document, page: Page, looks: Looks) -> Drawings:
    """Put charts and pictures into the package. Raises RecordError: PICTURE_UNREADABLE."""
    numbers = count(1)
    return Drawings(
        tuple(
            _picture(package, block, _room(page, section), next(numbers))
            if isinstance(block, Picture)
            else _chart(package, block, _room(page, section), next(numbers), looks)
            for section, block in _drawn(document)
        )
    )


def _drawn(document: Document) -> Iterator[tuple[Section, Picture | ChartBlock]]:
    for section in document.sections:
        for block in section.blocks:
            if isinstance(block, Picture | ChartBlock):
                yield section, block


def _room(page: Page, section: Section) -> tuple[int, int]:
    """How wide and high a drawing may be, in English metric units."""
    height = page.text_heights[section.orientation] * _TWIP
    return page.text_widths[section.orientation] * _TWIP, int(height * _SHARE)


def _picture(package: DocxDocument, block: Picture, room: tuple[int, int], number: int) -> str:
    """A picture in its own proportions, as wide as it is meant to be if the sheet has room for it."""
    try:
        reference, image = package.part.get_or_add_image(BytesIO(block.data))
        if image.content_type not in _READABLE:
            raise ValueError(image.content_type)
        proportion = image.px_height / image.px_width
        width = min(block.width * _MILLIMETRE, room[0], int(room[1] / proportion))
    except _UNREAD as error:
        raise RecordError(Refusal.PICTURE_UNREADABLE, block.description) from error
    size = f'cx="{max(width, 1)}" cy="{max(int(width * proportion), 1)}"'
    content = (
        f'<pic:pic xmlns:pic="{_MAIN}/picture"><pic:nvPicPr><pic:cNvPr id="{number}" name="Obraz {number}"/>'
        f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{reference}" '
        f'xmlns:r="{_RELATIONSHIPS}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>'
        f'<a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        "</pic:spPr></pic:pic>"
    )
    return _inline(content, "picture", size, _Words(number, f"Obraz {number}", "", block.description))


def _chart(package: DocxDocument, block: ChartBlock, room: tuple[int, int], number: int, looks: Looks) -> str:
    if not is_drawn(block):
        return ""
    reference = add_chart(package, block, number, looks.font)
    width, height = min(room[0], _CHART_WIDTH * _MILLIMETRE), min(room[1], _height(block) * _MILLIMETRE)
    content = f'<c:chart xmlns:c="{_MAIN}/chart" xmlns:r="{_RELATIONSHIPS}" r:id="{reference}"/>'
    words = _Words(number, f"Wykres {number}", block.title, block.description or block.title)
    return _inline(content, "chart", f'cx="{width}" cy="{height}"', words)


def _height(block: ChartBlock) -> int:
    """In millimetres: bars need room for each of them, the other kinds do not grow."""
    if block.kind is not ChartKind.BAR:
        return _CHART_HEIGHT
    return max(len(block.categories) * (len(block.series) + 1) * _BAR + _AROUND_BARS, _CHART_HEIGHT)


@dataclass(frozen=True, slots=True)
class _Words:
    """What a screen reader is told of a drawing."""

    number: int
    name: str
    title: str
    description: str


def _inline(content: str, kind: str, size: str, words: _Words) -> str:
    """A run with a drawing that stands in the text as a letter does."""
    title = f' title="{attribute(words.title)}"' if words.title else ""
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_MAIN}/wordprocessingDrawing" distT="0" distB="0" distL="0" '
        f'distR="0"><wp:extent {size}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr '
        f'id="{words.number}" name="{words.name}" descr="{attribute(words.description)}"{title}/>'
        f'<wp:cNvGraphicFramePr/><a:graphic xmlns:a="{_MAIN}/main"><a:graphicData uri="{_MAIN}/{kind}">'
        f"{content}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
