"""A returned .ods, as LibreOffice saves it."""

from collections.abc import Iterator

from lxml import etree

from db.domain.collection import Stain
from desktop.exchange.forms.grids import MOST_CELLS, Given, Grid, Workbook, number
from desktop.exchange.forms.layout import PROPERTY
from desktop.exchange.package import Package

_MOST_REPEATED = 1000  # rows or cells alike; more of them are the empty rest of a sheet
_ERRORS = ("#N/A", "#N/D", "Err:", "#REF!", "#DIV/0!", "#NAME?", "#VALUE!", "#ARG!", "#ADR!", "#NAZWA?")


def workbook(package: Package) -> Workbook:
    """All sheets, hidden ones too."""
    grids = tuple(map(_grid, package.root("content.xml").iter("{*}table")))
    token, saved = _properties(package)
    return Workbook(grids, token, saved)


def _grid(table: etree._Element) -> Grid:
    grid = Grid(_attribute(table, "name"))
    at = 1
    for row in table.iter("{*}table-row"):
        times = int(_attribute(row, "number-rows-repeated") or 1)
        if grid.is_full:
            break
        cells = list(_cells(row))
        if cells:
            for again in range(min(times, 1 + MOST_CELLS // len(cells), _MOST_REPEATED)):
                for column, cell, given in cells:
                    _keep(grid, at + again, column, cell, given)
        at += times
    return grid


def _cells(row: etree._Element) -> Iterator[tuple[int, etree._Element, Given]]:
    """The cells that hold anything or reach over several rows, by column; repeated ones each for itself."""
    column = 1
    for cell in row.iterchildren("{*}table-cell", "{*}covered-table-cell"):
        times = int(_attribute(cell, "number-columns-repeated") or 1)
        given = Given("") if cell.tag.endswith("covered-table-cell") else _given(cell)
        if given.text or given.stain or _attribute(cell, "number-rows-spanned"):
            for again in range(min(times, _MOST_REPEATED)):
                yield column + again, cell, given
        column += times


def _keep(grid: Grid, row: int, column: int, cell: etree._Element, given: Given) -> None:
    grid.put(row, column, given)
    rows = int(_attribute(cell, "number-rows-spanned") or 1)
    columns = int(_attribute(cell, "number-columns-spanned") or 1)
    if rows * columns < MOST_CELLS:
        grid.merge(row, column, rows, columns)


def _given(cell: etree._Element) -> Given:
    text = "\n".join(_line(each) for each in cell.iterchildren("{*}p"))
    computed = bool(_attribute(cell, "formula"))
    if _attribute(cell, "value-type", "calcext") == "error" or (computed and text.startswith(_ERRORS)):
        return Given(text, Stain.ERROR)
    given = _typed(cell, text)
    if computed:
        return given if given.stain else Given(given.text, Stain.FORMULA if given.text else Stain.UNCOMPUTED)
    return given


def _typed(cell: etree._Element, text: str) -> Given:
    kind = _attribute(cell, "value-type")
    if kind in ("float", "percentage", "currency"):
        return number(_attribute(cell, "value"), "0%" if kind == "percentage" else "General")
    return Given(text, Stain.DATE if kind in ("date", "time") else None)


def _line(paragraph: etree._Element) -> str:
    """The text of a paragraph; runs of blanks are elements of their own."""
    parts = [paragraph.text or ""]
    for child in paragraph:
        tag = etree.QName(child).localname
        if tag == "s":
            parts.append(" " * min(int(_attribute(child, "c") or 1), 100))
        elif tag == "tab":
            parts.append("\t")
        elif tag == "line-break":
            parts.append("\n")
        elif tag != "annotation":
            parts.append(_line(child))
        parts.append(child.tail or "")
    return "".join(parts)


def _properties(package: Package) -> tuple[str, str]:
    """The token that the file's property holds, and when it was last saved."""
    if "meta.xml" not in package:
        return "", ""
    root = package.root("meta.xml")
    tokens = (each.text for each in root.iter("{*}user-defined") if _attribute(each, "name") == PROPERTY)
    saved = root.find(".//{http://purl.org/dc/elements/1.1/}date")
    return next(tokens, None) or "", (saved.text or "") if saved is not None else ""


def _attribute(element: etree._Element, name: str, prefix: str = "") -> str:
    """An attribute by its local name, in whichever namespace or in that of a prefix."""
    for key, value in element.attrib.items():
        found = etree.QName(str(key))
        if found.localname == name and (bool(prefix) == ("calcext" in str(found.namespace))):
            return str(value)
    return ""
