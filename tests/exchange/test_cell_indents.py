"""How far a cell's text is moved in: by its style, what that is based on, or its own."""

from pathlib import Path

import pytest
from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Twips

from db.domain.foreign import Table
from desktop.exchange.word import read_word


@pytest.fixture
def indents(tmp_path: Path) -> list[int]:
    document = Document()
    base = document.styles.add_style("Wiersz", WD_STYLE_TYPE.PARAGRAPH)
    part = document.styles.add_style("Część", WD_STYLE_TYPE.PARAGRAPH)
    part.base_style = base
    base.paragraph_format.left_indent = Twips(170)
    cells = [row.cells[0] for row in document.add_table(4, 1).rows]
    for cell, style in zip(cells, (None, base, part, part), strict=True):
        cell.text = "liczba"
        cell.paragraphs[0].style = style
    cells[3].paragraphs[0].paragraph_format.left_indent = Twips(567)
    cells[3].paragraphs[0].paragraph_format.first_line_indent = Twips(-100)
    document.save(str(tmp_path / "cells.docx"))
    (table,) = (block for block in read_word(tmp_path / "cells.docx").blocks if isinstance(block, Table))
    return [row[0].indent for row in table.rows]


def test_a_cell_is_moved_in_by_its_style_and_by_its_own_measure(indents: list[int]) -> None:
    assert indents == [0, 170, 170, 467]
