"""The open file as the use cases see it: read, change, undo, and tell everybody what changed."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import ParamSpec, TypeVar

from db.domain.journal import Changed, ChangeSet
from db.domain.kinds import Act
from db.store import Edit, Query, Store

P = ParamSpec("P")
T = TypeVar("T")
Listener = Callable[[Changed], None]
Preparing = Callable[[], object]

log = logging.getLogger(__name__)


class Workspace:
    """One open file. Listeners hear of a change once, after it is on the disk.

    Before every change whoever holds something back may store it: no change may go by what is being typed.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._listeners: list[Listener] = []
        self._preparing: list[Preparing] = []
        self._is_preparing = False
        self.saved_at: datetime | None = None

    @property
    def path(self) -> Path:
        """The open file."""
        return self._store.path

    def close(self) -> None:
        """Let go of the file."""
        self._listeners.clear()
        self._preparing.clear()
        self._store.close()

    def check(self) -> None:
        """Read the whole file once. Raises RecordError if it is damaged; it was not touched."""
        self._store.check()

    def listen(self, listener: Listener) -> None:
        """Hear of every change from now on."""
        self._listeners.append(listener)

    def before(self, prepare: Preparing) -> None:
        """Be called before every change, undo and redo from now on, to store what is not stored yet."""
        self._preparing.append(prepare)

    def read(self, query: Query[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """A query's answer."""
        return self._store.read(query, *args, **kwargs)

    @contextmanager
    def transaction(self, act: Act, subject: str = "") -> Iterator[Edit]:
        """One gesture: stored whole, or, on any error, not at all."""
        self._prepare()
        with self._store.transaction(act, subject) as edit:
            yield edit
        if edit.changed is not None:
            self._tell(edit.changed)

    def undo(self) -> Changed:
        """Take the last gesture back. Raises RecordError when there is none."""
        self._prepare()
        changed = self._store.undo()
        self._tell(changed)
        return changed

    def redo(self) -> Changed:
        """Do the gesture undone last again. Raises RecordError when there is none."""
        self._prepare()
        changed = self._store.redo()
        self._tell(changed)
        return changed

    def next_undo(self) -> ChangeSet | None:
        """What undo would take back."""
        return self._store.next_undo()

    def next_redo(self) -> ChangeSet | None:
        """What redo would do again."""
        return self._store.next_redo()

    def copy_to(self, target: Path) -> None:
        """A whole copy of the file. Raises RecordError if it cannot be written."""
        self._store.copy_to(target)

    def _prepare(self) -> None:
        """Have stored what waits; what that changes is no further reason to."""
        if self._is_preparing:
            return
        self._is_preparing = True
        try:
            for prepare in tuple(self._preparing):
                prepare()
        finally:
            self._is_preparing = False

    def _tell(self, changed: Changed) -> None:
        self.saved_at = datetime.now().astimezone()
        log.info("%s: %s", changed.change_set.act, {table: len(ids) for table, ids in changed.rows.items()})
        for listener in tuple(self._listeners):
            listener(changed)
