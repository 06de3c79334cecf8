"""What styles say of the text that has them: outline, lists, colours."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from desktop.documents.accessibility.colors import Theme, highlight_of, ink_of, paper_of
from desktop.documents.accessibility.names import W

_DEEPEST_OUTLINE = 9  # beyond it is body text
# Notes are numbered as their references are, lines of contents as the headings that they repeat, and the
# §§ of an act as others cite them.
_NUMBERED_BY_HAND = ("przypis", "footnote text", "endnote text", "toc ", "table of figures", "paragraf")


@dataclass(frozen=True, slots=True)
class Letters:
    """The colour of letters, that behind them alone, and the style that says so; empty: the text does."""

    ink: str
    marker: str
    style: str


@dataclass(frozen=True, slots=True)
class StyleFacts:
    """A style with what it inherits; `outline` 0: no heading; colours empty where no style says one.

    `paper` lies behind the paragraph, `marker` behind the letters alone.
    """

    name: str = ""
    outline: int = 0
    is_list: bool = False
    ink: str = ""
    paper: str = ""
    marker: str = ""

    @property
    def letters(self) -> "Letters":
        """Its letters where nothing else is said of them."""
        return Letters(self.ink, self.marker, self.name)

    @property
    def has_numbers_of_its_own(self) -> bool:
        """Whether its paragraphs begin with numbers that make no list."""
        return self.name.casefold().startswith(_NUMBERED_BY_HAND)


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles by id, that of undressed paragraphs under the empty one, the language and the theme."""

    known: Mapping[str, StyleFacts]
    language: str
    theme: Theme = field(default_factory=dict)

    def of(self, style: str) -> StyleFacts:
        """What a style says; of one that is not there, what the default does."""
        return self.known.get(style) or self.known.get("", StyleFacts())


def read_styles(root: etree._Element, theme: Theme) -> Styles:
    """The styles of a document's part."""
    elements = {style.get(f"{W}styleId", ""): style for style in root.iter(f"{W}style")}
    defaults = [each for part in ("rPrDefault", "pPrDefault") for each in root.iter(f"{W}{part}")]
    facts = {
        name: _facts(_whole_line(element, elements, defaults), theme) for name, element in elements.items()
    }
    default = next((element for element in elements.values() if _is_default(element)), None)
    line = defaults if default is None else _whole_line(default, elements, defaults)
    return Styles({"": _facts(line, theme), **facts}, _value(_first(line, "rPr/lang")), theme)


def _is_default(style: etree._Element) -> bool:
    return style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true", "on")


def _facts(line: list[etree._Element], theme: Theme) -> StyleFacts:
    outline = _value(_first(line, "pPr/outlineLvl"))
    level = int(outline) if outline.isdecimal() else _DEEPEST_OUTLINE
    ink, paper = _first(line, "rPr/color"), _first(line, "pPr/shd")
    return StyleFacts(
        _value(line[0].find(f"{W}name")) if line else "",
        level + 1 if level < _DEEPEST_OUTLINE else 0,
        _value(_first(line, "pPr/numPr/numId")) not in ("", "0"),
        "" if ink is None else ink_of(ink, theme),
        "" if paper is None else paper_of(paper, theme),
        marker_of(_first(line, "rPr/highlight"), _first(line, "rPr/shd"), theme),
    )


def marker_of(highlight: etree._Element | None, shading: etree._Element | None, theme: Theme) -> str:
    """The colour behind letters: that of a highlighter lies over any other."""
    marked = "" if highlight is None else highlight_of(highlight)
    return marked or ("" if shading is None else paper_of(shading, theme))


def _whole_line(
    style: etree._Element, known: Mapping[str, etree._Element], defaults: list[etree._Element]
) -> list[etree._Element]:
    """What a style inherits from; that of a paragraph from the document's defaults in the end."""
    return [*_line(style, known), *(defaults if style.get(f"{W}type") == "paragraph" else ())]


def _line(style: etree._Element, known: Mapping[str, etree._Element]) -> Iterator[etree._Element]:
    """The style, the one it is based on, and so forth; each once."""
    passed = set()
    at: etree._Element | None = style
    while at is not None and at not in passed:
        passed.add(at)
        yield at
        at = known.get(_value(at.find(f"{W}basedOn")))


def _first(line: list[etree._Element], path: str) -> etree._Element | None:
    """What the nearest style of the line says; None: none does."""
    place = "/".join(f"{W}{tag}" for tag in path.split("/"))
    return next((found for style in line if (found := style.find(place)) is not None), None)


def _value(element: etree._Element | None) -> str:
    return "" if element is None else element.get(f"{W}val", "")
