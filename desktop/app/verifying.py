"""Looking at signatures: of a document, of a container, or of a file beside what it signs.

What reads certificates is loaded when a signature is looked at: the screens need none of it to open.
"""

from pathlib import Path
from typing import NamedTuple

from db.domain.signatures import Integrity, SignatureReport
from desktop.app.progress import Progress
from desktop.app.signed_files import lies_beside, read_bytes, signed_by
from desktop.app.trust_lists import trust_list


class Verified(NamedTuple):
    """What the signatures of a file say; `of` is the file that they sign, where it is another one."""

    path: Path
    of: Path | None
    reports: tuple[SignatureReport, ...]

    @property
    def all_whole(self) -> bool:
        """Whether there are signatures, and each covers the whole file, unchanged."""
        return bool(self.reports) and all(each.integrity is Integrity.WHOLE for each in self.reports)


def needs_signed_file(path: Path) -> bool:
    """Whether the file that a signature belongs to is still to be told: it does not lie beside it."""
    return lies_beside(path) and signed_by(path) is None


def verify_file(path: Path, of: Path | None = None, progress: Progress | None = None) -> Verified:
    """Look at all signatures of a file, or, with `of`, at the signature file of that one.

    Raises RecordError: FILE_…, SIGNATURE_UNREADABLE, NO_WORD_DOCUMENT.
    """
    from desktop.signing.verifying import verify, verify_beside

    content, trust = read_bytes(path), trust_list()
    if of is None and lies_beside(path):
        of = signed_by(path)
    if progress is not None:
        progress.step(0, 0)
    if of is None:
        return Verified(path, None, verify(content, path.name, trust))
    return Verified(path, of, verify_beside(content, of.name, read_bytes(of), trust))


def verify_kept(name: str, content: bytes, signature: bytes | None = None) -> tuple[SignatureReport, ...]:
    """The same of a document in the record, or of a signature kept beside it."""
    from desktop.signing.verifying import verify, verify_beside

    if signature is None:
        return verify(content, name, trust_list())
    return verify_beside(signature, name, content, trust_list())
