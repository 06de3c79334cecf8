"""The panel beside the grid: shown and hidden by a key, following the cell, kept as wide as it was left."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject
from PySide6.QtWidgets import QSplitter, QWidget

from desktop import settings
from desktop.app.values import Place
from desktop.gui.ask import Ask
from desktop.gui.context import Context
from desktop.gui.theme import space
from desktop.gui.values.sheet_view import SheetView

if TYPE_CHECKING:
    from desktop.gui.panel.side_panel import SidePanel

_NAME = "values"
_WIDTH = 360


class Beside(QObject):
    """Lays the panel into a splitter with the grid when it is first wanted.

    Where there is no room for both, the panel takes the place of the grid until the user goes back.
    """

    def __init__(self, context: Context, ask: Ask, view: SheetView, splitter: QSplitter) -> None:
        super().__init__(splitter)
        self._context = context
        self._ask = ask
        self._view = view
        self._splitter = splitter
        self._panel: SidePanel | None = None
        self._restored = False
        view.selectionModel().currentChanged.connect(self._follow)
        view.sheet.modelReset.connect(lambda: self._follow(view.currentIndex()))
        splitter.installEventFilter(self)

    @property
    def is_shown(self) -> bool:
        """Whether the panel is beside the grid."""
        return self._panel is not None and not self._panel.isHidden()

    def turn(self) -> None:
        """Show the panel and lead the keyboard into it; from there, hide it again."""
        if not self.is_shown:
            self.show()
        elif self._panel.isAncestorOf(self._panel.window().focusWidget()):
            self._hide()
            return
        self._panel.first_focus().setFocus()

    def show(self) -> None:
        """Show the panel, with the cell where the user is."""
        if self._panel is None:
            self._panel = self._made()
        self._grid.setVisible(self._has_room())
        self._panel.show()
        self._follow(self._view.currentIndex())

    def edit_comment(self) -> None:
        """Lead the keyboard to the comment of the current cell."""
        self.show()
        self._panel.edit_comment()

    def give_way(self) -> None:
        """Give the grid its place back where only one of both fits."""
        if self._grid.isHidden():
            self._hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the grid again as soon as there is room for both."""
        if event.type() == QEvent.Type.Resize and self._grid.isHidden() and self._has_room():
            self._grid.show()
        return False

    def restore(self) -> None:
        """Show the panel, once, if it was there when the window was left."""
        if not self._restored and settings.load().side_panel:
            self.show()
            if self._grid.isHidden():
                self._hide()
        self._restored = True

    def remember(self) -> None:
        """Note whether the panel is shown, and how wide it is."""
        known = settings.load()
        splitters = dict(known.splitters)
        if self.is_shown and not self._grid.isHidden():
            splitters[_NAME] = tuple(self._splitter.sizes())
        if (known.side_panel, known.splitters) != (self.is_shown, splitters):
            settings.update(side_panel=self.is_shown, splitters=splitters)

    def _made(self) -> "SidePanel":
        from desktop.gui.panel.side_panel import SidePanel

        made = SidePanel(self._context, self._ask)
        made.left.connect(self._go_back)
        made.wants_cell.connect(self._show_place)
        self._splitter.addWidget(made)
        self._splitter.setStretchFactor(1, 0)
        known = settings.load().splitters.get(_NAME, ())
        whole = self._splitter.width()
        self._splitter.setSizes(known if len(known) == 2 else (whole - space(_WIDTH), space(_WIDTH)))
        return made

    @property
    def _grid(self) -> QWidget:
        return self._splitter.widget(0)

    def _has_room(self) -> bool:
        """Whether the grid and the panel fit beside each other."""
        needed = self._grid.minimumSizeHint().width() + self._panel.minimumSizeHint().width()
        return self._splitter.width() >= needed + self._splitter.handleWidth()

    def _hide(self) -> None:
        self._grid.show()
        self._view.setFocus()
        self._panel.hide()

    def _go_back(self) -> None:
        """Lead the keyboard to the grid; where only one of both fits, the panel gives way."""
        self.give_way()
        self._view.setFocus()

    def _show_place(self, place: Place) -> None:
        self._go_back()
        self._view.show_place(place)

    def _follow(self, current: QModelIndex) -> None:
        if self.is_shown:
            self._panel.show_cell(self._place(current))

    def _place(self, current: QModelIndex) -> Place | None:
        sheet = self._view.sheet
        in_period = current.isValid() and current.column() < sheet.grid.columns
        if not in_period or not sheet.has_values(current.row()):
            return None
        return sheet.place(current.row(), current.column())
