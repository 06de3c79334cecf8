"""What measures a node: the list of its indicators with their parts, and all about the chosen one."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtGui import QGuiApplication

from db.domain.entities import Indicator, Unit
from db.queries import programmes
from db.queries.node_card import CardIndicator
from desktop.app import indicators
from desktop.gui import labels
from desktop.gui.context import Context
from desktop.gui.structure.adding import AddField
from desktop.gui.structure.gestures import Gesture, Notices
from desktop.gui.structure.indicator_fields import IndicatorFields
from desktop.gui.structure.line import Line
from desktop.gui.structure.line_list import LineList, LineModel
from desktop.gui.structure.list_pane import ListPane
from desktop.gui.structure.pasted import points


class IndicatorPane(ListPane):
    """The indicators of one node; `read_units` before the first is shown and when units change."""

    def __init__(self, context: Context, notices: Notices) -> None:
        super().__init__()
        self._context = context
        self._notices = notices
        self._node_id = 0
        self._indicators: dict[int, CardIndicator] = {}
        self._units: dict[int, Unit] = {}
        self._lines = LineModel(editable=True)
        column = self._build(
            LineList(
                self._lines,
                self.tr("Indicators"),
                self.tr("Nothing is measured here yet. Add an indicator below, or paste a list of them."),
            ),
            AddField(self.tr("Add an indicator, or paste a list"), takes_lists=True),
            {
                Gesture.RENAME: lambda: self.view.rename(),
                Gesture.COPY: self._copy,
                Gesture.PASTE: self._paste,
                Gesture.REMOVE: self._remove,
                Gesture.UP: lambda: self._move(-1),
                Gesture.DOWN: lambda: self._move(1),
                Gesture.OUT: self._make_independent,
                Gesture.IN: self._make_part,
            },
        )
        self._lines.setParent(self)
        self.fields = IndicatorFields()
        column.addWidget(self.fields)
        self._connect()

    def read_units(self) -> None:
        """Learn the units that there are."""
        known = self._context.workspace.read(programmes.units)
        self._units = {unit.id: unit for unit in known}
        self.fields.offer_units(known)

    def show_indicators(self, node_id: int, listed: Sequence[CardIndicator]) -> None:
        """Show what measures a node; `save` what was typed about another one first."""
        if node_id != self._node_id:
            self.field.clear()
        self._node_id = node_id
        self._indicators = {each.indicator.id: each for each in listed}
        self._lines.show_lines([(each.indicator.id, self._line(each)) for each in listed])
        self._describe()

    def save(self) -> None:
        """Have stored what is being typed."""
        self.fields.save()

    def _connect(self) -> None:
        self.view.reached.connect(self._describe)
        self._lines.renamed.connect(self._rename)
        self.field.added.connect(lambda text: self._add([text]))
        self.field.pasted.connect(self._add)
        self.fields.edited.connect(self._store)
        self.fields.unit_given.connect(self._set_unit)

    def _line(self, listed: CardIndicator) -> Line:
        indicator = listed.indicator
        unit = self._units.get(indicator.unit_id or 0)
        aside = unit.few if unit else labels.indicator_kind(indicator.kind)
        return Line(indicator.label, aside=aside, depth=listed.depth)

    def _indicator(self, indicator_id: int) -> Indicator:
        return self._indicators[indicator_id].indicator

    def _describe(self) -> None:
        shown = self._indicators.get(self.view.current_id)
        self.fields.show_indicator(shown.indicator if shown else None)

    def _rename(self, indicator_id: int, text: str) -> None:
        self._store(replace(self._indicator(indicator_id), label=text))

    def _store(self, indicator: Indicator) -> None:
        self._context.perform(indicators.edit_indicator, indicator)
        self._describe()

    def _set_unit(self, indicator_id: int, unit: Unit | None) -> None:
        self._context.perform(indicators.set_unit, indicator_id, unit)

    def _add(self, texts: list[str]) -> None:
        added = self._context.perform(indicators.add_indicators, self._node_id, texts)
        if added:
            self.view.choose(added[0])

    def _copy(self) -> None:
        if self.view.current_id:
            QGuiApplication.clipboard().setText(self._indicator(self.view.current_id).label)

    def _paste(self) -> None:
        texts = points(QGuiApplication.clipboard().text())
        if texts:
            self._add(texts)
        else:
            self._notices.told.emit(self.tr("There is no text on the clipboard."))

    def _remove(self) -> None:
        chosen = self.view.current_id
        if chosen:
            words = self._indicator(chosen).label
            self._context.perform(indicators.remove_indicator, self._node_id, chosen)
            if chosen not in self._indicators:
                self._notices.done.emit(self.tr("Removed the indicator “{label}”").format(label=words))

    def _move(self, step: int) -> None:
        chosen = self.view.current_id
        if chosen:
            self._context.perform(indicators.move_indicator, self._node_id, chosen, step)

    def _make_part(self) -> None:
        """Make the chosen indicator a part of the one before it at its depth."""
        chosen = self.view.current_id
        if not chosen:
            return
        whole = self._before(chosen)
        if whole is None:
            self._notices.told.emit(self.tr("There is no indicator before it that it could be a part of."))
        else:
            self._context.perform(indicators.set_part_of, self._node_id, chosen, whole)

    def _make_independent(self) -> None:
        """Put the chosen part beside what it is a part of."""
        chosen = self.view.current_id
        whole = self._indicator(chosen).parent_id if chosen else None
        if whole is None:
            return
        over = self._indicators.get(whole)
        to = over.indicator.parent_id if over else None
        self._context.perform(indicators.set_part_of, self._node_id, chosen, to)

    def _before(self, chosen: int) -> int | None:
        depth = self._indicators[chosen].depth
        earlier = self._lines.ids[: self._lines.ids.index(chosen)]
        for each in reversed(earlier):
            if self._indicators[each].depth == depth:
                return each
            if self._indicators[each].depth < depth:
                return None
        return None
