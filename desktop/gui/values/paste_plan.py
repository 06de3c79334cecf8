"""What pasting a block of texts into the grid would do, found out before it is done."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import islice
from typing import NamedTuple

from db.domain.aggregation import SUMS
from db.domain.entities import Value
from db.domain.kinds import Form
from db.domain.numbers import read
from desktop.app.spreadsheet_dates import range_of
from desktop.app.values import Place
from desktop.gui.values.cells import Line
from desktop.gui.values.sheet_model import SheetModel

Texts = Sequence[Sequence[str]]


class Outcome(Enum):
    """What becomes of a text: those that need to be looked at first, then those that do no harm."""

    LEFT_OUT = auto()
    CLOSED = auto()
    COMPUTED = auto()
    DATE = auto()
    UNREAD = auto()
    SUM = auto()
    CLEARED = auto()
    REPLACED = auto()
    NEW = auto()
    SAME = auto()


_HARMLESS = {Outcome.NEW, Outcome.SAME}


class PasteCell(NamedTuple):
    """One text: where it goes (no cell: left out), what stands there, what would, and what that means."""

    label: str
    period: str
    before: str
    after: str
    outcome: Outcome


@dataclass(slots=True)
class PastePlan:
    """The texts to store by cell, the cells that stand still, and what would become of each text."""

    cells: dict[Place, str] = field(default_factory=dict)
    frozen: list[Place] = field(default_factory=list)
    told: list[PasteCell] = field(default_factory=list)

    @property
    def counts(self) -> Counter[Outcome]:
        """How many texts there are of each outcome."""
        return Counter(each.outcome for each in self.told)

    @property
    def is_harmless(self) -> bool:
        """Whether it only fills empty cells with what is understood, or is like typing one value."""
        outcomes = set(self.counts)
        return outcomes <= _HARMLESS or (
            len(self.told) == 1 and outcomes <= {Outcome.REPLACED, Outcome.CLEARED, Outcome.UNREAD}
        )


def plan(sheet: SheetModel, texts: Texts, rows: Sequence[int], first_column: int) -> PastePlan:
    """Lay texts over these rows, which have values, from a column on; what finds no cell is left out."""
    made = PastePlan()
    columns = range(first_column, sheet.grid.columns)
    for row, line in zip(rows, texts, strict=False):
        _put_line(made, sheet, row, dict(zip(columns, line, strict=False)))
    over = [line[len(columns) :] for line in texts[: len(rows)]] + list(texts[len(rows) :])
    made.told += [PasteCell("", "", "", text, Outcome.LEFT_OUT) for line in over for text in line]
    return made


def rows_from(sheet: SheetModel, row: int, count: int) -> list[int]:
    """So many rows with values, from a row on; titles and headings are passed over."""
    return list(islice(filter(sheet.has_values, range(row, sheet.rowCount())), count))


def repeated(block: Texts, rows: int, columns: int) -> Texts:
    """The block as often as it fits into a selection of so many rows and columns without a rest."""
    wide = max(map(len, block))
    down = rows // len(block) if rows and rows % len(block) == 0 else 1
    across = columns // wide if columns and columns % wide == 0 else 1
    full = [[*line, *[""] * (wide - len(line))] if across > 1 else line for line in block]
    return [[*line] * across for line in full] * down


def _put_line(made: PastePlan, sheet: SheetModel, row: int, texts: Mapping[int, str]) -> None:
    """Put texts by column into a row with values."""
    line, computed, periods = sheet.line(row), sheet.is_computed(row), sheet.columns.periods
    assert line is not None
    for column, text in texts.items():
        period = periods[column]
        outcome = Outcome.COMPUTED
        if not computed:
            place = Place(line.found.indicator.id, period.id)
            outcome = _outcome(line, line.found.values.get(period.id), text)
            if sheet.is_frozen(row, column) and outcome is not Outcome.SAME:
                outcome = Outcome.CLOSED
                made.frozen.append(place)
            else:
                made.cells[place] = text
        made.told.append(PasteCell(line.label, period.label, line.cells[column].text, text, outcome))


def _outcome(line: Line, old: Value | None, text: str) -> Outcome:
    new = read(text, line.found.indicator.kind, line.found.components).content
    if (old.content if old is not None else None) == new:
        return Outcome.SAME
    if old is not None and old.origin in SUMS:
        return Outcome.SUM
    if new is None:
        return Outcome.CLEARED
    if new.form is Form.UNREAD:
        return Outcome.DATE if range_of(text) else Outcome.UNREAD
    return Outcome.NEW if old is None else Outcome.REPLACED
