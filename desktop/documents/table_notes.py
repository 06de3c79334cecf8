"""What stands under a table: where its figures come from and what its signs mean."""

from collections.abc import Iterator

from db.domain.kinds import IndicatorKind, Mark
from db.domain.report import Goal
from db.domain.values import Content
from desktop.documents.outline import walk

_SOURCE = "Źródło: opracowanie własne na podstawie danych realizatorów."
_SIGNS = {
    Mark.NIL: "kreska (–) – zjawisko nie wystąpiło",
    Mark.NOT_APPLICABLE: "x – nie dotyczy",
}


def note(goal: Goal) -> str:
    """The source, and the meaning of those conventional signs and empty cells that the goal's table has."""
    contents = list(_contents(goal))
    used = {content.mark for content in contents if content}
    signs = [words for mark, words in _SIGNS.items() if mark in used]
    if not all(contents):
        signs.append("puste pole – wartości nie podano")
    return f"{_SOURCE} Objaśnienia: {'; '.join(signs)}." if signs else _SOURCE


def _contents(goal: Goal) -> Iterator[Content | None]:
    for below in walk((goal,)):
        for line in below.indicators:
            if line.kind is not IndicatorKind.HEADING:
                yield from line.contents
