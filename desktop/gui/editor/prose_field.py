"""An editor of prose that tells what the user made of the text when it is left, and a second after a key."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop.gui.context import Context
from desktop.gui.editor.prose_editor import ProseEditor
from desktop.gui.structure.fields import Keeping

PAUSE_MS = 1000


class ProseField(Keeping, ProseEditor):
    """Like the fields of the structure: `show_text(markup, of=owner)`, `entered`, `store`, `save`.

    What could not be stored stays with its owner, and `complained` says why.
    """

    entered = Signal(str)
    complained = Signal(str)

    def __init__(self, context: Context, name: str, rows: int = 6, parent: QWidget | None = None) -> None:
        ProseEditor.__init__(self, context, name, rows, parent)
        self._begin()
        self._shown = ("", "")
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.save)
        self.changed.connect(self._pause.start)
        self.left.connect(self.save)
        context.acting.connect(self.leave)

    @property
    def typed(self) -> str:
        """The text as markup."""
        return self.text()

    def save(self) -> None:
        """Emit what was typed, if anything was."""
        self._pause.stop()
        super().save()

    def _fill(self, text: str) -> None:
        """Show another text; the one that is shown already keeps its cursor, however it was written."""
        if text != self.typed and (text, self.typed) != self._shown:
            self.set_text(text)
            self._shown = (text, self.typed)
        self._pause.stop()
