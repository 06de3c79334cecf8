"""A returned .xlsx, which tells formulas from numbers and dates from ranges."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from lxml import etree

from db.domain.collection import Stain
from desktop.exchange.forms.grids import MOST_CELLS, Given, Grid, Workbook, number
from desktop.exchange.forms.layout import PROPERTY
from desktop.exchange.package import Package
from desktop.exchange.sheets.formats import BUILT_IN

_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_BOOK = "xl/workbook.xml"


class _Shared(NamedTuple):
    texts: list[str]
    formats: list[str]


def workbook(package: Package) -> Workbook:
    """All sheets, hidden ones too."""
    name = next((part for _, part in package.related("", "officeDocument")), _BOOK)
    items = (
        item for _, part in package.related(name, "sharedStrings") for item in package.elements(part, "si")
    )
    styles = (package.root(part) for _, part in package.related(name, "styles"))
    shared = _Shared(
        [_text(item) for item in islice(items, MOST_CELLS)],
        [code for root in styles for code in _formats(root)],
    )
    parts = dict(package.related(name, "worksheet"))
    grids = []
    for sheet in package.root(name).iter("{*}sheet"):
        part = next((parts[value] for value in sheet.attrib.values() if value in parts), None)
        if part is not None:
            grids.append(_grid(package, part, shared, sheet.get("name", "")))
    return Workbook(tuple(grids), _property(package), _saved(package))


def _formats(root: etree._Element) -> Iterator[str]:
    codes = {each.get("numFmtId"): each.get("formatCode", "") for each in root.iter("{*}numFmt")}
    for style in root.iterfind("{*}cellXfs/{*}xf"):
        number = style.get("numFmtId", "0")
        yield codes.get(number) or BUILT_IN.get(int(number), "General")


def _grid(package: Package, part: str, shared: _Shared, name: str) -> Grid:
    grid = Grid(name)
    row = column = 0
    for element in package.elements(part, "row", "mergeCell"):
        if grid.is_full:
            break
        if element.tag.endswith("mergeCell"):
            _merge(grid, element.get("ref", ""))
            continue
        row, column = int(element.get("r", row + 1)), 0
        for cell in element.iterchildren("{*}c"):
            place = _REFERENCE.fullmatch(cell.get("r", ""))
            column = _column(place[1]) if place else column + 1
            grid.put(row, column, _given(cell, shared))
    return grid


def _given(cell: etree._Element, shared: _Shared) -> Given:
    computed = cell.find("{*}f") is not None
    content = cell.findtext("{*}v") or ""
    if computed and not content:
        return Given("", Stain.UNCOMPUTED)
    given = _plain_given(cell, content, shared)
    return Given(given.text, Stain.FORMULA) if computed and given.stain is None else given


def _plain_given(cell: etree._Element, content: str, shared: _Shared) -> Given:
    match cell.get("t", "n"):
        case "s":
            return Given(shared.texts[int(content)] if int(content) < len(shared.texts) else "")
        case "inlineStr":
            return Given(_text(cell.find("{*}is")))
        case "b":
            return Given("PRAWDA" if content == "1" else "FAŁSZ")
        case "e":
            return Given(content, Stain.ERROR)
        case "n":
            place = int(cell.get("s", "0"))
            return number(content, shared.formats[place] if place < len(shared.formats) else "General")
        case _:
            return Given(content)


def _merge(grid: Grid, reference: str) -> None:
    corners = _REFERENCE.findall(reference.replace("$", ""))
    if len(corners) == 2:
        (left, top), (right, bottom) = ((_column(letters), int(row)) for letters, row in corners)
        grid.merge(top, left, bottom - top + 1, right - left + 1)


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = 26 * number + ord(letter) - 64
    return number


def _text(item: etree._Element | None) -> str:
    """A text of one run or several, without its phonetic guide."""
    if item is None:
        return ""
    runs = item.findall("{*}r")
    return "".join(each.findtext("{*}t") or "" for each in runs or [item])


def _property(package: Package) -> str:
    for _, part in package.related("", "custom-properties"):
        for each in package.root(part):
            if each.get("name") == PROPERTY:
                return "".join(child.text or "" for child in each).strip()
    return ""


def _saved(package: Package) -> str:
    for _, part in package.related("", "core-properties"):
        return (package.root(part).findtext("{http://purl.org/dc/terms/}modified") or "").strip()
    return ""
