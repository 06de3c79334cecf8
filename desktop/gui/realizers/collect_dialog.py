"""Returned forms before they are taken: each file, and what would become of each of its rows."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSize
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from db.domain.collection import ReturnedForm, Taken
from desktop.app import collection
from desktop.gui.context import Context
from desktop.gui.dialogs.fields import framed
from desktop.gui.dialogs.help_key import offer_help
from desktop.gui.dialogs.page_dialog import RecordDialog
from desktop.gui.panel.section import prose, show_words
from desktop.gui.realizers import returned_words
from desktop.gui.realizers.collect_model import FormsModel, RowColumn, RowsModel, Ticks
from desktop.gui.realizers.ticked_table import TickedTable
from desktop.gui.theme import space
from desktop.gui.widgets.buttons import Kind, button
from desktop.gui.widgets.text import Style, label

_LIKED = (1240, 640)
_SIDES = (310, 910)
_TO_TAKE = 108
_WIDTHS = {RowColumn.BEFORE: 104, RowColumn.KNOWN: 104, RowColumn.TYPED: 108}


class CollectDialog(RecordDialog):
    """Accepted when what is ticked was taken, as one step.

    `taken` says how much that was, `changed` whether there is anything to undo.
    """

    def __init__(
        self, context: Context, forms: Sequence[ReturnedForm], parent: QWidget | None = None
    ) -> None:
        super().__init__(context, parent)
        self.setWindowTitle(self.tr("Returned forms"))
        self.wanted = QSize(*map(space, _LIKED))
        offer_help(self, "formularze")
        self.forms = forms
        self.taken = Taken(0, 0)
        self.changed = False
        self.ticks = Ticks(forms, self)
        self.files = TickedTable(self.tr("Returned forms"))
        self.rows = TickedTable(self.tr("Rows of the form"), {RowColumn.LABEL: 3, RowColumn.OUTCOME: 2})
        self._name = prose(Style.HEADING)
        self._file = prose(Style.MUTED)
        self._notices = prose(Style.WARN)
        self._fault = prose(Style.ERROR)
        self._remarks = prose()
        self._detail = prose()
        self._make_tables()
        self._make_buttons()
        self._lay_out()
        self._connect()
        self._count()
        self.files.setCurrentIndex(self.files.model().index(0, 0))
        self.files.setFocus()

    @property
    def said(self) -> str:
        """What is said about the current form."""
        shown = (self._name, self._file, self._fault, self._notices, self._remarks, self._detail)
        return "\n".join(each.text() for each in shown if each.text())

    def accept(self) -> None:
        """Take what is ticked; a refusal keeps the dialog open and is said in it."""
        before = self.context.workspace.next_undo()
        if self.perform(collection.take, self.forms, self.ticks.rows):
            self.taken = self.result_id
            self.changed = self.context.workspace.next_undo() != before
            super().accept()

    def _show_form(self, current: QModelIndex) -> None:
        place = current.row()
        form = self.forms[place] if 0 <= place < len(self.forms) else None
        self._rows_model.show(place, form)
        if form is None:
            return
        period = form.period.label if form.period is not None else form.document.period
        self._name.setText(form.realizer or form.document.realizer or form.document.name)
        file = self.tr("File: {file}").format(file=form.document.name)
        tally = returned_words.tally(form) if form.rows else ""
        show_words(self._file, " · ".join(filter(None, (file, period, tally))))
        explained = returned_words.explained(form)
        show_words(self._fault, explained.pop(0) if form.fault is not None else "")
        show_words(self._notices, "\n".join(explained))
        remarks = form.document.remarks
        show_words(self._remarks, self.tr("Remarks: {}").format(remarks) if remarks else "")
        for part in (self._frame, self.all, self.none):
            part.setVisible(bool(form.rows))
        for column in (RowColumn.BEFORE, RowColumn.KNOWN, RowColumn.REMARK):
            self.rows.setColumnHidden(column, not self._rows_model.is_filled(column))
        self.rows.fit()
        self.rows.setCurrentIndex(self._rows_model.index(0, 0))
        self._show_row(self.rows.currentIndex())

    def _show_row(self, current: QModelIndex) -> None:
        """Say the whole of what the table may cut off."""
        row = self._rows_model.row(current.row())
        said: list[str] = []
        if row is not None:
            said = [row.label, self._rows_model.text(row, RowColumn.OUTCOME), row.remark]
        show_words(self._detail, "\n".join(filter(None, said)))

    def _count(self) -> None:
        number = self.ticks.count
        self.step.setText(self.tr("&Take %n answer(s)", "", number))
        self.step.setEnabled(bool(self.ticks.rows))
        self._show_row(self.rows.currentIndex())

    def _tick_all(self, on: bool) -> None:
        numbers = self._rows_model.numbers(range(self._rows_model.rowCount()))
        self.ticks.tick_rows(self.files.currentIndex().row(), numbers, on)

    def _make_tables(self) -> None:
        self.files.setModel(FormsModel(self.forms, self.ticks, self.files))
        self._rows_model = RowsModel(self.ticks, self.rows)
        self.rows.setModel(self._rows_model)
        self.files.setColumnWidth(1, space(_TO_TAKE))
        for column, width in _WIDTHS.items():
            self.rows.setColumnWidth(column, space(width))

    def _make_buttons(self) -> None:
        self.all = button(self.tr("Tick &all rows"))
        self.none = button(self.tr("Tick &none"))
        self.step = self.offer("", Kind.PRIMARY, QDialogButtonBox.ButtonRole.AcceptRole)
        self.step.setDefault(True)
        leave = self.offer(self.tr("Cancel"), Kind.SECONDARY, QDialogButtonBox.ButtonRole.RejectRole)
        leave.clicked.connect(self.reject)

    def _connect(self) -> None:
        self.files.selectionModel().currentRowChanged.connect(self._show_form)
        self.rows.selectionModel().currentRowChanged.connect(self._show_row)
        self.files.entered.connect(self.rows.setFocus)
        self.ticks.changed.connect(self._count)
        self.all.clicked.connect(lambda: self._tick_all(True))
        self.none.clicked.connect(lambda: self._tick_all(False))
        self.step.clicked.connect(self.accept)

    def _lay_out(self) -> None:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(space(8), 0, 0, 0)
        column.setSpacing(space(6))
        for each in (self._name, self._file, self._fault, self._notices, self._remarks):
            column.addWidget(each)
        self._frame = framed(self.rows)
        column.addWidget(self._frame, 1)
        column.addWidget(self._detail)
        buttons = QHBoxLayout()
        buttons.addWidget(self.all)
        buttons.addWidget(self.none)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addStretch(0)
        sides = QSplitter()
        sides.setChildrenCollapsible(False)
        sides.addWidget(framed(self.files))
        sides.addWidget(right)
        sides.setSizes([space(side) for side in _SIDES])
        sides.setStretchFactor(1, 1)
        hint = self.tr(
            "What is ticked is taken, as one step that can be undone. Space ticks the selected row."
        )
        self.body.addWidget(sides, 1)
        self.body.addWidget(label(hint, Style.CAPTION, wrap=True))
