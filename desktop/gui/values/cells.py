"""What the grid shows in a line: the texts and signs of its cells, made once from the stored values."""

from collections.abc import Collection, Sequence
from enum import Enum, auto
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from db.domain.aggregation import SUMS
from db.domain.deviation import Course
from db.domain.doubts import Doubt
from db.domain.entities import Comment, Value
from db.domain.kinds import Form, IndicatorKind, Origin, Status
from db.domain.numbers import write
from db.domain.periods import Period
from db.queries.indicator_sheet import SheetIndicator
from desktop.gui.values.change import Change, change
from desktop.gui.values.goal import Goal, goal_of

_WORDY = (Form.TEXT, Form.UNREAD, Form.COMPOSITE)


class Sign(Enum):
    """What is drawn before a cell's text, in this order as far as there is room."""

    LOCK = auto()
    UNREAD = auto()
    DOUBT = auto()
    FLAG = auto()
    FORMULA = auto()
    SUM = auto()
    CONFIRMED = auto()
    REACHED = auto()


class Columns(NamedTuple):
    """The periods across; which of them is chosen, and which lies a year before it (None: none does).

    After them the change, where there is one to show, and the target, where any indicator has one.
    `closed` are the ids of the programme's closed periods, `held` the cells, by indicator and period, that
    stand still because another programme closed the period.
    """

    periods: tuple[Period, ...]
    chosen: int
    previous: int | None
    has_targets: bool = False
    closed: frozenset[int] = frozenset()
    held: frozenset[tuple[int, int]] = frozenset()

    @property
    def count(self) -> int:
        """How many columns there are."""
        return len(self.periods) + (self.previous is not None) + self.has_targets

    @property
    def change(self) -> int | None:
        """The column of the change."""
        return None if self.previous is None else len(self.periods)

    @property
    def target(self) -> int | None:
        """The column of the target."""
        return self.count - 1 if self.has_targets else None

    def is_closed(self, column: int) -> bool:
        """Whether a column is that of a closed period."""
        return column < len(self.periods) and self.periods[column].id in self.closed

    def is_frozen(self, indicator_id: int, column: int) -> bool:
        """Whether the value of an indicator in a column stands still."""
        return self.is_closed(column) or self.is_held(indicator_id, column)

    def is_held(self, indicator_id: int, column: int) -> bool:
        """Whether it does so for the sake of another programme, while the period is open here."""
        return column < len(self.periods) and (indicator_id, self.periods[column].id) in self.held


class Cell(NamedTuple):
    """A cell: its text, or the ghost of a year ago where nothing is entered, and the signs beside it.

    `quiet`: the text is not what was entered, but said of it · `course`: which way a change leads; None
    where there is none · `rises`: that it does · `commented`, `remarked`: its corners are marked ·
    `frozen`: its period is closed.
    """

    text: str
    ghost: str = ""
    wordy: bool = False
    signs: tuple[Sign, ...] = ()
    quiet: bool = False
    commented: bool = False
    remarked: bool = False
    course: Course | None = None
    rises: bool = False
    frozen: bool = False


class Line(NamedTuple):
    """An indicator's line: its label, what it is measured in, its cells, and what they were made from.

    `doubts` are those about the chosen period.
    """

    label: str
    measure: str
    cells: tuple[Cell, ...]
    found: SheetIndicator
    change: Change
    goal: Goal | None
    doubts: tuple[Doubt, ...]


def columns_of(
    periods: Sequence[Period],
    chosen: Period,
    has_targets: bool = False,
    closed: Collection[int] = (),
    held: Collection[tuple[int, int]] = (),
) -> Columns:
    """The columns for the periods of a programme, of which one is chosen, and some may be closed."""
    places = {(each.kind, each.year, each.number): place for place, each in enumerate(periods)}
    before = chosen.previous()
    return Columns(
        tuple(periods),
        places[chosen.kind, chosen.year, chosen.number],
        places.get((before.kind, before.year, before.number)),
        has_targets,
        frozenset(closed),
        frozenset(held),
    )


def line_of(found: SheetIndicator, columns: Columns, doubts: tuple[Doubt, ...] = ()) -> Line:
    """The line of an indicator; `doubts` are those about the chosen period."""
    indicator, chosen = found.indicator, columns.periods[columns.chosen]
    values = [found.values.get(period.id) for period in columns.periods]
    cells = [
        _cell(value, found.comments.get(period.id), indicator.kind, doubts if period is chosen else ())
        for value, period in zip(values, columns.periods, strict=True)
    ]
    if columns.closed or columns.held:
        cells = [_locked(cell, columns, indicator.id, place) for place, cell in enumerate(cells)]
    now, differs = values[columns.chosen], Change()
    if columns.previous is not None:
        before = values[columns.previous]
        differs = change(now and now.content, before and before.content, indicator.kind, indicator.direction)
        if now is None and before is not None:
            ghost, wordy = cells[columns.previous].text, _is_wordy(before)
            cells[columns.chosen] = cells[columns.chosen]._replace(ghost=ghost, wordy=wordy)
        course = differs.course if differs.text else None
        cells.append(Cell(differs.text, quiet=True, course=course, rises=differs.rises))
    goal = goal_of(found, chosen, now and now.content) if columns.has_targets else None
    if columns.has_targets:
        cells.append(_goal_cell(goal))
    return Line(indicator.label, measure(found), tuple(cells), found, differs, goal, doubts)


def measure(found: SheetIndicator) -> str:
    """What an indicator is counted in: osoby, zł, %; empty where nothing need be said."""
    if found.unit is not None:
        return found.unit.few
    match found.indicator.kind:
        case IndicatorKind.MONEY:
            return QCoreApplication.translate("Values", "PLN")
        case IndicatorKind.PERCENT:
            return "%"
        case IndicatorKind.TEXT:
            return QCoreApplication.translate("Values", "text")
    return ""


def _cell(
    value: Value | None, comment: Comment | None, kind: IndicatorKind, doubts: tuple[Doubt, ...]
) -> Cell:
    signs = tuple(_signs(value, comment, doubts))
    commented = comment is not None and bool(comment.text)
    if value is None:
        return Cell("", wordy=kind is IndicatorKind.TEXT, signs=signs, commented=commented)
    is_blank = value.form is Form.BLANK
    return Cell(
        QCoreApplication.translate("Values", "left blank")
        if is_blank
        else write(value.content, kind).replace("\n", " "),
        wordy=_is_wordy(value),
        signs=signs,
        quiet=is_blank,
        commented=commented,
        remarked=bool(value.note or value.footnote or value.source),
    )


def _locked(cell: Cell, columns: Columns, indicator_id: int, column: int) -> Cell:
    """The cell as one that may stand still; where its whole column does, the header says so."""
    if not columns.is_frozen(indicator_id, column):
        return cell
    sign = () if columns.is_closed(column) else (Sign.LOCK,)
    return cell._replace(signs=sign + cell.signs, frozen=True)


def _signs(value: Value | None, comment: Comment | None, doubts: tuple[Doubt, ...]) -> list[Sign]:
    is_unread = value is not None and value.form is Form.UNREAD
    holds = (
        (Sign.UNREAD, is_unread),
        (Sign.DOUBT, bool(doubts) and not is_unread),
        (Sign.FLAG, comment is not None and comment.follow_up),
        (Sign.FORMULA, value is not None and value.origin is Origin.FORMULA),
        (Sign.SUM, value is not None and value.origin in SUMS),
        (Sign.CONFIRMED, value is not None and value.status is Status.CONFIRMED),
    )
    return [sign for sign, is_there in holds if is_there]


def _goal_cell(goal: Goal | None) -> Cell:
    if goal is None:
        return Cell("", quiet=True)
    return Cell(goal.text, quiet=True, signs=(Sign.REACHED,) if goal.is_reached else ())


def _is_wordy(value: Value) -> bool:
    return value.form in _WORDY
