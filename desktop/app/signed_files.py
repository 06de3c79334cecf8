"""Files that are signed, and signatures that are written: read whole, written whole or not at all."""

from glob import escape
from pathlib import Path

from db.domain.errors import Refusal
from db.domain.kinds import SignatureForm
from desktop.app import files
from desktop.app.file_names import names_without_signer
from desktop.documents.word.replacing import replacing

LARGEST = 300 * 2**20  # bytes
WORD = ".docx"
BESIDE = ".xades"
CONTAINERS = (".asice", ".sce", ".asics", ".scs")
_XML = ".xml"  # how others name a signature beside a file


def read_bytes(path: Path) -> bytes:
    """A file's content. Raises RecordError: FILE_MISSING, FILE_UNREADABLE, FOREIGN_TOO_LARGE."""
    return files.read_bytes(path, LARGEST, Refusal.FOREIGN_TOO_LARGE)


def beside(path: Path) -> tuple[Path, ...]:
    """The signatures that lie beside a file, by their names."""
    return tuple(sorted(path.parent.glob(f"{escape(path.name)}*{BESIDE}")))


def write_bytes(path: Path, content: bytes) -> None:
    """Write a file whole or not at all. Raises RecordError: DISK_FULL, NO_FOLDER, FILE_NOT_WRITABLE."""
    with replacing(path) as file:
        file.write(content)


def is_word(name: str) -> bool:
    """Whether a file is by its name one that can carry its signatures itself."""
    return name.casefold().endswith(WORD)


def is_container(name: str) -> bool:
    """Whether a file is by its name a container of a file and its signatures."""
    return Path(name).suffix.casefold() in CONTAINERS


def lies_beside(path: Path) -> bool:
    """Whether a file is by its name a signature that lies beside what it signs."""
    return path.suffix.casefold() in (BESIDE, _XML)


def signed_by(path: Path) -> Path | None:
    """The file beside a signature that its name speaks of: „raport.docx” for „raport.docx.xades”.

    The signer's name may stand in it: „raport.docx – Jan Nowak.xades”.
    """
    stems = names_without_signer(path.stem)
    names = [path.with_name(f"{stem}{ending}") for stem in stems for ending in ("", WORD, ".pdf", ".xlsx")]
    return next((each for each in names if each.is_file() and each != path), None)


def result_name(name: str, form: SignatureForm) -> str:
    """How the file is called that signing makes of one of this name."""
    match form:
        case SignatureForm.PACKAGE:
            return name
        case SignatureForm.XADES:
            return f"{name}{BESIDE}"
        case SignatureForm.ASIC:
            return name if is_container(name) else Path(name).with_suffix(CONTAINERS[0]).name
