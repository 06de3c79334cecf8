"""One document while it is composed, and how its sections become blocks."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from db.domain.blocks import Block, Heading
from db.domain.entities import DocumentSection
from db.domain.kinds import DocumentPart, Exhibit
from db.domain.report import DocumentData, ReportData
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
        return ()

    def title(self, what: Exhibit, exhibit_id: int) -> str:
        """What a data table or chart is called."""
        if what is Exhibit.TABLE:
            sheet = self.data.tables.get(exhibit_id)
            return sheet.table.title if sheet else ""
        chart = self.data.charts.get(exhibit_id)
        return chart.chart.title if chart else ""

    def sections(self) -> Iterator[DocumentSection]:
        """The sections that the document shows, in order."""
        return (section for section in self.data.sections if section.included)


# What a part of a document says in a section; its heading is written for it where it says anything.
Part = Callable[[Composition, DocumentSection], Iterable[Block]]


def section_blocks(composition: Composition, parts: Mapping[DocumentPart, Part]) -> Iterator[Block]:
    """The blocks of all sections shown, each under its heading and after its own prose.

    A section that has nothing to say is left out with its heading.
    """
    for section in composition.sections():
        yield from headed(
            section, (*composition.prose(section.body), *parts[section.part](composition, section))
        )


def headed(section: DocumentSection, said: Iterable[Block]) -> Iterator[Block]:
    """The blocks under their section's heading, if it has one; nothing where nothing is said."""
    found = tuple(said)
    if found and section.title:
        yield heading(section.level, section.title)
    yield from found


def below(section: DocumentSection) -> int:
    """The level of headings within a section."""
    return section.level + bool(section.title)


def heading(level: int, text: str) -> Heading:
    """A heading, of the lowest level where the outline goes deeper than documents do."""
    return Heading(min(level, _LOWEST_HEADING), text)
