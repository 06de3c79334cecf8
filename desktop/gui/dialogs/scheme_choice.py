"""Choosing the levels that a new programme starts with."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QVBoxLayout, QWidget

from db.domain.kinds import ProgrammeKind
from desktop.app.schemes import Scheme, schemes
from desktop.gui.dialogs.fields import framed
from desktop.gui.dialogs.level_tree import LevelTree
from desktop.gui.theme import space

_USUAL = {ProgrammeKind.STRATEGY: "strategy", ProgrammeKind.PROGRAMME: "goals_and_tasks"}


class SchemeChoice(QWidget):
    """The schemes by name, and a picture of the chosen one; `edited` tells that it is another one now."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.combo = QComboBox()
        self.combo.setMinimumWidth(space(200))
        self.combo.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for scheme in schemes():
            self.combo.addItem(scheme.name, scheme.key)
        self._tree = LevelTree()
        self.setFocusProxy(self.combo)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(4))
        column.addWidget(self.combo)
        column.addWidget(framed(self._tree))
        self.combo.currentIndexChanged.connect(self._on_chosen)
        self._on_chosen()

    @property
    def scheme(self) -> Scheme:
        """What is chosen."""
        return schemes()[self.combo.currentIndex()]

    def suit(self, kind: ProgrammeKind) -> None:
        """Choose what programmes of a kind usually have."""
        self.combo.setCurrentIndex(self.combo.findData(_USUAL[kind]))

    def _on_chosen(self) -> None:
        self._tree.show_levels(self.scheme.levels, self.scheme.above)
        self.edited.emit()
