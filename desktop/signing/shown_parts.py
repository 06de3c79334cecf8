"""Reading a part of a document for what a signature does not settle."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from db.domain.signatures import Shown, UnsignedShown
from desktop.signing.part_reader import EnoughHeard, Reader, in_word, read, says_on, value

_DRAWING = (
    "{http://schemas.openxmlformats.org/drawingml/2006/main}",
    "{http://purl.oclc.org/ooxml/drawingml/main}",
)
_DRAWING_FIELDS = tuple(f"{space}fld" for space in _DRAWING)
_FOLLOWED = frozenset(
    f"{space}{name}" for space in _DRAWING for name in ("hlinkClick", "hlinkHover", "hlinkMouseOver")
) | frozenset(in_word({"hyperlink": None}))
_VIDEO = "{http://schemas.microsoft.com/office/word/2012/wordprocessingDrawing}webVideoPr"
_CHOOSING = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MOST_WORDS = 120
_MOST_FOUND = 5000  # in one part, the same as often as it is there
_MOST_OPEN = 500  # fields within each other

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


def shown_in(
    content: bytes, part: str, hidden: frozenset[str], links: Mapping[str, str]
) -> Iterator[UnsignedShown]:
    """What is to be told of a part, in its order; of very much, the first. Raises FaultError.

    `hidden`: the styles that hide text; `links`: where links outside lead, by the ids of relationships.
    """
    for shown, words in read(content, part, _Finder(hidden, links)).found:
        yield UnsignedShown(shown, part, " ".join("".join(words).split())[:_MOST_WORDS])


def _is_harmless(instruction: str) -> bool:
    words = instruction.replace("=", " = ", 1).split()
    return not words or words[0].upper() in HARMLESS_FIELDS


class _Run:
    """The words of a run, and whether they are hidden."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.hides = False


class _Finder(Reader):
    """What is found, each with the pieces of its words.

    Runs, fields and changes lie within each other, as in text boxes and in fields of fields.
    """

    def __init__(self, hidden: frozenset[str], links: Mapping[str, str]) -> None:
        self.found: list[tuple[Shown, list[str]]] = []
        self._hidden = hidden
        self._links = links
        self._fields: list[list[str]] = []
        self._changes: list[list[str]] = []
        self._runs: list[_Run] = []
        self._choices: list[list[list[str]]] = []  # of each place with several, the words of every choice
        self._in_defaults = False
        self._hearing: list[list[str]] = []
        self._starts = self._beginnings()
        self._ends = self._endings()

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if self._links and attributes and tag not in _FOLLOWED:
            for used in self._links.keys() & attributes.values():
                self._tell(Shown.OUTSIDE_CONTENT, self._links[used])
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
            "fldSimple": lambda attributes: self._field(value(attributes, "instr")),
            "fldChar": self._field_part,
            "dataBinding": lambda attributes: self._tell(Shown.DATA_BINDING, value(attributes, "xpath")),
            "vanish": self._vanish,
            "rPrDefault": lambda _: self._defaults(True),
            "style": self._style,
            **dict.fromkeys(_STYLED, self._styled),
            **dict.fromkeys(_CHANGES, lambda _: self._change()),
        }
        video = {_VIDEO: lambda _: self._tell(Shown.OUTSIDE_CONTENT, "")}
        choosing = {
            f"{_CHOOSING}AlternateContent": lambda _: self._choices.append([]),
            **dict.fromkeys((f"{_CHOOSING}Choice", f"{_CHOOSING}Fallback"), lambda _: self._choice()),
        }
        return in_word(told) | dict.fromkeys(_DRAWING_FIELDS, self._drawing_field) | video | choosing

    def _endings(self) -> dict[str, Callable[[], None]]:
        told = {
            **dict.fromkeys(("t", "delText", "instrText"), self._hear_nothing),
            **dict.fromkeys(_CHANGES, self._change_ends),
            "rPrDefault": lambda: self._defaults(False),
            "r": self._run_ends,
        }
        return in_word(told) | {f"{_CHOOSING}AlternateContent": self._choices_end}

    def _hear_text(self) -> None:
        choices = [choices[-1] for choices in self._choices[-1:] if choices]
        self._hearing = [*self._changes[-1:], *(run.words for run in self._runs[-1:]), *choices]

    def _hear_instruction(self) -> None:
        self._hearing = self._fields[-1:]

    def _hear_nothing(self) -> None:
        self._hearing = []

    def _change(self) -> None:
        words: list[str] = []
        self._add(Shown.TRACKED_CHANGE, words)
        self._changes.append(words)

    def _change_ends(self) -> None:
        self._changes.pop()

    def _run_ends(self) -> None:
        run = self._runs.pop()
        if run.hides and run.words:
            self._add(Shown.HIDDEN_TEXT, run.words)

    def _choice(self) -> None:
        if self._choices:
            self._choices[-1].append([])

    def _choices_end(self) -> None:
        """Tell of choices whose words differ; around them stands what a newer program would choose."""
        told = ["".join(words) for words in self._choices.pop()]
        if len({"".join(each.split()) for each in told}) > 1:
            self._tell(Shown.ALTERNATIVE_CONTENT, " | ".join(told))
        if self._choices and self._choices[-1]:
            self._choices[-1][-1].extend(told[:1])

    def _styled(self, attributes: Mapping[str, str]) -> None:
        if value(attributes) in self._hidden:
            self._tell(Shown.HIDDEN_TEXT, value(attributes))

    def _drawing_field(self, attributes: Mapping[str, str]) -> None:
        if attributes.get("type", "").lower().startswith("datetime"):
            self._tell(Shown.FIELD, attributes["type"])

    def _field_part(self, attributes: Mapping[str, str]) -> None:
        kind = value(attributes, "fldCharType")
        if kind == "begin":
            if len(self._fields) >= _MOST_OPEN:
                self._tell(Shown.FIELD, "")
                raise EnoughHeard
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
        if says_on(value(attributes)) and self._runs:
            self._runs[-1].hides = True
        elif says_on(value(attributes)) and self._in_defaults:
            self._tell(Shown.HIDDEN_TEXT, "rPrDefault")

    def _style(self, attributes: Mapping[str, str]) -> None:
        """The default style hides also what names no style."""
        name, default = value(attributes, "styleId"), value(attributes, "default")
        if name in self._hidden and default and says_on(default):
            self._tell(Shown.HIDDEN_TEXT, name)

    def _defaults(self, inside: bool) -> None:
        self._in_defaults = inside

    def _tell(self, shown: Shown, words: str) -> None:
        self._add(shown, [words])

    def _add(self, shown: Shown, words: list[str]) -> None:
        self.found.append((shown, words))
        if len(self.found) >= _MOST_FOUND:
            raise EnoughHeard
