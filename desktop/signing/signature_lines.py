"""The signature lines of a Word document: places that a signature fills with a picture."""

from dataclasses import dataclass

from db.domain.errors import RecordError, Refusal
from desktop.signing import strict_xml
from desktop.signing.faults import FaultError
from desktop.signing.opc import read_package

_OFFICE = "{urn:schemas-microsoft-com:office:office}"


@dataclass(frozen=True, slots=True)
class LinePlace:
    """One line: its id, a GUID in braces, and whom it expects, as it says itself."""

    setup_id: str
    signer: str = ""
    title: str = ""


def line_places(docx: bytes, name: str = "") -> tuple[LinePlace, ...]:
    """The lines of the document itself, in its order. Raises RecordError NO_WORD_DOCUMENT with the name."""
    try:
        package = read_package(docx)
        main = package.main_document()
        root = strict_xml.parse(package.parts[main], main)
    except FaultError as error:
        raise RecordError(Refusal.NO_WORD_DOCUMENT, name) from error
    lines = (line for line in root.iter(f"{_OFFICE}signatureline") if line.get("issignatureline") == "t")
    return tuple(
        LinePlace(
            line.get("id", ""),
            line.get(f"{_OFFICE}suggestedsigner", ""),
            line.get(f"{_OFFICE}suggestedsigner2", ""),
        )
        for line in lines
        if line.get("id")
    )
