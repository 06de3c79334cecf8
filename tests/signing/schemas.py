"""The published schemas as judges of a signature's XML: of W3C, ETSI, ECMA and Microsoft."""

from functools import cache
from pathlib import Path

from lxml import etree

_FOLDER = Path(__file__).parents[1] / "data" / "signature-xsd"


def schema_faults(signature: bytes) -> list[str]:
    """What in a signature's XML breaks them, a sentence each."""
    known = schemas()
    known.validate(etree.fromstring(signature))
    return [f"{fault.line}: {fault.message}" for fault in known.error_log]


@cache
def schemas() -> etree.XMLSchema:
    """All of them at once."""
    return etree.XMLSchema(file=str(_FOLDER / "signature.xsd"))
