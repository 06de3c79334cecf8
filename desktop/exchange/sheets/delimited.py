"""Texts with columns (.csv, .tsv), and texts without any."""

import csv
from collections import Counter
from pathlib import Path

from db.domain.errors import Refusal
from db.domain.foreign import Block, Paragraph, Table
from desktop.exchange.encodings import decoded
from desktop.exchange.faults import UnreadableError
from desktop.exchange.sheets import parts
from desktop.exchange.sheets.grid import Held, Place, check_size, table

_DELIMITERS = ";\t|,"  # the likeliest first: Polish numbers have commas of their own
_SAMPLE = 50  # lines
_HINT = "sep="  # what Excel writes first to name the delimiter


def blocks(path: Path) -> tuple[Block, ...]:
    """A table where lines part alike, else a paragraph for each line. Raises UnreadableError."""
    text = decoded(path.read_bytes())
    if text is None:
        raise UnreadableError(Refusal.FOREIGN_UNKNOWN)
    lines = text.splitlines(keepends=True)
    delimiter = ""
    if lines and lines[0].lower().startswith(_HINT):
        delimiter = lines.pop(0).strip()[len(_HINT) :][:1]
    delimiter = delimiter or _delimiter(lines[:_SAMPLE])
    if not delimiter:
        return tuple(Paragraph(line.strip()) for line in lines if line.strip())
    return tuple(parts.blocks(_table(lines, delimiter)))


def _table(lines: list[str], delimiter: str) -> Table:
    try:
        rows = list(csv.reader(lines, delimiter=delimiter))
    except csv.Error as error:
        raise UnreadableError(Refusal.FOREIGN_DAMAGED) from error
    held: dict[Place, Held] = {}
    for row, values in enumerate(rows):
        check_size(held)
        for column, value in enumerate(values):
            held[row, column] = Held(value.replace("\r\n", "\n").replace("\r", "\n").rstrip())
    return table(held, ())


def _delimiter(lines: list[str]) -> str:
    """What parts most lines into the same number of columns, "" where nothing does."""
    best, most = "", 0
    for delimiter in _DELIMITERS:
        try:
            widths = Counter(len(row) for row in csv.reader(lines, delimiter=delimiter) if any(row))
        except csv.Error:
            continue
        times = max((number for width, number in widths.items() if width > 1), default=0)
        if times > most and times * 2 > widths.total():
            best, most = delimiter, times
    return best
