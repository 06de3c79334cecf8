"""The report's introduction: what adopted the programme, on what legal basis, and the prose about it."""

from collections.abc import Iterator, Sequence

from db.domain.blocks import Block, Heading, Paragraph, Run
from db.domain.entities import Office, Resolution
from db.domain.kinds import ProgrammeKind
from db.domain.report import ReportData
from desktop.documents.prose import paragraph, prose
from desktop.documents.wording import long_date


def introduction(data: ReportData) -> Iterator[Block]:
    """Nothing at all when nothing is known."""
    blocks = [*_facts(data), *prose(data.introduction)]
    if blocks:
        yield Heading(1, "Wprowadzenie")
        yield from blocks
    if data.analysis:
        yield Heading(1, "Analiza danych")
        yield from prose(data.analysis)


def _facts(data: ReportData) -> Iterator[Block]:
    if data.resolutions:
        yield paragraph(_adoption(data))
    if data.programme.legal_basis:
        yield _named("Podstawa prawna", data.programme.legal_basis)
    if data.programme.coordinator:
        yield _named("Koordynator", data.programme.coordinator)


def _named(name: str, text: str) -> Paragraph:
    return Paragraph((Run(f"{name}: ", bold=True), Run(text)))


def _adoption(data: ReportData) -> str:
    """„Strategia… została przyjęta uchwałą nr … z dnia …, zmienioną uchwałą nr … z dnia ….”"""
    feminine = data.programme.kind is ProgrammeKind.STRATEGY
    adopted = "została przyjęta" if feminine else "został przyjęty"
    first, *amending = (_resolution(resolution, data.office) for resolution in data.resolutions)
    sentence = f"{data.programme.title} {adopted} uchwałą {first}{_amended(amending)}"
    return sentence if sentence.endswith(".") else f"{sentence}."


def _amended(resolutions: Sequence[str]) -> str:
    if not resolutions:
        return ""
    *others, last = resolutions
    if not others:
        return f", zmienioną uchwałą {last}"
    return f", zmienioną uchwałami: {', '.join(others)} oraz {last}"


def _resolution(resolution: Resolution, office: Office) -> str:
    """„nr LII/1026/2021 Rady Miasta Kielce z dnia 14 października 2021 r.”"""
    number = f"nr\u00a0{resolution.number}" if resolution.number else ""
    date = f"z dnia {long_date(resolution.date)}" if resolution.date else ""
    return " ".join(filter(None, (number, _organ(resolution, office), date)))


def _organ(resolution: Resolution, office: Office) -> str:
    """Who adopted it, in the genitive; in brackets as it is kept when its genitive is not known."""
    if resolution.organ in ("", office.council, office.council_genitive):
        return office.council_genitive
    return f"({resolution.organ})"
