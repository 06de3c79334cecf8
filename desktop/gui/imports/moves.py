"""Where an entry goes when it is moved by keys or put down by the mouse."""

from db.domain.foreign import Spot
from db.domain.understanding import Move
from desktop.gui.imports.found import NOTHING, Found
from desktop.gui.structure.gestures import Gesture


def moved(found: Found, entry: int, gesture: Gesture) -> Move | None:
    """The move that a gesture means; None: there is nowhere to go."""
    match gesture:
        case Gesture.UP:
            return _beside(found, entry, -1)
        case Gesture.DOWN:
            return _beside(found, entry, +1)
        case Gesture.OUT:
            return _out(found, entry)
        case Gesture.IN:
            return _in(found, entry)
    return None


def dropped(found: Found, entry: int, onto: int, before: bool) -> Move | None:
    """Put an entry before another of its sort, else under that one, where it may stand there."""
    own, target = found.entries[entry], found.entries[onto]
    if found.is_below(onto, entry):
        return None
    if before and own.is_node == target.is_node and (own.is_node or target.parent != NOTHING):
        index = target.place - (own.parent == target.parent and own.place < target.place)
        return (
            None
            if _stays(own.parent, own.place, target.parent, index)
            else _to(found, entry, target.parent, index)
        )
    if own.is_node and not target.is_node:
        return None
    return _to(found, entry, onto)


def _stays(parent: int, place: int, new_parent: int, index: int) -> bool:
    return (parent, place) == (new_parent, index)


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


def _in(found: Found, entry: int) -> Move | None:
    """Under what stands before it; the first indicator of a node goes under the node's first element."""
    own = found.entries[entry]
    if own.place:
        return _to(found, entry, found.sort(entry)[own.place - 1])
    nodes = [each for each in found.children(own.parent) if found.entries[each].is_node]
    return None if own.is_node or not nodes else _to(found, entry, nodes[0])


def _to(found: Found, entry: int, parent: int, index: int | None = None) -> Move:
    return Move(found.entries[entry].found.spot, _spot(found, parent), index)


def _spot(found: Found, entry: int) -> Spot | None:
    return None if entry == NOTHING else found.entries[entry].found.spot
