"""The tree beside the text: which node is written about."""

from PySide6.QtCore import QEvent, QModelIndex, Signal
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.gui.prose.tree_model import ProseTree
from desktop.gui.structure.outline import TOP
from desktop.gui.theme import space
from desktop.gui.widgets.buttons import icon_size
from desktop.gui.widgets.views import TreeView

_ALL_OPEN = 1500
_SIGN = 16


class _Signs(QStyledItemDelegate):
    """Draws a sign in its own colour, whether the row is open or not."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_Open


class ProseTreeView(TreeView):
    """`reached` tells which node is current; `entered` that its text is wanted. All is open."""

    reached = Signal(int)
    entered = Signal()

    def __init__(self, model: ProseTree) -> None:
        super().__init__(self.tr("Descriptions by element"))
        self._tree = model
        self._wanted = TOP
        self.setModel(model)
        self.setItemDelegate(_Signs(self))
        self.setIconSize(icon_size(_SIGN))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setMinimumWidth(space(220))
        model.modelReset.connect(self._restore)
        self.activated.connect(lambda _index: self.entered.emit())

    @property
    def current_id(self) -> int:
        """The current node; `TOP` for the programme as a whole."""
        return self._wanted

    def choose(self, node_id: int) -> None:
        """Make a node the current one, in sight, as far as it is shown."""
        self._wanted = node_id
        if node_id == TOP or node_id in self._tree.outline.rows:
            index = self._tree.index_of(node_id)
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def step(self, steps: int) -> bool:
        """Go on to the next node that passes the filters, or back; false where there is none."""
        passing = self._tree.passing()
        order = [TOP, *self._tree.outline.branch()]
        here = order.index(self._wanted) if self._wanted in order else 0
        places = [place for place in map(order.index, passing) if (place - here) * steps > 0]
        if places:
            self.choose(order[min(places) if steps > 0 else max(places)])
        return bool(places)

    def changeEvent(self, event: QEvent) -> None:
        """Let the signs grow with the words when the user zooms."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.setIconSize(icon_size(_SIGN))

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        """Tell which node has been reached."""
        super().currentChanged(current, previous)
        if current.isValid():
            self._wanted = current.internalId()
            self.reached.emit(self._wanted)

    def _restore(self) -> None:
        """After the model began anew: all open, and the same node current as long as it is there."""
        wanted = self._wanted
        if len(self._tree.outline.rows) <= _ALL_OPEN:
            self.expandAll()
        else:
            self.expand(self._tree.index_of(TOP))
        self.choose(wanted if wanted in self._tree.outline.rows else TOP)
