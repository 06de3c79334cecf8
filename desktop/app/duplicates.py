"""Which entries of the dictionaries may be the same thing twice; whether they are, only the clerk knows."""

from collections.abc import Mapping, Sequence

from db.domain.entities import Realizer, RealizerName, Unit
from db.domain.similar_names import similar_pairs
from db.domain.unit_forms import is_abbreviation
from desktop.app.unit_catalogue import completed

Pair = tuple[int, int]


def similar_realizers(
    realizers: Sequence[Realizer], former: Mapping[int, Sequence[RealizerName]]
) -> list[Pair]:
    """The pairs of realizers with similar names, now or before; a part is not its whole.

    `realizers` come as the directory lists them, institutions before their parts.
    """
    names = {each.id: [each.name, *(name.name for name in former.get(each.id, ()))] for each in realizers}
    above: dict[int, frozenset[int]] = {}
    for each in realizers:
        above[each.id] = above.get(each.parent_id or 0, frozenset()) | {each.id}
    return [
        (one, other)
        for one, other in similar_pairs(names)
        if one not in above[other] and other not in above[one]
    ]


def similar_units(units: Sequence[Unit]) -> list[Pair]:
    """The pairs of units of similar words, but for those that the catalogue knows as two."""
    known = {each.id: each for each in units}
    names = {each.id: list(dict.fromkeys((each.singular, each.few, each.many))) for each in units}
    return [pair for pair in similar_pairs(names) if not _are_two(known[pair[0]], known[pair[1]])]


def _are_two(one: Unit, other: Unit) -> bool:
    first, second = completed(one.singular), completed(other.singular)
    words = (*one.singular.split(), *other.singular.split())
    return (
        first is not None and second is not None and first != second and not any(map(is_abbreviation, words))
    )
