"""Signature lines: the places that Word's own signatures fill with a picture, as Word lays them out.

VML is what Word still keeps them in ([MS-OI29500]; ISO 29500-4, 19.2.2.30 signatureline).
"""

import struct
import zlib
from functools import cache
from io import BytesIO

from docx.document import Document as DocxDocument

from db.domain.blocks import Document, Signature, Signatures
from desktop.documents.word.escape import attribute

_WIDEST = 192  # points; with half of it as the height that is Word's own size
_PICTURE = (384, 192)  # pixels
_RULE = range(136, 138)  # the rows of the line to sign on
_MARGIN = 16
_CROSS = 28  # pixels: the height of the × before the line
_INK, _PAPER = 0x40, 0xFF
_SPACES = (
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_TYPE = (
    '<v:shapetype id="_x0000_t75" coordsize="21600,21600" o:spt="75" o:preferrelative="t" '
    'path="m@4@5l@4@11@9@11@9@5xe" filled="f" stroked="f"><v:stroke joinstyle="miter"/><v:formulas>'
    '<v:f eqn="if lineDrawn pixelLineWidth 0"/><v:f eqn="sum @0 1 0"/><v:f eqn="sum 0 0 @1"/>'
    '<v:f eqn="prod @2 1 2"/><v:f eqn="prod @3 21600 pixelWidth"/><v:f eqn="prod @3 21600 pixelHeight"/>'
    '<v:f eqn="sum @0 0 1"/><v:f eqn="prod @6 1 2"/><v:f eqn="prod @7 21600 pixelWidth"/>'
    '<v:f eqn="sum @8 21600 0"/><v:f eqn="prod @7 21600 pixelHeight"/><v:f eqn="sum @10 21600 0"/>'
    '</v:formulas><v:path o:extrusionok="f" gradientshapeok="t" o:connecttype="rect"/>'
    '<o:lock v:ext="edit" aspectratio="t"/></v:shapetype>'
)
_LOCKED = (
    '<o:lock v:ext="edit" ungrouping="t" rotation="t" cropping="t" verticies="t" text="t" grouping="t"/>'
)
_OFFICE = "{00000000-0000-0000-0000-000000000000}"  # whose signatures fill it: those of Office itself


def add_line_picture(package: DocxDocument, document: Document) -> str:
    """Put the picture of an empty line into the package; its relationship, "" where there is no line."""
    blocks = (block for section in document.sections for block in section.blocks)
    places = (place for block in blocks if isinstance(block, Signatures) for place in block.entries)
    if not any(place.line_id for place in places):
        return ""
    reference, _ = package.part.get_or_add_image(BytesIO(_empty_line()))
    return str(reference)


def line_run(place: Signature, picture: str, room: int) -> str:
    """The line of a place, no wider than the room in points."""
    width = min(_WIDEST, room)
    expected = ", ".join(filter(None, (place.title, place.name)))
    words = f"Miejsce na podpis elektroniczny: {expected}".removesuffix(": ")
    return (
        f'<w:r><w:pict {_SPACES}>{_TYPE}<v:shape id="Podpis_{place.line_id.strip("{}")}" type="#_x0000_t75" '
        f'alt="{attribute(words)}" style="width:{width}pt;height:{width / 2:g}pt">'
        f'<v:imagedata r:id="{picture}" o:title=""/>{_LOCKED}'
        f'<o:signatureline v:ext="edit" id="{place.line_id}" provid="{_OFFICE}" '
        f'o:suggestedsigner="{attribute(place.name)}" o:suggestedsigner2="{attribute(place.title)}" '
        'allowcomments="t" issignatureline="t"/></v:shape></w:pict></w:r>'
    )


@cache
def _empty_line() -> bytes:
    """A × and a rule to sign on, as a PNG in greys."""
    width, height = _PICTURE
    rows = [bytearray([_PAPER]) * width for _ in range(height)]
    for row in _RULE:
        rows[row][_MARGIN : width - _MARGIN] = bytes([_INK]) * (width - 2 * _MARGIN)
    top = _RULE.start - _CROSS - 8
    for step in range(_CROSS):
        for left in (_MARGIN + step, _MARGIN + _CROSS - step):
            rows[top + step][left : left + 3] = bytes([_INK]) * 3
    pixels = zlib.compress(b"".join(b"\0" + row for row in rows))
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", pixels) + _chunk(b"IEND", b"")


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
