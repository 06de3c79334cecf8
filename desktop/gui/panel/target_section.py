"""What the indicator should come to, and how far it has got."""

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar

from db.domain.kinds import Form, IndicatorKind, TargetKind
from db.domain.numbers import edit_text
from db.domain.periods import Period
from db.domain.targets import progress
from db.domain.values import Content
from db.queries.value_card import ValueCard
from desktop.app import targets
from desktop.gui.context import Context
from desktop.gui.panel import words
from desktop.gui.panel.section import Section, prose, show_words
from desktop.gui.structure.fields import LineField, complaint
from desktop.gui.widgets.text import Style

_WITHOUT = (IndicatorKind.TEXT, IndicatorKind.COMPOSITE, IndicatorKind.HEADING)


class _Goal(NamedTuple):
    """Whose target it is, and for when."""

    indicator_id: int
    period: Period


class TargetSection(Section):
    """Shows and edits the target in force, or takes one for the period of the cell.

    `acted` tells that it was set.
    """

    acted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(self.tr("Target"))
        self._context = context
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress towards the target"))
        self._progress = prose(Style.MUTED)
        self.amount = LineField(self.tr("Target amount"), self.tr("no target"))
        self.amount.entered.connect(self._store)
        self._lock = prose(Style.MUTED)
        for each in (self.amount, complaint(self.amount), self._lock, self._bar, self._progress):
            self.body.addWidget(each)

    def show_card(self, card: ValueCard) -> None:
        """Show what is planned for the cell."""
        kind = card.indicator.kind
        self.setVisible(kind not in _WITHOUT)
        period = card.target.period if card.target is not None else card.period
        title = self.tr("Target for {period}").format(period=period.label)
        self.title.setText(title)
        self.amount.setAccessibleName(title)
        planned = Content(Form.NUMBER, card.target.target.amount) if card.target is not None else None
        self.amount.show_text(edit_text(planned, kind), of=_Goal(card.indicator.id, period))
        is_frozen = self._context.is_frozen(card.indicator.id, period.id)
        self.amount.setReadOnly(is_frozen)
        show_words(self._lock, self._standing(card, period, is_frozen=is_frozen))
        self._show_progress(card)

    def _standing(self, card: ValueCard, period: Period, *, is_frozen: bool) -> str:
        """Why a target can be changed or not, where a closed period makes one wonder."""
        if is_frozen:
            return self.tr("The period {period} is closed.").format(period=period.label)
        if self._context.is_frozen(card.indicator.id, card.period.id):
            return self.tr("{period} is not closed: this target can be changed.").format(period=period.label)
        return ""

    def _show_progress(self, card: ValueCard) -> None:
        target = card.target.target if card.target is not None else None
        start = card.start.target if card.start is not None else None
        share = progress(card.content, target, start, card.indicator.direction)
        self._bar.setVisible(share is not None)
        told = []
        if share is not None:
            self._bar.setValue(min(max(round(share * 100), 0), 100))
            told.append(self.tr("{share} of the way").format(share=words.percent(share)))
        if card.start is not None:
            told.append(
                self.tr("from {amount} in {period}").format(
                    amount=words.planned(card.start.target, card), period=card.start.period.label
                )
            )
        show_words(self._progress, " ".join(told) if card.target is not None else "")

    def _store(self, text: str) -> None:
        goal = self.amount.owner
        if self.amount.store(self._context, targets.set_target, *goal, TargetKind.TARGET, text):
            self.acted.emit()
