"""Prose as it is edited and composed: paragraphs, lists, simple tables, and what is put in between."""

from dataclasses import dataclass

from db.domain.blocks import ListKind
from db.domain.kinds import Exhibit, FieldKind


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text of one look, without line ends."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """A living number: what it shows, of which indicator, so many years `back` from the prose's period.

    `unit`: with the unit in its right form. `of` is the indicator that a SHARE is of. `words` are the forms
    of a WORD: after 1, after 2, after 5 („skorzystała”, „skorzystały”, „skorzystało”).
    """

    what: FieldKind
    indicator_id: int = 0
    back: int = 0
    unit: bool = True
    of: int = 0
    words: tuple[str, ...] = ()
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    """„Tabela 5”: the number under which a data table or chart stands in the document."""

    what: Exhibit
    id: int
    bold: bool = False
    italic: bool = False


Inline = Span | Field | Reference


@dataclass(frozen=True, slots=True)
class TextParagraph:
    """A paragraph."""

    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class TextItem:
    """An item of a list, perhaps with a list of its own below it."""

    inlines: tuple[Inline, ...]
    below: "TextList | None" = None


@dataclass(frozen=True, slots=True)
class TextList:
    """A list of one kind of marks."""

    kind: ListKind
    items: tuple[TextItem, ...]


@dataclass(frozen=True, slots=True)
class TextTable:
    """A simple table without spans: rows of cells, all of one length; the first row heads the columns."""

    rows: tuple[tuple[tuple[Inline, ...], ...], ...]


@dataclass(frozen=True, slots=True)
class Inserted:
    """A data table or chart that stands here, with its caption and source line."""

    what: Exhibit
    id: int


TextBlock = TextParagraph | TextList | TextTable | Inserted
RichText = tuple[TextBlock, ...]
