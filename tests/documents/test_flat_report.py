"""The flat tabular report of Kielce: no merged cell, a heading for each goal and action, every figure."""

import pytest

from db.domain.blocks import Block, Caption, Document, Heading, Table
from db.domain.kinds import DocumentKind, IndicatorKind
from db.domain.report import IndicatorLine
from desktop.documents.goal_rows import plain_rows
from documents.blocks_read import blocks, chapters
from documents.kielce_report import report, structure
from documents.whole_document import composed


@pytest.fixture(scope="module")
def flat() -> Document:
    return composed(report(), flat=True)


def tables(document: Document) -> list[Table]:
    return [block for block in blocks(document) if isinstance(block, Table)]


def test_no_cell_is_merged_and_every_row_has_every_column(flat: Document) -> None:
    for table in tables(flat):
        for row in table.rows:
            assert all((cell.columns, cell.rows, cell.outline) == (1, 1, 0) for cell in row.cells)
            assert len(row.cells) == len(table.widths) == 4
        assert [row.header for row in table.rows] == [True, *[False] * (len(table.rows) - 1)]


def test_the_layout_is_that_of_extracts_whatever_they_are_set_to() -> None:
    for table in tables(composed(report(), DocumentKind.EXTRACT)):
        assert all(cell.columns == cell.rows == 1 for row in table.rows for cell in row.cells)


def test_every_goal_and_action_has_a_heading_of_its_own(flat: Document) -> None:
    outline = [(block.level, block.text) for block in blocks(flat) if isinstance(block, Heading)]
    wanted = []
    for goal in structure():
        wanted.append((1, goal["title"]))
        for aim in goal["operational"]:
            wanted.append((2, aim["title"]))
            wanted += [(3, action["title"]) for action in aim["actions"]]
    told = [(level, text.split(": ", 1)[1]) for level, text in outline if ": " in text]
    assert told == wanted


def test_every_figure_of_an_action_stands_below_its_heading(flat: Document) -> None:
    below = {heading.split(": ", 1)[-1]: lines for heading, lines in chapters(flat)}
    checked = 0
    for goal in structure():
        for action in (each for aim in goal["operational"] for each in aim["actions"]):
            rows = [line.split(" | ") for line in below[action["title"]] if " | " in line][1:]
            figures = [values for _, *values in action["indicators"] if values[-1] is not None]
            assert [plain(row[1:]) for row in rows] == [plain(each) for each in figures], action["title"]
            checked += len(figures)
    assert checked > 190


def plain(figures: list[str | None]) -> list[str]:
    """Figures as they may be compared: without spaces."""
    return ["".join((figure or "").replace("–", "-").split()).casefold() for figure in figures]


def test_each_table_has_a_caption_and_a_title(flat: Document) -> None:
    found: list[Block] = list(blocks(flat))
    for place, block in enumerate(found):
        if isinstance(block, Table):
            above = found[place - 1]
            assert isinstance(above, Caption)
            assert above.text == block.title


def test_what_heads_others_stands_before_their_labels() -> None:
    lines = (
        IndicatorLine("liczba uczestników:", IndicatorKind.HEADING, (None,)),
        IndicatorLine("szkoleń", IndicatorKind.WHOLE, (None,), 1),
        IndicatorLine("kobiety", IndicatorKind.WHOLE, (None,), 2),
        IndicatorLine("liczba grup", IndicatorKind.WHOLE, (None,)),
        IndicatorLine("stałych", IndicatorKind.WHOLE, (None,), 1),
        IndicatorLine("sam nagłówek", IndicatorKind.HEADING, (None,)),
    )
    assert [row.cells[0].lines[0] for row in plain_rows(lines, {})] == [
        "liczba uczestników: szkoleń",
        "w tym: kobiety",
        "liczba grup",
        "w tym: stałych",
        "sam nagłówek",
    ]
