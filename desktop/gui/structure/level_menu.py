"""Which level a new element is to be at, where several may stand."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from db.domain.entities import Level


class LevelMenu(QMenu):
    """Offers levels by name, the first one marked.

    Whoever types on takes the marked one: `begin` is called with the level and with what was typed.
    """

    def __init__(
        self, levels: Sequence[Level], begin: Callable[[Level, str], object], parent: QWidget
    ) -> None:
        super().__init__(self.tr("Level of the new element"), parent)
        self._begin = begin
        self._levels = {self.addAction(level.name): level for level in levels}
        self.triggered.connect(lambda act: begin(self._levels[act], ""))
        self.aboutToHide.connect(self.deleteLater)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters are the beginning of the new element's text."""
        typed = event.text()
        marked = self._levels.get(self.activeAction())
        if marked is not None and typed.isprintable() and typed.strip():
            self.close()
            self._begin(marked, typed)
        else:
            super().keyPressEvent(event)
