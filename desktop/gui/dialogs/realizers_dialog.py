"""The directory of realizers: institutions with their units, shared by all programmes."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from db.domain.entities import Realizer, RealizerName
from db.domain.folding import folded
from db.domain.journal import Changed
from db.queries.realizer_uses import realizer_uses
from db.queries.realizers import former_names, realizers
from desktop.app.duplicates import similar_realizers
from desktop.app.realizer_names import first_year_after, remove_name
from desktop.app.realizers import add_realizer, edit_realizer, remove_realizer
from desktop.gui.ask import Ask, Dialogs
from desktop.gui.context import Context
from desktop.gui.dialogs.fields import framed
from desktop.gui.dialogs.form_column import FormColumn
from desktop.gui.dialogs.former_name_dialog import FormerNameDialog
from desktop.gui.dialogs.page_dialog import RecordDialog
from desktop.gui.dialogs.realizer_form import RealizerForm
from desktop.gui.dialogs.realizer_merge_dialog import RealizerMergeDialog
from desktop.gui.dialogs.row_items import ID, row_item
from desktop.gui.dialogs.similar_strip import SimilarStrip
from desktop.gui.theme import space
from desktop.gui.widgets.buttons import Kind
from desktop.gui.widgets.empty_state import EmptyState
from desktop.gui.widgets.message_strip import Level
from desktop.gui.widgets.views import TreeView

_LEAST_TREE = (220, 140)
_WANTED = (860, 540)
_FIELDS = (QLineEdit, QSpinBox, QComboBox, TreeView)
_SHOWN = frozenset({"realizer", "realizer_name", "node_realizer", "indicator_realizer", "contribution"})


def not_below(known: Sequence[Realizer], realizer_id: int) -> tuple[Realizer, ...]:
    """The realizers that one may be put under: all but itself and its own parts."""
    barred = {realizer_id}
    for each in known:  # institutions come before their parts
        if each.parent_id in barred:
            barred.add(each.id)
    return tuple(each for each in known if each.id not in barred)


class RealizersDialog(RecordDialog):
    """The tree on the left, the chosen realizer on the right; every change is stored as it is made."""

    def __init__(self, context: Context, parent: QWidget | None = None, ask: Ask | None = None) -> None:
        super().__init__(context, parent)
        self.setWindowTitle(self.tr("Realizers"))
        self.wanted = QSize(*map(space, _WANTED))
        self._ask = ask or Dialogs(self)
        self._known: dict[int, Realizer] = {}
        self.tree = TreeView(self.tr("Realizers"))
        self.form = RealizerForm()
        self.similar = SimilarStrip()
        self.empty = EmptyState(
            "users",
            self.tr("There are no realizers yet"),
            self.tr("Add the institutions that carry the programmes out, then their units."),
        )
        self._given_up: RealizerName | None = None
        self._make_tree()
        self._make_buttons()
        self._lay_out()
        self._connect()
        self._reload(None)
        self.tree.setFocus()

    @property
    def current_id(self) -> int | None:
        """The realizer shown on the right."""
        return self.tree.currentIndex().data(ID)

    @property
    def selected_ids(self) -> list[int]:
        """The realizers of all selected rows, as the tree shows them."""
        chosen = {index.data(ID) for index in self.tree.selectionModel().selectedRows()}
        return [each for each in self._known if each in chosen]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field stores it and leaves the dialog open."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(self.focusWidget(), _FIELDS):
            event.accept()
        else:
            super().keyPressEvent(event)

    def _make_tree(self) -> None:
        self.tree.setModel(QStandardItemModel(self.tree))
        self.tree.setHeaderHidden(True)
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.tree.setMinimumSize(*map(space, _LEAST_TREE))
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.tree.selectionModel().currentChanged.connect(self._show)
        self.tree.selectionModel().selectionChanged.connect(self._show_what_is_possible)

    def _make_buttons(self) -> None:
        self.add = self._offer_to(self.tr("Add an &institution…"), "plus")
        self.add_unit = self._offer_to(self.tr("Add a &unit…"), "indent-increase")
        self.remove = self._offer_to(self.tr("&Remove"), "trash")
        self.add.clicked.connect(lambda: self._on_add(None))
        self.add_unit.clicked.connect(lambda: self._on_add(self.current_id))
        self.merge = self._offer_to(self.tr("&Merge…"), "git-compare")
        self.remove.clicked.connect(lambda: self.perform(remove_realizer, self.current_id))
        self.merge.clicked.connect(lambda: self._merge(self.selected_ids))
        self.offer_to_close()
        for key, slot in (
            (QKeySequence.StandardKey.Delete, self.remove.click),
            (Qt.Key.Key_F2, self._on_rename),
        ):
            shortcut = QShortcut(QKeySequence(key), self.tree)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(slot)

    def _offer_to(self, text: str, icon_name: str) -> QPushButton:
        return self.offer(text, Kind.SECONDARY, QDialogButtonBox.ButtonRole.ResetRole, icon_name)

    def _lay_out(self) -> None:
        self.empty.offer(self.tr("Add an institution…"), "plus")
        self._frame = framed(self.tree)
        self._beside = FormColumn(self.form)
        left = QVBoxLayout()
        left.setSpacing(space(8))
        left.addWidget(self._frame, 1)
        left.addWidget(self.similar)
        row = QHBoxLayout()
        row.setSpacing(space(20))
        row.addLayout(left, 1)
        row.addWidget(self._beside, 1)
        self.body.addLayout(row)
        self.body.addWidget(self.empty)

    def _connect(self) -> None:
        self.context.changed.connect(self._on_changed)
        self.form.described.connect(self._on_described)
        self.form.former.wanted.connect(self._describe_name)
        self.form.former.removed.connect(lambda name_id: self.perform(remove_name, name_id))
        self.similar.chosen.connect(self._merge)
        self.empty.acted.connect(lambda: self._on_add(None))
        self.message.acted.connect(lambda: self._describe_name(self._given_up))

    def _on_changed(self, changed: Changed) -> None:
        if _SHOWN & set(changed.rows):
            self.message.hide()
            self._reload(self.current_id)

    def _reload(self, current_id: int | None) -> None:
        """Read the directory anew; the form hears of it once, so that the focus stays where it is."""
        blocked = QSignalBlocker(self.tree.selectionModel())
        known = self.context.workspace.read(realizers)
        self._known = {each.id: each for each in known}
        self._former = self.context.workspace.read(former_names)
        self.similar.show_pairs(
            similar_realizers(known, self._former), {each.id: each.name for each in known}
        )
        for part in (self._frame, self._beside):
            part.setVisible(bool(known))
        self.empty.setVisible(not known)
        model = self.tree.model()
        model.clear()
        items: dict[int | None, QStandardItem] = {None: model.invisibleRootItem()}
        for each in known:
            items[each.id] = row_item(self.tree, each.name, each.id)
            items[each.parent_id].appendRow(items[each.id])
        self.tree.expandAll()
        chosen = items[current_id].index() if current_id in self._known else model.index(0, 0)
        self.tree.selectionModel().setCurrentIndex(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        blocked.unblock()
        self.tree.scrollTo(chosen)
        self.tree.viewport().update()
        self._show()

    def _show(self) -> None:
        realizer = self._known.get(self.current_id or 0)
        self.form.setEnabled(realizer is not None)
        self._show_what_is_possible()
        if realizer is not None:
            uses = self.context.workspace.read(realizer_uses).get(realizer.id, ())
            institutions = not_below(tuple(self._known.values()), realizer.id)
            self.form.show_realizer(realizer, institutions, uses, self._former.get(realizer.id, ()))

    def _show_what_is_possible(self) -> None:
        selected = len(self.selected_ids)
        self.add_unit.setEnabled(selected == 1)
        self.remove.setEnabled(selected == 1)
        self.merge.setEnabled(selected > 1)

    def _on_described(self, described: Realizer) -> None:
        before = self._known[described.id]
        if not self.perform(edit_realizer, described):
            self._show()
        elif folded(before.name) != folded(described.name):
            self._offer_to_keep(before)

    def _offer_to_keep(self, before: Realizer) -> None:
        """Offer that reports on the years before keep the name just given up."""
        first = first_year_after(self._former.get(before.id, ()), before)
        self._given_up = RealizerName(before.id, before.name, first)
        sentence = self.tr("Reports now say the new name. Those on earlier years can keep “{name}”.")
        self.message.tell(Level.INFO, sentence.format(name=before.name), self.tr("Keep the former name…"))

    def _describe_name(self, former: RealizerName | None) -> None:
        described = former or RealizerName(self.current_id or 0, "")
        self.describing = FormerNameDialog(self.context, described, self)
        self.describing.open()

    def _merge(self, ids: Sequence[int]) -> None:
        self.merging = RealizerMergeDialog(self.context, [self._known[each] for each in ids], self)
        self.merging.accepted.connect(self._on_merged)
        self.merging.open()

    def _on_merged(self) -> None:
        self._reload(self.merging.kept_id)
        self.tree.setFocus()
        self.message.tell(Level.OK, self.merging.told)

    def _on_add(self, parent_id: int | None) -> None:
        name = self._ask.text(self.tr("Add a realizer"), self.tr("Name"))
        if name is not None and self.perform(add_realizer, name, parent_id=parent_id):
            self._reload(self.result_id)
            self.tree.setFocus()

    def _on_rename(self) -> None:
        self.form.name.setFocus()
        self.form.name.selectAll()
