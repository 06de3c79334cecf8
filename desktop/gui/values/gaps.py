"""How the chosen period stands, kept up to date indicator by indicator: what is missing, what is doubtful."""

from collections.abc import Collection, Iterable

from db.domain.completeness import Standing
from db.domain.doubts import Doubt
from db.domain.kinds import Form
from db.queries.completeness import entered
from db.queries.doubts import beside, doubts
from desktop.app.workspace import Workspace

_SPECIAL = (Form.UNREAD, Form.BLANK)


class Gaps:
    """The indicators that take a value in the period, those still without one, and those to look at again.

    Doubts take longer to find than gaps: until they are looked for, `is_sure` is False and there are none
    but of what was not understood.
    """

    def __init__(self) -> None:
        self._expected: frozenset[int] = frozenset()
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

    def look(self, workspace: Workspace, expected: Iterable[int], period_id: int) -> None:
        """Look at a period from scratch, leaving the doubts for later."""
        self._expected = frozenset(expected)
        self._period_id = period_id
        self.missing, self.unread, self.blank = set(), set(), set()
        self.doubts, self.is_sure = {}, False
        self._count(workspace, None)

    def look_again(self, workspace: Workspace, ids: Collection[int] | None) -> None:
        """Look anew at these indicators and those beside them; None: at all, leaving the doubts for later."""
        self._count(workspace, ids)
        if ids is None:
            self.is_sure = False
        elif self.is_sure:
            concerned = self._expected.intersection(ids) | workspace.read(beside, ids)
            self.doubts = {each: raised for each, raised in self.doubts.items() if each not in concerned}
            self.doubts |= workspace.read(doubts, self._period_id, concerned)

    def make_sure(self, workspace: Workspace) -> None:
        """Look for doubts in the whole period."""
        self.is_sure = True
        found = workspace.read(doubts, self._period_id)
        self.doubts = {each: raised for each, raised in found.items() if each in self._expected}

    def _count(self, workspace: Workspace, ids: Collection[int] | None) -> None:
        concerned = self._expected if ids is None else self._expected.intersection(ids)
        forms = workspace.read(entered, self._period_id, None if ids is None else concerned)
        special = {each: form for each, form in forms.items() if form in _SPECIAL}
        for kept, found in (
            (self.missing, concerned.difference(forms)),
            (self.unread, (each for each, form in special.items() if form == Form.UNREAD)),
            (self.blank, (each for each, form in special.items() if form == Form.BLANK)),
        ):
            kept.difference_update(concerned)
            kept.update(concerned.intersection(found))
