"""Which indicators count in which unit, for the dictionary in which unused ones may be removed."""

import sqlite3

# An indicator counts in its own unit, in those of its composites, and in those that realizers report in.
_USES = """
    SELECT unit_id AS used, id AS user FROM indicator WHERE unit_id IS NOT NULL
    UNION SELECT unit_id, indicator_id FROM component
    UNION SELECT unit_id, indicator_id FROM contribution WHERE unit_id IS NOT NULL
    UNION SELECT counted_unit_id, indicator_id FROM value WHERE counted_unit_id IS NOT NULL
"""


def unit_uses(connection: sqlite3.Connection) -> dict[int, tuple[str, ...]]:
    """The labels of the indicators that count in a unit, each once, for every unit that has any."""
    found: dict[int, tuple[str, ...]] = {}
    for unit_id, label in connection.execute(
        f"SELECT used, label FROM ({_USES}) JOIN indicator ON indicator.id = user ORDER BY used, user"
    ):
        found[unit_id] = (*found.get(unit_id, ()), label)
    return found
