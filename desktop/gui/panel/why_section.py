"""From what a computed value follows: its formula in names, and what each of them came to."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from db.domain.formulas import Fault
from db.queries.value_card import ValueCard
from desktop.app import formulas
from desktop.app.values import Place
from desktop.gui import formula_words
from desktop.gui.context import Context
from desktop.gui.icons import icon
from desktop.gui.panel import words
from desktop.gui.panel.section import Section, prose, show_words
from desktop.gui.theme import Tint, space
from desktop.gui.widgets.buttons import icon_size
from desktop.gui.widgets.text import Style


class SourceRow(QWidget):
    """One of the values that another follows from; `wanted` asks to see it."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.told = prose()
        self.go = QToolButton()
        self.go.setIcon(icon("chevron-right", Tint.ACCENT))
        self.go.setIconSize(icon_size(16))
        self.go.clicked.connect(self.wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space(8))
        row.addWidget(self.told, 1)
        row.addWidget(self.go)

    def show_source(self, source: formulas.Source) -> None:
        """Tell a value with the indicator that it is of."""
        label = source.indicator.label
        self.told.setText(f"{label}: {words.said(source.content, source.indicator.kind)}")
        name = self.tr("Go to: {label}").format(label=label)
        self.go.setAccessibleName(name)
        self.go.setAccessibleDescription(self.told.text())
        self.go.setToolTip(name)


class WhySection(Section):
    """Shown for computed values only; `wants_cell` carries the `Place` to go to."""

    wants_cell = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__(self.tr("What does it follow from?"))
        self._context = context
        self.formula = prose(Style.MUTED)
        self._fault = prose(Style.WARN)
        self.body.addWidget(self.formula)
        self.body.addWidget(self._fault)
        self._places: list[Place] = []
        self.rows: list[SourceRow] = []

    def show_card(self, card: ValueCard) -> None:
        """Explain the cell's value, or why there is none."""
        place = Place(card.indicator.id, card.period.id)
        found = self._context.perform(formulas.explain, place) if card.indicator.formula else None
        self.setVisible(found is not None)
        if found is None:
            return
        self.formula.setText(found.formula)
        show_words(self._fault, _fault(found, card))
        self._places = [Place(source.indicator.id, card.period.id) for source in found.sources]
        while len(self.rows) < len(found.sources):
            self._add_row()
        for row, source in zip(self.rows, found.sources, strict=False):
            row.show_source(source)
        for number, row in enumerate(self.rows):
            row.setVisible(number < len(found.sources))

    def _add_row(self) -> None:
        number = len(self.rows)
        row = SourceRow()
        row.wanted.connect(lambda: self.wants_cell.emit(self._places[number]))
        self.body.addWidget(row)
        self.rows.append(row)


def _fault(found: formulas.Explanation, card: ValueCard) -> str:
    """Why there is no result; empty where there is one."""
    if not isinstance(found.result, Fault):
        return ""
    named = {source.indicator.id: source.indicator.label for source in found.sources}
    label = named.get(found.result.indicator_id, card.indicator.label)
    return formula_words.sentence(found.result, card.indicator.formula, label)
