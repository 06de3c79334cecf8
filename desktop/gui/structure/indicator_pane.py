"""What measures a node: the list of its indicators with their parts, and all about the chosen one."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtGui import QGuiApplication

from db.domain.entities import Indicator, Unit
from db.queries import programmes
from db.queries.node_card import CardIndicator
from db.queries.removals import losses_with_indicator
from desktop.app import indicators, placements
from desktop.gui import labels
from desktop.gui.ask import Alternative, Ask
from desktop.gui.context import Context
from desktop.gui.structure.adding import AddField
from desktop.gui.structure.gestures import Gesture, Notices
from desktop.gui.structure.indicator_description import IndicatorDescription
from desktop.gui.structure.line import Line
from desktop.gui.structure.line_list import LineList, LineModel
from desktop.gui.structure.list_pane import ListPane
from desktop.gui.structure.page import Page
from desktop.gui.structure.pasted import points
from desktop.gui.structure.removal import Removal
from desktop.gui.theme import space

_ROWS = 4
_DESCRIBED = 120
_SHARES = (1, 2)


class IndicatorPane(ListPane):
    """The indicators of one node; `read_units` before the first is shown and when units change.

    The list keeps its height whatever is described below it, which scrolls by itself.
    """

    def __init__(self, context: Context, notices: Notices, ask: Ask) -> None:
        super().__init__()
        self._context = context
        self._notices = notices
        self._ask = ask
        self._removal = Removal(ask, self)
        self._node_id = 0
        self._indicators: dict[int, CardIndicator] = {}
        self._units: dict[int, Unit] = {}
        self._copied = (0, "")
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
        self.view.setMinimumHeight(self.height_of(_ROWS))
        self.description = IndicatorDescription(context, notices)
        described = Page(self.description)
        described.setMinimumHeight(space(_DESCRIBED))
        column.addWidget(described)
        for part, share in zip((0, column.indexOf(described)), _SHARES, strict=True):
            column.setStretch(part, share)
        self._connect()

    def read_units(self) -> None:
        """Learn the units that there are."""
        known = self._context.workspace.read(programmes.units)
        self._units = {unit.id: unit for unit in known}
        self.description.offer_units(known)

    def show_indicators(self, node_id: int, listed: Sequence[CardIndicator]) -> None:
        """Show what measures a node; `save` what was typed about another one first."""
        if node_id != self._node_id:
            self.field.empty()
        self._node_id = node_id
        self._indicators = {each.indicator.id: each for each in listed}
        self._lines.show_lines([(each.indicator.id, self._line(each)) for each in listed])
        self._describe()

    def save(self) -> None:
        """Have stored what is being typed."""
        self.description.save()

    def _connect(self) -> None:
        self.view.reached.connect(self._describe)
        self._lines.renamed.connect(self._rename)
        self.field.added.connect(lambda text: self._add([text]))
        self.field.pasted.connect(self._add)
        self.description.fields.edited.connect(self._store)
        self.description.fields.unit_given.connect(self._set_unit)

    def _line(self, listed: CardIndicator) -> Line:
        indicator = listed.indicator
        unit = self._units.get(indicator.unit_id or 0)
        aside = unit.few if unit else labels.indicator_kind(indicator.kind)
        if indicator.formula:
            aside = self.tr("computed, {unit}").format(unit=aside)
        return Line(indicator.label, aside=aside, depth=listed.depth, shared=listed.shared)

    def _indicator(self, indicator_id: int) -> Indicator:
        return self._indicators[indicator_id].indicator

    def _describe(self) -> None:
        listed = self._indicators.get(self.view.current_id)
        shown = listed.indicator if listed else None
        has_parts = any(
            each.indicator.parent_id == self.view.current_id for each in self._indicators.values()
        )
        self.description.show_indicator(shown, self._node_id, has_parts=has_parts)

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
            self._copied = (self.view.current_id, self._indicator(self.view.current_id).label)
            QGuiApplication.clipboard().setText(self._copied[1])

    def _paste(self) -> None:
        words = QGuiApplication.clipboard().text()
        texts = points(words)
        if not texts:
            self._notices.told.emit(self.tr("There is no text on the clipboard."))
        elif words == self._copied[1] and self._copied[0] not in self._indicators:
            self._paste_indicator(*self._copied)
        else:
            self._add(texts)

    def _paste_indicator(self, indicator_id: int, words: str) -> None:
        """What was copied elsewhere may be the same indicator here, or only be called the same."""
        answer = self._ask.choose_one(
            self.tr("Paste the indicator “{label}”").format(label=words),
            self.tr("It stands in another place already."),
            (
                Alternative(self.tr("The same indicator"), self.tr("One value, shown in both places.")),
                Alternative(
                    self.tr("A new indicator"), self.tr("Only called the same; with its own values.")
                ),
            ),
        )
        if answer == 0:
            self._context.perform(placements.share_indicators, self._node_id, [indicator_id])
            self.view.choose(indicator_id)
        elif answer == 1:
            self._add([words])

    def _remove(self) -> None:
        chosen = self.view.current_id
        if not chosen:
            return
        words, elsewhere = self._indicator(chosen).label, self.description.elsewhere
        losses = self._context.workspace.read(losses_with_indicator, self._node_id, chosen)
        question = self.tr("Remove the indicator “{label}”?").format(label=words)
        if not self._removal.agreed(question, losses):
            return
        self._context.perform(indicators.remove_indicator, self._node_id, chosen)
        if chosen not in self._indicators:
            self._tell_removal(words, "" if losses.indicators else elsewhere)

    def _tell_removal(self, words: str, elsewhere: str) -> None:
        if elsewhere:
            told = self.tr("Took the indicator “{label}” from here; it stays in: {places}")
            self._notices.done.emit(told.format(label=words, places=elsewhere))
        else:
            self._notices.done.emit(self.tr("Removed the indicator “{label}”").format(label=words))

    def _move(self, step: int) -> None:
        chosen = self.view.current_id
        if chosen:
            self._context.perform(placements.move_indicator, self._node_id, chosen, step)

    def _make_part(self) -> None:
        """Make the chosen indicator a part of the one before it at its depth."""
        chosen = self.view.current_id
        if not chosen:
            return
        whole = self._before(chosen)
        if whole is None:
            self._notices.told.emit(self.tr("There is no indicator before it that it could be a part of."))
        else:
            self._context.perform(placements.set_part_of, self._node_id, chosen, whole)

    def _make_independent(self) -> None:
        """Put the chosen part beside what it is a part of."""
        chosen = self.view.current_id
        whole = self._indicator(chosen).parent_id if chosen else None
        if whole is None:
            return
        over = self._indicators.get(whole)
        to = over.indicator.parent_id if over else None
        self._context.perform(placements.set_part_of, self._node_id, chosen, to)

    def _before(self, chosen: int) -> int | None:
        depth = self._indicators[chosen].depth
        earlier = self._lines.ids[: self._lines.ids.index(chosen)]
        for each in reversed(earlier):
            if self._indicators[each].depth == depth:
                return each
            if self._indicators[each].depth < depth:
                return None
        return None
