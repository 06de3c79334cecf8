"""The tags of an element or an indicator, by which extracts pick what they show: names parted by commas."""

from collections.abc import Callable, Sequence
from sqlite3 import Connection

from PySide6.QtCore import QModelIndex, Signal

from db.domain.entities import Tag
from db.domain.journal import Changed
from db.queries.tags import tags
from desktop.gui.context import Context
from desktop.gui.structure.fields import LineField
from desktop.gui.structure.names import NameCompleter

Read = Callable[[Connection, int], Sequence[Tag]]


class TagCompleter(NameCompleter):
    """Completes the name after the last comma; those before it stay."""

    def splitPath(self, path: str) -> list[str]:
        """What is typed after the last comma, as the names are compared."""
        return super().splitPath(path.rpartition(",")[2].strip())

    def pathFromIndex(self, index: QModelIndex) -> str:
        """All that the field shows when a name is taken."""
        before = self._typed().rpartition(",")[0]
        return f"{before.strip()}, {index.data()}" if before.strip() else str(index.data())

    def _typed(self) -> str:
        field = self.widget()
        return field.text() if isinstance(field, LineField) else ""


class TagsField(LineField):
    """Stores the tags of one owner when it is left; tags not known yet are made. `shown` tells of others."""

    shown = Signal()

    def __init__(self, context: Context, name: str, read: Read, store: Callable[..., None]) -> None:
        """`read` asks for an owner's tags, `store` is the use case that gives it others."""
        super().__init__(name, "")
        self._context = context
        self._of, self._give = read, store
        self._completer = TagCompleter(self)
        self.setCompleter(self._completer)
        self.setPlaceholderText(self.tr("e.g. report on the state of the commune"))
        self.entered.connect(self._store)
        context.changed.connect(self._follow)

    @property
    def names(self) -> list[str]:
        """The names that stand in the field."""
        return [name for name in (each.strip() for each in self.text().split(",")) if name]

    def show_owner(self, owner_id: int) -> None:
        """Show the tags of an owner."""
        read = self._context.workspace.read
        self._completer.offer((tag.id, tag.name) for tag in read(tags))
        self.show_text(", ".join(tag.name for tag in read(self._of, owner_id)), of=owner_id)
        self.setToolTip(self.text())
        self.shown.emit()

    def _follow(self, changed: Changed) -> None:
        """Show what a change, an undo above all, did to the tags."""
        if {"tag", "tagging"} & changed.rows.keys() and isinstance(self.owner, int):
            self.show_owner(self.owner)

    def _store(self, _text: str) -> None:
        if isinstance(self.owner, int) and self.store(self._context, self._give, self.owner, self.names):
            self.show_owner(self.owner)
