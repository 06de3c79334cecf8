"""The editor of prose: a bar of tools over the text, and below it what the text should be looked at for."""

from PySide6.QtCore import QEvent, QPoint, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QMenu, QSizePolicy, QVBoxLayout, QWidget

from db.domain.blocks import ListKind
from db.domain.errors import RecordError, Refusal
from db.domain.rich_text import Field, read, write
from desktop.gui.context import Context
from desktop.gui.editor import lists, tables
from desktop.gui.editor.area import ProseArea
from desktop.gui.editor.foot import Foot
from desktop.gui.editor.inserting import Inserting
from desktop.gui.editor.marks import is_bold, kind_of
from desktop.gui.editor.remark_menu import RemarkMenu, told
from desktop.gui.editor.review import Review
from desktop.gui.editor.saying import Saying
from desktop.gui.editor.tools import Tools
from desktop.gui.editor.underlines import Remark, Underlines
from desktop.gui.theme import space

_EDGES = 22
_COUNT_MS = 400


class ProseEditor(QWidget):
    """Shows markup of `db.domain.rich_text`, and gives back what the user made of it.

    Numbers are those of the context's programme and period; the editor follows their changes by itself.
    `changed` comes with every edit of the user, never when the text is set; `left` when the keyboard goes.
    """

    changed = Signal()
    left = Signal()

    def __init__(self, context: Context, name: str, rows: int = 6, parent: QWidget | None = None) -> None:
        """`name` is for a screen reader; `rows` are shown at least."""
        super().__init__(parent)
        self._context = context
        self._filling = False
        self._text: str | None = ""
        self.saying = Saying(context, self)
        self.area = ProseArea(self.saying, name)
        self.tools = Tools(self)
        self._inserting = Inserting(context, self.area)
        self.review = Review(context, self)
        self.underlines = Underlines(self.area, self.review)
        self.foot = Foot(self)
        self._remark_menu = RemarkMenu(context, self.area, self.review, self.saying)
        self._counting = QTimer(self, singleShot=True, interval=_COUNT_MS)
        self.area.setMinimumHeight(self.fontMetrics().lineSpacing() * rows + space(_EDGES))
        self.setFocusProxy(self.area)
        self._lay_out()
        self._connect()

    def set_text(self, markup: str) -> None:
        """Show a text from its beginning; there is nothing to undo then."""
        self._filling = True
        self.area.show_text(read(markup))
        self._filling = False
        self._text = None
        self._show_look()

    def text(self) -> str:
        """The text as markup."""
        if self._text is None:
            self._text = write(self.area.rich_text()).rstrip()
        return self._text

    def set_read_only(self, read_only: bool) -> None:
        """Let the text be read and copied only."""
        self.area.setReadOnly(read_only)
        self.tools.enable(not read_only)
        self._counting.start()

    @property
    def near(self) -> int | None:
        """The node that is written about: its indicators are offered first."""
        return self._inserting.near

    @near.setter
    def near(self, node_id: int | None) -> None:
        self._inserting.near = node_id

    def changeEvent(self, event: QEvent) -> None:
        """Underline in the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.underlines.rehighlight()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(4))
        column.addWidget(self.tools)
        column.addWidget(self.area, 1)
        column.addWidget(self.foot)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def _connect(self) -> None:
        area, tools = self.area, self.tools
        area.document().contentsChange.connect(self._on_contents_change)
        area.left.connect(self.left)
        area.too_long.connect(self._refuse)
        area.cursorPositionChanged.connect(self._show_look)
        area.currentCharFormatChanged.connect(self._show_look)
        tools.bold.triggered.connect(area.make_bold)
        tools.italic.triggered.connect(area.make_italic)
        for kind, switch in tools.lists.items():
            switch.triggered.connect(lambda _on, kind=kind: self._change(lists.toggle, kind))
        tools.deeper.triggered.connect(lambda: self._change(lists.shift, 1))
        tools.higher.triggered.connect(lambda: self._change(lists.shift, -1))
        tools.table.triggered.connect(self._insert_table)
        tools.field.triggered.connect(self._inserting.open_here)
        tools.exhibit.triggered.connect(self._offer_exhibits)
        tools.sentence.triggered.connect(self._inserting.open_sentences)
        area.wants_menu.connect(self._show_menu)
        area.told_at = self._told_at
        self.review.found.connect(self._counting.start)
        area.textChanged.connect(self._counting.start)
        self._counting.timeout.connect(self._count)
        self.foot.wanted.connect(self.next_remark)
        area.wants_sentence.connect(self._inserting.open_sentences)
        area.at_typed.connect(self._inserting.open_for_typed)
        area.opened.connect(self._inserting.open_chip)

    def _on_contents_change(self, _position: int, removed: int, added: int) -> None:
        """Know that the text is another one; laying it out anew changes nothing."""
        self._text = None
        if not self._filling and (removed or added) and not self.area.laying_out:
            self.changed.emit()

    def _show_look(self) -> None:
        form, block = self.area.currentCharFormat(), self.area.textCursor().block()
        self.tools.show_look(is_bold(form), form.fontItalic(), kind_of(block))

    def _change(self, gesture: object, argument: "ListKind | int") -> None:
        cursor = self.area.textCursor()
        if callable(gesture):
            gesture(cursor, argument)
        self._show_look()
        self.area.setFocus()

    def _insert_table(self) -> None:
        cursor = self.area.textCursor()
        if cursor.currentTable() is not None:
            return
        start = cursor.selectionStart()
        self.area.put(tables.empty())
        cursor.setPosition(start)
        while cursor.currentTable() is None and cursor.movePosition(QTextCursor.MoveOperation.NextBlock):
            pass
        self.area.setTextCursor(cursor)
        self.area.setFocus()

    def _offer_exhibits(self) -> None:
        self._pop_up(self._inserting.menu(), self.tools.below_exhibits())

    def next_remark(self) -> None:
        """Go to the next underlined place, from the last one to the first, and say what can be done."""
        remarks = self._open_remarks()
        if not remarks:
            return
        here = self.area.textCursor().selectionEnd()
        found = next((each for each in remarks if each.start >= here), remarks[0])
        cursor = self.area.textCursor()
        cursor.setPosition(found.start)
        cursor.setPosition(found.end, QTextCursor.MoveMode.KeepAnchor)
        self.area.setTextCursor(cursor)
        self.area.setFocus()
        corner = self.area.viewport().mapToGlobal(self.area.cursorRect().bottomLeft())
        menu = QMenu(self)
        first = self._remark_menu.fill(menu, found)
        self._pop_up(menu, corner)
        if first is not None:
            menu.setActiveAction(first)

    def _show_menu(self, position: int, corner: QPoint) -> None:
        """What can be done about what is underlined there, or about a chip; then what always can."""
        menu, usual = QMenu(self), self.area.createStandardContextMenu()
        remark = self.underlines.remark_at(position)
        if remark is not None and not self.area.isReadOnly():
            self._remark_menu.fill(menu, remark)
            menu.addSeparator()
        for place in (position, position - 1):
            if isinstance(self.area.chip_at(place), Field) and not self.area.isReadOnly():
                change = menu.addAction(self.tr("Change the number…"))
                change.triggered.connect(lambda _on=False, place=place: self._inserting.open_chip(place))
                menu.addSeparator()
                break
        if not self.area.isReadOnly():
            tables.fill_menu(menu, self.area.textCursor())
        usual.setParent(menu)
        menu.addActions(usual.actions())
        self._pop_up(menu, corner)

    def _pop_up(self, menu: QMenu, corner: QPoint) -> None:
        """Open a menu in the place of the one that is open."""
        while isinstance(former := QApplication.activePopupWidget(), QMenu):
            former.close()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(corner)

    def _told_at(self, position: int) -> str:
        remark = self.underlines.remark_at(position)
        return told(remark) if remark is not None else ""

    def _count(self) -> None:
        self.foot.count(self._open_remarks())

    def _open_remarks(self) -> list[Remark]:
        """What is underlined and can be put right; nothing in a text that is only read."""
        return [] if self.area.isReadOnly() else list(self.underlines.remarks())

    def _refuse(self, limit: int) -> None:
        self._context.refused.emit(RecordError(Refusal.TEXT_TOO_LONG, str(limit)))
