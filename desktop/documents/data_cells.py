"""The cells of a data table: labels, figures, texts and lists."""

import re
from dataclasses import replace
from functools import lru_cache

from db.domain.blocks import Cell, CellStyle, Run
from db.domain.entities import DataRow
from db.domain.kinds import Form, IndicatorKind, RowRole
from db.domain.numbers import write
from db.domain.values import Content
from desktop.documents.wording import unbroken

_WORDS = frozenset({Form.TEXT, Form.UNREAD, Form.COMPOSITE})
_DASH = re.compile(r"\s*[-–—•]\s+")
_PART = "w tym"


def label(row: DataRow, above: DataRow | None, before: str = "", *, columns: int = 1) -> Cell:
    """What the row is called, after what it stands under; the first part of a whole says „w tym”."""
    text = row.label
    if row.depth:
        said = text.casefold().startswith(_PART) or (above is not None and above.label.endswith(":"))
        is_first = above is None or above.depth < row.depth
        text = text if said or not is_first else f"{_PART}: {text}"
    lines = (" – ".join(filter(None, (before, text))),)
    style = CellStyle.SUB_INDICATOR if row.depth else CellStyle.INDICATOR
    return emphasized(row, Cell(lines, style, columns=columns, indent=max(row.depth - 1, 0)))


def value_cell(content: Content | None, kind: IndicatorKind) -> Cell:
    """A figure, or a text: its lines that begin with dashes are a list."""
    if content is None:
        return Cell((), CellStyle.NUMBER)
    text = unbroken(write(content, kind))
    return _text(text) if content.form in _WORDS else _figure(text)


@lru_cache(maxsize=4096)
def _figure(text: str) -> Cell:
    """A figure's cell; small ones come again and again."""
    return Cell((text,), CellStyle.NUMBER)


def _text(text: str) -> Cell:
    lines = tuple(line for line in text.splitlines() if line.strip())
    dashed = [bool(_DASH.match(line)) for line in lines]
    if all(dashed):
        return Cell(tuple(_DASH.sub("", line, count=1) for line in lines), CellStyle.LIST)
    return Cell(_paragraphs(lines), CellStyle.TEXT)


def emphasized(row: DataRow, cell: Cell) -> Cell:
    """The cell as a total shows it: in bold type."""
    if row.role is not RowRole.TOTAL or len(cell.lines) != 1:
        return cell
    return replace(cell, runs=(Run(cell.lines[0], bold=True),))


def _paragraphs(lines: tuple[str, ...]) -> tuple[str, ...]:
    """The lines as paragraphs; dashed ones go on with the line that they explain, parted by semicolons."""
    told: list[str] = []
    for line in lines:
        bare = _DASH.sub("", line, count=1)
        if bare == line or not told:
            told.append(bare.strip())
        else:
            joint = " " if told[-1].endswith((":", ";", ",")) else "; "
            told[-1] += joint + bare.strip()
    return tuple(told)
