"""Moving nodes by keys and by the mouse: among their siblings, out, in, and anywhere else."""

from PySide6.QtCore import QObject

from desktop.app import structure
from desktop.gui.context import Context
from desktop.gui.structure.dragging import refusal_to_stand
from desktop.gui.structure.drops import Carried, Place
from desktop.gui.structure.gestures import Notices
from desktop.gui.structure.outline import TOP
from desktop.gui.structure.tree_model import TreeModel
from desktop.gui.structure.tree_view import StructureTree


class TreeMoves(QObject):
    """Moves the one selected node with all below it; what cannot be is told with its reason."""

    def __init__(self, context: Context, model: TreeModel, view: StructureTree, notices: Notices) -> None:
        super().__init__(view)
        self._context = context
        self._model = model
        self._view = view
        self._notices = notices
        view.dropped.connect(self._move)
        view.several_dragged.connect(self._tell_one_at_a_time)

    def step(self, by: int) -> None:
        """Exchange the node with the one before (-1) or after (1) it at its level."""
        node_id = self.only_chosen()
        if node_id is None:
            return
        outline = self._model.outline
        parent, level_id = outline.parent(node_id), outline.rows[node_id].level_id
        peers = [each for each in outline.children(parent) if outline.rows[each].level_id == level_id]
        to = peers.index(node_id) + by
        if 0 <= to < len(peers):
            self._move(node_id, parent, outline.place(peers[to]))

    def out(self) -> None:
        """Put the node beside what it stands under."""
        node_id = self.only_chosen()
        if node_id is None:
            return
        outline = self._model.outline
        parent = outline.parent(node_id)
        if parent == TOP:
            self._notices.told.emit(self.tr("The element is at the top already."))
        else:
            self.put(node_id, Place(outline.parent(parent), outline.place(parent) + 1))

    def into(self) -> None:
        """Put the node under the one before it."""
        node_id = self.only_chosen()
        if node_id is None:
            return
        outline = self._model.outline
        place = outline.place(node_id)
        if place == 0:
            self._notices.told.emit(self.tr("There is no element before it that it could be put under."))
        else:
            above = outline.children(outline.parent(node_id))[place - 1]
            self.put(node_id, Place(above, len(outline.children(above))))

    def put(self, node_id: int, place: Place) -> None:
        """Put a node at a place, or say why it may not stand there."""
        carried = Carried(self._model.outline, self._model.levels, node_id)
        if not carried.may_stand_under(place.parent):
            self._notices.told.emit(refusal_to_stand(self._model, carried, place.parent))
            return
        index = carried.index_at(place)
        if index is not None:
            self._move(node_id, place.parent, index)

    def only_chosen(self) -> int | None:
        """The selected node; None, told why, when several are selected."""
        self._view.finish_editing()
        chosen = self._view.chosen()
        if len(chosen) > 1:
            self._tell_one_at_a_time()
        return chosen[0] if len(chosen) == 1 else None

    def _move(self, node_id: int, parent: int, index: int) -> None:
        self._context.perform(structure.move_node, node_id, parent or None, index)
        if node_id in self._model.outline.rows:
            self._view.choose([node_id])

    def _tell_one_at_a_time(self) -> None:
        self._notices.told.emit(self.tr("Elements are moved one at a time, each with all that is below it."))
