"""Files that come back to an issued version: edited in Word, or a signature that somebody made beside it.

Reading and verifying need no record and can run on another thread; `issuing` keeps what comes of it.
"""

from pathlib import Path
from typing import NamedTuple

from db.domain.errors import RecordError, Refusal
from db.domain.signatures import Integrity, SignatureReport
from desktop.app import issuing, verifying
from desktop.app.signed_files import is_container, read_bytes


class Edited(NamedTuple):
    """A document that was edited elsewhere: `reports` are those of its signatures that hold.

    `broken` signatures it carries too, which no longer are of what it says.
    """

    content: bytes
    reports: tuple[SignatureReport, ...]
    broken: int


class Attached(NamedTuple):
    """The file of a signature, and what the strict verifier says of it over the version's own bytes."""

    name: str
    content: bytes
    reports: tuple[SignatureReport, ...]


def edited(path: Path) -> Edited:
    """A document to be brought in. Raises RecordError as `issuing.read_edited` and the verifier do."""
    content = issuing.read_edited(path)
    reports = verifying.verify_kept(path.name, content).reports
    whole = tuple(each for each in reports if each.integrity is Integrity.WHOLE)
    return Edited(content, whole, len(reports) - len(whole))


def attached(version: issuing.Kept, path: Path) -> Attached:
    """A signature to be kept beside a version, or a container with the version and its signature.

    Raises RecordError: SIGNATURE_OF_ANOTHER where a container holds another file; as the verifier does.
    """
    content = read_bytes(path)
    if not is_container(path.name):
        beside = verifying.verify_kept(version.name, version.content, content)
        return Attached(path.name, content, beside.reports)
    if version.content not in _contained(path.name, content):
        raise RecordError(Refusal.SIGNATURE_OF_ANOTHER, path.name)
    return Attached(path.name, content, verifying.verify_kept(path.name, content).reports)


def _contained(name: str, container: bytes) -> tuple[bytes, ...]:
    from desktop.signing.contained import read_asic

    try:
        return tuple(read_asic(container).files.values())
    except RecordError as error:
        raise RecordError(error.refusal, name) from error
