"""The directory of a zip file, read where its end says it lies and in no other way.

Python's own reader also obeys what others pass over, such as the records of Zip64 beside a usual end: what it
finds need not be what office programs find.
"""

import struct
from dataclasses import dataclass
from typing import Final

from db.domain.signatures import Fault
from desktop.signing.faults import FaultError

UTF_8: Final = 0x800

_MOST_ENTRIES = 10_000
_MOST_COMMENT = 2**16
_END = struct.Struct("<4s4H2IH")
_ENTRY = struct.Struct("<4s6H3I5H2I")
_END_MAGIC = b"PK\x05\x06"
_ENTRY_MAGIC = b"PK\x01\x02"
_LOCATOR_MAGIC = b"PK\x06\x07"  # of Zip64, right before the end
_LOCATOR_SIZE = 20


@dataclass(frozen=True, slots=True)
class Entry:
    """What the directory tells of an entry; `spelled` is its name in bytes, `at` where its header lies.

    `needed`: the version of the format, ten times, that a reader must know.
    """

    name: str
    spelled: bytes
    needed: int
    flags: int
    method: int
    checksum: int
    packed_size: int
    size: int
    extra: bytes
    at: int

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder, which has no bytes."""
        return self.name.endswith("/")


def read_directory(content: bytes) -> tuple[list[Entry], int]:
    """The entries in the order in which they lie in the file, and where the directory begins.

    It must reach up to its end, which must be that of the file. Raises FaultError.
    """
    start, count = _end(content)
    entries: list[Entry] = []
    position = start
    for _ in range(count):
        entry, position = _entry(content, position)
        entries.append(entry)
    if position != len(content) - _END.size:
        raise FaultError(Fault.PACKAGE_AMBIGUOUS)
    return sorted(entries, key=lambda entry: entry.at), start


def _end(content: bytes) -> tuple[int, int]:
    """Where the directory begins and how many entries it has, by the one record at the end of the file."""
    end = len(content) - _END.size
    if end < 0 or _END_MAGIC not in content[-_END.size - _MOST_COMMENT :]:
        raise FaultError(Fault.NOT_READABLE)
    magic, disk, first_disk, here, count, size, start, comment = _END.unpack_from(content, end)
    is_whole = start + size == end and here == count
    is_usual = content[max(0, end - _LOCATOR_SIZE) : end][:4] != _LOCATOR_MAGIC
    if (magic, disk, first_disk, comment) != (_END_MAGIC, 0, 0, 0) or not is_whole or not is_usual:
        raise FaultError(Fault.PACKAGE_AMBIGUOUS)
    if count > _MOST_ENTRIES:
        raise FaultError(Fault.NOT_READABLE)
    return int(start), int(count)


def _entry(content: bytes, position: int) -> tuple[Entry, int]:
    """The entry told at a position, and where the next one is told."""
    header = content[position : position + _ENTRY.size]
    if len(header) < _ENTRY.size or not header.startswith(_ENTRY_MAGIC):
        raise FaultError(Fault.NOT_READABLE)
    _, _, needed, flags, method, _, _, checksum, packed, size, *lengths, _, _, at = _ENTRY.unpack(header)
    name_length, extra_length, comment_length, disk = lengths[:4]
    name_at = position + _ENTRY.size
    extra_at = name_at + name_length
    after = extra_at + extra_length
    spelled, extra = content[name_at:extra_at], content[extra_at:after]
    name = _decoded(spelled, flags)
    if disk or comment_length:
        raise FaultError(Fault.PACKAGE_AMBIGUOUS)
    return Entry(name, spelled, needed, flags, method, checksum, packed, size, extra, at), after


def _decoded(name: bytes, flags: int) -> str:
    try:
        return name.decode("utf-8" if flags & UTF_8 else "cp437")
    except UnicodeDecodeError as error:
        raise FaultError(Fault.NOT_READABLE) from error
