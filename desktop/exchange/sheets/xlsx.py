"""Workbooks of Excel since 2007: cells with their formats, which tell 12,5% from 0,125, days from numbers."""

import re
from collections.abc import Iterator
from functools import cache
from string import ascii_uppercase
from typing import NamedTuple

from lxml import etree

from db.domain.foreign import Table
from desktop.exchange.package import Package
from desktop.exchange.sheets.formats import BUILT_IN, INDENT, Style, held_number
from desktop.exchange.sheets.grid import Held, Merge, Place, check_size, table

_BOOK = "xl/workbook.xml"
_RANGE = re.compile(r"([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


class _Text(NamedTuple):
    text: str
    raised: str = ""


class _Book(NamedTuple):
    """What all sheets share."""

    texts: list[_Text]
    styles: list[Style]
    is_1904: bool


def tables(package: Package) -> Iterator[Table]:
    """The sheets that show, in their order; hidden rows are there, for a filter may have hidden them."""
    name = next((part for _, part in package.related("", "officeDocument")), _BOOK)
    root = package.root(name)
    shared = _shared(package, name, root)
    parts = dict(package.related(name, "worksheet"))
    for sheet in root.iter("{*}sheet"):
        part = next((parts[value] for value in sheet.attrib.values() if value in parts), None)
        if part is not None and sheet.get("state", "visible") == "visible":
            yield _table(package, part, shared, sheet.get("name", ""))


def _shared(package: Package, name: str, root: etree._Element) -> _Book:
    properties = root.find("{*}workbookPr")
    texts: list[_Text] = []
    for _, part in package.related(name, "sharedStrings"):
        for item in package.elements(part, "si"):
            check_size(texts)
            texts.append(_text(item))
    styles = [style for _, part in package.related(name, "styles") for style in _styles(package.root(part))]
    is_1904 = properties is not None and properties.get("date1904") in ("1", "true")
    return _Book(texts, styles, is_1904)


def _styles(root: etree._Element) -> Iterator[Style]:
    """The styles that cells name by their place."""
    codes = {each.get("numFmtId"): each.get("formatCode", "") for each in root.iter("{*}numFmt")}
    fonts = [_is_on(font.find("{*}b")) for font in root.iterfind("{*}fonts/{*}font")]
    for style in root.iterfind("{*}cellXfs/{*}xf"):
        alignment = style.find("{*}alignment")
        number, font = style.get("numFmtId", "0"), int(style.get("fontId", "0"))
        yield Style(
            codes.get(number) or BUILT_IN.get(int(number), "General"),
            font < len(fonts) and fonts[font],
            int(alignment.get("indent", "0")) if alignment is not None else 0,
        )


def _table(package: Package, part: str, book: _Book, title: str) -> Table:
    held: dict[Place, Held] = {}
    merges: list[Merge] = []
    row = -1
    for element in package.elements(part, "row", "mergeCell"):
        if element.tag.endswith("mergeCell"):
            merges += _merges(element.get("ref", ""))
            continue
        row = int(element.get("r", row + 2)) - 1
        if row < 0:
            raise ValueError(row)
        check_size(held)
        held |= {(row, column): what for column, what in _cells(element, book) if what.text}
    return table(held, merges, title)


def _cells(row: etree._Element, book: _Book) -> Iterator[tuple[int, Held]]:
    """Columns and what they hold; a cell that does not say where it is follows the one before."""
    column = -1
    for cell in row:
        place = cell.get("r")
        column = _column(place.rstrip("0123456789")) if place else column + 1
        yield column, _held(cell, book)


def _held(cell: etree._Element, book: _Book) -> Held:
    """What a cell shows; a formula that nobody has computed yet shows itself."""
    place = int(cell.get("s", "0"))
    style = book.styles[place] if place < len(book.styles) else Style()
    parts = {part.tag.rpartition("}")[2]: part for part in cell.iterchildren("*")}
    content = parts["v"].text or "" if "v" in parts else ""
    if "is" in parts:
        return _held_text(_text(parts["is"]), style)
    if not content:
        return Held(f"={parts['f'].text}" if "f" in parts and parts["f"].text else "")
    match cell.get("t", "n"):
        case "s":
            return _held_text(book.texts[int(content)], style)
        case "b":
            return Held("FAŁSZ" if content in ("0", "false") else "PRAWDA", None, style.bold)
        case "n":
            return held_number(content, style, book.is_1904)
        case _:
            return Held(_unescaped(content).rstrip(), None, style.bold, "", style.indent * INDENT)


def _held_text(text: _Text, style: Style) -> Held:
    return Held(text.text, None, style.bold, text.raised, style.indent * INDENT)


def _text(item: etree._Element) -> _Text:
    """A text with its runs; a raised last run is a reference to a note."""
    if len(item) == 1 and item[0].text:
        return _Text(_unescaped(item[0].text).rstrip())
    runs = item.findall("{*}r")
    if not runs:
        return _Text(_unescaped(item.findtext("{*}t") or "").rstrip())
    texts = [_unescaped(run.findtext("{*}t") or "") for run in runs]
    raising = runs[-1].find("{*}rPr/{*}vertAlign")
    if len(runs) > 1 and raising is not None and raising.get("val") == "superscript":
        return _Text("".join(texts[:-1]).rstrip(), texts[-1].strip())
    return _Text("".join(texts).rstrip())


def _merges(reference: str) -> Iterator[Merge]:
    found = _RANGE.match(reference)
    if found:
        left, top, right, bottom = _column(found[1]), int(found[2]), _column(found[3]), int(found[4])
        yield Merge(top - 1, left, bottom - top + 1, right - left + 1)


@cache
def _column(letters: str) -> int:
    """The column, from 0, of „AB”. Raises ValueError for what is none."""
    if not 1 <= len(letters) <= 3 or not set(letters) <= set(ascii_uppercase):
        raise ValueError(letters)
    number = 0
    for letter in letters:
        number = 26 * number + ord(letter) - 64
    return number - 1


def _is_on(flag: etree._Element | None) -> bool:
    return flag is not None and flag.get("val", "1") not in ("0", "false")


def _unescaped(text: str) -> str:
    """The text with the characters that XML cannot hold, and lines parted in one way."""
    if "_x" in text:
        text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    return text.replace("\r\n", "\n").replace("\r", "\n")
