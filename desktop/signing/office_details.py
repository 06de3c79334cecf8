"""What Office adds to a signature of its own: [MS-OFFCRYPTO] 2.5.2.5, SignatureInfoV1; the line it fills."""

from dataclasses import dataclass

from cryptography import x509
from cryptography.x509.oid import NameOID
from lxml import etree

from db.domain.signatures import Statement
from desktop.signing.elements import Maker
from desktop.signing.qualifying import in_one_line
from desktop.signing.xmldsig import DS, in_base64

_INFO = Maker("http://schemas.microsoft.com/office/2006/digsig")
_NO_PROVIDER = "{00000000-0000-0000-0000-000000000000}"
_MOST_NAME = 100  # characters
_ON_A_LINE, _WITHOUT_LINE = "2", "1"

# The program tells nothing of the computer: what stands here is what Office demands to be told.
_SURROUNDINGS = {
    "WindowsVersion": "10.0",
    "OfficeVersion": "16.0",
    "ApplicationVersion": "16.0",
    "Monitors": "1",
    "HorizontalResolution": "1280",
    "VerticalResolution": "800",
    "ColorDepth": "32",
    "SignatureProviderId": _NO_PROVIDER,
    "SignatureProviderUrl": "",
    "SignatureProviderDetails": "9",  # what Word writes when it signs itself
}


@dataclass(frozen=True, slots=True)
class SignatureLine:
    """The line of the document that a signature fills: its id, a GUID in braces, and two pictures (PNG).

    Word shows the one while the signature is valid and the other when it no longer is.
    """

    setup_id: str
    valid_png: bytes
    invalid_png: bytes


def office_details(
    target: str, signer: x509.Certificate, statement: Statement, line: SignatureLine | None
) -> etree._Element:
    """The comment of the signature whose Id is `target`, and the line with the name that stands on it."""
    told = {
        "SetupID": line.setup_id if line else "",
        "SignatureText": _name(signer) if line else "",
        "SignatureImage": "",
        "SignatureComments": statement.comment,
        **_SURROUNDINGS,
        "SignatureType": _ON_A_LINE if line else _WITHOUT_LINE,
    }
    info = _INFO("SignatureInfoV1", *(_INFO(name, words) for name, words in told.items()))
    details = DS("SignatureProperty", info, Id="idOfficeV1Details", Target=f"#{target}")
    return DS("SignatureProperties", details)


def _name(signer: x509.Certificate) -> str:
    names = signer.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    return in_one_line("".join(str(one.value) for one in names[:1]))[:_MOST_NAME]


def pictures(line: SignatureLine | None) -> list[etree._Element]:
    """The two looks of the line, as objects to be signed."""
    if line is None:
        return []
    looks = {"idValidSigLnImg": line.valid_png, "idInvalidSigLnImg": line.invalid_png}
    return [DS("Object", in_base64(png), Id=name) for name, png in looks.items()]
