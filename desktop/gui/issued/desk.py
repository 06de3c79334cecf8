"""The tab „Wydane” at work: issuing, and looking at, saving and comparing what was issued."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from db.domain.errors import RecordError, Refusal
from db.domain.kinds import DocumentKind
from db.domain.report import DocumentData
from db.queries.issued import SignatureBeside, Version, versions
from desktop.app import issuing
from desktop.app.issued_comparing import changed_since
from desktop.app.issuing import Prepared
from desktop.app.progress import Progress
from desktop.gui.ask import Ask
from desktop.gui.context import Context
from desktop.gui.documents import opening
from desktop.gui.issued import words
from desktop.gui.issued.actions import IssuedActions
from desktop.gui.issued.errand import Errand
from desktop.gui.issued.issue_dialog import IssueDialog, Wanted
from desktop.gui.issued.opened import OpenedCopies, file_name, folder
from desktop.gui.issued.pane import IssuedPane
from desktop.gui.issued.returning import Returning


def _prepare(data: DocumentData, final: bool, progress: Progress) -> Prepared:
    return issuing.prepared(data, final=final, progress=progress)


class IssuedDesk(QObject):
    """The pane with its actions.

    `counted` tells how many versions there are of the shown document, `issued` that one came: show it.
    """

    counted = Signal(int)
    issued = Signal()

    def __init__(self, screen: QWidget, context: Context, ask: Ask) -> None:
        super().__init__(screen)
        self._screen = screen
        self._context = context
        self._ask = ask
        self._is_sure = True
        self._place: tuple[int, DocumentKind, int] | None = None
        self.actions = IssuedActions(screen)
        self.pane = IssuedPane(self.actions)
        self.errand = Errand(context, self)
        self.returning = Returning(context, ask, self.pane, self.errand)
        self._copies = OpenedCopies(self)
        self._connect()

    def follow(self, kind: DocumentKind, data: DocumentData | None) -> None:
        """Show the versions of the chosen document; without its data nothing can be issued."""
        programme, period = self._context.programme, self._context.period
        place = (programme.id, kind, period.id) if programme is not None and period is not None else None
        if place != self._place:
            self.errand.message.hide()
        self._place = place
        self.actions.issue.setEnabled(data is not None)
        found = self._context.workspace.read(versions, *place) if place is not None else ()
        self.pane.show_versions(found)
        self.counted.emit(len(found))
        self._is_sure = False
        if self.pane.isVisible():
            self._make_sure()

    def issue(self, data: DocumentData, points: Sequence[str]) -> None:
        """Ask how a document is to be issued, and begin; `points` are what it lacks."""
        newest = self.pane.newest
        number = newest.version + 1 if newest is not None else 1
        dialog = IssueDialog(self._context, data, number, points, self._screen.window())
        if dialog.exec():
            wanted = dialog.answer
            self.errand.begin(
                partial(_prepare, data, wanted.final),
                self.tr("Issuing the document…"),
                lambda ready: self._keep(ready, wanted),
            )

    def _keep(self, ready: Prepared, wanted: Wanted) -> None:
        version = self._context.perform(issuing.keep, ready, wanted.note)
        if version is None:
            return
        self.issued.emit()
        told = self.tr("Issued as version {number} ({state}).")
        self.errand.tell(told.format(number=version.version, state=words.state(version)))
        if wanted.sign:
            self.returning.sign(version.id)
        if wanted.close:
            self._close_period(version)

    def _close_period(self, version: Version) -> None:
        from desktop.gui.closing.close_dialog import CloseDialog

        programme, is_closed = self._context.programme, version.period.id in self._context.closed
        if programme is not None and programme.id == version.programme_id and not is_closed:
            CloseDialog(self._context, programme, version.period, self._screen.window()).exec()

    def _make_sure(self) -> None:
        """Say what changed since the newest version, unless that is known already."""
        newest, self._is_sure = self.pane.newest, True
        since = self._context.perform(changed_since, newest.id) if newest is not None else None
        self.pane.show_since(since)

    def _open(self) -> None:
        version = self.pane.table.current
        kept = self._context.perform(issuing.kept, version.id) if version is not None else None
        if kept is None:
            return
        try:
            was_opened = self._copies.open(kept)
        except OSError:
            was_opened = False
        if not was_opened:
            self.errand.refuse(RecordError(Refusal.FILE_UNREADABLE, kept.name))

    def _save(self) -> None:
        version = self.pane.table.current
        if version is not None:
            self._save_file(version.name, issuing.export_again, version.id)

    def _save_signature(self, signature: SignatureBeside) -> None:
        self._save_file(signature.name, issuing.export_signature, signature.id)

    def _save_file(self, kept_name: str, export: Callable[..., None], kept_id: int) -> None:
        """Have a kept file written where the user says."""
        name = file_name(kept_name)
        files = self.tr("Files (*{ending})").format(ending=Path(name).suffix)
        path = self._ask.choose_save_file(self.tr("Save a copy"), files, folder() / name)
        if path is not None and self._context.attempt(export, kept_id, path) is None:
            said = self.tr("Saved “{name}”, byte for byte as it was issued.").format(name=path.name)
            self.errand.tell(said, self.tr("Show in the folder"), lambda: opening.open_folder(path))

    def _compare(self) -> None:
        if self.pane.table.current is not None:
            self._compare_with(self.pane.table.current, with_today=False)

    def _compare_newest(self) -> None:
        """Show what changed in the record since the newest version."""
        if self.pane.newest is not None:
            self._compare_with(self.pane.newest, with_today=True)

    def _compare_with(self, version: Version, *, with_today: bool) -> None:
        from desktop.gui.issued.compare_dialog import CompareDialog

        window = self._screen.window()
        CompareDialog(self._context, self.pane.versions, version, window, with_today=with_today).exec()

    def _on_seen(self) -> None:
        if not self._is_sure:
            self._make_sure()

    def _connect(self) -> None:
        actions, returning = self.actions, self.returning
        self.pane.seen.connect(self._on_seen)
        self.pane.since.acted.connect(self._compare_newest)
        self.pane.details.signature_wanted.connect(self._save_signature)
        actions.connect_to(
            {
                actions.open: self._open,
                actions.save: self._save,
                actions.compare: self._compare,
                actions.sign: returning.sign_current,
                actions.verify: returning.verify,
                actions.bring_in: returning.bring_in,
                actions.attach: returning.attach,
            }
        )
