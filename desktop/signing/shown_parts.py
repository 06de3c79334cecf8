"""Reading a part of a document for what a signature does not settle, without keeping a tree in memory."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final, TypeVar, cast

from lxml import etree

from db.domain.signatures import Fault, Shown, UnsignedShown
from desktop.signing.faults import FaultError

_WORD = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}",
    "{http://schemas.microsoft.com/office/word/2012/wordml}",
)
_DRAWING_FIELDS = (
    "{http://schemas.openxmlformats.org/drawingml/2006/main}fld",
    "{http://purl.oclc.org/ooxml/drawingml/main}fld",
)
_VIDEO = "{http://schemas.microsoft.com/office/word/2012/wordprocessingDrawing}webVideoPr"
_MOST_WORDS = 120
_MOST_TAGS = 10_000_000  # a report of 10 000 indicators has a tenth
_OFF = {"0", "false", "off"}

# Fields that show what stands in signed parts, numbers of pages and notes, or what somebody typed.
_FIELDS = (
    "= ADVANCE AUTONUM AUTONUMLGL AUTONUMOUT BIBLIOGRAPHY CITATION COMPARE DISPLAYBARCODE DOCVARIABLE EQ"
    " FORMCHECKBOX FORMDROPDOWN FORMTEXT HYPERLINK IF INDEX LISTNUM NOTEREF NUMPAGES PAGE PAGEREF PRIVATE"
    " QUOTE REF SECTION SECTIONPAGES SEQ SET STYLEREF SYMBOL TA TC TOA TOC XE"
)
HARMLESS_FIELDS: Final = frozenset(_FIELDS.split())
_CHANGED = (
    "cellDel cellIns cellMerge del ins moveFrom moveTo numberingChange pPrChange rPrChange sectPrChange"
    " tblGridChange tblPrChange tblPrExChange tcPrChange trPrChange"
)
_CHANGES = frozenset(_CHANGED.split())
_STYLED = frozenset(("pStyle", "rStyle", "tblStyle"))

_Target = TypeVar("_Target", bound="_Reader")
_Done = TypeVar("_Done")


def shown_in(content: bytes, part: str, hidden: frozenset[str]) -> Iterator[UnsignedShown]:
    """What is to be told of a part, in its order; `hidden`: the styles that hide text. Raises FaultError."""
    for shown, words in _read(content, part, _Finder(hidden)).found:
        yield UnsignedShown(shown, part, " ".join("".join(words).split())[:_MOST_WORDS])


def hidden_styles(parts: Iterable[bytes]) -> frozenset[str]:
    """The ids of the styles that hide text, by themselves or by what they are based on. Raises FaultError."""
    told = [style for part in parts for style in _read(part, "", _Styles()).styles]
    hidden = {style.name for style in told if style.hides}
    while more := {style.name for style in told if style.based_on in hidden} - hidden:
        hidden |= more
    return frozenset(hidden)


def _read(content: bytes, part: str, target: _Target) -> _Target:
    if content.count(b"<") > _MOST_TAGS:
        raise FaultError(Fault.NOT_READABLE, part)
    told = cast("etree.ParserTarget", target)  # which need not hear of comments
    parser = etree.XMLParser(target=told, resolve_entities=False, no_network=True, load_dtd=False)
    try:
        etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        raise FaultError(Fault.NOT_READABLE, part) from error
    return target


def _in_word(told: Mapping[str, _Done]) -> dict[str, _Done]:
    """What is told by the names of Word's elements, by their full names."""
    return {f"{space}{name}": done for space in _WORD for name, done in told.items()}


def _local(tag: str) -> str:
    """The name of an element of Word, empty of any other."""
    return next((tag[len(space) :] for space in _WORD if tag.startswith(space)), "")


def _value(attributes: Mapping[str, str], name: str = "val") -> str:
    return next((attributes[f"{space}{name}"] for space in _WORD if f"{space}{name}" in attributes), "")


def _is_on(attributes: Mapping[str, str]) -> bool:
    return _value(attributes) not in _OFF


def _is_harmless(instruction: str) -> bool:
    words = instruction.replace("=", " = ", 1).split()
    return not words or words[0].upper() in HARMLESS_FIELDS


class _Reader:
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


class _Style:
    """A style: whether it hides text, and on which other it is based."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.based_on = ""
        self.hides = False


class _Styles(_Reader):
    """The styles of a part."""

    def __init__(self) -> None:
        self.styles: list[_Style] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        name = _local(tag)
        if name == "style":
            self.styles.append(_Style(_value(attributes, "styleId")))
        elif name == "basedOn" and self.styles:
            self.styles[-1].based_on = _value(attributes)
        elif name == "vanish" and self.styles:
            self.styles[-1].hides |= _is_on(attributes)


class _Run:
    """The words of a run, and whether they are hidden."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.hides = False


class _Finder(_Reader):
    """What is found, each with the pieces of its words.

    Runs, fields and changes lie within each other, as in text boxes and in fields of fields.
    """

    def __init__(self, hidden: frozenset[str]) -> None:
        self.found: list[tuple[Shown, list[str]]] = []
        self._hidden = hidden
        self._fields: list[list[str]] = []
        self._changes: list[list[str]] = []
        self._runs: list[_Run] = []
        self._in_defaults = False
        self._hearing: list[list[str]] = []
        self._starts = self._beginnings()
        self._ends = self._endings()

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag in self._starts:
            self._starts[tag](attributes)

    def data(self, text: str) -> None:
        for words in self._hearing:
            words.append(text)

    def end(self, tag: str) -> None:
        if tag in self._ends:
            self._ends[tag]()

    def _beginnings(self) -> dict[str, Callable[[Mapping[str, str]], None]]:
        """What is done where an element begins; by full names, for most elements are passed over."""
        told: dict[str, Callable[[Mapping[str, str]], None]] = {
            "r": lambda _: self._runs.append(_Run()),
            "t": lambda _: self._hear_text(),
            "delText": lambda _: self._hear_text(),
            "instrText": lambda _: self._hear_instruction(),
            "fldSimple": lambda attributes: self._field(_value(attributes, "instr")),
            "fldChar": self._field_part,
            "dataBinding": lambda attributes: self._tell(Shown.DATA_BINDING, _value(attributes, "xpath")),
            "vanish": self._vanish,
            "rPrDefault": lambda _: self._defaults(True),
            "style": self._style,
            **dict.fromkeys(_STYLED, self._styled),
            **dict.fromkeys(_CHANGES, lambda _: self._change()),
        }
        video = {_VIDEO: lambda _: self._tell(Shown.OUTSIDE_CONTENT, "")}
        return _in_word(told) | dict.fromkeys(_DRAWING_FIELDS, self._drawing_field) | video

    def _endings(self) -> dict[str, Callable[[], None]]:
        return _in_word(
            {
                **dict.fromkeys(("t", "delText", "instrText"), self._hear_nothing),
                **dict.fromkeys(_CHANGES, self._change_ends),
                "rPrDefault": lambda: self._defaults(False),
                "r": self._run_ends,
            }
        )

    def _hear_text(self) -> None:
        self._hearing = [*self._changes[-1:], *(run.words for run in self._runs[-1:])]

    def _hear_instruction(self) -> None:
        self._hearing = self._fields[-1:]

    def _hear_nothing(self) -> None:
        self._hearing = []

    def _change(self) -> None:
        words: list[str] = []
        self.found.append((Shown.TRACKED_CHANGE, words))
        self._changes.append(words)

    def _change_ends(self) -> None:
        self._changes.pop()

    def _run_ends(self) -> None:
        run = self._runs.pop()
        if run.hides and run.words:
            self.found.append((Shown.HIDDEN_TEXT, run.words))

    def _styled(self, attributes: Mapping[str, str]) -> None:
        if _value(attributes) in self._hidden:
            self._tell(Shown.HIDDEN_TEXT, _value(attributes))

    def _drawing_field(self, attributes: Mapping[str, str]) -> None:
        if attributes.get("type", "").lower().startswith("datetime"):
            self._tell(Shown.FIELD, attributes["type"])

    def _field_part(self, attributes: Mapping[str, str]) -> None:
        kind = _value(attributes, "fldCharType")
        if kind == "begin":
            self._fields.append([])
        elif self._fields:
            self._field("".join(self._fields[-1]))
            self._fields[-1].clear()
            if kind == "end":
                self._fields.pop()

    def _field(self, instruction: str) -> None:
        if not _is_harmless(instruction):
            self._tell(Shown.FIELD, instruction)

    def _vanish(self, attributes: Mapping[str, str]) -> None:
        if _is_on(attributes) and self._runs:
            self._runs[-1].hides = True
        elif _is_on(attributes) and self._in_defaults:
            self._tell(Shown.HIDDEN_TEXT, "rPrDefault")

    def _style(self, attributes: Mapping[str, str]) -> None:
        """The default style hides also what names no style."""
        name = _value(attributes, "styleId")
        if name in self._hidden and _value(attributes, "default") not in ("", *_OFF):
            self._tell(Shown.HIDDEN_TEXT, name)

    def _defaults(self, inside: bool) -> None:
        self._in_defaults = inside

    def _tell(self, shown: Shown, words: str) -> None:
        self.found.append((shown, [words]))
