"""A signature beside a file: XAdES-B-B, detached (ETSI EN 319 132-1), the form that Polish offices send."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import PurePath
from typing import Final
from urllib.parse import quote
from uuid import uuid4

from lxml import etree

from db.domain.signatures import Statement
from desktop.signing.keys import SigningKey, is_root
from desktop.signing.qualifying import (
    NOTHING_SAID,
    TYPE_PROPERTIES,
    XD,
    checked,
    place_and_role,
    signing_certificate_v2,
    signing_time,
)
from desktop.signing.xmldsig import DS, c14n_transform, key_info, reference, sealed, signed_info

_ANY_TYPE: Final = "application/octet-stream"
_MEDIA_TYPES: Final = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".pdf": "application/pdf",
}


def sign_beside(
    name: str, content: bytes, key: SigningKey, *, at: datetime, statement: Statement = NOTHING_SAID
) -> bytes:
    """The .xades over the file's bytes; `name` is the file's without folders, as the signature names it.

    `at` is a moment with its time zone. Raises RecordError: TEXT_TOO_LONG, and what the key raises.
    """
    return sign_files({name: content}, key, at=at, statement=statement)


def sign_files(
    files: Mapping[str, bytes], key: SigningKey, *, at: datetime, statement: Statement = NOTHING_SAID
) -> bytes:
    """The same over several files, as they lie in a container."""
    own_id = f"id-{uuid4().hex}"  # several signatures may come to lie in one document
    ids = {name: f"{own_id}-file{number or ''}" for number, name in enumerate(files)}
    signed = [reference(quote(name), content, Id=ids[name]) for name, content in files.items()]
    properties = reference(f"#{own_id}-properties", b"", c14n_transform(), Type=TYPE_PROPERTIES)
    signature = DS(
        "Signature",
        signed_info(key, *signed, properties),
        DS("SignatureValue"),
        key_info([key.chain[0], *(one for one in key.chain[1:] if not is_root(one))]),
        DS("Object", _qualifying(own_id, ids, key, at, checked(statement))),
        Id=own_id,
    )
    return sealed(signature, key)


def media_type(name: str) -> str:
    """What a file is by its name's ending."""
    return _MEDIA_TYPES.get(PurePath(name).suffix.lower(), _ANY_TYPE)


def _qualifying(
    own_id: str, ids: Mapping[str, str], key: SigningKey, at: datetime, statement: Statement
) -> etree._Element:
    about_signature = XD(
        "SignedSignatureProperties",
        signing_time(at),
        signing_certificate_v2(key.chain[0]),
        *place_and_role(statement, "V2"),
    )
    about_files = [
        XD("DataObjectFormat", XD("MimeType", media_type(name)), ObjectReference=f"#{file_id}")
        for name, file_id in ids.items()
    ]
    if statement.comment:
        about_files[0].insert(0, XD("Description", statement.comment))
    signed = XD(
        "SignedProperties",
        about_signature,
        XD("SignedDataObjectProperties", *about_files),
        Id=f"{own_id}-properties",
    )
    return XD("QualifyingProperties", signed, Target=f"#{own_id}")
