"""What styles say of the text that has them: outline, lists, colours."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from desktop.documents.accessibility.names import W

_DEEPEST_OUTLINE = 9  # beyond it is body text
_NOTES = "przypis"


@dataclass(frozen=True, slots=True)
class StyleFacts:
    """A style with what it inherits; `outline` 0: no heading; colours empty where no style says one."""

    name: str = ""
    outline: int = 0
    is_list: bool = False
    ink: str = ""
    paper: str = ""

    @property
    def is_note(self) -> bool:
        """Whether its numbers are those of notes, which are typed as their references are."""
        return self.name.casefold().startswith(_NOTES)


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles by id, that of undressed paragraphs under the empty one, and the language."""

    known: Mapping[str, StyleFacts]
    language: str

    def of(self, style: str) -> StyleFacts:
        """What a style says; of one that is not there, what the default does."""
        return self.known.get(style, self.known.get("", StyleFacts()))


def read_styles(root: etree._Element) -> Styles:
    """The styles of a document's part."""
    elements = {style.get(f"{W}styleId", ""): style for style in root.iter(f"{W}style")}
    facts = {name: _facts(element, elements) for name, element in elements.items()}
    default = next((name for name, element in elements.items() if _is_default(element)), "")
    return Styles({"": facts.get(default, StyleFacts()), **facts}, _language(root))


def _is_default(style: etree._Element) -> bool:
    return style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true")


def _facts(style: etree._Element, known: Mapping[str, etree._Element]) -> StyleFacts:
    line = list(_line(style, known))
    outline = int(_first(line, "pPr/outlineLvl") or _DEEPEST_OUTLINE)
    return StyleFacts(
        _value(style.find(f"{W}name")),
        outline + 1 if outline < _DEEPEST_OUTLINE else 0,
        _first(line, "pPr/numPr/numId") not in ("", "0"),
        _first(line, "rPr/color"),
        _first(line, "pPr/shd", "fill"),
    )


def _line(style: etree._Element, known: Mapping[str, etree._Element]) -> Iterator[etree._Element]:
    """The style, the one it is based on, and so forth; each once."""
    passed = set()
    at: etree._Element | None = style
    while at is not None and at not in passed:
        passed.add(at)
        yield at
        at = known.get(_value(at.find(f"{W}basedOn")))


def _first(line: list[etree._Element], path: str, attribute: str = "val") -> str:
    """What the nearest style of the line says; empty: none does."""
    place = "/".join(f"{W}{tag}" for tag in path.split("/"))
    found = (style.find(place) for style in line)
    return next((_value(element, attribute) for element in found if element is not None), "")


def _value(element: etree._Element | None, attribute: str = "val") -> str:
    return "" if element is None else element.get(f"{W}{attribute}", "")


def _language(root: etree._Element) -> str:
    return _value(root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang"))
