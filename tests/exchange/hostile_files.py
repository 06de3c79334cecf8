"""Files that no reader should trust: what they are, and what has to be said of each."""

import gzip
import struct
from collections.abc import Callable, Iterator
from pathlib import Path

from db.domain.errors import Refusal
from exchange.compound_files import compound
from exchange.hostile import C, D, E, H, Hostile, L, P, U, W
from exchange.hostile_packages import archives, word_files
from exchange.hostile_workbooks import open_documents, workbooks


def hostile_files() -> Iterator[Hostile]:
    """All of them."""
    yield from _of_other_formats()
    yield from _of_the_formats_before_2007()
    yield from archives()
    yield from word_files()
    yield from workbooks()
    yield from open_documents()
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
    yield Hostile("far cell.xls", lambda path: compound(path, {"Workbook": _xls_sheet(65535, 65535)}), D)
    yield Hostile("far row.xls", lambda path: compound(path, {"Workbook": _xls_sheet(65535, 0)}), None)
    yield Hostile("directory in a circle.xls", lambda path: compound(path, {"Workbook": b""}, 1), D)
    yield Hostile("header only.xls", _bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)), D)
    yield Hostile("signature only.doc", _bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), D)


def _texts() -> Iterator[Hostile]:
    yield Hostile("noise.csv", _bytes(bytes(range(256)) * 50), U)
    yield Hostile("UTF-16 cut in half.csv", _bytes("\ufeffa;b\nc;d".encode("utf-16-le")[:-1]), U)
    yield Hostile("UTF-16 without a mark.csv", _bytes("Wskaźnik;2023\nPorady;5\n".encode("utf-16-le")), None)
    yield Hostile("csv.xlsx", _bytes("Wskaźnik;2023\nPorady;5\n".encode("cp1250")), None)
    yield Hostile("quote without end.csv", _bytes(b'a;b\n"' + b"c;d\n" * 100_000), None)
    yield Hostile("a million lines.csv", _bytes(b"a;b\n" * 1_000_000), L)
    yield Hostile("eleven million bytes.csv", _bytes(b"abcdefghi;\n" * 1_000_000), L)
    yield Hostile("one line.txt", _bytes(b"a" * 9_000_000), None)


def _bytes(content: bytes) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(content)


def _compound(*names: str) -> Callable[[Path], object]:
    return lambda path: compound(path, dict.fromkeys(names, b""))


def _xls(records: bytes) -> Callable[[Path], object]:
    """A workbook that begins as those of Excel 97 do and goes on with the records."""
    begin = b"\x09\x08\x10\0\0\x06\x05\0" + bytes(12)
    return lambda path: compound(path, {"Workbook": begin + records})


def _xls_sheet(row: int, column: int) -> bytes:
    """A workbook with a number at the beginning of its sheet and one somewhere else."""
    begin = struct.pack("<HHHH12x", 0x0809, 16, 0x0600, 0x0005)
    end = struct.pack("<HH", 0x000A, 0)
    style = struct.pack("<HH20x", 0x00E0, 20)
    start = len(begin) + len(style) + 4 + 12 + len(end)
    sheet = struct.pack("<HHIBBBB4s", 0x0085, 12, start, 0, 0, 4, 0, b"Dane")
    numbers = [struct.pack("<HHHHHd", 0x0203, 14, *place, 0, 5.0) for place in ((0, 0), (row, column))]
    return begin + style + sheet + end + begin.replace(b"\x05\0", b"\x10\0", 1) + b"".join(numbers) + end
