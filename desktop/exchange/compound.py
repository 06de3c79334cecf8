"""Files of the Office formats before 2007: a small file system in a file ([MS-CFB])."""

import struct
from collections.abc import Iterator
from typing import BinaryIO

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_NO_ENTRY = 0xFFFFFFFF
_LAST_SECTOR = 0xFFFFFFFA  # what is not below it is no sector but says that there is none
_MOST_SECTORS = 4096  # of a directory; more than any document needs
_IN_HEADER = 109  # sectors of the allocation table that the header names


def names_at_the_root(file: BinaryIO) -> set[str] | None:
    """The names, in small letters, of what lies in the outermost folder; None when the file is damaged."""
    try:
        entries = b"".join(_directory(file))
        return {name.lower() for name in _children(entries)}
    except (struct.error, UnicodeDecodeError, ValueError):
        return None


def _directory(file: BinaryIO) -> Iterator[bytes]:
    """The sectors of the directory in order."""
    header = file.read(512)
    size = 1 << min(struct.unpack_from("<H", header, 30)[0], 16)
    (sector,) = struct.unpack_from("<I", header, 48)
    for _ in range(_MOST_SECTORS):
        if sector >= _LAST_SECTOR:
            return
        yield _sector(file, sector, size)
        table = _sector(file, _table_sector(file, header, sector * 4 // size, size), size)
        (sector,) = struct.unpack_from("<I", table, sector * 4 % size)
    raise ValueError("the directory has no end")


def _table_sector(file: BinaryIO, header: bytes, index: int, size: int) -> int:
    """Where the index-th sector of the allocation table is."""
    if index < _IN_HEADER:
        return int(struct.unpack_from("<I", header, 76 + 4 * index)[0])
    (sector,) = struct.unpack_from("<I", header, 68)
    here, per_sector = index - _IN_HEADER, size // 4 - 1
    for _ in range(min(here // per_sector, _MOST_SECTORS)):
        (sector,) = struct.unpack_from("<I", _sector(file, sector, size), size - 4)
    return int(struct.unpack_from("<I", _sector(file, sector, size), 4 * (here % per_sector))[0])


def _sector(file: BinaryIO, number: int, size: int) -> bytes:
    file.seek((number + 1) * size)
    content = file.read(size)
    if len(content) < size:
        raise ValueError("a sector is missing")
    return content


def _children(entries: bytes) -> Iterator[str]:
    """Names below the root: a search tree that each entry's left and right lead through."""
    seen: set[int] = set()
    open_ones = [struct.unpack_from("<I", entries, 76)[0]]
    while open_ones:
        index = open_ones.pop()
        if index == _NO_ENTRY or index in seen:
            continue
        seen.add(index)
        length, left, right = struct.unpack_from("<H2xII", entries, 128 * index + 64)
        yield entries[128 * index :][: min(max(length - 2, 0), 64)].decode("utf-16-le")
        open_ones += [left, right]
