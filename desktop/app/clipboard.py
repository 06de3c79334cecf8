"""Blocks of cells as tab-separated text, the form in which spreadsheets put them on the clipboard.

A cell with tabs or line ends stands in double quotes, and those in it are doubled (RFC 4180 with tabs).
Excel and Calc quote no other cells and double no quotes in them, so „"Razem"” is a text with quotes, and a
quote that is not closed before the next separator stands for itself. Calc puts spaces for line ends where
several cells are copied.
"""

import re
from collections.abc import Iterable, Sequence

_CELL = re.compile(r'(?:"([^"]*(?:""[^"]*)*)"|([^\t\r\n]*))(\t|\r\n?|\n|\Z)')
_SIGNS = "\t\n\r"


def as_block(text: str) -> list[list[str]]:
    """The rows of cells in a clipboard's text; one line end at its end is no row."""
    rows: list[list[str]] = [[]]
    for cell in _CELL.finditer(re.sub(r"\r?\n\Z", "", text)):
        quoted, plain, end = cell.groups()
        rows[-1].append(plain if quoted is None else _unquoted(quoted))
        if not end:
            break
        if end != "\t":
            rows.append([])
    return rows


def as_text(block: Iterable[Sequence[str]]) -> str:
    """A block as text that spreadsheets take apart into the same cells."""
    return "".join("\t".join(map(_quoted, row)) + "\n" for row in block)


def _unquoted(inside: str) -> str:
    if any(sign in inside for sign in _SIGNS) or '""' in inside:
        return inside.replace('""', '"')
    return f'"{inside}"'


def _quoted(cell: str) -> str:
    if any(sign in cell for sign in _SIGNS) or cell.startswith('"'):
        return '"' + cell.replace('"', '""') + '"'
    return cell
