"""A table on the way to be understood: what is open while its rows are read."""

from dataclasses import dataclass, field

from db.domain.foreign import Spot, Table
from db.domain.understanding import Leftover, Reason
from desktop.exchange.understanding.drafts import ElementDraft, IndicatorDraft
from desktop.exchange.understanding.layout import Layout


@dataclass(slots=True)
class Walk:
    """A table on the way: its elements so far and what is open in them.

    The first element has no text, for indicators that stand under none; a table that goes on has in its
    place the last one of the table before. `top` is the layout that the table begins with. `last` is the
    newest element of each column of elements, by its place among them. `broken`: nothing was read since the
    table began or its titles were repeated, as on a new page. `columns` are the indicators that stand in
    columns where periods stand in rows. `grouped`: a heading of indicators holds for those that come.
    """

    block: int
    table: Table
    top: Layout
    layout: Layout
    header_rows: int
    elements: list[ElementDraft]
    continues: bool = False
    last: dict[int, ElementDraft] = field(default_factory=dict)
    columns: dict[int | str, IndicatorDraft] = field(default_factory=dict)
    leftovers: list[Leftover] = field(default_factory=list)
    broken: bool = True
    grouped: bool = False

    @property
    def open(self) -> ElementDraft:
        """The element that indicators are under now."""
        return next(element for element in reversed(self.elements) if not element.within)

    def leave(self, number: int, column: int, text: str, reason: Reason) -> None:
        """Keep what went nowhere."""
        self.leftovers.append(Leftover(Spot(self.block, number, column), text, reason))
