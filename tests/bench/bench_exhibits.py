"""Typing into a large data table, reading it, and showing a diagnosis of many tables and charts.

`pytest -s tests/bench/bench_exhibits.py` prints the times on this machine.
"""

import time
from collections.abc import Callable, Iterator
from statistics import quantiles

import pytest

from db.domain.entities import Chart, DataTable, Programme
from db.domain.periods import year
from db.queries.chart_sheets import chart_sheets
from db.queries.exhibits import data_sheet, data_sheets
from db.store import create
from desktop.app import charts, data_cells, data_tables, programmes
from desktop.app.data_transposing import transpose
from desktop.app.schemes import schemes
from desktop.app.workspace import Workspace
from desktop.documents.charts import chart_blocks
from desktop.documents.data_tables import table_blocks

ROWS, COLUMNS = 200, 12  # of the large table
TABLES = 60  # of the diagnosis, each with 30 rows and 5 columns, and a chart


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    opened = Workspace(create(tmp_path_factory.mktemp("bench") / "a.spr"))
    programmes.add_programme(opened, Programme("P", 2024, 2030), schemes()[0], year(2024))
    yield opened
    opened.close()


def table(workspace: Workspace, rows: int, columns: int) -> int:
    """A table of numbers with titles as long as real ones."""
    block = [["", *(f"{2000 + column} rok sprawozdawczy" for column in range(columns))]]
    block += [[f"Liczba rodzin objętych wsparciem nr {row}", *["1 262"] * columns] for row in range(rows)]
    return data_tables.add_from_block(workspace, DataTable(1, "Zestawienie"), block)


def timed(work: Callable[[], object]) -> float:
    """How many milliseconds some work takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def test_typing_into_a_large_table(workspace: Workspace) -> None:
    large = table(workspace, ROWS, COLUMNS)
    sheet = workspace.read(data_sheet, large)
    assert sheet is not None
    spots = [(row.id, column.id) for row in sheet.rows[:10] for column in sheet.columns[:4]]
    typed = [
        timed(lambda spot=spot: data_cells.set_cells(workspace, large, {spot: "7"}))  # type: ignore[misc]
        for spot in spots
    ]
    read = timed(lambda: workspace.read(data_sheet, large))
    pasted = timed(lambda: data_cells.paste(workspace, large, [["5"] * COLUMNS] * ROWS, 0, 0))
    turned = timed(lambda: transpose(workspace, table(workspace, 50, COLUMNS)))
    late = quantiles(typed, n=20)[-1]
    print(f"\n{ROWS} × {COLUMNS}: a cell {late:.0f} ms (p95), read {read:.0f} ms, block {pasted:.0f} ms,")
    print(f"a table of 50 × {COLUMNS} made and turned over {turned:.0f} ms")
    assert late < 250
    assert read < 150


def test_showing_a_diagnosis(workspace: Workspace) -> None:
    ids = [table(workspace, 30, 5) for _ in range(TABLES)]
    drawn = [charts.add_chart(workspace, Chart(1, "", table_id=each)) for each in ids]

    def show() -> None:
        for sheet in workspace.read(data_sheets, ids).values():
            table_blocks(sheet)
        for chart in workspace.read(chart_sheets, drawn).values():
            chart_blocks(chart)

    show()
    took = timed(show)
    print(f"\n{TABLES} tables of 30 × 5 and their charts read and composed in {took:.0f} ms")
    assert took < 2500
