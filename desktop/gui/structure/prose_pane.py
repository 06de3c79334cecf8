"""The prose of a node, or of the whole programme, in the chosen period."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.domain.periods import Period
from db.queries.narratives import narratives
from desktop.gui.context import Context
from desktop.gui.prose.sections import SectionEditor
from desktop.gui.theme import space
from desktop.gui.widgets.text import Style, label

_NARROWEST_STRIP = 220


class ProsePane(QWidget):
    """The same editor as that of the screen „Opisy”; what is typed is stored where it belonged when shown."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._period = label("", Style.MUTED, wrap=True)
        self.sections = SectionEditor(context)
        # Its sentence and its button need not both be whole in the narrowest window of twice the usual size.
        self.sections.strip.setMinimumWidth(space(_NARROWEST_STRIP))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, space(8), 0, 0)
        column.setSpacing(space(4))
        column.addWidget(self._period)
        column.addWidget(self.sections, 1)

    def show_prose(self, programme_id: int, period: Period | None, node_id: int | None) -> None:
        """Show what is written about a node, with None about the programme, in a period."""
        self._period.setText(
            self.tr("For the period: {period}").format(period=period.label)
            if period
            else self.tr("Choose a period at the top of the window.")
        )
        texts = self._context.workspace.read(narratives, programme_id, period.id, node_id) if period else {}
        self.sections.show_texts(programme_id, period, node_id, texts)

    def first_focus(self) -> QWidget:
        """The field to begin with."""
        return self.sections.field

    def save(self) -> None:
        """Have stored what is being typed."""
        self.sections.save()
