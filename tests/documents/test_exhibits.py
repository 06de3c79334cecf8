"""The tables, charts, lists and money of the seeds, entered and shown: every figure where it belongs."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest

import seed_exhibits
from db import store
from db.domain.blocks import Caption, Cell, CellStyle, ChartBlock, Heading, ListBlock, Paragraph, Table
from db.domain.entities import Programme
from db.domain.periods import year
from db.queries.chart_sheets import chart_sheet
from db.queries.exhibits import budget, data_sheet, swot
from desktop.app import programmes
from desktop.app.schemes import schemes
from desktop.app.workspace import Workspace
from desktop.documents.charts import chart_blocks
from desktop.documents.data_tables import table_blocks
from desktop.documents.finance import finance_blocks
from desktop.documents.swot import swot_blocks


class Desk:
    """A programme with the exhibits of the seeds."""

    def __init__(self, path: Path) -> None:
        self.workspace = Workspace(store.create(path))
        programme = Programme("Program", 2022, 2027)
        self.programme_id = programmes.add_programme(self.workspace, programme, schemes()[0], year(2024))
        self.family = seed_exhibits.enter_tables(self.workspace, self.programme_id, "family")
        self.card = seed_exhibits.enter_tables(self.workspace, self.programme_id, "card")
        self.charts = seed_exhibits.enter_charts(self.workspace, self.programme_id, self.family)
        seed_exhibits.enter_swot(self.workspace, self.programme_id)

    def blocks(self, key: str, *, flat: bool = False) -> tuple[Any, ...]:
        sheet = self.workspace.read(data_sheet, (self.family | self.card)[key])
        assert sheet is not None
        return table_blocks(sheet, flat=flat)

    def table(self, key: str, *, flat: bool = False) -> Table:
        return next(block for block in self.blocks(key, flat=flat) if isinstance(block, Table))

    def chart(self, key: str) -> tuple[Any, ...]:
        sheet = self.workspace.read(chart_sheet, self.charts[key])
        assert sheet is not None
        return chart_blocks(sheet)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    made = Desk(tmp_path_factory.mktemp("exhibits") / "a.spr")
    yield made
    made.workspace.close()


def grid(table: Table) -> list[list[str]]:
    """The table as a reader hears it: each cell of the grid with the text that reaches into it."""
    filled: dict[tuple[int, int], str] = {}
    for down, row in enumerate(table.rows):
        free = (column for column in count() if (down, column) not in filled)
        for cell in row.cells:
            for _ in range(cell.columns):
                column = next(free)
                for below in range(cell.rows):
                    filled[down + below, column] = said(cell)
    width = len(table.widths)
    return [[filled[down, column] for column in range(width)] for down in range(len(table.rows))]


def said(cell: Cell) -> str:
    return "\n".join(cell.lines).replace("\u00a0", " ")


def typed(told: dict[str, Any]) -> list[list[str]]:
    """The rows of a seed's table as they should be shown, without its headers."""
    return [[*row["cells"], *[""] * (len(told["columns"]) - len(row["cells"]))] for row in told["rows"]]


SHOWN = {
    "1114": "1 114", "1143": "1 143", "1262": "1 262", "1221": "1 221",
    "1.287.314,78 zł": "1 287 314,78 zł", "1.607.880,29 zł": "1 607 880,29 zł", "909.554 zł": "909 554 zł",
    "1.503.295,35 zł": "1 503 295,35 zł", "1.680.146,93 zł": "1 680 146,93 zł", "938.371 zł": "938 371 zł",
}  # fmt: skip


def shown(text: str) -> str:
    """How the house writes what the seed says."""
    if text.endswith("%"):
        return text.replace("%", " %")
    if text.startswith("- "):
        return text.replace("- ", "")
    return SHOWN.get(text, text)


@pytest.mark.parametrize("flat", [False, True])
@pytest.mark.parametrize(
    "told",
    [told for seed in ("family", "card") for told in seed_exhibits.SEEDS[seed]["tables"]],
    ids=lambda told: told["key"],
)
def test_every_cell_of_the_seeds_tables_is_shown_where_it_stood(
    desk: Desk, told: dict[str, Any], flat: bool
) -> None:
    cells = grid(desk.table(told["key"], flat=flat))
    headers = sum(row.header for row in desk.table(told["key"], flat=flat).rows)
    width = len(told["columns"])
    assert [row[-width:] for row in cells[headers:]] == [list(map(shown, row)) for row in typed(told)]
    titles = [column["title"] for column in told["columns"]]
    assert all(title in shown for title, shown in zip(titles, cells[headers - 1][-width:], strict=True))
    labels = [row["label"] for row in told["rows"]]
    assert all(label in " ".join(row[:-width]) for label, row in zip(labels, cells[headers:], strict=True))


def test_a_table_stands_between_its_caption_and_its_source(desk: Desk) -> None:
    caption, table, source = desk.blocks("T1")
    assert caption == Caption(
        "Tabela",
        "Przyczyny korzystania ze świadczeń pomocy społecznej w latach 2022–2024 w Kaliszu",
        f"table_{desk.family['T1']}",
    )
    assert table.title == caption.text
    assert source.runs[0].text == "Źródło: Dane Miejskiego Ośrodka Pomocy Społecznej w Kaliszu"
    assert len(desk.blocks("T4")) == 2  # no source is said of this one


def test_a_group_stands_beside_its_rows_or_before_each_of_them(desk: Desk) -> None:
    assert grid(desk.table("T2")) == [
        ["Model rodziny", "Model rodziny", "Ilość rodzin"],
        ["Pełna", "Pełna", "25"],
        ["Niepełna", "Kobiety samotnie wychowujące dzieci", "63"],
        ["Niepełna", "Mężczyźni samotnie wychowujący dzieci", "9"],
        ["Patchworkowa", "Patchworkowa", "20"],
    ]
    assert grid(desk.table("T2", flat=True))[2:4] == [
        ["Niepełna – Kobiety samotnie wychowujące dzieci", "63"],
        ["Niepełna – Mężczyźni samotnie wychowujący dzieci", "9"],
    ]


def test_columns_share_a_title_above_them(desk: Desk) -> None:
    first, second, values = grid(desk.table("T6"))
    assert first == ["Rok", *["Rodziny z dziećmi"] * 8]
    assert second[:3] == ["Rok", "Ogółem dzieci w rodzinie", "1 dziecko"]
    assert values == ["2023", "260", "26", "32", "19", "14", "5", "3", "2"]
    assert [row.header for row in desk.table("T6").rows] == [True, True, False]
    assert grid(desk.table("T6", flat=True))[0][2] == "Rodziny z dziećmi – 1 dziecko"


def test_parts_follow_their_whole_and_say_so(desk: Desk) -> None:
    rows = grid(desk.table("T10"))
    assert rows[3:7] == [
        ["Poprawa sytuacji mieszkaniowej poprzez:", "", "", ""],
        ["pozyskanie innego lokalu mieszkalnego", "7", "11", "4"],
        ["zawarcie ugody z MZBM Kalisz", "3", "4", "2"],
        ["remont lokalu", "8", "6", "2"],
    ]
    assert grid(desk.table("T11"))[2] == ["W tym liczba kobiet w ciąży zagrożonej", "0", "0", "0"]
    assert desk.table("T11").rows[2].cells[0].style is CellStyle.SUB_INDICATOR


def test_lists_in_cells_are_lists(desk: Desk) -> None:
    cell = desk.table("T9").rows[1].cells[2]
    assert cell.style is CellStyle.LIST
    assert cell.lines[1] == "rozwijanie wyobraźni dziecka"


@pytest.mark.parametrize("key", ["T1", "T2", "T6", "T9", "T10", "T12", "2023"])
def test_flat_tables_have_no_merged_cell(desk: Desk, key: str) -> None:
    table = desk.table(key, flat=True)
    assert all(cell.columns == cell.rows == 1 for row in table.rows for cell in row.cells)
    assert {len(row.cells) for row in table.rows} == {len(table.widths)}


def test_no_word_and_no_figure_breaks_in_the_columns(desk: Desk) -> None:
    for key in desk.family:
        assert sum(desk.table(key).widths) <= 9638
        assert min(desk.table(key).widths) >= 600  # a figure of four digits with its cell's margins


def test_a_pie_reads_its_shares_out(desk: Desk) -> None:
    caption, chart, table, _source = desk.chart("W4")
    assert caption == Caption(
        "Wykres", "Stan cywilny osób dorosłych (dane w procentach)", f"chart_{desk.charts['W4']}"
    )
    assert chart.categories == ("rozwiedzeni", "kawaler/panna", "w związku małżeńskim", "wdowy i wdowcy")
    assert [str(amount) for amount in chart.series[0].amounts] == ["43.58", "32.47", "23.1", "0.85"]
    assert "rozwiedzeni – 43,58\u00a0%" in chart.description
    assert "Wykres kołowy" in chart.description
    assert grid(table)[1:] == [
        ["rozwiedzeni", "43,58 %"],
        ["kawaler/panna", "32,47 %"],
        ["w związku małżeńskim", "23,1 %"],
        ["wdowy i wdowcy", "0,85 %"],
    ]


def test_a_chart_shows_the_rows_that_were_chosen(desk: Desk) -> None:
    _caption, chart, *_ = desk.chart("W6")
    assert isinstance(chart, ChartBlock)
    assert [series.name for series in chart.series] == ["2022", "2023", "I półrocze 2024"]
    assert chart.categories[0] == "Podjęcie terapii uzależnień"
    assert [int(amount or 0) for amount in chart.series[1].amounts] == [17, 19, 22, 16]


def test_swot_is_two_tables_of_lists_or_four_headed_lists(desk: Desk) -> None:
    entries = desk.workspace.read(swot, desk.programme_id)
    caption, *halves = swot_blocks(entries)
    assert caption == Caption("Tabela", "Analiza SWOT")
    tables = [block for block in halves if isinstance(block, Table)]
    lists = seed_exhibits.SEEDS["family"]["swot"]
    assert [said(cell) for table in tables for cell in table.rows[0].cells] == [
        "Mocne strony", "Słabe strony", "Szanse", "Zagrożenia",
    ]  # fmt: skip
    assert [list(cell.lines) for table in tables for cell in table.rows[1].cells] == list(lists.values())
    assert [[row.header for row in table.rows] for table in tables] == [[True, False]] * 2
    flat = swot_blocks(entries, flat=True, level=3)
    assert [block for block in flat if isinstance(block, Heading)][3] == Heading(3, "Zagrożenia")
    items = [block for block in flat if isinstance(block, ListBlock)]
    assert [[item.runs[0].text for item in block.items] for block in items] == list(lists.values())


def test_money_is_told_in_a_sentence_and_a_table(desk: Desk) -> None:
    period_id = programmes.add_period(desk.workspace, desk.programme_id, year(2019))
    seed_exhibits.enter_budget(desk.workspace, desk.programme_id, period_id)
    sentence, _caption, table = finance_blocks(
        desk.workspace.read(budget, desk.programme_id, period_id), year(2019)
    )
    assert isinstance(sentence, Paragraph)
    assert isinstance(table, Table)
    assert sentence.runs[0].text.replace("\u00a0", " ") == (
        "W 2019 r. wydatkowano z rozdz. 85153 (zwalczanie narkomanii) kwotę 173 731,80 zł oraz 48 880 zł ze"
        " środków zewnętrznych (Program ograniczania przestępczości i aspołecznych zachowań Razem"
        " bezpieczniej im. Władysława Stasiaka na lata 2018–2020), łącznie 222 611,80 zł."
    )
    cells = grid(table)
    assert cells[0] == ["Dział", "Rozdział", "Nazwa", "Źródło środków", "Wykonanie"]
    assert cells[1] == ["851", "85153", "zwalczanie narkomanii", "środki własne", "173 731,80 zł"]
    assert cells[3][-2:] == ["Razem", "222 611,80 zł"]


def test_a_small_table_stays_on_one_page_with_its_source(desk: Desk) -> None:
    assert all(row.keep_with_next for row in desk.table("T2").rows)
    assert [row.keep_with_next for row in desk.table("T11").rows] == [True, True, False]  # nothing follows
    kept = [row.keep_with_next for row in desk.table("T1").rows]
    assert kept == [True, *[False] * 11, True, True]
