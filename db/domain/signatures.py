"""What is known of an electronic signature: what it covers, whose it is, when; each said apart.

A signature is never simply „valid”. Whether a certificate was revoked is not asked: that needs a network.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from db.domain.kinds import SignatureForm


class Integrity(StrEnum):
    """What a signature says of the document: whole, only a part of it is signed, or it was changed."""

    WHOLE = "whole"
    PART = "part"
    BROKEN = "broken"


class Fault(StrEnum):
    """Why a signature is broken."""

    NOT_READABLE = "not_readable"
    CONTENT_CHANGED = "content_changed"
    CONTENT_MISSING = "content_missing"
    VALUE_WRONG = "value_wrong"
    ALGORITHM_NOT_ALLOWED = "algorithm_not_allowed"
    KEY_TOO_WEAK = "key_too_weak"
    STRUCTURE = "structure"
    CERTIFICATE_EXCHANGED = "certificate_exchanged"
    PACKAGE_AMBIGUOUS = "package_ambiguous"


class Trust(StrEnum):
    """What a list of trusted issuers says of the certificate; NO_LIST: none was loaded."""

    TRUSTED = "trusted"
    NOT_ON_LIST = "not_on_list"
    WITHDRAWN = "withdrawn"
    NO_LIST = "no_list"


class CertificateFlaw(StrEnum):
    """What is to be said of a certificate before it signs, and after."""

    EXPIRED = "expired"
    NOT_YET_VALID = "not_yet_valid"
    WRONG_USAGE = "wrong_usage"
    SELF_SIGNED = "self_signed"
    NOT_QUALIFIED = "not_qualified"
    WEAK_KEY = "weak_key"


@dataclass(frozen=True, slots=True)
class Signer:
    """Whose a certificate is; `number` is the serialNumber of the subject (PNOPL-…), `serial` its own.

    `qualified` and `on_device` are what the certificate says of itself (QcStatements, ETSI EN 319 412-5):
    a qualified certificate, its key on a device for qualified signatures. `key` is such as „RSA 3072”,
    `fingerprint` the SHA-256 of the certificate in hexadecimal digits.
    """

    name: str
    issuer: str
    valid_from: datetime
    valid_to: datetime
    key: str
    serial: str
    fingerprint: str
    organization: str = ""
    number: str = ""
    qualified: bool = False
    on_device: bool = False


@dataclass(frozen=True, slots=True)
class TrustedBy:
    """What a list of trusted issuers of a date says; with NO_LIST, name and date are empty.

    `withdrawn_since`: the issuer was trusted at the time that the signature claims, and no longer is.
    """

    trust: Trust
    list_name: str = ""
    list_date: date | None = None
    qualified: bool = False
    withdrawn_since: bool = False


@dataclass(frozen=True, slots=True)
class SignatureReport:
    """What the strict verifier found of one signature.

    `fault` and `place` say why it is broken, `uncovered` what of the file it does not cover (never what no
    signature covers: the properties of the document). `signed_at` is by the clock of the signer's computer;
    `flaws` are those of the certificate at that time. `signer` is None when there is none to be read.
    `role`, `comment` and `production_place` are what the signer says with it.
    """

    form: SignatureForm
    integrity: Integrity
    fault: Fault | None = None
    place: str = ""
    uncovered: tuple[str, ...] = ()
    signer: Signer | None = None
    flaws: tuple[CertificateFlaw, ...] = ()
    trusted: TrustedBy = TrustedBy(Trust.NO_LIST)
    signed_at: datetime | None = None
    role: str = ""
    comment: str = ""
    line_id: str = ""
    production_place: str = ""


class Shown(StrEnum):
    """Content that can show what no signature covers, or something else on another day."""

    FIELD = "field"
    DATA_BINDING = "data_binding"
    OUTSIDE_CONTENT = "outside_content"
    EMBEDDED_OBJECT = "embedded_object"
    MACRO = "macro"
    EMBEDDED_FONT = "embedded_font"
    TRACKED_CHANGE = "tracked_change"
    HIDDEN_TEXT = "hidden_text"
    ATTACHED_TEMPLATE = "attached_template"
    ALTERNATIVE_CONTENT = "alternative_content"


@dataclass(frozen=True, slots=True)
class UnsignedShown:
    """A place of a document whose look a signature does not settle: what it is, where, and its words."""

    shown: Shown
    place: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """What the signer says with the signature: role („Wójt Gminy”), place, words; all may be empty."""

    role: str = ""
    place: str = ""
    comment: str = ""
