"""Which indicators count in which unit, for the dictionary in which unused ones may be removed."""

import sqlite3
from typing import NamedTuple

from db.queries.homes import HOMES

# An indicator counts in its own unit, in those of its composites, and in those that realizers report in.
_USES = """
    SELECT unit_id AS used, id AS user FROM indicator WHERE unit_id IS NOT NULL
    UNION SELECT unit_id, indicator_id FROM component
    UNION SELECT unit_id, indicator_id FROM contribution WHERE unit_id IS NOT NULL
    UNION SELECT counted_unit_id, indicator_id FROM value WHERE counted_unit_id IS NOT NULL
"""


class UnitUse(NamedTuple):
    """An indicator that counts in a unit, and the programme that it is in."""

    indicator_id: int
    label: str
    programme: str = ""


def unit_uses(connection: sqlite3.Connection) -> dict[int, tuple[UnitUse, ...]]:
    """The indicators that count in a unit, each once and by programmes, for every unit that has any."""
    found: dict[int, list[UnitUse]] = {}
    for unit_id, *use in connection.execute(
        f"WITH RECURSIVE {HOMES} SELECT used, user, label, coalesce(programme, '') FROM ({_USES})"
        " JOIN indicator ON indicator.id = user LEFT JOIN home ON home.indicator_id = user ORDER BY 1, 4, 2"
    ):
        found.setdefault(unit_id, []).append(UnitUse(*use))
    return {unit_id: tuple(uses) for unit_id, uses in found.items()}
