"""Content of a .docx that can show what a signature does not settle, or something else on another day.

A signature covers bytes; what Word makes of them may depend on the document's properties, the date, the
computer or files elsewhere. Fields are harmless only if they show nothing but what is in signed parts.
"""

import re
from collections.abc import Iterator
from itertools import islice

from db.domain.errors import RecordError, Refusal
from db.domain.signatures import Shown, UnsignedShown
from desktop.signing import opc
from desktop.signing.faults import FaultError
from desktop.signing.hidden_styles import hidden_styles
from desktop.signing.opc import Package, Relationship
from desktop.signing.shown_parts import shown_in

_MOST = 500
_HYPERLINK = "/hyperlink"
_CHART = "drawingml.chart+xml"
_BY_RELATION = {
    "attachedTemplate": Shown.ATTACHED_TEMPLATE,
    "oleObject": Shown.EMBEDDED_OBJECT,
    "package": Shown.EMBEDDED_OBJECT,
    "control": Shown.EMBEDDED_OBJECT,
    "vbaProject": Shown.MACRO,
    "attachedToolbars": Shown.MACRO,
    "keyMapCustomizations": Shown.MACRO,
    "extensibility": Shown.MACRO,
    "font": Shown.EMBEDDED_FONT,
    "aFChunk": Shown.ALTERNATIVE_CONTENT,
}
_ELSEWHERE = re.compile(r"\s*(?:[A-Za-z][A-Za-z0-9+.\-]*:|[/\\]{2})")  # an address, or another computer
_PROSE = ("officedocument.wordprocessingml.", "officedocument.drawingml.", "ms-word.", "ms-office.")


def shown_unsigned(docx: bytes) -> tuple[UnsignedShown, ...]:
    """The places, each once: in the parts, then by the relationships; of very many, the first ones.

    Raises RecordError NO_WORD_DOCUMENT, its subject empty.
    """
    try:
        package = opc.read_package(docx)
        package.main_document()
        found = tuple(islice(_once(_found(package)), _MOST))
    except FaultError as error:
        raise RecordError(Refusal.NO_WORD_DOCUMENT, "") from error
    return found


def _once(told: Iterator[UnsignedShown]) -> Iterator[UnsignedShown]:
    seen: set[UnsignedShown] = set()
    for each in told:
        if each not in seen:
            seen.add(each)
            yield each


def _found(package: Package) -> Iterator[UnsignedShown]:
    prose = [part for part in package.parts if _is_prose(package.content_type(part))]
    hidden = hidden_styles(package.parts[part] for part in prose if part.endswith("styles.xml"))
    for part in prose:
        yield from shown_in(package.parts[part], part, hidden, _links(package, part))
    for source in package.sources():
        for relationship in package.relationships(source):
            shown = _by_relationship(package, source, relationship)
            if shown is not None:
                yield UnsignedShown(shown, source, relationship.target)


def _is_prose(content_type: str) -> bool:
    return content_type.endswith("xml") and any(each in content_type for each in _PROSE)


def _links(package: Package, part: str) -> dict[str, str]:
    """Where a reader may follow links to, by the ids of their relationships."""
    return {each.id: each.target for each in package.relationships(part) if _is_link(each)}


def _is_link(relationship: Relationship) -> bool:
    return relationship.external and relationship.type.endswith(_HYPERLINK)


def _by_relationship(package: Package, source: str, relationship: Relationship) -> Shown | None:
    """What a relationship brings in that is to be told. The workbook of a chart is seen by nobody."""
    told = _BY_RELATION.get(relationship.type.rpartition("/")[2])
    is_part = source in package.parts
    if _is_link(relationship) and is_part and _is_prose(package.content_type(source)):
        return None  # whether a picture is made of it, the part says
    if relationship.external or _ELSEWHERE.match(relationship.target):
        return told or Shown.OUTSIDE_CONTENT
    if told == Shown.EMBEDDED_OBJECT and is_part:
        return None if package.content_type(source).endswith(_CHART) else told
    return told
