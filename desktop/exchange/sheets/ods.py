"""Sheets of LibreOffice: each cell brings its text as it is shown, beside what it holds."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

from lxml import etree

from db.domain.foreign import Table
from desktop.exchange.package import Package
from desktop.exchange.sheets.formats import exact, plain, rounded, tidy
from desktop.exchange.sheets.grid import Held, Merge, Place, check_size, table

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_LOOK = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"

_CELLS = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")
_TRUTHS = {"TRUE": "PRAWDA", "FALSE": "FAŁSZ"}
_FIGURES = ("float", "percentage", "currency")
_RAISED = re.compile(r"super|[1-9]\d*%")
_DIGITS = re.compile(r"\d[\d.,\s'’]*(?:E[+-]?\d+)?")
_TWIPS = {"cm": 1440 / 2.54, "mm": 144 / 2.54, "in": 1440, "pt": 20}


@dataclass(slots=True)
class _Sheet:
    """What was read of the sheet that is being read."""

    held: dict[Place, Held] = field(default_factory=dict)
    merges: list[Merge] = field(default_factory=list)
    rows: int = 0


@dataclass(slots=True)
class _Styles:
    """What names of styles say: texts that are bold or raised, cells that are moved in, hidden sheets."""

    bold: set[str] = field(default_factory=set)
    raised: set[str] = field(default_factory=set)
    hidden: set[str] = field(default_factory=set)
    indents: dict[str, int] = field(default_factory=dict)

    def learn(self, style: etree._Element) -> None:
        """Remember what a style says."""
        name = style.get(f"{_STYLE}name", "")
        for properties in style:
            if properties.get(f"{_LOOK}font-weight") == "bold":
                self.bold.add(name)
            if _RAISED.match(properties.get(f"{_STYLE}text-position", "")):
                self.raised.add(name)
            if properties.get(f"{_TABLE}display") == "false":
                self.hidden.add(name)
            if margin := _twips(properties.get(f"{_LOOK}margin-left", "")):
                self.indents[name] = margin


def tables(package: Package) -> Iterator[Table]:
    """The sheets that show, in their order; hidden rows are there, for a filter may have hidden them."""
    styles, sheet = _Styles(), _Sheet()
    if "styles.xml" in package:
        for style in package.elements("styles.xml", "style"):
            styles.learn(style)
    for element in package.elements("content.xml", "style", "table-row", "table"):
        if element.tag == f"{_TABLE}table-row":
            _take_row(sheet, element, styles)
        elif element.tag == f"{_TABLE}table":
            if element.get(f"{_TABLE}style-name") not in styles.hidden:
                yield table(sheet.held, sheet.merges, element.get(f"{_TABLE}name", ""))
            sheet = _Sheet()
        elif element.tag == f"{_STYLE}style":
            styles.learn(element)


def title(package: Package) -> str:
    """The title that the document's properties give."""
    if "meta.xml" not in package:
        return ""
    found = package.root("meta.xml").find(".//{http://purl.org/dc/elements/1.1/}title")
    return "" if found is None else (found.text or "").strip()


def _take_row(sheet: _Sheet, row: etree._Element, styles: _Styles) -> None:
    """Take in a row as often as it is there; that it is there a million times empty costs nothing."""
    times, column = int(row.get(f"{_TABLE}number-rows-repeated", "1")), 0
    for cell in row.iterchildren(*_CELLS):
        repeated = int(cell.get(f"{_TABLE}number-columns-repeated", "1"))
        what = _held(cell, styles) if cell.tag == _CELLS[0] and len(cell) else Held("")
        if what.text:
            check_size(sheet.held, times * repeated)
            for down in range(times):
                for right in range(repeated):
                    sheet.held[sheet.rows + down, column + right] = what
        if cell.tag == _CELLS[0]:
            sheet.merges += _merge(cell, sheet.rows, column)
        column += repeated
    sheet.rows += times


def _merge(cell: etree._Element, row: int, column: int) -> Iterator[Merge]:
    rows = int(cell.get(f"{_TABLE}number-rows-spanned", "1"))
    columns = int(cell.get(f"{_TABLE}number-columns-spanned", "1"))
    if rows * columns > 1:
        yield Merge(row, column, rows, columns)


def _held(cell: etree._Element, styles: _Styles) -> Held:
    """What a cell shows and, where it holds a number, that."""
    paragraphs = cell.findall(f"{_TEXT}p")
    style = cell.get(f"{_TABLE}style-name", "")
    spans = [span for paragraph in paragraphs for span in paragraph.iter(f"{_TEXT}span")]
    raised = _raised(paragraphs[-1], styles) if paragraphs else ""
    text = "\n".join("".join(_pieces(paragraph)) for paragraph in paragraphs).rstrip()
    bold = style in styles.bold or bool(
        spans and all(span.get(f"{_TEXT}style-name") in styles.bold for span in spans)
    )
    held = Held(text.removesuffix(raised), None, bold, raised.strip(), styles.indents.get(style, 0))
    kind = cell.get(f"{_OFFICE}value-type", "")
    return _with_number(held, kind, cell.get(f"{_OFFICE}value", "")) if kind in _FIGURES else held


def _with_number(held: Held, kind: str, value: str) -> Held:
    try:
        number = exact(value)
    except InvalidOperation:
        return held
    amount = tidy(number.scaleb(2)) if kind == "percentage" else number
    if held.text.isalpha():
        return held._replace(text=_TRUTHS.get(held.text, held.text))
    return held._replace(number=amount, text=_as_poles_write(held.text, amount))


def _as_poles_write(text: str, amount: Decimal) -> str:
    """The text with the separators of Polish, whatever the language of the program that showed it."""
    usual = plain(amount)
    digits = _DIGITS.search(text)
    if not digits or text == usual:
        return usual
    separators = digits[0].strip().strip("0123456789")
    only = re.sub(r"\D", "", digits[0])
    for places in range(len(only)):
        number = rounded(abs(amount), places, bool(separators[:-1] if places else separators))
        if re.sub(r"\D", "", number) == only:
            ending = " " if digits[0][-1].isspace() else ""
            return f"{text[: digits.start()]}{number}{ending}{text[digits.end() :]}".strip()
    return usual


def _raised(paragraph: etree._Element, styles: _Styles) -> str:
    """The raised text that ends a paragraph, but not all of it."""
    last = paragraph[-1] if len(paragraph) else None
    if last is None or (last.tail or "").strip() or last.get(f"{_TEXT}style-name") not in styles.raised:
        return ""
    text = "".join(_pieces(last))
    return "" if text == "".join(_pieces(paragraph)).strip() else text


def _pieces(element: etree._Element) -> Iterator[str]:
    """The text of an element, with the blanks and breaks that ODF writes as elements."""
    yield element.text or ""
    for child in element:
        match etree.QName(child).localname if isinstance(child.tag, str) else "":
            case "s":
                yield " " * min(int(child.get(f"{_TEXT}c", "1")), 1000)
            case "tab":
                yield "\t"
            case "line-break":
                yield "\n"
            case "span" | "a":
                yield from _pieces(child)
        yield child.tail or ""


def _twips(length: str) -> int:
    """„0.5cm” in twentieths of a point; 0 for what is no length."""
    try:
        return round(float(length[:-2]) * _TWIPS.get(length[-2:], 0))
    except ValueError:
        return 0
