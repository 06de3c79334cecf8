"""Which lines of the sheet are shown: titles can be folded, and a filter leaves only what it keeps."""

from bisect import bisect_left
from collections.abc import Collection, Sequence

from db.queries.indicator_sheet import SheetLine


def with_what_stands_above(lines: Sequence[SheetLine], kept: Collection[int]) -> list[int]:
    """The positions of the kept indicators, and of the titles and indicators that they stand under."""
    found: list[int] = []
    above: list[tuple[tuple[bool, int], int]] = []
    told = 0
    for position, line in enumerate(lines):
        rank = (bool(line.indicator_id), line.depth)
        while above and above[-1][0] >= rank:
            above.pop()
        told = min(told, len(above))
        above.append((rank, position))
        if line.indicator_id in kept:
            found.extend(place for _rank, place in above[told:])
            told = len(above)
    return found


class Outline:
    """The lines, and `shown`: the positions of those that the grid shows, in order."""

    def __init__(self, lines: Sequence[SheetLine] = ()) -> None:
        self.lines = lines
        self.shown: Sequence[int] = range(len(lines))
        self.folded: set[int] = set()
        self._kept: set[int] | None = None
        self._folded_in_all: set[int] = set()

    @property
    def folded_in_all(self) -> set[int]:
        """The nodes whose titles are folded when nothing is filtered."""
        return self.folded if self._kept is None else self._folded_in_all

    def keep(self, indicators: Collection[int] | None) -> None:
        """Show only these indicators with what stands above them, unfolded; None shows all as it was."""
        folded = self.folded_in_all
        self._folded_in_all = folded
        self._kept = None if indicators is None else set(with_what_stands_above(self.lines, indicators))
        self.fold(folded if indicators is None else ())

    def fold(self, nodes: Collection[int]) -> None:
        """Hide what stands under the titles of these nodes, and only that."""
        self.folded = set(nodes)
        self.shown = self._visible(0, len(self.lines))

    def row_of(self, line: SheetLine | None) -> int | None:
        """The row that shows a line; None if none does."""
        return self.row_at(self.lines.index(line)) if line in self.lines else None

    def row_at(self, position: int) -> int | None:
        """The row that shows the line at a position; None if none does."""
        row = bisect_left(self.shown, position)
        return row if row < len(self.shown) and self.shown[row] == position else None

    def position_of(self, indicator_id: int, line: SheetLine | None = None) -> int | None:
        """Where an indicator stands: in this line, else in its first one; None if it is not in the sheet."""
        if line in self.lines:
            return self.lines.index(line)
        return next((at for at, each in enumerate(self.lines) if each.indicator_id == indicator_id), None)

    def passes(self, position: int) -> bool:
        """Whether the filter leaves the line at a position."""
        return self._kept is None or position in self._kept

    def nearest(self, indicators: Collection[int], row: int, way: int) -> int | None:
        """The nearest position from a row on that the filter leaves to one of these, folded or not.

        Beyond the end it goes on from the other one; the row itself comes last.
        """
        before_all = -1 if way > 0 else 0
        start, count = (self.shown[row] if row >= 0 else before_all), len(self.lines)
        around = (position % count for position in range(start + way, start + way * (count + 1), way))
        return next(
            (at for at in around if self.lines[at].indicator_id in indicators and self.passes(at)), None
        )

    def titles_above(self, position: int) -> set[int]:
        """The nodes whose titles the line at a position stands under."""
        line, found = self.lines[position], set[int]()
        depth = len(self.lines) if line.indicator_id else line.depth
        for each in reversed(self.lines[:position]):
            if not each.indicator_id and each.depth < depth:
                found.add(each.node_id)
                depth = each.depth
        return found

    def is_folded(self, row: int) -> bool:
        """Whether the title in a row is folded."""
        return self.lines[self.shown[row]].node_id in self.folded

    def below(self, row: int) -> tuple[int, Sequence[int]]:
        """How many rows are shown under the title in a row, and which positions are when it is not folded."""
        position = self.shown[row]
        end = self._end(position)
        return bisect_left(self.shown, end) - row - 1, self._visible(position + 1, end)

    def turn(self, row: int, count: int, positions: Sequence[int]) -> None:
        """Show these positions in place of the `count` rows under a title; without any, it is folded."""
        node_id = self.lines[self.shown[row]].node_id
        (self.folded.discard if positions else self.folded.add)(node_id)
        self.shown = [*self.shown[: row + 1], *positions, *self.shown[row + 1 + count :]]

    def title_above(self, row: int) -> int | None:
        """The row of the title that a row stands under; None at the top."""
        line = self.lines[self.shown[row]]
        depth = len(self.lines) if line.indicator_id else line.depth
        for above in range(row - 1, -1, -1):
            candidate = self.lines[self.shown[above]]
            if not candidate.indicator_id and candidate.depth < depth:
                return above
        return None

    def _visible(self, start: int, end: int) -> Sequence[int]:
        if self._kept is None and not self.folded:
            return range(start, end)
        found: list[int] = []
        position = start
        while position < end:
            line = self.lines[position]
            if self._kept is None or position in self._kept:
                found.append(position)
            folded = not line.indicator_id and line.node_id in self.folded
            position = self._end(position) if folded else position + 1
        return found

    def _end(self, position: int) -> int:
        """The position after the last line under a title."""
        depth = self.lines[position].depth
        for end in range(position + 1, len(self.lines)):
            line = self.lines[end]
            if not line.indicator_id and line.depth <= depth:
                return end
        return len(self.lines)
