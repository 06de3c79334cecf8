"""Writing a document: in the background, whole or not at all, with what can be done afterwards."""

from functools import partial
from itertools import count
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from db.domain.errors import RecordError, Refusal
from db.domain.report import ReportData
from desktop.app import reports
from desktop.app.progress import Progress
from desktop.gui import labels
from desktop.gui.widgets.buttons import button
from desktop.gui.widgets.message_strip import Level, MessageStrip
from desktop.gui.widgets.progress_strip import ProgressStrip
from desktop.gui.work import Job


def free_name(path: Path) -> Path:
    """„Sprawozdanie (2).docx”: the first such name beside the path that nothing has yet."""
    names = (path.with_name(f"{path.stem} ({number}){path.suffix}") for number in count(2))
    return next(name for name in names if not name.exists())


def _write(data: ReportData, path: Path, progress: Progress) -> Path:
    reports.write_word(reports.composed(data), path, progress)
    return path


class DoneStrip(MessageStrip):
    """Says what was written; `acted` asks to open it, `folder_wanted` to show where it lies."""

    folder_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.folder = button(self.tr("Show in the folder"))
        self.folder.clicked.connect(self.folder_wanted)
        self.layout().insertWidget(self.layout().count() - 1, self.folder)

    def tell_written(self, path: Path) -> None:
        """Say that the document is there."""
        self.tell(Level.OK, self.tr("Saved “{name}”.").format(name=path.name), self.tr("Open"))


class Export(QObject):
    """Writes one document at a time; what it has to say is in its `strips`, for the screen to show."""

    exported = Signal(object)
    open_wanted = Signal(object)
    folder_wanted = Signal(object)

    def __init__(self, screen: QWidget) -> None:
        super().__init__(screen)
        self.job: Job | None = None
        self._data: ReportData | None = None
        self._path = Path()
        self.progress = ProgressStrip()
        self.done = DoneStrip()
        self.message = MessageStrip()
        self.strips = (self.progress, self.done, self.message)
        self.message.acted.connect(lambda: self.write(self._data, free_name(self._path)))
        self.done.acted.connect(lambda: self.open_wanted.emit(self._path))
        self.done.folder_wanted.connect(lambda: self.folder_wanted.emit(self._path))

    def write(self, data: ReportData, path: Path) -> None:
        """Begin to write the report of what was read."""
        self._data, self._path = data, path
        self.done.hide()
        self.message.hide()
        job = Job(self, partial(_write, data, path))
        job.ended.connect(self._on_ended)
        job.finished.connect(self._on_written)
        job.refused.connect(self._on_refused)
        job.stopped.connect(self._on_stopped)
        self.progress.follow(job, self.tr("Writing the document…"))
        self.job = job
        job.start()

    def tell(self, level: Level, sentence: str) -> None:
        """Say something where the outcome of an export is said."""
        self.message.tell(level, sentence)

    def _on_ended(self) -> None:
        self.job = None

    def _on_written(self, path: Path) -> None:
        self.done.tell_written(path)
        self.exported.emit(path)

    def _on_refused(self, error: RecordError) -> None:
        taken = error.refusal is Refusal.FILE_NOT_WRITABLE and self._path.exists()
        verb = self.tr("Save as “{name}”").format(name=f"… ({_number(free_name(self._path))}).docx")
        self.message.tell(Level.ERROR, labels.refusal(error), verb if taken else "")

    def _on_stopped(self) -> None:
        self.message.tell(Level.INFO, self.tr("The export was stopped; nothing was written."))


def _number(path: Path) -> str:
    return path.stem.rpartition("(")[2].rstrip(")")
