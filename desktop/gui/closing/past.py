"""When a period was closed and opened again, and why: one line for each, the latest first."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.domain.entities import Closing
from db.queries.closings import closings
from desktop.gui.closing.moments import moment
from desktop.gui.context import Context
from desktop.gui.theme import space
from desktop.gui.widgets.text import Style, label


class PastClosings(QWidget):
    """Hidden where a period was never closed."""

    def __init__(self, past: Sequence[Closing]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(4))
        column.addWidget(label(self.tr("Closed and opened so far"), Style.HEADING))
        for sentence in sentences(past):
            column.addWidget(label(sentence, Style.MUTED, wrap=True))
        self.setVisible(bool(past))


def past_of(context: Context, programme_id: int, period_id: int) -> list[Closing]:
    """How often a programme's period was closed, the latest first."""
    every = context.workspace.read(closings, programme_id)
    return [each for each in every if each.period_id == period_id]


def sentences(past: Sequence[Closing]) -> list[str]:
    """What happened to a period, the latest first."""
    said = []
    for each in past:
        if each.reopened_at:
            words = QCoreApplication.translate("PastClosings", "{date}: opened again, because: {reason}")
            said.append(words.format(date=moment(each.reopened_at), reason=each.reason))
        words = QCoreApplication.translate("PastClosings", "{date}: closed")
        said.append(words.format(date=moment(each.closed_at)))
    return said
