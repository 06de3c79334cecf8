"""Feeding the grid from the record: everything when the sheet is another one, else only what changed."""

from PySide6.QtCore import QObject, Signal

from db.domain.folding import folded
from db.domain.journal import Changed
from db.queries.completeness import headings, labels, owners
from db.queries.indicator_sheet import indicator_sheet
from desktop.gui.context import Context
from desktop.gui.values.cells import columns_of
from desktop.gui.values.gaps import Gaps
from desktop.gui.values.search import matching
from desktop.gui.values.sheet_model import SheetModel

_LINES = {"node", "level", "indicator", "placement", "unit"}
_MANY = 10_000  # so many changed values are not looked up one by one


class Feed(QObject):
    """Keeps a model true to the record while somebody looks at it; asleep, it only notes that it is behind.

    `counted` tells that values came or went, `refreshed` that other lines or columns are shown.
    """

    counted = Signal()
    refreshed = Signal()

    def __init__(self, context: Context, sheet: SheetModel) -> None:
        super().__init__(sheet)
        self._context = context
        self._sheet = sheet
        self._behind = True
        self._awake = False
        self._words = ""
        self._only_missing = False
        self._labels: dict[int, str] | None = None
        self.gaps = Gaps()
        context.changed.connect(self._on_changed)
        context.chosen.connect(self._fall_behind)
        context.opened.connect(self._begin)

    def wake(self) -> None:
        """Catch up, and keep up from now on."""
        self._awake = True
        if self._behind:
            self._read()

    def sleep(self) -> None:
        """Nobody is looking."""
        self._awake = False

    def filter(self, words: str, only_missing: bool) -> None:
        """Show the indicators whose labels have these words, and perhaps only those without a value.

        One that gets its value stays until the filter is set anew: nothing vanishes under the user's hands.
        """
        self._words, self._only_missing = words, only_missing
        if not self._behind:
            self._sheet.keep(self._kept())
            self.refreshed.emit()

    def _begin(self) -> None:
        """Another file: nothing of the former one must be looked at."""
        self._behind = True
        self._sheet.clear()

    def _fall_behind(self) -> None:
        self._behind = True
        if self._awake:
            self._read()

    def _on_changed(self, changed: Changed) -> None:
        if _LINES & set(changed.rows):
            self._fall_behind()
        elif "value" in changed:
            if self._awake and not self._behind:
                self._take(changed.rows["value"])
            else:
                self._behind = True

    def _take(self, ids: frozenset[int]) -> None:
        concerned = self._indicators_of(ids)
        self._sheet.forget(concerned)
        self.gaps.look_again(self._context.workspace, concerned)
        self.counted.emit()

    def _indicators_of(self, ids: frozenset[int]) -> set[int] | None:
        """Whose values these are; None if that is not known: removed ones are only remembered in sight."""
        if len(ids) > _MANY:
            return None
        found = self._context.workspace.read(owners, ids)
        found |= self._sheet.owners_in_sight(ids - found.keys())
        return set(found.values()) if len(found) == len(ids) else None

    def _read(self) -> None:
        programme, period, workspace = self._context.programme, self._context.period, self._context.workspace
        self._behind = False
        self._labels = None
        if programme is None or period is None:
            self._sheet.clear()
        else:
            sheet = workspace.read(indicator_sheet, programme.id, period.year)
            without_value = workspace.read(headings)
            shown = {line.indicator_id for line in sheet.lines} - {0}
            self.gaps.look(workspace, shown - without_value, period.id)
            self._sheet.show(sheet, without_value, columns_of(self._context.periods, period), self._kept())
        self.counted.emit()
        self.refreshed.emit()

    def _kept(self) -> set[int] | None:
        kept = set(self.gaps.missing) if self._only_missing else None
        if self._words:
            if self._labels is None:
                known = self._context.workspace.read(labels)
                self._labels = {each: folded(label) for each, label in known.items()}
            found = matching(self._labels, self._words)
            kept = found if kept is None else kept & found
        return kept
