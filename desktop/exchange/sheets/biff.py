"""What .xls files say of their cells beside the values: formats, bold, indents, errors ([MS-XLS])."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from desktop.exchange import compound
from desktop.exchange.sheets.formats import BUILT_IN, Style
from desktop.exchange.sheets.grid import Place

_BEGIN, _END, _SHEET, _FONT, _FORMAT, _XF = 0x0809, 0x000A, 0x0085, 0x0031, 0x041E, 0x00E0
_FORMULA, _SEVERAL, _ERROR = 0x0006, 0x00BD, 0x0205
_CELLS = (0x0203, 0x027E, 0x00FD, 0x0204, _FORMULA, _ERROR)  # number, short number, text, label …
_VERSION_8 = 0x0600
_CODE_PAGE, _TITLE, _UTF_8 = 1, 2, 65001
_BOLD = 600
_ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}


@dataclass(slots=True)
class SheetLook:
    """The styles of a sheet's cells, and the errors in them, by place."""

    styles: dict[Place, Style] = field(default_factory=dict)
    errors: dict[Place, str] = field(default_factory=dict)


def looks(path: Path) -> list[SheetLook]:
    """One for each sheet in order; none for a file older than Excel 97 or of another format."""
    with path.open("rb") as file:
        if file.read(8) != compound.SIGNATURE:
            return []
        stream = compound.stream(file, "Workbook")
    styles, starts = [], []
    codes, bold = dict(BUILT_IN), []
    for record, content in _records(stream, 0):
        match record:
            case _ if record == _BEGIN and struct.unpack_from("<H", content)[0] != _VERSION_8:
                return []
            case _ if record == _FORMAT:
                codes[struct.unpack_from("<H", content)[0]] = _text(content[2:])
            case _ if record == _FONT:
                bold.append(struct.unpack_from("<H", content, 6)[0] >= _BOLD)
            case _ if record == _XF:
                styles.append(_style(content, codes, bold))
            case _ if record == _SHEET:
                starts.append(struct.unpack_from("<I", content)[0])
    return [_look(stream, start, styles) for start in starts]


def title(path: Path) -> str:
    """The title that the properties of an .xls give ([MS-OLEPS]); "" where there is none."""
    with path.open("rb") as file:
        if file.read(8) != compound.SIGNATURE:
            return ""
        try:
            return _title(compound.stream(file, "\x05SummaryInformation"))
        except (ValueError, LookupError, struct.error):
            return ""  # a report is none the worse for it


def _title(properties: bytes) -> str:
    (section,) = struct.unpack_from("<I", properties, 44)
    (number,) = struct.unpack_from("<I", properties, section + 4)
    places = dict(struct.iter_unpack("<II", properties[section + 8 : section + 8 + 8 * number]))
    if not {_CODE_PAGE, _TITLE} <= places.keys():
        return ""
    (page,) = struct.unpack_from("<H", properties, section + places[_CODE_PAGE] + 4)
    (length,) = struct.unpack_from("<I", properties, section + places[_TITLE] + 4)
    content = properties[section + places[_TITLE] + 8 :][:length]
    return content.decode("utf-8" if page == _UTF_8 else f"cp{page}").rstrip("\0").strip()


def _records(stream: bytes, start: int) -> Iterator[tuple[int, bytes]]:
    """Kinds and contents of the records of one part of the stream."""
    at = start
    while at + 4 <= len(stream):
        record, length = struct.unpack_from("<HH", stream, at)
        if record == _END:
            return
        yield record, stream[at + 4 : at + 4 + length]
        at += 4 + length


def _style(content: bytes, codes: dict[int, str], bold: list[bool]) -> Style:
    font, code = struct.unpack_from("<HH", content)
    place = font - (font > 4)  # there is no font number 4
    return Style(codes.get(code, "General"), place < len(bold) and bold[place], content[8] & 15)


def _look(stream: bytes, start: int, styles: list[Style]) -> SheetLook:
    look = SheetLook()
    for record, content in _records(stream, start):
        if record == _SEVERAL:
            row, first = struct.unpack_from("<HH", content)
            for column, (style, _) in enumerate(struct.iter_unpack("<HI", content[4:-2]), first):
                look.styles[row, column] = styles[style]
        elif record in _CELLS:
            row, column, style = struct.unpack_from("<HHH", content)
            look.styles[row, column] = styles[style]
            if error := _error(record, content):
                look.errors[row, column] = error
    return look


def _error(record: int, content: bytes) -> str:
    """The error that a cell shows, "" when it shows none."""
    if record == _ERROR and content[7]:
        return _ERRORS.get(content[6], "#N/A")
    if record == _FORMULA and content[6] == 2 and content[12:14] == b"\xff\xff":
        return _ERRORS.get(content[8], "#N/A")
    return ""


def _text(content: bytes) -> str:
    """A text with its length before it, in one or two bytes a letter."""
    length, is_wide = struct.unpack_from("<HB", content)
    if is_wide & 1:
        return content[3 : 3 + 2 * length].decode("utf-16-le")
    return content[3 : 3 + length].decode("latin-1")
