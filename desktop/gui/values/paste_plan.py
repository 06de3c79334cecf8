"""What pasting a block of texts into the grid would do, found out before it is done."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice

from db.domain.kinds import Form
from db.domain.numbers import read
from desktop.app.values import Place
from desktop.gui.values.sheet_model import SheetModel

Texts = Sequence[Sequence[str]]


@dataclass(slots=True)
class PastePlan:
    """The texts by cell, how many values they would replace and clear, and what goes wrong."""

    cells: dict[Place, str] = field(default_factory=dict)
    replaced: int = 0
    cleared: int = 0
    unread: int = 0
    left_out: int = 0

    @property
    def is_harmless(self) -> bool:
        """Whether it only fills empty cells with what is understood."""
        return not (self.replaced or self.cleared or self.unread or self.left_out)


def plan(sheet: SheetModel, texts: Texts, rows: Sequence[int], first_column: int) -> PastePlan:
    """Lay texts over these rows, which take values, from a column on; what finds no cell is left out."""
    made = PastePlan()
    columns = range(first_column, sheet.grid.columns)
    for row, line in zip(rows, texts, strict=False):
        for column, text in zip(columns, line, strict=False):
            _put(made, sheet, row, column, text)
    fitting = sum(min(len(line), len(columns)) for line in texts[: len(rows)])
    made.left_out = sum(map(len, texts)) - fitting
    return made


def rows_from(sheet: SheetModel, row: int, count: int) -> list[int]:
    """So many rows that take values, from a row on; titles and headings are passed over."""
    return list(islice(filter(sheet.takes_value, range(row, sheet.rowCount())), count))


def _put(made: PastePlan, sheet: SheetModel, row: int, column: int, text: str) -> None:
    line, old = sheet.line(row), sheet.value(row, column)
    assert line is not None
    made.cells[sheet.place(row, column)] = text
    new = read(text, line.found.indicator.kind).content
    if old is not None and old.content != new:
        made.replaced += new is not None
        made.cleared += new is None
    made.unread += new is not None and new.form is Form.UNREAD
