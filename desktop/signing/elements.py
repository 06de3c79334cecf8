"""Elements of XML made in one expression, and written as the parts of packages are."""

from dataclasses import dataclass
from typing import cast

from lxml import etree


def xml(root: etree._Element) -> bytes:
    """The document with its declaration, without white space between elements."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes the elements of one namespace, with a prefix or as the namespace that needs none."""

    namespace: str
    prefix: str | None = None

    def __call__(self, name: str, *content: etree._Element | str, **attributes: str) -> etree._Element:
        """The element with its text or its children."""
        prefix = cast("str", self.prefix)  # None is what lxml wants, whatever its stubs say
        made = etree.Element(f"{{{self.namespace}}}{name}", attributes, {prefix: self.namespace})
        for each in content:
            if isinstance(each, str):
                made.text = each
            else:
                made.append(each)
        return made
