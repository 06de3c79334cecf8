"""What a template may not do to a text: hide it, shrink it, or lay it over another.

Whatever does so is taken away or brought within bounds, so that nobody need be told. Letters that do not
stand out against what lies behind them stay, and the check of accessibility finds them.
"""

from collections.abc import Iterator, Mapping

from docx.oxml.ns import qn
from lxml import etree

from desktop.documents.word.looks import CELL_STYLES

Bounds = Mapping[str, tuple[int, int]]

_HIDING = {
    qn(f"w:{tag}")
    for tag in (
        *("vanish", "webHidden", "specVanish", "hidden", "hideMark", "oMath"),
        *("outline", "shadow", "emboss", "imprint"),  # hollow or pale
        *("effect", "strike", "dstrike"),  # moving or crossed out
        *("w", "fitText", "eastAsianLayout", "vertAlign", "position"),  # narrow, small, over the line before
        *("rtl", "bidi", "bidiVisual", "textDirection"),
        *("framePr", "tblpPr", "tblOverlap", "trPr", "noWrap", "tcFitText"),  # beside the text, or over it
    )
}
_AS_WRITTEN = {
    qn(f"w:{name}")
    for name in (
        *("leftChars", "rightChars", "startChars", "endChars", "hangingChars", "firstLineChars"),
        *("beforeLines", "afterLines"),
    )
}
_COLORS = {qn("w:color"), qn("w:shd"), qn("w:highlight")}
_SIZES = {qn("w:sz"), qn("w:szCs")}
_SPACED = {qn("w:ind"), qn("w:spacing")}
_SIZE = (16, 144)  # half-points
_ROOM = {
    **{qn(f"w:{name}"): (-567, 5_670) for name in ("left", "start")},
    **{qn(f"w:{name}"): (-567, 1_134) for name in ("right", "end")},
    **{qn(f"w:{name}"): (0, 1_134) for name in ("hanging", "firstLine")},
    **{qn(f"w:{name}"): (0, 4_800) for name in ("before", "after")},
    qn("w:val"): (-10, 200),  # between letters
}  # twips
_ROOM_IN_CELLS = {
    **{qn(f"w:{name}"): (0, 567) for name in ("left", "start", "right", "end", "hanging", "firstLine")},
    **{qn(f"w:{name}"): (0, 240) for name in ("before", "after")},
    qn("w:val"): (-10, 40),
}
_LINES = {"auto": (200, 1_440), "atLeast": (0, 1_440)}  # 240ths of a line, twips
_LONGEST = 9  # signs of a number
_PICTORIAL = ("wingdings", "webdings", "symbol", "marlett", "mt extra", "zapf", "opensymbol", "segoe mdl2")
_RULE, _LINE, _VALUE = qn("w:lineRule"), qn("w:line"), qn("w:val")
_DEFAULTS = qn("w:docDefaults")
_SPACER = "odstęp"
_CELLS = {name.casefold() for name in CELL_STYLES.values()}


def make_styles_legible(styles: etree._Element) -> None:
    """Leave the styles nothing that keeps text from being read."""
    by_id = {style.get(qn("w:styleId"), ""): style for style in styles.findall(qn("w:style"))}
    _leave_spacer(by_id)
    in_cells = set(_worn_in_cells(by_id))
    for style in styles:
        if _name(style) == _SPACER:
            continue  # it has no text, and no height to speak of
        _make_legible(style, _ROOM_IN_CELLS if style in in_cells or style.tag == _DEFAULTS else _ROOM)
        _leave_pictures(style)
        if style.tag != _DEFAULTS:
            _remove(style, {qn("w:lang")})
        if style.get(qn("w:type")) == "table":
            _remove(style, _COLORS)  # what stands in a table has its own, and these nobody would check


def make_lists_legible(numbering: etree._Element) -> None:
    """Let the signs of lists be seen: in the colour of their items, and no smaller than text may be."""
    _make_legible(numbering, _ROOM)
    _remove(numbering, _COLORS)


def _leave_spacer(styles: Mapping[str, etree._Element]) -> None:
    """Let no style of a text be based on that of the spacer."""
    for style in styles.values():
        base = style.find(qn("w:basedOn"))
        if base is not None and _name(styles.get(base.get(_VALUE, ""))) == _SPACER:
            style.remove(base)


def _worn_in_cells(styles: Mapping[str, etree._Element]) -> Iterator[etree._Element]:
    """The styles of cells and what they are based on; those that are missing will be based on the default."""
    for style in styles.values():
        if _name(style) not in _CELLS and style.get(qn("w:default")) is None:
            continue
        passed: set[etree._Element] = set()
        at: etree._Element | None = style
        while at is not None and at not in passed:
            passed.add(at)
            base = at.find(qn("w:basedOn"))
            at = None if base is None else styles.get(base.get(_VALUE, ""))
        yield from passed


def _make_legible(part: etree._Element, room: Bounds) -> None:
    _remove(part, _HIDING)
    for element in list(part.iter()):
        if element.tag in _SIZES:
            _bound_size(element)
        elif element.tag in _SPACED:
            _bound(element, room)
            _bound_lines(element)


def _remove(part: etree._Element, tags: set[str]) -> None:
    for found in [each for each in part.iter() if each.tag in tags]:
        parent = found.getparent()
        if parent is not None:
            parent.remove(found)


def _bound_size(size: etree._Element) -> None:
    _bound(size, {_VALUE: _SIZE})
    parent = size.getparent()
    if _VALUE not in size.attrib and parent is not None:
        parent.remove(size)


def _bound(element: etree._Element, bounds: Bounds) -> None:
    """Bring the attributes within their bounds; those that are no whole numbers go."""
    for name in [name for name in map(str, element.attrib) if name in bounds or name in _AS_WRITTEN]:
        said = element.get(name, "")
        if name in _AS_WRITTEN or len(said) > _LONGEST or not said.removeprefix("-").isdecimal():
            del element.attrib[name]
        else:
            least, most = bounds[name]
            element.set(name, str(min(max(int(said), least), most)))


def _bound_lines(spacing: etree._Element) -> None:
    """Let a line be as high as its letters. Its rule and its height are not inherited apart."""
    rule = "auto" if spacing.get(_RULE, "auto") == "auto" else "atLeast"
    _bound(spacing, {_LINE: _LINES[rule]})
    if _LINE in spacing.attrib:
        spacing.set(_RULE, rule)
    else:
        spacing.attrib.pop(_RULE, "")


def _leave_pictures(style: etree._Element) -> None:
    """Take the typefaces away that have pictures for letters."""
    for fonts in style.iter(qn("w:rFonts")):
        for name, face in fonts.attrib.items():
            if str(face).casefold().startswith(_PICTORIAL):
                del fonts.attrib[name]


def _name(style: etree._Element | None) -> str:
    name = None if style is None else style.find(qn("w:name"))
    return "" if name is None else name.get(_VALUE, "").casefold()
