"""Closing the chosen period, and opening it again: the entries of the Programme menu."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from db.domain.errors import RecordError
from db.domain.journal import Changed
from db.domain.kinds import Act
from desktop.gui.closing.moments import day
from desktop.gui.closing.refused import closed_place
from desktop.gui.commands import command

if TYPE_CHECKING:
    from desktop.gui.main_window import MainWindow


class ClosingCommands(QObject):
    """`close` and `reopen` follow the chosen period; `lock` stands beside it while it is closed."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.close = command(window, self.tr("&Close the period…"), "lock", "", self.close_period)
        self.reopen = command(window, self.tr("Open the period &again…"), "history", "", self.reopen_period)
        self.lock = command(window, "", "lock", "", self.reopen_period)
        window.context.chosen.connect(self._follow)
        window.context.changed.connect(self._on_changed)
        self._follow()

    def close_period(self) -> None:
        """Show what stands against closing the period, and close it."""
        from desktop.gui.closing.close_dialog import CloseDialog

        programme, period = self._window.context.programme, self._window.context.period
        if programme is not None and period is not None:
            CloseDialog(self._window.context, programme, period, self._window).exec()

    def reopen_period(self) -> None:
        """Ask why the period is opened again, and open it."""
        from desktop.gui.closing.reopen_dialog import reopen_chosen

        reopen_chosen(self._window.context, self._window)

    def way_out(self, error: RecordError) -> tuple[str, object]:
        """The button beside a refusal, and what it does, where a closed period is the reason."""
        from desktop.gui.closing.reopen_dialog import ReopenDialog

        place = closed_place(self._window.context, error)
        if place is None:
            return "", None
        return (
            self.tr("Open again…"),
            lambda: ReopenDialog(self._window.context, *place, self._window).exec(),
        )

    def _on_changed(self, changed: Changed) -> None:
        """Say what was done: on most screens little shows it."""
        told = {
            Act.CLOSE_PERIOD: self.tr("Closed: {subject}. Its values, texts and money stand still now."),
            Act.REOPEN_PERIOD: self.tr("Opened again: {subject}. It can be corrected now."),
        }.get(changed.change_set.act)
        if told is not None:
            words = told.format(subject=changed.change_set.subject)
            self._window.toast.tell(words, undoable=False)

    def _follow(self) -> None:
        context = self._window.context
        closing, period = context.lock, context.period
        self.close.setEnabled(period is not None and closing is None)
        self.reopen.setEnabled(closing is not None)
        self.lock.setVisible(closing is not None)
        if closing is not None and period is not None:
            words = self.tr("{period} was closed on {date}. Open it again…")
            told = words.format(period=period.label, date=day(closing.closed_at))
            self.lock.setText(told)
            self.lock.setToolTip(told)
