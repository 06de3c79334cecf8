"""What the screen can do, as actions with their keys: for the Edit menu and for the grid's own menu."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktop.gui.values.clipboard import Clipboard
from desktop.gui.values.sheet_view import SheetView
from desktop.gui.widgets.buttons import action

_HERE = Qt.ShortcutContext.WidgetWithChildrenShortcut


class SheetActions(QObject):
    """`on_cells` work on the selected cells, `on_sheet` on the screen as a whole; None is a separator."""

    def __init__(self, screen: QWidget, view: SheetView, clipboard: Clipboard) -> None:
        super().__init__(screen)
        self._screen = screen
        self.find = self._sheet_action(self.tr("Find an indicator"), "search", "Ctrl+F")
        self.only_missing = self._sheet_action(self.tr("Missing only"), "filter", "Ctrl+Shift+F")
        self.only_missing.setCheckable(True)
        self.next_missing = self._sheet_action(self.tr("Next missing value"), "arrow-down", "F8")
        self.previous_missing = self._sheet_action(self.tr("Previous missing value"), "arrow-up", "Shift+F8")
        self.fold_all = self._sheet_action(self.tr("Fold all titles"), "chevron-right", "")
        self.unfold_all = self._sheet_action(self.tr("Unfold all titles"), "chevron-down", "")
        self.on_cells = self._cell_actions(view, clipboard)
        self.on_sheet = [
            self.find,
            self.only_missing,
            self.next_missing,
            self.previous_missing,
            None,
            self.fold_all,
            self.unfold_all,
        ]
        self.fold_all.triggered.connect(lambda: view.sheet.fold_all(True))
        self.unfold_all.triggered.connect(lambda: view.sheet.fold_all(False))
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _cell_actions(self, view: SheetView, clipboard: Clipboard) -> list[QAction | None]:
        made: list[QAction | None] = [
            _cell_action(view, self.tr("Change the value"), "pencil", "F2", view.editing.open),
            None,
            _cell_action(view, self.tr("Cut"), "cut", "Ctrl+X", clipboard.cut),
            _cell_action(view, self.tr("Copy"), "copy", "Ctrl+C", clipboard.copy),
            _cell_action(view, self.tr("Paste"), "clipboard", "Ctrl+V", clipboard.paste),
            _cell_action(view, self.tr("Clear"), "x", "Del", clipboard.clear),
            None,
            _cell_action(view, self.tr("Fill down"), "arrow-down", "Ctrl+D", clipboard.fill_down),
            _cell_action(view, self.tr("Fill right"), "chevron-right", "Ctrl+R", clipboard.fill_right),
        ]
        for each in made:
            view.addAction(each if each is not None else _separator(view))
        return made

    def _sheet_action(self, text: str, icon_name: str, keys: str) -> QAction:
        made = action(text, icon_name, keys, self._screen)
        made.setShortcutContext(_HERE)
        self._screen.addAction(made)
        return made


def _cell_action(view: SheetView, text: str, icon_name: str, keys: str, act: Callable[[], None]) -> QAction:
    def after_typing() -> None:
        view.setFocus()  # stores what is being typed
        act()

    made = action(text, icon_name, keys, view)
    made.setShortcutContext(_HERE)
    made.triggered.connect(after_typing)
    return made


def _separator(view: SheetView) -> QAction:
    made = QAction(view)
    made.setSeparator(True)
    return made
