"""Word tables come in as grids: merged cells in all their places, lines of cells with their marks."""

from pathlib import Path
from tempfile import TemporaryDirectory
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.foreign import Cell, Paragraph, Table
from desktop.exchange.word import read_word
from exchange.drafts import C, Grid, body, list_levels, paragraph, table, use_of, write_word

RAISED = '<w:vertAlign w:val="superscript"/>'


def read(folder: Path, inner: str, **parts: str) -> Table:
    (found,) = read_word(write_word(folder / "a.docx", inner, **parts)).blocks
    assert isinstance(found, Table)
    return found


def texts(found: Table) -> list[list[str]]:
    return [[cell.text for cell in row] for row in found.rows]


def tbl(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def tr(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def tc(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"


def raised(text: str) -> str:
    return f"<w:r><w:rPr>{RAISED}</w:rPr><w:t>{escape(text)}</w:t></w:r>"


def test_a_cell_stands_in_all_the_places_that_it_reaches_over(tmp_path: Path) -> None:
    grid = Grid(
        [
            [C("Lp.", rows=2), C("Wartość", 2, bold=True)],
            [C("2022"), C("2023")],
            [C("1.", rows=2), C("4"), C("5")],
            [C("6"), C("7")],
        ]
    )
    found = read(tmp_path, body([grid]))
    assert texts(found) == [
        ["Lp.", "Wartość", "Wartość"],
        ["Lp.", "2022", "2023"],
        ["1.", "4", "5"],
        ["1.", "6", "7"],
    ]
    assert found.rows[0][1] is found.rows[0][2]
    assert found.rows[0][1] == Cell("Wartość", 0, 1, 1, 2, True)
    assert found.rows[2][0] is found.rows[3][0]
    assert found.rows[2][0] == Cell("1.", 2, 0, 2, 1)


def test_a_cell_may_reach_over_rows_and_columns_at_once(tmp_path: Path) -> None:
    found = read(tmp_path, body([Grid([[C("a", 2, 2), C("b")], [C("c")], [C("d"), C("e"), C("f")]])]))
    assert texts(found) == [["a", "a", "b"], ["a", "a", "c"], ["d", "e", "f"]]
    assert len({id(cell) for row in found.rows[:2] for cell in row[:2]}) == 1


def test_two_cells_one_under_the_other_may_reach_down_each(tmp_path: Path) -> None:
    rows = [[C("a", rows=2), C("1")], [C("2")], [C("b", rows=2), C("3")], [C("4")]]
    found = read(tmp_path, body([Grid(rows)]))
    assert [row[0].text for row in found.rows] == ["a", "a", "b", "b"]
    assert [row[0].rows for row in found.rows] == [2, 2, 2, 2]


def test_rows_that_begin_late_end_early_or_are_short_are_filled_with_empty_cells(tmp_path: Path) -> None:
    late = tr(tc("b"), properties='<w:gridBefore w:val="1"/>')
    early = tr(tc("c"), properties='<w:gridAfter w:val="2"/>')
    found = read(tmp_path, tbl(tr(tc("a"), tc("x"), tc("y")), late, early, tr(tc("d"), tc("e"))))
    assert texts(found) == [["a", "x", "y"], ["", "b", ""], ["c", "", ""], ["d", "e", ""]]
    assert [cell.column for cell in found.rows[1]] == [0, 1, 2]


def test_a_continuation_of_nothing_is_a_cell_of_its_own(tmp_path: Path) -> None:
    found = read(tmp_path, tbl(tr(tc("", "<w:vMerge/>"), tc("1")), tr(tc("", "<w:vMerge/>"), tc("2"))))
    assert texts(found) == [["", "1"], ["", "2"]]
    assert found.rows[0][0].rows == 2


def test_text_under_a_merged_cell_is_not_lost(tmp_path: Path) -> None:
    restart = '<w:vMerge w:val="restart"/>'
    found = read(tmp_path, tbl(tr(tc("a", restart)), tr(tc("b", "<w:vMerge/>")), tr(tc("a", "<w:vMerge/>"))))
    assert [row[0].text for row in found.rows] == ["a\nb", "a\nb", "a\nb"]


def test_cells_merged_across_in_the_old_way_are_one(tmp_path: Path) -> None:
    first, more = '<w:hMerge w:val="restart"/>', '<w:hMerge w:val="continue"/>'
    found = read(tmp_path, tbl(tr(tc("a", first), tc("", more), tc("b")), tr(tc("1"), tc("2"), tc("3"))))
    assert texts(found) == [["a", "a", "b"], ["1", "2", "3"]]
    assert found.rows[0][0].columns == 2


def test_header_rows_and_the_title_are_known(tmp_path: Path) -> None:
    found = read(tmp_path, body([Grid([[C("a")], [C("b")], [C("c")]], header_rows=2, title="Wskaźniki")]))
    assert (found.header_rows, found.title) == (2, "Wskaźniki")


def test_only_rows_at_the_top_are_headers(tmp_path: Path) -> None:
    header = "<w:tblHeader/>"
    rows = tr(tc("a"), properties=header), tr(tc("b")), tr(tc("c"), properties=header)
    assert read(tmp_path, tbl(*rows)).header_rows == 1


def test_rows_struck_out_or_hidden_are_not_there(tmp_path: Path) -> None:
    rows = (
        tr(tc("a")),
        tr(tc("b"), properties='<w:del w:id="1"/>'),
        tr(tc("c"), properties='<w:ins w:id="2"/>'),
        tr(tc("d"), properties="<w:hidden/>"),
    )
    assert texts(read(tmp_path, tbl(*rows))) == [["a"], ["c"]]


def test_rows_and_cells_in_controls_are_read(tmp_path: Path) -> None:
    control = "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>"
    inner = tbl(tr(tc("a"), control.format(tc("b"))), control.format(tr(tc("c"), tc("d"))))
    assert texts(read(tmp_path, inner)) == [["a", "b"], ["c", "d"]]


def test_lines_of_a_cell_keep_their_marks_and_empty_lines_between(tmp_path: Path) -> None:
    listed = Grid([[C("a\nb", list_id=1)], [C("c\n\nd")], [C("\n5")]])
    assert texts(read(tmp_path, body([listed]))) == [["– a\n– b"], ["c\n\nd"], ["\n5"]]
    broken = "<w:tc><w:p><w:r><w:br/><w:t>5</w:t><w:br/></w:r></w:p></w:tc>"
    assert texts(read(tmp_path, tbl(tr(broken)))) == [["\n5"]]


def test_a_column_numbered_by_word_shows_its_numbers(tmp_path: Path) -> None:
    rows = [[C(rows=2, list_id=1), C("a")], [C("b")], [C(list_id=1), C("c")]]
    numbering = list_levels(1, [("decimal", "%1.")]) + use_of(1)
    found = read(tmp_path, body([Grid(rows)]), numbering=numbering)
    assert [row[0].text for row in found.rows] == ["1.", "1.", "2."]


@pytest.mark.parametrize(("sign", "text", "apart"), [("1)", "25", "1)"), ("*", "25", "*"), ("2", "25", "2")])
def test_a_raised_sign_at_the_end_stands_apart(tmp_path: Path, sign: str, text: str, apart: str) -> None:
    cell = f"<w:tc><w:p><w:r><w:t>{text}</w:t></w:r>{raised(sign)}</w:p></w:tc>"
    found = read(tmp_path, tbl(tr(cell))).rows[0][0]
    assert (found.text, found.raised) == (text, apart)


def test_an_exponent_of_a_measure_stays_in_the_text(tmp_path: Path) -> None:
    cell = f"<w:tc><w:p><w:r><w:t>powierzchnia (w m</w:t></w:r>{raised('2')}</w:p></w:tc>"
    assert read(tmp_path, tbl(tr(cell))).rows[0][0].text == "powierzchnia (w m²"


def test_a_footnote_of_a_cell_is_there_whole(tmp_path: Path) -> None:
    notes = f'<w:footnote w:id="1">{paragraph("Dane za pół roku.")}</w:footnote>'
    reference = f'<w:r><w:rPr>{RAISED}</w:rPr><w:footnoteReference w:id="1"/></w:r>'
    cell = f"<w:tc><w:p><w:r><w:t>25</w:t></w:r>{reference}</w:p></w:tc>"
    found = read(tmp_path, tbl(tr(cell)), footnotes=notes).rows[0][0]
    assert (found.text, found.raised) == ("25", "Dane za pół roku.")


def test_a_table_in_a_cell_gives_its_rows_as_lines(tmp_path: Path) -> None:
    inner = table(Grid([[C("a"), C("b")], [C("c"), C("d")]]))
    cell = f"<w:tc>{paragraph('przed')}{inner}{paragraph('po')}</w:tc>"
    assert texts(read(tmp_path, tbl(tr(cell)))) == [["przed\na\tb\nc\td\npo"]]


def test_tables_and_paragraphs_come_in_their_order(tmp_path: Path) -> None:
    inner = paragraph("przed") + tbl(tr(tc("a"))) + paragraph("po") + tbl(tr(tc("b")))
    blocks = read_word(write_word(tmp_path / "a.docx", inner)).blocks
    assert [block.text if isinstance(block, Paragraph) else texts(block) for block in blocks] == [
        "przed",
        [["a"]],
        "po",
        [["b"]],
    ]


@st.composite
def tilings(draw: st.DrawFn) -> list[list[str]]:
    """A grid of names; places with the same name are one cell."""
    height, width = draw(st.integers(1, 7)), draw(st.integers(1, 6))
    names = [[f"{row}.{column}" for column in range(width)] for row in range(height)]
    for _ in range(draw(st.integers(0, 6))):
        top, left = draw(st.integers(0, height - 1)), draw(st.integers(0, width - 1))
        bottom, right = draw(st.integers(top, height - 1)), draw(st.integers(left, width - 1))
        area = [(row, column) for row in range(top, bottom + 1) for column in range(left, right + 1)]
        if all(names[row][column] == f"{row}.{column}" for row, column in area) and len(area) > 1:
            for row, column in area:
                names[row][column] = f"{top}.{left} to {bottom}.{right}"
    return names


@given(tilings())
def test_any_merging_comes_in_as_it_was_drawn(names: list[list[str]]) -> None:
    drawn = [[C(name, *_reach(names, name)) for name in _begun(names, row)] for row in range(len(names))]
    with TemporaryDirectory() as folder:
        found = read(Path(folder), body([Grid(drawn)]))
    assert texts(found) == names
    cells = {id(cell): cell for row in found.rows for cell in row}.values()
    assert len(cells) == len({name for row in names for name in row})
    assert all((cell.columns, cell.rows) == _reach(names, cell.text) for cell in cells)


def _begun(names: list[list[str]], row: int) -> list[str]:
    above = {name for before in names[:row] for name in before}
    return [name for name in dict.fromkeys(names[row]) if name not in above]


def _reach(names: list[list[str]], name: str) -> tuple[int, int]:
    """Over how many columns and rows a name reaches."""
    rows = [row for row in names if name in row]
    return rows[0].count(name), len(rows)


def test_a_long_table_that_comes_in_pieces_is_whole(tmp_path: Path) -> None:
    rows = [[C(f"{number}", rows=5), C(f"{number}.0")] if number % 5 == 0 else [C(f"x{number}")]
            for number in range(2000)]  # fmt: skip
    found = read(tmp_path, body([Grid(rows)]))
    assert [row[0].text for row in found.rows] == [str(number - number % 5) for number in range(2000)]
    assert len({id(row[0]) for row in found.rows}) == 400
