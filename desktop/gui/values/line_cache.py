"""The lines of the grid as they were read: in chunks, when one is looked at, and not for ever."""

import logging
from collections.abc import Callable, Collection, Mapping

from db.domain.doubts import Doubt
from db.domain.entities import Indicator
from db.domain.errors import RecordError
from db.queries.indicator_sheet import SheetIndicator, sheet_indicators
from desktop.gui.context import Context
from desktop.gui.values.cells import Columns, Line, line_of

log = logging.getLogger(__name__)

_KEPT = 512


class LineCache:
    """What stands in lines, and the lines made of it, by indicator."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self.begin(Columns((), 0, None))

    def begin(self, columns: Columns) -> None:
        """Forget everything: these are the columns from now on."""
        self._columns = columns
        self._found: dict[int, SheetIndicator] = {}
        self._lines: dict[int, Line] = {}
        self._doubts: Mapping[int, tuple[Doubt, ...]] = {}

    def line(self, indicator_id: int, around: Callable[[], set[int]]) -> Line:
        """An indicator's line; where it has to be read, those `around` it are read too."""
        line = self._lines.get(indicator_id)
        if line is None:
            if indicator_id not in self._found:
                self._read(around())
            doubts = self._doubts.get(indicator_id, ())
            line = self._lines[indicator_id] = line_of(self._found[indicator_id], self._columns, doubts)
        return line

    def doubt(self, doubts: Mapping[int, tuple[Doubt, ...]]) -> list[int]:
        """Take other doubts; which of the lines made so far look different with them."""
        before, self._doubts = self._doubts, doubts
        differing = [each for each in before.keys() | doubts.keys() if before.get(each) != doubts.get(each)]
        return [each for each in differing if self._lines.pop(each, None) is not None]

    def forget(self, ids: Collection[int] | None) -> None:
        """What stands in the lines of these indicators has changed; None: of all."""
        for each in tuple(self._found) if ids is None else ids:
            self._found.pop(each, None)
            self._lines.pop(each, None)

    def owners(self, ids: Collection[int], table: str) -> dict[int, int]:
        """The indicators of these values or comments, as far as the lines read so far had them."""
        return {
            each.id: indicator_id
            for indicator_id, found in self._found.items()
            for each in (found.comments if table == "comment" else found.values).values()
            if each.id in ids
        }

    def _read(self, ids: set[int]) -> None:
        """Read lines; those read longest ago are forgotten."""
        self._found |= self._contents(ids - self._found.keys())
        while len(self._found) > _KEPT:
            oldest = next(iter(self._found))
            del self._found[oldest]
            self._lines.pop(oldest, None)

    def _contents(self, ids: set[int]) -> dict[int, SheetIndicator]:
        """What stands in these lines; empty ones where it cannot be read: a painter must not fail."""
        empty = {each: SheetIndicator(Indicator("", id=each), None, {}) for each in ids}
        try:
            return empty | self._context.workspace.read(sheet_indicators, tuple(ids))
        except RecordError:
            log.exception("lines could not be read")
            return empty
