"""The data tables, charts, SWOT lists and money of `data/exhibits.json`, entered as a clerk enters them.

`family` is the family support programme of Kalisz for 2025–2027, `drugs` the report of Kalisz on drug
prevention in 2019, `card` the good-practice card of Piekary Śląskie.
"""

import json
from pathlib import Path
from typing import Any

from db.domain.entities import Chart, ChartSeries, DataColumn, DataRow, DataTable
from db.domain.kinds import ChartKind, IndicatorKind, SwotSide
from db.queries.exhibits import data_sheet
from desktop.app import budget, charts, data_cells, data_lines, data_tables, swot
from desktop.app.workspace import Workspace

SOURCE = Path(__file__).parent / "data" / "exhibits.json"
SEEDS: dict[str, Any] = json.loads(SOURCE.read_text(encoding="utf-8"))


def enter_tables(workspace: Workspace, programme_id: int, seed: str) -> dict[str, int]:
    """The tables of a seed; their ids by key („T1”, „W4”, „2021”)."""
    return {told["key"]: _table(workspace, programme_id, told) for told in SEEDS[seed]["tables"]}


def enter_charts(workspace: Workspace, programme_id: int, tables: dict[str, int]) -> dict[str, int]:
    """The charts of the family programme; their ids by key („W1”)."""
    made: dict[str, int] = {}
    for told in SEEDS["family"]["charts"]:
        table_id = tables[told["table"]]
        chart = Chart(programme_id, told["title"], ChartKind(told["kind"]), table_id)
        made[told["key"]] = chart_id = charts.add_chart(workspace, chart)
        if "rows" in told:
            sheet = workspace.read(data_sheet, table_id)
            assert sheet is not None
            by_label = {row.label: row.id for row in sheet.rows}
            series = (ChartSeries(chart_id, row_id=by_label[label]) for label in told["rows"])
            charts.choose_series(workspace, chart_id, series)
    return made


def enter_swot(workspace: Workspace, programme_id: int) -> None:
    """The four lists of the family programme."""
    for side, texts in SEEDS["family"]["swot"].items():
        swot.add_entries(workspace, programme_id, SwotSide(side), texts)


def enter_budget(workspace: Workspace, programme_id: int, period_id: int) -> None:
    """The money of the drug prevention programme, pasted into an empty grid."""
    block = SEEDS["drugs"]["budget"]
    budget.paste(workspace, programme_id, period_id, block, 0, budget.Part.DIVISION)


def _table(workspace: Workspace, programme_id: int, told: dict[str, Any]) -> int:
    table = DataTable(programme_id, told["title"], told["corner"], told["source"])
    table_id = data_tables.add_table(workspace, table)
    columns = [column["title"] for column in told["columns"]]
    column_ids = data_lines.add_columns(workspace, table_id, columns)
    row_ids = data_lines.add_rows(workspace, table_id, [row["label"] for row in told["rows"]])
    data_lines.edit_columns(
        workspace,
        [
            DataColumn(0, each["title"], IndicatorKind(each["kind"]), each.get("group", ""), id=column_id)
            for each, column_id in zip(told["columns"], column_ids, strict=True)
        ],
    )
    data_lines.edit_rows(
        workspace,
        [
            DataRow(0, each["label"], each.get("group", ""), depth=each.get("depth", 0), id=row_id)
            for each, row_id in zip(told["rows"], row_ids, strict=True)
        ],
    )
    data_cells.paste(workspace, table_id, [row["cells"] for row in told["rows"]], 0, 0)
    return table_id
