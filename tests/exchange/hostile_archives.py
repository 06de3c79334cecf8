"""Zipped files made by hand, as no office program would make them."""

import stat
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = {
    "word/document.xml": "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    "xl/workbook.xml": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
}

Parts = Mapping[str, str | bytes]


def archive(path: Path, parts: Parts) -> Path:
    """A zipped file with the parts in it, and nothing else."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in parts.items():
            target.writestr(name, content)
    return path


def word_parts(document: str, **more: str) -> dict[str, str | bytes]:
    """The parts of a .docx around the whole of its document.xml."""
    return {**_around("word/document.xml"), "word/document.xml": document, **more}


def word_document(body: str, prologue: str = "") -> str:
    """A document.xml with the body in it."""
    return f'{prologue}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'


def sheet_parts(rows: str, after: str = "", strings: str = "", styles: str = "") -> dict[str, str | bytes]:
    """The parts of a .xlsx with one sheet; `strings` and `styles` are what stands inside those parts."""
    return {
        **_around("xl/workbook.xml"),
        "xl/workbook.xml": f'<workbook xmlns="{SHEET}" xmlns:r="{_OFFICE}"><sheets>'
        '<sheet name="Dane" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": _relations(
            [("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "s.xml"), ("styles", "styles.xml")]
        ),
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{SHEET}"><sheetData>{rows}</sheetData>{after}'
        "</worksheet>",
        "xl/s.xml": f'<sst xmlns="{SHEET}">{strings}</sst>',
        "xl/styles.xml": f'<styleSheet xmlns="{SHEET}">{styles}</styleSheet>',
    }


def text(row: int, column: str, content: str) -> str:
    """A cell of a sheet that holds a text."""
    return f'<c r="{column}{row}" t="inlineStr"><is><t>{content}</t></is></c>'


def open_document(path: Path, mime: str, parts: Parts) -> Path:
    """A file of LibreOffice's kind."""
    return archive(path, {"mimetype": f"application/vnd.oasis.opendocument.{mime}", **parts})


def sheets_of_open_document(rows: str) -> str:
    """A content.xml with one sheet."""
    names = "urn:oasis:names:tc:opendocument:xmlns:"
    return (
        f'<o:document-content xmlns:o="{names}office:1.0" xmlns:table="{names}table:1.0"'
        f' xmlns:text="{names}text:1.0"><o:body><o:spreadsheet><table:table table:name="Dane">{rows}'
        "</table:table></o:spreadsheet></o:body></o:document-content>"
    )


def bomb(path: Path, part: str, bytes_unzipped: int) -> Path:
    """A file whose part is a thousand times larger than it shows."""
    nothing = b"\0" * 2**20
    archive(path, _around(part))
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as target, target.open(part, "w") as stream:
        for _ in range(bytes_unzipped // len(nothing)):
            stream.write(nothing)
    return path


def with_entry(path: Path, parts: Parts, name: str, content: str = "x", is_link: bool = False) -> Path:
    """A file with one more entry, of any name, that may be a symbolic link."""
    entry = zipfile.ZipInfo(name)
    entry.external_attr = ((stat.S_IFLNK if is_link else stat.S_IFREG) | 0o644) << 16
    with zipfile.ZipFile(archive(path, parts), "a") as target:
        target.writestr(entry, content)
    return path


def patched(path: Path, old: bytes, new: bytes) -> Path:
    """The same file with some of its bytes exchanged for others."""
    content = path.read_bytes()
    assert old in content
    path.write_bytes(content.replace(old, new))
    return path


def _around(part: str) -> dict[str, str | bytes]:
    """Content types and relations that make the part the document."""
    override = f'<Override PartName="/{part}" ContentType="{_MAIN[part]}"/>'
    return {
        "[Content_Types].xml": f'<Types xmlns="{_TYPES}">{override}</Types>',
        "_rels/.rels": _relations([("officeDocument", part)]),
    }


def _relations(targets: Iterable[tuple[str, str]]) -> str:
    lines = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}">{lines}</Relationships>'
