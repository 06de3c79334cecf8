"""What is read of an office's template: a few parts, of a size that parts have, without what they could hide.

Whatever the file holds beside them (text, macros, pictures, links to other files) is not looked at.
"""

import posixpath
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

from db.domain.errors import RecordError, Refusal
from desktop.documents.unreadable import UNREADABLE

_LARGEST = 16_000_000  # bytes of one part, unpacked
_PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_KEPT = {_WORD, "http://www.w3.org/XML/1998/namespace"}


@dataclass(frozen=True, slots=True)
class TemplateParts:
    """The roots of a template's parts, styles and numbering cleaned; None: it has no such part."""

    styles: etree._Element
    numbering: etree._Element | None
    theme: etree._Element | None
    main: etree._Element


def read_template(content: bytes) -> TemplateParts:
    """The parts of a .docx or .dotx. Raises RecordError: TEMPLATE_UNREADABLE."""
    try:
        with ZipFile(BytesIO(content)) as package:
            return _parts(package)
    except UNREADABLE as error:
        raise RecordError(Refusal.TEMPLATE_UNREADABLE) from error


def _parts(package: ZipFile) -> TemplateParts:
    main = _targets(package, "")["officeDocument"]
    places = _targets(package, main)
    styles = _root(package, places["styles"])
    if styles.tag != f"{{{_WORD}}}styles":
        raise ValueError(styles.tag)
    numbering, theme = (
        _root(package, places[part]) if part in places else None for part in ("numbering", "theme")
    )
    lists = None if numbering is None else _clean(numbering)
    return TemplateParts(_clean(styles), lists, theme, _root(package, main))


def _targets(package: ZipFile, owner: str) -> dict[str, str]:
    """The parts of the package that one part names, by the last word of what they are to it."""
    folder, name = posixpath.split(owner)
    root = _root(package, posixpath.join(folder, "_rels", f"{name}.rels"))
    return {
        each.get("Type", "").rpartition("/")[2]: _place(folder, each.get("Target", ""))
        for each in root.iter(f"{_PACKAGE}Relationship")
        if each.get("TargetMode") != "External"
    }


def _place(folder: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


def _root(package: ZipFile, name: str) -> etree._Element:
    """The root of a part. No part of Word's has a document type; one that has is up to something."""
    with package.open(name) as part:
        content = part.read(_LARGEST + 1)
    if len(content) > _LARGEST:
        raise ValueError(name)
    tree = etree.parse(BytesIO(content), etree.XMLParser(resolve_entities=False, no_network=True))
    if tree.docinfo.internalDTD is not None:
        raise ValueError(name)
    return tree.getroot()


def _clean(root: etree._Element) -> etree._Element:
    """The part with what is Word's alone: no comments, no extensions, no relationships."""
    for found in list(root.iter()):
        parent = found.getparent()
        if not isinstance(found.tag, str) or etree.QName(found).namespace not in _KEPT:
            if parent is not None:
                parent.remove(found)
            continue
        for name in [name for name in found.attrib if etree.QName(name).namespace not in _KEPT]:
            del found.attrib[name]
    return root
