"""An extract as a workbook: a row for each indicator with its place, its figures, who delivers it."""

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import NamedTuple

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from db.domain.deviation import exact
from db.domain.kinds import IndicatorKind
from db.domain.numbers import write
from db.domain.report import Goal, IndicatorLine, ReportData
from db.domain.values import Content
from desktop.exchange.forms.cells import HEAD, at, held, put

_SHEET = "Wyciąg"
_FORMATS = {
    IndicatorKind.WHOLE: "#,##0",
    IndicatorKind.DECIMAL: "#,##0.######",
    IndicatorKind.MONEY: '#,##0.00" zł"',
    IndicatorKind.PERCENT: '0.######"%"',
}
_PLACE, _LABEL, _UNIT, _FIGURE, _WHO = 46, 52, 14, 16, 40  # characters that columns are wide


class _Row(NamedTuple):
    place: str
    label: str
    line: IndicatorLine
    who: tuple[str, ...]


def extract_workbook(report: ReportData, chosen: str = "") -> bytes:
    """The workbook; `chosen` names the tag or realizer that the report was narrowed down to."""
    book = Workbook()
    sheet: Worksheet = book.active  # type: ignore[assignment]  # a new workbook has one sheet
    sheet.title = _SHEET
    _write_header(sheet, report)
    for number, row in enumerate(_rows(report.goals), start=2):
        _write_row(sheet, number, row, report)
    sheet.freeze_panes = "C2"
    sheet.auto_filter.ref = sheet.dimensions
    book.properties.creator = held(report.office.name) or "Sprawozdawca"
    book.properties.title = held(": ".join(filter(None, (_SHEET, chosen, report.programme.title))))
    book.properties.language = "pl-PL"
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _write_header(sheet: Worksheet, report: ReportData) -> None:
    periods = [(period.label, _FIGURE) for period in report.periods]
    columns = [("Miejsce w programie", _PLACE), ("Wskaźnik", _LABEL), ("Jednostka", _UNIT)]
    for place, (title, width) in enumerate((*columns, *periods, ("Realizatorzy", _WHO)), start=1):
        put(at(sheet, 1, place), title, bold=True).fill = HEAD
        sheet.column_dimensions[get_column_letter(place)].width = width


def _write_row(sheet: Worksheet, number: int, row: _Row, report: ReportData) -> None:
    line = row.line
    texts = (row.place, row.label, line.unit.singular if line.unit else "")
    for place, text in enumerate(texts, start=1):
        put(at(sheet, number, place), text)
    for place, content in enumerate(line.contents, start=len(texts) + 1):
        _write_figure(sheet, number, place, content, line.kind)
    put(at(sheet, number, len(texts) + len(report.periods) + 1), "; ".join(row.who))


def _write_figure(
    sheet: Worksheet, number: int, place: int, content: Content | None, kind: IndicatorKind
) -> None:
    """An exact number that can be counted on; whatever else a cell says, as documents write it."""
    cell, amount = at(sheet, number, place), exact(content)
    if amount is None or (content is not None and content.note):
        put(cell, write(content, kind))
        return
    cell.value = amount
    cell.number_format = _FORMATS.get(kind, "General")
    cell.font = Font(name="Calibri", size=11)


def _rows(goals: Iterable[Goal], above: tuple[str, ...] = (), who: tuple[str, ...] = ()) -> Iterator[_Row]:
    for goal in goals:
        place = (*above, f"{goal.level} {goal.mark.rstrip('.)–')}: {goal.text}".lstrip(": "))
        own = goal.realizers or who
        for line, label in _labelled(goal.indicators):
            if line.kind is not IndicatorKind.HEADING:
                yield _Row(" › ".join(place), label, line, line.deliverers or own)
        yield from _rows(goal.children, place, own)


def _labelled(lines: Iterable[IndicatorLine]) -> Iterator[tuple[IndicatorLine, str]]:
    """Lines with their labels, after those of the wholes that they are parts of."""
    above: list[str] = []
    for line in lines:
        del above[line.depth :]
        above.append(line.label.rstrip(": "))
        yield line, ": ".join(above)
