"""The standing line over what cannot be changed: that the period is closed, and the way to open it again."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy

from desktop.gui.closing.moments import day
from desktop.gui.context import Context
from desktop.gui.icons import icon
from desktop.gui.theme import Tint, space
from desktop.gui.widgets.buttons import button
from desktop.gui.widgets.kinds import set_look
from desktop.gui.widgets.message_strip import Level
from desktop.gui.widgets.picture import Picture
from desktop.gui.widgets.text import label

_BROAD = 480  # from here on the button has room beside the sentence


class LockStrip(QFrame):
    """Shown by itself as long as the chosen period of the chosen programme is closed.

    `words` say of {period} and {date} what that means where it stands.
    """

    def __init__(self, context: Context, words: str = "") -> None:
        super().__init__()
        self._context = context
        self._words = words or self.tr(
            "The period {period} was closed on {date}: its values, texts and money cannot be changed."
        )
        self.setProperty("kind", "strip")
        set_look(self, "level", Level.INFO)
        self._sentence = label("", wrap=True)
        self.open = button(self.tr("Open again…"))
        self.open.clicked.connect(self._reopen)
        row = QHBoxLayout(self)
        row.setContentsMargins(space(12), space(6), space(6), space(6))
        row.setSpacing(space(8))
        row.addWidget(Picture(icon("lock", Tint.ACCENT), 20))
        self._beside = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._beside.addWidget(self._sentence, 1)
        self._beside.addWidget(self.open, 0, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        row.addLayout(self._beside, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        context.chosen.connect(self._follow)
        self._follow()

    @property
    def sentence(self) -> str:
        """What it says."""
        return self._sentence.text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have the button below the sentence where both would be squeezed."""
        super().resizeEvent(event)
        is_broad = self.width() >= space(_BROAD)
        directions = QBoxLayout.Direction
        self._beside.setDirection(directions.LeftToRight if is_broad else directions.TopToBottom)

    def _follow(self) -> None:
        closing, period = self._context.lock, self._context.period
        if closing is not None and period is not None:
            words = self._words.format(period=period.label, date=day(closing.closed_at))
            self._sentence.setText(words)
            self.setAccessibleName(words)
        self.setVisible(closing is not None)

    def _reopen(self) -> None:
        from desktop.gui.closing.reopen_dialog import reopen_chosen  # not needed to show a screen

        reopen_chosen(self._context, self.window())
