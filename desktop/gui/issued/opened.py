"""Looking at a version: a copy that can only be read, for as long as the program runs."""

import shutil
import stat
import tempfile
import weakref
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path, PurePosixPath

from PySide6.QtCore import QObject

from desktop import settings
from desktop.app.issuing import Kept
from desktop.app.signed_files import CONTAINERS
from desktop.gui.documents import opening

DOCUMENTS = (".docx",)
SIGNATURES = (".xades", ".xml", *CONTAINERS)
_LONGEST = 240  # bytes of a name without its ending
_UNFIT = str.maketrans(dict.fromkeys('<>:"|?*', " "))  # Windows takes none of them


def file_name(kept_name: str, endings: Sequence[str] = DOCUMENTS) -> str:
    """The name for a copy of a kept file: a record may come from anywhere, and the system goes by the ending.

    It has no folder, nothing unseen, and one of the endings: if it had none of them, the first.
    """
    name = PurePosixPath(kept_name.replace("\\", "/")).name.translate(_UNFIT)
    name = " ".join("".join(sign if sign.isprintable() else " " for sign in name).split())
    ending = next((each for each in endings if name.lower().endswith(each)), "")
    stem = name[: len(name) - len(ending)].strip(". ")
    stem = stem.encode()[:_LONGEST].decode(errors="ignore").rstrip(". ")
    return f"{stem or 'dokument'}{ending or endings[0]}"


def remember_folder(path: Path) -> None:
    """Begin there the next time, where this file is."""
    settings.update(documents_folder=str(path.parent))


class OpenedCopies(QObject):
    """Copies in a folder of their own, which goes with the program: what is changed there goes nowhere."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._folder: Path | None = None

    def open(self, kept: Kept) -> bool:
        """Have the system show a copy; whether it has taken it. Raises OSError where none can be written."""
        path = Path(tempfile.mkdtemp(dir=self._made())) / file_name(kept.name)
        path.write_bytes(kept.content)
        path.chmod(stat.S_IREAD)
        return opening.open_document(path)

    def _made(self) -> Path:
        if self._folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix="sprawozdawca-"))
            weakref.finalize(self, _clear, self._folder)
        return self._folder


def _clear(copies: Path) -> None:
    """Remove the copies, as far as no other program holds them: Windows removes nothing that is read-only."""
    for each in copies.glob("*/*"):
        with suppress(OSError):
            each.chmod(stat.S_IREAD | stat.S_IWRITE)
    shutil.rmtree(copies, ignore_errors=True)
