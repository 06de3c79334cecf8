"""The workbook inside a chart, which Word opens for „Edytuj dane”, and the references to its cells."""

from collections.abc import Sequence
from decimal import Decimal
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.utils import get_column_letter

from db.domain.blocks import ChartBlock
from desktop.documents.word.escape import attribute, legal

_SHEET = "Dane"
_LONGEST_CELL = 32_767  # characters
_LABELS_WIDTH, _SERIES_WIDTH = 32, 18


def workbook(block: ChartBlock, number_formats: Sequence[str]) -> bytes:
    """Categories down the first column, a column for each series; a missing amount is an empty cell."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = _SHEET
    sheet.column_dimensions["A"].width = _LABELS_WIDTH
    for row, category in enumerate(block.categories, start=2):
        _write(sheet.cell(row, 1), category)
    for column, (series, number_format) in enumerate(zip(block.series, number_formats, strict=True), start=2):
        sheet.column_dimensions[get_column_letter(column)].width = _SERIES_WIDTH
        _write(sheet.cell(1, column), series.name)
        for row, amount in enumerate(series.amounts, start=2):
            sheet.cell(row, column, amount).number_format = number_format
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def categories(block: ChartBlock) -> str:
    """The reference to the categories, with what stands there."""
    return _texts(f"$A$2:$A${len(block.categories) + 1}", block.categories)


def name(block: ChartBlock, number: int) -> str:
    """The reference to the name of a series, counted from 0."""
    return _texts(f"${get_column_letter(number + 2)}$1", (block.series[number].name,))


def amounts(block: ChartBlock, number: int, number_format: str) -> str:
    """The reference to the amounts of a series; what is missing is left out and stays a gap."""
    column = get_column_letter(number + 2)
    place = f"${column}$2:${column}${len(block.categories) + 1}"
    points = "".join(
        _point(at, format(amount, "f"))
        for at, amount in enumerate(block.series[number].amounts)
        if amount is not None
    )
    code = f"<c:formatCode>{attribute(number_format)}</c:formatCode>"
    cache = f'{code}<c:ptCount val="{len(block.categories)}"/>{points}'
    return f"<c:numRef><c:f>{_SHEET}!{place}</c:f><c:numCache>{cache}</c:numCache></c:numRef>"


def known(block: ChartBlock) -> tuple[Decimal, ...]:
    """All amounts that are not missing."""
    return tuple(amount for series in block.series for amount in series.amounts if amount is not None)


def _texts(place: str, texts: Sequence[str]) -> str:
    points = "".join(_point(at, attribute(text)) for at, text in enumerate(texts))
    cache = f'<c:ptCount val="{len(texts)}"/>{points}'
    return f"<c:strRef><c:f>{_SHEET}!{place}</c:f><c:strCache>{cache}</c:strCache></c:strRef>"


def _point(at: int, text: str) -> str:
    return f'<c:pt idx="{at}"><c:v>{text}</c:v></c:pt>'


def _write(cell: Cell | MergedCell, text: str) -> None:
    """Text stays text, also when it looks like a formula."""
    cell.value = legal(text)[:_LONGEST_CELL]
    cell.data_type = "s"
