"""Signing a document: which one, in what form, with which key; then what the verifier says of the result."""

from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QDialogButtonBox, QVBoxLayout, QWidget

from db.domain.errors import RecordError
from db.domain.kinds import SignatureForm
from db.domain.signatures import Signer
from desktop import settings
from desktop.app import file_names, issuing
from desktop.app.signing import Order, SignatureLine, Signed
from desktop.app.signing_keys import CardKey
from desktop.gui import labels
from desktop.gui.ask import Ask
from desktop.gui.context import Context
from desktop.gui.dialogs.help_key import offer_help
from desktop.gui.dialogs.page_dialog import RecordDialog
from desktop.gui.documents import opening, places
from desktop.gui.panel.section import Section, prose, show_words
from desktop.gui.signing import words
from desktop.gui.signing.form_pane import FormPane
from desktop.gui.signing.key_pane import KeyPane
from desktop.gui.signing.line_pictures import pictures
from desktop.gui.signing.reports_pane import ReportsPane
from desktop.gui.signing.signing_run import SigningRun, Wanted
from desktop.gui.signing.signing_subject import Subject, read_file, read_issued
from desktop.gui.signing.signing_target import choose_target
from desktop.gui.signing.statement_pane import StatementPane
from desktop.gui.signing.subject_pane import SubjectPane
from desktop.gui.signing.trust_dialog import TrustDialog
from desktop.gui.signing.words import Made
from desktop.gui.theme import space
from desktop.gui.widgets.buttons import Kind
from desktop.gui.widgets.message_strip import Level
from desktop.gui.widgets.progress_strip import ProgressStrip
from desktop.gui.widgets.text import Style
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
        filters = self.tr("Word documents and containers (*.docx *.asice *.sce);;All files (*)")
        path = self._ask.choose_open_file(self.tr("Sign a document"), filters, places.signed_folder())
        if path is not None:
            self.sign_file(path)
        return path is not None

    def reject(self) -> None:
        """Close, and stop what is being done; nothing is written then."""
        self.run.cancel()
        self.keys.card.cancel()
        if self._reading is not None:
            self._reading.cancel()
        self._reading = None
        super().reject()

    def _read(self, name: str, task: Task) -> None:
        """Read what is to be signed, in place of what was chosen before."""
        self._subject = None
        self.message.hide()
        self.subject.show_name(name)
        self.form.allow(name)
        self._enable()
        if self._reading is not None:
            self._reading.cancel()
        job = self._reading = Job(self, task)
        job.finished.connect(partial(self._on_read, job))
        job.refused.connect(partial(self._on_not_read, job))
        job.stopped.connect(partial(self._on_not_read, job))
        self.progress.follow(job, self.tr("Reading the document…"))
        job.start()

    def _on_read(self, job: Job, subject: Subject) -> None:
        if job is not self._reading:
            return
        self._reading = None
        self._subject = subject
        self.subject.show_before(subject.before)
        self.step.setAccessibleDescription(self.subject.warnings)
        self._on_form()
        self._enable()
        self.fit(self.size())

    def _on_not_read(self, job: Job, error: RecordError | None = None) -> None:
        """Say why, unless another file is chosen by now."""
        if job is not self._reading:
            return
        self._reading = None
        if error is not None:
            self._on_refused(error)
        else:
            self.message.tell(Level.INFO, self.tr("Reading was stopped. Choose the file once more."))

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
        self.message.hide()
        form, statement = self.form.form, self.statement.statement
        order = Order(subject.name, subject.content, form, statement, agreed=True)
        choose = partial(self._choose_target, subject, form) if subject.path is not None else None
        self.run.begin(source, Wanted(order, choose))

    def _choose_target(self, subject: Subject, form: SignatureForm, signer: Signer) -> Path | None:
        return choose_target(self._ask, subject, form, signer.name)

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

    def _on_signed(self, signed: Signed, target: Path | None) -> None:
        issued_id = self._subject.issued_id if self._subject is not None else 0
        if issued_id and not self._keep(signed, issued_id):
            return
        self.signed, self._target = signed, target
        self._remember()
        self._page.hide()
        show_words(self.what, self._subject.name if self._subject is not None else "")
        self.step.hide()
        self.cancel.setText(self.tr("Close"))
        shown = self._subject.before.shown if self._subject is not None else ()
        self.reports.show_reports(signed.reports, shown, self._made)
        self.reports.show()
        self.message.tell(Level.OK, self._done(signed), self.tr("Show in the folder") if self._target else "")
        self.cancel.setFocus()
        QTimer.singleShot(0, self, lambda: self.fit(QSize(self.width(), 0)))  # when the cards have a height

    @property
    def _made(self) -> Made:
        return Made.BY_CARD if isinstance(self.keys.source, CardKey) else Made.BY_FILE

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
        name = signed.name
        if signed.form is SignatureForm.ASIC:  # one container each, where several sign a version
            name = file_names.named_by(name, signed.reports[-1].signer.name)
        return self.perform(issuing.keep_signature, issued_id, name, signed.content, signed.reports)

    def _remember(self) -> None:
        """Have the key at hand the next time: where it is, never what opens it; and role and place."""
        source, said = self.keys.source, self.statement.statement
        folder = str(self._target.parent) if self._target is not None else settings.load().signed_folder
        remembered = settings.update(signer_role=said.role, signer_place=said.place, signed_folder=folder)
        if isinstance(source, CardKey):
            settings.save(remembered.with_card_module(source.module))
        elif source is not None:
            settings.save(remembered.with_key_file(source))

    def _on_refused(self, error: RecordError) -> None:
        self.message.tell(Level.ERROR, labels.refusal(error))
        self.step.setFocus()
        if self.isVisible() and self.keys.by_card.isChecked() and self._subject is not None:
            self.keys.card.look()

    def _on_stopped(self) -> None:
        self.message.tell(Level.INFO, self.tr("It was stopped; nothing was signed."))

    def _on_list_wanted(self) -> None:
        """Say once more what was signed, by the list that was loaded."""
        dialog, signed = TrustDialog(self._ask, self), self.signed
        dialog.exec()
        if dialog.has_changed and signed is not None and self._subject is not None:
            verified = self._subject.verified(signed)
            self.reports.show_reports(verified.reports, verified.shown, self._made)

    def _make_parts(self) -> None:
        self.subject = SubjectPane()
        self.form = FormPane()
        self.keys = KeyPane(self._ask)
        self.statement = StatementPane()
        self.what = prose(Style.HEADING)
        self.what.hide()
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
        self.body.addWidget(self.what)
        self.body.addWidget(self.reports)
        self.body.addWidget(self.progress)
