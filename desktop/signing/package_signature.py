"""A signature inside a Word document: an OPC package signature with XAdES-EPES, laid out as Word 16 does."""

from datetime import datetime
from itertools import count
from uuid import uuid4

from lxml import etree

from db.domain.signatures import Statement
from desktop.signing.keys import SigningKey
from desktop.signing.manifest import MDSSI, manifest
from desktop.signing.office_details import SignatureLine, office_details, pictures
from desktop.signing.opc import (
    PACKAGE,
    REL_ORIGIN,
    REL_SIGNATURE,
    TYPE_ORIGIN,
    TYPE_RELATIONSHIPS,
    TYPE_SIGNATURE,
    Package,
    Relationship,
    relationships_part,
)
from desktop.signing.qualifying import (
    NOTHING_SAID,
    TYPE_PROPERTIES,
    XD,
    certificate_values,
    checked,
    moment,
    place_and_role,
    signing_certificate,
    signing_time,
)
from desktop.signing.repacking import Part, free_id, opened, packed, parts_of, relationships_xml
from desktop.signing.unsigned import signature_parts, unsigned
from desktop.signing.xmldsig import DS, TYPE_OBJECT, c14n_transform, key_info, reference, sealed, signed_info

__all__ = ["SignatureLine", "sign_package"]

_ID_SIGNATURE = "idPackageSignature"
_PROOF_OF_ORIGIN = "http://uri.etsi.org/01903/v1.2.2#ProofOfOrigin"
_ORIGIN = "/_xmlsignatures/origin.sigs"


def sign_package(
    docx: bytes,
    key: SigningKey,
    *,
    at: datetime,
    statement: Statement = NOTHING_SAID,
    line: SignatureLine | None = None,
) -> bytes:
    """The document with a signature more; every part and relationship is signed but the properties.

    One without signatures is first made ready (see `unsigned`); signatures that it has stay and stay valid.
    `at` is a moment with its time zone. Raises RecordError: NO_WORD_DOCUMENT with an empty subject,
    TEXT_TOO_LONG (a comment holds 255 characters, role and place 100), and what the key raises.
    """
    package = opened(docx)
    if not signature_parts(package):
        package = opened(unsigned(docx))
    signature = _signature(package, key, at, checked(statement), line)
    return packed(_with_signature(package, sealed(signature, key)))


def _signature(
    package: Package, key: SigningKey, at: datetime, statement: Statement, line: SignatureLine | None
) -> etree._Element:
    """The whole signature, its own digests and its value not yet in it."""
    end = _end_of_ids(package)
    details = office_details(_ID_SIGNATURE, key.chain[0], statement, line)
    objects = [
        DS("Object", manifest(package), _time(at), Id=f"idPackageObject{end}"),
        DS("Object", details, Id=f"idOfficeObject{end}"),
    ]
    images = pictures(line)
    properties_id = f"idSignedProperties{end}"
    properties = reference(f"#{properties_id}", b"", c14n_transform(), Type=TYPE_PROPERTIES)
    named = [reference(f"#{one.get('Id')}", Type=TYPE_OBJECT) for one in (*objects, *images)]
    return DS(
        "Signature",
        signed_info(key, *named[:2], properties, *named[2:]),
        DS("SignatureValue"),
        key_info(key.chain[:1]),
        *objects,
        DS("Object", _qualifying(properties_id, key, at, statement)),
        *images,
        Id=_ID_SIGNATURE,
    )


def _time(at: datetime) -> etree._Element:
    """When it was signed, as packages say it (ECMA-376 part 2, 13.2.4.19)."""
    told = MDSSI("SignatureTime", MDSSI("Format", "YYYY-MM-DDThh:mm:ssTZD"), MDSSI("Value", moment(at)))
    return DS(
        "SignatureProperties",
        DS("SignatureProperty", told, Id="idSignatureTime", Target=f"#{_ID_SIGNATURE}"),
    )


def _end_of_ids(package: Package) -> str:
    """What follows Word's own Ids from the third signature on: one with the same LibreOffice calls broken.

    It ends its own so, too. The pictures' Ids stay, by which both find them.
    """
    return f"_{uuid4().hex}" if len(signature_parts(package)) > 1 else ""


def _qualifying(own_id: str, key: SigningKey, at: datetime, statement: Statement) -> etree._Element:
    about_signature = XD(
        "SignedSignatureProperties",
        signing_time(at),
        signing_certificate(key.chain[0]),
        XD("SignaturePolicyIdentifier", XD("SignaturePolicyImplied")),
        *place_and_role(statement),
    )
    commitment = XD(
        "CommitmentTypeIndication",
        XD(
            "CommitmentTypeId",
            XD("Identifier", _PROOF_OF_ORIGIN),
            XD("Description", "Utworzył i zatwierdził ten dokument"),
        ),
        XD("AllSignedDataObjects"),
    )
    signed = XD(
        "SignedProperties",
        about_signature,
        XD("SignedDataObjectProperties", commitment),
        Id=own_id,
    )
    return XD("QualifyingProperties", signed, *certificate_values(key.chain), Target=f"#{_ID_SIGNATURE}")


def _with_signature(package: Package, signature: bytes) -> dict[str, Part]:
    """The parts with the signature among them; the origin of the signatures leads to it."""
    parts = parts_of(package)
    origin = next(iter(package.related(PACKAGE, REL_ORIGIN)), None)
    if origin is None:
        origin = _ORIGIN
        parts[origin] = Part(b"", TYPE_ORIGIN)
        _relate(package, parts, PACKAGE, REL_ORIGIN, origin.removeprefix(PACKAGE))
    folder = origin.rpartition("/")[0]
    taken = {part.lower() for part in parts}
    free = (f"sig{number}.xml" for number in count(1))
    name = next(name for name in free if f"{folder}/{name}".lower() not in taken)
    parts[f"{folder}/{name}"] = Part(signature, TYPE_SIGNATURE)
    _relate(package, parts, origin, REL_SIGNATURE, name)
    return parts


def _relate(package: Package, parts: dict[str, Part], source: str, kind: str, target: str) -> None:
    told = package.relationships(source)
    added = Relationship(free_id(told), kind, target)
    parts[relationships_part(source)] = Part(relationships_xml([*told, added]), TYPE_RELATIONSHIPS)
