"""Tables in Word: headers, merged cells, widths, colours, and what keeps rows together."""

from dataclasses import replace
from pathlib import Path

import docx
from docx.oxml.ns import qn

from db.domain.blocks import (
    Caption,
    Cell,
    CellStyle,
    Row,
)
from documents.word_parts import (
    BODY,
    STANDARD,
    all_of,
    cells,
    root,
    simple,
    table,
    text_of,
    values,
    written,
)


def test_a_table_repeats_its_header_and_no_row_parts(kielce: Path) -> None:
    for found in all_of(root(kielce), "w:tbl"):
        rows = found.findall(qn("w:tr"))
        headers = [row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in rows]
        assert headers == [True] + [False] * (len(rows) - 1)
        assert all(row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in rows)


def test_a_row_taller_than_a_third_of_a_sheet_may_part(tmp_path: Path) -> None:
    lists = [Cell(tuple(map(str, range(length))), CellStyle.LIST) for length in (15, 16)]
    merged = Cell(tuple(map(str, range(16))), CellStyle.LIST, rows=2)
    rows = [
        *(Row((each, *cells("a", "b"))) for each in lists),
        Row((merged, *cells("c", "d"))),
        Row(cells("e", "f")),
    ]
    body = written(simple(table(*rows), BODY), tmp_path / "document.docx")
    assert [len(all_of(row, "w:cantSplit")) for row in all_of(body, "w:tr")] == [1, 0, 1, 1]


def test_a_row_is_as_tall_as_its_words_make_it(tmp_path: Path) -> None:
    words = "wsparcie rodziny " * 30
    rows = [
        Row((Cell((words,)), *cells("a", "b"))),
        Row((*cells("a"), Cell((words,)), *cells("b"))),
        Row((Cell(tuple(words[:200] for _ in "abcd"), CellStyle.LIST), *cells("a", "b"))),
        Row((Cell((words,), CellStyle.HEADER), *cells("a", "b")), header=True),
    ]
    body = written(simple(table(*rows, widths=(1, 3, 1)), BODY), tmp_path / "document.docx")
    assert [len(all_of(row, "w:cantSplit")) for row in all_of(body, "w:tr")] == [0, 1, 0, 1]


def test_a_table_says_what_it_is_and_its_columns_add_up(kielce: Path) -> None:
    for found in all_of(root(kielce), "w:tbl"):
        properties = found.find(qn("w:tblPr"))
        assert properties.find(qn("w:tblCaption")).get(qn("w:val"))
        assert properties.find(qn("w:tblDescription")).get(qn("w:val"))
        assert properties.find(qn("w:tblLook")).get(qn("w:firstRow")) == "1"
        assert properties.find(qn("w:tblLayout")).get(qn("w:type")) == "fixed"
        columns = [int(width) for width in values(found, "w:gridCol", "w:w")]
        assert sum(columns) == int(properties.find(qn("w:tblW")).get(qn("w:w"))) == 14570


def test_a_table_without_a_title_is_called_one_all_the_same(tmp_path: Path) -> None:
    bare = replace(table(Row(cells("a", "b", "c"), header=True)), title=" ")
    body = written(simple(Caption("Tabela", ""), bare, BODY), tmp_path / "document.docx")
    assert values(body, "w:tblCaption") == ["Tabela"]
    assert text_of(all_of(body, "w:p")[0]) == "Tabela\u00a01."


def test_every_row_of_a_table_has_all_its_columns(kielce: Path) -> None:
    for found in all_of(root(kielce), "w:tbl"):
        for row in found.findall(qn("w:tr")):
            spans = [cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}") for cell in row.findall(qn("w:tc"))]
            assert sum(1 if span is None else int(span.get(qn("w:val"))) for span in spans) == 7


def test_rows_kept_with_the_next_say_so_in_every_paragraph(tmp_path: Path) -> None:
    kept = Row((Cell(("a",), rows=2), *cells("b", "c")), keep_with_next=True)
    body = written(simple(table(kept, Row(cells("d", "e"))), BODY), tmp_path / "document.docx")
    first, second = all_of(body, "w:tr")
    assert len(all_of(first, "w:keepNext")) == len(all_of(first, "w:p")) == 3
    assert all_of(second, "w:keepNext") == []


def test_the_colour_of_a_cell_is_that_of_its_style(tmp_path: Path) -> None:
    goal = Cell(("cel",), CellStyle.GOAL, columns=3)
    body = written(
        simple(table(Row(cells(*"abc", style=CellStyle.HEADER_NUMBER)), Row((goal,))), BODY),
        tmp_path / "document.docx",
    )
    style = docx.Document(str(STANDARD)).styles["Tabela cel"].element
    above, across = (values(row, "w:shd", "w:fill") for row in all_of(body, "w:tr"))
    assert across == [style.find(f".//{qn('w:shd')}").get(qn("w:fill"))]
    assert len(set(above)) == 1  # inherited from the header's style
