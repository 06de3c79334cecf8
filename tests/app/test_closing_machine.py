"""Any sequence of gestures with undo and redo, while periods are closed and opened again between them."""

from contextlib import suppress
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule

from app.test_undo_machine import Gestures as Undoing
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import NarrativeSection
from db.queries.closings import frozen_cells
from desktop.app import budget, closing, narratives
from desktop.app.budget import Part

_PICK = st.integers(min_value=0, max_value=1000)
_FREE = {"origin", "counted_unit_id", "realizer_id", "unit_id"}


class Gestures(Undoing):
    """The same, with closings: what a closed period holds never changes, and after it all adds up again."""

    def __init__(self) -> None:
        super().__init__()
        self.closed: dict[int, Any] = {}

    def teardown(self) -> None:
        """Open everything, then take back and do again all that can be."""
        for period_id in self.closed:
            closing.reopen_period(self.workspace, 1, period_id, "koniec")
        self.closed.clear()
        self.computed_values_are_what_their_formulas_say()
        last, undone = self.tables(), 0
        # A period that was ever closed stays, for its closings tell of it.
        with suppress(RecordError):
            while self.workspace.next_undo() is not None:
                self.workspace.undo()
                undone += 1
        for _ in range(undone):
            self.workspace.redo()
        assert self.tables() == last
        self.workspace.close()
        self.folder.cleanup()

    def held(self, period_id: int) -> Any:
        """What the tables of frozen rows hold of a period, but for what stays free."""
        tables = self.tables()
        return {
            table: [
                {name: value for name, value in row.items() if name not in _FREE}
                for row in tables[table]
                if row["period_id"] == period_id and self.is_shown(row)
            ]
            for table in ("value", "contribution", "target", "narrative", "budget_line")
        }

    def is_shown(self, row: dict[str, Any]) -> bool:
        return "indicator_id" not in row or (row["indicator_id"], row["period_id"]) in self.frozen()

    def frozen(self) -> frozenset[tuple[int, int]]:
        return self.workspace.read(frozen_cells, 1)

    @rule(period=_PICK)
    def close_period(self, period: int) -> None:
        periods = [row["period_id"] for row in self.tables()["programme_period"]]
        period_id = periods[period % len(periods)]
        if period_id not in self.closed:
            closing.close_period(self.workspace, 1, period_id)
            self.closed[period_id] = self.held(period_id)

    @precondition(lambda self: self.closed)
    @rule(period=_PICK)
    def reopen_period(self, period: int) -> None:
        period_id = sorted(self.closed)[period % len(self.closed)]
        closing.reopen_period(self.workspace, 1, period_id, "korekta")
        del self.closed[period_id]

    @rule(period=_PICK, text=st.sampled_from(("remont", "szkolenia")))
    def write_money_and_prose(self, period: int, text: str) -> None:
        periods = self.tables()["period"]
        period_id = periods[period % len(periods)]["id"]
        self.attempt(budget.paste, 1, period_id, [[text]], 0, Part.NAME)
        self.attempt(narratives.set_prose, 1, period_id, NarrativeSection.ANALYSIS, text)

    @rule()
    def undo(self) -> None:
        before = self.tables()
        try:
            super().undo()
        except RecordError as error:
            told = [Refusal.PERIOD_CLOSED] * bool(self.closed) + [Refusal.PROGRAMME_HAS_ISSUED]
            if error.refusal not in told or self.tables() != before:
                raise

    @invariant()
    def closed_periods_hold_what_they_held(self) -> None:
        for period_id, held in self.closed.items():
            assert self.held(period_id) == held


TestGestures = Gestures.TestCase
TestGestures.settings = settings(max_examples=40, stateful_step_count=30)
