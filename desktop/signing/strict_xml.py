"""XML of strangers: nothing is fetched or expanded, and nothing grows without end."""

import base64
import binascii

from lxml import etree

from db.domain.signatures import Fault
from desktop.signing.faults import FaultError

_ENCODINGS = {"utf-8", "utf-16", "utf-16le", "utf-16be", "us-ascii", "ascii"}
_WHITE = " \t\r\n"
_MOST_TAGS = 1_000_000  # a signature over 10 000 parts has a tenth; each takes 130 bytes of memory


def parse(content: bytes, place: str = "") -> etree._Element:
    """The outermost element. Raises FaultError: damaged, endless, with a DOCTYPE, in a strange encoding."""
    if content.count(b"<") > _MOST_TAGS:
        raise FaultError(Fault.NOT_READABLE, place)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        raise FaultError(Fault.NOT_READABLE, place) from error
    about: etree.DocInfo = root.getroottree().docinfo
    if about.internalDTD is not None:
        raise FaultError(Fault.NOT_READABLE, place)
    if about.encoding is not None and about.encoding.lower() not in _ENCODINGS:
        raise FaultError(Fault.NOT_READABLE, place)
    return root


def check_plain(root: etree._Element, place: str) -> None:
    """Refuse comments and processing instructions: they split texts, and are not among what is signed."""
    within = next(root.iter(etree.Comment, etree.ProcessingInstruction), None)
    if within is not None or root.getprevious() is not None or root.getnext() is not None:
        raise FaultError(Fault.STRUCTURE, place)


def check_without_text(root: etree._Element, place: str) -> None:
    """Refuse any text between elements, and what is not plain."""
    check_plain(root, place)
    if any(text.strip() for text in root.itertext()):
        raise FaultError(Fault.STRUCTURE, place)


def decoded(text: str | None, place: str) -> bytes:
    """The bytes of a text in base64, of one spelling but for white space. Raises FaultError."""
    plain = (text or "").translate({ord(white): None for white in _WHITE})
    try:
        data = base64.b64decode(plain.encode("ascii"), validate=True)
    except (binascii.Error, UnicodeEncodeError) as error:
        raise FaultError(Fault.STRUCTURE, place) from error
    if not data or base64.b64encode(data).decode("ascii") != plain:
        raise FaultError(Fault.STRUCTURE, place)
    return data
