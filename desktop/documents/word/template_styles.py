"""The styles of a template: cleaned of what they refer to outside themselves, and completed."""

from collections.abc import Iterator, Mapping
from copy import deepcopy

from docx.oxml.ns import qn
from lxml import etree

from desktop.documents.word.looks import numbering_of
from desktop.documents.word.template_legible import make_styles_legible
from desktop.documents.word.template_lists import Lists

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_FONTS = {
    "w:asciiTheme": "w:ascii",
    "w:hAnsiTheme": "w:hAnsi",
    "w:eastAsiaTheme": "w:eastAsia",
    "w:cstheme": "w:cs",
}
_SCRIPTS = {"Ascii": "latin", "HAnsi": "latin", "EastAsia": "ea", "Bidi": "cs"}
_COLORS = ("Color", "Shade", "Tint", "Fill", "FillShade", "FillTint")
_LINKS = ("w:basedOn", "w:next", "w:link")
_PARTS = {qn("w:docDefaults"), qn("w:latentStyles"), qn("w:style")}
_TYPES = {"paragraph", "character", "table", "numbering"}

Key = tuple[str, str]


def clean_styles(styles: etree._Element, theme: etree._Element | None) -> etree._Element:
    """The styles without doubles, circles and references to the theme, fit for reading."""
    cleaned = deepcopy(styles)
    for part in list(cleaned):
        if part.tag not in _PARTS:
            cleaned.remove(part)
    _leave_theme(cleaned, {} if theme is None else dict(_typefaces(theme)))
    ids: set[str] = set()
    keys: set[Key] = set()
    for style in cleaned.findall(qn("w:style")):
        key, own_id = _key(style), _id(style)
        if not own_id or not key[1] or key[0] not in _TYPES or own_id in ids or key in keys:
            cleaned.remove(style)
        ids.add(own_id)
        keys.add(key)
    _break_circles(cleaned)
    make_styles_legible(cleaned)
    return cleaned


def complete_styles(own: etree._Element, standard: etree._Element, lists: Lists) -> tuple[str, ...]:
    """Add to the template's styles what they lack of the standard's; the names of what was lacking.

    Those that it has get the standard's names to the letter.
    """
    wanted, present = _by_key(standard), _by_key(own)
    for key in wanted.keys() & present.keys():
        if _is_without_list(present[key], wanted[key], lists):
            own.remove(present.pop(key))
        else:
            for name in present[key].findall(qn("w:name")):
                name.set(qn("w:val"), _name(wanted[key]))
    ids = _ids(wanted, present)
    lacking = [style for key, style in wanted.items() if key not in present]
    defaults = {key[0] for key, style in present.items() if style.get(qn("w:default")) == "1"}
    for style in lacking:
        own.append(_copied(style, ids, lists))
        if style.get(qn("w:type")) in defaults:
            _taken(own[-1], "w:default")
    _complete_defaults(own, standard)
    return tuple(map(_name, lacking))


def _ids(wanted: Mapping[Key, etree._Element], present: Mapping[Key, etree._Element]) -> dict[str, str]:
    """What the id of each of the standard's styles becomes: that of the template's, or a free one."""
    taken = set(map(_id, present.values()))
    return {
        _id(style): _id(present[key]) if key in present else _free(_id(style), taken)
        for key, style in wanted.items()
    }


def _copied(style: etree._Element, ids: Mapping[str, str], lists: Lists) -> etree._Element:
    """A style of the standard as it fits among those of the template."""
    copied = deepcopy(style)
    copied.set(qn("w:styleId"), ids[_id(style)])
    for link in (found for tag in _LINKS for found in copied.findall(qn(tag))):
        link.set(qn("w:val"), ids[link.get(qn("w:val"), "")])
    if number := numbering_of(style):
        for found in copied.iter(qn("w:numId")):
            found.set(qn("w:val"), str(lists.adopt(number, _id(copied))))
    return copied


def _free(wanted: str, taken: set[str]) -> str:
    """The wanted id, or the first like it that no style has."""
    number, free = 1, wanted
    while free in taken:
        number, free = number + 1, f"{wanted}{number}"
    taken.add(free)
    return free


def _is_without_list(style: etree._Element, wanted: etree._Element, lists: Lists) -> bool:
    """Whether a style that should make a list has none, or one whose marks cannot be seen."""
    number = numbering_of(style)
    return bool(numbering_of(wanted)) and not (number and lists.are_marked(number))


def _by_key(styles: etree._Element) -> dict[Key, etree._Element]:
    return {_key(style): style for style in styles.findall(qn("w:style"))}


def _key(style: etree._Element) -> Key:
    """Type and name; the names of Word's own styles differ in their capitals."""
    return style.get(qn("w:type"), ""), _name(style).casefold()


def _id(style: etree._Element) -> str:
    return style.get(qn("w:styleId"), "")


def _name(style: etree._Element) -> str:
    name = style.find(qn("w:name"))
    return "" if name is None else name.get(qn("w:val"), "")


def _break_circles(styles: etree._Element) -> None:
    """Let no style be based on itself, however many lie between."""
    known = {_id(style): style for style in styles.findall(qn("w:style"))}
    for style in known.values():
        passed, at = {style}, _base(style, known)
        while at is not None and at not in passed:
            passed.add(at)
            at = _base(at, known)
        if at is not None:
            for base in style.findall(qn("w:basedOn")):
                style.remove(base)


def _base(style: etree._Element, known: Mapping[str, etree._Element]) -> etree._Element | None:
    base = style.find(qn("w:basedOn"))
    return None if base is None else known.get(base.get(qn("w:val"), ""))


def _leave_theme(styles: etree._Element, typefaces: Mapping[tuple[str, str], str]) -> None:
    """Put the theme's typefaces in the place of what leads to them; colours are said beside their names."""
    for fonts in styles.iter(qn("w:rFonts")):
        for theme, plain in _FONTS.items():
            said = _taken(fonts, theme)
            if said:
                _taken(fonts, plain)
                face = typefaces.get((said[:5], _SCRIPTS.get(said[5:], "")), "")
                fonts.attrib.update({qn(plain): face} if face else {})
    for element in styles.iter():
        for color in _COLORS:
            _taken(element, f"w:theme{color}")


def _taken(element: etree._Element, name: str) -> str:
    """What an attribute said that is now gone."""
    return str(element.attrib.pop(qn(name), ""))


def _typefaces(theme: etree._Element) -> Iterator[tuple[tuple[str, str], str]]:
    """The theme's typefaces: („minor”, „latin”) → Calibri."""
    for part in ("major", "minor"):
        for font in theme.iter(f"{_DRAWING}{part}Font"):
            for script in set(_SCRIPTS.values()):
                found = font.find(f"{_DRAWING}{script}")
                if found is not None and found.get("typeface"):
                    yield (part, script), found.get("typeface", "")


def _complete_defaults(own: etree._Element, standard: etree._Element) -> None:
    """Give a template without defaults the standard's, and make room for the document's language."""
    if own.find(qn("w:docDefaults")) is None:
        own[:0] = [deepcopy(each) for each in standard.findall(qn("w:docDefaults"))]
    for place in own.findall(qn("w:docDefaults")):
        runs = _child(_child(place, "w:rPrDefault", at=0), "w:rPr", at=0)
        _child(runs, "w:lang", at=len(runs))


def _child(parent: etree._Element, tag: str, at: int) -> etree._Element:
    """The child of that tag; where there is none, a new one."""
    found = parent.find(qn(tag))
    if found is None:
        found = etree.Element(qn(tag))
        parent.insert(at, found)
    return found
