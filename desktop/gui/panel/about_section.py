"""Where the indicator's values come from, and where it is shown."""

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
                self.tr("Source of data"),
                self.tr("Realizers"),
                self.tr("Shown in"),
            )
        ]

    def show_card(self, card: ValueCard) -> None:
        """Tell about the cell's indicator."""
        told = (
            card.indicator.source,
            "\n".join(realizer.name for realizer in card.realizers),
            "\n".join(_elsewhere(card)),
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


def _elsewhere(card: ValueCard) -> list[str]:
    """All places of an indicator that is shown in several; of one, the grid tells it."""
    places = card.about.standings
    return [f"{place.programme} › {place.text}" for place in places] if len(places) > 1 else []
