"""What an indicator may have besides its own row: components, a formula, plans, deliverers, tags."""

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.domain.entities import Indicator, Unit
from db.domain.formulas import Names, shown
from db.domain.kinds import IndicatorKind, TargetKind
from db.domain.targets import Plan
from db.queries import formulas
from db.queries.indicator_card import IndicatorCard
from db.queries.tags import indicator_tags
from desktop.app import indicator_lists
from desktop.app.derivations import takes_formula
from desktop.app.tags import tag_indicator
from desktop.gui.context import Context
from desktop.gui.structure.component_pane import ComponentPane
from desktop.gui.structure.fold import Fold, Summary
from desktop.gui.structure.gestures import Notices
from desktop.gui.structure.list_pane import ListPane
from desktop.gui.structure.realizer_pane import Assigning, RealizerPane, Wording
from desktop.gui.structure.tags_field import TagsField
from desktop.gui.structure.target_fields import TargetFields, amount_text
from desktop.gui.theme import space
from desktop.gui.widgets.buttons import Kind, button
from desktop.gui.widgets.text import label

_BESIDE_ARROWS = 31  # where the titles of folds begin


class IndicatorFolds(QWidget):
    """Each stores by itself; closed, each tells in one line what is there."""

    def __init__(self, context: Context, notices: Notices) -> None:
        super().__init__()
        self._context = context
        self._indicator = Indicator("")
        self.components = ComponentPane(context, notices)
        self.targets = TargetFields(context)
        self.deliverers = RealizerPane(
            context,
            notices,
            Assigning(indicator_lists.deliver, indicator_lists.deliver_named),
            Wording(
                self.tr("Delivered by"),
                self.tr("Whoever carries the element out. Add a realizer if only some deliver this."),
                self.tr("Add who delivers it"),
            ),
        )
        self.deliverers.show_rows(3)
        self.tags = TagsField(context, self.tr("Tags"), indicator_tags, tag_indicator)
        self.formula = button(self.tr("Make a formula…"), Kind.GHOST, "sum")
        self._computed = Summary()
        self._lay_out()
        self.formula.clicked.connect(self._make_formula)

    @property
    def panes(self) -> tuple[ListPane, ...]:
        """The lists that have keys of their own."""
        return (self.components, self.deliverers)

    def offer_units(self, units: Iterable[Unit]) -> None:
        """Know the units that there are."""
        self.components.offer_units(units)

    def show_indicator(self, indicator: Indicator, card: IndicatorCard) -> None:
        """Show what there is of an indicator."""
        if indicator.id != self._indicator.id:
            self.save()
        another = (indicator.id, indicator.kind) != (self._indicator.id, self._indicator.kind)
        self._indicator = indicator
        self.components.show_components(indicator.id, card.components)
        self.targets.show_plans(indicator, card.plans)
        self.deliverers.show_realizers(indicator.id, card.deliverers)
        self.tags.show_owner(indicator.id)
        self._computed.tell(self._formula_words(indicator))
        self._counted.tell(", ".join(unit.few for unit in card.components) or self.tr("none yet: add them"))
        self._planned.tell(self._planned_words(indicator, card.plans) or self.tr("none"))
        self._delivered.tell(", ".join(each.name for each in card.deliverers) or self.tr("as the element"))
        self._show_what_makes_sense(indicator)
        if another and indicator.kind is IndicatorKind.COMPOSITE and not card.components:
            self._counted.open(True)

    def save(self) -> None:
        """Have stored what is being typed."""
        self.targets.save()
        self.tags.save()

    def _show_what_makes_sense(self, indicator: Indicator) -> None:
        valued = indicator.kind is not IndicatorKind.HEADING
        self._counted.setVisible(indicator.kind is IndicatorKind.COMPOSITE)
        self._formula_row.setVisible(bool(indicator.formula) or takes_formula(indicator.kind))
        self._planned.setVisible(takes_formula(indicator.kind) or bool(self.targets.amounts))
        self._delivered.setVisible(valued)

    def _planned_words(self, indicator: Indicator, plans: Sequence[Plan]) -> str:
        """„baza 2023: 395 · 2025: 450 · 2030: 600”."""
        said = []
        for plan in plans:
            baseline = plan.target.kind is TargetKind.BASELINE
            words = self.tr("baseline {period}: {amount}") if baseline else "{period}: {amount}"
            amount = amount_text(plan, indicator.kind)
            said.append(words.format(period=plan.period.label, amount=amount))
        return " · ".join(said)

    def _formula_words(self, indicator: Indicator) -> str:
        if not indicator.formula:
            return self.tr("none: values are typed")
        return shown(indicator.formula, Names(self._context.workspace.read(formulas.labels)))

    def _make_formula(self) -> None:
        from desktop.gui.dialogs.formula_dialog import FormulaDialog

        FormulaDialog(self._context, self._indicator.id, self).exec()

    def _lay_out(self) -> None:
        self._counted = Fold(self.tr("Counted in"), self.components)
        self._planned = Fold(self.tr("Baseline and targets"), self.targets)
        self._delivered = Fold(self.tr("Delivered by"), self.deliverers)
        self._tagged = Fold(self.tr("Tags"), self.tags)
        self.tags.shown.connect(lambda: self._tagged.tell(", ".join(self.tags.names) or self.tr("none")))
        self._formula_row = QWidget()
        row = QHBoxLayout(self._formula_row)
        row.setContentsMargins(space(_BESIDE_ARROWS), 0, 0, 0)
        row.setSpacing(space(8))
        row.addWidget(label(self.tr("Formula")))
        row.addWidget(self._computed, 1)
        row.addWidget(self.formula)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._counted, self._planned, self._delivered, self._tagged, self._formula_row):
            column.addWidget(part)
