"""How complete what stands under each title is, counted when the title is drawn."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from db.domain.completeness import Completeness, Standing, State
from db.queries.indicator_sheet import SheetLine


class Tallies:
    """Counts what is below a node, on whatever level; an indicator that stands there twice counts once."""

    def __init__(self, lines: Sequence[SheetLine] = ()) -> None:
        self._lines = lines
        self._titles = {line.node_id: place for place, line in enumerate(lines) if not line.indicator_id}
        self._below: dict[int, frozenset[int]] = {}
        self._counted: dict[int, Completeness] = {}
        self._standing = Standing()

    def take(self, standing: Standing) -> None:
        """Count by this from now on."""
        self._standing = standing
        self._counted = {}

    def of(self, node_id: int) -> Completeness:
        """How complete a node is with all below it."""
        found = self._counted.get(node_id)
        if found is None:
            found = self._counted[node_id] = self._standing.of(self._indicators(node_id))
        return found

    def _indicators(self, node_id: int) -> frozenset[int]:
        found = self._below.get(node_id)
        if found is None:
            found = self._below[node_id] = frozenset(self._under(self._titles[node_id]))
        return found

    def _under(self, place: int) -> set[int]:
        depth, found = self._lines[place].depth, set[int]()
        for line in self._lines[place + 1 :]:
            if line.indicator_id:
                found.add(line.indicator_id)
            elif line.depth <= depth:
                break
        return found


def spoken(counted: Completeness) -> str:
    """The counts of a title in words; empty where nothing is to be entered."""
    if not counted.expected:
        return ""
    entered = QCoreApplication.translate("Values", "{done} of {expected} entered")
    said = [entered.format(done=counted.delivered, expected=counted.expected)]
    if counted.doubtful:
        said.append(QCoreApplication.translate("Values", "doubtful: {}").format(counted.doubtful))
    if counted.state is State.COMPLETE:
        said.append(QCoreApplication.translate("Values", "complete"))
    return ", ".join(said)
