"""A list on the left, and on the right what is chosen in it; a field at the foot adds to the list."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSplitter, QWidget

from desktop.gui.structure.adding import AddField
from desktop.gui.structure.gestures import Gesture, Gestures
from desktop.gui.structure.line import Line
from desktop.gui.structure.line_delegate import LineDelegate
from desktop.gui.structure.line_list import LineList, LineModel
from desktop.gui.structure.list_pane import ListPane
from desktop.gui.theme import space

_SIZES = (290, 900)
_NARROWEST = 170
_LEAST_TEXT = 110  # of a title: what kind of chart it is tells titles apart


class Listing(ListPane):
    """What there is of one kind; `gestures` are those of the page that shows it."""

    def __init__(
        self, name: str, empty: str, add: str, gestures: Gestures, *, takes_lists: bool = False
    ) -> None:
        """`name` is what a screen reader calls the list; `empty` stands in it, `add` in the field below."""
        super().__init__()
        self.lines = LineModel(editable=Gesture.RENAME in gestures)
        self._build(LineList(self.lines, name, empty), AddField(add, takes_lists=takes_lists), gestures)
        self.view.setItemDelegate(LineDelegate(self.view, _LEAST_TEXT))
        self.lines.setParent(self)
        self.setMinimumWidth(space(_NARROWEST))

    def show_lines(self, lines: Sequence[tuple[int, Line]]) -> None:
        """Show these lines by id."""
        self.lines.show_lines(lines)


class Shelf(QSplitter):
    """`reached` carries the id of what is chosen in the list, 0 when there is nothing."""

    reached = Signal(int)

    def __init__(self, listing: Listing, side: QWidget) -> None:
        super().__init__()
        self.listing = listing
        self.setChildrenCollapsible(False)
        self.addWidget(listing)
        self.addWidget(side)
        self.setSizes([space(size) for size in _SIZES])
        self.setStretchFactor(0, 0)
        self.setStretchFactor(1, 1)
        listing.view.reached.connect(self.reached)


def only_one(act: Callable[[int], object], listing: Callable[[], Listing]) -> Callable[[], None]:
    """A gesture for the chosen line; nothing where there is none."""

    def do() -> None:
        chosen = listing().view.current_id
        if chosen:
            act(chosen)

    return do
