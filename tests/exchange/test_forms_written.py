"""What a form is as a workbook: locked but for the cells to fill, without formulas, fit to be printed."""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from db.domain.collection import Form, Question, Sender, Title
from db.domain.kinds import Form as ValueForm
from db.domain.kinds import IndicatorKind, Nature
from db.domain.periods import year
from db.domain.values import Content
from desktop.exchange.forms import read_form, write_form
from exchange.form_desk import DATA, answer_cell, row_number

_ATTACK = '=HYPERLINK("http://example.org","kliknij")'
_FORM = Form(
    "0123456789abcdef",
    1,
    2,
    f"{_ATTACK} & Syn",
    "@Ośrodek & Co",
    year(2024),
    year(2023),
    "2025-01-31",
    Sender("Urząd", "ul. Długa 1", "Dzień dobry,\n+48 62\n-1", "Anna, tel. 62 000 00 00"),
    (
        Title("=1+1", "I"),
        Question(1, _ATTACK, IndicatorKind.WHOLE, unit="-osoba", definition="=cmd|' /C calc'!A0", depth=1),
        Question(2, "liczba osób", IndicatorKind.WHOLE, Nature.PEOPLE, depth=1),
        Question(3, "odsetek", IndicatorKind.PERCENT, unit="%", depth=1),
        Question(4, "opis", IndicatorKind.TEXT, depth=1, answer=Content(ValueForm.TEXT, text="=A1")),
    ),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "a.xlsx"
    write_form(_FORM, path)
    return path


@pytest.fixture
def sheet(path: Path) -> Iterator[Worksheet]:
    book = load_workbook(path)
    yield book[DATA]
    book.close()


def test_no_text_becomes_a_formula_a_date_or_an_error(path: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        sheets = [archive.read(name) for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]
    assert len(sheets) == 3
    assert not any(re.search(rb"<f[ >/]|t=\"e\"|t=\"d\"", each) for each in sheets)


def test_texts_that_look_like_formulas_stay_so_in_excel_when_edited(sheet: Worksheet) -> None:
    assert sheet.cell(row_number(sheet, "=HYP"), 3).quotePrefix


def test_only_what_is_to_be_filled_is_open_and_there_is_no_password(path: Path) -> None:
    book = load_workbook(path)
    for each in book.worksheets:
        assert (each.protection.sheet, each.protection.password) == (True, None)
    opened = {
        cell.column for row in book[DATA].iter_rows(max_row=10) for cell in row if not cell.protection.locked
    }
    assert opened == {7, 8}


def test_identity_is_hidden_three_times(path: Path) -> None:
    book = load_workbook(path)
    assert [each.sheet_state for each in book.worksheets] == ["visible", "visible", "veryHidden"]
    assert book[DATA].column_dimensions["A"].hidden
    assert book[DATA].row_dimensions[1].hidden
    assert book.custom_doc_props["SprawozdawcaFormularz"].value == _FORM.token  # type: ignore[attr-defined]


def test_numbers_are_checked_but_words_stay_possible(sheet: Worksheet) -> None:
    rules = sheet.data_validations.dataValidation
    whole, percent = (
        next(rule for rule in rules if f"G{row_number(sheet, label)}" in rule.sqref)
        for label in ("liczba", "odsetek")
    )
    assert (whole.type, whole.operator, whole.formula1) == ("whole", "greaterThanOrEqual", "0")
    assert (percent.formula1, percent.formula2) == ("0", "100")
    assert {rule.errorStyle for rule in rules} == {"warning"}


def test_people_are_to_be_counted_once(sheet: Worksheet) -> None:
    assert "liczymy raz" in str(sheet.cell(row_number(sheet, "liczba"), 4).value)


def test_the_cover_says_who_asks_until_when_and_whom_to_call(path: Path) -> None:
    cover = load_workbook(path)["Pismo"]
    said = "\n".join(str(cell.value) for row in cover.iter_rows() for cell in row if cell.value)
    for words in (
        "Urząd",
        "31 stycznia 2025 r.",
        "Anna, tel. 62 000 00 00",
        "Dzień dobry,",
        "Prośba o dane za 2024",
    ):
        assert words in said


def test_every_page_repeats_the_headers_and_fits_the_width(sheet: Worksheet) -> None:
    assert sheet.print_title_rows == "$5:$5"
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.orientation) == (1, "landscape")
    assert sheet.oddFooter.left is not None
    assert sheet.oddFooter.left.text == "@Ośrodek && Co"
    assert sheet.freeze_panes == "A6"


def test_what_was_delivered_already_stands_there(path: Path, sheet: Worksheet) -> None:
    assert answer_cell(sheet, "opis").value == "=A1"
    (filled,) = [answer for answer in read_form(path).answers if answer.text]
    assert (filled.label, filled.text, filled.stain) == ("opis", "=A1", None)


def test_a_form_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "nie ma" / "a.xlsx"
    with pytest.raises(FileNotFoundError):
        write_form(_FORM, path)
    assert list(tmp_path.iterdir()) == []


def test_signs_that_no_workbook_holds_are_blanks(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_form(replace(_FORM, realizer="Ośrodek\x07 Pomocy"), path)
    assert read_form(path).realizer == "Ośrodek  Pomocy"


def test_no_row_is_higher_than_a_spreadsheet_allows(tmp_path: Path) -> None:
    long = Question(9, "bardzo " * 2800, IndicatorKind.WHOLE, definition="tak " * 5000)
    write_form(replace(_FORM, lines=(long,)), tmp_path / "a.xlsx")
    book = load_workbook(tmp_path / "a.xlsx")
    heights = [
        each.height for sheet in book.worksheets for each in sheet.row_dimensions.values() if each.height
    ]
    assert max(heights) <= 409
