"""Data tables of any shape as blocks: every cell of the grid is filled once, and nothing is left out."""

from collections import Counter
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.blocks import Cell, CellStyle, Paragraph, Row, Table
from db.domain.entities import DataColumn, DataRow, DataTable
from db.domain.exhibits import DataSheet
from db.domain.kinds import Form, IndicatorKind, RowRole
from db.domain.values import Content
from desktop.documents.column_widths import column_widths, fits_upright
from desktop.documents.data_tables import table_blocks

_TITLES = st.sampled_from(("", "A", "B", "Rodzina niepełna"))
_GROUPS = st.sampled_from(("", "", "x", "y"))
_ROWS = st.lists(
    st.tuples(_TITLES, _GROUPS, st.sampled_from(RowRole), st.integers(0, 2)), min_size=1, max_size=8
)
_COLUMNS = st.lists(st.tuples(_TITLES, st.sampled_from(IndicatorKind), _GROUPS), min_size=1, max_size=5)


def made(
    rows: list[tuple[str, str, RowRole, int]], columns: list[tuple[str, IndicatorKind, str]]
) -> DataSheet:
    """A sheet whose cells hold the numbers of their places: 11, 12…"""
    lines = tuple(DataRow(1, *row, position=place, id=place + 1) for place, row in enumerate(rows))
    heads = tuple(
        DataColumn(1, *column, position=place, id=place + 1) for place, column in enumerate(columns)
    )
    cells = {
        (row.id, column.id): Content(Form.NUMBER, Decimal(10 * row.id + column.id))
        for row in lines
        for column in heads
    }
    return DataSheet(DataTable(1, "Tabela", source="GUS", id=1), heads, lines, cells)


def occupied(table: Table) -> Counter[tuple[int, int]]:
    """How many cells lie on each place of the grid."""
    taken: Counter[tuple[int, int]] = Counter()
    for down, row in enumerate(table.rows):
        at = 0
        for cell in row.cells:
            while taken[down, at]:
                at += 1
            for below in range(cell.rows):
                taken.update((down + below, at + beside) for beside in range(cell.columns))
    return Counter({place: times for place, times in taken.items() if times})


@given(_ROWS, _COLUMNS, st.booleans())
def test_the_cells_of_any_table_fill_its_grid(
    rows: list[tuple[str, str, RowRole, int]], columns: list[tuple[str, IndicatorKind, str]], flat: bool
) -> None:
    sheet = made(rows, columns)
    table = next(block for block in table_blocks(sheet, flat=flat) if isinstance(block, Table))
    grid = {(down, at): 1 for down in range(len(table.rows)) for at in range(len(table.widths))}
    assert occupied(table) == grid
    assert min(table.widths) > 0
    assert not flat or all(cell.columns == cell.rows == 1 for row in table.rows for cell in row.cells)


@given(_ROWS, _COLUMNS, st.booleans())
def test_every_figure_of_any_table_is_shown_once(
    rows: list[tuple[str, str, RowRole, int]], columns: list[tuple[str, IndicatorKind, str]], flat: bool
) -> None:
    sheet = made(rows, columns)
    table = next(block for block in table_blocks(sheet, flat=flat) if isinstance(block, Table))
    said = Counter(line for row in table.rows if not row.header for cell in row.cells for line in cell.lines)
    for row in sheet.rows:
        for column in sheet.columns:
            written = f"{10 * row.id + column.id}"
            found = sum(times for text, times in said.items() if text.split("\u00a0")[0] == written)
            assert found == (row.role is not RowRole.HEADING)


def test_a_table_without_rows_or_columns_is_nothing() -> None:
    sheet = made([("a", "", RowRole.VALUES, 0)], [("b", IndicatorKind.WHOLE, "")])
    assert table_blocks(DataSheet(sheet.table, sheet.columns, (), {})) == ()
    assert table_blocks(DataSheet(sheet.table, (), sheet.rows, {})) == ()


def test_headings_go_across_or_before_what_they_head_and_totals_are_bold() -> None:
    sheet = made(
        [
            ("Rodziny", "", RowRole.HEADING, 0),
            ("pełne", "", RowRole.VALUES, 0),
            ("z dziećmi", "", RowRole.VALUES, 1),
            ("Razem", "", RowRole.TOTAL, 0),
        ],
        [("2023", IndicatorKind.WHOLE, "")],
    )
    spanned = next(block for block in table_blocks(sheet) if isinstance(block, Table)).rows
    assert spanned[1].cells == (Cell(("Rodziny",), CellStyle.HEADING_ROW, columns=2),)
    assert [row.cells[0].lines[0] for row in spanned[2:]] == ["pełne", "w tym: z dziećmi", "Razem"]
    assert all(run.bold for cell in spanned[4].cells for run in cell.runs)
    flat = next(block for block in table_blocks(sheet, flat=True) if isinstance(block, Table)).rows
    assert [row.cells[0].lines[0] for row in flat[1:]] == [
        "Rodziny – pełne", "Rodziny – w tym: z dziećmi", "Razem",
    ]  # fmt: skip


def test_no_heading_of_a_flat_table_is_lost() -> None:
    roles = [(name, "", RowRole.HEADING, 0) for name in "ABC"]
    value, total = ("r", "", RowRole.VALUES, 0), ("Razem", "", RowRole.TOTAL, 0)
    sheet = made([*roles[:2], value, value, roles[2], total, roles[0]], [("2023", IndicatorKind.WHOLE, "")])
    flat = next(block for block in table_blocks(sheet, flat=True) if isinstance(block, Table)).rows
    assert [row.cells[0].lines[0] for row in flat[1:]] == ["A – B – r", "A – B – r", "C", "Razem", "A"]
    assert all(len(row.cells) == 2 for row in flat)


@pytest.mark.parametrize("flat", [False, True])
def test_what_heads_rows_is_never_alone_at_the_foot_of_a_page(flat: bool) -> None:
    rows = [("r", "", RowRole.VALUES, 0)] * 12
    rows[2] = ("A", "", RowRole.HEADING, 0)
    columns = [("2023", IndicatorKind.WHOLE, "I"), ("2024", IndicatorKind.WHOLE, "I")]
    table = next(block for block in table_blocks(made(rows, columns), flat=flat) if isinstance(block, Table))
    kept = [place for place, row in enumerate(table.rows[:10]) if row.keep_with_next]
    assert kept == ([0] if flat else [0, 1, 4])


@pytest.mark.parametrize("flat", [False, True])
def test_the_corner_is_called_as_the_clerk_has_called_it(flat: bool) -> None:
    sheet = made([("a", "", RowRole.VALUES, 0)], [("b", IndicatorKind.WHOLE, "")])
    for corner, said in (("Rok", "Rok"), ("", "Wyszczególnienie")):
        named = replace(sheet, table=replace(sheet.table, corner=corner))
        table = next(block for block in table_blocks(named, flat=flat) if isinstance(block, Table))
        assert table.rows[0].cells[0].lines == (said,)


def test_a_group_of_a_few_rows_lies_on_one_page_and_a_larger_one_may_part() -> None:
    columns = [("2023", IndicatorKind.WHOLE, "")]
    for size, kept in ((6, True), (7, False)):
        rows = [("a", "x", RowRole.VALUES, 0)] * size + [("b", "", RowRole.VALUES, 0)] * 9
        table = next(block for block in table_blocks(made(rows, columns)) if isinstance(block, Table))
        assert [row.keep_with_next for row in table.rows[1:size]] == [kept] * (size - 1)
        assert not table.rows[size].keep_with_next
        assert table.rows[0].keep_with_next


def test_a_table_parts_where_the_sheet_ends_and_no_sooner() -> None:
    sheet = made(
        [("a", "", RowRole.VALUES, 0)], [(str(place), IndicatorKind.WHOLE, "") for place in range(40)]
    )
    tables = [block for block in table_blocks(sheet) if isinstance(block, Table)]
    assert len(tables) < 5
    for one, two in pairwise(tables):
        first = two.rows[0].cells[1], two.rows[1].cells[1]
        wider = [replace(row, cells=(*row.cells, cell)) for row, cell in zip(one.rows, first, strict=True)]
        assert fits_upright(one.rows)
        assert not fits_upright(wider)


def test_a_text_with_dashes_in_its_middle_reads_as_one_paragraph() -> None:
    sheet = made([("a", "", RowRole.VALUES, 0)], [("b", IndicatorKind.TEXT, "")])
    text = Content(Form.TEXT, text="Poprawa poprzez:\n- nowy lokal\n- remont\nInne")
    told = DataSheet(sheet.table, sheet.columns, sheet.rows, {(1, 1): text})
    table = next(block for block in table_blocks(told) if isinstance(block, Table))
    assert table.rows[1].cells[1].lines == ("Poprawa poprzez: nowy lokal; remont", "Inne")


def test_a_source_line_says_its_word_once() -> None:
    sheet = made([("a", "", RowRole.VALUES, 0)], [("b", IndicatorKind.WHOLE, "")])
    for typed in ("GUS", "Źródło: GUS", "ŹRÓDŁO: GUS", "źródło GUS"):
        table = DataTable(1, "T", source=typed, note="Stan na 31 grudnia.", id=1)
        shown = table_blocks(DataSheet(table, sheet.columns, sheet.rows, sheet.cells))
        below = [block.runs[0].text for block in shown if isinstance(block, Paragraph)]
        assert below == ["Źródło: GUS", "Stan na 31 grudnia."]


def test_columns_of_figures_are_wide_enough_and_words_share_the_rest() -> None:
    rows = (
        Row(
            (Cell(("Wyszczególnienie",), CellStyle.HEADER), Cell(("2023",), CellStyle.HEADER_NUMBER)),
            header=True,
        ),
        Row(
            (Cell(("bardzo długa nazwa " * 20,)), Cell(("1\u00a0287\u00a0314,78\u00a0zł",), CellStyle.NUMBER))
        ),
    )
    words, figures = column_widths(rows)
    assert words + figures <= 9638
    assert 1300 < figures < 2000


def test_a_value_of_many_words_leaves_room_for_what_it_is_the_value_of() -> None:
    label = "liczba dyżurów i godzin pracy specjalistów w szkołach i przedszkolach"
    values = "szkoły, biblioteka, ośrodek zdrowia, strona internetowa gminy i tablice ogłoszeń"
    words, figures, _ = column_widths(
        (Row((Cell((label,)), Cell((values,), CellStyle.NUMBER), Cell(("60",), CellStyle.NUMBER))),)
    )
    assert figures < 2 * words


def test_a_table_too_wide_for_the_sheet_goes_on_below_with_its_labels() -> None:
    years = [(str(year), IndicatorKind.MONEY, "") for year in range(2010, 2030)]
    sheet = made([("Rodzinna piecza zastępcza", "", RowRole.VALUES, 0), ("b", "", RowRole.VALUES, 0)], years)
    costly = {place: Content(Form.NUMBER, Decimal("1287314.78")) for place in sheet.cells}
    for flat in (False, True):
        _caption, *rest = table_blocks(DataSheet(sheet.table, sheet.columns, sheet.rows, costly), flat=flat)
        tables = [block for block in rest if isinstance(block, Table)]
        titles = [line for table in tables for cell in table.rows[0].cells[1:] for line in cell.lines]
        assert titles == [title for title, *_ in years]
        assert {table.rows[1].cells[0].lines for table in tables} == {("Rodzinna piecza zastępcza",)}
        assert all(sum(table.widths) <= 9638 and min(table.widths[1:]) > 1300 for table in tables)
        leads = [block.runs[0].text for block in rest if isinstance(block, Paragraph)]
        assert leads == ["Tabela – ciąg dalszy"] * (len(tables) - 1) + ["Źródło: GUS"]
