"""Signing a document: which one, in what form, with which key; then what the verifier says of the result."""

from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialogButtonBox, QVBoxLayout, QWidget

from db.domain.errors import RecordError
from db.domain.kinds import SignatureForm
from db.domain.signatures import Signer
from desktop import paths, settings
from desktop.app import issuing, signed_files
from desktop.app.signing import Order, SignatureLine, Signed
from desktop.app.signing_keys import CardKey
from desktop.gui import labels
from desktop.gui.ask import Ask
from desktop.gui.context import Context
from desktop.gui.dialogs.help_key import offer_help
from desktop.gui.dialogs.page_dialog import RecordDialog
from desktop.gui.documents import opening, places
from desktop.gui.panel.section import Section
from desktop.gui.signing import words
from desktop.gui.signing.form_pane import FormPane
from desktop.gui.signing.key_pane import KeyPane
from desktop.gui.signing.line_pictures import pictures
from desktop.gui.signing.reports_pane import ReportsPane
from desktop.gui.signing.signing_run import SigningRun, Wanted
from desktop.gui.signing.signing_subject import Subject, read_file, read_issued
from desktop.gui.signing.statement_pane import StatementPane
from desktop.gui.signing.subject_pane import SubjectPane
from desktop.gui.signing.trust_dialog import TrustDialog
from desktop.gui.theme import space
from desktop.gui.widgets.buttons import Kind
from desktop.gui.widgets.message_strip import Level
from desktop.gui.widgets.progress_strip import ProgressStrip
from desktop.gui.work import Job, Task

_SIZE = (760, 640)
_SHOWN = 6  # places named in the question, of those that a signature does not settle


class SignDialog(RecordDialog):
    """Call `sign_file` or `sign_issued` before it is shown; `signed` is what came of it, None if nothing did.

    A file's signature is written where the user says; that of an issued version is kept in the record.
    """

    def __init__(self, context: Context, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._ask = ask
        self._subject: Subject | None = None
        self._reading: Job | None = None
        self._target: Path | None = None
        self.signed: Signed | None = None
        self.setWindowTitle(self.tr("Sign a document"))
        self.wanted = QSize(*map(space, _SIZE))
        offer_help(self, "podpis")
        self._make_parts()
        self._lay_out()
        self._connect()
        self._enable()
        self.form.radios[self.form.form].setFocus()

    def sign_file(self, path: Path) -> None:
        """Sign a file of the disk."""
        self._read(path.name, partial(read_file, path))

    def sign_issued(self, document_id: int) -> None:
        """Sign a version that was issued; when that cannot be, the dialog says why."""
        self.subject.choose.hide()
        if self.perform(issuing.kept, document_id):
            kept: issuing.Kept = self.result_id
            self._read(kept.name, partial(read_issued, document_id, kept))

    def choose(self) -> bool:
        """Let the user choose a file; whether one was chosen."""
        remembered = Path(settings.load().documents_folder)
        folder = remembered if remembered.name and remembered.is_dir() else paths.documents()
        path = self._ask.choose_open_file(
            self.tr("Sign a document"), self.tr("Word documents (*.docx);;All files (*)"), folder
        )
        if path is not None:
            self.sign_file(path)
        return path is not None

    def reject(self) -> None:
        """Close, and stop what is being done; nothing is written then."""
        self.run.cancel()
        super().reject()

    def _read(self, name: str, task: Task) -> None:
        """Read what is to be signed, in place of what was chosen before."""
        self._subject = None
        self.message.hide()
        self.subject.show_name(name)
        self.form.allow_within(signed_files.is_word(name))
        self._enable()
        job = self._reading = Job(self, task)
        job.finished.connect(partial(self._on_read, job))
        job.refused.connect(self._on_refused)
        self.progress.follow(job, self.tr("Reading the document…"))
        job.start()

    def _on_read(self, job: Job, subject: Subject) -> None:
        if job is not self._reading:
            return
        self._subject = subject
        self.subject.show_before(subject.before)
        self._on_form()
        self._enable()
        self.fit(self.size())

    def _on_form(self) -> None:
        """Only a signature within the document fills a line of it."""
        within = self._subject is not None and self.form.form is SignatureForm.PACKAGE
        self.statement.offer_lines(self._subject.empty_lines if within else ())

    def _enable(self) -> None:
        is_busy = self.run.job is not None
        self._page.setEnabled(not is_busy)
        self.step.setEnabled(not is_busy and self._subject is not None and self.keys.source is not None)

    def _on_step(self) -> None:
        subject, source = self._subject, self.keys.source
        if subject is None or source is None or self._is_outdated(subject) or not self._agrees(subject):
            return
        self._target = self._choose_target(subject)
        if self._target is None and subject.path is not None:
            return
        self.message.hide()
        statement = self.statement.statement
        order = Order(subject.name, subject.content, self.form.form, statement, agreed=True)
        self.run.begin(source, Wanted(order, self._target))

    def _is_outdated(self, subject: Subject) -> bool:
        """Whether the file was changed since it was read, or is gone: what is signed is what is there."""
        try:
            if subject.is_as_read():
                return False
        except RecordError as error:
            self._on_refused(error)
            return True
        self.sign_file(subject.path)
        told = self.tr("The file was changed meanwhile and read anew. Look at it, then sign.")
        self.message.tell(Level.WARN, told)
        return True

    def _agrees(self, subject: Subject) -> bool:
        """Whether the signature settles all that the document shows, or the user signs nevertheless."""
        shown = subject.before.shown
        return not shown or self._ask.confirm(
            self.tr("Sign although the document can look different another day?"),
            "\n".join(words.shown_unsigned(each) for each in shown[:_SHOWN]),
            self.tr("Sign nevertheless"),
            danger=True,
        )

    def _choose_target(self, subject: Subject) -> Path | None:
        """Where the result goes; None when the user changed his mind, and for an issued version."""
        signed = self.tr("{name}-signed").format(name=Path(subject.name).stem)
        proposal = subject.target(self.form.form, signed)
        if proposal is None:
            return None
        title = self.tr("Where is what was signed to go?")
        chosen = self._ask.choose_save_file(title, self._filter(), proposal)
        # Never over the document itself: a signature beside it keeps an ending of its own.
        return places.ending_in(chosen, proposal.suffix) if chosen is not None else None

    def _filter(self) -> str:
        match self.form.form:
            case SignatureForm.PACKAGE:
                return self.tr("Word documents (*.docx)")
            case SignatureForm.XADES:
                return self.tr("Signatures (*.xades)")
            case SignatureForm.ASIC:
                return self.tr("Containers (*.asice)")

    def _dressed(self, order: Order, signer: Signer) -> Order:
        """The order with the pictures for the line that is to be filled."""
        line_id = self.statement.line_id
        if not line_id or self._subject is None:
            return order
        lines = self._subject.before.lines
        title = next((each.title for each in lines if each.setup_id == line_id), "")
        today = words.day(datetime.now().astimezone())
        shown = pictures(signer.name, order.statement.role or title, today)
        return replace(order, line=SignatureLine(line_id, *shown))

    def _on_signed(self, signed: Signed) -> None:
        issued_id = self._subject.issued_id if self._subject is not None else 0
        if issued_id and not self._keep(signed, issued_id):
            return
        self.signed = signed
        self._remember()
        self._page.hide()
        self.step.hide()
        self.cancel.setText(self.tr("Close"))
        self.reports.show_reports(signed.reports, here=True)
        self.reports.show()
        self.message.tell(Level.OK, self._done(signed), self.tr("Show in the folder") if self._target else "")
        self.cancel.setFocus()
        self.fit(QSize(self.width(), 0))

    def _done(self, signed: Signed) -> str:
        if self._target is not None:
            return self.tr("Signed and saved: “{name}”.").format(name=self._target.name)
        if signed.form is SignatureForm.PACKAGE:
            return self.tr("Signed. The signed document is kept as the next issued version.")
        return self.tr("Signed. The signature is kept beside the issued version.")

    def _keep(self, signed: Signed, issued_id: int) -> bool:
        """Keep the result in the record: as the next version, or as a signature beside this one."""
        if signed.form is SignatureForm.PACKAGE:
            return self.perform(issuing.keep_signed, issued_id, signed.content, signed.reports)
        return self.perform(issuing.keep_signature, issued_id, signed.name, signed.content, signed.reports)

    def _remember(self) -> None:
        """Have the key at hand the next time: where it is, never what opens it."""
        source, remembered = self.keys.source, settings.load()
        if isinstance(source, CardKey):
            settings.save(remembered.with_card_module(source.module))
        elif source is not None:
            settings.save(remembered.with_key_file(source))

    def _on_refused(self, error: RecordError) -> None:
        self.message.tell(Level.ERROR, labels.refusal(error))
        self.step.setFocus()
        if self.keys.by_card.isChecked() and self._subject is not None:
            self.keys.card.look()

    def _on_stopped(self) -> None:
        self.message.tell(Level.INFO, self.tr("It was stopped; nothing was signed."))

    def _on_list_wanted(self) -> None:
        """Say once more what was signed, by the list that was loaded."""
        dialog, signed = TrustDialog(self._ask, self), self.signed
        dialog.exec()
        if dialog.has_changed and signed is not None and self._subject is not None:
            self.reports.show_reports(self._subject.reports_of(signed), here=True)

    def _make_parts(self) -> None:
        self.subject = SubjectPane()
        self.form = FormPane()
        self.keys = KeyPane(self._ask)
        self.statement = StatementPane()
        self.reports = ReportsPane()
        self.reports.hide()
        self.progress = ProgressStrip()
        self.run = SigningRun(self, self._ask, self.progress, self._dressed)
        self.step = self.offer(
            self.tr("&Sign…"), Kind.PRIMARY, QDialogButtonBox.ButtonRole.AcceptRole, "signature"
        )
        self.step.setDefault(True)
        self.cancel = self.offer(self.tr("Cancel"), Kind.SECONDARY, QDialogButtonBox.ButtonRole.RejectRole)

    def _connect(self) -> None:
        self.subject.choose_wanted.connect(self.choose)
        self.form.chosen.connect(self._on_form)
        self.keys.chosen.connect(self._enable)
        self.step.clicked.connect(self._on_step)
        self.cancel.clicked.connect(self.reject)
        self.run.signed.connect(self._on_signed)
        self.run.refused.connect(self._on_refused)
        self.run.stopped.connect(self._on_stopped)
        self.run.turned.connect(self._enable)
        self.reports.list_wanted.connect(self._on_list_wanted)
        self.message.acted.connect(lambda: self._target and opening.open_folder(self._target))

    def _lay_out(self) -> None:
        self._page = QWidget()
        column = QVBoxLayout(self._page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for title, pane in (
            (self.tr("Document"), self.subject),
            (self.tr("Where the signature lies"), self.form),
            (self.tr("What signs"), self.keys),
            (self.tr("Said with the signature, if you like"), self.statement),
        ):
            section = Section(title)
            section.body.addWidget(pane)
            column.addWidget(section)
        column.addStretch(1)
        self.body.addWidget(self._page)
        self.body.addWidget(self.reports)
        self.body.addWidget(self.progress)
