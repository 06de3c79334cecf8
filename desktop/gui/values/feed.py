"""Feeding the grid from the record: everything when the sheet is another one, else only what changed."""

from PySide6.QtCore import QObject, QTimer, Signal

from db.domain.journal import Changed
from db.domain.periods import Period
from db.queries.closings import frozen_cells
from db.queries.completeness import headings, owners
from db.queries.indicator_sheet import indicator_sheet, targeted
from desktop.app.workspace import Workspace
from desktop.gui.context import Context
from desktop.gui.values.cells import columns_of
from desktop.gui.values.filters import Filters, Look
from desktop.gui.values.gaps import Gaps
from desktop.gui.values.sheet_model import SheetModel
from desktop.gui.values.sieve import Sieve

_LINES = {"node", "level", "indicator", "placement", "unit", "component", "target"}
_CELLS = {"value", "comment", "contribution"}
_IN_SIGHT = {"value", "comment"}
_REALIZERS = {"realizer", "node_realizer", "indicator_realizer"}
_MANY = 10_000  # so many changed rows are not looked up one by one
_AFTER_MS = 60  # doubts are looked for when the grid has been painted


class Feed(QObject):
    """Keeps a model true to the record while somebody looks at it; asleep, it only notes that it is behind.

    `counted` tells that values or doubts came or went, `refreshed` that other lines or columns are shown.
    """

    counted = Signal()
    refreshed = Signal()

    def __init__(self, context: Context, sheet: SheetModel) -> None:
        super().__init__(sheet)
        self._context = context
        self._sheet = sheet
        self._behind = True
        self._awake = False
        self._filters = Filters()
        self.gaps = Gaps()
        self.sieve = Sieve(context, self.gaps)
        self._later = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._later.timeout.connect(self.make_sure)
        context.changed.connect(self._on_changed)
        context.chosen.connect(self._fall_behind)
        context.opened.connect(self._begin)

    def wake(self) -> None:
        """Catch up, and keep up from now on."""
        self._awake = True
        if self._behind:
            self._read()
        elif not self.gaps.is_sure:
            self._later.start()

    def sleep(self) -> None:
        """Nobody is looking."""
        self._awake = False
        self._later.stop()

    def filter(self, filters: Filters) -> None:
        """Show the indicators that pass these filters.

        One that gets its value stays until the filter is set anew: nothing vanishes under the user's hands.
        """
        self._filters = filters
        if not self._behind:
            if Look.DOUBTFUL in filters.looks:
                self.make_sure()
            self._sheet.keep(self.sieve.kept(filters, self._sheet.columns))
            self.refreshed.emit()

    def make_sure(self) -> None:
        """Look for doubts, unless that is done."""
        self._later.stop()
        if not (self._behind or self.gaps.is_sure):
            self._context.perform(self.gaps.make_sure)
            self._tell()

    def _tell(self) -> None:
        """Hand on what is known of the period, and look for doubts where that is still to be done."""
        self._sheet.tell(self.gaps.standing, self.gaps.doubts)
        if self._awake and not self.gaps.is_sure:
            self._later.start()
        self.counted.emit()

    def _begin(self) -> None:
        """Another file: nothing of the former one must be looked at."""
        self._behind = True
        self._sheet.clear()

    def _fall_behind(self) -> None:
        self._behind = True
        if self._awake:
            self._read()

    def _on_changed(self, changed: Changed) -> None:
        tables = set(changed.rows)
        if _REALIZERS & tables:
            self.sieve.forget_realizers()
        if _LINES & tables:
            self._fall_behind()
        elif _CELLS & tables:
            if self._awake and not self._behind:
                self._take(changed)
            else:
                self._behind = True

    def _take(self, changed: Changed) -> None:
        concerned = self._indicators_of(changed)
        self.gaps.look_again(self._context.workspace, concerned)
        self._sheet.forget(concerned)
        self._tell()

    def _indicators_of(self, changed: Changed) -> set[int] | None:
        """Whose cells these are; None if that is not known: what was removed is only remembered in sight."""
        found: set[int] = set()
        for table in _CELLS & set(changed.rows):
            ids = changed.rows[table]
            known = self._owners(table, ids) if len(ids) <= _MANY else {}
            if len(known) < len(ids):
                return None
            found.update(known.values())
        return found

    def _owners(self, table: str, ids: frozenset[int]) -> dict[int, int]:
        found = self._context.workspace.read(owners, ids, table)
        lost = ids - found.keys()
        return found | (self._sheet.owners_in_sight(lost, table) if table in _IN_SIGHT else {})

    def _read(self) -> None:
        """Read everything anew; what cannot be read is told, and read again when somebody looks again."""
        if self._context.programme is None or self._context.period is None:
            self._show_nothing()
        elif not self._context.perform(self._show, self._context.programme.id, self._context.period):
            return
        self._behind = False
        self.refreshed.emit()

    def _show_nothing(self) -> None:
        self._later.stop()
        self.gaps.clear()
        self._sheet.clear()
        self.counted.emit()

    def _show(self, workspace: Workspace, programme_id: int, period: Period) -> bool:
        sheet = workspace.read(indicator_sheet, programme_id, period.year)
        without_value = workspace.read(headings)
        shown = {line.indicator_id for line in sheet.lines} - {0}
        closed = self._context.closed.keys()
        columns = columns_of(
            self._context.periods,
            period,
            has_targets=not shown.isdisjoint(workspace.read(targeted)),
            closed=closed,
            held=[cell for cell in workspace.read(frozen_cells, programme_id) if cell[1] not in closed],
        )
        self.gaps.look(workspace, shown, period.id)
        self.sieve.take(sheet)
        self._sheet.show(sheet, without_value, columns, self.sieve.kept(self._filters, columns))
        self._tell()
        return True
