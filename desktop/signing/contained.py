"""What an ASiC container holds (ETSI EN 319 162-1), read so that no reader can find a document elsewhere."""

import re
from dataclasses import dataclass
from typing import Final

from db.domain.errors import RecordError, Refusal
from db.domain.signatures import Fault
from desktop.signing.archive import read_archive
from desktop.signing.faults import FaultError

ASIC_E: Final = "application/vnd.etsi.asic-e+zip"
ASIC_S: Final = "application/vnd.etsi.asic-s+zip"
MIMETYPE: Final = "mimetype"
META: Final = "META-INF/"
MANIFEST: Final = f"{META}manifest.xml"

NAME_AT: Final = 30  # bytes of a local header before the name
_CONTENT_TYPES = "[content_types].xml"  # by which Office takes a file for its own, whatever else it is
_SIGNATURES = re.compile(rf"{META}[^/]*signatures[^/]*\.xml", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Container:
    """The files by name, the signatures by the names of their entries, and what else lies beside those."""

    files: dict[str, bytes]
    signatures: dict[str, bytes]
    others: dict[str, bytes]


def says_so(content: bytes) -> bool:
    """Whether a file claims to be a container, in whatever way."""
    return b"mimetypeapplication/vnd.etsi.asic-" in content[:100]


def contained(content: bytes) -> Container:
    """What a container holds. Raises FaultError: damaged, no container, or an Office document as well."""
    entries = read_archive(content)
    if not any(content.startswith(f"{MIMETYPE}{kind}PK".encode(), NAME_AT) for kind in (ASIC_E, ASIC_S)):
        raise FaultError(Fault.STRUCTURE, MIMETYPE)
    if any(name.casefold() == _CONTENT_TYPES for name in entries):
        raise FaultError(Fault.PACKAGE_AMBIGUOUS, _CONTENT_TYPES)
    found = Container({}, {}, {})
    for name, data in entries.items():
        if name != MIMETYPE and not name.endswith("/"):
            _place(found, name)[name] = data
    return found


def read_asic(content: bytes) -> Container:
    """What a container holds. Raises RecordError SIGNATURE_UNREADABLE with an empty subject."""
    try:
        return contained(content)
    except FaultError as error:
        raise RecordError(Refusal.SIGNATURE_UNREADABLE, "") from error


def _place(found: Container, name: str) -> dict[str, bytes]:
    """Among what an entry belongs, by its name."""
    if _SIGNATURES.fullmatch(name):
        return found.signatures
    return found.others if name.casefold().startswith(META.casefold()) else found.files
