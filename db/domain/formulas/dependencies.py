"""Which computed indicators need which others: in what order to compute them, and where they go in a circle.

A graph holds, for each computed indicator, those that its formula names.
"""

from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from graphlib import CycleError, TopologicalSorter

Graph = Mapping[int, Collection[int]]


def computing_order(graph: Graph, changed: Collection[int]) -> tuple[tuple[int, ...], frozenset[int]]:
    """What is to be computed anew after a change, operands first; and what never can be, for a circle.

    Computed indicators that were changed themselves are among them.
    """
    touched = _touched(graph, changed)
    sorter = TopologicalSorter({each: touched.intersection(graph[each]) for each in touched})
    with suppress(CycleError):
        sorter.prepare()
    order = tuple(_ready(sorter))
    return order, frozenset(touched.difference(order))


def cycle(graph: Graph, start: int) -> tuple[int, ...]:
    """A circle that an indicator needs, each one's formula naming the next, the last one the first; or ()."""
    reached = _reached(graph, start)
    try:
        TopologicalSorter({each: graph[each] for each in reached if each in graph}).prepare()
    except CycleError as error:
        circle: list[int] = error.args[1]
        return tuple(reversed(circle))
    return ()


def _touched(graph: Graph, changed: Collection[int]) -> set[int]:
    dependents: dict[int, list[int]] = {}
    for each, needed in graph.items():
        for operand in needed:
            dependents.setdefault(operand, []).append(each)
    return _reached(dependents, *changed).intersection(graph)


def _reached(graph: Graph, *starts: int) -> set[int]:
    reached: set[int] = set()
    waiting = list(starts)
    while waiting:
        each = waiting.pop()
        if each not in reached:
            reached.add(each)
            waiting.extend(graph.get(each, ()))
    return reached


def _ready(sorter: "TopologicalSorter[int]") -> Iterator[int]:
    while sorter.is_active():
        ready = sorted(sorter.get_ready())
        yield from ready
        sorter.done(*ready)
