"""The signature lines of a Word document: places that a signature fills with a picture."""

from collections.abc import Mapping
from dataclasses import dataclass

from db.domain.errors import RecordError, Refusal
from desktop.signing.faults import FaultError
from desktop.signing.opc import read_package
from desktop.signing.part_reader import EnoughHeard, Reader, read

_OFFICE = "{urn:schemas-microsoft-com:office:office}"
_MOST = 1000


@dataclass(frozen=True, slots=True)
class LinePlace:
    """One line: its id, a GUID in braces, and whom it expects, as it says itself."""

    setup_id: str
    signer: str = ""
    title: str = ""


def line_places(docx: bytes, name: str = "") -> tuple[LinePlace, ...]:
    """The lines of the document itself, in its order; of very many, the first.

    Raises RecordError NO_WORD_DOCUMENT with the name.
    """
    try:
        package = read_package(docx)
        main = package.main_document()
        return tuple(read(package.parts[main], main, _Lines()).found)
    except FaultError as error:
        raise RecordError(Refusal.NO_WORD_DOCUMENT, name) from error


class _Lines(Reader):
    """The lines of a part."""

    def __init__(self) -> None:
        self.found: list[LinePlace] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        told = attributes.get("id", "")
        if tag != f"{_OFFICE}signatureline" or attributes.get("issignatureline") != "t" or not told:
            return
        signer, title = (attributes.get(f"{_OFFICE}suggestedsigner{end}", "") for end in ("", "2"))
        self.found.append(LinePlace(told, signer, title))
        if len(self.found) >= _MOST:
            raise EnoughHeard
