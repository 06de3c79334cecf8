"""The columns of a table by what they hold, as its rows are read."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from db.domain.understanding import ColumnUse, Role
from desktop.exchange.understanding.level_names import level_named
from desktop.exchange.understanding.period_words import period_in, stops_early


@dataclass(frozen=True, slots=True)
class Layout:
    """The places of the columns of each role, from the left, but those of elements from the highest level.

    `titles` are those above the columns.
    `directed`: a person said what the columns hold, nothing of it is a guess.
    """

    uses: tuple[ColumnUse, ...]
    titles: tuple[str, ...]
    directed: bool = False
    ordinals: tuple[int, ...] = field(init=False)
    elements: tuple[int, ...] = field(init=False)
    labels: tuple[int, ...] = field(init=False)
    values: tuple[int, ...] = field(init=False)
    periods: tuple[int, ...] = field(init=False)
    realizers: tuple[int, ...] = field(init=False)
    planned: tuple[int, ...] = field(init=False)
    beside: tuple[int, ...] = field(init=False)
    ignored: tuple[int, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Find the places."""
        in_rows = any(use.role is Role.PERIOD for use in self.uses)
        for name, roles in _PLACES.items():
            held = (_held(use, in_rows) for use in self.uses)
            object.__setattr__(self, name, tuple(place for place, role in enumerate(held) if role in roles))
        object.__setattr__(self, "elements", _from_the_top(self.elements, self.uses))

    def guesses(self, column: int) -> bool:
        """Whether the period of a column stands elsewhere than in its title, or ends before it does."""
        title = self.titles[column]
        return not self.directed and (period_in(title) is None or stops_early(title))

    def ordinal_of(self, column: int) -> int | None:
        """The column of numbers that belongs to a column of texts: the one just before it, if there is."""
        return column - 1 if column - 1 in self.ordinals else None


_PLACES: dict[str, Sequence[Role]] = {
    "ordinals": (Role.ORDINAL,),
    "elements": (Role.ELEMENT,),
    "labels": (Role.INDICATOR,),
    "values": (Role.VALUE,),
    "periods": (Role.PERIOD,),
    "realizers": (Role.REALIZERS,),
    "planned": (Role.TARGET, Role.BASELINE),
    "beside": (Role.UNIT, Role.DEFINITION, Role.SOURCE),
    "ignored": (Role.IGNORED,),
}


def _from_the_top(places: Sequence[int], uses: Sequence[ColumnUse]) -> tuple[int, ...]:
    """The places by the rank of their levels; from the left, where not all are known."""
    named = [(level_named(uses[place].level), place) for place in places]
    ranked = [(level.rank, place) for level, place in named if level]
    return tuple(place for _, place in sorted(ranked)) if len(ranked) == len(places) else tuple(places)


def _held(use: ColumnUse, in_rows: bool) -> Role:
    """What a column can hold: no values, where nothing says of what period."""
    return Role.IGNORED if use.role is Role.VALUE and use.period is None and not in_rows else use.role


def carried(before: Layout, width: int, values: Sequence[bool], ordinals: Sequence[bool]) -> Layout | None:
    """The layout of a table that goes on from the one before without titles; None if it cannot.

    Of as many columns, they are the same. Otherwise those of numbers are the values, and only the column
    of ordinals may have come or gone: tables drawn anew on each page part it from the elements or not.
    """
    if width == len(before.uses):
        return before
    uses, titles = list(before.uses), list(before.titles)
    if width == len(uses) + 1 and not before.ordinals and before.elements:
        place = before.elements[0]
        uses.insert(place, ColumnUse(Role.ORDINAL))
        titles.insert(place, "")
    elif width == len(uses) - 1 and before.ordinals and not ordinals[before.ordinals[0]]:
        del uses[before.ordinals[0]], titles[before.ordinals[0]]
    else:
        return None
    layout = Layout(tuple(uses), tuple(titles))
    misplaced = any(held and uses[place].role not in _NUMBERS for place, held in enumerate(values))
    return None if misplaced else layout


_NUMBERS = (Role.VALUE, Role.TARGET, Role.BASELINE, Role.ORDINAL, Role.IGNORED)
