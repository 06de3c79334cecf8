"""Merging in any file: no reference to what is gone is left, nothing else changes, undo gives all back."""

import sqlite3
import tempfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from db import dump, store
from db.domain.entities import (
    Component,
    Contribution,
    Indicator,
    IndicatorRealizer,
    Level,
    Node,
    NodeRealizer,
    Programme,
    ProgrammePeriod,
    Realizer,
    RealizerName,
    Unit,
    Value,
)
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import Act, Form, Origin
from db.domain.periods import year
from db.rows import records
from db.store import Edit
from desktop.app.realizers import merge_realizers
from desktop.app.sums import recount
from desktop.app.units import merge_units
from desktop.app.values import Place
from desktop.app.workspace import Workspace

Row = dict[str, Any]
Tables = dict[str, list[Row]]
Shape = dict[str, Any]

SIZE = 5
NUMBERS = range(1, SIZE + 1)
ONE = st.integers(1, SIZE)
FOR_EACH = st.lists(st.none() | ONE, min_size=SIZE, max_size=SIZE)
PAIRS = st.lists(st.tuples(ONE, ONE), unique=True, max_size=12)
CHOSEN = st.lists(ONE, unique=True, min_size=2, max_size=4)
SHAPES = st.fixed_dictionaries(
    {
        "own_units": FOR_EACH,
        "counted_units": FOR_EACH,
        "wholes": FOR_EACH,
        "components": PAIRS,
        "carried_out": PAIRS,
        "brought": PAIRS,
        "delivered": st.lists(st.tuples(ONE, ONE, st.none() | ONE), max_size=10),
        "named": st.lists(st.tuples(ONE, st.integers(2000, 2020)), max_size=5),
    }
)


@contextmanager
def opened(shape: Shape) -> Iterator[Workspace]:
    """A file of this shape."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = Workspace(store.create(Path(folder) / "a.spr"))
        with workspace.transaction(Act.IMPORT) as edit:
            fill(edit, shape)
        yield workspace
        workspace.close()


def fill(edit: Edit, shape: Shape) -> None:
    """Five units, realizers, nodes and indicators, and between them what the shape says."""
    programme_id = edit.add(Programme("P", 2020, 2030))
    level_id = edit.add(Level(programme_id, "Cel", "Cele"))
    period_id = edit.add(year(2024))
    edit.add(ProgrammePeriod(programme_id, period_id))
    for number, own, whole in zip(NUMBERS, shape["own_units"], shape["wholes"], strict=True):
        above = whole if whole and whole < number else None  # no realizer is a part of itself
        edit.add(Realizer(f"R{number}", above, position=number))
        edit.add(Unit(f"j{number}", f"j{number}", f"j{number}"))
        edit.add(Node(programme_id, level_id, f"C{number}", position=number - 1))
        edit.add(Indicator(f"W{number}", unit_id=own))
    link(edit, shape)
    deliver(edit, shape, period_id)


def link(edit: Edit, shape: Shape) -> None:
    """Name units and realizers where they may be named, and the names they had."""
    # Rows come in another order than their positions.
    for record, pairs in (
        (Component, shape["components"]),
        (NodeRealizer, shape["carried_out"]),
        (IndicatorRealizer, shape["brought"]),
    ):
        for position, (owner, named) in enumerate(pairs):
            edit.add(record(owner, named, len(pairs) - position))
    for realizer_id, last in shape["named"]:
        edit.add(RealizerName(realizer_id, f"dawne {realizer_id}", None, last))


def deliver(edit: Edit, shape: Shape, period_id: int) -> None:
    """Have realizers deliver what the shape says, and totals be computed."""
    for number, (owner, realizer_id, unit_id) in enumerate(shape["delivered"], 1):
        edit.add(Contribution(owner, period_id, realizer_id, Decimal(number), unit_id=unit_id))
    for owner, unit_id in zip(NUMBERS, shape["counted_units"], strict=True):
        if unit_id:
            origin = Origin.SUM_OF_UNIT
            edit.add(Value(owner, period_id, Form.NUMBER, Decimal(1), origin=origin, counted_unit_id=unit_id))
        recount(edit, [Place(owner, period_id)])


def tables(workspace: Workspace) -> Tables:
    """Everything in the file but its journal."""
    return workspace.read(dump.dump)["tables"]


def references(connection: sqlite3.Connection, table: str) -> dict[str, set[int]]:
    """The ids in every column of the file that points at a table."""
    return {
        f"{name}.{key[3]}": {row[0] for row in connection.execute(f"SELECT {key[3]} FROM {name}")}
        for name in records()
        for key in connection.execute(f"PRAGMA foreign_key_list({name})").fetchall()
        if key[2] == table
    }


def pointed(rows: list[Row], column: str, merged: Collection[int], kept: int) -> list[Row]:
    """The rows as they are once the merged are the kept one."""
    return [row | {column: kept} if row[column] in merged else row for row in rows]


def lists(rows: list[Row], owner: str, column: str) -> dict[int, list[int]]:
    """What each owner names, in order, each once."""
    found: dict[int, dict[int, None]] = {}
    for row in sorted(rows, key=lambda row: (row["position"], row["id"])):
        found.setdefault(row[owner], {})[row[column]] = None
    return {each: list(named) for each, named in found.items()}


def without(found: Tables, *names: str) -> Tables:
    """The tables but these."""
    return {name: rows for name, rows in found.items() if name not in names}


@given(shape=SHAPES, chosen=CHOSEN)
def test_units_are_merged_whatever_counts_in_them(shape: Shape, chosen: list[int]) -> None:
    kept, *merged = chosen
    with opened(shape) as workspace:
        before = tables(workspace)
        merge_units(workspace, kept, merged)
        after = tables(workspace)
        for place, ids in workspace.read(references, "unit").items():
            assert not ids & set(merged), place
        assert after["unit"] == [row for row in before["unit"] if row["id"] not in merged]
        assert after["indicator"] == pointed(before["indicator"], "unit_id", merged, kept)
        assert lists(after["component"], "indicator_id", "unit_id") == lists(
            pointed(before["component"], "unit_id", merged, kept), "indicator_id", "unit_id"
        )
        assert len(after["component"]) == sum(
            map(len, lists(after["component"], "indicator_id", "unit_id").values())
        )
        own = {row["id"]: row["unit_id"] for row in after["indicator"]}
        expected = pointed(before["contribution"], "unit_id", merged, kept)
        assert [said(row, own) for row in after["contribution"]] == [said(row, own) for row in expected]
        strangers = set(NUMBERS) - touched(before, set(merged))
        for name in ("contribution", "value"):
            assert [row for row in after[name] if row["indicator_id"] in strangers] == [
                row for row in before[name] if row["indicator_id"] in strangers
            ]
        changed = ("unit", "indicator", "component", "contribution", "value")
        assert without(after, *changed) == without(before, *changed)
        workspace.undo()
        assert tables(workspace) == before


def said(row: Row, own: dict[int, int | None]) -> Row:
    """A contribution with its unit spelt out where it is the indicator's own."""
    return row | {"unit_id": row["unit_id"] or own[row["indicator_id"]]}


def touched(before: Tables, merged: set[int]) -> set[int]:
    """The indicators that count in one of the merged units."""
    return (
        {row["id"] for row in before["indicator"] if row["unit_id"] in merged}
        | {row["indicator_id"] for row in before["contribution"] if row["unit_id"] in merged}
        | {row["indicator_id"] for row in before["value"] if row["counted_unit_id"] in merged}
    )


def refusal(workspace: Workspace, kept: int, merged: list[int], until: int | None) -> Refusal | None:
    """Merge realizers; why they were not, if they were not."""
    try:
        merge_realizers(workspace, kept, merged, keep_names_until=until)
    except RecordError as error:
        return error.refusal
    return None


def called_in(at: int, names: list[Row]) -> list[str]:
    """The former names that stand in reports on a year."""
    return [row["name"] for row in names if (row["valid_from"] or 0) <= at <= row["valid_to"]]


def kept_name(at: int, names: list[Row], chosen: list[int], until: int) -> list[str]:
    """The name of a year that a merge adds: that of the first of the merged, where the kept one had none."""
    kept, first, *_ = chosen
    last = {
        each: max((row["valid_to"] for row in names if row["realizer_id"] == each), default=0)
        for each in chosen
    }
    if at > until or at <= last[kept]:
        return []
    return [f"dawne {first}" if at <= last[first] else f"R{first}"]


@given(shape=SHAPES, chosen=CHOSEN, until=st.none() | st.integers(2021, 2030))
def test_realizers_are_merged_whatever_they_do(shape: Shape, chosen: list[int], until: int | None) -> None:
    kept, *merged = chosen
    with opened(shape) as workspace:
        before = tables(workspace)
        if refused := refusal(workspace, kept, merged, until):
            assert refused in (Refusal.REALIZER_MERGED_WITH_ITS_PART, Refusal.REALIZER_NAME_NOT_KEPT)
            assert tables(workspace) == before
            return
        after = tables(workspace)
        for place, ids in workspace.read(references, "realizer").items():
            assert not ids & set(merged), place
        for name, owner in (("node_realizer", "node_id"), ("indicator_realizer", "indicator_id")):
            expected = lists(pointed(before[name], "realizer_id", merged, kept), owner, "realizer_id")
            assert lists(after[name], owner, "realizer_id") == expected
            assert len(after[name]) == sum(map(len, expected.values()))
        assert after["contribution"] == pointed(before["contribution"], "realizer_id", merged, kept)
        names = [row for row in before["realizer_name"] if row["realizer_id"] not in merged]
        assert after["realizer_name"][: len(names)] == names
        added = after["realizer_name"][len(names) :]
        assert {row["realizer_id"] for row in added} <= {kept}
        for at in range(1998, 2032):
            assert called_in(at, added) == kept_name(at, before["realizer_name"], chosen, until or 0)
        left = pointed(
            [row for row in before["realizer"] if row["id"] not in merged], "parent_id", merged, kept
        )
        assert [row | {"position": 0} for row in after["realizer"]] == [row | {"position": 0} for row in left]
        changed = ("realizer", "realizer_name", "node_realizer", "indicator_realizer", "contribution")
        assert without(after, *changed) == without(before, *changed)
        workspace.undo()
        assert tables(workspace) == before
