"""Hostile workbooks and OpenDocument files."""

from collections.abc import Callable, Iterator
from pathlib import Path

import openpyxl

from db.domain.errors import Refusal
from exchange.hostile import C, D, E, Hostile, L, U
from exchange.hostile_archives import (
    archive,
    open_document,
    sheet_parts,
    sheets_of_open_document,
    text,
)

_LAUGHS = (
    '<!DOCTYPE l [<!ENTITY a "ha">'
    + "".join(
        f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in zip("abcdefghi", "bcdefghij", strict=True)
    )
    + "]>"
)
_XXE = '<!DOCTYPE l [<!ENTITY j SYSTEM "file:///etc/hostname">]>'
_ROW = f'<row r="1">{text(1, "A", "tekst")}</row>'


def workbooks() -> Iterator[Hostile]:
    far = _ROW + f'<row r="1048576">{text(1048576, "XFD", "daleko")}</row>'
    merge = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    yield Hostile("far cell.xlsx", _sheet(far), None)
    yield Hostile("far beyond.xlsx", _sheet(f'<row r="99999999999">{text(9999999, "ZZZ", "x")}</row>'), None)
    yield Hostile("row before the first.xlsx", _sheet('<row r="-5"><c><v>1</v></c></row>' + _ROW), D)
    yield Hostile("a million rows.xlsx", _million_rows, L)
    yield Hostile("all columns.xlsx", _all_columns, L)
    yield Hostile("all merged.xlsx", _sheet(_ROW, merge), None)
    yield Hostile("merged a hundred thousand times.xlsx", _merged_often, None)
    yield Hostile("a million texts.xlsx", _million_texts, L)
    yield Hostile("laughs.xlsx", _laughing_workbook, D)
    yield Hostile("secrets.xlsx", _workbook_with_secrets, D)
    yield Hostile("text that is not there.xlsx", _sheet('<row><c t="s"><v>7</v></c></row>'), D)
    yield Hostile("text before the first.xlsx", _sheet('<row><c t="s"><v>-1</v></c></row>'), D)
    yield Hostile("style that is not there.xlsx", _sheet('<row><c s="99"><v>7</v></c></row>'), None)
    yield Hostile("endless number.xlsx", _sheet(f"<row><c><v>{'9' * 100_000}</v></c></row>"), None)
    yield Hostile("number beyond all.xlsx", _sheet("<row><c><v>1E+999999999</v></c></row>"), None)
    yield Hostile("no place.xlsx", _sheet('<row><c r="1A"><v>7</v></c></row>'), D)
    yield Hostile("nothing in it.xlsx", _sheet(""), E)
    yield Hostile("renamed.docx", lambda path: openpyxl_book().save(path), None)
    yield Hostile("macros.xlsm", _macros_of_workbook, None)
    yield Hostile("nonsense.xlsb", _nonsense_of_xlsb, D)


def open_documents() -> Iterator[Hostile]:
    manifest = '<m:manifest xmlns:m="urn:m"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>'
    full = "<table:table-cell {}><text:p>x</text:p></table:table-cell>"
    row = "<table:table-row {}>{}</table:table-row>"
    many = row.format(
        'table:number-rows-repeated="1048576"', full.format('table:number-columns-repeated="1024"')
    )
    empty = row.format('table:number-rows-repeated="1048575"', "<table:table-cell/>")
    yield Hostile(
        "text.odt",
        lambda path: open_document(path, "text", {"content.xml": "<a/>"}),
        Refusal.FOREIGN_OPEN_DOCUMENT,
    )
    yield Hostile("drawing.ods", lambda path: open_document(path, "graphics", {"content.xml": "<a/>"}), U)
    yield Hostile(
        "encrypted.ods",
        lambda path: open_document(path, "spreadsheet", {"META-INF/manifest.xml": manifest}),
        C,
    )
    yield Hostile("no content.ods", lambda path: open_document(path, "spreadsheet", {}), D)
    yield Hostile("a billion cells.ods", _ods(many), L)
    yield Hostile("a million empty rows.ods", _ods(empty + row.format("", full.format(""))), None)
    yield Hostile(
        "blanks without end.ods",
        _ods(
            row.format(
                "", '<table:table-cell><text:p>x<text:s text:c="2000000000"/>y</text:p></table:table-cell>'
            )
        ),
        None,
    )
    yield Hostile(
        "repeated less than once.ods", _ods(row.format('table:number-rows-repeated="x"', full.format(""))), D
    )


def openpyxl_book() -> openpyxl.Workbook:
    """A harmless workbook."""
    book = openpyxl.Workbook()
    book.worksheets[0].append(["Porady", 5])
    return book


def _sheet(rows: str, after: str = "") -> Callable[[Path], object]:
    return lambda path: archive(path, sheet_parts(rows, after))


def _ods(rows: str) -> Callable[[Path], object]:
    return lambda path: open_document(path, "spreadsheet", {"content.xml": sheets_of_open_document(rows)})


def _macros_of_workbook(path: Path) -> None:
    parts = sheet_parts(_ROW)
    types = str(parts["[Content_Types].xml"])
    kind = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    named = types.replace(types.partition('ContentType="')[2].partition('"')[0], kind)
    archive(path, {**parts, "[Content_Types].xml": named, "xl/vbaProject.bin": b"\xd0\xcf\x11\xe0" * 100})


def _nonsense_of_xlsb(path: Path) -> None:
    parts = sheet_parts(_ROW)
    types = str(parts["[Content_Types].xml"])
    kind = "application/vnd.ms-excel.sheet.binary.macroEnabled.main"
    named = types.replace(types.partition('ContentType="')[2].partition('"')[0], kind)
    relations = str(parts["_rels/.rels"]).replace("workbook.xml", "workbook.bin")
    archive(path, {"[Content_Types].xml": named, "_rels/.rels": relations, "xl/workbook.bin": bytes(1000)})


def _million_rows(path: Path) -> None:
    archive(path, sheet_parts("<row><c><v>1</v></c><c><v>2</v></c></row>" * 1_000_000))


def _all_columns(path: Path) -> None:
    archive(path, sheet_parts(f"<row>{'<c><v>1</v></c>' * 16_384}</row>" * 100))


def _merged_often(path: Path) -> None:
    merges = "".join(f'<mergeCell ref="A1:B{number}"/>' for number in range(2, 100_000))
    archive(path, sheet_parts(_ROW, f"<mergeCells>{merges}</mergeCells>"))


def _million_texts(path: Path) -> None:
    strings = "".join(f"<si><t>tekst {number}</t></si>" for number in range(1_000_000))
    archive(path, sheet_parts('<row><c t="s"><v>999999</v></c></row>', strings=strings))


def _laughing_workbook(path: Path) -> None:
    parts = sheet_parts(_ROW)
    archive(path, {**parts, "xl/worksheets/sheet1.xml": _LAUGHS + str(parts["xl/worksheets/sheet1.xml"])})


def _workbook_with_secrets(path: Path) -> None:
    parts = sheet_parts('<row><c t="s"><v>0</v></c></row>', strings="<si><t>&j;</t></si>")
    archive(path, {**parts, "xl/s.xml": _XXE + str(parts["xl/s.xml"])})
