"""Checking the signatures of any file: within a document, in a container, or beside what they sign."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from db.domain.errors import RecordError
from desktop import settings
from desktop.app import signed_files, verifying
from desktop.app.verifying import Verified
from desktop.gui import labels
from desktop.gui.ask import Ask
from desktop.gui.dialogs.help_key import offer_help
from desktop.gui.dialogs.page_dialog import PageDialog
from desktop.gui.documents import places
from desktop.gui.panel.section import prose, show_words
from desktop.gui.signing.carried_pane import CarriedPane
from desktop.gui.signing.reports_pane import ReportsPane
from desktop.gui.signing.trust_dialog import TrustDialog
from desktop.gui.theme import space
from desktop.gui.widgets.buttons import Kind
from desktop.gui.widgets.message_strip import Level, announce
from desktop.gui.widgets.progress_strip import ProgressStrip
from desktop.gui.widgets.text import Style
from desktop.gui.work import Job, Task

_SIZE = (720, 560)


class VerifyDialog(PageDialog):
    """Shows what was found of a file; `look_at` begins."""

    def __init__(self, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ask = ask
        self._task: Task | None = None
        self.job: Job | None = None
        self._latest: Job | None = None
        self.setWindowTitle(self.tr("Signatures"))
        self.wanted = QSize(*map(space, _SIZE))
        offer_help(self, "podpis")
        self.name = prose(Style.HEADING)
        self.of = prose(Style.MUTED)
        self.progress = ProgressStrip()
        self.reports = ReportsPane()
        self.carried = CarriedPane()
        self._verified: Verified | None = None
        for each in (self.name, self.of, self.carried, self.progress):
            self.body.addWidget(each)
        self.body.addWidget(self.reports, 1)
        self.reports.hide()
        self.other = self.offer(
            self.tr("&Other file…"), Kind.SECONDARY, QDialogButtonBox.ButtonRole.ResetRole
        )
        self.other.clicked.connect(self.choose)
        self.close_button = self.offer_to_close()
        self.close_button.setFocus()
        self.reports.list_wanted.connect(self._on_list_wanted)
        self.carried.compare_wanted.connect(self._on_compare_wanted)
        self.carried.save_wanted.connect(self._on_save_wanted)

    def choose(self) -> bool:
        """Let the user choose a file, and look at it; whether one was chosen."""
        path = self._ask.choose_open_file(
            self.tr("Check signatures"),
            self.tr("Signed files (*.docx *.xades *.xml *.asice *.sce *.asics *.scs);;All files (*)"),
            places.signed_folder(),
        )
        if path is None:
            return False
        settings.update(signed_folder=str(path.parent))
        return self.look_at(path)

    def look_at(self, path: Path) -> bool:
        """Look at the signatures of a file; whether that began. The signed one may be asked for."""
        of = None
        if verifying.needs_signed_file(path):
            of = self._ask.choose_open_file(
                self.tr("The signature lies beside a file. Which one was signed?"),
                self.tr("All files (*)"),
                path.parent,
            )
            if of is None:
                return False
        self._begin(path.name, lambda progress: verifying.verify_file(path, of, progress))
        return True

    def show_kept(self, name: str, content: bytes, signature: bytes | None = None) -> None:
        """Look at a document in the record, or at a signature that is kept beside it."""
        self.other.hide()

        def look(_progress: object) -> Verified:
            return verifying.verify_kept(name, content, signature)

        self._begin(name, look)

    def reject(self) -> None:
        """Stop looking, and close."""
        if self.job is not None:
            self.job.cancel()
        super().reject()

    def _begin(self, name: str, task: Task) -> None:
        self._task = task
        self.message.hide()
        self.reports.hide()
        self.name.setText(name)
        show_words(self.of, "")
        self.carried.hide()
        if self.job is not None:
            self.job.cancel()
        job = self._latest = self.job = Job(self, task)
        job.ended.connect(partial(self._on_ended, job))
        job.finished.connect(partial(self._on_verified, job))
        job.refused.connect(partial(self._on_refused, job))
        job.stopped.connect(partial(self._on_stopped, job))
        self.progress.follow(job, self.tr("Checking the signatures…"))
        job.start()

    def _on_ended(self, job: Job) -> None:
        if job is self.job:
            self.job = None

    def _on_verified(self, job: Job, verified: Verified) -> None:
        if job is not self._latest:  # of a file that was looked at before
            return
        told = self.tr("Signature of the file “{name}”")
        show_words(self.of, told.format(name=verified.of.name) if verified.of is not None else "")
        self._verified = verified
        self.carried.show_file(verified.carried)
        self.reports.show_reports(verified.reports, verified.shown)
        self.reports.show()
        self.fit(self.size())
        announce(self.reports, self.reports.said or self.reports.none.text())

    def _on_refused(self, job: Job, error: RecordError) -> None:
        if job is self._latest:
            self.message.tell(Level.ERROR, labels.refusal(error))

    def _on_stopped(self, job: Job) -> None:
        if job is self._latest:
            self.message.tell(Level.INFO, self.tr("Checking was stopped."))

    def _on_compare_wanted(self) -> None:
        """Look whether a file of the disk is the one that lies in the signature."""
        if self._verified is None:
            return
        signature = self._verified.path
        of = self._ask.choose_open_file(
            self.tr("Which file is to be compared?"), self.tr("All files (*)"), signature.parent
        )
        if of is not None:
            self._begin(signature.name, lambda progress: verifying.verify_file(signature, of, progress))

    def _on_save_wanted(self) -> None:
        """Write the file that lies in the signature."""
        verified = self._verified
        if verified is None or verified.carried is None:
            return
        path = self._ask.choose_save_file(
            self.tr("Where is the signed file to go?"),
            self.tr("All files (*)"),
            verified.path.with_suffix(""),
        )
        if path is None:
            return
        try:
            signed_files.write_bytes(path, verified.carried)
        except RecordError as error:
            self.message.tell(Level.ERROR, labels.refusal(error))
        else:
            self.message.tell(Level.OK, self.tr("Saved: “{name}”.").format(name=path.name))

    def _on_list_wanted(self) -> None:
        """Look once more when a list was loaded."""
        dialog = TrustDialog(self._ask, self)
        dialog.exec()
        if dialog.has_changed and self._task is not None:
            self._begin(self.name.text(), self._task)
