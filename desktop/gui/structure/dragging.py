"""A node being dragged over the tree: where it would land, and why it may not."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QRect
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QToolTip, QTreeView

from desktop.gui.structure.drops import Carried, Place, candidates, gap_below
from desktop.gui.structure.outline import TOP
from desktop.gui.structure.tree_model import TreeModel
from desktop.gui.theme import colours, space


def refusal_to_stand(model: TreeModel, carried: Carried, parent: int) -> str:
    """Why a node may not stand under a parent."""
    if carried.is_above(parent):
        return QCoreApplication.translate("StructureTree", "An element cannot be put under itself.")
    level, above = model.level(carried.node_id), model.level(parent)
    if above is None:
        sentence = QCoreApplication.translate("StructureTree", "“{level}” cannot stand at the top.")
        return sentence.format(level=level.name)
    sentence = QCoreApplication.translate("StructureTree", "“{level}” cannot stand under “{above}” here.")
    return sentence.format(level=level.name, above=above.name)


class Dragging:
    """Follows the pointer over a view. `place` is where the node would go; None: nowhere from here."""

    def __init__(self, view: QTreeView, model: TreeModel) -> None:
        self._view = view
        self._model = model
        self._inside = False
        self.carried: Carried | None = None
        self.place: Place | None = None

    def take(self, node_id: int) -> None:
        """Begin to drag a node."""
        self.carried = Carried(self._model.outline, self._model.levels, node_id)

    def hover(self, point: QPoint) -> bool:
        """Find the place that a point of the viewport means; whether there is one. If not, say why."""
        if self.carried is None:
            return False
        possible = self._possible(point)
        self.place = next((each for each in possible if self.carried.may_stand_under(each.parent)), None)
        over = self._view.indexAt(point)
        self._inside = self.place is not None and over.isValid() and over.internalId() == self.place.parent
        if self.place is None:
            sentence = refusal_to_stand(self._model, self.carried, possible[0].parent)
            QToolTip.showText(self._view.viewport().mapToGlobal(point), sentence, self._view)
        else:
            QToolTip.hideText()
        self._view.viewport().update()
        return self.place is not None

    def leave(self) -> None:
        """The pointer is no longer over the view."""
        self.place = None
        QToolTip.hideText()
        self._view.viewport().update()

    def paint(self) -> None:
        """Draw the line where the node would go, or a frame around what it would go under."""
        if self.place is None:
            return
        painter = QPainter(self._view.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours().accent), space(2)))
        if self._inside:
            frame = self._view.visualRect(self._model.index_of(self.place.parent))
            painter.drawRoundedRect(frame.adjusted(1, 1, -2, -1), space(4), space(4))
        else:
            self._draw_line(painter, self._line())

    def _draw_line(self, painter: QPainter, line: QRect) -> None:
        radius = space(3)
        painter.drawEllipse(QPointF(line.left() + radius, line.top()), radius, radius)
        painter.drawLine(line.left() + 2 * radius, line.top(), line.right(), line.top())

    def _line(self) -> QRect:
        """A rectangle without height, as far to the right as the siblings at the place begin."""
        siblings = self._model.outline.children(self.place.parent)
        left = self._view.visualRect(self._model.index_of(siblings[0])).left()
        above = self.place.parent if self.place.row == 0 else self._last_shown(siblings[self.place.row - 1])
        bottom = self._view.visualRect(self._model.index_of(above)).bottom()
        return QRect(left, bottom, self._view.viewport().width() - left - space(8), 0)

    def _last_shown(self, node_id: int) -> int:
        while self._opened(node_id):
            node_id = self._model.outline.children(node_id)[-1]
        return node_id

    def _opened(self, node_id: int) -> bool:
        children = self._model.outline.children(node_id)
        return bool(children) and self._view.isExpanded(self._model.index_of(node_id))

    def _possible(self, point: QPoint) -> Sequence[Place]:
        outline, over = self._model.outline, self._view.indexAt(point)
        if not over.isValid():
            return list(reversed(gap_below(outline, self._last_shown(TOP), opened=False)))
        row = self._view.visualRect(over)
        height = (point.y() - row.top()) / max(row.height(), 1)
        node_id, before = over.internalId(), self._view.indexAbove(over)
        above = before.internalId() if before.isValid() else None
        above_opened = above is not None and self._opened(above)
        return candidates(outline, node_id, height, above, self._opened(node_id), above_opened)
