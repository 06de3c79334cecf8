"""Closing a period: what that means, and what stands against it; it is closed nevertheless if wanted."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from db.domain.entities import Programme
from db.domain.periods import Period
from desktop.app.closing import before_closing, close_period
from desktop.gui.closing.before import BeforeWords, Point
from desktop.gui.closing.past import PastClosings, past_of
from desktop.gui.context import Context
from desktop.gui.dialogs.form_dialog import FormDialog
from desktop.gui.dialogs.help_key import offer_help
from desktop.gui.icons import icon
from desktop.gui.theme import Tint, space
from desktop.gui.widgets.message_strip import Level
from desktop.gui.widgets.picture import Picture
from desktop.gui.widgets.text import Style, label

_WIDTH = 540
_SIGNS = {
    Level.INFO: ("info-circle", Tint.ACCENT),
    Level.OK: ("circle-check", Tint.OK),
    Level.WARN: ("alert-triangle", Tint.WARN),
}


class CloseDialog(FormDialog):
    """„Zamknij okres”; Return closes it, for it can be opened again."""

    def __init__(
        self, context: Context, programme: Programme, period: Period, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, parent)
        self.entitle(self.tr("Close the period"), self.tr("Close the period"))
        self.wanted = QSize(space(_WIDTH), 0)
        self._place = (programme.id, period.id)
        head = self.tr("{period} · {title}").format(period=period.label, title=programme.title)
        self.meaning = self.tr(
            "Values, contributions, targets, prose and money of the period will stand still: nothing and"
            " nobody changes them by mistake, neither an import nor undo. To correct something, the period"
            " is opened again with a reason. Comments and flags can still be written."
        )
        self.points = BeforeWords(self).points(context.workspace.read(before_closing, programme.id, period))
        self.body.addWidget(label(head, Style.HEADING, wrap=True))
        self.body.addWidget(label(self.meaning, wrap=True))
        for point in self.points:
            self.body.addLayout(_row(point))
        self.body.addWidget(PastClosings(past_of(context, *self._place)))
        self.setAccessibleDescription("\n".join((self.meaning, *(each.sentence for each in self.points))))
        offer_help(self, "zamkniecie")
        self.step.setFocus()

    def store(self) -> bool:
        """Close the period."""
        return self.perform(close_period, *self._place)


def _row(point: Point) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(space(8))
    name, tint = _SIGNS[point.level]
    row.addWidget(Picture(icon(name, tint), 20), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label(point.sentence, wrap=True), 1)
    return row
