"""The prose of a node, or of the whole programme, in the chosen period."""

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from db.domain.kinds import NarrativeSection
from db.domain.periods import Period
from desktop.app import narratives
from desktop.gui.context import Context
from desktop.gui.structure.fields import TextField, complaint
from desktop.gui.theme import space
from desktop.gui.widgets.text import Style, label

_PAUSE_MS = 1000
_ROWS = 4

Prose = dict[NarrativeSection, str]


class ProsePane(QWidget):
    """One field for each section; what is typed is stored a second later, where it belonged when shown."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._period = label("", Style.MUTED, wrap=True)
        self.fields = {
            NarrativeSection.INTRODUCTION: TextField(self.tr("Introduction"), _ROWS, _PAUSE_MS),
            NarrativeSection.ANALYSIS: TextField(self.tr("Data analysis"), _ROWS, _PAUSE_MS),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, space(8), 0, 0)
        column.setSpacing(space(4))
        column.addWidget(self._period)
        for section, field in self.fields.items():
            column.addSpacing(space(4))
            column.addWidget(label(field.accessibleName(), Style.CAPTION))
            # Its own wish would have the page scroll, where the rows that it must have would fit.
            field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
            column.addWidget(field, 1)
            column.addWidget(complaint(field))
            field.entered.connect(lambda text, section=section: self._store(section, text))

    def show_prose(self, programme_id: int, period: Period | None, node_id: int | None, prose: Prose) -> None:
        """Show what is written about a node, with None about the programme, in a period."""
        place = (programme_id, period.id, node_id) if period else None
        self._period.setText(
            self.tr("For the period: {period}").format(period=period.label)
            if period
            else self.tr("Choose a period at the top of the window.")
        )
        for section, field in self.fields.items():
            field.setEnabled(period is not None)
            field.show_text(prose.get(section, ""), of=place)

    def first_focus(self) -> QWidget:
        """The field to begin with."""
        return self.fields[NarrativeSection.INTRODUCTION]

    def save(self) -> None:
        """Have stored what is being typed."""
        for field in self.fields.values():
            field.save()

    def _store(self, section: NarrativeSection, text: str) -> None:
        field = self.fields[section]
        if field.owner is not None:
            programme_id, period_id, node_id = field.owner
            field.store(
                self._context, narratives.set_prose, programme_id, period_id, section, text, node_id=node_id
            )
