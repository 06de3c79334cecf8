"""A returned form, whatever program saved it and whatever it is called now."""

import re
import zipfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from python_calamine import PasswordError

from db.domain.collection import FormFault, ReturnedDocument
from db.domain.errors import RecordError, Refusal
from db.domain.foreign import ForeignKind
from desktop.exchange.forms import ods, xls, xlsx
from desktop.exchange.forms.grids import Workbook
from desktop.exchange.forms.layout import MARK, PROPERTY
from desktop.exchange.forms.returned import returned
from desktop.exchange.gate import kind_of
from desktop.exchange.package import opened
from desktop.exchange.reading import DAMAGE

_ENDINGS = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")
_TELLING = ("docProps/custom.xml", "meta.xml", "xl/sharedStrings.xml", "content.xml")
_GLANCE = 2 * 2**20
_MARKS = re.compile(f"{PROPERTY}|{MARK}:[0-9a-f]".encode())


def read_form(path: Path) -> ReturnedDocument:
    """What a returned file holds, in this process: `isolation` is the way for what nobody vouches for.

    Raises RecordError (FOREIGN_…, FILE_…) when it cannot be read; a file that is no form says so in its
    `fault`.
    """
    try:
        if kind_of(path) is not ForeignKind.WORKBOOK:
            return ReturnedDocument(path.name, fault=FormFault.NOT_A_FORM)
        return returned(_workbook(path), path.name, _changed(path))
    except RecordError as error:
        raise RecordError(error.refusal, path.name) from error
    except PasswordError as error:
        raise RecordError(Refusal.FOREIGN_ENCRYPTED, path.name) from error
    except DAMAGE as error:
        raise RecordError(Refusal.FOREIGN_DAMAGED, path.name) from error


def looks_like_form(path: Path) -> bool:
    """Whether a file is one of our forms, by a glance at where forms say so; never raises."""
    try:
        return path.suffix.lower() in _ENDINGS and any(_MARKS.search(each) for each in _beginnings(path))
    except (RecordError, *DAMAGE):
        return False


def _beginnings(path: Path) -> Iterator[bytes]:
    """The bytes in which a form would say what it is."""
    if kind_of(path) is not ForeignKind.WORKBOOK:
        return
    if zipfile.is_zipfile(path):
        with opened(path) as package:
            for name in _TELLING:
                if name in package:
                    with package.open(name) as part:
                        yield part.read(_GLANCE)
    else:
        with path.open("rb") as file:
            yield file.read(_GLANCE).replace(b"\0", b"")  # so that UTF-16 reads alike


def _workbook(path: Path) -> Workbook:
    if not zipfile.is_zipfile(path):
        return xls.workbook(path)
    with opened(path) as package:
        if "content.xml" in package:
            return ods.workbook(package)
        if "xl/workbook.bin" not in package:
            return xlsx.workbook(package)
    return xls.workbook(path)


def _changed(path: Path) -> str:
    """When the file was written, for a format that does not say when it was saved."""
    return datetime.fromtimestamp(path.stat().st_mtime).astimezone().isoformat(timespec="seconds")
