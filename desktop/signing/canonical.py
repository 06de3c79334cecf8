"""XML as it is digested: C14N 1.0 without comments, and the transform of a package's relationships.

Both the signer and the verifier stand on this; what of it is right, other programs say in the tests.
"""

from collections.abc import Collection

from lxml import etree

RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"


def parsed(content: bytes) -> etree._Element:
    """The root of a small XML document. Raises etree.XMLSyntaxError, also of one with a DOCTYPE."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    root = etree.fromstring(content, parser)
    if root.getroottree().docinfo.doctype:
        raise etree.XMLSyntaxError("DOCTYPE", 0, 0, 0)
    return root


def canonical(element: etree._Element) -> bytes:
    """The element as C14N 1.0 writes it with the namespaces that are in scope where it stands.

    It is cut out and read anew first: lxml writes xmlns="" that is not there on elements inside others.
    Attributes of the xml: namespace are not handed down from above; a signature has none.
    """
    alone = parsed(etree.tostring(element, with_tail=False))
    return etree.tostring(alone.getroottree(), method="c14n", exclusive=False, with_comments=False)


def relationship_transform(content: bytes, ids: Collection[str] = (), types: Collection[str] = ()) -> bytes:
    """A .rels part reduced to the relationships of those ids or types, in canonical form.

    By ECMA-376 part 2, 13.2.4.24: sorted by Id, without white space, the target's mode always said.
    Raises etree.XMLSyntaxError.
    """
    reduced = etree.Element(f"{{{RELATIONSHIPS}}}Relationships", nsmap={None: RELATIONSHIPS})
    chosen = [one for one in _relationships(content) if one.get("Id") in ids or one.get("Type") in types]
    for one in sorted(chosen, key=lambda one: one.get("Id", "")):
        attributes = {"TargetMode": "Internal"} | {str(name): str(value) for name, value in one.items()}
        etree.SubElement(reduced, one.tag, attributes)
    return canonical(reduced)


def _relationships(content: bytes) -> list[etree._Element]:
    return parsed(content).findall(f"{{{RELATIONSHIPS}}}Relationship")
