"""Workbooks of Excel since 2007: cells with their formats, which tell 12,5% from 0,125, days from numbers."""

import re
from collections.abc import Iterator
from decimal import InvalidOperation
from typing import NamedTuple

from lxml import etree

from db.domain.foreign import Table
from desktop.exchange.package import Package
from desktop.exchange.sheets.formats import BUILT_IN, exact, plain, shown
from desktop.exchange.sheets.grid import Held, Merge, Place, table

_BOOK = "xl/workbook.xml"
_RANGE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_INDENT = 180  # twips: about three blanks, which Excel moves a cell in by for each step


class _Style(NamedTuple):
    code: str = "General"
    bold: bool = False
    indent: int = 0


class _Text(NamedTuple):
    text: str
    raised: str = ""


class _Book(NamedTuple):
    """What all sheets share."""

    texts: list[_Text]
    styles: list[_Style]
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
    texts = [
        _text(item)
        for _, part in package.related(name, "sharedStrings")
        for item in package.elements(part, "si")
    ]
    styles = [style for _, part in package.related(name, "styles") for style in _styles(package.root(part))]
    is_1904 = properties is not None and properties.get("date1904") in ("1", "true")
    return _Book(texts, styles, is_1904)


def _styles(root: etree._Element) -> Iterator[_Style]:
    """The styles that cells name by their place."""
    codes = {each.get("numFmtId"): each.get("formatCode", "") for each in root.iter("{*}numFmt")}
    fonts = [_is_on(font.find("{*}b")) for font in root.iterfind("{*}fonts/{*}font")]
    for style in root.iterfind("{*}cellXfs/{*}xf"):
        alignment = style.find("{*}alignment")
        number, font = style.get("numFmtId", "0"), int(style.get("fontId", "0"))
        yield _Style(
            codes.get(number) or BUILT_IN.get(int(number), "General"),
            font < len(fonts) and fonts[font],
            _INDENT * int(alignment.get("indent", "0")) if alignment is not None else 0,
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
        column = -1
        for cell in element.iterchildren("{*}c"):
            column = _column(cell.get("r", "")) if cell.get("r") else column + 1
            what = _held(cell, book)
            if what.text:
                held[row, column] = what
    return table(held, merges, title)


def _held(cell: etree._Element, book: _Book) -> Held:
    """What a cell shows; a formula that nobody has computed yet shows itself."""
    place = int(cell.get("s", "0"))
    style = book.styles[place] if place < len(book.styles) else _Style()
    value, formula = cell.find("{*}v"), cell.find("{*}f")
    content = value.text or "" if value is not None else ""
    if not content and cell.get("t") != "inlineStr":
        return Held(f"={formula.text}" if formula is not None and formula.text else "")
    match cell.get("t", "n"):
        case "s":
            text = book.texts[int(content)]
            return Held(text.text, None, style.bold, text.raised, style.indent)
        case "inlineStr":
            text = _text(cell.find("{*}is"))
            return Held(text.text, None, style.bold, text.raised, style.indent)
        case "b":
            return Held("FAŁSZ" if content in ("0", "false") else "PRAWDA", None, style.bold)
        case "n":
            return _number(content, style, book.is_1904)
        case _:
            return Held(_unescaped(content), None, style.bold, "", style.indent)


def _number(content: str, style: _Style, is_1904: bool) -> Held:
    try:
        number = exact(content)
    except InvalidOperation:
        return Held(content, None, style.bold)
    text, amount = (plain(number), number) if style.code == "General" else shown(number, style.code, is_1904)
    return Held(text, amount, style.bold, "", style.indent)


def _text(item: etree._Element | None) -> _Text:
    """A text with its runs; a raised last run is a reference to a note."""
    if item is None:
        return _Text("")
    runs = item.findall("{*}r")
    if not runs:
        return _Text(_unescaped(item.findtext("{*}t") or ""))
    texts = [_unescaped(run.findtext("{*}t") or "") for run in runs]
    raising = runs[-1].find("{*}rPr/{*}vertAlign")
    if len(runs) > 1 and raising is not None and raising.get("val") == "superscript":
        return _Text("".join(texts[:-1]), texts[-1].strip())
    return _Text("".join(texts))


def _merges(reference: str) -> Iterator[Merge]:
    found = _RANGE.match(reference)
    if found and found[3]:
        left, top, right, bottom = _number_of(found[1]), int(found[2]), _number_of(found[3]), int(found[4])
        yield Merge(top - 1, left, bottom - top + 1, right - left + 1)


def _column(reference: str) -> int:
    """The column, from 0, of „AB12”. Raises ValueError for what is no place."""
    found = _RANGE.match(reference)
    if not found:
        raise ValueError(reference)
    return _number_of(found[1])


def _number_of(letters: str) -> int:
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
    return text.replace("\r\n", "\n").replace("\r", "\n").rstrip()
