"""The former names of a realizer: a list with the years in which reports show them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from db.domain.entities import RealizerName
from db.domain.validity import overlap
from desktop.gui.dialogs.fields import framed
from desktop.gui.dialogs.row_items import ID, row_height, row_item
from desktop.gui.theme import space
from desktop.gui.widgets.buttons import Kind, button
from desktop.gui.widgets.text import Style, label
from desktop.gui.widgets.views import TreeView

_ROWS_SHOWN = 3


class FormerNames(QWidget):
    """`wanted` carries the name to be described, None for a new one; `removed` the id of one to be forgotten.

    Enter or F2 describes the current one, Del forgets it.
    """

    wanted = Signal(object)
    removed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._names: dict[int, RealizerName] = {}
        self.view = TreeView(self.tr("Former names"))
        self.view.setModel(QStandardItemModel(self.view))
        self.view.setHeaderHidden(True)
        self.view.setRootIsDecorated(False)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.doubleClicked.connect(lambda: self.wanted.emit(self.current))
        self._frame = framed(self.view)
        self._doubt = label("", Style.WARN, wrap=True)
        self.add = button(self.tr("A&dd…"), Kind.GHOST, "plus")
        self.edit = button(self.tr("C&hange…"), Kind.GHOST)
        self.remove = button(self.tr("For&get"), Kind.GHOST)
        self.add.clicked.connect(lambda: self.wanted.emit(None))
        self.edit.clicked.connect(lambda: self.wanted.emit(self.current))
        self.remove.clicked.connect(self._on_remove)
        self._lay_out()

    @property
    def current(self) -> RealizerName | None:
        """The name of the current row."""
        return self._names.get(self.view.currentIndex().data(ID))

    def show_names(self, names: Sequence[RealizerName]) -> None:
        """Show these names, the current one as far as it is among them."""
        before = self.current
        self._names = {name.id: name for name in names}
        model = self.view.model()
        model.clear()
        for name in names:
            model.appendRow(row_item(self.view, self._in_words(name), name.id))
        ids = list(self._names)
        row = ids.index(before.id) if before and before.id in ids else 0
        self.view.setCurrentIndex(model.index(row, 0))
        self.view.setFixedHeight(row_height(self.view) * min(max(len(names), 1), _ROWS_SHOWN) + space(4))
        self._frame.setVisible(bool(names))
        for each in (self.edit, self.remove):
            each.setEnabled(bool(names))
        self._show_doubt(names)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Describe or forget the current name."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and self.view.hasFocus():
            self.wanted.emit(self.current)
        elif event.key() == Qt.Key.Key_Delete and self.view.hasFocus():
            self._on_remove()
        else:
            super().keyPressEvent(event)

    def _on_remove(self) -> None:
        if self.current is not None:
            self.removed.emit(self.current.id)

    def _in_words(self, name: RealizerName) -> str:
        words = (
            self.tr("{name} (to {last})") if name.valid_from is None else self.tr("{name} ({first}–{last})")
        )
        return words.format(name=name.name, first=name.valid_from, last=name.valid_to or "")

    def _show_doubt(self, names: Sequence[RealizerName]) -> None:
        """Explain years in which it had two names, as merging may leave them."""
        shared = any(overlap(one, other) for place, one in enumerate(names) for other in names[:place])
        self._doubt.setVisible(shared)
        self._doubt.setText(
            self.tr("Some years have two names; reports on them show the one that was given up first.")
        )

    def _lay_out(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        buttons = QHBoxLayout()
        buttons.setSpacing(space(4))
        for each in (self.add, self.edit, self.remove):
            buttons.addWidget(each)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(4))
        column.addWidget(label(self.tr("Former names in reports"), Style.MUTED))
        column.addWidget(self._frame)
        column.addWidget(self._doubt)
        column.addLayout(buttons)
