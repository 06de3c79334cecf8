"""What a removal would take along: asked before something that was entered goes."""

import sqlite3
from collections.abc import Collection
from typing import NamedTuple

from db.rows import LISTED, listed

# Data tables and charts that show indicators; rows and columns stay, but their cells will be empty.
_EXHIBITS = (
    "(SELECT count(*) FROM (SELECT table_id FROM data_row WHERE indicator_id IN going"
    " UNION SELECT table_id FROM data_column WHERE indicator_id IN going))"
    " + (SELECT count(DISTINCT chart_id) FROM chart_series WHERE indicator_id IN going)"
)


class Losses(NamedTuple):
    """How many indicators go, what is entered for them, and how many tables and charts show it."""

    indicators: int
    values: int
    contributions: int
    comments: int
    targets: int
    exhibits: int = 0

    @property
    def entered(self) -> bool:
        """Whether anything that somebody typed about these indicators goes."""
        return bool(self.values or self.contributions or self.comments or self.targets)


def losses_with_nodes(connection: sqlite3.Connection, node_ids: Collection[int]) -> Losses:
    """What goes with nodes and all below them: the indicators that are shown nowhere else."""
    return _losses(
        connection,
        "WITH RECURSIVE branch (id) AS ("
        f" SELECT id FROM node WHERE id {LISTED}"
        " UNION SELECT node.id FROM node JOIN branch ON node.parent_id = branch.id),"
        " going (id) AS ("
        " SELECT indicator_id FROM placement GROUP BY indicator_id"
        " HAVING sum(node_id NOT IN (SELECT id FROM branch)) = 0"
        " UNION SELECT indicator.id FROM indicator JOIN going ON indicator.parent_id = going.id)",
        (listed(node_ids),),
    )


def losses_with_indicator(connection: sqlite3.Connection, node_id: int, indicator_id: int) -> Losses:
    """What goes when an indicator is taken from a node: nothing of one that stands elsewhere too."""
    return _losses(
        connection,
        "WITH RECURSIVE going (id) AS ("
        " SELECT id FROM indicator WHERE id = ?2 AND (parent_id IS NOT NULL OR NOT EXISTS"
        " (SELECT 1 FROM placement WHERE indicator_id = ?2 AND node_id <> ?1))"
        " UNION SELECT indicator.id FROM indicator JOIN going ON indicator.parent_id = going.id)",
        (node_id, indicator_id),
    )


def _losses(connection: sqlite3.Connection, going: str, asked: tuple[int | str, ...]) -> Losses:
    counts = ", ".join(
        f"(SELECT count(*) FROM {table} WHERE indicator_id IN going)"
        for table in ("value", "contribution", "comment", "target")
    )
    row = connection.execute(
        f"{going} SELECT (SELECT count(*) FROM going), {counts}, {_EXHIBITS}", asked
    ).fetchone()
    return Losses(*row)
