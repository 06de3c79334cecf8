"""The periods of a programme: adding the next one, taking away one in which nothing is entered."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QListView, QVBoxLayout, QWidget

from db.domain.entities import Programme
from db.domain.periods import Period
from db.queries.period_plan import period_plan
from db.queries.programmes import is_reported
from desktop.app.programmes import add_period, remove_period
from desktop.gui.ask import Ask, Dialogs
from desktop.gui.context import Context
from desktop.gui.dialogs.fields import Entry, Form, framed
from desktop.gui.dialogs.form_dialog import FormDialog
from desktop.gui.dialogs.period_carried import CarriedOn
from desktop.gui.dialogs.period_fields import PeriodFields, following
from desktop.gui.dialogs.row_items import row_height, row_item
from desktop.gui.theme import space
from desktop.gui.widgets.buttons import button
from desktop.gui.widgets.text import Style, label

_ROWS_SHOWN = 5


class PeriodDialog(FormDialog):
    """„Nowy okres” of the chosen programme, and below it the periods that there are."""

    def __init__(self, context: Context, parent: QWidget | None = None, ask: Ask | None = None) -> None:
        super().__init__(context, parent)
        self._ask = ask or Dialogs(self)
        self.entitle(self.tr("New period"), self.tr("Add the period"))
        programme = context.programme
        self.fields = PeriodFields(following(context.periods, programme.first_year if programme else 2000))
        form = Form()
        self._entry = form.add(
            self.tr("&Period:"),
            self.fields,
            self.tr("The new column is empty: no number is copied into it."),
        )
        self.watch(self._entry)
        self.body.addLayout(form)
        self.carried = CarriedOn()
        self.body.addWidget(self.carried)
        self.body.addWidget(label(self.tr("Periods of the programme"), Style.HEADING))
        self.body.addLayout(self._list_of_periods())
        self._show_periods()
        self.edited.connect(self._tell_what_is_carried)
        self._tell_what_is_carried()
        self.fields.setFocus()

    @property
    def period_id(self) -> int | None:
        """The period added."""
        return self.result_id

    def complaints(self) -> Iterator[tuple[Entry, str]]:
        """A period that is there already."""
        period = self.fields.period
        there = any(
            each.sort_key == period.sort_key and each.kind is period.kind for each in self.context.periods
        )
        sentence = self.tr("The programme reports on {period} already.").format(period=period.label)
        yield self._entry, sentence if there else ""

    def store(self) -> bool:
        """Add the period; one outside the programme's years only if that is meant."""
        programme, period = self.context.programme, self.fields.period
        if programme is None or not self._agreed(programme, period):
            return False
        return self.perform(add_period, programme.id, period)

    def _agreed(self, programme: Programme, period: Period) -> bool:
        if programme.first_year <= period.year <= programme.last_year:
            return True
        years = self.tr("The programme runs from {first} to {last}.").format(
            first=programme.first_year, last=programme.last_year
        )
        question = self.tr("Report on {period} all the same?").format(period=period.label)
        return self._ask.confirm(question, years, self.tr("Add the period"))

    def _tell_what_is_carried(self) -> None:
        """Say what the new column finds, before it is added."""
        programme, period = self.context.programme, self.fields.period
        if programme is not None:
            former = self.context.periods[-1] if self.context.periods else None
            plan = self.context.workspace.read(period_plan, programme.id, period, former)
            self.carried.show_plan(plan, period)

    def _list_of_periods(self) -> QHBoxLayout:
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Periods of the programme"))
        self.list.setModel(QStandardItemModel(self.list))
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setFixedHeight(_ROWS_SHOWN * row_height(self.list) + space(4))
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.remove = button(self.tr("&Remove"), icon_name="trash")
        self.remove.clicked.connect(self._on_remove)
        self._why_not = label("", Style.CAPTION, wrap=True)
        side = QVBoxLayout()
        side.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        side.addWidget(self._why_not)
        side.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(space(12))
        row.addWidget(framed(self.list), 1)
        row.addLayout(side, 1)
        return row

    def _show_periods(self) -> None:
        """List them from the newest on."""
        self._listed: tuple[Period, ...] = tuple(reversed(self.context.periods))
        self.list.model().clear()
        for period in self._listed:
            self.list.model().appendRow(row_item(self.list, period.label, period.id))
        self.list.setCurrentIndex(self.list.model().index(0, 0))
        self._on_current()

    def _on_current(self) -> None:
        reason = self._reason_to_keep()
        self.remove.setEnabled(bool(self._listed) and not reason)
        self._why_not.setText(reason)

    def _reason_to_keep(self) -> str:
        if not self._listed or self.context.programme is None:
            return ""
        period = self._listed[max(self.list.currentIndex().row(), 0)]
        if len(self._listed) == 1:
            return self.tr("The only period of a programme stays.")
        if self.context.workspace.read(is_reported, self.context.programme.id, period.id):
            return self.tr("Something is entered for {period}, so it stays.").format(period=period.label)
        return ""

    def _on_remove(self) -> None:
        period = self._listed[self.list.currentIndex().row()]
        if self.perform(remove_period, self.context.programme.id, period.id):
            self._show_periods()
