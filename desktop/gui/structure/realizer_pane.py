"""Who carries a node out or delivers an indicator: a list filled from the directory or by new names."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt

from db.domain.entities import Realizer, RealizerName
from db.queries.realizers import former_names
from db.queries.realizers import realizers as directory
from desktop.gui.context import Context
from desktop.gui.structure.adding import AddField
from desktop.gui.structure.gestures import Gesture, Notices
from desktop.gui.structure.line import Line, years_words
from desktop.gui.structure.line_list import LineList, LineModel
from desktop.gui.structure.list_pane import ListPane
from desktop.gui.structure.names import NameCompleter


class Assigning(NamedTuple):
    """The use cases that name realizers: `all` by their ids, in order; `by_name` one more, perhaps new."""

    all: Callable[..., object]
    by_name: Callable[..., int]


class Wording(NamedTuple):
    """What a screen reader calls the list, what stands in it while it is empty, and what adds to it."""

    name: str
    empty: str
    add: str


class RealizerPane(ListPane):
    """The realizers of one owner; `read_directory` before the first is shown and when realizers change."""

    def __init__(self, context: Context, notices: Notices, assigning: Assigning, wording: Wording) -> None:
        super().__init__()
        self._context = context
        self._notices = notices
        self._assigning = assigning
        self._owner_id = 0
        self._names: dict[int, str] = {}
        self._lines = LineModel(editable=False)
        self._build(
            LineList(self._lines, wording.name, wording.empty),
            AddField(wording.add),
            {
                Gesture.REMOVE: self._remove,
                Gesture.UP: lambda: self._move(-1),
                Gesture.DOWN: lambda: self._move(1),
            },
        )
        self._lines.setParent(self)
        self._completer = NameCompleter(self.field)
        self.field.setCompleter(self._completer)
        self.field.added.connect(self._add)
        self._completer.chosen.connect(self._add_known)
        # Qt writes the name into the field after it has told that it was taken.
        self._completer.chosen.connect(self.field.empty, Qt.ConnectionType.QueuedConnection)

    def read_directory(self) -> None:
        """Learn the names of all realizers."""
        known = self._context.workspace.read(directory)
        self._names = {realizer.id: realizer.name for realizer in known}
        former = self._context.workspace.read(former_names)
        self._completer.offer(
            (
                *((each.id, self._full_name(each)) for each in known),
                *((name.realizer_id, self._former(name)) for names in former.values() for name in names),
            )
        )

    def show_realizers(self, owner_id: int, named: Sequence[Realizer]) -> None:
        """Show who is named for a node or an indicator."""
        if owner_id != self._owner_id:
            self.field.empty()
        self._owner_id = owner_id
        self._lines.show_lines([(each.id, self._line(each)) for each in named])

    def _line(self, realizer: Realizer) -> Line:
        years = years_words(realizer.valid_from, realizer.valid_to)
        over = self._names.get(realizer.parent_id or 0, "")
        return Line(realizer.name, aside="  ·  ".join(filter(None, (over, years))))

    def _full_name(self, realizer: Realizer) -> str:
        over = self._names.get(realizer.parent_id or 0)
        return f"{realizer.name} ({over})" if over else realizer.name

    def _former(self, name: RealizerName) -> str:
        words = self.tr("{former} (now {name})")
        return words.format(former=name.name, name=self._names[name.realizer_id])

    def _add(self, name: str) -> None:
        known = self._completer.id_of(name)
        if known is not None:
            self._add_known(known)
        else:
            self.view.choose(self._context.perform(self._assigning.by_name, self._owner_id, name) or 0)

    def _add_known(self, realizer_id: int) -> None:
        self._assign([*self._lines.ids, realizer_id])
        self.view.choose(realizer_id)

    def _move(self, step: int) -> None:
        ids, chosen = self._lines.ids, self.view.current_id
        place = ids.index(chosen) + step if chosen else -1
        if 0 <= place < len(ids):
            ids.remove(chosen)
            ids.insert(place, chosen)
            self._assign(ids)

    def _remove(self) -> None:
        chosen = self.view.current_id
        if chosen:
            self._assign([each for each in self._lines.ids if each != chosen])
            if chosen not in self._lines.ids:
                self._notices.done.emit(self.tr("Removed “{name}”").format(name=self._names.get(chosen, "")))

    def _assign(self, ids: Sequence[int]) -> None:
        self._context.perform(self._assigning.all, self._owner_id, ids)
