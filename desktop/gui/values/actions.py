"""What the screen can do, as actions with their keys: for the Edit menu and for the grid's own menu."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktop.gui.values.clipboard import Clipboard
from desktop.gui.values.key_words import effects
from desktop.gui.values.keys import Effect, keys_of
from desktop.gui.values.marks import CellMarks
from desktop.gui.values.sheet_view import SheetView
from desktop.gui.widgets.buttons import action, name_action

_HERE = Qt.ShortcutContext.WidgetWithChildrenShortcut
_ICONS = {
    Effect.CHANGE: "pencil",
    Effect.CUT: "cut",
    Effect.COPY: "copy",
    Effect.PASTE: "clipboard",
    Effect.CLEAR: "x",
    Effect.FILL_DOWN: "arrow-down",
    Effect.FILL_RIGHT: "chevron-right",
    Effect.LEAVE_BLANK: "minus",
    Effect.CONFIRM: "check",
    Effect.FLAG: "flag",
    Effect.COMMENT: "message",
    Effect.FIND: "search",
    Effect.ONLY_MISSING: "filter",
    Effect.NEXT_MISSING: "arrow-down",
    Effect.PREVIOUS_MISSING: "arrow-up",
    Effect.NEXT_DOUBTFUL: "arrow-down",
    Effect.PREVIOUS_DOUBTFUL: "arrow-up",
    Effect.PANEL: "info-circle",
}


def keyed_action(effect: Effect, parent: QWidget) -> QAction:
    """An action with the words and the keys that the contract has for an effect."""
    made = action(effects()[effect], _ICONS[effect], "", parent)
    made.setShortcuts(list(keys_of(effect)))
    made.setShortcutContext(_HERE)
    name_action(made, made.text())
    return made


class SheetActions(QObject):
    """`on_cells` work on the selected cells, `on_sheet` on the screen as a whole; None is a separator.

    `wants_grid` comes before what is done in the grid, which the panel may stand in front of.
    """

    wants_grid = Signal()

    def __init__(self, screen: QWidget, view: SheetView, clipboard: Clipboard, marks: CellMarks) -> None:
        super().__init__(screen)
        self._screen = screen
        self.find = self._sheet_action(Effect.FIND)
        self.only_missing = self._sheet_action(Effect.ONLY_MISSING)
        self.only_missing.setCheckable(True)
        self.next_missing = self._sheet_action(Effect.NEXT_MISSING)
        self.previous_missing = self._sheet_action(Effect.PREVIOUS_MISSING)
        self.next_doubtful = self._sheet_action(Effect.NEXT_DOUBTFUL)
        self.previous_doubtful = self._sheet_action(Effect.PREVIOUS_DOUBTFUL)
        self.panel = self._keyed(Effect.PANEL)
        self.comment = self._keyed(Effect.COMMENT)
        self.fold_all = self._keyless(self.tr("Fold all titles"), "chevron-right")
        self.unfold_all = self._keyless(self.tr("Unfold all titles"), "chevron-down")
        self.on_cells = self._cell_actions(view, clipboard, marks)
        self.on_sheet = [
            self.panel,
            self.next_missing,
            self.previous_missing,
            self.next_doubtful,
            self.previous_doubtful,
            None,
            self.find,
            self.only_missing,
            None,
            self.fold_all,
            self.unfold_all,
        ]
        self.fold_all.triggered.connect(lambda: view.sheet.fold_all(True))
        self.unfold_all.triggered.connect(lambda: view.sheet.fold_all(False))
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _cell_actions(self, view: SheetView, clipboard: Clipboard, marks: CellMarks) -> list[QAction | None]:
        made: list[QAction | None] = [
            self._cell_action(view, Effect.CHANGE, view.change),
            None,
            self._cell_action(view, Effect.CUT, clipboard.cut),
            self._cell_action(view, Effect.COPY, clipboard.copy),
            self._cell_action(view, Effect.PASTE, clipboard.paste),
            self._cell_action(view, Effect.CLEAR, clipboard.clear),
            None,
            self._cell_action(view, Effect.FILL_DOWN, clipboard.fill_down),
            self._cell_action(view, Effect.FILL_RIGHT, clipboard.fill_right),
            None,
            self._cell_action(view, Effect.LEAVE_BLANK, marks.leave_blank),
            self._cell_action(view, Effect.CONFIRM, marks.confirm),
            self._cell_action(view, Effect.FLAG, marks.flag),
            self.comment,
        ]
        for each in made:
            view.addAction(each if each is not None else _separator(view))
        return made

    def _cell_action(self, view: SheetView, effect: Effect, act: Callable[[], None]) -> QAction:
        def after_typing() -> None:
            self.wants_grid.emit()
            view.setFocus()
            if view.editing.settle():
                act()

        made = keyed_action(effect, view)
        made.triggered.connect(after_typing)
        return made

    def _keyless(self, text: str, icon_name: str) -> QAction:
        made = action(text, icon_name, "", self._screen)
        made.setShortcutContext(_HERE)
        made.triggered.connect(self.wants_grid)
        return made

    def _sheet_action(self, effect: Effect) -> QAction:
        made = self._keyed(effect)
        made.triggered.connect(self.wants_grid)
        return made

    def _keyed(self, effect: Effect) -> QAction:
        made = keyed_action(effect, self._screen)
        self._screen.addAction(made)
        return made


def _separator(view: SheetView) -> QAction:
    made = QAction(view)
    made.setSeparator(True)
    return made
