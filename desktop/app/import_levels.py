"""The levels that an import needs: those there are, and new ones where the scheme has none."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from db.domain.entities import Level
from db.domain.levels import below
from db.domain.understanding import FoundLevel
from db.store import Edit
from desktop.app.texts import one_line


class Levels:
    """The document's levels as levels of a programme; new ones are stored at once."""

    def __init__(
        self,
        edit: Edit,
        programme_id: int,
        found: Sequence[FoundLevel],
        matched: Sequence[int | None],
        known: Sequence[Level],
        needed: Collection[int],
    ) -> None:
        """`needed` are the places of those that something comes in on; no other is added."""
        self._edit, self._programme_id, self._found = edit, programme_id, found
        self._known = {level.id: level for level in known}
        self._ids: list[int | None] = list(matched)
        wanted = {above for place in needed for above in self._upwards(place)}
        for place, level in enumerate(found):
            if place in wanted and self._ids[place] is None:
                above = None if level.above is None else self._ids[level.above]
                self._ids[place] = self._added(level, above)

    def under(self, place: int, above: int | None) -> int:
        """The level that a new node takes under one of a level: its own, or another that may stand there."""
        wanted = self._known[self._ids[place] or 0]
        if wanted.parent_id == above:
            return wanted.id
        allowed = below(self._known.values(), above)
        allowed.sort(key=lambda level: level.name != wanted.name)
        return allowed[0].id if allowed else self._added(self._found[place], above)

    def carry(self, level_id: int) -> None:
        """Let nodes of a level have indicators from now on."""
        level = self._known[level_id]
        if not level.carries_indicators:
            self._known[level_id] = replace(level, carries_indicators=True)
            self._edit.put(self._known[level_id])

    def _upwards(self, place: int | None) -> Iterator[int]:
        """The place of a level and of those above it."""
        while place is not None:
            yield place
            place = self._found[place].above

    def _added(self, found: FoundLevel, above: int | None) -> int:
        level = Level(
            self._programme_id,
            one_line(found.name),
            one_line(found.name_plural or found.name),
            above,
            len(self._known),
            found.numbering,
            found.presentation,
            found.carries_indicators,
        )
        level_id = self._edit.add(level)
        self._known[level_id] = replace(level, id=level_id)
        return level_id
