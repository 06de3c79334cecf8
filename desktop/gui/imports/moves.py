"""Where entries go when they are moved by keys or put down by the mouse."""

from collections.abc import Sequence

from db.domain.foreign import Spot
from db.domain.understanding import Move
from desktop.gui.imports.found import NOTHING, Found
from desktop.gui.structure.gestures import Gesture


def stand_together(found: Found, entries: Sequence[int]) -> bool:
    """Whether entries are of one sort under one parent, so that keys can move them as one."""
    return len({(found.entries[each].parent, found.entries[each].is_node) for each in entries}) == 1


def moved(found: Found, entries: Sequence[int], gesture: Gesture) -> tuple[Move, ...]:
    """What a gesture means for entries that stand together, given in order; none: there is nowhere to go.

    The moves are made one after the other: those that go down, or out to one place, begin with the last.
    """
    backwards = tuple(reversed(entries))
    match gesture:
        case Gesture.UP:
            moves = [_beside(found, each, -1) for each in entries]
        case Gesture.DOWN:
            moves = [_beside(found, each, +1) for each in backwards]
        case Gesture.OUT:
            moves = [_out(found, each) for each in entries]
            if any(move and move.index is not None for move in moves):
                moves.reverse()
        case Gesture.IN:
            moves = [_in(found, each, entries) for each in entries]
        case _:
            return ()
    whole = tuple(move for move in moves if move is not None)
    return whole if len(whole) == len(entries) else ()


def dropped(found: Found, entries: Sequence[int], onto: int, before: bool) -> tuple[Move, ...]:
    """Put entries before another of their sort, else under that one, where they may stand there."""
    owns, target = [found.entries[each] for each in entries], found.entries[onto]
    if any(found.is_below(onto, each) for each in entries):
        return ()
    is_alike = all(own.is_node == target.is_node for own in owns)
    if before and is_alike and (target.is_node or target.parent != NOTHING):
        return _before(found, entries, onto)
    if not target.is_node and any(own.is_node for own in owns):
        return ()
    return tuple(_to(found, each, onto) for each in entries)


def _before(found: Found, entries: Sequence[int], onto: int) -> tuple[Move, ...]:
    """The moves to just before an entry; none if that is where all are."""
    target = found.entries[onto]
    places = [found.entries[each].place for each in entries if found.entries[each].parent == target.parent]
    if places == list(range(target.place - len(entries), target.place)):
        return ()
    moves, place = [], target.place
    for each in entries:
        own = found.entries[each]
        if own.parent == target.parent and own.place < target.place:
            moves.append(_to(found, each, target.parent, place - 1))
        else:
            moves.append(_to(found, each, target.parent, place))
            place += 1
    return tuple(moves)


def _beside(found: Found, entry: int, by: int) -> Move | None:
    own = found.entries[entry]
    index = own.place + by
    if not 0 <= index < len(found.sort(entry)):
        return None
    return _to(found, entry, own.parent, index)


def _out(found: Found, entry: int) -> Move | None:
    """Beside what it stood under; an indicator leaves a node for the node above that."""
    own = found.entries[entry]
    if own.parent == NOTHING:
        return None
    above = found.entries[own.parent]
    if own.is_node or not above.is_node:
        return _to(found, entry, above.parent, above.place + 1)
    return None if above.parent == NOTHING else _to(found, entry, above.parent)


def _in(found: Found, entry: int, together: Sequence[int]) -> Move | None:
    """Under what stands before it and stays; a node's first indicator goes under the node's first element."""
    own = found.entries[entry]
    staying = [each for each in found.sort(entry)[: own.place] if each not in together]
    if staying:
        return _to(found, entry, staying[-1])
    nodes = [each for each in found.children(own.parent) if found.entries[each].is_node]
    return None if own.is_node or not nodes else _to(found, entry, nodes[0])


def _to(found: Found, entry: int, parent: int, index: int | None = None) -> Move:
    return Move(found.entries[entry].found.spot, _spot(found, parent), index)


def _spot(found: Found, entry: int) -> Spot | None:
    return None if entry == NOTHING else found.entries[entry].found.spot
