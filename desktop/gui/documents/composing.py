"""Making a preview on another thread, so that the window never waits for it."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from db.domain.report import ReportData
from desktop.app import reports
from desktop.app.progress import Progress
from desktop.gui.work import Job


def _preview(data: ReportData, _progress: Progress) -> str:
    return reports.html(reports.composed(data))


class Composer(QObject):
    """`composed` carries the HTML of what was asked for last; earlier wishes are forgotten."""

    composed = Signal(str)

    def __init__(self, screen: QObject) -> None:
        super().__init__(screen)
        self._newest: Job | None = None

    @property
    def busy(self) -> bool:
        """Whether a preview is on its way."""
        return self._newest is not None

    def compose(self, data: ReportData) -> None:
        """Make the preview of a report."""
        job = Job(self, partial(_preview, data))
        self._newest = job
        job.finished.connect(lambda html: self._on_finished(job, html))
        job.start()

    def _on_finished(self, job: Job, html: str) -> None:
        if job is self._newest:
            self._newest = None
            self.composed.emit(html)
