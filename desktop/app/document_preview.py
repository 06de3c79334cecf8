"""A look at a document before it is written: its HTML, and the charts and pictures that this names."""

from typing import NamedTuple

from db.domain.blocks import ChartBlock, Picture
from db.domain.report import DocumentData
from desktop.app import documents


class Preview(NamedTuple):
    """The HTML asks for its charts and pictures as „chart:0”, „picture:0” and on."""

    html: str
    charts: tuple[ChartBlock, ...] = ()
    pictures: tuple[Picture, ...] = ()


def preview(data: DocumentData, room: int) -> Preview:
    """A document down to so many paragraphs and table rows; it can be made on another thread."""
    from desktop.documents import preview as look

    document = documents.composed(data)
    return Preview(look.preview(document, room), look.chart_blocks(document), look.pictures(document))
