"""The published schemas as judges of a signature's XML: of W3C, ETSI, ECMA and Microsoft."""

from functools import cache
from pathlib import Path

from lxml import etree

_FOLDER = Path(__file__).parents[1] / "data" / "signature-xsd"


def schema_faults(xml: bytes) -> list[str]:
    """What in the signatures of a file breaks them, a sentence each; a file without one breaks them, too."""
    signatures = list(etree.fromstring(xml).iter("{http://www.w3.org/2000/09/xmldsig#}Signature"))
    if not signatures:
        return ["There is no signature."]
    return [f"{fault.line}: {fault.message}" for one in signatures for fault in faults_of(one)]


def faults_of(signature: etree._Element) -> list[etree._LogEntry]:
    """The faults of one signature."""
    known = schemas()
    known.validate(signature)
    return list(known.error_log)


@cache
def schemas() -> etree.XMLSchema:
    """All of them at once."""
    return etree.XMLSchema(file=str(_FOLDER / "signature.xsd"))
