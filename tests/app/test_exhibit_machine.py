"""Any gestures on tables, charts, lists, money and tags: all of it can be taken back and done again."""

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from db import dump, store
from db.domain.data_totals import disagreements
from db.domain.entities import Chart, ChartSeries, DataTable, Programme
from db.domain.errors import RecordError
from db.domain.exhibits import DataSheet
from db.domain.kinds import ChartKind, IndicatorKind, RowRole, SeriesIn, SwotSide
from db.domain.periods import year
from db.queries.chart_sheets import chart_sheets
from db.queries.exhibits import data_sheets
from desktop.app import (
    budget,
    charts,
    data_cells,
    data_lines,
    data_tables,
    indicators,
    programmes,
    structure,
    swot,
    tags,
    values,
)
from desktop.app.data_transposing import transpose
from desktop.app.schemes import schemes
from desktop.app.table_values import add_values
from desktop.app.workspace import Workspace
from desktop.documents.charts import chart_blocks
from desktop.documents.data_tables import table_blocks

_TEXTS = st.sampled_from(
    ("", "a", "Razem", "- a\n- b", "12", "1.050 zł", "7,5%", "–", "8–12", "w tym b", "x|y")
)
_PICK = st.integers(min_value=0, max_value=1000)
_BLOCKS = st.lists(st.lists(_TEXTS, min_size=1, max_size=3), min_size=1, max_size=3)
_POSITIONED = ("data_table", "chart", "data_row", "data_column", "swot_entry", "budget_line")
_OWNERS = {
    "data_row": ("table_id",),
    "data_column": ("table_id",),
    "swot_entry": ("programme_id", "side"),
    "budget_line": ("programme_id", "period_id"),
}


class Gestures(RuleBasedStateMachine):
    """A programme in a real file; a refusal must change nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.workspace = Workspace(store.create(Path(self.folder.name) / "a.spr"))
        self.first = self.tables()

    def teardown(self) -> None:
        """Undo everything, redo everything, and compare."""
        last, undone = self.tables(), 0
        while self.workspace.next_undo() is not None:
            self.workspace.undo()
            undone += 1
        assert self.tables() == self.first
        for _ in range(undone):
            self.workspace.redo()
        assert self.tables() == last
        self.workspace.close()
        self.folder.cleanup()

    def tables(self) -> Any:
        return self.workspace.read(dump.dump)["tables"]

    def pick(self, table: str, number: int) -> Any:
        rows = self.tables()[table]
        return rows[number % len(rows)] if rows else None

    def some(self, table: str, numbers: list[int]) -> list[int]:
        found = (self.pick(table, number) for number in numbers)
        return list(dict.fromkeys(each["id"] for each in found if each))

    def attempt(self, use_case: Any, *args: Any, **kwargs: Any) -> None:
        before = self.tables()
        try:
            use_case(self.workspace, *args, **kwargs)
        except RecordError:
            assert self.tables() == before

    def sheets(self) -> dict[int, DataSheet]:
        return self.workspace.read(data_sheets, [table["id"] for table in self.tables()["data_table"]])

    @initialize()
    def start(self) -> None:
        """A goal with three indicators and their values, and a first table."""
        programmes.add_programme(self.workspace, Programme("P", 2024, 2030), schemes()[0], year(2024))
        programmes.add_period(self.workspace, 1, year(2025))
        structure.add_node(self.workspace, 1, "A")
        indicators.add_indicators(self.workspace, 1, ["a", "b"])
        indicators.add_indicator(self.workspace, 1, "c", parent_id=1)
        values.paste(self.workspace, {values.Place(1, 1): "5", values.Place(2, 1): "7"})
        data_tables.add_from_block(self.workspace, DataTable(1, "T"), [["", "n"], ["x", "1"], ["y", "2"]])

    @rule(block=_BLOCKS, title=_TEXTS)
    def add_table(self, block: list[list[str]], title: str) -> None:
        self.attempt(data_tables.add_from_block, DataTable(1, title), block)

    @rule(table=_PICK, chosen=st.lists(_PICK, min_size=1, max_size=3), side=st.sampled_from(SeriesIn))
    def add_living(self, table: int, chosen: list[int], side: SeriesIn) -> None:
        ids = self.some("indicator", chosen)
        if found := self.pick("data_table", table):
            self.attempt(add_values, found["id"], ids, [1, 2], side)

    @rule(table=_PICK, block=_BLOCKS, row=st.integers(-2, 3), column=st.integers(-2, 3))
    def paste(self, table: int, block: list[list[str]], row: int, column: int) -> None:
        if found := self.pick("data_table", table):
            self.attempt(data_cells.paste, found["id"], block, row, column)

    @rule(table=_PICK)
    def turn(self, table: int) -> None:
        if found := self.pick("data_table", table):
            self.attempt(transpose, found["id"])

    @rule(table=_PICK, gesture=st.sampled_from(("remove", "up", "down")))
    def handle_table(self, table: int, gesture: str) -> None:
        found = self.pick("data_table", table)
        if found and gesture == "remove":
            self.attempt(data_tables.remove_tables, [found["id"]])
        elif found:
            self.attempt(data_tables.move_table, found["id"], -1 if gesture == "up" else 1)

    @rule(table=_PICK, text=_TEXTS, columns=st.booleans(), index=st.none() | st.integers(0, 3))
    def add_lines(self, table: int, text: str, columns: bool, index: int | None) -> None:
        if found := self.pick("data_table", table):
            add = data_lines.add_columns if columns else data_lines.add_rows
            self.attempt(add, found["id"], [text], index)

    @rule(
        number=_PICK,
        role=st.sampled_from(RowRole),
        group=st.sampled_from(("", "g")),
        depth=st.integers(0, 2),
        indicator=st.none() | _PICK,
    )
    def edit_row(self, number: int, role: RowRole, group: str, depth: int, indicator: int | None) -> None:
        rows = [row for sheet in self.sheets().values() for row in sheet.rows]
        shown = None if indicator is None else self.pick("indicator", indicator)
        if rows:
            row = rows[number % len(rows)]
            changed = replace(
                row, role=role, group_title=group, depth=depth, indicator_id=shown and shown["id"]
            )
            self.attempt(data_lines.edit_rows, [changed])

    @rule(number=_PICK, kind=st.sampled_from(IndicatorKind), period=st.none() | st.sampled_from((1, 2)))
    def edit_column(self, number: int, kind: IndicatorKind, period: int | None) -> None:
        columns = [column for sheet in self.sheets().values() for column in sheet.columns]
        if columns:
            column = columns[number % len(columns)]
            self.attempt(data_lines.edit_columns, [replace(column, kind=kind, period_id=period)])

    @rule(chosen=st.lists(_PICK, min_size=1, max_size=2), index=st.integers(-1, 4), removed=st.booleans())
    def move_or_remove_lines(self, chosen: list[int], index: int, removed: bool) -> None:
        rows, columns = self.some("data_row", chosen), self.some("data_column", chosen)
        if removed:
            self.attempt(data_lines.remove_rows, rows[:1])
            self.attempt(data_lines.remove_columns, columns[:1])
        else:
            self.attempt(data_lines.move_rows, rows, index)
            self.attempt(data_lines.move_columns, columns, index)

    @rule(row=_PICK)
    def total(self, row: int) -> None:
        if found := self.pick("data_row", row):
            self.attempt(data_cells.fill_totals, [found["id"]])

    @rule(
        table=_PICK,
        kind=st.sampled_from(ChartKind),
        chosen=st.lists(_PICK, max_size=2),
        of_table=st.booleans(),
    )
    def add_chart(self, table: int, kind: ChartKind, chosen: list[int], of_table: bool) -> None:
        found = self.pick("data_table", table) if of_table else None
        chart = Chart(1, "W", kind, found and found["id"])
        self.attempt(charts.add_chart, chart, self.some("indicator", chosen))

    @rule(chart=_PICK, rows=st.lists(_PICK, max_size=2), columns=st.lists(_PICK, max_size=2))
    def choose_series(self, chart: int, rows: list[int], columns: list[int]) -> None:
        if found := self.pick("chart", chart):
            series = [ChartSeries(0, row_id=each) for each in self.some("data_row", rows)]
            series += [ChartSeries(0, column_id=each) for each in self.some("data_column", columns)]
            self.attempt(charts.choose_series, found["id"], series)

    @rule(side=st.sampled_from(SwotSide), texts=st.lists(_TEXTS, max_size=3), index=st.integers(0, 3))
    def add_entries(self, side: SwotSide, texts: list[str], index: int) -> None:
        self.attempt(swot.add_entries, 1, side, texts, index)

    @rule(chosen=st.lists(_PICK, max_size=3), side=st.sampled_from(SwotSide), index=st.integers(-1, 4))
    def move_entries(self, chosen: list[int], side: SwotSide, index: int) -> None:
        self.attempt(swot.move_entries, self.some("swot_entry", chosen), side, index)

    @rule(chosen=st.lists(_PICK, max_size=2))
    def remove_entries(self, chosen: list[int]) -> None:
        self.attempt(swot.remove_entries, self.some("swot_entry", chosen))

    @rule(block=_BLOCKS, row=st.integers(0, 3), part=st.sampled_from(budget.Part))
    def paste_money(self, block: list[list[str]], row: int, part: budget.Part) -> None:
        self.attempt(budget.paste, 1, 1, block, row, part)

    @rule(chosen=st.lists(_PICK, max_size=2), gesture=st.sampled_from(("add", "move", "remove", "carry")))
    def handle_money(self, chosen: list[int], gesture: str) -> None:
        ids = self.some("budget_line", chosen)
        if gesture == "add":
            self.attempt(budget.paste, 1, 1, [["85153"]], 0, budget.Part.CHAPTER)
        elif gesture == "move":
            self.attempt(budget.move_lines, ids, 1)
        elif gesture == "remove":
            self.attempt(budget.remove_lines, ids)
        else:
            self.attempt(budget.carry_over, 1, 1, 2)

    @rule(names=st.lists(st.sampled_from(("a", "A", "b", " ")), max_size=3), indicator=st.none() | _PICK)
    def tag(self, names: list[str], indicator: int | None) -> None:
        found = None if indicator is None else self.pick("indicator", indicator)
        if found:
            self.attempt(tags.tag_indicator, found["id"], names)
        else:
            self.attempt(tags.tag_node, 1, names)

    @rule(indicator=_PICK)
    def remove_indicator(self, indicator: int) -> None:
        if found := self.pick("indicator", indicator):
            self.attempt(indicators.remove_indicator, 1, found["id"])

    @rule()
    def undo(self) -> None:
        if (step := self.workspace.next_undo()) and step.id > 8:
            self.workspace.undo()

    @rule()
    def redo(self) -> None:
        if self.workspace.next_redo():
            self.workspace.redo()

    @invariant()
    def everything_stands_in_an_order_without_gaps(self) -> None:
        tables = self.tables()
        for name in _POSITIONED:
            siblings: dict[Any, list[int]] = {}
            for row in tables[name]:
                owner = tuple(row[key] for key in _OWNERS.get(name, ("programme_id",)))
                siblings.setdefault(owner, []).append(row["position"])
            assert all(sorted(places) == list(range(len(places))) for places in siblings.values()), name

    @invariant()
    def nothing_typed_lies_under_what_lives(self) -> None:
        typed = {(cell["row_id"], cell["column_id"]) for cell in self.tables()["data_cell"]}
        for sheet in self.sheets().values():
            assert typed.isdisjoint(sheet.living)

    @invariant()
    def every_table_and_chart_can_be_shown(self) -> None:
        for sheet in self.sheets().values():
            for flat in (False, True):
                table_blocks(sheet, flat=flat)
            disagreements(sheet)
        for chart in self.workspace.read(
            chart_sheets, [each["id"] for each in self.tables()["chart"]]
        ).values():
            chart_blocks(chart)


TestGestures = Gestures.TestCase
TestGestures.settings = settings(max_examples=25, stateful_step_count=20)
