"""How complete the chosen period is, kept up to date indicator by indicator."""

from collections.abc import Collection, Iterable

from db.queries.completeness import entered
from desktop.app.workspace import Workspace


class Gaps:
    """The indicators that take a value in the period, those still without one, and those not understood."""

    def __init__(self) -> None:
        self._expected: frozenset[int] = frozenset()
        self._period_id = 0
        self.missing: set[int] = set()
        self.unread: set[int] = set()

    @property
    def expected(self) -> int:
        """How many values there should be."""
        return len(self._expected)

    def look(self, workspace: Workspace, expected: Iterable[int], period_id: int) -> None:
        """Look at a period from scratch."""
        self._expected = frozenset(expected)
        self._period_id = period_id
        self.missing, self.unread = set(), set()
        self.look_again(workspace)

    def look_again(self, workspace: Workspace, ids: Collection[int] | None = None) -> None:
        """Look anew at these indicators, or at all of them."""
        concerned = self._expected if ids is None else self._expected.intersection(ids)
        understood = workspace.read(entered, self._period_id, None if ids is None else concerned)
        not_understood = {each for each, is_understood in understood.items() if not is_understood}
        for kept, found in (
            (self.missing, concerned.difference(understood)),
            (self.unread, concerned.intersection(not_understood)),
        ):
            kept.difference_update(concerned)
            kept.update(found)
