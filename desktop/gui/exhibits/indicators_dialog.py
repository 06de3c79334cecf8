"""Choosing indicators and periods that a data table shows by itself."""

from collections.abc import Iterator

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.domain.kinds import SeriesIn
from db.queries import exhibits
from desktop.app.table_values import add_values
from desktop.gui.context import Context
from desktop.gui.dialogs.fields import Choice, Entry
from desktop.gui.dialogs.form_dialog import FormDialog
from desktop.gui.exhibits.offered import offered_indicators
from desktop.gui.exhibits.ticks import Ticks
from desktop.gui.theme import space
from desktop.gui.widgets.text import Style, label

_LIKED = (820, 520)
_LAST_PERIODS = 3


class IndicatorsDialog(FormDialog):
    """Stores rows that show indicators and columns that stand for periods, or the other way round."""

    def __init__(self, context: Context, table_id: int, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.entitle(self.tr("Figures from indicators"), self.tr("Add to the table"))
        self.wanted = QSize(*map(space, _LIKED))
        self._table_id = table_id
        self.indicators = Ticks(self.tr("Indicators"), self.tr("Find an indicator"))
        self.periods = Ticks(self.tr("Periods"))
        self.side = Choice(
            (
                (SeriesIn.COLUMNS, self.tr("periods as columns, indicators as rows")),
                (SeriesIn.ROWS, self.tr("periods as rows, indicators as columns")),
            ),
            self._usual_side(),
        )
        self._indicators = Entry(self.indicators)
        self._periods = Entry(self.periods)
        self.side.setAccessibleName(self.tr("How they stand in the table"))
        self._offer()
        self._lay_out()
        self.indicators.ticked.connect(self.edited)
        self.periods.ticked.connect(self.edited)
        self.indicators.search.setFocus()

    def complaints(self) -> Iterator[tuple[Entry, str]]:
        """There must be indicators."""
        none = "" if self.indicators.chosen else self.tr("Tick at least one indicator.")
        yield self._indicators, none
        without = not self.periods.chosen and not self._stand
        yield self._periods, self.tr("Tick at least one period.") if without else ""

    def store(self) -> bool:
        """Add them to the table, as one gesture."""
        return self.perform(
            add_values,
            self._table_id,
            self.indicators.chosen,
            self.periods.chosen,
            self.side.value,
        )

    def _usual_side(self) -> SeriesIn:
        """As the table has its periods already."""
        sheet = self.context.workspace.read(exhibits.data_sheet, self._table_id)
        rows = {row.period_id for row in sheet.rows if row.period_id is not None} if sheet else set()
        columns = {each.period_id for each in sheet.columns if each.period_id is not None} if sheet else set()
        self._stand = rows | columns
        return SeriesIn.ROWS if rows else SeriesIn.COLUMNS

    def _offer(self) -> None:
        self.indicators.offer(offered_indicators(self.context))
        periods = [(each.id, each.label) for each in self.context.periods]
        last = [] if self._stand else [each.id for each in self.context.periods[-_LAST_PERIODS:]]
        self.periods.offer(periods, self._stand or last)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(space(16))
        for words, entry, share in (
            (self.tr("Indicators"), self._indicators, 3),
            (self.tr("Periods"), self._periods, 1),
        ):
            column = QVBoxLayout()
            column.setSpacing(space(4))
            column.addWidget(label(words, Style.CAPTION))
            column.addWidget(entry, 1)
            row.addLayout(column, share)
        self.body.addLayout(row, 1)
        self.body.addWidget(self.side)
