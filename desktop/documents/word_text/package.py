"""The parts of a .docx that have text, read as streams and only up to so many bytes."""

import posixpath
from collections.abc import Collection, Iterator
from fnmatch import fnmatchcase
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from lxml import etree

from db.domain.comparison import Line, LineKind
from db.domain.errors import RecordError, Refusal
from desktop.documents.accessibility.styles import Styles, read_styles
from desktop.documents.unreadable import UNREADABLE
from desktop.documents.word_text.chart import ChartText
from desktop.documents.word_text.part import PartText

_MAIN = "/officeDocument"
# The parts beside the main one by how relationships to them end, and by what they are usually called.
_PARTS = (
    ("/footnotes", "footnotes.xml", LineKind.NOTE),
    ("/endnotes", "endnotes.xml", LineKind.NOTE),
    ("/header", "header*.xml", LineKind.AROUND),
    ("/footer", "footer*.xml", LineKind.AROUND),
)
_CHARTS = ("/chart", "charts/chart*.xml")
# What is read of a document at most; one of 60 000 paragraphs has at most a quarter of each.
_MOST_BYTES = 128 * 2**20
_MOST_ELEMENTS = 3_000_000
_MOST_LINES = 250_000
_AT_ONCE = 2**16


def word_lines(content: bytes, name: str = "") -> tuple[Line, ...]:
    """The lines of a document in reading order, then its notes, headers, footers and charts.

    Raises RecordError NO_WORD_DOCUMENT, with the name, where it is none that can be read.
    """
    try:
        with ZipFile(BytesIO(content)) as package:
            return tuple(_Package(package).lines())
    except UNREADABLE as error:
        raise RecordError(Refusal.NO_WORD_DOCUMENT, name) from error


class _Package:
    """The parts of a package; together they are read up to so many bytes, elements and lines, no further."""

    def __init__(self, package: ZipFile) -> None:
        self._package = package
        self._names = sorted(set(package.namelist()))
        self._room = _MOST_BYTES
        self._room_for_elements = _MOST_ELEMENTS
        self._room_for_lines = _MOST_LINES

    def lines(self) -> Iterator[Line]:
        """The lines of all parts that have text."""
        main = next((name for kind, name in self._related("") if kind.endswith(_MAIN)), "")
        folder, related = posixpath.dirname(main), list(self._related(main))
        styles = self._styles(posixpath.join(folder, "styles.xml"))
        yield from self._text(main, PartText(styles))
        for ending, pattern, kind in _PARTS:
            parts = self._named(related, ending, posixpath.join(folder, pattern))
            said = [line.text for name in parts for line in self._text(name, PartText(styles))]
            # Each section may have a header of its own that says the same.
            yield from (
                Line(kind, text) for text in (dict.fromkeys(said) if kind is LineKind.AROUND else said)
            )
        for name in self._named(related, _CHARTS[0], posixpath.join(folder, _CHARTS[1])):
            yield from self._text(name, ChartText())

    def _related(self, part: str) -> Iterator[tuple[str, str]]:
        """The types and names of the parts that a part leads to, or, with none named, the package."""
        folder, name = posixpath.split(part)
        relationships = posixpath.join(folder, "_rels", f"{name}.rels")
        if relationships not in self._names:
            return
        root = etree.fromstring(self._read(relationships), _parser())
        for each in root.iterfind("{*}Relationship"):
            target = each.get("Target", "")
            path = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
            yield each.get("Type", ""), posixpath.normpath(path)

    def _styles(self, name: str) -> Styles:
        if name not in self._names:
            return Styles({}, "")
        return read_styles(etree.fromstring(self._read(name), _parser()), {})

    def _named(self, related: Collection[tuple[str, str]], ending: str, pattern: str) -> list[str]:
        """The parts of a type, and those that are called so."""
        known = {name for kind, name in related if kind.endswith(ending)}
        return [name for name in self._names if name in known or fnmatchcase(name, pattern)]

    def _text(self, name: str, text: PartText | ChartText) -> list[Line]:
        target: Any = text  # names are text here; the stubs ask for bytes too
        parser = etree.XMLParser(target=target, resolve_entities=False, no_network=True)
        for piece in self._pieces(name):
            parser.feed(piece)
            if text.elements > self._room_for_elements or len(text.lines) > self._room_for_lines:
                raise ValueError(name)
        parser.close()
        self._room_for_elements -= text.elements
        self._room_for_lines -= len(text.lines)
        return text.lines

    def _read(self, name: str) -> bytes:
        return b"".join(self._pieces(name))

    def _pieces(self, name: str) -> Iterator[bytes]:
        """The bytes of a part. Raises ValueError: there are too many."""
        with self._package.open(name) as part:
            while piece := part.read(_AT_ONCE):
                self._room -= len(piece)
                if self._room < 0:
                    raise ValueError(name)
                yield piece


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True)
