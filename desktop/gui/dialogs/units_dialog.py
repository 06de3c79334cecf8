"""The dictionary of units, shared by all programmes."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from db.domain.entities import Unit
from db.domain.journal import Changed
from db.domain.unit_forms import UnitForm
from db.queries.programmes import units
from db.queries.unit_uses import unit_uses
from desktop.app.duplicates import similar_units
from desktop.app.unit_catalogue import completed
from desktop.app.units import add_unit, edit_unit, remove_unit
from desktop.gui.ask import Ask, Dialogs
from desktop.gui.context import Context
from desktop.gui.dialogs.fields import framed
from desktop.gui.dialogs.form_column import FormColumn
from desktop.gui.dialogs.page_dialog import RecordDialog
from desktop.gui.dialogs.similar_strip import SimilarStrip
from desktop.gui.dialogs.unit_form import UnitForms
from desktop.gui.dialogs.unit_merge_dialog import UnitMergeDialog
from desktop.gui.dialogs.unit_table import UnitTable, matching
from desktop.gui.theme import space
from desktop.gui.widgets.buttons import Kind
from desktop.gui.widgets.empty_state import EmptyState
from desktop.gui.widgets.message_strip import Level
from desktop.gui.widgets.search_field import SearchField
from desktop.gui.widgets.text import Style, label

_WANTED = (900, 520)
_SHOWN = frozenset({"unit", "indicator", "component", "contribution", "value"})


class UnitsDialog(RecordDialog):
    """The units on the left, the current one's forms on the right; every change is stored as it is made."""

    def __init__(self, context: Context, parent: QWidget | None = None, ask: Ask | None = None) -> None:
        super().__init__(context, parent)
        self.setWindowTitle(self.tr("Dictionary of units"))
        self.wanted = QSize(*map(space, _WANTED))
        self._ask = ask or Dialogs(self)
        self._known: dict[int, Unit] = {}
        self.search = SearchField(self.tr("Search for a unit"))
        self.table = UnitTable()
        self.form = UnitForms()
        self.similar = SimilarStrip()
        self.nothing = label(self.tr("No unit has these letters."), Style.MUTED)
        self.empty = EmptyState(
            "list",
            self.tr("There are no units yet"),
            self.tr("Add the first one: its word is enough, the program knows the forms of common ones."),
        )
        self._make_buttons()
        self._lay_out()
        self._connect()
        self._reload(None)
        self.table.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field stores it and leaves the dialog open."""
        fields = (QLineEdit, UnitTable)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(self.focusWidget(), fields):
            event.accept()
        else:
            super().keyPressEvent(event)

    def _make_buttons(self) -> None:
        self.add = self._offer_to(self.tr("&Add a unit…"), "plus")
        self.remove = self._offer_to(self.tr("&Remove"), "trash")
        self.merge = self._offer_to(self.tr("&Merge…"), "git-compare")
        self.offer_to_close()

    def _offer_to(self, text: str, icon_name: str) -> QPushButton:
        return self.offer(text, Kind.SECONDARY, QDialogButtonBox.ButtonRole.ResetRole, icon_name)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(space(8))
        self._frame = framed(self.table)
        self._beside = FormColumn(self.form)
        for part in (self.search, self._frame, self.nothing, self.similar):
            left.addWidget(part, 1 if part is self._frame else 0)
        row = QHBoxLayout()
        row.setSpacing(space(20))
        row.addLayout(left, 3)
        row.addWidget(self._beside, 2)
        self.empty.offer(self.tr("Add a unit…"), "plus")
        self.body.addLayout(row)
        self.body.addWidget(self.empty)

    def _connect(self) -> None:
        self.context.changed.connect(self._on_changed)
        self.search.searched.connect(lambda: self._show_rows([self.table.current_id or 0]))
        self.table.selectionModel().currentChanged.connect(self._show_current)
        self.table.selectionModel().selectionChanged.connect(self._show_what_is_possible)
        self.form.described.connect(self._store)
        self.similar.chosen.connect(self._merge)
        self.add.clicked.connect(self._on_add)
        self.empty.acted.connect(self._on_add)
        self.remove.clicked.connect(lambda: self.perform(remove_unit, self.table.current_id))
        self.merge.clicked.connect(lambda: self._merge(self.table.selected_ids))
        for key, slot in (
            (QKeySequence.StandardKey.Delete, self.remove.click),
            (Qt.Key.Key_F2, self._on_rename),
        ):
            shortcut = QShortcut(QKeySequence(key), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(slot)

    def _on_changed(self, changed: Changed) -> None:
        if _SHOWN & set(changed.rows):
            self.message.hide()
            self._reload(self.table.current_id)

    def _reload(self, current_id: int | None) -> None:
        """Read the dictionary anew, keeping the current unit as far as it still exists."""
        known = self.context.workspace.read(units)
        self._known = {unit.id: unit for unit in known}
        self._uses = self.context.workspace.read(unit_uses)
        self.similar.show_pairs(similar_units(known), {unit.id: unit.singular for unit in known})
        for part in (self.search, self._frame, self._beside):
            part.setVisible(bool(known))
        self.empty.setVisible(not known)
        self._show_rows([current_id or 0])

    def _show_rows(self, chosen: Sequence[int]) -> None:
        """Show the units that are searched for; of them the chosen ones, or else the first, are selected."""
        found = matching(tuple(self._known.values()), self.search.text())
        blocked = QSignalBlocker(self.table.selectionModel())
        self.table.show_units(found, self._uses)
        shown = [each for each in chosen if any(each == unit.id for unit in found)]
        self.table.select(shown or [unit.id for unit in found[:1]])
        blocked.unblock()
        self.table.viewport().update()
        self.nothing.setVisible(bool(self._known) and not found)
        self._show_current()

    def _show_current(self) -> None:
        unit = self._known.get(self.table.current_id or 0)
        self.form.setEnabled(unit is not None)
        if unit is not None:
            self.form.show_unit(unit, self._uses.get(unit.id, ()))
        self._show_what_is_possible()

    def _show_what_is_possible(self) -> None:
        selected = len(self.table.selected_ids)
        self.remove.setEnabled(selected == 1)
        self.merge.setEnabled(selected > 1)

    def _store(self, unit: Unit) -> None:
        if not self.perform(edit_unit, unit):
            self.form.keep(self.message.sentence)

    def _on_add(self) -> None:
        word = self._ask.text(self.tr("Add a unit"), self.tr("One of it, e.g. a meeting, an hour"))
        if word is None:
            return
        known = completed(word)
        unit = known or Unit(word, word, word)
        added = self.perform(add_unit, unit)
        same = (each.id for each in self._known.values() if each.singular == unit.singular)
        self.search.clear()
        self._show_rows([self.result_id if added else next(same, 0)])
        (self.table if known else self.form.fields[UnitForm.FEW]).setFocus()

    def _on_rename(self) -> None:
        field = self.form.fields[UnitForm.SINGULAR]
        field.setFocus()
        field.selectAll()

    def _merge(self, ids: Sequence[int]) -> None:
        self.merging = UnitMergeDialog(self.context, [self._known[each] for each in ids], self)
        self.merging.accepted.connect(self._on_merged)
        self.merging.open()

    def _on_merged(self) -> None:
        self.search.clear()
        self._show_rows([self.merging.kept_id])
        self.table.setFocus()
        self.message.tell(Level.OK, self.merging.told)
