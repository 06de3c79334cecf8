"""What a table of a foreign document says, line by line from its top: elements and, under them, indicators.

Where the lines belong in the structure is not decided here: the table knows only itself.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from db.domain.foreign import Spot
from db.domain.understanding import FoundIndicator, Leftover, TableUse, Uncertainty


@dataclass(frozen=True, slots=True)
class ElementLine:
    """An element of the structure: a row across the table, or what stands in a column of elements.

    `column` is that column, None for a row across, whose text is whole as it stands („Cel operacyjny 1: …”).
    `level` is what the column's title calls it; `mark` comes from a column of ordinals, a list or the text.
    `within`: 1 where the cell lists it below the element that it begins with, whose indicators come first.
    What was cut by the end of a page is joined. The realizers of all of its rows are here.
    """

    text: str
    spot: Spot
    column: int | None = None
    level: str = ""
    mark: str = ""
    within: int = 0
    realizers: tuple[str, ...] = ()
    uncertain: tuple[Uncertainty, ...] = ()


@dataclass(frozen=True, slots=True)
class IndicatorLine:
    """An indicator with its parts, below the elements named before it.

    The `footnote` of its values is the raised text of their cells as it stands: the mark of a note or a note.
    """

    indicator: FoundIndicator


Line = ElementLine | IndicatorLine


@dataclass(frozen=True, slots=True)
class TableReading:
    """How a table was understood and what it says; a table that is not used is left over whole.

    `raised` has the raised text that ends labels of indicators and elements, by their spots. `continues`:
    it goes on from the table before, whose last element has the indicators that stand here before any other.
    """

    use: TableUse
    lines: tuple[Line, ...] = ()
    leftovers: tuple[Leftover, ...] = ()
    raised: Mapping[Spot, str] = field(default_factory=dict)
    continues: bool = False
