"""Parts of Word documents heard from beginning to end, without keeping a tree in memory."""

from collections.abc import Mapping
from typing import TypeVar, cast

from lxml import etree

from db.domain.signatures import Fault
from desktop.signing.faults import FaultError

_WORD = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}",
    "{http://schemas.microsoft.com/office/word/2012/wordml}",
)
_MOST_TAGS = 10_000_000  # a report of 10 000 indicators has a tenth
_OFF = {"0", "false", "off"}

_Target = TypeVar("_Target", bound="Reader")
_Done = TypeVar("_Done")


def read(content: bytes, part: str, target: _Target) -> _Target:
    """Have the target hear the part, until it has enough. Raises FaultError."""
    if content.count(b"<") > _MOST_TAGS:
        raise FaultError(Fault.NOT_READABLE, part)
    told = cast("etree.ParserTarget", target)  # which need not hear of comments
    parser = etree.XMLParser(target=told, resolve_entities=False, no_network=True, load_dtd=False)
    try:
        etree.fromstring(content, parser)
    except EnoughHeard:
        return target
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        raise FaultError(Fault.NOT_READABLE, part) from error
    return target


def in_word(told: Mapping[str, _Done]) -> dict[str, _Done]:
    """What is told by the names of Word's elements, by their full names."""
    return {f"{space}{name}": done for space in _WORD for name, done in told.items()}


def local(tag: str) -> str:
    """The name of an element of Word, empty of any other."""
    return next((tag[len(space) :] for space in _WORD if tag.startswith(space)), "")


def value(attributes: Mapping[str, str], name: str = "val") -> str:
    """What an attribute of Word says, empty where it is not there."""
    return next((attributes[f"{space}{name}"] for space in _WORD if f"{space}{name}" in attributes), "")


def says_on(text: str) -> bool:
    """Whether a switch is on; to be named is enough."""
    return text not in _OFF


class EnoughHeard(Exception):  # noqa: N818 - nothing went wrong
    """Raised by a reader that need not hear the rest."""


class Reader:
    """What hears of the elements of a part; a DOCTYPE ends the reading."""

    def doctype(self, *_: str | None) -> None:
        raise FaultError(Fault.NOT_READABLE)

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""

    def data(self, text: str) -> None:
        """Text, perhaps a piece of it."""

    def end(self, tag: str) -> None:
        """An element ends."""

    def close(self) -> None:
        """The part ends."""
