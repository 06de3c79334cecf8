"""The tools of the editor: their words, icons and keys, and the bar that they stand on."""

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QAction, QCursor, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from db.domain.blocks import ListKind
from desktop.gui.theme import space
from desktop.gui.widgets.buttons import action, icon_size, show_words, tool_button

_ROOM_FOR_WORDS = 620
_GAP = 3
_AIR = 14


class Tools(QWidget):
    """One action for each thing that can be done with the text; what they do is connected elsewhere."""

    def __init__(self, editor: QWidget) -> None:
        super().__init__()
        self._editor = editor
        self.bold = self._switch(self.tr("Bold"), "bold", "Ctrl+B")
        self.italic = self._switch(self.tr("Italics"), "italic", "Ctrl+I")
        self.lists = {
            ListKind.ORDINAL: self._switch(self.tr("List 1. 2. 3."), "list-numbers"),
            ListKind.NUMBERED: self._switch(self.tr("List 1) 2) 3)"), "list-numbers"),
            ListKind.LETTERED: self._switch(self.tr("List a) b) c)"), "list-numbers"),
            ListKind.BULLETED: self._switch(self.tr("List with dots"), "list"),
            ListKind.DASHED: self._switch(self.tr("List with dashes"), "list"),
        }
        self.higher = self._made(self.tr("Item one level up"), "indent-decrease", "Shift+Tab")
        self.deeper = self._made(self.tr("Item one level deeper"), "indent-increase", "Tab")
        self.field = self._made(self.tr("Insert a number…"), "database", "@")
        self.sentence = self._made(self.tr("Suggest a sentence…"), "bulb", "Ctrl+Space")
        self.exhibit = self._made(self.tr("Insert a table or chart…"), "chart-bar")
        self.table = self._made(self.tr("Insert a simple table"), "table-plus")
        self._with_words = [tool_button(each) for each in (self.field, self.sentence, self.exhibit)]
        self._lay_out()

    @property
    def all(self) -> list[QAction | None]:
        """All of them, for menus."""
        return [
            *(self.bold, self.italic, None, *self.lists.values(), self.higher, self.deeper, None),
            *(self.field, self.sentence, self.exhibit, self.table),
        ]

    def enable(self, enabled: bool) -> None:
        """Let the text be changed, or not."""
        for each in (*self.all, self._list):
            if each is not None:
                each.setEnabled(enabled)

    def show_look(self, bold: bool, italic: bool, kind: ListKind | None) -> None:
        """Show how it is where the cursor stands."""
        self.bold.setChecked(bold)
        self.italic.setChecked(italic)
        for each, switch in self.lists.items():
            switch.setChecked(each is kind)

    def below_exhibits(self) -> QPoint:
        """The point of the screen below the tool for tables and charts, where their menu opens."""
        tool = self._with_words[-1]
        return tool.mapToGlobal(tool.rect().bottomLeft()) if tool.isVisible() else QCursor.pos()

    def minimumSizeHint(self) -> QSize:
        """Room for the tools that are needed most; the others have keys and their places in the menu."""
        needed = len(self._buttons) - len(self._dispensable)
        return QSize(needed * self._step(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave off words, and then tools, for which there is no room."""
        super().resizeEvent(event)
        for each in self._with_words:
            show_words(each, self.width() >= space(_ROOM_FOR_WORDS))
        room = self.width() // self._step() - len(self._buttons) + len(self._dispensable)
        for place, each in enumerate(self._dispensable):
            each.setVisible(place < room)

    def _step(self) -> int:
        """The room that a tool without words takes."""
        return icon_size().width() + space(_AIR)

    def _lay_out(self) -> None:
        looks = [tool_button(self.bold), tool_button(self.italic)]
        levels = [tool_button(self.higher), tool_button(self.deeper)]
        table = tool_button(self.table)
        self._buttons = [*looks, self._list_button(), *levels, *self._with_words, table]
        self._dispensable = [*self._with_words[1:], table, *levels, *looks]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space(_GAP))
        for each in self._buttons:
            row.addWidget(each)
        row.addStretch(1)

    def _list_button(self) -> QToolButton:
        self._list = self._made(self.tr("List"), "list")
        made = tool_button(self._list)
        menu = QMenu(made)
        for each in self.lists.values():
            menu.addAction(each)
        made.setMenu(menu)
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return made

    def _switch(self, text: str, icon_name: str, keys: str = "") -> QAction:
        made = self._made(text, icon_name, keys)
        made.setCheckable(True)
        return made

    def _made(self, text: str, icon_name: str, keys: str = "") -> QAction:
        """An action whose keys the text itself understands: they mean other things outside of it."""
        made = action(text, icon_name, "", self._editor)
        if keys:
            written = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            made.setToolTip(f"{text} ({written})")
        return made
