"""Proposes pairs of entries that may be the same; the clerk merges them or looks at the next pair."""

from collections.abc import Mapping, Sequence
from textwrap import shorten

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.gui.theme import space
from desktop.gui.widgets.buttons import Kind, button
from desktop.gui.widgets.text import Style, label

_LONGEST = 80
Pair = tuple[int, int]


class SimilarStrip(QWidget):
    """One pair at a time, and hidden while there is none; `chosen` carries the pair to be merged."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._pairs: list[Pair] = []
        self._names: Mapping[int, str] = {}
        self._place = 0
        self.words = label("", Style.MUTED, wrap=True)
        self.merge = button(self.tr("Merge th&em…"), Kind.GHOST)
        self.next = button(self.tr("Ne&xt pair"), Kind.GHOST)
        self.merge.clicked.connect(lambda: self.chosen.emit(self._pairs[self._place]))
        self.next.clicked.connect(self._on_next)
        row = QHBoxLayout()
        row.setSpacing(space(4))
        row.addWidget(self.merge)
        row.addWidget(self.next)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(2))
        column.addWidget(self.words)
        column.addLayout(row)
        self.show_pairs([], {})

    def show_pairs(self, pairs: Sequence[Pair], names: Mapping[int, str]) -> None:
        """Propose these pairs, going on with the one that was shown if it is still there."""
        shown = self._pairs[self._place] if self._pairs else None
        self._pairs, self._names = list(pairs), names
        self._place = self._pairs.index(shown) if shown in self._pairs else 0
        self.setVisible(bool(self._pairs))
        self.next.setVisible(len(self._pairs) > 1)
        self._show()

    def _on_next(self) -> None:
        self._place = (self._place + 1) % len(self._pairs)
        self._show()

    def _show(self) -> None:
        if self._pairs:
            one, other = (
                shorten(self._names[each], _LONGEST, placeholder="…") for each in self._pairs[self._place]
            )
            words = self.tr("Similar names ({place} of {count}): “{one}” and “{other}”.")
            count = len(self._pairs)
            self.words.setText(words.format(place=self._place + 1, count=count, one=one, other=other))
