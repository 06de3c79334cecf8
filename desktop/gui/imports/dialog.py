"""The window that brings a document in: reads it, shows what was understood, asks where it goes, stores."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

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
from db.domain.foreign import ForeignDocument, Table
from desktop.app import imports
from desktop.app.progress import Progress
from desktop.gui import labels
from desktop.gui.ask import Ask
from desktop.gui.commands import command
from desktop.gui.context import Context
from desktop.gui.dialogs.page_dialog import FittingArea
from desktop.gui.imports.corrections import Corrections
from desktop.gui.imports.file_title import FileTitle
from desktop.gui.imports.found import Found
from desktop.gui.imports.target_page import TargetPage, waiting
from desktop.gui.imports.understanding_page import UnderstandingPage
from desktop.gui.theme import space
from desktop.gui.widgets.buttons import Kind, button
from desktop.gui.widgets.empty_state import EmptyState
from desktop.gui.widgets.message_strip import Level, MessageStrip
from desktop.gui.widgets.progress_strip import ProgressStrip
from desktop.gui.work import Job

if TYPE_CHECKING:
    from desktop.gui.dialogs.help_window import HelpWindow

_OF_THE_SCREEN = 0.96
_SIZE = QSize(1280, 800)


def _read(path: Path, progress: Progress) -> tuple[ForeignDocument, Found, float]:
    """The document, what was understood of it, and how many seconds understanding took."""
    look = imports.first_look(path, progress)
    return look.document, Found(look.understanding), look.seconds


def nothing_found(document: ForeignDocument) -> str:
    """What to do with a document in which nothing was found; without tables there are no columns to tell."""
    if any(isinstance(block, Table) for block in document.blocks):
        return labels.refusal(RecordError(Refusal.IMPORT_FOUND_NOTHING, document.name))
    told = QCoreApplication.translate(
        "ImportDialog",
        "No goals were found in “{name}”, and it has no tables. In Word, number the goals or give them"
        " heading styles, or begin each with its name: “Goal 1: …”. Or choose another file.",
    )
    return told.format(name=document.name)


def _holds_anything(found: Found) -> bool:
    return bool(found.entries)


class ImportDialog(QDialog):
    """Accepted when the document was stored: `programme_id` is where, and `told` what there is to say.

    `has_changed` tells whether there is something to undo.
    """

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
        self._reading = path
        self._proposed = programme_id
        self.programme_id: int | None = None
        self.told = ""
        self.has_changed = False
        self.corrections: Corrections | None = None
        self.page: UnderstandingPage | None = None
        self.target = TargetPage(context, programme_id)
        self._where = FittingArea(self.target)
        self.pages = QStackedWidget()
        self.message = MessageStrip()
        self.progress = ProgressStrip()
        self.job: Job | None = None
        self._title = FileTitle()
        self._help: HelpWindow | None = None
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
        """Return presses the button that has the focus, but none of the dialog from within a list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            if isinstance(focused, QPushButton):
                focused.click()
            event.accept()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("Bring a document in"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint, True)
        self._title.show_name(self._path.name)
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
        self.message.acted.connect(self._show_nameless)
        self.addAction(command(self, self.tr("&Help"), "help-circle", "F1", self._show_help))

    def _begin(self) -> None:
        """Read the file on another thread; what was read before goes when this one has been read."""
        self.message.hide()
        self._show_page(self._waiting)
        self._title.show_name(self._reading.name)
        job = Job(self, partial(_read, self._reading))
        job.ended.connect(self._on_ended)
        job.finished.connect(self._on_read)
        job.refused.connect(self._on_refused)
        job.stopped.connect(self._on_stopped)
        self.progress.follow(job, self.tr("Reading the document…"))
        self.job = job
        job.start()

    def _forget(self) -> None:
        """Let go of what the other file showed."""
        for each in self.findChildren(EmptyState):
            self.pages.removeWidget(each)
            each.deleteLater()
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
        self._forget()
        self._path = self._reading
        self.target.forget()
        self.corrections = Corrections(document, found, seconds, self)
        self.page = UnderstandingPage(self.corrections)
        self.corrections.renewed.connect(self._show_step)
        self._top.addWidget(self.page.tools)
        self.pages.addWidget(self.page)
        self._show_page(self.page)
        if not _holds_anything(found):
            self.message.tell(Level.WARN, nothing_found(document))

    def _on_stopped(self) -> None:
        """Go back to the document that was there before, if one was."""
        if not self._return_to_former():
            super().reject()

    def _return_to_former(self) -> bool:
        if self.page is None:
            return False
        self._title.show_name(self._path.name)
        self._show_page(self.page)
        return True

    def _on_refused(self, error: RecordError) -> None:
        """Say why the file was not read, where it would have been shown."""
        if self._return_to_former():
            self._tell_refusal(error)
            return
        self._forget()
        page = EmptyState("alert-triangle", self.tr("This file cannot be brought in"), labels.refusal(error))
        page.offer(self.tr("Choose another file…"), "folder-open")
        page.acted.connect(self._choose_other)
        self.pages.addWidget(page)
        self._show_page(page)

    def _choose_other(self) -> None:
        from desktop.app.collection import is_form  # not needed to read a document
        from desktop.gui.imports.opening import document_filter

        path = self._ask.choose_open_file(
            self.tr("Bring a document in"), document_filter(), self._path.parent
        )
        if path is None:
            return
        if is_form(path):
            told = self.tr("“{name}” is a form of a realizer: it is taken in on the Realizers screen.")
            self.message.tell(Level.WARN, told.format(name=path.name))
        elif self._may_lose():
            self._reading = path
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
            self._warn_of_nameless()
        elif not self.target.complaint():
            self._store()

    def _nameless(self) -> list[int]:
        made = self.corrections
        return made.found.nameless(made.directions.texts) if made else []

    def _warn_of_nameless(self) -> None:
        """Say, before anything is stored, what has no words and so would have none in the programme."""
        count = len(self._nameless())
        if count:
            told = self.tr("%n element(s) or indicator(s) have no words. Type them in before.", "", count)
            self.message.tell(Level.WARN, told, self.tr("Show &them"))

    def _show_nameless(self) -> None:
        """Go back to the first entry without words."""
        self._go_back()
        nameless = self._nameless()
        if nameless and self.page is not None:
            self.page.tabs.setCurrentWidget(self.page.tree)
            self.page.tree.view.choose(nameless[0])
            self.page.tree.view.setFocus()

    def _show_help(self) -> None:
        from desktop.gui.dialogs.help_window import HelpWindow

        if self._help is None:
            self._help = HelpWindow(self)
        self._help.show_page("import")

    def _store(self) -> None:
        plan = self.target.final_plan()
        if plan is None:
            return
        taken, workspace = self.target.taken(), self._context.workspace
        former = workspace.next_undo()
        try:
            self.programme_id = waiting(lambda: imports.carry_out(workspace, plan, taken, self._path.name))
        except RecordError as error:
            if error.refusal is Refusal.IMPORT_OUTDATED:
                self.target.plan_anew()
            self._tell_refusal(error)
            return
        self.has_changed = workspace.next_undo() != former
        done, nothing = self.tr("“{name}” was brought in."), self.tr("“{name}” changed nothing.")
        self.told = (done if self.has_changed else nothing).format(name=self._path.name)
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
