"""Files of the Office formats before 2007: a small file system in a file ([MS-CFB])."""

import struct
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_NO_ENTRY = 0xFFFFFFFF
_LAST_SECTOR = 0xFFFFFFFA  # what is not below it is no sector but says that there is none
_MOST_BYTES = 100 * 2**20  # of a stream
_SMALL = 64  # bytes of a small sector
_IN_HEADER = 109  # sectors of the allocation table that the header names


def names_at_the_root(file: BinaryIO) -> set[str] | None:
    """The names, in small letters, of what lies in the outermost folder; None when the file is damaged."""
    try:
        return {entry.name.lower() for entry in _Files(file).at_the_root()}
    except (struct.error, UnicodeDecodeError, ValueError):
        return None


def stream(file: BinaryIO, name: str) -> bytes:
    """The bytes of what lies in the outermost folder. Raises ValueError: it is damaged or not there."""
    try:
        files = _Files(file)
        for entry in files.at_the_root():
            if entry.name.lower() == name.lower():
                return files.content(entry)
    except struct.error as error:
        raise ValueError("the file ends too soon") from error
    raise ValueError(f"there is no {name}")


class _Entry(NamedTuple):
    name: str
    start: int
    size: int


class _Files:
    """The allocation table and what it leads to."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        file.seek(0)
        self._header = file.read(512)
        self._size = 1 << min(struct.unpack_from("<H", self._header, 30)[0], 16)

    def at_the_root(self) -> Iterator[_Entry]:
        """What lies in the outermost folder: a search tree that each entry's left and right lead through."""
        entries = b"".join(self._chain(struct.unpack_from("<I", self._header, 48)[0]))
        seen: set[int] = set()
        open_ones = [struct.unpack_from("<I", entries, 76)[0]]
        while open_ones:
            index = open_ones.pop()
            if index == _NO_ENTRY or index in seen:
                continue
            seen.add(index)
            length, left, right = struct.unpack_from("<H2xII", entries, 128 * index + 64)
            start, size = struct.unpack_from("<II", entries, 128 * index + 116)
            name = entries[128 * index :][: min(max(length - 2, 0), 64)].decode("utf-16-le")
            yield _Entry(name, start, size)
            open_ones += [left, right]

    def content(self, entry: _Entry) -> bytes:
        """The bytes of a stream; small ones lie in small sectors of a stream of the root's own."""
        least, first = struct.unpack_from("<II", self._header, 56)
        if entry.size >= least:
            return b"".join(self._chain(entry.start))[: entry.size]
        directory = next(self._chain(struct.unpack_from("<I", self._header, 48)[0]))
        all_small = b"".join(self._chain(struct.unpack_from("<I", directory, 116)[0]))
        table = b"".join(self._chain(first))
        pieces: list[bytes] = []
        sector = entry.start
        while sector < _LAST_SECTOR and len(pieces) * _SMALL < entry.size:
            pieces.append(all_small[sector * _SMALL : (sector + 1) * _SMALL])
            (sector,) = struct.unpack_from("<I", table, 4 * sector)
        return b"".join(pieces)[: entry.size]

    def _chain(self, sector: int) -> Iterator[bytes]:
        """The sectors that follow each other from this one on."""
        table, loaded = b"", -1
        for _ in range(_MOST_BYTES // self._size):
            if sector >= _LAST_SECTOR:
                return
            yield self._sector(sector)
            index = sector * 4 // self._size
            if index != loaded:
                table, loaded = self._sector(self._table_sector(index)), index
            (sector,) = struct.unpack_from("<I", table, sector * 4 % self._size)
        raise ValueError("the chain has no end")

    def _table_sector(self, index: int) -> int:
        """Where the index-th sector of the allocation table is."""
        if index < _IN_HEADER:
            return int(struct.unpack_from("<I", self._header, 76 + 4 * index)[0])
        (sector,) = struct.unpack_from("<I", self._header, 68)
        here, per_sector = index - _IN_HEADER, self._size // 4 - 1
        for _ in range(here // per_sector):
            (sector,) = struct.unpack_from("<I", self._sector(sector), self._size - 4)
        return int(struct.unpack_from("<I", self._sector(sector), 4 * (here % per_sector))[0])

    def _sector(self, number: int) -> bytes:
        self._file.seek((number + 1) * self._size)
        content = self._file.read(self._size)
        if len(content) < min(self._size, 512):
            raise ValueError("a sector is missing")
        return content
