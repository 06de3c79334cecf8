"""What a foreign file is, by its bytes and not by its name, before any of it is read in earnest."""

from pathlib import Path

from db.domain.errors import RecordError, Refusal
from db.domain.foreign import ForeignKind
from desktop.exchange import compound
from desktop.exchange.encodings import decoded
from desktop.exchange.package import package_kind

_MOST_BYTES = 100 * 2**20
_MOST_BYTES_OF_TEXT = 10 * 2**20
_HEAD = 4096

_SIGNATURES = (
    (b"%PDF", Refusal.FOREIGN_PDF),
    (b"{\\rtf", Refusal.FOREIGN_RICH_TEXT),
    (b"\xdb\xa5", Refusal.FOREIGN_OLD_WORD),  # Word for Windows before 6
    (b"\x31\xbe\x00\x00", Refusal.FOREIGN_OLD_WORD),  # Write
    (b"\x89PNG\r\n", Refusal.FOREIGN_PICTURE),
    (b"\xff\xd8\xff", Refusal.FOREIGN_PICTURE),
    (b"GIF8", Refusal.FOREIGN_PICTURE),
    (b"II*\x00", Refusal.FOREIGN_PICTURE),
    (b"MM\x00*", Refusal.FOREIGN_PICTURE),
    (b"SQLite format 3\x00", Refusal.FOREIGN_UNKNOWN),
)
_WEB_PAGES = (
    "<!doctype html",
    "<html",
    "<head",
    "<body",
    "<meta",
    "<table",
    "<style",
    "<div",
    "mime-version:",
)
_WEB_PAGES_AFTER_PROLOGUE = ("<html", "<!doctype html")


def kind_of(path: Path) -> ForeignKind:
    """What the file is. Raises RecordError: FOREIGN_… when it cannot be read here, FILE_… when not at all."""
    head = _head(path)
    if head.startswith(b"PK\x03\x04"):
        return package_kind(path)
    if head.startswith(compound.SIGNATURE):
        return _compound_kind(path)
    refusal = _refusal_by_head(head)
    if refusal is not None:
        raise RecordError(refusal, path.name)
    return _text_kind(path)


def _head(path: Path) -> bytes:
    """The first bytes of a file that is neither empty nor enormous."""
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except FileNotFoundError as error:
        raise RecordError(Refusal.FILE_MISSING, path.name) from error
    except OSError as error:
        raise RecordError(Refusal.FILE_UNREADABLE, path.name) from error
    if not head.strip(b"\0\t\r\n \xef\xbb\xbf") and size <= _HEAD:
        raise RecordError(Refusal.FOREIGN_EMPTY, path.name)
    if size > _MOST_BYTES:
        raise RecordError(Refusal.FOREIGN_TOO_LARGE, path.name)
    return head


def _compound_kind(path: Path) -> ForeignKind:
    """What a file of the formats before 2007 is, or one that was encrypted since then."""
    with path.open("rb") as file:
        names = compound.names_at_the_root(file)
    if names is None:
        raise RecordError(Refusal.FOREIGN_DAMAGED, path.name)
    if "encryptedpackage" in names:
        raise RecordError(Refusal.FOREIGN_ENCRYPTED, path.name)
    if "worddocument" in names:
        raise RecordError(Refusal.FOREIGN_OLD_WORD, path.name)
    if names & {"workbook", "book"}:
        return ForeignKind.WORKBOOK
    raise RecordError(Refusal.FOREIGN_UNKNOWN, path.name)


def _refusal_by_head(head: bytes) -> Refusal | None:
    """Why a file that begins so cannot be read; None when that does not show yet."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    for signature, refusal in _SIGNATURES:
        if start.startswith(signature):
            return refusal
    if b"%PDF-" in head[:1024]:
        return Refusal.FOREIGN_PDF
    is_picture = head[:2] == b"BM" and head[6:10] == b"\0\0\0\0"
    is_picture |= head[:4] == b"RIFF" and head[8:12] == b"WEBP"
    is_picture |= head[4:12] in (b"ftypheic", b"ftypmif1", b"ftypavif")
    return Refusal.FOREIGN_PICTURE if is_picture else None


def _text_kind(path: Path) -> ForeignKind:
    """A text, unless it is one for machines."""
    if path.stat().st_size > _MOST_BYTES_OF_TEXT:
        raise RecordError(Refusal.FOREIGN_TOO_LARGE, path.name)
    text = decoded(path.read_bytes())
    if text is None:
        raise RecordError(Refusal.FOREIGN_UNKNOWN, path.name)
    if not text.strip():
        raise RecordError(Refusal.FOREIGN_EMPTY, path.name)
    start = text[:_HEAD].lstrip().lower()
    is_for_machines = start.startswith("<?xml")
    if start.startswith(_WEB_PAGES) or (
        is_for_machines and any(tag in start for tag in _WEB_PAGES_AFTER_PROLOGUE)
    ):
        raise RecordError(Refusal.FOREIGN_WEB_PAGE, path.name)
    if is_for_machines:
        raise RecordError(Refusal.FOREIGN_UNKNOWN, path.name)
    return ForeignKind.TEXT
