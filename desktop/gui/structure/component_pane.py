"""What a composite indicator counts in: the units of its numbers, in the order in which they are written."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt

from db.domain.entities import Unit
from desktop.app import indicator_lists
from desktop.gui.context import Context
from desktop.gui.structure.adding import AddField
from desktop.gui.structure.gestures import Gesture, Notices
from desktop.gui.structure.line import Line
from desktop.gui.structure.line_list import LineList, LineModel
from desktop.gui.structure.list_pane import ListPane
from desktop.gui.structure.names import NameCompleter
from desktop.gui.structure.unit_words import offered, understood, written


class ComponentPane(ListPane):
    """The units of one composite; `offer_units` before the first is shown and when units change."""

    def __init__(self, context: Context, notices: Notices) -> None:
        super().__init__()
        self._context = context
        self._notices = notices
        self._indicator_id = 0
        self._known: Sequence[Unit] = ()
        self._components: Sequence[Unit] = ()
        self._lines = LineModel(editable=False)
        self._build(
            LineList(
                self._lines, self.tr("Counted in"), self.tr("Add the units in the order of the numbers.")
            ),
            AddField(self.tr("Add a unit, e.g. meeting")),
            {
                Gesture.REMOVE: self._remove,
                Gesture.UP: lambda: self._move(-1),
                Gesture.DOWN: lambda: self._move(1),
            },
        )
        self._lines.setParent(self)
        self.show_rows(3)
        self._completer = NameCompleter(self.field)
        self.field.setCompleter(self._completer)
        self.field.added.connect(self._add)
        self._completer.chosen.connect(lambda place: self._add(offered(self._known)[place]))
        # Qt writes the word into the field after it has told that it was taken.
        self._completer.chosen.connect(self.field.empty, Qt.ConnectionType.QueuedConnection)

    def offer_units(self, units: Iterable[Unit]) -> None:
        """Know the units that there are."""
        self._known = tuple(units)
        self._completer.offer(enumerate(offered(self._known)))

    def show_components(self, indicator_id: int, components: Sequence[Unit]) -> None:
        """Show what an indicator counts in."""
        if indicator_id != self._indicator_id:
            self.field.empty()
        self._indicator_id, self._components = indicator_id, components
        self._lines.show_lines([(unit.id, Line(written(unit))) for unit in components])

    def _add(self, words: str) -> None:
        unit = understood(words, self._known)
        if unit is None:
            self._notices.told.emit(
                self.tr("Enter one word, or three forms: 1 meeting, 2 meetings, 5 meetings.")
            )
        else:
            self._store([*self._components, unit])

    def _remove(self) -> None:
        chosen = self.view.current_id
        if chosen:
            self._store([unit for unit in self._components if unit.id != chosen])

    def _move(self, step: int) -> None:
        units = list(self._components)
        old = next((place for place, unit in enumerate(units) if unit.id == self.view.current_id), None)
        if old is not None and 0 <= old + step < len(units):
            units.insert(old + step, units.pop(old))
            self._store(units)

    def _store(self, units: Sequence[Unit]) -> None:
        self._context.perform(indicator_lists.set_components, self._indicator_id, units)
