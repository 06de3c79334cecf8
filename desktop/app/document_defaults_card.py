"""The good-practice card: a form of fixed fields A–D, as regional centres of social policy ask for it."""

from db.domain.entities import DocumentSection, Office
from db.domain.kinds import DocumentPart
from db.domain.rich_text import from_plain
from desktop.app.document_defaults_ground import Ground, in_order, section

_DESCRIBED = (
    (DocumentPart.OWN, "Opis podjętych działań"),
    (DocumentPart.OWN, "Okres realizacji działań"),
    (DocumentPart.INDICATOR_TABLE, "Efekty podjętych działań"),
    (DocumentPart.OWN, "Czynniki utrudniające realizację opisywanych działań"),
    (DocumentPart.OWN, "Czynniki sprzyjające realizacji opisywanych działań"),
    (DocumentPart.OWN, "Sposób realizacji działań"),
    (DocumentPart.FINANCE, "Źródło i wysokość finansowania opisywanych działań"),
    (DocumentPart.OWN, "Wykorzystane zasoby kadrowe"),
    (DocumentPart.OWN, "Wykorzystane zasoby lokalowe"),
    (DocumentPart.OWN, "Wykorzystane zasoby sprzętowe"),
)


def practice_card(ground: Ground) -> tuple[DocumentSection, ...]:
    """The form's fields, with what the record knows filled in."""
    office = ground.office
    return in_order(
        _part("A. Informacje na temat dobrej praktyki"),
        _field("1. Nazwa dobrej praktyki", from_plain(ground.programme.title)),
        _field("2. Obszar merytoryczny, którego dotyczy dobra praktyka", "Pomoc społeczna"),
        _field("3. Grupa docelowa działań opisanych w dobrej praktyce"),
        _field("4. Uzasadnienie innowacyjności"),
        _part("B. Opis dobrej praktyki"),
        _field("1. Szczegółowy opis"),
        section(DocumentPart.GOALS, "Cel/e podjętych działań", level=3),
        *(section(part, title, level=3) for part, title in _DESCRIBED),
        _part("C. Podmiot zgłaszający dobre praktyki"),
        _field("1. Pełna nazwa podmiotu", from_plain(office.name)),
        _field("2. Adres podmiotu", _address(office)),
        _part("D. Komórka organizacyjna realizująca dobre praktyki"),
        _field("1. Nazwa komórki organizacyjnej, np. wydziału, punktu terenowego, działu itp."),
        _field("2. Adres komórki organizacyjnej", _address(office)),
        _field("3. Dane osoby do kontaktu w sprawie dobrej praktyki", from_plain(office.contact)),
        _field("Data sporządzenia opisu dobrej praktyki"),
    )


def _part(title: str) -> DocumentSection:
    return section(DocumentPart.OWN, title)


def _field(title: str, body: str = "") -> DocumentSection:
    return section(DocumentPart.OWN, title, body, level=2)


def _address(office: Office) -> str:
    """The address in the form's two rows; nothing where none is known."""
    street, _, town = office.address.partition(",")
    if not street.strip():
        return ""
    rows = (("ulica", street), ("kod pocztowy i miejscowość", town))
    lines = (f"| {name} | {from_plain(text.strip())} |" for name, text in rows if text.strip())
    return "\n".join(("| Adres | Dane |", *lines))
