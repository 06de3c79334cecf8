"""How far prose has come, in words, signs and filters."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon

from db.domain.folding import folded
from db.domain.kinds import NarrativeSection
from db.queries.narratives import NarrativeRow, Prose
from desktop.gui import labels
from desktop.gui.icons import icon
from desktop.gui.theme import Tint

_SIGNS = {
    Prose.EMPTY: ("circle-dashed", Tint.MUTED),
    Prose.WRITTEN: ("circle-check", Tint.OK),
    Prose.CARRIED: ("history", Tint.WARN),
}


class Filters(NamedTuple):
    """Letters that must stand in a node's text, and the one state that is looked for (None: any)."""

    words: str = ""
    state: Prose | None = None


def sign(state: Prose) -> QIcon:
    """The sign of a state, told apart by its shape too."""
    return icon(*_SIGNS[state])


def word(state: Prose) -> str:
    """What a state is called."""
    return {
        Prose.EMPTY: QCoreApplication.translate("Prose", "nothing written"),
        Prose.WRITTEN: QCoreApplication.translate("Prose", "written"),
        Prose.CARRIED: QCoreApplication.translate("Prose", "carried over, to be looked through"),
    }[state]


def told(states: Mapping[NarrativeSection, Prose]) -> str:
    """Section by section how it is, for a tooltip and a screen reader."""
    return "\n".join(f"{labels.narrative_section(each)}: {word(state)}" for each, state in states.items())


def passes(row: NarrativeRow, filters: Filters) -> bool:
    """Whether a node is shown for its own sake."""
    text = folded(row.node.text) if row.node is not None else ""
    right_words = all(each in text for each in folded(filters.words).split())
    return right_words and filters.state in (None, row.state) and (row.node is not None or not filters.words)


def count(rows: Iterable[NarrativeRow], state: Prose) -> int:
    """How many nodes, and the programme as a whole, are in a state."""
    return sum(row.state is state for row in rows)
