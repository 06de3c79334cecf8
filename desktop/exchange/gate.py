"""What a foreign file is, by its bytes and not by its name."""

import zipfile
from pathlib import Path

from db.domain.foreign import ForeignKind


def kind_of(path: Path) -> ForeignKind:
    """What the file is. Raises RecordError (FOREIGN_…) when it cannot be read here."""
    if path.read_bytes()[:4] == b"\xd0\xcf\x11\xe0":
        return ForeignKind.WORKBOOK
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            return ForeignKind.WORD if "word/document.xml" in archive.namelist() else ForeignKind.WORKBOOK
    return ForeignKind.TEXT
