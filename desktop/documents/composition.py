"""One document while it is composed, and how its sections become blocks."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from db.domain.blocks import Block, Heading
from db.domain.entities import DocumentSection
from db.domain.kinds import DocumentPart, Exhibit
from db.domain.report import DocumentData, Goal, ReportData
from desktop.documents.charts import chart_blocks
from desktop.documents.data_tables import table_blocks
from desktop.documents.prose import Telling, prose

_LOWEST_HEADING = 6


class Composition:
    """The data of a document, and which of its tables and charts are shown already: each is shown once."""

    def __init__(self, data: DocumentData) -> None:
        self.data = data
        self.telling = Telling(data.report.facts, self.exhibit, self.title)
        self._shown: set[tuple[Exhibit, int]] = set()

    @property
    def report(self) -> ReportData:
        """The programme with its goals, figures and prose."""
        return self.data.report

    def prose(self, text: str) -> Iterator[Block]:
        """The blocks of a text of the record."""
        return prose(text, self.telling)

    def exhibit(self, what: Exhibit, exhibit_id: int) -> Iterable[Block]:
        """A data table or chart with its caption and source; nothing where it is shown already, or gone."""
        if (what, exhibit_id) in self._shown:
            return ()
        self._shown.add((what, exhibit_id))
        if what is Exhibit.CHART:
            return self._chart(exhibit_id)
        sheet = self.data.tables.get(exhibit_id)
        return table_blocks(sheet, flat=self.data.definition.flat) if sheet else ()

    def title(self, what: Exhibit, exhibit_id: int) -> str:
        """What a data table or chart is called, or that it is gone."""
        if what is Exhibit.TABLE:
            sheet = self.data.tables.get(exhibit_id)
            return sheet.table.title if sheet else "[usunięta tabela]"
        chart = self.data.charts.get(exhibit_id)
        return chart.chart.title if chart else "[usunięty wykres]"

    def sections(self) -> Iterator[DocumentSection]:
        """The sections that the document shows, in order."""
        return (section for section in self.data.sections if section.included)

    def shows(self, part: DocumentPart) -> bool:
        """Whether the document has a section of this part."""
        return any(section.part is part for section in self.sections())

    def left_over(self) -> Iterator[tuple[Exhibit, int]]:
        """The tables and charts that neither stand above nor in any prose of the document, tables first."""
        told = self._shown | self.data.placed
        known = [(Exhibit.TABLE, each) for each in self.data.tables]
        known += [(Exhibit.CHART, each) for each in self.data.charts]
        return (each for each in known if each not in told)

    def _chart(self, chart_id: int) -> Iterable[Block]:
        """A chart; its figures are not shown twice where their table stands in the document."""
        sheet = self.data.charts.get(chart_id)
        if sheet is None:
            return ()
        source = (Exhibit.TABLE, sheet.chart.table_id or 0)
        return chart_blocks(sheet, with_data=source not in self._shown | self.data.placed)


def told(about: Goal | ReportData) -> tuple[str, ...]:
    """All prose about a goal or the programme, in the order in which reports show it; some of it empty."""
    return (about.introduction, about.implementation, about.analysis, about.conclusions)


# What a part of a document says in a section; its heading is written for it where it says anything.
Part = Callable[[Composition, DocumentSection], Iterable[Block]]


def section_blocks(
    composition: Composition, section: DocumentSection, parts: Mapping[DocumentPart, Part]
) -> Iterator[Block]:
    """The blocks of a section under its heading and after its own prose; nothing where nothing is said.

    Contents have their heading themselves, and places for signatures no prose.
    """
    said = parts[section.part]
    if section.part is DocumentPart.CONTENTS:
        return iter(said(composition, section))
    own = () if section.part is DocumentPart.SIGNATURES else tuple(composition.prose(section.body))
    return headed(section, (*own, *said(composition, section)))


def headed(section: DocumentSection, said: Iterable[Block]) -> Iterator[Block]:
    """The blocks under their section's heading, if it has one and anything stands below it."""
    found = tuple(said)
    apart = found and isinstance(found[0], Heading) and found[0].level <= section.level
    if found and section.title and not apart:
        yield heading(section.level, section.title)
    yield from found


def below(section: DocumentSection) -> int:
    """The level of headings within a section."""
    return section.level + bool(section.title)


def heading(level: int, text: str) -> Heading:
    """A heading, of the lowest level where the outline goes deeper than documents do."""
    return Heading(min(level, _LOWEST_HEADING), text)
