"""What the keys, the menu and the mouse do to the tree: each is one use case, and one step to undo."""

from PySide6.QtCore import QObject, QPoint, Qt

from db.domain.entities import Level
from db.domain.levels import below
from db.queries.removals import losses_with_nodes
from desktop.app import structure
from desktop.gui.ask import Ask
from desktop.gui.context import Context
from desktop.gui.structure.gestures import Gesture, Gestures, Notices
from desktop.gui.structure.level_menu import LevelMenu
from desktop.gui.structure.outline import TOP
from desktop.gui.structure.removal import Removal
from desktop.gui.structure.tree_clipboard import TreeClipboard
from desktop.gui.structure.tree_model import TreeModel
from desktop.gui.structure.tree_moves import TreeMoves
from desktop.gui.structure.tree_view import StructureTree
from desktop.gui.theme import space

_WORDS = 320


class TreeGestures(QObject):
    """Adds, words and removes nodes; moving and the clipboard have their own classes."""

    def __init__(
        self, context: Context, model: TreeModel, view: StructureTree, notices: Notices, ask: Ask
    ) -> None:
        super().__init__(view)
        self._removal = Removal(ask, self)
        self._context = context
        self._model = model
        self._view = view
        self._notices = notices
        moves = TreeMoves(context, model, view, notices)
        clipboard = TreeClipboard(context, model, view, moves, notices)
        self.gestures: Gestures = {
            Gesture.RENAME: self.rename,
            Gesture.CUT: clipboard.cut,
            Gesture.COPY: clipboard.copy,
            Gesture.PASTE: clipboard.paste,
            Gesture.REMOVE: self.remove,
            Gesture.UP: lambda: moves.step(-1),
            Gesture.DOWN: lambda: moves.step(1),
            Gesture.OUT: moves.out,
            Gesture.IN: moves.into,
        }

    def add_beside(self) -> None:
        """Type a new node after the current one, at its level."""
        self._view.setFocus()  # stores what is being typed, in whichever field
        node_id, outline = self._view.current_id, self._model.outline
        level = self._model.level(node_id)
        if level is None:
            self.add_below()
        else:
            self._view.type_new(outline.parent(node_id), level, outline.place(node_id) + 1)

    def add_below(self) -> None:
        """Type a new node under the current one; where several levels may stand there, offer them."""
        self._view.setFocus()
        parent = self._view.current_id
        level = self._model.level(parent)
        allowed = below(self._model.levels, level.id if level else None)
        if len(allowed) == 1:
            self._type_below(parent, allowed[0])
        elif allowed:
            self._offer(parent, allowed)
        elif level is not None:
            self._notices.told.emit(self.tr("Nothing can stand under “{level}”.").format(level=level.name))

    def rename(self) -> None:
        """Edit the current node's text in its place."""
        if self._view.current_id != TOP:
            self._view.edit(self._view.currentIndex())

    def remove(self) -> None:
        """Remove the selected nodes with all below them, asking first where anything entered goes too."""
        chosen = self._view.chosen()
        if not chosen or not self._agreed(chosen):
            return
        words, heir = self._removal_words(chosen), self._heir(chosen)
        self._context.perform(structure.remove_nodes, chosen)
        if chosen[0] not in self._model.outline.rows:
            self._view.choose([heir])
            self._notices.done.emit(words)

    def _agreed(self, chosen: list[int]) -> bool:
        if len(chosen) == 1:
            question = self.tr("Remove “{text}”?").format(text=self._words(chosen[0]))
        else:
            question = self.tr("Remove %n element(s)?", "", len(chosen))
        return self._removal.agreed(question, self._context.workspace.read(losses_with_nodes, chosen))

    def _heir(self, chosen: list[int]) -> int:
        """What becomes current when nodes go: the sibling after the last, else the one before, else above."""
        outline, gone = self._model.outline, set(chosen)
        parent = outline.parent(chosen[-1])
        siblings, place = outline.children(parent), outline.place(chosen[-1])
        candidates = [*siblings[place + 1 :], *reversed(siblings[:place])]
        return next((each for each in candidates if each not in gone), parent)

    def _type_below(self, parent: int, level: Level, typed: str = "") -> None:
        """Open the row after the last child whose level comes no later than this one."""
        earlier = {each.id for each in self._model.levels if each.position <= level.position}
        outline = self._model.outline
        row = sum(outline.rows[child].level_id in earlier for child in outline.children(parent))
        self._view.type_new(parent, level, row, typed)

    def _offer(self, parent: int, levels: list[Level]) -> None:
        menu = LevelMenu(levels, lambda level, typed: self._type_below(parent, level, typed), self._view)
        row = self._view.visualRect(self._view.currentIndex())
        menu.popup(self._view.viewport().mapToGlobal(QPoint(row.left(), row.bottom())))
        menu.setActiveAction(menu.actions()[0])

    def _removal_words(self, chosen: list[int]) -> str:
        outline = self._model.outline
        if len(chosen) > 1:
            return self.tr("Removed %n element(s)", "", len(chosen))
        text = self._words(chosen[0])
        count = sum(1 for _ in outline.branch(chosen[0])) - 1
        if count:
            return self.tr("Removed “{text}” and %n element(s) below it", "", count).format(text=text)
        return self.tr("Removed “{text}”").format(text=text)

    def _words(self, node_id: int) -> str:
        text = self._model.outline.rows[node_id].text
        return self._view.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, space(_WORDS))
