"""Below the list of indicators: all about the chosen one, and where else it stands."""

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.domain.entities import Indicator, Unit
from db.queries.indicator_card import Standing, indicator_card
from desktop.gui.context import Context
from desktop.gui.structure.gestures import Notices
from desktop.gui.structure.indicator_fields import IndicatorFields
from desktop.gui.structure.indicator_folds import IndicatorFolds
from desktop.gui.theme import space
from desktop.gui.widgets.text import Style, label


class IndicatorDescription(QWidget):
    """Hidden while there is no indicator; `elsewhere` names the other places of the one that is shown."""

    def __init__(self, context: Context, notices: Notices) -> None:
        super().__init__()
        self._context = context
        self.elsewhere = ""
        self.fields = IndicatorFields()
        self.folds = IndicatorFolds(context, notices)
        self._also = label("", Style.CAPTION, wrap=True)
        self._also.setContentsMargins(0, 0, 0, space(6))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._also, self.fields, self.folds):
            column.addWidget(part)
        column.addStretch(1)

    def offer_units(self, units: Iterable[Unit]) -> None:
        """Know the units that there are."""
        known = tuple(units)
        self.fields.offer_units(known)
        self.folds.offer_units(known)

    def show_indicator(self, indicator: Indicator | None, node_id: int, *, has_parts: bool) -> None:
        """Show all about an indicator as it stands under a node; None: there is none."""
        self.setVisible(indicator is not None)
        self.fields.show_indicator(indicator, has_parts=has_parts)
        self.elsewhere = ""
        if indicator is not None:
            card = self._context.workspace.read(indicator_card, indicator.id)
            self.folds.show_indicator(indicator, card)
            others = (each for each in card.standings if each.node_id != node_id)
            self.elsewhere = "; ".join(map(self._place, others))
        self._also.setVisible(bool(self.elsewhere))
        self._also.setText(self.tr("Shown also in: {places}").format(places=self.elsewhere))

    def save(self) -> None:
        """Have stored what is being typed."""
        self.fields.save()
        self.folds.save()

    def _place(self, standing: Standing) -> str:
        """The element by its words, one of another programme with the programme's title."""
        programme = self._context.programme
        words = f"„{standing.text}”"
        own = programme is not None and standing.programme == programme.title
        return words if own else f"{words} ({standing.programme})"
