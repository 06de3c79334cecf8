"""What stands above the document: how the table with the current line is understood, column by column."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QStyleOptionComboBox,
    QVBoxLayout,
    QWidget,
)

from db.domain.foreign import Table
from db.domain.understanding import ColumnUse, Role, TableUse
from desktop.gui.imports import words
from desktop.gui.imports.choices import column_uses, header_of, known_periods, other_words
from desktop.gui.imports.corrections import Corrections
from desktop.gui.imports.directing import taken_in, with_column
from desktop.gui.theme import space
from desktop.gui.widgets.combo import Chooser
from desktop.gui.widgets.number_field import NumberField
from desktop.gui.widgets.text import Style, label

_MOST_HEADER_ROWS = 9
_EDGES = 22
_DATED = (Role.VALUE, Role.BASELINE, Role.TARGET)


class Choice(NamedTuple):
    """What may be said of a column; a role stands for one of a period that is still to be asked for."""

    what: ColumnUse | Role
    words: str


class RoleBar(QWidget):
    """`used_so` carries a table's new `TableUse`; `period_wanted` a use of a column that needs a period."""

    used_so = Signal(object)
    period_wanted = Signal(object, int, object)

    def __init__(self, corrections: Corrections) -> None:
        super().__init__()
        self._corrections = corrections
        self._block = -1
        self.used = QCheckBox(self.tr("&Use this table"))
        self.header_rows = NumberField(self.tr("Header rows"), 0, _MOST_HEADER_ROWS)
        self._words = label("", Style.CAPTION)
        self.columns = ColumnBar()
        self._lay_out()
        self.used.toggled.connect(self._on_used)
        self.header_rows.valueChanged.connect(self._on_header_rows)
        self.columns.chosen.connect(self._on_column)

    @property
    def use(self) -> TableUse | None:
        """How the table is understood now; None where there is none."""
        uses = self._corrections.understanding.tables
        return next((each for each in uses if each.block == self._block), None)

    def show_table(self, block: int) -> None:
        """Stand for a table; for a paragraph, stand empty."""
        if block != self._block:
            self._block = block
            self.show_use()

    def _lay_out(self) -> None:
        name = label(self.tr("&Header rows:"))
        name.setBuddy(self.header_rows)
        row = QHBoxLayout()
        row.setSpacing(space(8))
        for part in (self.used, name, self.header_rows):
            row.addWidget(part)
        row.addWidget(self._words, 1)
        # The document below must not move when the current line is in a table, or no longer.
        row.addStrut(self.header_rows.sizeHint().height())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(4))
        column.addLayout(row)
        column.addWidget(self.columns)
        self._about_table = (self.used, name, self.header_rows)

    def show_use(self) -> None:
        """Show how the table is understood now."""
        use = self.use
        for part in self._about_table:
            part.setVisible(use is not None)
        self._words.setText(
            "" if use is not None else self.tr("Choose a row of a table to see how it is read.")
        )
        if use is None:
            self.columns.offer(self._block, (), used=False)
            return
        rows = len(self._table(use).rows)
        self.used.setEnabled(rows > 0)
        for field, show, value in (
            (self.used, self.used.setChecked, use.used),
            (self.header_rows, self.header_rows.setValue, use.header_rows),
        ):
            field.blockSignals(True)
            self.header_rows.setMaximum(min(rows, _MOST_HEADER_ROWS))
            show(value)
            field.blockSignals(False)
        self.header_rows.setEnabled(use.used)
        self.columns.offer(self._block, self._choices(use), used=use.used)

    def _choices(self, use: TableUse) -> list[list[Choice]]:
        """What may be said of each column, the first of each being what it holds."""
        table, understanding = self._table(use), self._corrections.understanding
        periods, levels = known_periods(use, understanding.periods), understanding.levels
        others = [Choice(role, other_words(role)) for role in _DATED]
        choices = []
        for column in range(len(use.columns)):
            uses = column_uses(use, column, periods, levels, header_of(table, use, column))
            choices.append([*(Choice(each, words.column(each, levels)) for each in uses), *others])
        return choices

    def _table(self, use: TableUse) -> Table:
        table = self._corrections.document.blocks[use.block]
        assert isinstance(table, Table)
        return table

    def _on_used(self, used: bool) -> None:
        use = self._corrections.use_of(self._block)
        if use is not None:
            self.used_so.emit(taken_in(use, self._table(use)) if used else replace(use, used=False))

    def _on_header_rows(self, rows: int) -> None:
        use = self._corrections.use_of(self._block)
        if use is not None and rows != use.header_rows:
            self.used_so.emit(replace(use, header_rows=rows))

    def _on_column(self, column: int, what: ColumnUse | Role) -> None:
        use = self._corrections.use_of(self._block)
        if use is None:
            return
        if isinstance(what, ColumnUse):
            self.used_so.emit(with_column(use, column, what))
        else:
            self.period_wanted.emit(use, column, what)


class ColumnChooser(Chooser):
    """A chooser as narrow as the column below it: its arrow and its edges are small."""

    def __init__(self, name: str) -> None:
        super().__init__(name, least=24)
        self._about: tuple[int, Sequence[Choice]] = (-1, ())
        self.setProperty("kind", "column")
        # Otherwise Qt would make it as wide as its longest choice, a moment after it was offered.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def be_about(self, block: int, choices: Sequence[Choice]) -> None:
        """Stand above a column of that table; a row walked to for another one, or before, is given up."""
        if self._about != (block, choices):
            self._about = (block, choices)
            self.give_up()

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """Have the words drawn shortened at their end where they do not fit."""
        QComboBox.initStyleOption(self, option)
        room = self.width() - space(_EDGES)
        option.currentText = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, room
        )


class ColumnBar(QWidget):
    """One chooser above each column; they keep to the columns when these move."""

    chosen = Signal(int, object)

    def __init__(self) -> None:
        super().__init__()
        self.choosers: list[ColumnChooser] = []
        self._offered: Sequence[Sequence[Choice]] = ()
        self._edges: Sequence[int] = ()
        self._scrolled = 0
        self._add()
        self.setFixedHeight(self.choosers[0].sizeHint().height())
        self.choosers[0].hide()

    def offer(self, block: int, choices: Sequence[Sequence[Choice]], *, used: bool) -> None:
        """Offer these for each column of a table, the first of each being what it holds."""
        while len(self.choosers) < len(choices):
            self._add()
        self._offered = choices
        # Before any is hidden or greyed: it would take that for being left, and choose.
        for chooser, offered in zip_longest(self.choosers, choices, fillvalue=()):
            chooser.be_about(block, offered)
        for column, chooser in enumerate(self.choosers):
            chooser.setVisible(column < len(choices))
            if column < len(choices):
                self._fill(chooser, column, used)
        self._place()

    def stand_over(self, edges: Sequence[int], scrolled: int) -> None:
        """Stand above columns with these edges, of which so much has been scrolled away."""
        self._edges, self._scrolled = edges, scrolled
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep to the columns."""
        super().resizeEvent(event)
        self._place()

    def _add(self) -> None:
        column = len(self.choosers)
        chooser = ColumnChooser(self.tr("Column {number} holds").format(number=column + 1))
        chooser.setParent(self)
        chooser.chosen.connect(lambda choice: self._on_chosen(column, choice))
        self.choosers.append(chooser)

    def _fill(self, chooser: Chooser, column: int, used: bool) -> None:
        chooser.offer([(at, each.words) for at, each in enumerate(self._offered[column])], 0)
        chooser.setEnabled(used)

    def _on_chosen(self, column: int, choice: int) -> None:
        if choice:
            self.chosen.emit(column, self._offered[column][choice].what)

    def _place(self) -> None:
        for column, chooser in enumerate(self.choosers[: len(self._offered)]):
            if column + 1 < len(self._edges):
                left, right = self._edges[column], self._edges[column + 1]
                chooser.setGeometry(left - self._scrolled, 0, right - left - 1, self.height())
