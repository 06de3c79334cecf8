"""What all screens share: the open file, the chosen programme and period, and how a gesture is done."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from db.domain.entities import Closing, Programme
from db.domain.errors import RecordError
from db.domain.journal import Changed
from db.domain.periods import Period
from db.queries import programmes
from db.queries.closings import closed_periods, closing_of
from desktop.app.workspace import Workspace

T = TypeVar("T")


class Context(QObject):
    """The state that every screen reads; only the main window's choosers and use cases change it.

    `changed` carries the `Changed` notice of every transaction, undo and redo, after it is on the disk;
    `chosen` tells that another programme or period is to be shown, or that one was closed or opened again;
    `refused` carries a `RecordError`. `closed` are the closed periods of the programme, by their id.
    `acting` comes before every gesture, undo and redo: what is being typed is older and is stored first.
    `closing` comes before another file takes the place of this one: what is being typed still belongs to it.
    """

    changed = Signal(object)
    chosen = Signal()
    refused = Signal(object)
    acting = Signal()
    closing = Signal()
    opened = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.programme: Programme | None = None
        self.period: Period | None = None
        self.programmes: tuple[Programme, ...] = ()
        self.periods: tuple[Period, ...] = ()
        self.closed: Mapping[int, Closing] = {}
        self._show(workspace)

    @property
    def lock(self) -> Closing | None:
        """That the chosen period is closed; None: it is open."""
        return self.closed.get(self.period.id) if self.period is not None else None

    def is_frozen(self, indicator_id: int, period_id: int) -> bool:
        """Whether what an indicator has in a period stands still, here or for another programme's sake."""
        own = period_id in self.closed
        return own or self.workspace.read(closing_of, indicator_id, period_id) is not None

    def open(self, workspace: Workspace) -> None:
        """Show another file from its first programme and newest period on."""
        self.closing.emit()
        self._show(workspace)

    def _show(self, workspace: Workspace) -> None:
        self.workspace = workspace
        workspace.listen(self._on_changed)
        workspace.before(self.acting.emit)
        self.programme = self.period = None
        self._reload()
        self.opened.emit()
        self.chosen.emit()

    def perform(self, use_case: Callable[..., T], *args: object, **kwargs: object) -> T | None:
        """Call a use case with the workspace first; a refusal is shown and answers None."""
        try:
            return use_case(self.workspace, *args, **kwargs)
        except RecordError as error:
            self.refused.emit(error)
            return None

    def attempt(self, use_case: Callable[..., object], *args: object, **kwargs: object) -> RecordError | None:
        """Call a use case that answers nothing; its refusal is shown, and handed to where it was typed."""
        try:
            use_case(self.workspace, *args, **kwargs)
        except RecordError as error:
            self.refused.emit(error)
            return error
        return None

    def choose(self, programme_id: int, period_id: int = 0) -> None:
        """Show a programme, and a period of it, as far as they are there."""
        if any(each.id == programme_id for each in self.programmes):
            self.choose_programme(programme_id)
            self.choose_period(period_id)

    def choose_programme(self, programme_id: int) -> None:
        """Show another programme, from its newest period on."""
        self.programme = next((each for each in self.programmes if each.id == programme_id), None)
        self.period = None
        self._reload()
        self.chosen.emit()

    def choose_period(self, period_id: int) -> None:
        """Show another period of the programme."""
        self.period = next((each for each in self.periods if each.id == period_id), self.period)
        self.chosen.emit()

    def _on_changed(self, changed: Changed) -> None:
        before = self._shown
        if {"programme", "programme_period", "period", "closing"} & set(changed.rows):
            self._reload()
        self.changed.emit(changed)
        if before != self._shown:
            self.chosen.emit()

    @property
    def _shown(self) -> tuple[object, ...]:
        return self.programme, self.period, self.programmes, self.periods, self.closed

    def _reload(self) -> None:
        """Read the programmes and periods anew, keeping what is chosen as far as it still exists."""
        self.programmes = self.workspace.read(programmes.programmes)
        self.programme = _same(self.programme, self.programmes) or next(iter(self.programmes), None)
        self.periods = (
            self.workspace.read(programmes.periods, self.programme.id) if self.programme is not None else ()
        )
        self.period = _same(self.period, self.periods) or (self.periods[-1] if self.periods else None)
        self.closed = self.workspace.read(closed_periods, self.programme.id) if self.programme else {}


def _same(chosen: T | None, present: tuple[T, ...]) -> T | None:
    return next((each for each in present if chosen is not None and each.id == chosen.id), None)
