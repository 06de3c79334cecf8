"""How the user has arranged the grid of a file, kept from one start to the next."""

from pathlib import Path

from PySide6.QtCore import QObject

from desktop import settings
from desktop.gui.context import Context
from desktop.gui.values.sheet_view import SheetView


class Layout(QObject):
    """Widths and folded titles."""

    def __init__(self, context: Context, view: SheetView) -> None:
        super().__init__(view)
        self._context = context
        self._view = view
        self._file: Path | None = None
        self._known = settings.GridLayout()
        context.closing.connect(self._leave)

    def restore(self) -> None:
        """Arrange the grid as it was left, once for each file."""
        file = self._context.workspace.path
        if file == self._file:
            return
        self._file = file
        self._known = settings.load().grids.get(str(file), settings.GridLayout())
        self._view.widths.take(self._known.labels, self._known.columns)
        if self._known.folded:
            self._view.sheet.fold(self._known.folded)

    def _leave(self) -> None:
        """The next file may have nothing to arrange: what it shows is not what this one looked like."""
        self.remember()
        self._file = None

    def remember(self) -> None:
        """Note how the grid of the file is arranged."""
        if self._file is None:
            return
        widths, outline = self._view.widths, self._view.sheet.outline
        now = settings.GridLayout(
            widths.own_labels, dict(widths.own_columns), tuple(sorted(outline.folded_in_all))
        )
        if now != self._known:
            settings.save(settings.load().with_grid(self._file, now))
            self._known = now
