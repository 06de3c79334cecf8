"""Blocks of cells as tab-separated text, the form in which spreadsheets put them on the clipboard.

A cell in double quotes may hold tabs, line ends and doubled quotes (RFC 4180 with tabs); a quote that is
not closed before the next separator stands for itself.
"""

import re
from collections.abc import Iterable, Sequence

_CELL = re.compile(r'(?:"([^"]*(?:""[^"]*)*)"|([^\t\r\n]*))(\t|\r\n?|\n|\Z)')


def as_block(text: str) -> list[list[str]]:
    """The rows of cells in a clipboard's text; one line end at its end is no row."""
    rows: list[list[str]] = [[]]
    for cell in _CELL.finditer(re.sub(r"\r?\n\Z", "", text)):
        quoted, plain, end = cell.groups()
        rows[-1].append(plain if quoted is None else quoted.replace('""', '"'))
        if not end:
            break
        if end != "\t":
            rows.append([])
    return rows


def as_text(block: Iterable[Sequence[str]]) -> str:
    """A block as text that spreadsheets take apart into the same cells."""
    return "".join("\t".join(map(_quoted, row)) + "\n" for row in block)


def _quoted(cell: str) -> str:
    if any(sign in cell for sign in '\t\n\r"'):
        return '"' + cell.replace('"', '""') + '"'
    return cell
