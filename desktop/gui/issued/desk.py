"""The tab „Wydane” at work: issuing, and looking at, saving and comparing what was issued."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from db.domain.errors import RecordError, Refusal
from db.domain.kinds import DocumentKind
from db.domain.report import DocumentData
from db.queries import programmes
from db.queries.closings import closed_periods
from db.queries.issued import SignatureBeside, Version, versions
from desktop.app import issuing
from desktop.app.issued_comparing import Since, changed_since
from desktop.app.issuing import Prepared
from desktop.app.progress import Progress
from desktop.gui.ask import Ask
from desktop.gui.context import Context
from desktop.gui.documents import opening
from desktop.gui.documents.hint import Hint
from desktop.gui.documents.places import folder
from desktop.gui.issued import words
from desktop.gui.issued.actions import IssuedActions
from desktop.gui.issued.errand import Errand
from desktop.gui.issued.issue_dialog import IssueDialog, Wanted
from desktop.gui.issued.opened import SIGNATURES, OpenedCopies, file_name, remember_folder
from desktop.gui.issued.pane import IssuedPane
from desktop.gui.issued.returning import Returning
from desktop.gui.widgets.message_strip import Level


def _prepare(data: DocumentData, final: bool, progress: Progress) -> Prepared:
    return issuing.prepared(data, final=final, progress=progress)


class IssuedDesk(QObject):
    """The pane with its actions.

    `counted` tells how many versions there are of the shown document, `issued` that one came: show it.
    `today` belongs over the preview.
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
        self.today = Hint()
        self.today.hide()
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
        self.show_today()
        self.counted.emit(len(found))
        self._is_sure = False
        if self.pane.isVisible():
            self._make_sure()

    def show_today(self) -> None:
        """Say what the preview beside the versions shows, as long as those are looked at."""
        if self.pane.versions and self.pane.isVisible():
            self.today.say(Level.INFO, self.tr("The preview shows the present state, not an issued version."))
        else:
            self.today.hide()

    def issue(self, data: DocumentData, points: Sequence[str]) -> None:
        """Ask how a document is to be issued, and begin; `points` are what it lacks."""
        if not self.errand.is_free():
            return
        newest = self.pane.newest
        is_same = self._since(newest) == Since(0, other=False)
        window = self._screen.window()
        dialog = IssueDialog(self._context, data, points, newest, window, is_same=is_same)
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

        read, of = self._context.workspace.read, version.programme_id
        programme = read(programmes.programme, of)
        if programme is not None and version.period.id not in read(closed_periods, of):
            CloseDialog(self._context, programme, version.period, self._screen.window()).exec()

    def _since(self, version: Version | None) -> Since | None:
        return self._context.perform(changed_since, version.id) if version is not None else None

    def _make_sure(self) -> None:
        """Say what changed since the newest version, unless that is known already."""
        self._is_sure = True
        self.pane.show_since(self._since(self.pane.newest))

    def _open(self) -> None:
        version = self.pane.table.current
        kept = self._context.perform(issuing.kept, version.id) if version is not None else None
        if kept is None:
            return
        try:
            was_opened = self._copies.open(kept)
        except OSError:
            was_opened = False
        if was_opened:
            words = self.tr("A copy to be read opens in another program. If none shows up, save a copy.")
            self.errand.tell(words, self.tr("Save a copy…"), self.actions.save.trigger)
        else:
            self.errand.refuse(RecordError(Refusal.FILE_UNREADABLE, kept.name))

    def _save(self) -> None:
        version = self.pane.table.current
        if version is not None:
            self._save_file(file_name(version.name), issuing.export_again, version.id)

    def _save_signature(self, signature: SignatureBeside) -> None:
        self._save_file(file_name(signature.name, SIGNATURES), issuing.export_signature, signature.id)

    def _save_file(self, name: str, export: Callable[..., None], kept_id: int) -> None:
        """Have a kept file written where the user says."""
        files = self.tr("Files (*{ending})").format(ending=Path(name).suffix)
        path = self._ask.choose_save_file(self.tr("Save a copy"), files, folder() / name)
        if path is not None and self._context.attempt(export, kept_id, path) is None:
            remember_folder(path)
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
