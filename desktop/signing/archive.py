"""Zip files read so that no two readers can see different things in them.

Every byte belongs to exactly one entry or to the directory; what a local header says is what the directory
says. Office programs write nothing else; what differs serves attacks („Every Signature is Broken”, 2023).
"""

import struct
import zlib
from typing import Final

from db.domain.signatures import Fault
from desktop.signing.archive_directory import UTF_8, Entry, read_directory
from desktop.signing.faults import FaultError

MOST_BYTES: Final = 256 * 2**20  # packed, and unpacked: a report with large photographs has a tenth
_LEAST_SUSPECT = 16 * 2**20
_MOST_RATIO = 400  # empty tables shrink to a three hundredth, bombs to a thousandth
_MOST_NEEDED = 45  # Zip64, in which some programs write every file
_MOST_NAME = 1000  # characters; Windows takes a quarter of that
_MOST_FIELDS = 64  # extra ones of an entry; Word writes one

_STORED = 0
_DEFLATED = 8
_SIZES_AFTER = 0x8
_FLAGS = 0x6 | _SIZES_AFTER | UTF_8  # 0x6: how hard the compressor tried; not those of encrypted entries
_OTHER_NAME = 0x7075  # in Unicode, of Info-ZIP
_OTHER_SIZES = 0x0001  # of Zip64
_DESCRIPTOR = b"PK\x07\x08"
_LOCAL = struct.Struct("<4s5H3I2H")
_FIELD = struct.Struct("<2H")


def read_archive(content: bytes) -> dict[str, bytes]:
    """The entries' bytes by name, in the order of the file. Raises FaultError."""
    if len(content) > MOST_BYTES:
        raise FaultError(Fault.NOT_READABLE)
    entries, directory = read_directory(content)
    _check_names(entries)
    _check_sizes(entries)
    found: dict[str, bytes] = {}
    position = 0
    for entry in entries:
        start = _data_start(content, entry, position)
        position = _data_end(content, entry, start)
        found[entry.name] = _unpacked(content[start : start + entry.packed_size], entry)
    if position != directory:
        raise FaultError(Fault.PACKAGE_AMBIGUOUS)
    return found


def _check_names(entries: list[Entry]) -> None:
    """Refuse names that some readers take for the same, or for one outside of the file, and endless ones."""
    seen: set[str] = set()
    for entry in entries:
        name = entry.name.casefold().removesuffix("/")
        odd = len(name) > _MOST_NAME or "\\" in name or not name.isprintable()
        if odd or name in seen or not {"", ".", ".."}.isdisjoint(name.split("/")):
            raise FaultError(Fault.PACKAGE_AMBIGUOUS, entry.name[:_MOST_NAME])
        seen.add(name)


def _check_sizes(entries: list[Entry]) -> None:
    """Refuse what would not fit into memory before anything is unpacked."""
    total = sum(entry.size for entry in entries)
    bombs = (entry for entry in entries if entry.size > max(_LEAST_SUSPECT, _MOST_RATIO * entry.packed_size))
    if total > MOST_BYTES or any(bombs):
        raise FaultError(Fault.NOT_READABLE)


def _check_extra(extra: bytes, entry: Entry) -> None:
    """Refuse extra fields that tell another name or other sizes, and what is no row of some fields."""
    position = 0
    for _ in range(_MOST_FIELDS):
        if position == len(extra):
            return
        is_one = position + _FIELD.size <= len(extra)
        kind, length = _FIELD.unpack_from(extra, position) if is_one else (_OTHER_NAME, 0)
        if kind in (_OTHER_NAME, _OTHER_SIZES):
            break
        position += _FIELD.size + length
    raise FaultError(Fault.PACKAGE_AMBIGUOUS, entry.name)


def _data_start(content: bytes, entry: Entry, position: int) -> int:
    """Where the entry's bytes begin; refused unless its header lies here and says what the directory says."""
    header = content[position : position + _LOCAL.size]
    if entry.at != position or len(header) < _LOCAL.size or _is_odd(entry):
        raise FaultError(Fault.PACKAGE_AMBIGUOUS, entry.name)
    magic, needed, flags, method, _, _, *sizes, name_length, extra_length = _LOCAL.unpack(header)
    name_at = position + _LOCAL.size
    told = (magic, flags, method, content[name_at : name_at + name_length])
    known = (b"PK\x03\x04", entry.flags, entry.method, entry.spelled)
    if told != known or not _are_sizes(sizes, entry) or _needs_more(needed):
        raise FaultError(Fault.PACKAGE_AMBIGUOUS, entry.name)
    start = name_at + int(name_length) + int(extra_length)
    for extra in (entry.extra, content[start - extra_length : start]):
        _check_extra(extra, entry)
    return start


def _is_odd(entry: Entry) -> bool:
    """Whether it is encrypted, patched, a folder with content, or without an end that a stream could find."""
    is_endless = entry.flags & _SIZES_AFTER and entry.method == _STORED and entry.size
    is_strange = entry.flags & ~_FLAGS or (entry.is_folder and entry.size)
    return bool(is_strange or is_endless or _needs_more(entry.needed))


def _needs_more(needed: int) -> bool:
    """Whether not every reader knows the format: the low byte of what is needed tells (APPNOTE 4.4.3)."""
    return needed & 0xFF > _MOST_NEEDED


def _are_sizes(told: list[int], entry: Entry) -> bool:
    """Whether a local header tells the checksum and the sizes; each may be 0 where they follow the data."""
    sizes = (entry.checksum, entry.packed_size, entry.size)
    after = entry.flags & _SIZES_AFTER
    return all(one == size or (after and not one) for one, size in zip(told, sizes, strict=True))


def _data_end(content: bytes, entry: Entry, start: int) -> int:
    """Where the next entry must begin: after the data, and after the sizes where they follow it."""
    end = start + entry.packed_size
    if not entry.flags & _SIZES_AFTER:
        return end
    sizes = struct.pack("<3I", entry.checksum, entry.packed_size, entry.size)
    for descriptor in (_DESCRIPTOR + sizes, sizes):
        if content[end : end + len(descriptor)] == descriptor:
            return end + len(descriptor)
    raise FaultError(Fault.PACKAGE_AMBIGUOUS, entry.name)


def _unpacked(packed: bytes, entry: Entry) -> bytes:
    """The entry's bytes, of exactly the size and checksum that it declares."""
    if entry.method not in (_STORED, _DEFLATED):
        raise FaultError(Fault.NOT_READABLE, entry.name)
    data = _inflated(packed, entry) if entry.method == _DEFLATED else packed
    if len(data) != entry.size or zlib.crc32(data) != entry.checksum:
        raise FaultError(Fault.NOT_READABLE, entry.name)
    return data


def _inflated(packed: bytes, entry: Entry) -> bytes:
    stream = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        data = stream.decompress(packed, entry.size + 1)
    except zlib.error as error:
        raise FaultError(Fault.NOT_READABLE, entry.name) from error
    if not stream.eof or stream.unused_data:
        raise FaultError(Fault.PACKAGE_AMBIGUOUS, entry.name)
    return data
