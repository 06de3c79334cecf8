"""The office's own templates: Word documents of which others take fonts, colours and spacing."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QDialogButtonBox, QHeaderView, QPushButton, QWidget

from db.domain.journal import Changed
from db.queries.templates import templates
from desktop.app.templates import Added, add_template, remove_template, rename_template
from desktop.gui.ask import Ask
from desktop.gui.context import Context
from desktop.gui.dialogs.fields import framed
from desktop.gui.dialogs.page_dialog import RecordDialog
from desktop.gui.dialogs.row_items import ID, row_item
from desktop.gui.theme import space
from desktop.gui.widgets.buttons import Kind
from desktop.gui.widgets.message_strip import Level
from desktop.gui.widgets.text import Style, label
from desktop.gui.widgets.views import TableView

_SIZE = (520, 220)


class TemplatesDialog(RecordDialog):
    """A list that stores as it goes; what a new template lacks is said below it."""

    def __init__(self, context: Context, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._ask = ask
        self.setWindowTitle(self.tr("Templates"))
        self.table = TableView(self.tr("Templates"))
        self._make_table()
        words = self.tr(
            "A template is a Word document with the office's fonts, colours and spacing. Only its styles"
            " are taken; its text and pictures are not."
        )
        self.body.addWidget(label(words, Style.MUTED, wrap=True))
        self.body.addWidget(framed(self.table), 1)
        self.add = self._offer_to(self.tr("&Add a template…"), "plus")
        self.rename = self._offer_to(self.tr("Re&name…"), "pencil")
        self.remove = self._offer_to(self.tr("&Remove"), "trash")
        self.offer_to_close()
        self._connect()
        self._reload()

    @property
    def current_id(self) -> int:
        """The template that is chosen; 0: none is."""
        return self.table.currentIndex().siblingAtColumn(0).data(ID) or 0

    def _on_add(self) -> None:
        path = self._ask.choose_open_file(
            self.tr("Add a template"), self.tr("Word documents (*.docx *.dotx)")
        )
        if path is None or not self.perform(add_template, path):
            return
        added = self.result_id
        assert isinstance(added, Added)
        self._choose(added.id)
        if added.missing:
            words = self.tr("Added. What the template lacks stays as in the standard look: {names}.")
            self.message.tell(Level.INFO, words.format(names=", ".join(added.missing)))
        else:
            self.message.tell(Level.OK, self.tr("Added. The template has every style."))
        self.fit(self.size())

    def _on_rename(self) -> None:
        before = self.table.currentIndex().siblingAtColumn(0).data()
        name = self._ask.text(self.tr("Rename the template"), self.tr("Name"), before)
        if name is not None:
            self.perform(rename_template, self.current_id, name)

    def _on_remove(self) -> None:
        self.perform(remove_template, self.current_id)

    def _on_changed(self, changed: Changed) -> None:
        if {"template", "document_definition"} & set(changed.rows):
            self.message.hide()
            self._reload()

    def _reload(self) -> None:
        chosen = self.current_id
        model = self.table.model()
        model.removeRows(0, model.rowCount())
        for row in self.context.workspace.read(templates):
            uses = self.tr("in %n document(s)", "", row.documents) if row.documents else self.tr("not used")
            model.appendRow([row_item(self.table, row.name, row.id), QStandardItem(uses)])
        self._choose(chosen)

    def _choose(self, template_id: int) -> None:
        model = self.table.model()
        rows = [row for row in range(model.rowCount()) if model.index(row, 0).data(ID) == template_id]
        self.table.selectRow(rows[0] if rows else 0)
        for each in (self.rename, self.remove):
            each.setEnabled(bool(self.current_id))

    def _make_table(self) -> None:
        model = QStandardItemModel(0, 2, self.table)
        model.setHorizontalHeaderLabels([self.tr("Template"), self.tr("Used")])
        self.table.setModel(model)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.setColumnWidth(1, space(150))
        self.table.setMinimumSize(space(_SIZE[0]), space(_SIZE[1]))

    def _offer_to(self, text: str, icon_name: str) -> QPushButton:
        return self.offer(text, Kind.SECONDARY, QDialogButtonBox.ButtonRole.ResetRole, icon_name)

    def _connect(self) -> None:
        self.context.changed.connect(self._on_changed)
        for button, slot, key in (
            (self.add, self._on_add, Qt.Key.Key_Insert),
            (self.rename, self._on_rename, Qt.Key.Key_F2),
            (self.remove, self._on_remove, Qt.Key.Key_Delete),
        ):
            button.clicked.connect(slot)
            shortcut = QShortcut(QKeySequence(key), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(button.click)
