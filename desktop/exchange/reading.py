"""From a path to a document, in this process: `isolation` is the way for files that nobody vouches for."""

import zipfile
import zlib
from pathlib import Path

from lxml import etree
from python_calamine import CalamineError, PasswordError

from db.domain.errors import RecordError, Refusal
from db.domain.foreign import ForeignDocument, ForeignKind
from desktop.exchange.gate import kind_of
from desktop.exchange.sheets import read_text, read_workbook
from desktop.exchange.word import read_word

# What parsers raise for a file that is not what its format says. OSError: a part that ends too soon.
DAMAGE = (
    CalamineError,
    etree.LxmlError,
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    ValueError,
)


def read_document(path: Path) -> ForeignDocument:
    """The document, with nothing understood yet. Raises RecordError (FOREIGN_…, FILE_…)."""
    try:
        match kind_of(path):
            case ForeignKind.WORD:
                return read_word(path)
            case ForeignKind.WORKBOOK:
                return read_workbook(path)
            case ForeignKind.TEXT:
                return read_text(path)
    except PasswordError as error:
        raise RecordError(Refusal.FOREIGN_ENCRYPTED, path.name) from error
    except DAMAGE as error:
        raise RecordError(Refusal.FOREIGN_DAMAGED, path.name) from error
