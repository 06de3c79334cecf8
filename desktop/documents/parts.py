"""The parts of documents that several kinds share."""

from collections.abc import Iterable, Iterator, Mapping

from db.domain.blocks import Block, Contents, ListBlock, Paragraph, Run
from db.domain.entities import DocumentSection
from db.domain.kinds import DocumentPart
from db.domain.report import RealizerLine
from desktop.documents.adoption import adoption
from desktop.documents.composition import Composition, Part, below, heading
from desktop.documents.finance import finance_blocks
from desktop.documents.goal_sections import realizer_items
from desktop.documents.indicator_table import indicator_table
from desktop.documents.prose import paragraph
from desktop.documents.signatures import signatures
from desktop.documents.summary import summary
from desktop.documents.swot import swot_blocks

_ANALYSIS = "Analiza danych"


def contents(_composition: Composition, section: DocumentSection) -> Iterable[Block]:
    """The table of contents; it has its title itself."""
    return (Contents(section.title or "Spis treści"),)


def basis(composition: Composition, _section: DocumentSection) -> Iterator[Block]:
    """What adopted the programme and what changed it, its legal basis, who coordinates it."""
    report = composition.report
    if sentence := adoption(report):
        yield paragraph(sentence)
    if report.programme.legal_basis:
        yield _named("Podstawa prawna", report.programme.legal_basis)
    if report.programme.coordinator:
        yield _named("Koordynator", report.programme.coordinator)


def introduction(composition: Composition, section: DocumentSection) -> Iterator[Block]:
    """What is said of the whole programme; with its basis and the analysis where they have no section."""
    report = composition.report
    if not composition.shows(DocumentPart.BASIS):
        yield from basis(composition, section)
    yield from composition.prose(report.introduction)
    yield from composition.prose(report.implementation)
    if report.analysis and not composition.shows(DocumentPart.SUMMARY):
        yield heading(section.level, _ANALYSIS)
        yield from composition.prose(report.analysis)


def finance(composition: Composition, _section: DocumentSection) -> Iterable[Block]:
    """The money of the period."""
    data = composition.data
    period = data.report.periods[-1]
    return finance_blocks(data.budget, period, data.earlier_budget, flat=data.definition.flat)


def year_on_year(composition: Composition, _section: DocumentSection) -> Iterator[Block]:
    """The analysis of the data, then what has changed since the year before."""
    yield from composition.prose(composition.report.analysis)
    yield from summary(composition.report)


def conclusions(composition: Composition, _section: DocumentSection) -> Iterable[Block]:
    """What the clerk concludes."""
    return composition.prose(composition.report.conclusions)


def swot(composition: Composition, section: DocumentSection) -> Iterable[Block]:
    """The four lists."""
    data = composition.data
    return swot_blocks(data.swot, flat=data.definition.flat, level=below(section))


def realizers(composition: Composition, _section: DocumentSection) -> Iterator[Block]:
    """All who carry out anything, under their institutions."""
    found: dict[str, RealizerLine] = {}
    for line in (line for goal in composition.report.goals for line in goal.all_realizers):
        found[line.name] = _joined(found[line.name], line) if line.name in found else line
    if found:
        yield ListBlock(realizer_items(found.values()))


def exhibits(composition: Composition, _section: DocumentSection) -> Iterator[Block]:
    """The tables and charts that stand nowhere else."""
    for what, exhibit_id in composition.left_over():
        yield from composition.exhibit(what, exhibit_id)


def indicators(composition: Composition, _section: DocumentSection) -> Iterable[Block]:
    """All indicators with what is planned for them and what they came to."""
    return indicator_table(composition.report)


def own(_composition: Composition, _section: DocumentSection) -> Iterable[Block]:
    """Nothing but the section's own prose."""
    return ()


def signing(composition: Composition, _section: DocumentSection) -> Iterable[Block]:
    """Who signs."""
    return signatures(composition.data)


SHARED: Mapping[DocumentPart, Part] = {
    DocumentPart.CONTENTS: contents,
    DocumentPart.BASIS: basis,
    DocumentPart.INTRODUCTION: introduction,
    DocumentPart.FINANCE: finance,
    DocumentPart.INDICATOR_TABLE: indicators,
    DocumentPart.SUMMARY: year_on_year,
    DocumentPart.CONCLUSIONS: conclusions,
    DocumentPart.SWOT: swot,
    DocumentPart.REALIZERS: realizers,
    DocumentPart.EXHIBITS: exhibits,
    DocumentPart.OWN: own,
    DocumentPart.SIGNATURES: signing,
}


def _named(name: str, text: str) -> Paragraph:
    return Paragraph((Run(f"{name}: ", bold=True), Run(text)))


def _joined(one: RealizerLine, other: RealizerLine) -> RealizerLine:
    """An institution with the parts that take part in either."""
    parts = {part.name: part for part in one.parts}
    for part in other.parts:
        parts[part.name] = _joined(parts[part.name], part) if part.name in parts else part
    return RealizerLine(one.name, tuple(parts.values()))
