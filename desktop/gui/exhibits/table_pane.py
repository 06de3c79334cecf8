"""A data table under the hands: its title, the grid, source and note."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.domain.entities import DataTable
from db.domain.exhibits import DataSheet
from desktop.app import data_tables
from desktop.gui.context import Context
from desktop.gui.dialogs.fields import framed
from desktop.gui.exhibits.grid_blocks import GridBlocks
from desktop.gui.exhibits.grid_view import GridView
from desktop.gui.exhibits.table_lines import TableLines
from desktop.gui.exhibits.table_model import TableModel
from desktop.gui.exhibits.table_tools import TableTools
from desktop.gui.structure.fields import LineField, complaint
from desktop.gui.structure.gestures import Gesture, Gestures
from desktop.gui.theme import space
from desktop.gui.values.foot import Foot
from desktop.gui.widgets.buttons import tool_button
from desktop.gui.widgets.text import Style, label


class TablePane(QWidget):
    """Stores every field when it is left, every cell when it is typed.

    `told` says why something cannot be done; `wants_indicators` asks to have them chosen, `wants_chart`
    for a chart of this table.
    """

    told = Signal(str)
    wants_indicators = Signal(int)
    wants_chart = Signal(int)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._table: DataTable | None = None
        self.title = LineField(self.tr("Title of the table"), self.tr("what the table shows"))
        self.source = LineField(self.tr("Source"), self.tr("e.g. own study of the welfare centre"))
        self.note = LineField(self.tr("Note"))
        self.model = TableModel(context)
        self.model.setParent(self)
        self.view = GridView(self.model, self.tr("Table"))
        self.view.horizontalHeader().hide()
        self.blocks = GridBlocks(self.view)
        self._lines = TableLines(context, self.view, self.model)
        self.tools = TableTools(self.view, self.blocks, self._lines)
        self._foot = Foot(self.model)
        self._lay_out()
        self._connect()

    @property
    def gestures(self) -> Gestures:
        """What the common keys do in the grid."""
        return {
            Gesture.RENAME: self.view.change,
            Gesture.CUT: self.blocks.cut,
            Gesture.COPY: self.blocks.copy,
            Gesture.PASTE: self.blocks.paste,
            Gesture.REMOVE: self.blocks.clear,
            Gesture.UP: lambda: self._lines.move_rows(-1),
            Gesture.DOWN: lambda: self._lines.move_rows(1),
            Gesture.OUT: lambda: self._lines.indent(-1),
            Gesture.IN: lambda: self._lines.indent(1),
        }

    def show_sheet(self, sheet: DataSheet | None) -> None:
        """Show a table; what was typed about another one is stored first."""
        table = sheet.table if sheet is not None else None
        if self._table is not None and (table is None or table.id != self._table.id):
            self.save()
        self.setVisible(table is not None)
        self._table = table
        self.model.show_sheet(sheet)
        if table is not None:
            for field, text in (
                (self.title, table.title),
                (self.source, table.source),
                (self.note, table.note),
            ):
                field.show_text(text, of=table.id)

    def save(self) -> None:
        """Have stored what is being typed."""
        self.view.finish()
        for field in (self.title, self.source, self.note):
            field.save()

    def _connect(self) -> None:
        for field, name in ((self.title, "title"), (self.source, "source"), (self.note, "note")):
            field.entered.connect(lambda text, field=field, name=name: self._store(field, name, text))
        self.view.told.connect(self.told)
        self.view.reached.connect(lambda: self._foot.tell(self.view.currentIndex()))
        self.tools.from_indicators.triggered.connect(lambda: self._emit(self.wants_indicators))
        self.tools.to_chart.triggered.connect(lambda: self._emit(self.wants_chart))

    def _emit(self, signal: Signal) -> None:
        if self._table is not None:
            signal.emit(self._table.id)

    def _store(self, field: LineField, name: str, text: str) -> None:
        if self._table is not None and field.owner == self._table.id:
            field.store(self._context, data_tables.edit_table, replace(self._table, **{name: text.strip()}))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(space(4), space(8), 0, 0)
        column.setSpacing(space(6))
        head = QHBoxLayout()
        head.setSpacing(space(4))
        head.addWidget(self.title, 1)
        head.addWidget(tool_button(self.tools.from_indicators, words=True))
        head.addWidget(tool_button(self.tools.to_chart))
        column.addLayout(head)
        column.addWidget(complaint(self.title))
        column.addWidget(self.tools)
        column.addWidget(framed(self.view), 1)
        column.addWidget(self._foot)
        below = QHBoxLayout()
        below.setSpacing(space(8))
        for field in (self.source, self.note):
            below.addWidget(label(field.accessibleName(), Style.MUTED))
            below.addWidget(field, 1)
        column.addLayout(below)
