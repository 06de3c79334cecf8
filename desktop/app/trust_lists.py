"""The list of trusted issuers that the office has loaded: one file, kept among the user's own data."""

from pathlib import Path
from typing import TYPE_CHECKING

from db.domain.errors import RecordError, Refusal
from desktop import paths
from desktop.app.signed_files import read_bytes, write_bytes

if TYPE_CHECKING:
    from desktop.signing.trust import TrustList


def trust_list() -> "TrustList | None":
    """The list that was loaded; None when there is none, or it can no longer be read."""
    path = _kept()
    if path is None:
        return None
    from desktop.signing.trust import read_list

    try:
        return read_list(read_bytes(path), path.name)
    except RecordError:
        return None


def load_trust_list(path: Path) -> "TrustList":
    """Take a list in place of the former one. Raises RecordError: TRUST_LIST_UNREADABLE, FILE_…."""
    from desktop.signing.trust import read_list

    content = read_bytes(path)
    loaded = read_list(content, path.name)
    try:
        _folder().mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise RecordError(Refusal.FILE_NOT_WRITABLE, str(_folder())) from error
    name = path.name.lstrip(".")  # a file whose name begins with a dot is one half written
    former = [each for each in _folder().iterdir() if each.name != name]
    write_bytes(_folder() / name, content)
    for each in former:
        each.unlink(missing_ok=True)
    return loaded


def forget_trust_list() -> None:
    """Use no list any more."""
    path = _kept()
    if path is not None:
        path.unlink(missing_ok=True)


def _folder() -> Path:
    return paths.default_file().with_name("zaufani-wystawcy")


def _kept() -> Path | None:
    folder = _folder()
    files = sorted(folder.iterdir()) if folder.is_dir() else []
    return next((each for each in files if each.is_file() and not each.name.startswith(".")), None)
