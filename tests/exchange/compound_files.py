"""Files of the Office formats before 2007, made by hand: a header, a table, a directory, streams."""

import struct
from collections.abc import Mapping
from pathlib import Path

_FREE, _END, _TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_SECTOR = 512
_LEAST = 4096  # shorter streams would lie in another table


def compound(path: Path, streams: Mapping[str, bytes], directory_leads_to: int = _END) -> Path:
    """A file with the streams at its root, each filled up to 4096 bytes; at most a few hundred kilobytes."""
    contents = [content.ljust(_LEAST, b"\0") for content in streams.values()]
    sizes = [-(-len(content) // _SECTOR) for content in contents]
    directory = -(-(len(streams) + 1) // 4)
    table = [_TABLE, *_chain(1, directory, directory_leads_to)]
    starts = []
    for size in sizes:
        starts.append(len(table))
        table += _chain(len(table), size)
    assert len(table) <= _SECTOR // 4
    entries = [_entry("Root Entry", 5, child=1 if streams else _FREE)]
    for index, (name, start) in enumerate(zip(streams, starts, strict=True), 1):
        following = index + 1 if index < len(streams) else _FREE
        entries.append(_entry(name, 2, right=following, start=start, size=len(contents[index - 1])))
    pieces = [
        _header(),
        struct.pack("<128I", *table, *[_FREE] * (128 - len(table))),
        b"".join(entries).ljust(directory * _SECTOR, b"\0"),
        *(content.ljust(size * _SECTOR, b"\0") for content, size in zip(contents, sizes, strict=True)),
    ]
    path.write_bytes(b"".join(pieces))
    return path


def _chain(first: int, length: int, end: int = _END) -> list[int]:
    return [*range(first + 1, first + length), end]


def _header() -> bytes:
    start = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    numbers = struct.pack("<5H6x", 0x3E, 3, 0xFFFE, 9, 6)
    places = struct.pack("<9I", 0, 1, 1, 0, _LEAST, _END, 0, _END, 0)
    return (start + numbers + places + struct.pack("<I", 0)).ljust(_SECTOR, b"\xff")


def _entry(
    name: str, kind: int, right: int = _FREE, child: int = _FREE, start: int = 0, size: int = 0
) -> bytes:
    letters = name.encode("utf-16-le") + b"\0\0"
    return struct.pack("<64sHBBIII36xIQ", letters, len(letters), kind, 1, _FREE, right, child, start, size)
