"""Tables of the preview."""

from collections.abc import Callable, Iterable
from html import escape
from itertools import islice

from db.domain.blocks import Cell, CellStyle, Row, Run, Signature, Signatures, Table
from desktop.documents.signing_places import heading, signed_lines, signing_rows

_STEP = "\u00a0" * 4  # the reader's margins hold for whole tables only
_LINE = f"×\u00a0{'_' * 24}<br/>"  # as the picture of it in the file
_TABLE = '<table width="100%" cellspacing="0" cellpadding="4" border="1">{}</table>'.format

Runs = Callable[[Iterable[Run]], str]


def table(block: Table, runs: Runs) -> str:
    """A table down to its last row; `runs` renders what cells hold in place of lines."""
    rows = (_row(row, len(block.rows) - at, block.widths, runs) for at, row in enumerate(block.rows))
    return _TABLE("".join(rows))


def signatures(block: Signatures) -> str:
    """The places for signatures, side by side."""
    return "".join(_TABLE(_signed(row)) for row in signing_rows(block))


def _signed(row: tuple[Signature, ...]) -> str:
    heads = "".join(f'<th class="header">{escape(heading(each))}</th>' for each in row)
    bodies = "".join(f'<td class="signature">{_place(each)}</td>' for each in row)
    return f"<tr>{heads}</tr><tr>{bodies}</tr>"


def _place(signature: Signature) -> str:
    line = _LINE if signature.line_id else ""
    return line + "<br/>".join(map(escape, signed_lines(signature)))


def _row(row: Row, below: int, widths: tuple[int, ...], runs: Runs) -> str:
    """One row; `below` counts the rows from this one to the end of what is shown."""
    if not row.header:
        return f"<tr>{''.join(_cell('td', cell, below, runs) for cell in row.cells)}</tr>"
    columns = iter(widths)
    shares = (sum(islice(columns, cell.columns)) * 100 // sum(widths) for cell in row.cells)
    cells = (
        _cell(f'th width="{share}%"', cell, below, runs)
        for cell, share in zip(row.cells, shares, strict=True)
    )
    return f"<tr>{''.join(cells)}</tr>"


def _cell(tag: str, cell: Cell, below: int, runs: Runs) -> str:
    spans = (("colspan", cell.columns), ("rowspan", min(cell.rows, below)))
    spanning = "".join(f' {name}="{count}"' for name, count in spans if count > 1)
    content = runs(cell.runs) if cell.runs else _lines(cell)
    reference = f"<sup>\u00a0{escape(cell.reference)}</sup>" if cell.reference else ""
    return f'<{tag} class="{cell.style}"{spanning}>{content}{reference}</{tag[:2]}>'


def _lines(cell: Cell) -> str:
    sign = "•\u00a0" if cell.style is CellStyle.LIST and len(cell.lines) > 1 else ""
    sign = _STEP * cell.indent + sign
    return "<br/>".join(f"{sign}{escape(line)}" for line in cell.lines)
