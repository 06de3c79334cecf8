"""The window that brings a document in: reads it, shows what was understood, asks where it goes, stores."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from db.domain.errors import RecordError, Refusal
from db.domain.foreign import ForeignDocument
from desktop.app import imports
from desktop.app.progress import Progress
from desktop.gui import labels
from desktop.gui.ask import Ask
from desktop.gui.context import Context
from desktop.gui.dialogs.page_dialog import FittingArea
from desktop.gui.imports.corrections import Corrections
from desktop.gui.imports.found import Found
from desktop.gui.imports.target_page import TargetPage, waiting
from desktop.gui.imports.understanding_page import UnderstandingPage
from desktop.gui.theme import space
from desktop.gui.widgets.buttons import Kind, button
from desktop.gui.widgets.empty_state import EmptyState
from desktop.gui.widgets.message_strip import Level, MessageStrip
from desktop.gui.widgets.progress_strip import ProgressStrip
from desktop.gui.widgets.text import Style, label
from desktop.gui.work import Job

_OF_THE_SCREEN = 0.96
_SIZE = QSize(1280, 800)


def _read(path: Path, progress: Progress) -> tuple[ForeignDocument, Found, float]:
    """The document, what was understood of it, and how many seconds understanding took."""
    look = imports.first_look(path, progress)
    return look.document, Found(look.understanding), look.seconds


def _holds_anything(found: Found) -> bool:
    return bool(found.entries)


class ImportDialog(QDialog):
    """Accepted when the document was stored: `programme_id` is where, and `told` what there is to say."""

    def __init__(
        self,
        context: Context,
        ask: Ask,
        path: Path,
        programme_id: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`programme_id` is the programme proposed to take it; None proposes a new one."""
        super().__init__(parent)
        self._context = context
        self._ask = ask
        self._path = path
        self._proposed = programme_id
        self.programme_id: int | None = None
        self.told = ""
        self.corrections: Corrections | None = None
        self.page: UnderstandingPage | None = None
        self.target = TargetPage(context, programme_id)
        self._where = FittingArea(self.target)
        self.pages = QStackedWidget()
        self.message = MessageStrip()
        self.progress = ProgressStrip()
        self.job: Job | None = None
        self._title = label("", Style.TITLE)
        self._buttons = QDialogButtonBox()
        self._lay_out()
        self._connect()
        self._begin()

    def reject(self) -> None:
        """Leave everything as it is; corrections already made are not given up without asking."""
        if self.job is not None:
            self.job.cancel()
        if self._may_lose():
            super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return must not press a button of the dialog from within a list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("Bring a document in"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint, True)
        self._title.setText(self._path.name)
        self.cancel = self._offer(self.tr("Cancel"), Kind.SECONDARY, QDialogButtonBox.ButtonRole.RejectRole)
        self.back = self._offer(self.tr("&Back"), Kind.SECONDARY, QDialogButtonBox.ButtonRole.ActionRole)
        self.other = self._offer(
            self.tr("&Other file…"), Kind.SECONDARY, QDialogButtonBox.ButtonRole.ActionRole
        )
        self.step = self._offer("", Kind.PRIMARY, QDialogButtonBox.ButtonRole.AcceptRole)
        self._waiting = QLabel()
        self.pages.addWidget(self._waiting)
        self.pages.addWidget(self._where)
        column = QVBoxLayout(self)
        edge = space(16)
        column.setContentsMargins(edge, space(12), edge, space(12))
        column.setSpacing(space(8))
        self._top = QHBoxLayout()
        self._top.addWidget(self._title, 1)
        column.addLayout(self._top)
        for part in (self.message, self.progress):
            column.addWidget(part)
        column.addWidget(self.pages, 1)
        column.addWidget(self._buttons)
        room = self.screen().availableSize()
        self.resize(_SIZE.expandedTo(room * _OF_THE_SCREEN).boundedTo(room * _OF_THE_SCREEN))

    def _offer(self, text: str, kind: Kind, role: QDialogButtonBox.ButtonRole) -> QWidget:
        made = button(text, kind)
        made.setMinimumWidth(space(80))
        made.setAutoDefault(False)
        self._buttons.addButton(made, role)
        return made

    def _connect(self) -> None:
        self.cancel.clicked.connect(self.reject)
        self.back.clicked.connect(self._go_back)
        self.other.clicked.connect(self._choose_other)
        self.step.clicked.connect(self._go_on)
        self.target.refused.connect(self._tell_refusal)

    def _begin(self) -> None:
        """Read the file on another thread, in place of what was read before."""
        self._forget()
        self._show_page(self._waiting)
        self._title.setText(self._path.name)
        job = Job(self, partial(_read, self._path))
        job.ended.connect(self._on_ended)
        job.finished.connect(self._on_read)
        job.refused.connect(self._on_refused)
        job.stopped.connect(super().reject)
        self.progress.follow(job, self.tr("Reading the document…"))
        self.job = job
        job.start()

    def _forget(self) -> None:
        if self.page is None or self.corrections is None:
            return
        self.pages.removeWidget(self.page)
        for each in (self.page.tools, self.page, self.corrections):
            each.deleteLater()
        self.page = self.corrections = None

    def _on_ended(self) -> None:
        self.job = None

    def _on_read(self, read: tuple[ForeignDocument, Found, float]) -> None:
        document, found, seconds = read
        self.corrections = Corrections(document, found, seconds, self)
        self.page = UnderstandingPage(self.corrections)
        self.corrections.renewed.connect(self._show_step)
        self._top.addWidget(self.page.tools)
        self.pages.addWidget(self.page)
        self._show_page(self.page)
        if not _holds_anything(found):
            self.message.tell(
                Level.WARN, labels.refusal(RecordError(Refusal.IMPORT_FOUND_NOTHING, self._path.name))
            )

    def _on_refused(self, error: RecordError) -> None:
        """Say why the file was not read, where it would have been shown."""
        page = EmptyState("alert-triangle", self.tr("This file cannot be brought in"), labels.refusal(error))
        page.offer(self.tr("Choose another file…"), "folder-open")
        page.acted.connect(self._choose_other)
        self.pages.addWidget(page)
        self._show_page(page)

    def _choose_other(self) -> None:
        from desktop.gui.imports.opening import document_filter

        path = self._ask.choose_open_file(
            self.tr("Bring a document in"), document_filter(), self._path.parent
        )
        if path is not None and self._may_lose():
            self._path = path
            self.message.hide()
            self._begin()

    def _show_page(self, page: QWidget) -> None:
        self.pages.setCurrentWidget(page)
        self._show_step()
        if page is self._where:
            self.target.first_focus().setFocus()
        elif isinstance(page, UnderstandingPage):
            page.first_focus().setFocus()
        elif isinstance(page, EmptyState):
            page.findChild(QPushButton).setFocus()

    def _show_step(self) -> None:
        """Offer what can be done on the page that is shown."""
        shown = self.pages.currentWidget()
        understood = self.page is not None and shown is self.page
        self.back.setVisible(shown is self._where)
        self.other.setVisible(understood)
        if self.page is not None:
            self.page.tools.setVisible(understood)
        self.step.setVisible(understood or shown is self._where)
        self.step.setText(self.tr("&Next") if understood else self.tr("Bring &in"))
        self.step.setEnabled(self.corrections is not None and _holds_anything(self.corrections.found))

    def _go_back(self) -> None:
        self.message.hide()
        if self.page is not None:
            self._show_page(self.page)

    def _go_on(self) -> None:
        if self.corrections is None or self.corrections.busy:
            return
        self.message.hide()
        if self.pages.currentWidget() is self.page:
            self.target.show_found(self.corrections.found)
            self._show_page(self._where)
        elif not self.target.complaint():
            self._store()

    def _store(self) -> None:
        plan = self.target.final_plan()
        if plan is None:
            return
        taken, workspace = self.target.taken(), self._context.workspace
        try:
            self.programme_id = waiting(lambda: imports.carry_out(workspace, plan, taken, self._path.name))
        except RecordError as error:
            if error.refusal is Refusal.IMPORT_OUTDATED:
                self.target.plan_anew()
            self._tell_refusal(error)
            return
        self.told = self.tr("“{name}” was brought in.").format(name=self._path.name)
        self.accept()

    def _tell_refusal(self, error: RecordError) -> None:
        self.message.tell(Level.ERROR, labels.refusal(error))

    def _may_lose(self) -> bool:
        """Whether there are no corrections, or the user gives them up."""
        if self.corrections is None or not self.corrections.can_undo:
            return True
        return self._ask.confirm(
            self.tr("Leave without bringing the document in?"),
            self.tr("The corrections that you made will be lost; the document itself stays as it is."),
            QCoreApplication.translate("ImportDialog", "Leave"),
            danger=True,
        )
