"""What the clerk says of the selected cells besides their values: blank on purpose, confirmed, flagged."""

from collections.abc import Iterator

from PySide6.QtCore import QObject

from db.domain.entities import Comment, Value
from db.domain.kinds import Status
from desktop.app import comments, values
from desktop.gui.context import Context
from desktop.gui.values.entry import Entry
from desktop.gui.values.sheet_view import SheetView


class CellMarks(QObject):
    """The commands; each is one step to undo."""

    def __init__(self, context: Context, entry: Entry, view: SheetView) -> None:
        super().__init__(view)
        self._context = context
        self._entry = entry
        self._view = view

    def leave_blank(self) -> None:
        """Leave the selected cells empty on purpose."""
        self._entry.take_away(values.leave_blank, self._view.selected_places(), self._view.selected_sums())

    def confirm(self) -> None:
        """Confirm the selected values; where all are confirmed, make them drafts again."""
        places = self._view.selected_places()
        if places:
            done = all(value is None or value.status is Status.CONFIRMED for value, _ in self._contents())
            self._context.perform(values.confirm, places, not done)

    def flag(self) -> None:
        """Flag the selected cells to come back to; where all are flagged, take the flags off."""
        places = self._view.selected_places()
        if places:
            flagged = all(comment is not None and comment.follow_up for _, comment in self._contents())
            self._context.perform(comments.flag, places, not flagged)

    def _contents(self) -> Iterator[tuple[Value | None, Comment | None]]:
        """What stands in each selected cell, and what was remarked on it."""
        sheet = self._view.sheet
        for row, column in self._view.selected_cells():
            found, period = sheet.line(row).found, sheet.columns.periods[column]
            yield found.values.get(period.id), found.comments.get(period.id)
