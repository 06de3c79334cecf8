"""The rail on the left: one button for each screen, settings and help at its foot."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QToolButton, QVBoxLayout

from desktop.gui.icons import icon
from desktop.gui.theme import Tint, space
from desktop.gui.widgets.buttons import icon_size

_ICON = 20


class Rail(QFrame):
    """Shows which screen is open and lets the user choose; drops the words where the window is low."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "rail")
        self.setAccessibleName(self.tr("Screens"))
        self._screens: dict[str, QToolButton] = {}
        self._foot: list[QToolButton] = []
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(space(6), space(8), space(6), space(8))
        self._column.setSpacing(space(2))
        self._column.addStretch(1)

    def add_screen(self, key: str, text: str, icon_name: str, keys: str = "") -> None:
        """Add a screen below the others; `keys` is the shortcut that its tooltip tells."""
        made = self._button(text, icon_name, f"{text} ({keys})" if keys else text)
        made.setCheckable(True)
        made.clicked.connect(lambda: self.chosen.emit(key))
        self._group.addButton(made)
        self._column.insertWidget(len(self._screens), made)
        self._screens[key] = made

    def add_tool(self, action: QAction, icon_name: str) -> None:
        """Add an action at the foot: settings, help."""
        made = self._button(action.iconText(), icon_name, action.toolTip())
        made.clicked.connect(action.trigger)
        self._foot.append(made)
        self._column.addWidget(made)

    def show_current(self, key: str) -> None:
        """Mark the screen that is open; nothing is emitted. Tab finds that one, the arrows the others."""
        for other, each in self._screens.items():
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus if other == key else Qt.FocusPolicy.NoFocus)
        self._screens[key].setChecked(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the words only where all of them fit."""
        super().resizeEvent(event)
        self._set_words(self._height_with_words() <= self.height())

    def changeEvent(self, event: QEvent) -> None:
        """Let the icons grow with the words when the user zooms."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            for each in self._buttons():
                each.setIconSize(icon_size(_ICON))

    def minimumSizeHint(self) -> QSize:
        """As wide as now, and as low as without words."""
        low = (icon_size(_ICON).height() + space(12)) * len(self._buttons())
        return QSize(self.sizeHint().width(), low)

    def _buttons(self) -> list[QToolButton]:
        return [*self._screens.values(), *self._foot]

    def _height_with_words(self) -> int:
        one = icon_size(_ICON).height() + self.fontMetrics().height() + space(14)
        return one * len(self._buttons()) + space(32)

    def _set_words(self, words: bool) -> None:
        style = Qt.ToolButtonStyle.ToolButtonTextUnderIcon if words else Qt.ToolButtonStyle.ToolButtonIconOnly
        for each in self._buttons():
            each.setToolButtonStyle(style)

    def _button(self, text: str, icon_name: str, tooltip: str) -> QToolButton:
        made = QToolButton()
        made.setText(text)
        made.setIcon(icon(icon_name, Tint.MUTED))
        made.setToolTip(tooltip)
        made.setProperty("kind", "rail")
        made.setIconSize(icon_size(_ICON))
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        made.setSizePolicy(made.sizePolicy().Policy.Expanding, made.sizePolicy().Policy.Preferred)
        return made
