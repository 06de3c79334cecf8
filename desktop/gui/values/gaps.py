"""How the chosen period stands, kept up to date indicator by indicator: what is missing, what is doubtful."""

from collections.abc import Collection, Iterable

from db.domain.completeness import Standing
from db.domain.doubts import Doubt
from db.queries.completeness import entries
from db.queries.doubts import beside, doubts
from desktop.app.workspace import Workspace


class Gaps:
    """The indicators that take a value in the period, those still without one, and those to look at again.

    Doubts take longer to find than gaps: until they are looked for, `is_sure` is False and there are none
    but of what was not understood.
    """

    def __init__(self) -> None:
        self._shown: frozenset[int] = frozenset()
        self._expected: set[int] = set()
        self._period_id = 0
        self.missing: set[int] = set()
        self.unread: set[int] = set()
        self.blank: set[int] = set()
        self.doubts: dict[int, tuple[Doubt, ...]] = {}
        self.is_sure = False

    @property
    def expected(self) -> int:
        """How many values there should be."""
        return len(self._expected)

    @property
    def doubtful(self) -> set[int]:
        """The indicators whose value is doubtful, or was not understood."""
        return self.unread | self.doubts.keys()

    @property
    def standing(self) -> Standing:
        """The same as sets to count in."""
        return Standing(self._expected, self.missing, self.doubtful, self.blank)

    def look(self, workspace: Workspace, shown: Iterable[int], period_id: int) -> None:
        """Look at these indicators in a period from scratch, leaving the doubts for later."""
        self.clear()
        self._shown, self._period_id, self.is_sure = frozenset(shown), period_id, False
        self._count(workspace, self._shown)

    def clear(self) -> None:
        """There is nothing to look at."""
        self._shown, self._expected = frozenset(), set()
        self.missing, self.unread, self.blank = set(), set(), set()
        self.doubts, self.is_sure = {}, True

    def look_again(self, workspace: Workspace, ids: Collection[int] | None) -> None:
        """Look anew at these indicators and those beside them; None: at all, leaving the doubts for later."""
        if not self._shown:
            return
        concerned = self._shown if ids is None else self._shown & {*ids, *workspace.read(beside, ids)}
        self._count(workspace, concerned)
        if ids is None:
            self.is_sure = False
        elif self.is_sure:
            self.doubts = {each: raised for each, raised in self.doubts.items() if each not in concerned}
            self.doubts |= workspace.read(doubts, self._period_id, concerned)

    def make_sure(self, workspace: Workspace) -> None:
        """Look for doubts in the whole period."""
        self.is_sure = True
        found = workspace.read(doubts, self._period_id)
        self.doubts = {each: raised for each, raised in found.items() if each in self._shown}

    def _count(self, workspace: Workspace, concerned: Collection[int]) -> None:
        now = workspace.read(entries, self._period_id, concerned)
        for kept, found in (
            (self._expected, now.expected),
            (self.missing, now.missing),
            (self.unread, now.unread),
            (self.blank, now.blank),
        ):
            kept.difference_update(concerned)
            kept.update(found)
