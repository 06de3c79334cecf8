"""XML as it is digested: C14N 1.0 without comments, and the transform of a package's relationships.

Both the signer and the verifier stand on this; what of it is right, other programs say in the tests.
"""

from collections.abc import Collection

from lxml import etree

from desktop.signing.elements import Maker
from desktop.signing.opc import NS_RELATIONSHIPS
from desktop.signing.strict_xml import parse

_ATTRIBUTES = ("Id", "Type", "Target", "TargetMode")
_USUAL_MODE = {"TargetMode": "Internal"}


def canonical(element: etree._Element) -> bytes:
    """The element as C14N 1.0 writes it with the namespaces that are in scope where it stands.

    It is cut out and read anew first: lxml writes xmlns="" that is not there on elements inside others.
    Attributes of the xml: namespace are not handed down from above; a signature that has them there is
    refused.
    """
    alone = parse(etree.tostring(element, with_tail=False))
    return etree.tostring(alone.getroottree(), method="c14n", exclusive=False, with_comments=False)


def relationship_transform(content: bytes, ids: Collection[str] = (), types: Collection[str] = ()) -> bytes:
    """A .rels part reduced to the relationships of those ids or types, in canonical form.

    By ECMA-376 part 2, 13.2.4.24: sorted by Id, without white space, the target's mode always said; what is
    not the standard's is left out. Raises FaultError.
    """
    made = Maker(NS_RELATIONSHIPS)
    told = parse(content).findall(f"{{{NS_RELATIONSHIPS}}}Relationship")
    chosen = [one for one in told if one.get("Id") in ids or one.get("Type") in types]
    chosen.sort(key=lambda one: one.get("Id", ""))
    reduced = (made("Relationship", **_USUAL_MODE | _said(one)) for one in chosen)
    return canonical(made("Relationships", *reduced))


def _said(relationship: etree._Element) -> dict[str, str]:
    """The attributes of a relationship that the standard knows."""
    return {name: value for name in _ATTRIBUTES if (value := relationship.get(name)) is not None}
