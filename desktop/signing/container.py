"""A file and the signature beside it in one container: ASiC-E with XAdES (ETSI EN 319 162-1)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Container:
    """What an ASiC container holds: its files by name, and its signatures by the names of their entries."""

    files: dict[str, bytes]
    signatures: dict[str, bytes]


def asic(name: str, content: bytes, signature: bytes) -> bytes:
    """The container (.asice) of a file and its signature, made by `sign_beside` with the same name."""
    raise NotImplementedError


def read_asic(container: bytes) -> Container:
    """What a container holds. Raises RecordError SIGNATURE_UNREADABLE with an empty subject."""
    raise NotImplementedError
