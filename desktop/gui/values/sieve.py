"""Which indicators pass the filters of the grid; what has to be read for one is read when it is first set."""

from collections.abc import Iterator

from db.domain.folding import folded
from db.queries.completeness import RealizerStanding, all_labels, changed, delivered_by, flagged
from db.queries.indicator_sheet import Sheet
from db.queries.realizers import realizers_in
from desktop.gui.context import Context
from desktop.gui.values.cells import Columns
from desktop.gui.values.filters import Filters, Look
from desktop.gui.values.gaps import Gaps
from desktop.gui.values.search import matching


class Sieve:
    """Lets through the indicators of a sheet that the filters want."""

    def __init__(self, context: Context, gaps: Gaps) -> None:
        self._context = context
        self._gaps = gaps
        self._sheet = Sheet((), {})
        self._labels: dict[int, str] | None = None
        self._delivered: dict[int, set[int]] | None = None

    def take(self, sheet: Sheet) -> None:
        """Work on another sheet from now on."""
        self._sheet = sheet
        self._labels = self._delivered = None

    def forget_realizers(self) -> None:
        """Who delivers what has changed."""
        self._delivered = None

    def kept(self, filters: Filters, columns: Columns) -> set[int] | None:
        """The indicators that pass all of the filters; None: nothing is filtered."""
        kept: set[int] | None = None
        for each in self._passing(filters, columns):
            kept = each if kept is None else kept & each
        return kept

    def deliveries(self) -> list[RealizerStanding]:
        """Those who deliver something to this sheet, and how complete that is in the chosen period."""
        if self._context.period is None:
            return []
        delivered, standing = self._delivered_by(), self._gaps.standing
        known = self._context.workspace.read(realizers_in, self._context.period.year)
        return [
            RealizerStanding(each, standing.of(delivered[each.id])) for each in known if each.id in delivered
        ]

    def _passing(self, filters: Filters, columns: Columns) -> Iterator[set[int]]:
        if filters.looks:
            yield set().union(*(self._seen(look, columns) for look in filters.looks))
        if filters.realizer_id:
            yield self._delivered_by().get(filters.realizer_id, set())
        if filters.words:
            yield matching(self._known_labels(), filters.words)

    def _seen(self, look: Look, columns: Columns) -> set[int]:
        chosen, workspace = columns.periods[columns.chosen], self._context.workspace
        match look:
            case Look.MISSING:
                return set(self._gaps.missing)
            case Look.DOUBTFUL:
                return self._gaps.doubtful
            case Look.FLAGGED:
                return workspace.read(flagged, chosen.id)
        if columns.previous is None:
            return set()
        return workspace.read(changed, chosen.id, columns.periods[columns.previous].id)

    def _known_labels(self) -> dict[int, str]:
        if self._labels is None:
            known = self._context.workspace.read(all_labels)
            self._labels = {each: folded(label) for each, label in known.items()}
        return self._labels

    def _delivered_by(self) -> dict[int, set[int]]:
        programme = self._context.programme
        if self._delivered is None and programme is not None:
            self._delivered = self._context.workspace.read(delivered_by, programme.id, self._sheet)
        return self._delivered or {}
