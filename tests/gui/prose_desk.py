"""A small programme with values and prose, and an editor of prose in a window that can undo."""

from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, Qt
from PySide6.QtGui import QAction, QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QWidget

from db import store
from db.domain.entities import (
    DataTable,
    Indicator,
    Level,
    Narrative,
    Node,
    Placement,
    Programme,
    ProgrammePeriod,
    Unit,
    Value,
)
from db.domain.errors import Refusal
from db.domain.kinds import Act, Form, NarrativeSection
from db.domain.periods import year
from db.domain.values import Content
from db.queries.narratives import narratives
from desktop.app import files
from desktop.app.narratives import set_prose
from desktop.app.values import Place, set_content
from desktop.gui.context import Context
from desktop.gui.editor.prose_field import ProseField
from gui.hands import type_text

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
KEY = Qt.Key
ENTER, TAB, BACK_TAB, BACKSPACE, ESC = (
    KEY.Key_Return,
    KEY.Key_Tab,
    KEY.Key_Backtab,
    KEY.Key_Backspace,
    KEY.Key_Escape,
)
UNDO, REDO, BOLD, ITALIC = (KEY.Key_Z, CTRL), (KEY.Key_Y, CTRL), (KEY.Key_B, CTRL), (KEY.Key_I, CTRL)
HOME, END, LEFT, RIGHT = KEY.Key_Home, (KEY.Key_End, CTRL), KEY.Key_Left, KEY.Key_Right
ADVICE, CHILDREN, MEETINGS = 1, 2, 3
INTRODUCTION = NarrativeSection.INTRODUCTION


def build(path: Path) -> None:
    """Reports on 2023 and 2024: 782 then 812 people, 500 of them children; 40 then 44 meetings."""
    with store.create(path) as made, made.transaction(Act.IMPORT, "") as edit:
        edit.add(Programme("Program zdrowia", 2022, 2030, id=1))
        edit.add_all(year(number) for number in (2023, 2024))
        edit.add_all(ProgrammePeriod(1, period_id) for period_id in (1, 2))
        edit.add(Level(1, "Cel", "Cele", carries_indicators=True, id=1))
        edit.add(Node(1, 1, "Poradnictwo", id=1))
        edit.add(Node(1, 1, "Profilaktyka", position=1, id=2))
        edit.add(Unit("osoba", "osoby", "osób", "osoby", id=1))
        edit.add(Unit("spotkanie", "spotkania", "spotkań", "spotkania", id=2))
        edit.add(Indicator("liczba osób korzystających z poradnictwa", unit_id=1, id=ADVICE))
        edit.add(Indicator("w tym dzieci", unit_id=1, parent_id=ADVICE, id=CHILDREN))
        edit.add(Indicator("liczba spotkań", unit_id=2, id=MEETINGS))
        edit.add_all((Placement(1, ADVICE), Placement(2, MEETINGS)))
        for indicator, amounts in ((ADVICE, (782, 812)), (CHILDREN, (None, 500)), (MEETINGS, (40, 44))):
            for period, amount in enumerate(amounts, start=1):
                if amount is not None:
                    edit.add(Value(indicator, period, Form.NUMBER, Decimal(amount)))
        edit.add(DataTable(1, "Liczba porad w latach", id=1))
        edit.add(Narrative(1, 1, INTRODUCTION, "W 2023 r. udzielono porad 782 osobom: {value 1}.", 1))


class Desk:
    """An empty editor of prose about the first node in 2024; it stores as the introduction."""

    def __init__(self, path: Path) -> None:
        build(path)
        self.context = Context(files.open_file(path))
        self.refusals: list[Refusal] = []
        self.context.refused.connect(lambda error: self.refusals.append(error.refusal))
        self.window = QMainWindow()
        self.editor: ProseField
        self.window.setCentralWidget(self.make())
        self.area = self.editor.area
        undo = QAction(self.window)
        undo.setShortcut("Ctrl+Z")
        undo.triggered.connect(lambda: self.context.perform(lambda workspace: workspace.undo()))
        self.window.addAction(undo)
        self.bring()
        self.begin()

    def begin(self) -> None:
        """Put the keyboard where the clerk begins."""
        self.area.setFocus()

    def make(self) -> QWidget:
        """What the window shows."""
        self.editor = made = ProseField(self.context, "Opis")
        made.near = 1
        made.entered.connect(lambda text: self._store(made, text))
        made.show_text("", of=(1, 2, 1, INTRODUCTION))
        return made

    def bring(self) -> None:
        """Show the window as the active one."""
        self.window.resize(1200, 650)
        self.window.show()
        assert any(self._is_active() for _ in range(4))  # a busy machine may take more than one try

    def _is_active(self) -> bool:
        self.window.activateWindow()
        return QTest.qWaitForWindowActive(self.window)

    def show(self, markup: str) -> None:
        """Show a text, with the cursor at its end."""
        self.editor.set_text(markup)
        self.area.moveCursor(QTextCursor.MoveOperation.End)

    def press(self, *keys: object) -> None:
        """Type texts and press keys, pairs being a key with its modifiers, wherever the focus is."""
        for key in keys:
            widget = self._reached()
            if isinstance(key, str):
                type_text(widget, key)
            elif isinstance(key, tuple):
                QTest.keyClick(widget, *key)
            else:
                QTest.keyClick(widget, key)
            QApplication.processEvents()

    def select(self, words: str) -> None:
        """Select the first place where these words stand."""
        found = self.area.document().find(words)
        assert not found.isNull()
        self.area.setTextCursor(found)

    def paste(self, html: str = "", text: str = "") -> None:
        """Paste what another program put on the clipboard."""
        held = QMimeData()
        if html:
            held.setHtml(html)
        if text:
            held.setText(text)
        QGuiApplication.clipboard().setMimeData(held)
        self.area.paste()

    def enter(self, indicator_id: int, amount: int) -> None:
        """Enter a value of 2024."""
        content = Content(Form.NUMBER, Decimal(amount))
        self.context.perform(set_content, Place(indicator_id, 2), content)

    def shown(self) -> str:
        """The text as it is read on the screen, chips as their words."""
        words = []
        for position, sign in enumerate(self.area.document().toRawText()):
            chip = self.area.chip_at(position)
            words.append(self.editor.saying.say(chip).words if chip is not None else sign)
        return "".join(words).replace("\u2029", "\n")

    def underlined(self) -> list[str]:
        """What is underlined, in order."""
        text = self.area.document().toRawText()
        return [text[each.start : each.end] for each in self.editor.underlines.remarks()]

    def menu(self, position: int) -> list[str]:
        """The entries of the menu at a place in the text, which stays open."""
        self.area.wants_menu.emit(position, self.area.mapToGlobal(self.area.rect().center()))
        return [each.text() for each in self.open_menu().actions() if not each.isSeparator()]

    def open_menu(self) -> QMenu:
        """The menu that is open."""
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        return menu

    def choose(self, beginning: str) -> None:
        """Choose the entry of the open menu that begins so."""
        menu = self.open_menu()
        found = next(each for each in menu.actions() if each.text().startswith(beginning))
        found.trigger()
        menu.close()

    def stored(self, period_id: int = 2, node_id: int | None = 1) -> dict[NarrativeSection, str]:
        """What the file has about a node."""
        found = self.context.workspace.read(narratives, 1, period_id, node_id)
        return {section: each.body for section, each in found.items()}

    def close(self) -> None:
        """Close the window and its file; what Python put on the clipboard must not stay there after it."""
        QGuiApplication.clipboard().clear()
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.context.workspace.close()

    def _store(self, editor: ProseField, text: str) -> None:
        programme_id, period_id, node_id, section = editor.owner
        editor.store(self.context, set_prose, programme_id, period_id, section, text, node_id=node_id)

    def _reached(self) -> QWidget:
        """What the keys go to: in a popup, the field that has its focus."""
        popup = QApplication.activePopupWidget()
        if popup is None:
            return QApplication.focusWidget()
        return popup.focusWidget() or popup
