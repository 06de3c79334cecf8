"""What tables say goes into the structure: rows across are goals, rows of elements are tasks."""

import re
from collections import Counter

from db.domain.folding import folded
from db.domain.foreign import ForeignDocument, ForeignKind, Paragraph, Spot, Table
from db.domain.kinds import Presentation
from db.domain.understanding import Uncertainty
from desktop.exchange.understanding.cell_lines import one_line
from desktop.exchange.understanding.exhibits import is_of_plan
from desktop.exchange.understanding.goal_titles import titled
from desktop.exchange.understanding.growth import Goal, Growth, paths
from desktop.exchange.understanding.intros import Topic, intro_of
from desktop.exchange.understanding.level_names import level_named
from desktop.exchange.understanding.lines import TextLine
from desktop.exchange.understanding.realizer_lists import apart
from desktop.exchange.understanding.table_reading import ElementLine, IndicatorLine, TableReading
from desktop.exchange.understanding.typed_marks import bare, marked

_NUMBER = re.compile(r"tab(ela|\.)\s*(nr\s*)?\d+\s*[.:–-]?\s*", re.IGNORECASE)
_SAYS_NOTHING = re.compile(r"(arkusz|sheet|tabela)\s*\d*", re.IGNORECASE)


class TableLines:
    """Puts the lines of tables under the goals that are open. `caption` is that of the table to come."""

    def __init__(self, document: ForeignDocument, growth: Growth) -> None:
        self.caption: TextLine | None = None
        self._document = document
        self._growth = growth
        self._before: list[Goal] | None = None
        self._beside: dict[int | None, int] = {}
        self._guessed: Goal | None = None  # the last one that was named like its table
        self._cell: tuple[int, ...] | None = None  # the one whose lists were taken from it whole

    def text_follows(self) -> None:
        """Goals that rows across a table opened are closed again: text after it is about its owner."""
        if self._before is not None:
            self._growth.path = self._before
            self._before = None

    def take(self, reading: TableReading) -> None:
        """Let the lines of a table do what they do."""
        if not reading.continues:
            self._growth.close_rows()
            self._close_guessed(self._title(reading.use.block))
            self._open_named_by(reading.use.block)
        if self._before is None:
            self._before = [goal for goal in self._growth.path if goal.presentation is Presentation.HEADING]
        self._beside = _columns_beside(reading, planned=self._is_planned(reading.use.block))
        for line in reading.lines:
            if isinstance(line, IndicatorLine):
                self._place(reading.use.block).indicators.append(line.indicator)
            else:
                self._element(line)
        self.caption = None

    def _is_planned(self, block: int) -> bool:
        table = self._document.blocks[block]
        return isinstance(table, Table) and is_of_plan(table)

    def _open_named_by(self, block: int) -> None:
        """Open the goal that the title of a table of our programmes names."""
        title = folded(self._title(block)) if self._is_planned(block) else ""
        path = next(
            (path for path in paths(self._growth.top) if title.endswith(f": {folded(path[-1].text)}")), None
        )
        if path:
            self._growth.path = path

    def _place(self, block: int) -> Goal:
        """The goal whose indicators come; one named like the table where nothing is open."""
        goal = self._growth.last
        if goal and goal.presentation is not Presentation.LIST_ITEM:
            return goal
        self._growth.close_rows()
        return self._growth.last or self._named_like_table(block)

    def _named_like_table(self, block: int) -> Goal:
        doubts = [Uncertainty.PLACE_GUESSED]
        self._guessed = self._growth.open(Goal("", "", self._name(block), Spot(block, -1), uncertain=doubts))
        return self._guessed

    def _close_guessed(self, title: str) -> None:
        """A table with a caption or a title of its own is not about what the one before was named for."""
        guessed = self._guessed
        differs = self.caption or (guessed and title != self._title(guessed.spot.block))
        if differs and self._growth.path and self._growth.path[-1] is self._guessed:
            self._growth.path = self._growth.path[:-1]

    def _name(self, block: int) -> str:
        """The table's caption; in a workbook the text right above it, or else the name of the sheet."""
        if self.caption:
            return _NUMBER.sub("", self.caption.text) or self.caption.text
        above = self._document.blocks[block - 1] if block else None
        if self._document.kind is ForeignKind.WORKBOOK and isinstance(above, Paragraph):
            return above.text
        title = self._title(block)
        return title if title and not _SAYS_NOTHING.fullmatch(title) else "Wskaźniki"

    def _title(self, block: int) -> str:
        table = self._document.blocks[block]
        return table.title if isinstance(table, Table) else ""

    def _element(self, line: ElementLine) -> None:
        if self._cell and line.spot[:3] == self._cell:
            if goal := self._growth.last:
                _join(goal, line)
            return
        first, *others = self._lines_of(line)
        self._cell = line.spot[:3] if others else None
        if intro_of(first) and others:
            others.insert(0, first)
        elif named := self._named_again(first):
            self._growth.path = self._growth.path[: self._growth.path.index(named) + 1]
            _join(named, line)
        elif line.column is None:
            self._across(first, line)
        else:
            self._row(first, line)
        self._listed(others, line)

    def _lines_of(self, line: ElementLine) -> list[str]:
        """The element's text; apart from the lists below it that its cell has too."""
        table = self._document.blocks[line.spot.block]
        if isinstance(table, Table) and 0 <= line.spot.row < len(table.rows):
            cell = table.rows[line.spot.row][line.spot.column]
            lines = [text.strip() for text in cell.text.split("\n") if text.strip()]
            lists = [place for place, text in enumerate(lines) if _announces_elements(text)]
            if lists and lists[0]:
                return [marked(one_line("\n".join(lines[: lists[0]]))).text, *lines[lists[0] :]]
            if lists:
                return lines
        return [line.text]

    def _listed(self, texts: list[str], line: ElementLine) -> None:
        """Lists that stand in a cell are below the element that it names."""
        path, level = self._growth.path, ""
        for number, text in enumerate(texts, 1):
            if intro := intro_of(text):
                level = intro.level
                continue
            typed = marked(text)
            item, realizers = apart(typed.text)
            spot = line.spot._replace(line=number)
            self._growth.path = list(path)
            self._growth.open(
                Goal(level, typed.mark, item.rstrip(" ,;"), spot, Presentation.LIST_ITEM, realizers=realizers)
            )
        self._growth.path = path

    def _named_again(self, text: str) -> Goal | None:
        """The open goal that a cell names only by level and number, for it stands in its own table's row."""
        plain = folded(text).strip(" .:")
        goals = (goal for goal in reversed(self._growth.path) if goal.level)
        return next((g for g in goals if folded(f"{g.level} {bare(g.mark)}").strip() == plain), None)

    def _across(self, text: str, line: ElementLine) -> None:
        title = titled(text, stands_out=True)
        if title and title.text:
            goal = Goal(title.level, title.mark or line.mark, title.text, line.spot)
        else:
            typed = marked(text)
            goal = Goal("", line.mark or typed.mark, typed.text, line.spot)
        self._growth.close_rows()
        _join(self._growth.open(goal), line)

    def _row(self, text: str, line: ElementLine) -> None:
        title = titled(text, stands_out=False)
        level, mark = _level(line.level), line.mark
        if title and title.text and title.mark:
            level, mark, text = title.level, title.mark, title.text
        goal = Goal(level, mark, text, line.spot, Presentation.TABLE_ROW, column=line.column)
        if line.column in self._beside:
            self._growth.path = [
                each for each in self._growth.path if each.column != self._beside[line.column]
            ]
        _join(self._growth.open(goal), line)


def _columns_beside(reading: TableReading, *, planned: bool) -> dict[int | None, int]:
    """Columns of elements that go beside another one and not below it, each with that.

    Where cells of one row both are lists, as of tasks and of methods, nothing says what belongs to what.
    In a table of our programmes, `planned`, all columns but the first stand below that.
    """
    if planned:
        elements = (line.column for line in reading.lines if isinstance(line, ElementLine))
        columns = sorted({column for column in elements if column is not None})
        return dict.fromkeys(columns[2:], columns[1])
    counts = Counter(
        (line.spot.row, line.column)
        for line in reading.lines
        if isinstance(line, ElementLine) and line.column is not None and not line.within
    )
    lists: dict[int, list[int]] = {}
    for (row, column), number in counts.items():
        if number > 1:
            lists.setdefault(row, []).append(column)
    return {column: columns[0] for columns in lists.values() for column in columns[1:]}


def _announces_elements(text: str) -> bool:
    intro = intro_of(text)
    return intro is not None and intro.topic is Topic.ELEMENTS and not intro.rest


def _join(goal: Goal, line: ElementLine) -> None:
    goal.realizers += [name for name in line.realizers if name not in goal.realizers]
    goal.uncertain += [why for why in line.uncertain if why not in goal.uncertain]


def _level(title: str) -> str:
    """The level that a column's title names; the title itself, if it is a short one."""
    known = level_named(title)
    return known.singular if known else title.strip(" .:") if len(title) <= 40 else ""
