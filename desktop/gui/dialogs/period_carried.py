"""What a new period finds, in sentences."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from db.domain.periods import Period
from db.queries.period_plan import PeriodPlan
from db.queries.programme_tree import TreeRow

_NAMED = 3
_LONGEST = 60


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"


class CarriedOn(QLabel):
    """What is carried on, then which elements drop out and which come in."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)

    def show_plan(self, plan: PeriodPlan, period: Period) -> None:
        """Say what a period would find."""
        self.setText("\n".join(self._sentences(plan, period)))

    def _sentences(self, plan: PeriodPlan, period: Period) -> Iterator[str]:
        carried = self.tr("Carried on to {period}: {what}.")
        yield carried.format(period=period.label, what=", ".join(self._carried(plan)))
        if plan.leaving:
            leaving = self.tr("No longer in force: {elements}.")
            yield leaving.format(elements=self._named(plan.leaving))
        if plan.coming:
            coming = self.tr("Newly in force: {elements}.")
            yield coming.format(elements=self._named(plan.coming))

    def _carried(self, plan: PeriodPlan) -> list[str]:
        words = [
            self.tr("%n element(s) in force", "", plan.nodes),
            self.tr("%n indicator(s)", "", plan.indicators),
        ]
        if plan.planned:
            words.append(self.tr("%n of them with a target", "", plan.planned))
        return words

    def _named(self, rows: Sequence[TreeRow]) -> str:
        """The first few by their words, and how many more there are."""
        words = [f"„{_shortened(row.text)}”" for row in rows[:_NAMED]]
        if len(rows) > _NAMED:
            words.append(self.tr("and %n more", "", len(rows) - _NAMED))
        return ", ".join(words)
