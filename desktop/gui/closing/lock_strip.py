"""The standing line over what cannot be changed: that the period is closed, and the way to open it again."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from desktop.gui.closing.moments import day
from desktop.gui.context import Context
from desktop.gui.icons import icon
from desktop.gui.theme import Tint, space
from desktop.gui.widgets.buttons import button
from desktop.gui.widgets.kinds import set_look
from desktop.gui.widgets.message_strip import Level
from desktop.gui.widgets.picture import Picture
from desktop.gui.widgets.text import label


class LockStrip(QFrame):
    """Shown by itself as long as the chosen period of the chosen programme is closed."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.setProperty("kind", "strip")
        set_look(self, "level", Level.INFO)
        self._sentence = label("", wrap=True)
        self.open = button(self.tr("Open again…"))
        self.open.clicked.connect(self._reopen)
        row = QHBoxLayout(self)
        row.setContentsMargins(space(12), space(6), space(6), space(6))
        row.setSpacing(space(8))
        row.addWidget(Picture(icon("lock", Tint.ACCENT), 20))
        row.addWidget(self._sentence, 1)
        row.addWidget(self.open, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        context.chosen.connect(self._follow)
        self._follow()

    @property
    def sentence(self) -> str:
        """What it says."""
        return self._sentence.text()

    def _follow(self) -> None:
        closing, period = self._context.lock, self._context.period
        if closing is not None and period is not None:
            words = self.tr(
                "The period {period} was closed on {date}: what is here can be read, but not changed."
            ).format(period=period.label, date=day(closing.closed_at))
            self._sentence.setText(words)
            self.setAccessibleName(words)
        self.setVisible(closing is not None)

    def _reopen(self) -> None:
        from desktop.gui.closing.reopen_dialog import reopen_chosen  # not needed to show a screen

        reopen_chosen(self._context, self.window())
