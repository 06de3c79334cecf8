"""Zip files read so that no two readers can see different things in them.

Every byte belongs to exactly one entry or to the directory; what a local header says is what the directory
says. Office programs write nothing else; what differs serves attacks („Every Signature is Broken”, 2023).
"""

import struct
import zipfile
import zlib
from io import BytesIO
from typing import Final

from db.domain.signatures import Fault
from desktop.signing.faults import FaultError

MOST_BYTES: Final = 256 * 2**20  # packed, and unpacked: a report with large photographs has a tenth
_MOST_ENTRIES = 10_000
_LEAST_SUSPECT = 16 * 2**20
_MOST_RATIO = 400  # empty tables shrink to a three hundredth, bombs to a thousandth

_ENCRYPTED = 0x1
_SIZES_AFTER = 0x8
_UTF_8 = 0x800
_FLAGS = 0x6 | _SIZES_AFTER | _UTF_8  # 0x6: how hard the compressor tried
_OTHER_NAME = 0x7075  # in Unicode, of Info-ZIP
_OTHER_SIZES = 0x0001  # of Zip64
_DESCRIPTOR = b"PK\x07\x08"
_LOCAL = struct.Struct("<4s5H3I2H")
_END = struct.Struct("<4s4H2IH")


def read_archive(content: bytes) -> dict[str, bytes]:
    """The entries' bytes by name, in the order of the file. Raises FaultError."""
    if len(content) > MOST_BYTES:
        raise FaultError(Fault.NOT_READABLE)
    entries = _directory(content)
    _check_names(entries)
    _check_sizes(entries)
    found: dict[str, bytes] = {}
    position = 0
    for entry in entries:
        start = _data_start(content, entry, position)
        position = _data_end(content, entry, start)
        found[entry.filename] = _unpacked(content[start : start + entry.compress_size], entry)
    _check_end(content, entries, position)
    return found


def _directory(content: bytes) -> list[zipfile.ZipInfo]:
    """The entries in the order in which they lie in the file."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, struct.error) as error:
        raise FaultError(Fault.NOT_READABLE) from error
    return sorted(entries, key=lambda entry: entry.header_offset)


def _check_names(entries: list[zipfile.ZipInfo]) -> None:
    """Refuse names that some readers take for the same, or for one outside of the file."""
    seen: set[str] = set()
    for entry in entries:
        name = entry.filename.casefold().removesuffix("/")
        odd = entry.filename != entry.orig_filename or "\\" in name or not name.isprintable()
        if odd or name in seen or not {"", ".", ".."}.isdisjoint(name.split("/")):
            raise FaultError(Fault.PACKAGE_AMBIGUOUS, entry.filename)
        seen.add(name)


def _check_sizes(entries: list[zipfile.ZipInfo]) -> None:
    """Refuse what would not fit into memory before anything is unpacked."""
    total = sum(entry.file_size for entry in entries)
    bombs = (
        entry for entry in entries if entry.file_size > max(_LEAST_SUSPECT, _MOST_RATIO * entry.compress_size)
    )
    if total > MOST_BYTES or len(entries) > _MOST_ENTRIES or any(bombs):
        raise FaultError(Fault.NOT_READABLE)


def _check_extra(extra: bytes, entry: zipfile.ZipInfo) -> None:
    """Refuse extra fields that tell another name or other sizes, and what is no row of fields."""
    while extra:
        kind, length = struct.unpack("<2H", extra[:4]) if len(extra) >= 4 else (_OTHER_NAME, 0)
        if kind in (_OTHER_NAME, _OTHER_SIZES) or len(extra) < 4 + length:
            raise FaultError(Fault.PACKAGE_AMBIGUOUS, entry.filename)
        extra = extra[4 + length :]


def _data_start(content: bytes, entry: zipfile.ZipInfo, position: int) -> int:
    """Where the entry's bytes begin; refused unless its header lies here and says what the directory says."""
    header = content[position : position + _LOCAL.size]
    if entry.header_offset != position or len(header) < _LOCAL.size:
        raise FaultError(Fault.PACKAGE_AMBIGUOUS, entry.filename)
    magic, _, flags, method, _, _, checksum, packed, size, name_length, extra_length = _LOCAL.unpack(header)
    name_at = position + _LOCAL.size
    told = (magic, flags, method, content[name_at : name_at + name_length])
    if told != (b"PK\x03\x04", entry.flag_bits, entry.compress_type, _name_bytes(entry)):
        raise FaultError(Fault.PACKAGE_AMBIGUOUS, entry.filename)
    sizes = (entry.CRC, entry.compress_size, entry.file_size)
    if (checksum, packed, size) != ((0, 0, 0) if flags & _SIZES_AFTER else sizes):
        raise FaultError(Fault.PACKAGE_AMBIGUOUS, entry.filename)
    start = name_at + int(name_length) + int(extra_length)
    for extra in (entry.extra, content[start - extra_length : start]):
        _check_extra(extra, entry)
    return start


def _name_bytes(entry: zipfile.ZipInfo) -> bytes:
    """The name as both headers must spell it; refused where something odd is told of the entry."""
    if entry.flag_bits & ~_FLAGS or entry.comment or (entry.is_dir() and entry.file_size):
        raise FaultError(Fault.PACKAGE_AMBIGUOUS, entry.filename)
    return entry.filename.encode("utf-8" if entry.flag_bits & _UTF_8 else "cp437")


def _data_end(content: bytes, entry: zipfile.ZipInfo, start: int) -> int:
    """Where the next entry must begin: after the data, and after the sizes where they follow it."""
    end = start + entry.compress_size
    if not entry.flag_bits & _SIZES_AFTER:
        return end
    sizes = struct.pack("<3I", entry.CRC, entry.compress_size, entry.file_size)
    for descriptor in (_DESCRIPTOR + sizes, sizes):
        if content[end : end + len(descriptor)] == descriptor:
            return end + len(descriptor)
    raise FaultError(Fault.PACKAGE_AMBIGUOUS, entry.filename)


def _unpacked(packed: bytes, entry: zipfile.ZipInfo) -> bytes:
    """The entry's bytes, of exactly the size and checksum that it declares."""
    data = packed
    if entry.compress_type == zipfile.ZIP_DEFLATED:
        data = _inflated(packed, entry)
    elif entry.compress_type != zipfile.ZIP_STORED:
        raise FaultError(Fault.NOT_READABLE, entry.filename)
    if len(data) != entry.file_size or zlib.crc32(data) != entry.CRC:
        raise FaultError(Fault.NOT_READABLE, entry.filename)
    return data


def _inflated(packed: bytes, entry: zipfile.ZipInfo) -> bytes:
    stream = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        data = stream.decompress(packed, entry.file_size + 1)
    except zlib.error as error:
        raise FaultError(Fault.NOT_READABLE, entry.filename) from error
    if not stream.eof or stream.unused_data:
        raise FaultError(Fault.PACKAGE_AMBIGUOUS, entry.filename)
    return data


def _check_end(content: bytes, entries: list[zipfile.ZipInfo], position: int) -> None:
    """Refuse anything between the last entry, the directory and the end of the file."""
    tail = content[-_END.size :]
    magic, disk, first_disk, here, count, size, offset, comment = _END.unpack(tail)
    expected = (b"PK\x05\x06", 0, 0, len(entries), len(entries), position, 0)
    together = position + size + _END.size == len(content)
    if (magic, disk, first_disk, here, count, offset, comment) != expected or not together:
        raise FaultError(Fault.PACKAGE_AMBIGUOUS)
