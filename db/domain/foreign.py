"""A foreign document as it was read: its paragraphs and tables in order, with nothing understood yet.

What stands in it is given as a reader sees it: numbers of automatic lists are there, what was struck out
by a reviewer is not. Lines of a text part at line ends.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple


class ForeignKind(StrEnum):
    """What a foreign file is."""

    WORD = "word"
    WORKBOOK = "workbook"
    TEXT = "text"


class Spot(NamedTuple):
    """A place in a document: a block, in a table also row and column, and the line within the text."""

    block: int
    row: int = 0
    column: int = 0
    line: int = 0


class Cell(NamedTuple):
    """A cell of a table: where it begins and over how many rows and columns it reaches.

    Marks of automatic lists stand before their lines. `raised` is the small raised text that ends the cell,
    as a reference to a note does; `number` is what a workbook holds where it holds a number. `indent` is
    how far its first line is moved in, in twips; where a format does not say, 0.
    """

    text: str
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    bold: bool = False
    raised: str = ""
    number: Decimal | None = None
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph outside tables; `mark` is what an automatic list puts before it, as it is shown.

    `heading`: outline level from 1, 0 for none. `indent`: depth in its list, 0 for the outermost or none.
    `note`: the text of its footnotes.
    """

    text: str
    heading: int = 0
    mark: str = ""
    indent: int = 0
    bold: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table as a grid: a cell that reaches over several places stands in each of them, the same object.

    All rows are equally long. `header_rows` are marked to be repeated on each page. `title` is the name
    of the sheet, or what Word calls the table's title.
    """

    rows: tuple[tuple[Cell, ...], ...]
    header_rows: int = 0
    title: str = ""


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class ForeignDocument:
    """A document that was read; `name` is its file's, `title` what its properties say."""

    name: str
    kind: ForeignKind
    blocks: tuple[Block, ...]
    title: str = ""
