"""The wording that draft resolutions begin with; the clerk changes it as the council words its own."""

from db.domain.entities import DocumentSection, Programme
from db.domain.kinds import DocumentPart
from db.domain.rich_text import from_plain
from desktop.app.document_defaults_ground import Ground, in_order, section
from desktop.documents.declension import being, execution, in_accusative, in_genitive

_BY_LAW = "art. 18 ust. 2 pkt 15 ustawy z dnia 8 marca 1990 r. o samorządzie gminnym (Dz. U. z … r. poz. …)"
_IN_FORCE = "Uchwała wchodzi w życie z dniem podjęcia."
_PROVISION_SIGNS = ("art.", "§")


def adopting_resolution(ground: Ground) -> tuple[DocumentSection, ...]:
    """The resolution that adopts the programme, which is attached to it."""
    programme = ground.programme
    adopted = f"Przyjmuje się {in_accusative(programme)}, {being(programme)} załącznik do uchwały."
    return _resolution(ground, from_plain(adopted), from_plain(_reason(programme)))


def receiving_resolution(ground: Ground) -> tuple[DocumentSection, ...]:
    """The resolution by which the council receives the report on the programme, attached to it."""
    report = from_plain(f"sprawozdanie z realizacji {in_genitive(ground.programme)}")
    received = f"Przyjmuje się {report} za {{period}} r., stanowiące załącznik do uchwały."
    because = f"Radzie przedkłada się {report} za {{period}} r."
    return _resolution(ground, received, because)


def _resolution(ground: Ground, first: str, because: str) -> tuple[DocumentSection, ...]:
    paragraphs = (first, from_plain(execution(ground.office)), _IN_FORCE)
    return in_order(
        section(DocumentPart.ENACTMENT, body=from_plain(_basis(ground.programme))),
        section(DocumentPart.PROVISIONS, body="\n".join(paragraphs)),
        section(DocumentPart.ATTACHMENT),
        section(DocumentPart.JUSTIFICATION, "Uzasadnienie", because),
        section(DocumentPart.SIGNATURES),
    )


def _reason(programme: Programme) -> str:
    """Why the programme is to be adopted: the provisions that demand it, where they are known."""
    years = f"na lata {programme.first_year}–{programme.last_year}"
    own = programme.legal_basis.strip().rstrip(".")
    if own.startswith(_PROVISION_SIGNS):
        return f"Obowiązek przyjęcia dokumentu {years} wynika z {own}. Podjęcie uchwały jest uzasadnione."
    return f"Uchwała przyjmuje {in_accusative(programme)}; dokument wyznacza działania gminy {years}."


def _basis(programme: Programme) -> str:
    """The opening words; the programme's own legal basis where it is one that can stand after „oraz”."""
    own = programme.legal_basis.strip().rstrip(".")
    basis = f"{_BY_LAW} oraz {own}" if own.startswith(_PROVISION_SIGNS) else _BY_LAW
    return f"Na podstawie {basis} uchwala się, co następuje:"
