"""The sheet of a form that is filled in: goals and indicators, last period's figures, one column to fill."""

from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from db.domain.collection import Form, Question, Title, key_of
from db.domain.kinds import Form as ValueForm
from db.domain.kinds import IndicatorKind, Nature
from db.domain.numbers import plain, write
from desktop.exchange.forms.cells import (
    BOX,
    FILLED_IN,
    GOALS,
    HEAD,
    OPEN,
    aligned,
    at,
    held,
    put,
    rows_of_text,
    set_height,
)
from desktop.exchange.forms.cover import polish_date
from desktop.exchange.forms.layout import (
    AUTHOR_KEY,
    AUTHOR_LABEL,
    HEADERS,
    MARK,
    REMARKS_KEY,
    REMARKS_LABEL,
    TITLE_KEY,
    Column,
)
from desktop.exchange.forms.rules import number_rules

_PLACES = {column: place for place, column in enumerate(Column, 1)}
_WIDTHS = {
    Column.KEY: 4, Column.MARK: 7, Column.LABEL: 58, Column.DEFINITION: 34, Column.UNIT: 13,
    Column.BEFORE: 18, Column.ANSWER: 17, Column.REMARK: 34,
}  # fmt: skip
_HEADER_ROW = 5
_LINE_HEIGHT = 15.0
_TEXTS = (IndicatorKind.TEXT, IndicatorKind.COMPOSITE)
_ONCE = "Każdą osobę liczymy raz, także gdy przychodziła wiele razy."
_HINT = "Wypełnij żółte pola. Nie było: 0. Nie ma danych: „brak danych”."
_TOGETHER = " „Razem” to dane wszystkich, którzy realizują wskaźnik; wpisz tylko swoje."


def write_questions(sheet: Worksheet, form: Form) -> None:
    """Fill the sheet of questions in."""
    _codes(sheet, form)
    _heading(sheet, form)
    rules = number_rules(sheet)
    row = _HEADER_ROW + 1
    for line in form.lines:
        if isinstance(line, Title):
            _title(sheet, row, line)
        else:
            _question(sheet, row, form, line, rules)
        row += 1
    _closing(sheet, row + 1)
    _columns(sheet, form)
    _print_setup(sheet, form, row + 2)


def answer_header(form: Form) -> str:
    """What stands over the column to fill."""
    return f"{form.period.label}\n– do wypełnienia"


def _codes(sheet: Worksheet, form: Form) -> None:
    """The hidden first row: the token, then what each column is."""
    for column, place in _PLACES.items():
        put(at(sheet, 1, place), f"{MARK}:{form.token}" if column is Column.KEY else column)
    sheet.row_dimensions[1].hidden = True


def _heading(sheet: Worksheet, form: Form) -> None:
    due = f" · termin zwrotu: {polish_date(form.due)}" if form.due else ""
    told = (
        (2, f"Dane za {form.period.label}: {form.realizer}", 14, True),
        (3, f"{form.programme}{due}", 11, False),
        (4, _HINT + (_TOGETHER if any(each.before_is_total for each in form.questions) else ""), 11, False),
    )
    for row, text, size, bold in told:
        sheet.merge_cells(start_row=row, start_column=2, end_row=row, end_column=len(_PLACES))
        put(at(sheet, row, 2), text, size=size, bold=bold)
        set_height(sheet, row, rows_of_text(text, 130, size) * _LINE_HEIGHT * size / 11 + 4)
    headers = HEADERS | {
        Column.BEFORE: form.before.label if form.before else "Poprzednio",
        Column.ANSWER: answer_header(form),
    }
    for column, text in headers.items():
        cell = put(at(sheet, _HEADER_ROW, _PLACES[column]), text, bold=True)
        aligned(cell, "center", vertical="center")
        cell.fill, cell.border = HEAD, BOX
    set_height(sheet, _HEADER_ROW, 2 * _LINE_HEIGHT + 6)


def _title(sheet: Worksheet, row: int, title: Title) -> None:
    """A goal, or a heading over indicators, across the whole width."""
    put(at(sheet, row, _PLACES[Column.KEY]), TITLE_KEY)
    for place in range(2, len(_PLACES) + 1):
        cell = at(sheet, row, place)
        cell.fill, cell.border = GOALS[min(title.depth, 1)], BOX
    put(at(sheet, row, _PLACES[Column.MARK]), title.mark, bold=True)
    text = put(_at(sheet, row, Column.LABEL), title.named, bold=True, size=11 if title.depth else 12)
    aligned(text, "left", indent=0 if title.mark else title.depth)
    sheet.merge_cells(start_row=row, start_column=_PLACES[Column.LABEL], end_row=row, end_column=len(_PLACES))
    set_height(sheet, row, rows_of_text(title.named, 140, 12) * 16 + 3)


def _question(
    sheet: Worksheet, row: int, form: Form, line: Question, rules: dict[IndicatorKind, DataValidation]
) -> None:
    told = {
        Column.KEY: key_of(form.token, line.indicator_id, line.component),
        Column.LABEL: line.label,
        Column.DEFINITION: _definition(line),
        Column.UNIT: line.unit,
        Column.BEFORE: _before(line),
    }
    for column, place in _PLACES.items():
        put(at(sheet, row, place), told.get(column, "")).border = BOX
    aligned(_at(sheet, row, Column.LABEL), "left", indent=max(0, line.depth - 1))
    aligned(_at(sheet, row, Column.BEFORE), "right")
    answer, remark = _at(sheet, row, Column.ANSWER), _at(sheet, row, Column.REMARK)
    for cell in (answer, remark):
        cell.fill, cell.protection = FILLED_IN, OPEN
    put(remark, line.remark).number_format = "@"
    aligned(answer, "right")
    _answer(answer, line)
    if line.kind in rules:
        rules[line.kind].add(answer)
    lines = max(
        rows_of_text(text, _WIDTHS[column] - 2) for column, text in told.items() if column is not Column.KEY
    )
    set_height(sheet, row, max(lines, 1) * _LINE_HEIGHT + 4)


def _answer(cell: Cell, line: Question) -> None:
    """What this realizer has said before stands in its cell; words keep the form in which they are typed."""
    said = line.answer
    if line.kind in _TEXTS:
        cell.number_format = "@"
    if said is not None and said.form is ValueForm.NUMBER and not (said.approximate or said.note):
        cell.value = said.amount
    elif said is not None:
        put(cell, plain(said, line.kind))


def _definition(line: Question) -> str:
    once = _ONCE if line.nature is Nature.PEOPLE else ""
    return "\n".join(filter(None, (line.definition, once)))


def _before(line: Question) -> str:
    text = write(line.before, line.kind)
    return f"razem {text}" if text and line.before_is_total else text


def _closing(sheet: Worksheet, row: int) -> None:
    """Room for what concerns all of it, and for who filled it in."""
    for key, label, height in (
        (REMARKS_KEY, REMARKS_LABEL, 5),
        (AUTHOR_KEY, AUTHOR_LABEL, 1),
    ):
        put(at(sheet, row, _PLACES[Column.KEY]), key)
        put(_at(sheet, row, Column.LABEL), label, bold=True)
        first = _PLACES[Column.DEFINITION]
        for place in range(first, len(_PLACES) + 1):
            cell = put(at(sheet, row, place), "")
            cell.fill, cell.border, cell.protection, cell.number_format = FILLED_IN, BOX, OPEN, "@"
        sheet.merge_cells(start_row=row, start_column=first, end_row=row, end_column=len(_PLACES))
        set_height(sheet, row, height * _LINE_HEIGHT + 6)
        row += 1


def _columns(sheet: Worksheet, form: Form) -> None:
    used = {Column.DEFINITION: any(map(_definition, form.questions)), Column.KEY: False}
    used[Column.UNIT] = any(question.unit for question in form.questions)
    used[Column.BEFORE] = form.before is not None
    for column, place in _PLACES.items():
        dimension = sheet.column_dimensions[get_column_letter(place)]
        dimension.width, dimension.hidden = _WIDTHS[column], not used.get(column, True)
    sheet.freeze_panes = f"A{_HEADER_ROW + 1}"


def _print_setup(sheet: Worksheet, form: Form, last: int) -> None:
    sheet.sheet_view.showGridLines = False
    sheet.page_setup.orientation = sheet.ORIENTATION_LANDSCAPE
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = f"{_HEADER_ROW}:{_HEADER_ROW}"
    sheet.print_area = f"B2:{get_column_letter(len(_PLACES))}{last}"
    sheet.oddFooter = HeaderFooterItem(
        left=_HeaderFooterPart(held(form.realizer[:100]).replace("&", "&&")),
        right=_HeaderFooterPart("&P z &N"),
    )
    sheet.protection.sheet = True
    sheet.protection.formatColumns = sheet.protection.formatRows = False  # False: the user may


def _at(sheet: Worksheet, row: int, column: Column) -> Cell:
    return at(sheet, row, _PLACES[column])
