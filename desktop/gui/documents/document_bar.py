"""The line above everything: which document, and what is made of it."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from db.domain.kinds import DocumentKind
from desktop.gui.documents import names
from desktop.gui.theme import space
from desktop.gui.widgets.buttons import Kind, button, show_words, tool_button
from desktop.gui.widgets.combo import Chooser

_ROOM_FOR_WORDS = 900
_KINDS = tuple(DocumentKind)


class DocumentBar(QWidget):
    """`kind_chosen` carries the kind that the user wants to see."""

    kind_chosen = Signal(object)

    def __init__(self, export: QAction, others: tuple[QAction, ...]) -> None:
        super().__init__()
        name = QLabel(self.tr("&Document:"))
        self.kind = Chooser(self.tr("Document"), 180)
        name.setBuddy(self.kind)
        self.export = button(self.tr("&Export to Word…"), Kind.PRIMARY, "file-type-docx")
        self._is_roomy = True
        self._tools = [tool_button(each, words=True) for each in others]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space(8))
        row.addWidget(name)
        row.addWidget(self.kind, 1)
        row.addStretch(1)
        for tool in self._tools:
            row.addWidget(tool)
        row.addWidget(self.export)
        self.kind.chosen.connect(lambda place: self.kind_chosen.emit(_KINDS[place]))
        self.export.clicked.connect(export.trigger)
        export.enabledChanged.connect(self.export.setEnabled)

    def offer(self, kinds: tuple[DocumentKind, ...], current: DocumentKind) -> None:
        """Offer these documents."""
        rows = [(_KINDS.index(each), names.kind(each)) for each in _KINDS if each in kinds]
        self.kind.offer(rows, _KINDS.index(current))

    def follow(self, actions: tuple[QAction, ...]) -> None:
        """Show the tools only where their actions are."""
        for tool in self._tools:
            tool.setVisible(tool.defaultAction() in actions)

    def minimumSizeHint(self) -> QSize:
        """Room for the line without the words of its tools."""
        words = sum(tool.sizeHint().width() - tool.sizeHint().height() for tool in self._tools)
        least = super().minimumSizeHint()
        return QSize(least.width() - words, least.height()) if self._is_roomy else least

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words of the tools out where there is no room for them."""
        super().resizeEvent(event)
        self._is_roomy = self.width() >= space(_ROOM_FOR_WORDS)
        for tool in self._tools:
            show_words(tool, self._is_roomy)
