"""What is planned for an indicator: where it started, and where it should get to by which year."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.domain.entities import Indicator
from db.domain.kinds import Form, IndicatorKind, PeriodKind, TargetKind
from db.domain.numbers import edit_text
from db.domain.periods import Period
from db.domain.targets import Plan
from db.domain.values import Content
from desktop.app import targets
from desktop.gui import labels
from desktop.gui.context import Context
from desktop.gui.dialogs.period_fields import PeriodFields
from desktop.gui.structure.fields import KeptTexts, LineField, complaint
from desktop.gui.theme import space
from desktop.gui.widgets.buttons import button
from desktop.gui.widgets.combo import Chooser
from desktop.gui.widgets.text import Style, label

_KINDS = (TargetKind.TARGET, TargetKind.BASELINE)
_FIRST_YEAR = 2024


class _Row(NamedTuple):
    """A planned amount: what it is, the field, and what is wrong about it."""

    name: QLabel
    field: LineField
    complaint: QLabel


class TargetFields(QWidget):
    """One amount for each period, changed in its place and taken away by emptying it; below, one to add."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._indicator = Indicator("")
        self._plans: tuple[Plan, ...] = ()
        self._kept: KeptTexts = {}
        self._rows: dict[int, _Row] = {}
        self._half_typed: dict[int, str] = {}
        self._planned = QGridLayout()
        self._planned.setHorizontalSpacing(space(8))
        self._planned.setVerticalSpacing(space(4))
        self._planned.setColumnStretch(1, 1)
        self.kind = Chooser(self.tr("What is planned"))
        self.period = PeriodFields(Period(PeriodKind.YEAR, _FIRST_YEAR))
        self.amount = LineField(self.tr("Planned amount"), self.tr("amount"))
        self.add = button(self.tr("Add"), icon_name="plus")
        self._lay_out()
        self.kind.offer([(place, labels.target_kind(kind)) for place, kind in enumerate(_KINDS)], 0)
        self.add.clicked.connect(self._add)
        self.amount.returnPressed.connect(self._add)
        context.opened.connect(self._forget)

    @property
    def amounts(self) -> list[LineField]:
        """The fields of what is planned, in the order of their periods."""
        return [self._rows[plan.target.id].field for plan in self._plans]

    def show_plans(self, indicator: Indicator, plans: Sequence[Plan]) -> None:
        """Show what is planned; what is being typed stays with its plan."""
        if indicator.id != self._indicator.id:
            self.save()
            self._half_typed[self._indicator.id] = self.amount.text()
            self.amount.forget()
            self.amount.setText(self._half_typed.pop(indicator.id, ""))
            self._propose(plans)
        self._indicator = indicator
        same = [plan.target.id for plan in plans] == [plan.target.id for plan in self._plans]
        self._plans = tuple(plans)
        if not same:
            self._show_rows()
        for plan, field in zip(self._plans, self.amounts, strict=True):
            field.show_text(amount_text(plan, indicator.kind), of=plan.target.id)
            self._lock(plan, field)

    def save(self) -> None:
        """Have stored what is being typed into an amount that is there."""
        for field in self.amounts:
            field.save()

    def _lay_out(self) -> None:
        where, what = QHBoxLayout(), QHBoxLayout()
        for row in (where, what):
            row.setSpacing(space(8))
        where.addWidget(self.kind)
        where.addWidget(label(self.tr("for"), Style.MUTED))
        where.addWidget(self.period, 1)
        what.addWidget(self.amount, 1)
        what.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(4))
        column.addLayout(self._planned)
        column.addLayout(where)
        column.addLayout(what)

    def _propose(self, plans: Sequence[Plan]) -> None:
        """Offer the year after the last planned one, at first that of the chosen period."""
        chosen = self._context.period
        year = plans[-1].period.year + 1 if plans else chosen.year if chosen else _FIRST_YEAR
        self.period.show_period(Period(PeriodKind.YEAR, year))

    def _show_rows(self) -> None:
        """Lay the rows out anew; that of a plan which was there stays, with the keyboard in it."""
        rows = {plan.target.id: self._rows.get(plan.target.id) or self._row(plan) for plan in self._plans}
        while self._planned.count():
            self._planned.takeAt(0)
        for target_id in self._rows.keys() - rows.keys():
            for part in self._rows[target_id]:
                part.deleteLater()
        self._rows = rows
        for place, row in enumerate(rows.values()):
            self._planned.addWidget(row.name, 2 * place, 0, Qt.AlignmentFlag.AlignLeft)
            self._planned.addWidget(row.field, 2 * place, 1)
            self._planned.addWidget(row.complaint, 2 * place + 1, 1)

    def _row(self, plan: Plan) -> _Row:
        field = LineField(told(plan), kept=self._kept)
        field.entered.connect(lambda text: self._change(field, plan, text))
        return _Row(label(told(plan), Style.MUTED), field, complaint(field))

    def _lock(self, plan: Plan, field: LineField) -> None:
        """Have what is planned for a closed period read only."""
        is_frozen = self._context.is_frozen(plan.target.indicator_id, plan.target.period_id)
        field.setReadOnly(is_frozen)
        field.setToolTip(self.tr("The period is closed: the amount can only be read.") if is_frozen else "")

    def _add(self) -> None:
        text = self.amount.text().strip()
        planned = self.period.period, _KINDS[self.kind.current_id or 0]
        if text and not self._context.attempt(targets.set_target, self._indicator.id, *planned, text):
            self.amount.forget()
            self._propose(self._plans)
            self.amount.setFocus()

    def _change(self, field: LineField, plan: Plan, text: str) -> None:
        indicator_id = plan.target.indicator_id
        field.store(self._context, targets.set_target, indicator_id, plan.period, plan.target.kind, text)

    def _forget(self) -> None:
        """Another file: what is typed of the former one's plans means nothing there."""
        self._half_typed.clear()
        self._kept.clear()


def told(plan: Plan) -> str:
    """What is planned for when: „wartość docelowa, 2026”."""
    return f"{labels.target_kind(plan.target.kind)}, {plan.period.label}"


def amount_text(plan: Plan, kind: IndicatorKind) -> str:
    """A planned amount as it is typed."""
    return edit_text(Content(Form.NUMBER, plan.target.amount), kind)
