"""What an import has made of a file, read back from it."""

from dataclasses import replace
from typing import Any

from db.domain.entities import Indicator, Placement, Value
from db.domain.numbers import write
from db.domain.periods import Period
from db.domain.understanding import Understanding
from db.queries.programme_tree import programme_tree
from db.rows import from_row, records, selection, table_name
from desktop.app import imports
from desktop.app.imports import Change, Matter, Standing
from desktop.app.workspace import Workspace

CLINIC = """
# Zdrowie [Przychodnia; Szkoła]
## Szczepienia [Przychodnia]
- liczba zaszczepionych dzieci (osoba): 12 | 15
  - w tym dziewczynki (osoba): 5 | 8
- odsetek zaszczepionych: 40% | 50%
## Badania
- liczba badań (badanie): 100 | 120
# Bezpieczeństwo
## Patrole
- liczba patroli: 30 | 31
"""


def rows(workspace: Workspace, record: type[Any]) -> list[Any]:
    """All rows of a table."""
    query = f"SELECT {selection(record)} FROM {table_name(record)} ORDER BY id"
    return workspace.read(lambda connection: [from_row(record, row) for row in connection.execute(query)])


def everything(workspace: Workspace) -> dict[str, list[Any]]:
    return {name: rows(workspace, record) for name, record in records().items()}


def bring(workspace: Workspace, understanding: Understanding, into: int | None = None) -> int:
    return imports.carry_out(workspace, imports.plan(workspace, understanding, into))


def shown(workspace: Workspace, programme_id: int) -> str:
    """The tree, each node with its indicators and their values."""
    known = {each.id: each for each in rows(workspace, Indicator)}
    periods = {each.id: each for each in rows(workspace, Period)}
    told: dict[int, list[str]] = {}
    for value in sorted(rows(workspace, Value), key=lambda each: periods[each.period_id].sort_key):
        text = write(value.content, known[value.indicator_id].kind).replace("\u00a0", " ")
        told.setdefault(value.indicator_id, []).append(f"{periods[value.period_id].label}={text}")

    def lines(indicator_id: int, indent: str) -> list[str]:
        own = f"{indent}- {known[indicator_id].label} {' '.join(told.get(indicator_id, []))}".rstrip()
        parts = sorted((each.position, each.id) for each in known.values() if each.parent_id == indicator_id)
        return [own, *(line for _, part in parts for line in lines(part, f"{indent}  "))]

    found = []
    for node in workspace.read(programme_tree, programme_id):
        indent = "  " * node.depth
        found.append(f"{indent}{node.mark} {node.text}")
        placed = sorted(
            (each.position, each.indicator_id)
            for each in rows(workspace, Placement)
            if each.node_id == node.id
        )
        found += [line for _, each in placed for line in lines(each, f"{indent}  ")]
    return "\n".join(found)


def ids(workspace: Workspace) -> dict[str, int]:
    """Indicators by label."""
    return {each.label: each.id for each in rows(workspace, Indicator)}


def stored(workspace: Workspace, label: str, period: Period) -> Value:
    (period_id,) = [each.id for each in rows(workspace, Period) if replace(each, id=0) == period]
    place = (ids(workspace)[label], period_id)
    return next(each for each in rows(workspace, Value) if (each.indicator_id, each.period_id) == place)


def of_values(plan: imports.ImportPlan) -> dict[tuple[str, str], tuple[Change, Standing, str, str]]:
    """The differences of values by label and period, with amounts as they are shown."""
    return {
        (each.about, each.key.period.label): (each.change, each.standing, each.old, each.new)
        for each in plan.differences
        if each.key.matter is Matter.VALUE and each.key.period
    }
