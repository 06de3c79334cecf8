"""The Programme menu: programmes, their levels and periods, the office and its realizers."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from db.domain.entities import Programme
from db.queries.programme_tree import programme_tree
from db.queries.removals import losses_with_nodes
from desktop.app import programmes
from desktop.gui.closing.commands import ClosingCommands
from desktop.gui.commands import command

if TYPE_CHECKING:
    from desktop.gui.main_window import MainWindow


class ProgrammeCommands(QObject):
    """Opens the dialogs about a programme as a whole; each is imported when it is wanted."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.office = command(window, self.tr("&Office…"), "building-community", "", self._edit_office)
        self.period = command(
            window, self.tr("New p&eriod…"), "calendar-plus", "Ctrl+Shift+O", self.add_period
        )
        described = [
            command(window, self.tr("&Properties of the programme…"), "pencil", "", self._edit),
            command(window, self.tr("&Levels…"), "list-numbers", "", self._edit_levels),
            command(window, self.tr("&Remove the programme"), "trash", "", self._remove),
        ]
        self.closing = ClosingCommands(window)
        self._about_chosen = [*described, self.period]
        self.actions: list[QAction | None] = [
            command(window, self.tr("&New programme…"), "file-plus", "Ctrl+Shift+P", self.add),
            *described,
            None,
            self.period,
            self.closing.close,
            self.closing.reopen,
            None,
            self.office,
            command(window, self.tr("Reali&zers…"), "users", "", self._edit_realizers),
            command(window, self.tr("Dictionary of &units…"), "list", "", self._edit_units),
        ]
        window.context.chosen.connect(self._show_what_is_possible)
        self._show_what_is_possible()

    def add(self) -> None:
        """Make a new programme and show it."""
        from desktop.gui.dialogs.programme_dialog import ProgrammeDialog

        known = {each.id for each in self._window.context.programmes}
        ProgrammeDialog(self._window.context, None, self._window).exec()
        for programme in self._window.context.programmes:
            if programme.id not in known:
                self._window.context.choose_programme(programme.id)

    def add_period(self) -> None:
        """Add a period, show it, and go to the values that it waits for."""
        from desktop.gui.dialogs.period_dialog import PeriodDialog

        known = {each.id for each in self._window.context.periods}
        PeriodDialog(self._window.context, self._window, self._window.ask).exec()
        for period in self._window.context.periods:
            if period.id not in known:
                self._window.context.choose_period(period.id)
                self._window.open_screen("values")
                self._window.screens["values"].go_to_first_missing()

    def _edit(self) -> None:
        from desktop.gui.dialogs.programme_dialog import ProgrammeDialog

        ProgrammeDialog(self._window.context, self._window.context.programme, self._window).exec()

    def _edit_levels(self) -> None:
        from desktop.gui.dialogs.levels_dialog import LevelsDialog

        LevelsDialog(self._window.context, self._window).exec()

    def _remove(self) -> None:
        programme = self._window.context.programme
        if programme is None or not self._agreed(programme):
            return
        self._window.context.perform(programmes.remove_programme, programme.id)
        if programme not in self._window.context.programmes:
            self._window.toast.tell(self.tr("Removed: {title}").format(title=programme.title))

    def _agreed(self, programme: Programme) -> bool:
        """Ask before anything that was entered goes with the programme."""
        from desktop.gui.structure.removal import Removal

        read = self._window.context.workspace.read
        nodes = [row.id for row in read(programme_tree, programme.id)]
        question = self.tr("Remove the programme “{title}”?").format(title=programme.title)
        return Removal(self._window.ask, self).agreed(question, read(losses_with_nodes, nodes))

    def _edit_office(self) -> None:
        from desktop.gui.dialogs.office_dialog import OfficeDialog

        OfficeDialog(self._window.context, self._window).exec()

    def _edit_realizers(self) -> None:
        from desktop.gui.dialogs.realizers_dialog import RealizersDialog

        RealizersDialog(self._window.context, self._window).exec()

    def _edit_units(self) -> None:
        from desktop.gui.dialogs.units_dialog import UnitsDialog

        UnitsDialog(self._window.context, self._window).exec()

    def _show_what_is_possible(self) -> None:
        for each in self._about_chosen:
            each.setEnabled(self._window.context.programme is not None)
