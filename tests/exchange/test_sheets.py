from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Alignment, Font

from db.domain.errors import RecordError, Refusal
from db.domain.foreign import Cell, ForeignKind, Paragraph, Table
from desktop.exchange.reading import read_document
from exchange.hostile_archives import SHEET, archive, sheet_parts
from exchange.libreoffice import saved_again

# What is entered, its format, and the text and the number that a reader sees.
_NUMBERS = (
    (0.125, "0.0%", "12,5%", "12.5"),
    (0.07, "0%", "7%", "7"),
    (1, "0%", "100%", "100"),
    (173731.8, '#,##0.00 "zł"', "173 731,80 zł", "173731.8"),
    (1234567.891, "#,##0.00\\ [$zł-415];[Red]-#,##0.00\\ [$zł-415]", "1 234 567,89 zł", "1234567.891"),
    (-5, "#,##0.00\\ [$zł-415];[Red]-#,##0.00\\ [$zł-415]", "-5,00 zł", "-5"),
    (0.1 + 0.2, "General", "0,3", "0.3"),
    (1050, "General", "1050", "1050"),
    (12345, "#,##0", "12 345", "12345"),
    (12, '0" osób"', "12 osób", "12"),
    (1.5, "0.##", "1,5", "1.5"),
    (0, "0", "0", "0"),
    (-0.5, "0.0", "-0,5", "-0.5"),
    (1500000000000, "0.00E+00", "1500000000000", "1500000000000"),
)
_MOMENTS = (
    (date(2023, 12, 31), "dd.mm.yyyy", "31.12.2023"),
    (datetime(2024, 1, 2, 14, 30), "dd.mm.yyyy hh:mm", "02.01.2024 14:30"),  # noqa: DTZ001 - as in a sheet
    (timedelta(hours=806, minutes=30), "[h]:mm", "806:30"),
    (time(7, 5), "hh:mm", "07:05"),
)


@pytest.fixture(scope="module")
def workbook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workbook with all that offices put into cells, as openpyxl writes it."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Dane"
    sheet.append(["Wskaźnik", "Wartość", None])
    sheet.append([None, 2022, "2023 r."])
    sheet.merge_cells("A1:A2")
    sheet.merge_cells("B1:C1")
    sheet["A1"].font = Font(bold=True)
    for number, (entered, code, _, _) in enumerate(_NUMBERS):
        sheet.append([f"liczba {number}", entered, "–"])
        sheet.cell(sheet.max_row, 2).number_format = code
    for number, (entered, code, _) in enumerate(_MOMENTS):
        sheet.append([f"chwila {number}", entered, "–"])
        sheet.cell(sheet.max_row, 2).number_format = code
    sheet.append(["w tym kobiety", "a\nb", True])
    sheet.cell(sheet.max_row, 1).alignment = Alignment(indent=2)
    sheet.append(
        ["przypis", CellRichText("1391", TextBlock(InlineFont(vertAlign="superscript"), "1)")), "#N/A"]
    )
    sheet.row_dimensions[4].hidden = True
    hidden = book.create_sheet("słownik")
    hidden["A1"] = "nie dla czytelnika"
    hidden.sheet_state = "hidden"
    book.create_sheet("Pusty")
    book.properties.title = "Sprawozdanie za 2023 rok"
    path = tmp_path_factory.mktemp("sheets") / "dane.xlsx"
    book.save(path)
    return path


@pytest.fixture(scope="module", params=["as written", "xlsx", "ods", "xls"])
def table(request: pytest.FixtureRequest, workbook: Path) -> Table:
    """The only sheet that shows something, from each format that LibreOffice saves."""
    is_saved = request.param != "as written"
    path = saved_again(workbook, request.param, workbook.parent) if is_saved else workbook
    document = read_document(path)
    assert document.kind == ForeignKind.WORKBOOK
    (block,) = document.blocks
    assert isinstance(block, Table)
    return block


def test_numbers_are_read_as_they_are_shown(table: Table) -> None:
    shown = [(text(row[1]), row[1].number) for row in found(table, "liczba")]
    assert shown == [(text_, Decimal(number)) for _, _, text_, number in _NUMBERS]


def test_days_and_times_are_no_numbers(table: Table) -> None:
    shown = [(row[1].text.zfill(5), row[1].number) for row in found(table, "chwila")]
    assert shown == [(text_, None) for _, _, text_ in _MOMENTS]


def test_merged_cells_are_one_cell_in_all_their_places(table: Table) -> None:
    first, second = table.rows[:2]
    assert first[0] is second[0]
    assert first[1] is first[2]
    assert (first[0].rows, first[0].columns, first[1].rows, first[1].columns) == (2, 1, 1, 2)
    assert [cell.text for cell in second] == ["Wskaźnik", "2022", "2023 r."]


def test_what_a_reader_sees_of_cells_is_kept(table: Table) -> None:
    (part,) = found(table, "w tym")
    assert table.title == "Dane"
    assert table.rows[0][0].bold
    assert not part[0].bold
    assert part[0].indent > 200
    assert part[1].text == "a\nb"
    assert part[2].text == "PRAWDA"
    (note,) = found(table, "przypis")
    assert note[2].text == "#N/A"
    assert (note[1].text, note[1].raised) in (("1391", "1)"), ("13911)", ""))  # .xls: calamine reads no runs


def test_places_in_the_grid_are_those_that_the_cells_name(table: Table) -> None:
    for at, row in enumerate(table.rows):
        assert len(row) == len(table.rows[0])
        for column, cell in enumerate(row):
            assert cell.row <= at < cell.row + cell.rows
            assert cell.column <= column < cell.column + cell.columns


def test_the_title_of_the_properties_is_the_documents(workbook: Path) -> None:
    assert read_document(workbook).title == "Sprawozdanie za 2023 rok"


def test_a_cell_at_the_edge_costs_a_few_rows(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0]["B2"], book.worksheets[0]["XFD1048576"] = "blisko", "daleko"
    book.save(tmp_path / "a.xlsx")
    (block,) = read_document(tmp_path / "a.xlsx").blocks
    assert isinstance(block, Table)
    assert len(block.rows) * len(block.rows[0]) < 1000
    assert [cell.text for row in block.rows for cell in row if cell.text] == ["blisko", "daleko"]


def test_a_formula_that_nobody_computed_is_not_passed_over(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0].append(["Razem", "=SUM(A1:A2)"])
    book.save(tmp_path / "a.xlsx")
    (block,) = read_document(tmp_path / "a.xlsx").blocks
    assert isinstance(block, Table)
    assert block.rows[0][1].text == "=SUM(A1:A2)"


def test_days_are_counted_from_1904_where_the_workbook_says_so(tmp_path: Path) -> None:
    parts = sheet_parts(
        '<row><c s="1"><v>43829</v></c><c><v>1</v></c></row>',
        styles='<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
    )
    book = str(parts["xl/workbook.xml"]).replace("<sheets>", '<workbookPr date1904="1"/><sheets>')
    archive(tmp_path / "a.xlsx", {**parts, "xl/workbook.xml": book})
    (block,) = read_document(tmp_path / "a.xlsx").blocks
    assert isinstance(block, Table)
    assert block.rows[0][0].text == "31.12.2023"


def test_strict_workbooks_are_read_alike(tmp_path: Path) -> None:
    parts = sheet_parts('<row><c t="s"><v>0</v></c><c><v>5</v></c></row>', strings="<si><t>Porady</t></si>")
    strict = {
        name: str(content)
        .replace(SHEET, "http://purl.oclc.org/ooxml/spreadsheetml/main")
        .replace(
            "http://schemas.openxmlformats.org/officeDocument", "http://purl.oclc.org/ooxml/officeDocument"
        )
        for name, content in parts.items()
    }
    (block,) = read_document(archive(tmp_path / "a.xlsx", strict)).blocks
    assert isinstance(block, Table)
    assert [cell.text for cell in block.rows[0]] == ["Porady", "5"]


def test_captions_and_tables_of_a_sheet_are_parted(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in (
        ["Sprawozdanie"],
        [],
        ["Tabela 1"],
        ["Wskaźnik", 2022, 2023],
        ["Porady", 1, 2],
        [],
        ["Sesje", 3, 4],
        [],
        ["Tabela 2"],
        ["Rok", "Rodziny"],
        [2023, 7],
    ):
        sheet.append(row)
    book.save(tmp_path / "a.xlsx")
    assert [
        block.text if isinstance(block, Paragraph) else [[cell.text for cell in row] for row in block.rows]
        for block in read_document(tmp_path / "a.xlsx").blocks
    ] == [
        "Sprawozdanie",
        "Tabela 1",
        [["Wskaźnik", "2022", "2023"], ["Porady", "1", "2"], ["", "", ""], ["Sesje", "3", "4"]],
        "Tabela 2",
        [["Rok", "Rodziny"], ["2023", "7"]],
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1250", "iso-8859-2", "utf-16", "utf-16-be"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_texts_with_columns_are_read_in_every_encoding(encoding: str, delimiter: str, tmp_path: Path) -> None:
    lines = [["Wskaźnik", "2022", "2023"], ['Łąka "świąteczna"', "1 050", "5"], ["Źródła\ni ścieki", "", "7"]]
    quoted = [delimiter.join(f'"{text.replace(chr(34), chr(34) * 2)}"' for text in line) for line in lines]
    path = tmp_path / "dane.csv"
    path.write_bytes("\r\n".join(quoted).encode(encoding))
    (block,) = read_document(path).blocks
    assert isinstance(block, Table)
    assert [[cell.text for cell in row] for row in block.rows] == lines


def test_the_delimiter_may_be_named_first(tmp_path: Path) -> None:
    (tmp_path / "dane.csv").write_text("sep=,\r\nWskaźnik,2023\r\nPorady,5", encoding="utf-8")
    (block,) = read_document(tmp_path / "dane.csv").blocks
    assert isinstance(block, Table)
    assert [cell.text for cell in block.rows[1]] == ["Porady", "5"]


def test_a_text_without_columns_is_read_line_by_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Cel I\n\na) porady: 5, 6; 7\n", encoding="utf-8")
    assert read_document(tmp_path / "a.txt").blocks == (Paragraph("Cel I"), Paragraph("a) porady: 5, 6; 7"))


def test_a_workbook_of_hidden_sheets_only_is_empty(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    hidden = book.create_sheet("ukryty")
    hidden["A1"] = "x"
    hidden.sheet_state = "veryHidden"
    book.save(tmp_path / "a.xlsx")
    with pytest.raises(RecordError) as caught:
        read_document(tmp_path / "a.xlsx")
    assert caught.value.refusal == Refusal.FOREIGN_EMPTY


def found(table: Table, start: str) -> Iterator[tuple[Cell, ...]]:
    """The rows whose first cell begins so."""
    return (row for row in table.rows if row[0].text.startswith(start))


def text(cell: Cell) -> str:
    """Its text with plain spaces."""
    return cell.text.replace("\N{NO-BREAK SPACE}", " ")
