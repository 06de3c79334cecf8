"""The screen of documents as the user has it, with its preview composed."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from db.domain.entities import DocumentSection
from db.domain.kinds import DocumentKind
from desktop.app import documents
from desktop.gui.context import Context
from desktop.gui.documents.screen import DocumentsScreen
from gui.answers import Answers
from gui.hands import bring


class DocumentsDesk:
    """A screen with the keyboard in its list of sections; `answers` are laid ready for what it asks."""

    def __init__(self, qtbot: QtBot, context: Context) -> None:
        self.qtbot = qtbot
        self.context = context
        self.answers = Answers()
        self.screen = DocumentsScreen(context, self.answers)
        self.screen.resize(1180, 660)
        bring(qtbot, self.screen)
        self.settle()
        self.screen.sections.view.setFocus()

    def settle(self) -> None:
        """Wait until the preview shows what the record has."""
        screen = self.screen
        self.qtbot.waitUntil(lambda: not (screen._stale or screen._pause.isActive() or screen.composer.busy))

    def choose(self, kind: DocumentKind) -> None:
        """Choose another document."""
        self.screen.bar.kind_chosen.emit(kind)
        self.settle()

    def go_to(self, title: str) -> None:
        """Make a section the current one by its words in the list."""
        self.screen.sections.view.go_to(self.shown.index(title))

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key in the list of sections, and see what comes of it."""
        QTest.keyClick(self.screen.sections.view, key, modifier)
        self.settle()

    @property
    def shown(self) -> list[str]:
        """The words of the list, without their steps."""
        model = self.screen.sections.view.sections
        return [model.index(row, 0).data().strip() for row in range(model.rowCount())]

    @property
    def paper(self) -> str:
        """What the preview says."""
        return self.screen.paper.toPlainText()

    def stored(self, kind: DocumentKind = DocumentKind.TABULAR_REPORT) -> tuple[DocumentSection, ...]:
        """The sections as the record has them."""
        return documents.layout(self.context.workspace, self.context.programme.id, kind).sections
