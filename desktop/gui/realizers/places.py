"""Where forms are written to: the folder proposed, and the one chosen."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from db.domain.errors import RecordError, Refusal
from db.domain.periods import Period
from desktop import paths, settings
from desktop.gui.ask import Ask
from desktop.gui.dialogs.fields import line
from desktop.gui.theme import space
from desktop.gui.widgets.buttons import button


def home() -> Path:
    """The folder of the last export if it is still there, else that of documents."""
    remembered = Path(settings.load().documents_folder)
    return remembered if remembered.name and remembered.is_dir() else paths.documents()


def make_ready(folder: Path) -> None:
    """Make a folder that is not there, in one that is. Raises RecordError: NO_FOLDER."""
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise RecordError(Refusal.NO_FOLDER, str(folder.parent)) from error


class Folder(QWidget):
    """A folder, typed or chosen; one that is not there yet is made with the forms."""

    edited = Signal()

    def __init__(self, ask: Ask, period: Period) -> None:
        super().__init__()
        self._ask = ask
        self.line = line(str(home() / self.tr("Forms {period}").format(period=period.label)))
        self.line.setAccessibleName(self.tr("Folder for the forms"))
        self.choose = button(self.tr("C&hoose…"), icon_name="folder-open")
        self.choose.clicked.connect(self._on_choose)
        self.line.textChanged.connect(lambda: self.edited.emit())
        self.setFocusProxy(self.line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space(8))
        row.addWidget(self.line, 1)
        row.addWidget(self.choose)

    @property
    def path(self) -> Path:
        """The folder; without its place it is one in that of documents."""
        return home() / self.line.text().strip()

    def remember(self) -> None:
        """Propose the same place next time."""
        settings.update(documents_folder=str(self.path.parent))

    def _on_choose(self) -> None:
        chosen = self._ask.choose_folder(self.tr("Where to put the forms"), home())
        if chosen is not None:
            self.line.setText(str(chosen))
