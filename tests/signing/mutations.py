"""Signed documents with a few bytes changed anywhere: in the archive, or inside one of its entries."""

from collections.abc import Callable
from random import Random

from signing.word_files import entries, zipped

_ODD = (b"", b"\0", b"<", b">", b"&", b'"', b"<!---->", b"<?x?>", b"&#0;", b" ", b"\n", b"A", b"=", b"\xff")


def mutated(signed: bytes, random: Random) -> bytes:
    """The file with one to three mutations of the one kind or the other."""
    return random.choice((bytes_mutated, _entry_mutated, _entry_mutated))(signed, random)


def bytes_mutated(content: bytes, random: Random) -> bytes:
    """The bytes with one to three mutations."""
    for _ in range(random.choice((1, 1, 2, 3))):
        content = random.choice(_CHANGES)(content, random)
    return content


def _entry_mutated(signed: bytes, random: Random) -> bytes:
    """Signatures, relationships and content types are met more often than the rest."""
    files = entries(signed)
    names = [name for name in files if files[name]]
    told = [name for name in names if "_rels" in name or "_xmlsignatures" in name or name.startswith("[")]
    name = random.choice(random.choice((names, told or names)))
    files[name] = bytes_mutated(files[name], random)
    return zipped(files)


def _bit_flipped(content: bytes, random: Random) -> bytes:
    at = random.randrange(len(content) or 1)
    return (
        content[:at]
        + bytes(each ^ 1 << random.randrange(8) for each in content[at : at + 1])
        + content[at + 1 :]
    )


def _byte_replaced(content: bytes, random: Random) -> bytes:
    at = random.randrange(len(content) + 1)
    return content[:at] + random.choice(_ODD) + content[at + 1 :]


def _piece_inserted(content: bytes, random: Random) -> bytes:
    at = random.randrange(len(content) + 1)
    return content[:at] + random.choice(_ODD) + content[at:]


def _piece_doubled(content: bytes, random: Random) -> bytes:
    start, end = sorted((random.randrange(len(content) + 1), random.randrange(len(content) + 1)))
    return content[:end] + content[start:end] + content[end:]


def _piece_removed(content: bytes, random: Random) -> bytes:
    start = random.randrange(len(content) + 1)
    return content[:start] + content[start + random.randrange(40) :]


def _end_cut(content: bytes, random: Random) -> bytes:
    return content[: random.randrange(len(content) + 1)]


_CHANGES: tuple[Callable[[bytes, Random], bytes], ...] = (
    _bit_flipped,
    _bit_flipped,
    _byte_replaced,
    _piece_inserted,
    _piece_doubled,
    _piece_removed,
    _end_cut,
)
