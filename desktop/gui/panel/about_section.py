"""What there is to know of the indicator: what it means, who delivers it, and where it is shown."""

from PySide6.QtWidgets import QLabel

from db.queries.value_card import ValueCard
from desktop.gui.panel.section import Section, heading, prose


class AboutSection(Section):
    """Facts with their headings; those that are unknown take no room."""

    def __init__(self) -> None:
        super().__init__()
        self._facts = [
            self._fact(title)
            for title in (
                self.tr("Definition"),
                self.tr("Source of data"),
                self.tr("Realizers"),
                self.tr("Shown in"),
            )
        ]

    def show_card(self, card: ValueCard) -> None:
        """Tell about the cell's indicator."""
        told = (
            card.indicator.definition,
            card.indicator.source,
            "\n".join(realizer.name for realizer in card.realizers),
            "\n".join(f"{place.programme} › {place.text}" for place in card.about.standings),
        )
        for (title, text), fact in zip(self._facts, told, strict=True):
            title.setVisible(bool(fact))
            text.setVisible(bool(fact))
            text.setText(fact)
        self.setVisible(any(told))

    def _fact(self, title: str) -> tuple[QLabel, QLabel]:
        made = heading(title), prose()
        for each in made:
            self.body.addWidget(each)
        return made
