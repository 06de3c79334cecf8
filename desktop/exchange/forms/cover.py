"""The covering sheet of a form: who asks whom for what, by when, and how to fill it in."""

from datetime import date

from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from db.domain.collection import Form
from desktop.exchange.forms.cells import aligned, at, put, rows_of_text, set_height
from desktop.exchange.forms.layout import DATA

_MONTHS = (
    "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września",
    "października", "listopada", "grudnia",
)  # fmt: skip
_WIDTH = 72
_LINE_HEIGHT = 15.5
_HOW = f"""\
1. Przejdź do arkusza „{DATA}” (na dole okna). Wypełnij w nim tylko żółte pola: kolumnę z danymi i, jeśli \
trzeba, uwagi. Obok, dla porównania, stoją dane z poprzedniego okresu.
2. Wpisuj same liczby, bez jednostki. Jeśli czegoś nie było, wpisz 0. Jeśli nie ma danych, wpisz „brak \
danych”. Pole puste znaczy, że dane dopiero będą.
3. Nie usuwaj i nie dopisuj wierszy. Co nie mieści się w liczbie, wpisz w uwagach.
4. Zapisz plik i odeślij go w odpowiedzi. Nazwa pliku może być dowolna."""


def write_cover(sheet: Worksheet, form: Form) -> None:
    """Fill the covering sheet in."""
    sheet.column_dimensions["A"].width = 24
    sheet.column_dimensions["B"].width = _WIDTH
    row = _head(sheet, form)
    for label, text in _facts(form):
        put(at(sheet, row, 1), label, bold=True)
        put(at(sheet, row, 2), text)
        _tall(sheet, row, text, _WIDTH)
        row += 1
    row = _paragraphs(sheet, row + 1, form.sender.letter.split("\n"))
    put(at(sheet, row + 1, 1), "Jak wypełnić", size=12, bold=True)
    row = _paragraphs(sheet, row + 2, _HOW.split("\n"))
    _link(sheet, row + 1)
    _print_setup(sheet)


def polish_date(text: str) -> str:
    """„2025-01-31” as „31 stycznia 2025 r.”; empty where there is none."""
    if not text:
        return ""
    day = date.fromisoformat(text)
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year} r."


def _head(sheet: Worksheet, form: Form) -> int:
    """The office and the title; the row after them."""
    row = 1
    for text in (form.sender.office, form.sender.address):
        if text:
            _across(sheet, row, text, size=11, bold=row == 1)
            row += 1
    row += row > 1
    _across(sheet, row, f"Prośba o dane za {form.period.label}", size=16, bold=True)
    return row + 2


def _facts(form: Form) -> list[tuple[str, str]]:
    facts = [
        ("Do kogo", form.realizer),
        ("Program", form.programme),
        ("Za okres", form.period.label),
        ("Termin zwrotu", polish_date(form.due)),
        ("Ile wskaźników", str(len(form.questions))),
        ("Kontakt", form.sender.contact),
    ]
    return [(label, text) for label, text in facts if text]


def _paragraphs(sheet: Worksheet, row: int, texts: list[str]) -> int:
    for text in texts:
        _across(sheet, row, text)
        row += 1
    return row


def _across(sheet: Worksheet, row: int, text: str, *, size: int = 11, bold: bool = False) -> None:
    sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=2)
    put(at(sheet, row, 1), text, size=size, bold=bold)
    _tall(sheet, row, text, _WIDTH + 24, size)


def _tall(sheet: Worksheet, row: int, text: str, width: float, size: int = 11) -> None:
    set_height(sheet, row, rows_of_text(text, width, size) * _LINE_HEIGHT * size / 11 + 3)


def _link(sheet: Worksheet, row: int) -> None:
    sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=2)
    cell = put(at(sheet, row, 1), f"Przejdź do arkusza „{DATA}”", bold=True, color="1D4E9E")
    cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{DATA}'!A1")
    aligned(cell, "left")


def _print_setup(sheet: Worksheet) -> None:
    sheet.sheet_view.showGridLines = False
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.protection.sheet = True
