"""Hostile zipped files and Word files."""

import io
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from docx import Document

from exchange.hostile import C, D, E, Hostile, L, U
from exchange.hostile_archives import (
    archive,
    bomb,
    patched,
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


def archives() -> Iterator[Hostile]:
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


def word_files() -> Iterator[Hostile]:
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


def _bytes(content: bytes) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(content)


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


def _word(document: str) -> Callable[[Path], object]:
    return lambda path: archive(path, word_parts(document))


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
