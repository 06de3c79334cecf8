"""What is said of a signature: of the file, of whose it is, and of when; never one word for all three."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from db.domain.kinds import SignatureForm
from db.domain.signatures import (
    CertificateFlaw,
    Fault,
    Integrity,
    Shown,
    SignatureReport,
    Signer,
    Trust,
    TrustedBy,
    UnsignedShown,
)

_DAY = "%d.%m.%Y"
_PESEL = "PNOPL-"  # ETSI EN 319 412-1: a person's number in Poland


class Made(Enum):
    """Where a signature comes from: from elsewhere, or just now from this computer, by a card or a file."""

    ELSEWHERE = auto()
    BY_CARD = auto()
    BY_FILE = auto()


def day(when: date | datetime) -> str:
    """„15.03.2026”; a moment is told by the clock of this computer."""
    return f"{when.astimezone() if isinstance(when, datetime) else when:{_DAY}}"


def form(shape: SignatureForm) -> str:
    """Where the signature lies."""
    match shape:
        case SignatureForm.PACKAGE:
            return QCoreApplication.translate("Signatures", "In the document (.docx)")
        case SignatureForm.XADES:
            return QCoreApplication.translate("Signatures", "Beside the file (.xades)")
        case SignatureForm.ASIC:
            return QCoreApplication.translate("Signatures", "Container with the file (.asice)")


def integrity(report: SignatureReport) -> str:
    """What the signature says of the file."""
    match report.integrity:
        case Integrity.WHOLE:
            return QCoreApplication.translate(
                "Signatures", "It covers the whole file, and nothing was changed since."
            )
        case Integrity.PART:
            told = QCoreApplication.translate(
                "Signatures", "It covers only a part of the file, not: {parts}."
            )
            return told.format(parts=", ".join(report.uncovered))
        case Integrity.BROKEN:
            told = QCoreApplication.translate("Signatures", "The signature does not hold: {reason}.")
            reason = _reason(report)
            return told.format(reason=f"{reason} ({report.place})" if report.place else reason)


def fault(found: Fault) -> str:
    """Why a signature is broken, as the end of a sentence."""
    return {
        Fault.NOT_READABLE: QCoreApplication.translate(
            "Signatures", "the file or the signature is damaged or was changed"
        ),
        Fault.CONTENT_CHANGED: QCoreApplication.translate(
            "Signatures", "what it covers was changed after signing"
        ),
        Fault.CONTENT_MISSING: QCoreApplication.translate(
            "Signatures", "something that was signed is missing"
        ),
        Fault.VALUE_WRONG: QCoreApplication.translate(
            "Signatures", "it was not made with the key of this certificate, or was itself changed"
        ),
        Fault.ALGORITHM_NOT_ALLOWED: QCoreApplication.translate(
            "Signatures", "it was made in a way that is not safe"
        ),
        Fault.KEY_TOO_WEAK: QCoreApplication.translate("Signatures", "its key is too weak"),
        Fault.STRUCTURE: QCoreApplication.translate(
            "Signatures", "it is not laid out as it must be, so what it covers cannot be told"
        ),
        Fault.CERTIFICATE_EXCHANGED: QCoreApplication.translate(
            "Signatures",
            "its certificate is not the one it names: the file or the signature is damaged or was changed",
        ),
        Fault.PACKAGE_AMBIGUOUS: QCoreApplication.translate(
            "Signatures", "the file can be read in more than one way"
        ),
    }[found]


def _reason(report: SignatureReport) -> str:
    if report.form is SignatureForm.XADES and report.fault is Fault.CONTENT_CHANGED:
        return QCoreApplication.translate(
            "Signatures", "it belongs to another file, or the file was changed after signing"
        )
    return fault(report.fault or Fault.STRUCTURE)


def verdict(report: SignatureReport, by_file: bool = False) -> str:
    """Whether it may be a qualified signature, in one sentence; `by_file`: a key in a file has made it.

    Nothing of one that does not hold.
    """
    signer = report.signer
    if signer is None or report.integrity is Integrity.BROKEN:
        return ""
    if not signer.qualified:
        return QCoreApplication.translate(
            "Signatures", "This is no qualified signature: its certificate is not qualified."
        )
    if by_file:
        return QCoreApplication.translate(
            "Signatures", "This is no qualified signature: the key lies in a file, not on a card."
        )
    if not signer.on_device:
        return QCoreApplication.translate(
            "Signatures",
            "This is no qualified signature: the certificate does not say that its key lies on a card.",
        )
    if report.trusted.trust is Trust.TRUSTED and report.trusted.qualified:
        return QCoreApplication.translate(
            "Signatures", "This may be a qualified signature: the certificate says so, and the list agrees."
        )
    return QCoreApplication.translate(
        "Signatures", "This may be a qualified signature, but only the certificate itself says so."
    )


def signer_name(report: SignatureReport) -> str:
    """Whose signature it is; of a broken one only whose it claims to be."""
    if report.signer is None:
        return QCoreApplication.translate("Signatures", "A signature of which it is not known whose it is")
    if report.integrity is Integrity.BROKEN:
        claims = QCoreApplication.translate("Signatures", "Claims to be signed by: {name}")
        return claims.format(name=report.signer.name)
    return report.signer.name


def person(who: Signer) -> str:
    """The office and the number of the one who holds a certificate, as far as it tells them."""
    number = who.number
    if number.startswith(_PESEL):
        told = QCoreApplication.translate("Signatures", "PESEL {number} (it stands in the certificate)")
        number = told.format(number=number.removeprefix(_PESEL))
    return " · ".join(filter(None, (who.organization, number)))


def certificate(who: Signer, trusted: TrustedBy | None = None) -> str:
    """What kind of certificate it is, who issued it and for how long."""
    validity = QCoreApplication.translate("Signatures", "issued by {issuer}, valid {first}–{last}")
    told = validity.format(issuer=who.issuer, first=day(who.valid_from), last=day(who.valid_to))
    return f"{_quality(who, trusted)}; {told}."


def _quality(who: Signer, trusted: TrustedBy | None) -> str:
    if not who.qualified:
        return QCoreApplication.translate("Signatures", "Not a qualified certificate")
    if trusted is not None and trusted.trust is Trust.TRUSTED and trusted.qualified:
        return QCoreApplication.translate("Signatures", "A qualified certificate, by the list too")
    return QCoreApplication.translate("Signatures", "A qualified certificate, as it says itself")


def trust(found: TrustedBy) -> str:
    """What the list of trusted issuers says."""
    if found.trust is Trust.NO_LIST:
        return QCoreApplication.translate(
            "Signatures", "Whether the issuer can be trusted is not known: no list of issuers was loaded."
        )
    if found.withdrawn_since:
        told = QCoreApplication.translate(
            "Signatures", "The issuer was on {list} at that time, but has been withdrawn since."
        )
        return told.format(list=list_of(found.list_name, found.list_date))
    told = {
        Trust.TRUSTED: QCoreApplication.translate("Signatures", "The issuer is on {list}."),
        Trust.NOT_ON_LIST: QCoreApplication.translate("Signatures", "The issuer is not on {list}."),
        Trust.WITHDRAWN: QCoreApplication.translate("Signatures", "The issuer was withdrawn on {list}."),
    }[found.trust]
    return told.format(list=list_of(found.list_name, found.list_date))


def list_of(name: str, dated: date | None) -> str:
    """„liście „PL_TSL.xml” z dnia …, której podpisu nie sprawdzono”: which list, of which date."""
    if dated is None:
        told = QCoreApplication.translate(
            "Signatures", "the list “{name}” without a date, whose own signature was not checked"
        )
        return told.format(name=name)
    told = QCoreApplication.translate(
        "Signatures", "the list “{name}” of {date}, whose own signature was not checked"
    )
    return told.format(name=name, date=day(dated))


def flaw(found: CertificateFlaw) -> str:
    """What is wrong with a certificate, as a sentence."""
    return {
        CertificateFlaw.EXPIRED: QCoreApplication.translate("Signatures", "The certificate has expired."),
        CertificateFlaw.NOT_YET_VALID: QCoreApplication.translate(
            "Signatures", "The certificate is not valid yet."
        ),
        CertificateFlaw.WRONG_USAGE: QCoreApplication.translate(
            "Signatures", "The certificate is not for signing documents."
        ),
        CertificateFlaw.SELF_SIGNED: QCoreApplication.translate(
            "Signatures", "The certificate was issued by its own holder: nobody vouches for it."
        ),
        CertificateFlaw.NOT_QUALIFIED: QCoreApplication.translate(
            "Signatures",
            "The certificate is not qualified: it does not make a signature equal to a handwritten one.",
        ),
        CertificateFlaw.WEAK_KEY: QCoreApplication.translate(
            "Signatures", "The key of the certificate is too weak."
        ),
    }[found]


def revocation() -> str:
    """What is always said: what the program cannot know."""
    return QCoreApplication.translate(
        "Signatures",
        "Whether the certificate was revoked was not checked (the program works without the Internet).",
    )


def signed_at(report: SignatureReport, here: bool) -> str:
    """When it was signed, and by whose clock; `here`: it was signed just now on this computer."""
    if report.signed_at is None:
        return QCoreApplication.translate("Signatures", "The signature does not say when it was made.")
    when = f"{report.signed_at.astimezone():{_DAY}, %H:%M:%S}"
    if here:
        told = QCoreApplication.translate("Signatures", "{time}, by the clock of this computer.")
    else:
        told = QCoreApplication.translate(
            "Signatures", "{time}, by the clock of the computer that signed; nobody confirms it."
        )
    return told.format(time=when)


def said(report: SignatureReport) -> str:
    """What the signer said with it: role, place and words."""
    return " · ".join(filter(None, (report.role, report.production_place, report.comment)))


def details(report: SignatureReport) -> str:
    """What an expert asks for: form, key and number of the certificate, its fingerprint."""
    lines = [form(report.form)]
    if report.signer is not None:
        told = QCoreApplication.translate("Signatures", "Key: {key}. Number of the certificate: {serial}.")
        lines.append(told.format(key=report.signer.key, serial=report.signer.serial))
        told = QCoreApplication.translate("Signatures", "SHA-256 of the certificate: {fingerprint}")
        lines.append(told.format(fingerprint=report.signer.fingerprint))
    return "\n".join(lines)


def as_text(reports: tuple[SignatureReport, ...], made: Made = Made.ELSEWHERE) -> str:
    """Everything that is said of the signatures, for the clipboard; `made` of the last one."""
    known = [Made.ELSEWHERE] * len(reports[1:]) + [made]
    told = zip(reports, known, strict=False)
    return "\n\n".join("\n".join(filter(None, _lines(report, how))) for report, how in told)


def _lines(report: SignatureReport, made: Made) -> Iterator[str]:
    yield signer_name(report)
    yield verdict(report, made is Made.BY_FILE)
    yield integrity(report)
    if report.signer is not None:
        yield person(report.signer)
        told = QCoreApplication.translate("Signatures", "Certificate: {words}")
        yield told.format(words=certificate(report.signer, report.trusted))
        yield from (flaw(each) for each in told_flaws(report))
        yield trust(report.trusted)
        yield revocation()
        yield signed_at(report, made is not Made.ELSEWHERE)
    yield said(report)
    yield details(report)


def told_flaws(report: SignatureReport) -> tuple[CertificateFlaw, ...]:
    """The flaws that the line about the certificate does not tell anyhow."""
    return tuple(each for each in report.flaws if each is not CertificateFlaw.NOT_QUALIFIED)


def unsettled(shown: Sequence[UnsignedShown], most: int) -> str:
    """The first places that a signature does not settle, and how many more there are; empty without any."""
    if not shown:
        return ""
    told = QCoreApplication.translate(
        "Signatures", "The document has content that a signature does not settle:"
    )
    lines = [told, *(f"– {shown_unsigned(each)}" for each in shown[:most])]
    if len(shown) > most:
        more = QCoreApplication.translate("Signatures", "… and further places: {count}")
        lines.append(more.format(count=len(shown) - most))
    return "\n".join(lines)


def shown_unsigned(found: UnsignedShown) -> str:
    """A place whose look the signature does not settle, in one line."""
    kinds = {
        Shown.FIELD: QCoreApplication.translate("Signatures", "a field that Word fills in anew"),
        Shown.DATA_BINDING: QCoreApplication.translate("Signatures", "a field bound to data elsewhere"),
        Shown.OUTSIDE_CONTENT: QCoreApplication.translate("Signatures", "content that lies outside the file"),
        Shown.EMBEDDED_OBJECT: QCoreApplication.translate("Signatures", "an object of another program"),
        Shown.MACRO: QCoreApplication.translate("Signatures", "a macro"),
        Shown.EMBEDDED_FONT: QCoreApplication.translate("Signatures", "an embedded font"),
        Shown.TRACKED_CHANGE: QCoreApplication.translate("Signatures", "a tracked change, not yet accepted"),
        Shown.HIDDEN_TEXT: QCoreApplication.translate("Signatures", "hidden text"),
        Shown.ATTACHED_TEMPLATE: QCoreApplication.translate("Signatures", "an attached template"),
        Shown.ALTERNATIVE_CONTENT: QCoreApplication.translate(
            "Signatures", "content that looks different in another program"
        ),
    }
    told = kinds[found.shown]
    if not found.words:
        return f"{told} ({found.place})"
    quoted = QCoreApplication.translate("Signatures", "{kind}: “{words}”")
    return quoted.format(kind=told, words=found.words)
