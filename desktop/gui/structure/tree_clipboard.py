"""Copying, cutting and pasting in the tree, also lists from documents and spreadsheets."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from db.domain.levels import below
from desktop.app import structure
from desktop.app.clipboard import as_text
from desktop.gui.context import Context
from desktop.gui.structure.drops import Carried, Place
from desktop.gui.structure.gestures import Notices
from desktop.gui.structure.outline import TOP
from desktop.gui.structure.pasted import points
from desktop.gui.structure.tree_model import TreeModel
from desktop.gui.structure.tree_moves import TreeMoves
from desktop.gui.structure.tree_view import StructureTree


class TreeClipboard(QObject):
    """What is copied is text for anywhere; what is cut moves with all that belongs to it, when pasted."""

    def __init__(
        self, context: Context, model: TreeModel, view: StructureTree, moves: TreeMoves, notices: Notices
    ) -> None:
        super().__init__(view)
        self._context = context
        self._model = model
        self._view = view
        self._moves = moves
        self._notices = notices
        self._cut_words = ""

    def copy(self) -> None:
        """Put the selected nodes on the clipboard as lines of number and text."""
        rows = [self._model.outline.rows[each] for each in self._view.selected()]
        if rows:
            QGuiApplication.clipboard().setText(as_text([row.mark, row.text] for row in rows))

    def cut(self) -> None:
        """Mark the node as the one to move. Nothing is lost if it is never pasted."""
        node_id = self._moves.only_chosen()
        if node_id is None:
            return
        self.copy()
        self._cut_words = QGuiApplication.clipboard().text()
        self._model.mark_cut(node_id)
        self._notices.told.emit(self.tr("Choose the new place and paste the element there."))

    def paste(self) -> None:
        """Move the cut node here; or make nodes of the list that is on the clipboard."""
        words, cut = QGuiApplication.clipboard().text(), self._model.cut
        self._model.mark_cut(None)
        if cut in self._model.outline.rows and words == self._cut_words:
            self._put(cut)
        else:
            self._add(points(words))

    def _put(self, node_id: int) -> None:
        """Put the cut node under the current one where it may stand there, else after it."""
        outline, target = self._model.outline, self._view.current_id
        carried = Carried(outline, self._model.levels, node_id)
        if target == TOP or carried.may_stand_under(target):
            self._moves.put(node_id, Place(target, len(outline.children(target))))
        elif target != node_id:
            self._moves.put(node_id, Place(outline.parent(target), outline.place(target) + 1))

    def _add(self, texts: list[str]) -> None:
        if not texts or self._context.programme is None:
            self._notices.told.emit(self.tr("There is no text on the clipboard."))
            return
        parent = self._view.current_id
        if not self._takes_children(parent):
            parent = self._model.outline.parent(parent)
        added = self._context.perform(
            structure.add_nodes, self._context.programme.id, texts, parent_id=parent or None
        )
        if added:
            words = self.tr("Pasted %n element(s) as: {level}", "", len(added))
            self._notices.done.emit(words.format(level=self._model.level(added[0]).name))

    def _takes_children(self, node_id: int) -> bool:
        level = self._model.level(node_id)
        return level is None or bool(below(self._model.levels, level.id))
