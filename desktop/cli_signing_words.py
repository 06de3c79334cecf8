"""What the command line says of signatures: of the file, of whose they are, and of when; each apart."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from hashlib import sha256

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

_FAULTS = {
    Fault.NOT_READABLE: "plik lub podpis jest uszkodzony albo zmieniony",
    Fault.CONTENT_CHANGED: "to, co obejmuje, zmieniono po podpisaniu",
    Fault.CONTENT_MISSING: "brakuje czegoś, co podpisano",
    Fault.VALUE_WRONG: "nie złożono go kluczem z tego certyfikatu albo zmieniono sam podpis",
    Fault.ALGORITHM_NOT_ALLOWED: "złożono go w sposób, który nie jest bezpieczny",
    Fault.KEY_TOO_WEAK: "jego klucz jest za słaby",
    Fault.STRUCTURE: "nie jest zbudowany tak, jak trzeba, więc nie wiadomo, co obejmuje",
    Fault.CERTIFICATE_EXCHANGED: (
        "jego certyfikat nie jest tym, który wskazuje: plik lub podpis jest uszkodzony albo zmieniony"
    ),
    Fault.PACKAGE_AMBIGUOUS: "plik można odczytać na więcej niż jeden sposób",
}
_FLAWS = {
    CertificateFlaw.EXPIRED: "certyfikat wygasł",
    CertificateFlaw.NOT_YET_VALID: "certyfikat nie jest jeszcze ważny",
    CertificateFlaw.WRONG_USAGE: "certyfikat nie jest przeznaczony do podpisywania dokumentów",
    CertificateFlaw.SELF_SIGNED: "certyfikat wystawił sobie sam jego właściciel: nikt za nim nie stoi",
    CertificateFlaw.NOT_QUALIFIED: "certyfikat nie jest kwalifikowany",
    CertificateFlaw.WEAK_KEY: "klucz certyfikatu jest za słaby",
}
_SHOWN = {
    Shown.FIELD: "pole, które Word wypełnia na nowo",
    Shown.DATA_BINDING: "pole związane z danymi w innym miejscu",
    Shown.OUTSIDE_CONTENT: "treść spoza pliku",
    Shown.EMBEDDED_OBJECT: "obiekt innego programu",
    Shown.MACRO: "makro",
    Shown.EMBEDDED_FONT: "osadzona czcionka",
    Shown.TRACKED_CHANGE: "śledzona zmiana, której nie przyjęto ani nie odrzucono",
    Shown.HIDDEN_TEXT: "ukryty tekst",
    Shown.ATTACHED_TEMPLATE: "dołączony szablon",
    Shown.ALTERNATIVE_CONTENT: "treść, która w innym programie wygląda inaczej",
}
_OF_ANOTHER = "dotyczy innego pliku albo plik zmieniono po podpisaniu"
_NOBODY = "nie wiadomo, czyj"
_PESEL = "PNOPL-"
_REVOCATION = "Unieważnienia certyfikatu nie sprawdzono (program działa bez internetu)."


def told(report: SignatureReport, by_file: bool = False) -> Iterator[str]:
    """The lines about one signature, whose it is first; `by_file`: a key in a file has made it just now."""
    yield _name(report)
    if report.signer is not None and report.integrity is not Integrity.BROKEN:
        yield f"  {_verdict(report.signer, report.trusted, by_file)}"
    yield f"  Plik: {_integrity(report)}"
    if report.signer is not None:
        yield f"  Certyfikat: {_certificate(report.signer, report.trusted)}"
    flaws = [each for each in report.flaws if each is not CertificateFlaw.NOT_QUALIFIED]
    yield from (f"  Uwaga: {_FLAWS[each]}." for each in flaws)
    if report.signer is not None:
        yield f"  {_trust(report.trusted)}"
        yield f"  {_REVOCATION}"
        yield f"  Czas: {_time(report)}"
    said = " · ".join(filter(None, (report.role, report.production_place, report.comment)))
    if said:
        yield f"  Dopisano: {said}"


def names(reports: Iterable[SignatureReport]) -> str:
    """Whose signatures they are, each person once."""
    return ", ".join(dict.fromkeys(each.signer.name if each.signer else _NOBODY for each in reports))


def signed_before(
    holding: tuple[SignatureReport, ...], doubtful: tuple[SignatureReport, ...]
) -> Iterator[str]:
    """Who has signed a file before it is signed once more, and what becomes of that."""
    if holding:
        yield f"Są już podpisy: {names(holding)}. Kolejny niczego w nich nie zmienia."
    if doubtful:
        yield f"Według zasad programu nie obowiązują, ale zostaną w pliku: {names(doubtful)}."


def flaw(found: CertificateFlaw) -> str:
    """What is to be said of a certificate before it signs."""
    return f"Uwaga: {_FLAWS[found]}."


def shown_unsigned(found: UnsignedShown) -> str:
    """A place whose look the signature does not settle."""
    return f"Podpis nie ustala: {_place(found)}"


def unsettled(found: tuple[UnsignedShown, ...]) -> Iterator[str]:
    """The same of all places, below the signatures."""
    if found:
        yield "Dokument ma treści, których podpis nie ustala:"
    yield from (f"  {_place(each)}" for each in found)


def carried(file: bytes) -> str:
    """Which file it is that lies in a signature."""
    return (
        f"Podpisany plik jest w samym podpisie ({len(file)} B), SHA-256 {sha256(file).hexdigest()}."
        " Plik, który masz, porówna z nim --of."
    )


def _place(found: UnsignedShown) -> str:
    return f"{_SHOWN[found.shown]} – {found.words or found.place}"


def _name(report: SignatureReport) -> str:
    if report.signer is None:
        return f"Podpis: {_NOBODY}"
    number = report.signer.number.replace(_PESEL, "PESEL ")
    name = ", ".join(filter(None, (report.signer.name, report.signer.organization, number)))
    return f"Podaje się za podpis: {name}" if report.integrity is Integrity.BROKEN else f"Podpis: {name}"


def _integrity(report: SignatureReport) -> str:
    match report.integrity:
        case Integrity.WHOLE:
            return "podpis obejmuje cały plik i nic w nim potem nie zmieniono."
        case Integrity.PART:
            return f"podpis obejmuje tylko część pliku, bez: {', '.join(report.uncovered)}."
        case Integrity.BROKEN:
            of_another = report.form is SignatureForm.XADES and report.fault is Fault.CONTENT_CHANGED
            reason = _OF_ANOTHER if of_another else _FAULTS[report.fault or Fault.STRUCTURE]
            return f"podpis nie obowiązuje: {reason}{f' ({report.place})' if report.place else ''}."


def _verdict(signer: Signer, trusted: TrustedBy, by_file: bool) -> str:
    """Whether it may be a qualified signature."""
    if not signer.qualified:
        return "To nie jest podpis kwalifikowany: certyfikat nie jest kwalifikowany."
    if by_file:
        return "To nie jest podpis kwalifikowany: klucz leży w pliku, a nie na karcie."
    if not signer.on_device:
        return "To nie jest podpis kwalifikowany: certyfikat nie mówi, że klucz leży na karcie."
    if trusted.trust is Trust.TRUSTED and trusted.qualified:
        return "To może być podpis kwalifikowany: mówi tak certyfikat, a lista to potwierdza."
    return "To może być podpis kwalifikowany, ale mówi tak tylko sam certyfikat."


def _certificate(signer: Signer, trusted: TrustedBy) -> str:
    quality = "niekwalifikowany"
    if signer.qualified:
        by_list = trusted.trust is Trust.TRUSTED and trusted.qualified
        quality = "kwalifikowany, także według listy" if by_list else "kwalifikowany według własnego zapisu"
    return (
        f"{quality}; wystawca: {signer.issuer}, ważny {_day(signer.valid_from)}–{_day(signer.valid_to)},"
        f" {signer.key}, SHA-256 {signer.fingerprint}."
    )


def _trust(trusted: TrustedBy) -> str:
    if trusted.trust is Trust.NO_LIST:
        return "Wystawca: nie wiadomo, czy jest zaufany, bo nie wczytano listy zaufanych wystawców."
    dated = f"z dnia {_day(trusted.list_date)}" if trusted.list_date else "bez daty"
    where = f"liście „{trusted.list_name}” {dated} (podpisu listy nie sprawdzono)"
    if trusted.withdrawn_since:
        return f"Wystawca: był wtedy na {where}, ale potem go wycofano."
    return {
        Trust.TRUSTED: f"Wystawca: jest na {where}.",
        Trust.NOT_ON_LIST: f"Wystawca: nie ma go na {where}.",
        Trust.WITHDRAWN: f"Wystawca: wycofany na {where}.",
    }[trusted.trust]


def _time(report: SignatureReport) -> str:
    if report.signed_at is None:
        return "podpis nie mówi, kiedy go złożono."
    when = report.signed_at.astimezone()
    return f"{when:%d.%m.%Y, %H:%M:%S}, według zegara komputera, na którym podpisano; nikt go nie potwierdza."


def _day(when: date | datetime) -> str:
    return f"{when.astimezone() if isinstance(when, datetime) else when:%d.%m.%Y}"
