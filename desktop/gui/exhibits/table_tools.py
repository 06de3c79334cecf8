"""The tools above a data table: what can be done to its rows and columns, and what these are."""

from collections.abc import Callable, Sequence
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from db.domain.kinds import IndicatorKind, RowRole
from desktop.gui import labels
from desktop.gui.exhibits.grid_blocks import GridBlocks
from desktop.gui.exhibits.grid_view import GridView
from desktop.gui.exhibits.table_lines import TableLines
from desktop.gui.icons import icon
from desktop.gui.theme import space
from desktop.gui.values.actions import keyed_action
from desktop.gui.values.keys import Effect
from desktop.gui.widgets.buttons import action, show_words
from desktop.gui.widgets.combo import Chooser

_HERE = Qt.ShortcutContext.WidgetWithChildrenShortcut
_KINDS = tuple(kind for kind in IndicatorKind if kind is not IndicatorKind.HEADING)
_ROLES = tuple(RowRole)


def role_words(role: RowRole) -> str:
    """What a row of a data table is."""
    return {
        RowRole.VALUES: QCoreApplication.translate("Exhibits", "figures"),
        RowRole.HEADING: QCoreApplication.translate("Exhibits", "heading"),
        RowRole.TOTAL: QCoreApplication.translate("Exhibits", "total"),
    }[role]


class TableTools(QWidget):
    """`on_lines` are the actions on rows and columns, for the menu; None parts groups.

    `from_indicators` and `to_chart` are about the table as a whole: they stand beside its title.
    """

    def __init__(self, view: GridView, blocks: GridBlocks, lines: TableLines) -> None:
        super().__init__()
        self._view = view
        self._model = lines.model
        self._blocks = blocks
        self._lines = lines
        self.kind = Chooser(self.tr("Kind of the column's figures"))
        self.role = Chooser(self.tr("What the row is"))
        self.from_indicators = self._made(self.tr("From indicators…"), "link", "", lambda: None)
        self.to_chart = self._made(self.tr("Make a chart of it"), "chart-bar", "", lambda: None)
        self.above = self._toggle(self.tr("Group titles above the columns"))
        self.beside = self._toggle(self.tr("Group titles beside the rows"))
        self._rows = self._row_actions()
        self._columns = self._column_actions()
        self.on_lines = [*self._rows, None, *self._columns]
        self._lay_out()
        self.kind.chosen.connect(lambda place: lines.give_kind(_KINDS[place]))
        self.role.chosen.connect(lambda place: lines.give_role(_ROLES[place]))
        view.reached.connect(self.follow)
        self._model.dataChanged.connect(self.follow)

    def follow(self) -> None:
        """Show what the current row and column are."""
        frame, here = self._model.frame, self._view.here
        row = frame.row(here[0]) if frame and here else None
        column = frame.column(here[1]) if frame and here else None
        _show(self.role, _ROLES, [role_words(each) for each in _ROLES], row.role if row else None)
        kinds = [labels.indicator_kind(each) for each in _KINDS]
        _show(self.kind, _KINDS, kinds, column.kind if column else None)
        for each, shown in ((self.above, frame and frame.above), (self.beside, frame and frame.beside)):
            each.setChecked(bool(shown))

    def _row_actions(self) -> list[QAction | None]:
        lines, fill = self._lines, keyed_action(Effect.FILL_DOWN, self._view)
        fill.triggered.connect(self._blocks.fill_down)
        self._view.addAction(fill)
        return [
            self._made(self.tr("Insert a row"), "plus", "Alt+Ins", lines.insert_row),
            self._made(self.tr("Remove the rows"), "trash", "Alt+Del", lines.remove_rows),
            self._made(self.tr("Add up the rows above"), "sum", "Alt+=", lines.fill_total),
            fill,
            self.beside,
        ]

    def _column_actions(self) -> list[QAction | None]:
        lines, fill = self._lines, keyed_action(Effect.FILL_RIGHT, self._view)
        fill.triggered.connect(self._blocks.fill_right)
        self._view.addAction(fill)
        return [
            self._made(self.tr("Insert a column"), "plus", "Alt+Shift+Ins", lines.insert_column),
            self._made(self.tr("Remove the columns"), "trash", "Alt+Shift+Del", lines.remove_columns),
            self._made(
                self.tr("Move the column left"),
                "chevron-left",
                "Alt+Shift+Left",
                lambda: lines.move_columns(-1),
            ),
            self._made(
                self.tr("Move the column right"),
                "chevron-right",
                "Alt+Shift+Right",
                lambda: lines.move_columns(1),
            ),
            fill,
            self.above,
            None,
            self._made(self.tr("Swap rows and columns"), "refresh", "", lines.transpose),
        ]

    def _made(self, words: str, icon_name: str, keys: str, act: Callable[[], object]) -> QAction:
        made = action(words, icon_name, keys, self._view)
        made.setShortcutContext(_HERE)
        made.triggered.connect(self._view.finish)
        made.triggered.connect(lambda: act())
        self._view.addAction(made)
        return made

    def _toggle(self, words: str) -> QAction:
        made = QAction(words, self._view)
        made.setCheckable(True)
        made.triggered.connect(
            lambda: self._model.want_groups(above=self.above.isChecked(), beside=self.beside.isChecked())
        )
        return made

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space(4))
        row.addWidget(_menu_button(self.tr("Row"), self._rows))
        row.addWidget(self.role)
        row.addSpacing(space(8))
        row.addWidget(_menu_button(self.tr("Column"), self._columns))
        row.addWidget(self.kind)
        row.addStretch(1)


def _menu_button(words: str, actions: Sequence[QAction | None]) -> QToolButton:
    made = QToolButton()
    made.setText(words)
    made.setIcon(icon("chevron-down"))
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    show_words(made, words=True)
    menu = QMenu(made)
    for each in actions:
        if each is None:
            menu.addSeparator()
        else:
            menu.addAction(each)
    made.setMenu(menu)
    return made


def _show(chooser: Chooser, values: Sequence[StrEnum], words: Sequence[str], current: StrEnum | None) -> None:
    """Show the current value; nothing can be chosen where there is none."""
    chooser.offer(list(enumerate(words)), values.index(current) if current is not None else -1)
    chooser.setEnabled(current is not None)
