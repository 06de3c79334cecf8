"""Looking at signatures: of a document, of a container, or of a file beside what it signs.

What reads certificates is loaded when a signature is looked at: the screens need none of it to open.
"""

from pathlib import Path
from typing import NamedTuple

from db.domain.errors import RecordError, Refusal
from db.domain.kinds import SignatureForm
from db.domain.signatures import Integrity, Shown, SignatureReport, UnsignedShown
from desktop.app.progress import Progress
from desktop.app.signed_files import is_word, lies_beside, read_bytes, signed_by
from desktop.app.trust_lists import trust_list

_ZIP = b"PK"


class Verified(NamedTuple):
    """What the signatures of a file say; `of` is the file that they sign, where it is another one.

    `shown` is what of the signed document they do not settle though they hold: it can look otherwise another
    day, and of a signature in the document also show what no signature covers, such as its title. `carried`
    is the file that was signed where it lies in the signature itself, and was compared with no other.
    """

    path: Path
    of: Path | None
    reports: tuple[SignatureReport, ...]
    shown: tuple[UnsignedShown, ...] = ()
    carried: bytes | None = None

    @property
    def all_whole(self) -> bool:
        """Whether there are signatures, and each covers the whole file, unchanged."""
        return bool(self.reports) and all(each.integrity is Integrity.WHOLE for each in self.reports)

    @property
    def settles_all(self) -> bool:
        """Whether, besides, what the document shows hangs on nothing else."""
        return self.all_whole and not self.shown


def needs_signed_file(path: Path) -> bool:
    """Whether the file that a signature belongs to is still to be told: it lies neither beside nor in it."""
    return lies_beside(path) and signed_by(path) is None and _carried(path) is None


def verify_file(path: Path, of: Path | None = None, progress: Progress | None = None) -> Verified:
    """Look at all signatures of a file, or, with `of`, at the signature file of that one.

    Raises RecordError: FILE_…, SIGNATURE_UNREADABLE, NO_WORD_DOCUMENT.
    """
    from desktop.signing.verifying import carried_file

    content = read_bytes(path)
    if of is None and lies_beside(path):
        of = signed_by(path)
    if progress is not None:
        progress.step(0, 0)
    carried = carried_file(content) if of is None and lies_beside(path) else None
    if carried is not None:
        return _verified_beside(path, content, Path(path.stem), carried)._replace(of=None, carried=carried)
    if of is not None:
        return _verified_beside(path, content, of, read_bytes(of))
    if not is_word(path.name) and not content.startswith(_ZIP):
        raise RecordError(Refusal.SIGNATURE_UNREADABLE, path.name)
    return _verified(path, content)


def verify_kept(name: str, content: bytes, signature: bytes | None = None) -> Verified:
    """The same of a document in the record, or of a signature kept beside it; no other file is named."""
    if signature is None:
        return _verified(Path(name), content)
    return _verified_beside(Path(name), signature, Path(name), content)._replace(of=None)


def _carried(path: Path) -> bytes | None:
    from desktop.signing.verifying import carried_file

    try:
        return carried_file(read_bytes(path))
    except RecordError:
        return None


def _verified(path: Path, content: bytes) -> Verified:
    """What is said by the signatures in a file, which is a document or a container."""
    from desktop.signing.contained import read_asic
    from desktop.signing.verifying import verify

    reports = verify(content, path.name, trust_list())
    if not _holds(reports):
        return Verified(path, None, reports)
    if reports[0].form is SignatureForm.PACKAGE:
        return Verified(path, None, reports, _shown(path.name, content))
    files = read_asic(content).files.items()
    shown = (each for name, file in files if is_word(name) for each in _shown(name, file))
    return Verified(path, None, reports, tuple(shown))


def _verified_beside(path: Path, signature: bytes, of: Path, content: bytes) -> Verified:
    from desktop.signing.verifying import verify_beside

    reports = verify_beside(signature, path.name, content, trust_list())
    shown = _shown(of.name, content) if is_word(of.name) and _holds(reports) else ()
    return Verified(path, of, reports, shown)


def _holds(reports: tuple[SignatureReport, ...]) -> bool:
    return any(each.integrity is not Integrity.BROKEN for each in reports)


def _shown(name: str, content: bytes) -> tuple[UnsignedShown, ...]:
    """What of a signed Word document a signature does not settle; an unreadable one may show anything."""
    from desktop.signing.shown_unsigned import shown_unsigned

    try:
        return shown_unsigned(content)
    except RecordError:
        return (UnsignedShown(Shown.ALTERNATIVE_CONTENT, name),)
