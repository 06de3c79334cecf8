"""Writing a document: in the background, whole or not at all, with what can be done afterwards."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from db.domain.errors import RecordError, Refusal
from db.domain.report import DocumentData
from desktop.app import document_files
from desktop.app.document_files import Written
from desktop.app.file_names import free_name
from desktop.gui import labels
from desktop.gui.widgets.buttons import button
from desktop.gui.widgets.message_strip import Level, MessageStrip
from desktop.gui.widgets.progress_strip import ProgressStrip
from desktop.gui.work import Job, Task


class DoneStrip(MessageStrip):
    """Says what was written; `acted` asks to open it, `folder_wanted` to show where it lies.

    `sign_wanted` asks to sign it, where it is a Word document.
    """

    folder_wanted = Signal()
    sign_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.folder = button(self.tr("Show in the folder"))
        self.folder.clicked.connect(self.folder_wanted)
        self.sign = button(self.tr("Sign…"))
        self.sign.clicked.connect(self.sign_wanted)
        for each in (self.folder, self.sign):
            self.layout().insertWidget(self.layout().count() - 1, each)

    def tell_written(self, written: Written) -> None:
        """Say that the document is there, and when not everybody could read it."""
        self.sign.setVisible(written.path.suffix.casefold() == ".docx")
        barriers = sum(not each.is_advice for each in written.findings)
        sentence = self.tr("Saved “{name}”.").format(name=written.path.name)
        if barriers:
            warning = self.tr("A screen reader stumbles in %n place(s); see “Check”.", "", barriers)
            self.tell(Level.WARN, f"{sentence} {warning}", self.tr("Open"))
        else:
            self.tell(Level.OK, sentence, self.tr("Open"))


class Export(QObject):
    """Writes or prints one document at a time; its `strips` say how that went, for the screen to show."""

    exported = Signal(object)
    open_wanted = Signal(object)
    folder_wanted = Signal(object)
    sign_wanted = Signal(object)

    def __init__(self, screen: QWidget) -> None:
        super().__init__(screen)
        self.job: Job | None = None
        self._data: DocumentData | None = None
        self._path = Path()
        self.progress = ProgressStrip()
        self.done = DoneStrip()
        self.message = MessageStrip()
        self.strips = (self.progress, self.done, self.message)
        self.message.acted.connect(lambda: self.write(self._data, free_name(self._path)))
        self.done.acted.connect(lambda: self.open_wanted.emit(self._path))
        self.done.folder_wanted.connect(lambda: self.folder_wanted.emit(self._path))
        self.done.sign_wanted.connect(lambda: self.sign_wanted.emit(self._path))

    def write(self, data: DocumentData, path: Path) -> None:
        """Begin to write the document of what was read."""
        self._data, self._path = data, path
        self._begin(partial(document_files.write, data, path), self.tr("Writing the document…"))
        self.job.finished.connect(self._on_written)

    def print_out(self, task: Task, printer: str) -> None:
        """Begin to print; `task` does it."""
        self._path = Path()
        self._begin(task, self.tr("Printing the document…"))
        self.job.finished.connect(lambda _done: self._on_printed(printer))

    def _begin(self, task: Task, words: str) -> None:
        self.done.hide()
        self.message.hide()
        job = Job(self, task)
        job.ended.connect(self._on_ended)
        job.refused.connect(self._on_refused)
        job.stopped.connect(self._on_stopped)
        self.progress.follow(job, words)
        self.job = job
        job.start()

    def tell(self, level: Level, sentence: str) -> None:
        """Say something where the outcome of an export is said."""
        self.message.tell(level, sentence)

    def _on_ended(self) -> None:
        self.job = None

    def _on_written(self, written: Written) -> None:
        self.done.tell_written(written)
        self.exported.emit(written.path)

    def _on_printed(self, printer: str) -> None:
        self.message.tell(Level.OK, self.tr("Sent to the printer “{name}”.").format(name=printer))

    def _on_refused(self, error: RecordError) -> None:
        taken = error.refusal is Refusal.FILE_NOT_WRITABLE and self._path.exists()
        free = free_name(self._path) if taken else self._path
        verb = self.tr("Save as “{name}”").format(name=f"… ({_number(free)}){free.suffix}")
        self.message.tell(Level.ERROR, labels.refusal(error), verb if taken else "")

    def _on_stopped(self) -> None:
        self.message.tell(Level.INFO, self.tr("It was stopped; nothing was written."))


def _number(path: Path) -> str:
    return path.stem.rpartition("(")[2].rstrip(")")
