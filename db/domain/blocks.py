"""A document as a tree of blocks: composed once, rendered by every writer.

Text is asserted on this tree; formatting belongs to the writers and the template's styles.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from db.domain.kinds import ChartKind, IndicatorKind


class ParagraphStyle(StrEnum):
    """What a paragraph is; the template has one style for each."""

    BODY = "body"
    LEAD = "lead"
    TITLE = "title"
    SUBTITLE = "subtitle"
    OFFICE = "office"
    PLACE_AND_DATE = "place_and_date"
    NOTE = "note"
    SOURCE = "source"
    ATTACHMENT = "attachment"
    RESOLUTION = "resolution"
    PROVISION = "provision"
    SIGNATURE = "signature"


class ListKind(StrEnum):
    """How a list's items are marked: „1)”, „1.”, „a)” (za) after z)), a bullet, a dash."""

    NUMBERED = "numbered"
    ORDINAL = "ordinal"
    LETTERED = "lettered"
    BULLETED = "bulleted"
    DASHED = "dashed"


class CellStyle(StrEnum):
    """What a cell holds; `LIST` makes a real list of its lines."""

    HEADER = "header"
    HEADER_NUMBER = "header_number"
    GOAL = "goal"
    SUBGOAL = "subgoal"
    ORDINAL = "ordinal"
    TEXT = "text"
    INDICATOR = "indicator"
    SUB_INDICATOR = "sub_indicator"
    HEADING_ROW = "heading_row"
    NUMBER = "number"
    LIST = "list"


class Orientation(StrEnum):
    """How the sheet lies."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one look; with `anchor` it refers to the caption of that anchor, by its number."""

    text: str
    bold: bool = False
    italic: bool = False
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1–6 in the document's outline."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of prose; with `outline` it is a heading of that level in the document's outline too."""

    runs: tuple[Run, ...]
    style: ParagraphStyle = ParagraphStyle.BODY
    outline: int = 0


@dataclass(frozen=True, slots=True)
class ListItem:
    """One item of a list, with the items below it, which are marked as `nested` says."""

    runs: tuple[Run, ...]
    children: tuple["ListItem", ...] = ()
    nested: ListKind = ListKind.BULLETED


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list; the numbers of each list start anew."""

    items: tuple[ListItem, ...]
    kind: ListKind = ListKind.NUMBERED


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell; each line is a paragraph of its own. Spans count grid columns and rows from this cell on.

    `outline` makes a row's first cell a heading of that level in the document's outline; 0: none.
    `indent` counts the steps that the cell is moved in beyond its style; `reference` is the raised mark of
    a note under the table. `runs`, where there are any, are what the cell shows instead of its lines.
    """

    lines: tuple[str, ...]
    style: CellStyle = CellStyle.TEXT
    columns: int = 1
    rows: int = 1
    outline: int = 0
    indent: int = 0
    reference: str = ""
    runs: tuple[Run, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A table row; cells covered from above by a row span are left out."""

    cells: tuple[Cell, ...]
    header: bool = False
    keep_with_next: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table: relative column widths, header rows first (repeated on every page), then the body.

    `title` and `description` are the alternative text that a screen reader speaks.
    """

    widths: tuple[int, ...]
    rows: tuple[Row, ...]
    title: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class Caption:
    """A numbered caption: „Tabela 1. …”; `label` is the counted word, `anchor` what references name."""

    label: str
    text: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Contents:
    """The table of contents down to a heading level, filled in beforehand and a field for Word to renew."""

    title: str
    depth: int = 2


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture (PNG or JPEG) so many millimetres wide; `description` is its alternative text."""

    data: bytes
    description: str
    width: int


@dataclass(frozen=True, slots=True)
class Series:
    """What a chart shows in one colour, one amount for each category; None: none is known.

    `kind` is that of its amounts where it is not the chart's.
    """

    name: str
    amounts: tuple[Decimal | None, ...]
    kind: IndicatorKind | None = None


@dataclass(frozen=True, slots=True)
class ChartBlock:
    """A chart with the data it shows; `values` is the kind of its amounts (whole, money, percent…) and axis.

    `description` is its alternative text. A pie has one series.
    """

    kind: ChartKind
    title: str
    description: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    values: IndicatorKind = IndicatorKind.WHOLE


@dataclass(frozen=True, slots=True)
class Signature:
    """One place for a signature: what is done („Sporządził”), in whose place, by whom.

    With a `line_id`, a GUID in braces that no other place of the document has, an electronic signature
    within the document can fill it.
    """

    heading: str
    name: str = ""
    title: str = ""
    acting_for: str = ""
    line_id: str = ""


@dataclass(frozen=True, slots=True)
class Signatures:
    """The block of signatures at the end of a document."""

    entries: tuple[Signature, ...]


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts on a new page."""


Block = (
    Heading
    | Paragraph
    | ListBlock
    | Table
    | Caption
    | Contents
    | Picture
    | ChartBlock
    | Signatures
    | PageBreak
)


@dataclass(frozen=True, slots=True)
class Section:
    """Blocks that share a page format; a section starts on a new page. A title page has no footer.

    `attached`: it belongs to the document within this one, which has contents of its own.
    """

    blocks: tuple[Block, ...]
    orientation: Orientation = Orientation.PORTRAIT
    title_page: bool = False
    attached: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document with its properties (accessibility rules ask for title and language first).

    `draft`: every page says PROJEKT.
    """

    title: str
    sections: tuple[Section, ...]
    author: str = ""
    subject: str = ""
    language: str = "pl-PL"
    draft: bool = False


def headings(document: Document) -> Iterable[Heading]:
    """The document's headings in reading order, those that stand in tables among them."""
    for section in document.sections:
        yield from section_headings(section)


def section_headings(section: Section) -> Iterable[Heading]:
    """The headings of one section."""
    for block in section.blocks:
        if isinstance(block, Heading):
            yield block
        elif isinstance(block, Table):
            yield from _table_headings(block)
        elif isinstance(block, Paragraph) and block.outline:
            yield Heading(block.outline, "".join(run.text for run in block.runs))


def _table_headings(table: Table) -> Iterable[Heading]:
    for row in table.rows:
        if row.cells and row.cells[0].outline:
            yield Heading(row.cells[0].outline, " ".join(row.cells[0].lines))
