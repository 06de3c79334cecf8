"""Files that no reader should trust: what they are, and what has to be said of each."""

import gzip
import io
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import openpyxl
from docx import Document

from db.domain.errors import Refusal
from exchange.compound_files import compound
from exchange.hostile_archives import (
    archive,
    bomb,
    open_document,
    patched,
    sheet_parts,
    sheets_of_open_document,
    text,
    with_entry,
    word_document,
    word_parts,
)

_LAUGHS = (
    '<!DOCTYPE l [<!ENTITY a "ha">'
    + "".join(
        f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in zip("abcdefghi", "bcdefghij", strict=True)
    )
    + "]>"
)
_XXE = '<!DOCTYPE l [<!ENTITY j SYSTEM "file:///etc/hostname">]>'
_SAID = "<w:p><w:r><w:t>&j;</w:t></w:r></w:p>"
_PARAGRAPH = "<w:p><w:r><w:t>tekst</w:t></w:r></w:p>"
_WORD = word_parts(word_document(_PARAGRAPH))
_ROW = f'<row r="1">{text(1, "A", "tekst")}</row>'

D, L, U = Refusal.FOREIGN_DAMAGED, Refusal.FOREIGN_TOO_LARGE, Refusal.FOREIGN_UNKNOWN
E, C = Refusal.FOREIGN_EMPTY, Refusal.FOREIGN_ENCRYPTED
W, P, H = Refusal.FOREIGN_OLD_WORD, Refusal.FOREIGN_PICTURE, Refusal.FOREIGN_WEB_PAGE


class Hostile(NamedTuple):
    """A file by its name, how it is made, and the refusal it must meet; None when it can be read."""

    name: str
    make: Callable[[Path], object]
    refusal: Refusal | None


def hostile_files() -> Iterator[Hostile]:
    """All of them."""
    yield from _of_other_formats()
    yield from _of_the_formats_before_2007()
    yield from _archives()
    yield from _word_files()
    yield from _workbooks()
    yield from _open_documents()
    yield from _texts()


def _of_other_formats() -> Iterator[Hostile]:
    yield Hostile("zero bytes.docx", _bytes(b""), E)
    yield Hostile("blanks.csv", _bytes(b"\xef\xbb\xbf \r\n\t\r\n"), E)
    yield Hostile("zeros.xlsx", _bytes(bytes(5000)), U)
    yield Hostile("pdf.docx", _bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), Refusal.FOREIGN_PDF)
    yield Hostile("rtf.doc", _bytes(b"{\\rtf1\\ansi tekst}"), Refusal.FOREIGN_RICH_TEXT)
    yield Hostile("html.xls", _bytes(b"<html><table><tr><td>1</td></tr></table></html>"), H)
    yield Hostile("html in UTF-16.xls", _bytes("\ufeff<TABLE><tr><td>1".encode("utf-16-le")), H)
    yield Hostile("xhtml.xls", _bytes(b"<?xml version='1.0'?>\n<html xmlns='x'></html>"), H)
    yield Hostile("mhtml.doc", _bytes(b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n"), H)
    yield Hostile("png.docx", _bytes(b"\x89PNG\r\n\x1a\n" + bytes(50)), P)
    yield Hostile("jpeg.xlsx", _bytes(b"\xff\xd8\xff\xe0" + bytes(50)), P)
    yield Hostile("webp.docx", _bytes(b"RIFF\x10\0\0\0WEBPVP8 " + bytes(50)), P)
    yield Hostile("xml of 2003.doc", _bytes(b"<?xml version='1.0'?><w:wordDocument xmlns:w='x'/>"), U)
    yield Hostile("program.xlsx", _bytes(b"MZ\x90\0" + bytes(range(256)) * 20), U)
    yield Hostile("gzip.docx", _bytes(gzip.compress(b"tekst" * 100)), U)
    yield Hostile("sqlite.xlsx", _bytes(b"SQLite format 3\0" + bytes(100)), U)


def _of_the_formats_before_2007() -> Iterator[Hostile]:
    yield Hostile("old word.docx", _compound("WordDocument", "1Table"), W)
    yield Hostile("word 2.doc", _bytes(b"\xdb\xa5\x2d\0" + bytes(100)), W)
    yield Hostile("encrypted.xlsx", _compound("EncryptionInfo", "EncryptedPackage"), C)
    yield Hostile("message.doc", _compound("__properties_version1.0"), U)
    yield Hostile("nothing in it.xls", _compound(), U)
    yield Hostile("xls with a password.xls", _xls(b"\x2f\0\x36\0\x01\0\x01\0" + bytes(50)), C)
    yield Hostile("xls of nonsense.xls", _xls(b"\xff\xff\xff\xff" * 1000), D)
    yield Hostile("directory in a circle.xls", lambda path: compound(path, {"Workbook": b""}, 1), D)
    yield Hostile("header only.xls", _bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)), D)
    yield Hostile("signature only.doc", _bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), D)


def _archives() -> Iterator[Hostile]:
    yield Hostile("bomb.docx", lambda path: bomb(path, "word/document.xml", 300 * 2**20), L)
    yield Hostile("bomb.xlsx", lambda path: bomb(path, "xl/workbook.xml", 300 * 2**20), L)
    yield Hostile("bomb that lies.docx", _lying_bomb, D)
    yield Hostile("bomb in a bomb.docx", _nested_bomb, U)
    yield Hostile("zip.docx", lambda path: archive(path, {"a.txt": "tekst"}), U)
    yield Hostile("empty zip.docx", _bytes(b"PK\x05\x06" + bytes(18)), U)
    yield Hostile("a hundred thousand parts.docx", _many_parts, L)
    yield Hostile("way out.docx", lambda path: with_entry(path, _WORD, "../../evil.txt"), D)
    yield Hostile("absolute.docx", lambda path: with_entry(path, _WORD, "/etc/cron.d/evil"), D)
    yield Hostile("other drive.docx", lambda path: with_entry(path, _WORD, "C:\\evil.txt"), D)
    yield Hostile("link.docx", lambda path: with_entry(path, _WORD, "word/x.xml", "/etc/hostname", True), D)
    yield Hostile("document twice.docx", _document_twice, D)
    yield Hostile("password of zip.docx", _encrypted_zip, C)
    yield Hostile("truncated.docx", _truncated, D)
    yield Hostile("hole in it.docx", _with_hole, D)
    yield Hostile("presentation.docx", _presentation, U)


def _word_files() -> Iterator[Hostile]:
    yield Hostile("laughs.docx", _word(word_document(_SAID, _LAUGHS)), D)
    yield Hostile("secrets.docx", _word(word_document(_SAID, _XXE)), D)
    yield Hostile("laughs in UTF-16.docx", _word_utf_16, D)
    yield Hostile("secrets in styles.docx", _secrets_in_styles, D)
    yield Hostile("no document.docx", _no_document, D)
    yield Hostile("half a document.docx", _word(word_document(_PARAGRAPH)[:-20]), D)
    yield Hostile("unknown encoding.docx", _word("<?xml version='1.0' encoding='x-none'?><a/>"), D)
    yield Hostile("other root.docx", _word("<html><body><p>x</p></body></html>"), D)
    yield Hostile("macros.docm", _macros, None)
    yield Hostile("renamed.xls", lambda path: archive(path, _WORD), None)
    yield Hostile("a hundred thousand deep.docx", _word(word_document(_deep(100_000))), D)
    yield Hostile("a hundred deep.docx", _word(word_document(_deep(60))), None)
    yield Hostile("a span of a million.docx", _word(word_document(_wide_span())), None)
    yield Hostile("uneven by a thousand.docx", _word(word_document(_uneven())), None)
    yield Hostile("a word of nine million letters.docx", _word(word_document(_long_text(9_000_000))), None)
    yield Hostile("a word of fifteen million letters.docx", _word(word_document(_long_text(15_000_000))), D)
    yield Hostile("empty.docx", _word(word_document("")), E)


def _workbooks() -> Iterator[Hostile]:
    far = _ROW + f'<row r="1048576">{text(1048576, "XFD", "daleko")}</row>'
    merge = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    yield Hostile("far cell.xlsx", _sheet(far), None)
    yield Hostile("far beyond.xlsx", _sheet(f'<row r="99999999999">{text(9999999, "ZZZ", "x")}</row>'), None)
    yield Hostile("row before the first.xlsx", _sheet('<row r="-5"><c><v>1</v></c></row>' + _ROW), D)
    yield Hostile("a million rows.xlsx", _million_rows, L)
    yield Hostile("all columns.xlsx", _all_columns, L)
    yield Hostile("all merged.xlsx", _sheet(_ROW, merge), None)
    yield Hostile("merged a hundred thousand times.xlsx", _merged_often, None)
    yield Hostile("a million texts.xlsx", _million_texts, None)
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


def _open_documents() -> Iterator[Hostile]:
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


def _texts() -> Iterator[Hostile]:
    yield Hostile("noise.csv", _bytes(bytes(range(256)) * 50), U)
    yield Hostile("UTF-16 cut in half.csv", _bytes("\ufeffa;b\nc;d".encode("utf-16-le")[:-1]), U)
    yield Hostile("UTF-16 without a mark.csv", _bytes("Wskaźnik;2023\nPorady;5\n".encode("utf-16-le")), None)
    yield Hostile("csv.xlsx", _bytes("Wskaźnik;2023\nPorady;5\n".encode("cp1250")), None)
    yield Hostile("quote without end.csv", _bytes(b'a;b\n"' + b"c;d\n" * 100_000), None)
    yield Hostile("a million lines.csv", _bytes(b"a;b\n" * 1_000_000), L)
    yield Hostile("eleven million bytes.csv", _bytes(b"abcdefghi;\n" * 1_000_000), L)
    yield Hostile("one line.txt", _bytes(b"a" * 9_000_000), None)


def openpyxl_book() -> openpyxl.Workbook:
    """A harmless workbook."""
    book = openpyxl.Workbook()
    book.worksheets[0].append(["Porady", 5])
    return book


def _bytes(content: bytes) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(content)


def _compound(*names: str) -> Callable[[Path], object]:
    return lambda path: compound(path, dict.fromkeys(names, b""))


def _xls(records: bytes) -> Callable[[Path], object]:
    """A workbook that begins as those of Excel 97 do and goes on with the records."""
    begin = b"\x09\x08\x10\0\0\x06\x05\0" + bytes(12)
    return lambda path: compound(path, {"Workbook": begin + records})


def _word(document: str) -> Callable[[Path], object]:
    return lambda path: archive(path, word_parts(document))


def _sheet(rows: str, after: str = "") -> Callable[[Path], object]:
    return lambda path: archive(path, sheet_parts(rows, after))


def _ods(rows: str) -> Callable[[Path], object]:
    return lambda path: open_document(path, "spreadsheet", {"content.xml": sheets_of_open_document(rows)})


def _lying_bomb(path: Path) -> None:
    """A bomb that says it is small."""
    bomb(path, "word/document.xml", 64 * 2**20)
    patched(path, (64 * 2**20).to_bytes(4, "little"), (5000).to_bytes(4, "little"))


def _nested_bomb(path: Path) -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as target:
        target.writestr("zeros", bytes(50 * 2**20))
    archive(path, {f"{number}.zip": inner.getvalue() for number in range(20)})


def _many_parts(path: Path) -> None:
    with zipfile.ZipFile(archive(path, _WORD), "a") as target:
        for number in range(100_000):
            target.writestr(f"word/{number}.xml", "")


def _document_twice(path: Path) -> None:
    archive(path, {**_WORD, "word/documenu.xml": word_document(_PARAGRAPH)})
    patched(path, b"word/documenu.xml", b"word/document.xml")


def _encrypted_zip(path: Path) -> None:
    """The flag of encryption on every entry, as archivers set it."""
    content = bytearray(archive(path, _WORD).read_bytes())
    for signature, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(signature)
        while at >= 0:
            content[at + place] |= 1
            at = content.find(signature, at + 4)
    path.write_bytes(content)


def _truncated(path: Path) -> None:
    document = Document()
    document.add_paragraph("tekst " * 1000)
    document.save(str(path))
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])


def _with_hole(path: Path) -> None:
    """Zeros in the middle of the compressed document, as a broken medium leaves them."""
    letters = "".join(f"<w:p><w:r><w:t>{number * 7919 % 10007}</w:t></w:r></w:p>" for number in range(5000))
    content = bytearray(archive(path, word_parts(word_document(letters))).read_bytes())
    middle = len(content) // 2
    content[middle : middle + 200] = bytes(200)
    path.write_bytes(content)


def _presentation(path: Path) -> None:
    types = str(_WORD["[Content_Types].xml"]).replace(
        "wordprocessingml.document", "presentationml.presentation"
    )
    archive(path, {**_WORD, "[Content_Types].xml": types})


def _word_utf_16(path: Path) -> None:
    prologue = '<?xml version="1.0" encoding="UTF-16"?>' + _LAUGHS
    archive(path, {**_WORD, "word/document.xml": word_document(_SAID, prologue).encode("utf-16")})


def _secrets_in_styles(path: Path) -> None:
    archive(path, {**_WORD, "word/styles.xml": f"{_XXE}<styles>&j;</styles>"})


def _no_document(path: Path) -> None:
    archive(path, {name: content for name, content in _WORD.items() if name != "word/document.xml"})


def _macros(path: Path) -> None:
    kind = "application/vnd.ms-word.document.macroEnabled.main+xml"
    types = str(_WORD["[Content_Types].xml"])
    named = types.replace(types.partition('ContentType="')[2].partition('"')[0], kind)
    archive(path, {**_WORD, "[Content_Types].xml": named, "word/vbaProject.bin": b"\xd0\xcf\x11\xe0" * 100})


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


def _deep(levels: int) -> str:
    begin, end = "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"
    return begin * levels + _PARAGRAPH + end * levels


def _wide_span() -> str:
    cell = f'<w:tc><w:tcPr><w:gridSpan w:val="1000000"/></w:tcPr>{_PARAGRAPH}</w:tc>'
    return f"<w:tbl>{f'<w:tr>{cell}</w:tr>' * 1000}</w:tbl>"


def _uneven() -> str:
    cell = f"<w:tc>{_PARAGRAPH}</w:tc>"
    return (
        "<w:tbl>" + "".join(f"<w:tr>{cell * (number % 60 + 1)}</w:tr>" for number in range(1000)) + "</w:tbl>"
    )


def _long_text(letters: int) -> str:
    return f"<w:p><w:r><w:t>{'a' * letters}</w:t></w:r></w:p>"


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
