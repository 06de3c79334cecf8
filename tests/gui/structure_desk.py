"""A small programme on the screen of its structure, and a clerk at the keyboard."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QTabWidget, QToolButton, QWidget

from db import store
from db.domain.entities import (
    Indicator,
    Level,
    Node,
    NodeRealizer,
    Placement,
    Programme,
    ProgrammePeriod,
    Realizer,
    Unit,
)
from db.domain.errors import Refusal
from db.domain.kinds import Act, NarrativeSection, Numbering
from db.domain.periods import year
from db.queries.narratives import narratives
from db.queries.node_card import NodeCard, node_card
from db.queries.programme_tree import programme_tree
from desktop.app import files
from desktop.gui.context import Context
from desktop.gui.editor.area import ProseArea
from desktop.gui.prose.sections import SectionEditor
from desktop.gui.structure.fold import Fold
from desktop.gui.structure.line import LINE_ROLE
from desktop.gui.structure.screen import StructureScreen
from gui.answers import Answers
from gui.hands import type_text

Found = TypeVar("Found", bound=QWidget)

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
KEY = Qt.Key
ENTER, ESC, TAB, DELETE, F2, F6 = (
    KEY.Key_Return,
    KEY.Key_Escape,
    KEY.Key_Tab,
    KEY.Key_Delete,
    KEY.Key_F2,
    KEY.Key_F6,
)
UP, DOWN, LEFT, RIGHT = KEY.Key_Up, KEY.Key_Down, KEY.Key_Left, KEY.Key_Right
NEW, NEW_BELOW = (KEY.Key_N, CTRL), (KEY.Key_N, CTRL | SHIFT)
CUT, COPY, PASTE, UNDO = (KEY.Key_X, CTRL), (KEY.Key_C, CTRL), (KEY.Key_V, CTRL), (KEY.Key_Z, CTRL)

# Level by its first letter, then years, then the text; what is indented stands under what is above.
NODES = """
G Zdrowie
 S Profilaktyka
  Z warsztaty
  Z dyżury
  M spotkania
 S Leczenie
G Rodzina
 S –2023 Wsparcie
 S Poradnictwo
"""


def build(path: Path, nodes: str = NODES) -> None:
    """A file with the programme; it reports on 2023 and 2024."""
    with store.create(path) as made, made.transaction(Act.IMPORT, "") as edit:
        edit.add(Programme("Program zdrowia", 2022, 2030, id=1))
        edit.add_all(year(number) for number in (2023, 2024))
        edit.add_all(ProgrammePeriod(1, period_id) for period_id in (1, 2))
        edit.add(Level(1, "Cel główny", "Cele główne", numbering=Numbering.ROMAN, id=1))
        edit.add(Level(1, "Cel szczegółowy", "Cele", 1, 1, carries_indicators=True, id=2))
        edit.add(Level(1, "Zadanie", "Zadania", 2, 2, Numbering.LETTER, id=3))
        edit.add(Level(1, "Metoda", "Metody", 2, 3, Numbering.LETTER, id=4))
        edit.add_all(_nodes(nodes))
        edit.add_all(
            Realizer(name, id=number) for number, name in enumerate(("Ośrodek", "Szkoła", "Żłobek"), 1)
        )
        edit.add(Unit("osoba", "osoby", "osób", id=1))
        if nodes:
            edit.add(NodeRealizer(2, 1))
            edit.add_all(Indicator(label) for label in ("Warsztaty", "Uczestnicy"))
            edit.add_all(Indicator(label, parent_id=2) for label in ("dzieci", "dorośli"))
            edit.add_all(Placement(2, number, number - 1) for number in (1, 2))


def _nodes(text: str) -> Iterator[Node]:
    above: list[int] = []
    counts: dict[int | None, int] = {}
    for number, line in enumerate(text.strip().splitlines(), start=1):
        level, words = line.strip().split(" ", 1)
        depth = len(line) - len(line.lstrip())
        until, words = (2023, words[6:]) if words.startswith("–2023 ") else (None, words)
        parent = above[depth - 1] if depth else None
        above[depth:] = [number]
        position = counts[parent] = counts.get(parent, -1) + 1
        yield Node(1, "GSZM".index(level) + 1, words, parent, position, None, until, number)


class Desk:
    """The screen in a window that can undo; 2024 is the chosen period and the tree has the focus."""

    def __init__(self, path: Path, nodes: str = NODES) -> None:
        build(path, nodes)
        self.context = Context(files.open_file(path))
        self.refusals: list[Refusal] = []
        self.context.refused.connect(lambda error: self.refusals.append(error.refusal))
        self.screen = StructureScreen(self.context, Answers())
        self.view, self.model = self.screen.tree.view, self.screen.tree.model
        self.inspector = self.screen.inspector
        self.window = QMainWindow()
        self.window.setCentralWidget(self.screen)
        undo = QAction(self.window)
        undo.setShortcut("Ctrl+Z")
        undo.triggered.connect(self.undo)
        self.window.addAction(undo)
        self.window.resize(1200, 700)
        self.window.show()
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window)
        self.screen.first_focus().setFocus()

    def press(self, *keys: object) -> None:
        """Type texts and press keys, pairs being a key with its modifiers, wherever the focus is."""
        for key in keys:
            widget = QApplication.activePopupWidget() or QApplication.focusWidget()
            if isinstance(key, str):
                type_text(widget, key)
            elif isinstance(key, tuple):
                QTest.keyClick(widget, *key)
            else:
                QTest.keyClick(widget, key)
            QApplication.processEvents()  # Enter closes a field of the tree a moment later

    def go(self, text: str) -> None:
        """Choose a node in the tree with the focus there."""
        self.view.setFocus()
        self.view.choose([self.id(text)])

    def select(self, *texts: str) -> None:
        """Choose several nodes."""
        self.view.setFocus()
        self.view.choose([self.id(text) for text in texts])

    def id(self, text: str) -> int:
        """The id of the node with this text."""
        return next(row.id for row in self.model.outline.rows.values() if row.text == text)

    def undo(self) -> None:
        """Take the last gesture back, as the window does."""
        self.context.perform(lambda workspace: workspace.undo())

    @property
    def here(self) -> str:
        """The text of the current row."""
        return self.view.currentIndex().data()

    @property
    def chosen(self) -> list[str]:
        """The texts of the selected nodes."""
        return [self.model.outline.rows[each].text for each in self.view.selected()]

    def shown(self, index: QModelIndex | None = None, depth: int = 0) -> list[str]:
        """The lines of the tree below the programme: number and text, indented."""
        index = index or self.model.index(0, 0)
        lines: list[str] = []
        for row in range(self.model.rowCount(index)):
            child = self.model.index(row, 0, index)
            line = child.data(LINE_ROLE)
            lines += [f"{' ' * depth}{line.mark} {line.text}", *self.shown(child, depth + 1)]
        return lines

    def stored(self) -> list[str]:
        """The lines of the tree as the file has them: level's first letter and text, indented."""
        rows = self.context.workspace.read(programme_tree, 1)
        return [f"{' ' * row.depth}{'GSZM'[row.level_id - 1]} {row.text}" for row in rows]

    def card(self, text: str = "Profilaktyka") -> NodeCard:
        """All that the file has about a node."""
        card = self.context.workspace.read(node_card, self.id(text))
        assert card is not None
        return card

    def prose(self, text: str = "Profilaktyka") -> dict[NarrativeSection, str]:
        """What the file has written about a node in the chosen period, with "" about the programme."""
        node_id = self.id(text) if text else None
        found = self.context.workspace.read(narratives, 1, self.context.period.id, node_id)
        return {section: each.body for section, each in found.items()}

    def prose_field(self, section: NarrativeSection = NarrativeSection.INTRODUCTION) -> ProseArea:
        """The text of a section in the inspector, with the focus."""
        tabs = self.inspector.findChild(QTabWidget)
        tabs.setCurrentIndex(tabs.count() - 1)
        editor = self.inspector.findChild(SectionEditor)
        editor.turn(section)
        editor.field.setFocus()
        return editor.field.area

    def opened(self, text: str) -> bool:
        """Whether a node shows what is below it."""
        return self.view.isExpanded(self.model.index_of(self.id(text)))

    @property
    def notice(self) -> str:
        """What floats over the foot of the screen; nothing if nothing does."""
        toast = self.screen._toast
        return toast.accessibleName() if toast.isVisible() else ""

    def copy(self, text: str) -> None:
        """Put a text on the clipboard, as another program does."""
        QGuiApplication.clipboard().setText(text)

    def menu(self) -> QMenu:
        """The menu that is open."""
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        return menu

    def buttons(self, pane: QWidget) -> dict[str, QToolButton]:
        """The buttons of a pane by their words; of those with the same words the first."""
        found: dict[str, QToolButton] = {}
        for each in pane.findChildren(QToolButton):
            if each.toolTip():
                found.setdefault(each.toolTip().partition(" (")[0], each)
        return found

    def unfold(self, title: str) -> None:
        """Open what the inspector keeps closed."""
        fold = next(each for each in self.inspector.findChildren(Fold) if each.header.text() == title)
        fold.open(True)

    def field(self, kind: type[Found], name: str) -> Found:
        """The field of the inspector with this name."""
        return next(each for each in self.inspector.findChildren(kind) if each.accessibleName() == name)

    def close(self) -> None:
        """Close the window and its file; a lingering window would be dressed anew for every test."""
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.context.workspace.close()
