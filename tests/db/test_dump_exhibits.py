"""Dumps whose tables, charts, money or tags no gesture could have made are refused."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from db import dump, store
from db.domain.entities import BudgetLine, Chart, DataRow, DataTable, Programme
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import Act
from db.domain.periods import year
from desktop.app.files import sample_text

Rows = dict[str, list[dict[str, Any]]]
Spoil = Callable[[Rows], None]


def _set(table: str, **fields: Any) -> Spoil:
    def spoil(rows: Rows) -> None:
        rows[table][0] |= fields

    return spoil


def _cell_of_another_table(rows: Rows) -> None:
    row = next(row for row in rows["data_row"] if row["id"] == rows["data_cell"][0]["row_id"])
    foreign = next(each for each in rows["data_column"] if each["table_id"] != row["table_id"])
    rows["data_cell"][0]["column_id"] = foreign["id"]


def _another_programmes_table(rows: Rows) -> None:
    rows["programme"].append(rows["programme"][0] | {"id": 9})
    rows["data_table"][0]["programme_id"] = 9
    rows["chart"][0]["table_id"] = rows["data_table"][0]["id"]


def _series(of_table: bool, **named: str) -> Spoil:
    """Let a chart, of a table or of indicators, name a row of each of these tables."""

    def spoil(rows: Rows) -> None:
        chart = next(each for each in rows["chart"] if (each["table_id"] is not None) is of_table)
        series: dict[str, Any] = {"indicator_id": None, "row_id": None, "column_id": None}
        for field, table in named.items():
            others = (each for each in rows[table] if each.get("table_id") != chart["table_id"])
            series[field] = next(others)["id"]
        rows["chart_series"].append(series | {"chart_id": chart["id"], "position": 0, "id": 999})

    return spoil


def _tagged_twice(rows: Rows) -> None:
    rows["tagging"].append(rows["tagging"][0] | {"id": 999})


@pytest.mark.parametrize(
    ("spoil", "place"),
    [
        (_set("data_row", depth=5), "data_row"),
        (_set("data_row", depth=2**53), "data_row"),
        (_cell_of_another_table, "data_cell"),
        (_set("chart", periods=2**53), "chart"),
        (_set("chart", periods=0), "chart"),
        (_another_programmes_table, "chart"),
        (_series(True), "chart_series"),
        (_series(True, indicator_id="indicator"), "chart_series"),
        (_series(True, row_id="data_row"), "chart_series"),
        (_series(True, column_id="data_column"), "chart_series"),
        (_series(False, row_id="data_row"), "chart_series"),
        (_set("budget_line", division="<x>"), "budget_line"),
        (_set("budget_line", division="85", chapter=""), "budget_line"),
        (_set("budget_line", division="852", chapter="85153"), "budget_line"),
        (_set("budget_line", paragraph="43"), "budget_line"),
        (_set("tag", name=""), "tag"),
        (_set("tag", name="a, b"), "tag"),
        (_set("tagging", node_id=None, indicator_id=None), "tagging"),
        (_set("tagging", node_id=1, indicator_id=1), "tagging"),
        (_tagged_twice, "tagging"),
    ],
)
def test_what_no_gesture_could_have_made_is_refused(tmp_path: Path, spoil: Spoil, place: str) -> None:
    content = json.loads(sample_text())
    spoil(content["tables"])
    with pytest.raises(RecordError) as refused:
        dump.load(json.dumps(content), tmp_path / "x.spr")
    assert refused.value.refusal is Refusal.DUMP_INCONSISTENT
    assert refused.value.subject.split("[")[0] == place
    assert not (tmp_path / "x.spr").exists()


@pytest.mark.parametrize(
    ("table", "spoilt"),
    [
        ("budget_line", {"planned": "NaN"}),
        ("budget_line", {"spent": "1E+9999999"}),
        ("data_row", {"depth": 2**53}),
        ("data_row", {"depth": -1}),
        ("chart", {"periods": 2**53}),
    ],
)
def test_what_undo_would_bring_back_is_as_sound_as_what_stands(
    tmp_path: Path, table: str, spoilt: dict[str, Any]
) -> None:
    with store.create(tmp_path / "a.spr") as opened:
        with opened.transaction(Act.ADD_PROGRAMME) as edit:
            programme_id, period_id = edit.add(Programme("P", 2024, 2024)), edit.add(year(2024))
            table_id = edit.add(DataTable(programme_id, "T"))
            made = {
                "budget_line": (BudgetLine, edit.add(BudgetLine(programme_id, period_id))),
                "data_row": (DataRow, edit.add(DataRow(table_id, "a"))),
                "chart": (Chart, edit.add(Chart(programme_id, "W", table_id=table_id))),
            }
        with opened.transaction(Act.REMOVE_TABLE) as edit:
            edit.remove(*made[table])
        content = opened.read(dump.dump)
    last = content["history"]["change"][-1]
    last["before"] = json.dumps(json.loads(last["before"]) | spoilt)
    with pytest.raises(RecordError) as refused:
        dump.load(json.dumps(content), tmp_path / "b.spr")
    assert refused.value.refusal is Refusal.DUMP_INCONSISTENT
