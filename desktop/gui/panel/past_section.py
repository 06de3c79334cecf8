"""The last periods: as a chart of numbers, or as lines of words."""

from db.domain.kinds import PeriodKind
from db.queries.value_card import ValueCard
from desktop.gui.panel.chart import PastChart, bars_of
from desktop.gui.panel.section import Section, prose, show_words


class PastSection(Section):
    """Hidden while there is nothing beside the cell."""

    def __init__(self) -> None:
        super().__init__(self.tr("Last periods"))
        self.chart = PastChart()
        self.lines = prose()
        self.body.addWidget(self.chart)
        self.body.addWidget(self.lines)

    def show_card(self, card: ValueCard) -> None:
        """Show the cell among those that it is compared with."""
        self._name(card)
        bars = bars_of(card)
        target = card.target.target.amount if card.target is not None else None
        self.chart.show_bars(bars, target)
        told = [f"{bar.name}: {bar.text}" for bar in bars if bar.text and not bar.chosen]
        drawn = not self.chart.isHidden()
        show_words(self.lines, "" if drawn else "\n".join(told))
        self.setVisible(drawn or bool(told))

    def _name(self, card: ValueCard) -> None:
        """Say which part of the years is compared, where it is not whole years."""
        part = "" if card.period.kind is PeriodKind.YEAR else card.period.label.rpartition(" ")[0]
        title = self.tr("Last periods: {part}").format(part=part) if part else self.tr("Last periods")
        self.title.setText(title)
        self.setAccessibleName(title)
