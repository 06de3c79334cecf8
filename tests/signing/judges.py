"""All the judges of a signed document at once: LibreOffice, xmlsec1, the schemas and our own verifier."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from db.domain.signatures import Integrity, Statement, Trust
from desktop.signing.keys import SigningKey, key_file
from desktop.signing.package_signature import sign_package
from desktop.signing.trust import read_list
from desktop.signing.verifying import verify
from signing import pki, xmlsec
from signing.libreoffice import LibreOffice
from signing.schemas import schema_faults


@dataclass(frozen=True, slots=True)
class Judgement:
    """Who takes a signature: LibreOffice, xmlsec1, the schemas, and ourselves; all trust the authority."""

    libreoffice: bool
    xmlsec: bool
    schemas: bool
    ours: bool


TAKEN = Judgement(libreoffice=True, xmlsec=True, schemas=True, ours=True)


@dataclass(frozen=True, slots=True)
class Judges:
    """They sit in a folder."""

    office: LibreOffice
    folder: Path

    def of(self, docx: bytes) -> list[Judgement]:
        """What they say of each signature in a document; fails when they do not see equally many."""
        path = self.folder / "podpisane — zażółć.docx"
        path.write_bytes(docx)
        by_office = [one.valid and one.certificate_valid for one in self.office.verify(path)]
        by_xmlsec = [one.valid for one in xmlsec.verify_package(docx, pki.authority())]
        by_schemas = [not schema_faults(one) for one in xmlsec.signatures_of(docx)]
        by_us = [
            one.integrity is Integrity.WHOLE and one.trusted.trust is Trust.TRUSTED and not one.uncovered
            for one in verify(docx, path.name, read_list(pki.authority().pem, "próbna.pem"))
        ]
        return [Judgement(*said) for said in zip(by_office, by_xmlsec, by_schemas, by_us, strict=True)]


def from_file(holder: pki.Holder, sealing: pki.Sealing = "aes") -> SigningKey:
    """The holder's key out of a file."""
    return key_file(pki.p12(holder, pki.HARD_PASSWORD, sealing), pki.HARD_PASSWORD, "klucz.p12")


def signed(docx: bytes, key: SigningKey, role: str = "Wójt Gminy", after: int = 0) -> bytes:
    """The document signed now, or so many seconds from now."""
    said = Statement(role, "Kielce", f"{role} zatwierdza — „całość”")
    return sign_package(docx, key, at=datetime.now(UTC) + timedelta(seconds=after), statement=said)
