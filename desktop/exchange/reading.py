"""From a path to a document, in this process: `isolation` is the way for files that nobody vouches for."""

from pathlib import Path

from db.domain.errors import RecordError, Refusal
from db.domain.foreign import ForeignDocument, ForeignKind
from desktop.exchange.gate import kind_of
from desktop.exchange.sheets import read_text, read_workbook


def read_document(path: Path) -> ForeignDocument:
    """The document, with nothing understood yet. Raises RecordError (FOREIGN_…, FILE_…)."""
    match kind_of(path):
        case ForeignKind.WORD:
            raise RecordError(Refusal.FOREIGN_UNKNOWN, path.name)
        case ForeignKind.WORKBOOK:
            return read_workbook(path)
        case ForeignKind.TEXT:
            return read_text(path)
