"""The window: the rail, the choosers, the open screen, and the line that says when all was saved."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from db.domain.entities import Programme
from db.domain.errors import RecordError
from db.domain.journal import Changed
from desktop import settings
from desktop.gui import labels
from desktop.gui.ask import Ask
from desktop.gui.context import Context
from desktop.gui.imports.opening import can_be_brought_in
from desktop.gui.menus import Menus
from desktop.gui.rail import Rail
from desktop.gui.screens import SCREENS, title
from desktop.gui.signing.commands import is_signature
from desktop.gui.theme import Theme
from desktop.gui.top_bar import TopBar
from desktop.gui.unstored import may_leave
from desktop.gui.widgets.buttons import action, name_action
from desktop.gui.widgets.combo import Chooser
from desktop.gui.widgets.message_strip import Level, MessageStrip
from desktop.gui.widgets.toast import Toast
from desktop.paths import SUFFIX

_SIZE = (1240, 760)
_ROOMY = 1.2


def _dragged(event: QDropEvent) -> list[Path]:
    """The files that are dragged over the window."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


def _is_for_us(path: Path) -> bool:
    return path.suffix == SUFFIX or can_be_brought_in(path) or is_signature(path)


def _take_copy(event: QDropEvent) -> None:
    """Take what is dragged, and have it stay where it is: what is moved, its program would remove."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()


class MainWindow(QMainWindow):
    """Shows one screen at a time; a screen is made when it is first opened and kept."""

    shown_screen = Signal(str)

    def __init__(self, context: Context, ask: Ask, theme: Theme) -> None:
        super().__init__()
        self.context = context
        self.ask = ask
        self.theme = theme
        self.screens: dict[str, QWidget] = {}
        self.undo = action(labels.undo(None), "arrow-back-up", "Ctrl+Z", self)
        self.redo = action(labels.redo(None), "arrow-forward-up", "Ctrl+Y", self)
        self.redo.setShortcuts(["Ctrl+Y", "Ctrl+Shift+Z"])
        self.rail = Rail()
        self.bar = TopBar(self.undo, self.redo)
        self.message = MessageStrip()
        self.stack = QStackedWidget()
        self.toast = Toast(self.stack)
        self.saved = QLabel()
        self.place = QLabel()
        self._message_action = lambda: None
        self._greeting = False
        self._lay_out()
        self._connect()
        self.menus = Menus(self)
        self.bar.put_beside_period(self.menus.programmes.closing.lock)
        self.bar.put_beside_period(self.menus.programmes.period)
        self._show_choice()
        self._show_history()
        self.show_saved()
        self._restore()
        self._greet()
        QTimer.singleShot(0, self, self.check_file)

    @property
    def screen_key(self) -> str:
        """Which screen is open."""
        return next(key for key, screen in self.screens.items() if screen is self.stack.currentWidget())

    def open_screen(self, key: str) -> None:
        """Show a screen and give it the focus."""
        if key not in self.screens:
            entry = next(each for each in SCREENS if each.key == key)
            self.screens[key] = entry.make(self)
            self.stack.addWidget(self.screens[key])
        self.stack.setCurrentWidget(self.screens[key])
        self.rail.show_current(key)
        self.menus.show_screen_actions(self.screens[key].menu_actions())
        self.screens[key].first_focus().setFocus()
        self.shown_screen.emit(key)

    def check_file(self) -> None:
        """Read the file through, now that it is on the screen; a damaged one gives way to another."""
        try:
            self.context.workspace.check()
        except RecordError as error:
            self.ask.tell_refusal(error)
            if not self.menus.files.open():
                self.close()

    def show_missing(self) -> None:
        """Show the values that are not entered yet."""
        self.open_screen("values")
        self.screens["values"].show_missing()

    def show_doubtful(self) -> None:
        """Show the values to look at again."""
        self.open_screen("values")
        self.screens["values"].show_doubtful()

    def show_delivery(self, realizer_id: int, indicator_id: int) -> None:
        """Show the values that a realizer delivers, from one of them on (0: from the first)."""
        self.open_screen("values")
        self.screens["values"].show_delivery(realizer_id, indicator_id)

    def collect_forms(self, paths: Sequence[Path]) -> None:
        """Take in the forms that realizers have sent back."""
        self.open_screen("realizers")
        self.screens["realizers"].collect(paths)

    def tell(self, level: Level, sentence: str, verb: str = "", act: object = None) -> None:
        """Say something above the screen, perhaps with a way out, until the next change."""
        self._greeting = False
        self._message_action = act if callable(act) else lambda: None
        self.message.tell(level, sentence, verb)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the screens store what is being typed, and remember the window.

        The open screen may want to stay, and the user too: with a text that cannot be stored.
        """
        focused = self.focusWidget()
        if focused is not None:
            focused.clearFocus()
        if not may_leave(self, self.ask) or not self.stack.currentWidget().close():
            event.ignore()
            return
        for screen in self.screens.values():
            screen.close()
        self._remember()
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file of the program, a document to bring in, or a signature to look at."""
        if any(_is_for_us(path) for path in _dragged(event)):
            _take_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the file that was dropped, or bring it in, once the drop is over for where it came from."""
        _take_copy(event)
        paths = _dragged(event)
        QTimer.singleShot(0, self, lambda: self._take_dropped(paths))

    def bring_in(self) -> None:
        """Let the user choose a document for the shown programme, or for a new one where there is none."""
        chosen = self.context.programme
        self.menus.files.imports.choose(chosen.id if chosen else None)

    def _take_dropped(self, paths: Sequence[Path]) -> None:
        from desktop.app.collection import is_form  # not needed to open the window

        own = next((path for path in paths if path.suffix == SUFFIX), None)
        forms = [path for path in paths if is_form(path)]
        if own is not None:
            self.menus.files.open_path(own)
            return
        if forms:
            self.collect_forms(forms)
        self.menus.files.signing.check_dropped(paths)
        self.menus.files.imports.take_dropped([path for path in paths if path not in forms])

    def _lay_out(self) -> None:
        self.setAcceptDrops(True)
        self.resize(*_SIZE)
        for number, entry in enumerate(SCREENS, start=1):
            self.rail.add_screen(entry.key, title(entry.key), entry.icon, f"Ctrl+{number}")
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.bar)
        right.addWidget(self.message)
        right.addWidget(self.stack, 1)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(right, 1)
        self.setCentralWidget(whole)
        self.statusBar().addWidget(self.saved)
        self.statusBar().addPermanentWidget(self.place)
        self.place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def _connect(self) -> None:
        context = self.context
        context.changed.connect(self._on_changed)
        context.chosen.connect(self._show_choice)
        context.opened.connect(self._on_opened)
        context.refused.connect(self._on_refused)
        self.rail.chosen.connect(self.open_screen)
        for chooser, choose in (
            (self.bar.programme, context.choose_programme),
            (self.bar.period, context.choose_period),
        ):
            chooser.chosen.connect(choose)
            chooser.chosen.connect(lambda _id, chooser=chooser: self._go_on_from(chooser))
        self.message.acted.connect(self._on_message_acted)
        self.toast.undone.connect(self.undo.trigger)
        self.undo.triggered.connect(self._undo)
        self.redo.triggered.connect(self._redo)
        for entry_action in (self.undo, self.redo):
            self.addAction(entry_action)

    def _go_on_from(self, chooser: Chooser) -> None:
        """Go to the open screen when something was chosen for it, unless the user is going elsewhere."""

        def go_on() -> None:
            if chooser.hasFocus():
                self.stack.currentWidget().first_focus().setFocus()

        QTimer.singleShot(0, self, go_on)

    def _on_changed(self) -> None:
        # What is under the pointer must not move because the first change was made.
        if not (self._greeting and self._only_samples):
            self.message.hide()
        self.toast.hide()
        self._show_history()
        self.show_saved()

    def _undo(self) -> None:
        changed = self.context.perform(lambda workspace: workspace.undo())
        if changed is not None:
            self._tell_step(self.tr("Undone: {act}"), changed)

    def _redo(self) -> None:
        changed = self.context.perform(lambda workspace: workspace.redo())
        if changed is not None:
            self._tell_step(self.tr("Done again: {act}"), changed)

    def _tell_step(self, words: str, changed: Changed) -> None:
        """Say what was done, for it may be out of sight; show the programme that it brought back."""
        self.toast.tell(words.format(act=labels.act(changed.change_set.act)), undoable=False)
        for programme_id in changed.rows.get("programme", ()):
            self.context.choose(programme_id)

    def _on_opened(self) -> None:
        self.message.hide()
        self._show_history()
        self.show_saved()
        self._greet()
        QTimer.singleShot(0, self, self.check_file)

    def _on_refused(self, error: RecordError) -> None:
        """Say it here, unless a dialog is open: that says it in its own place."""
        if QApplication.activeModalWidget() is not None:
            return
        verb, act = self.menus.programmes.closing.way_out(error)
        if act is not None:  # over the screen, which has a line of its own about what is closed
            self.toast.tell(labels.refusal(error), undoable=False, verb=verb, act=act)
        else:
            self.tell(Level.WARN, labels.refusal(error))

    def _on_message_acted(self) -> None:
        self.message.hide()
        self._message_action()

    def _show_choice(self) -> None:
        context = self.context
        titles = [(each.id, self._title(each)) for each in context.programmes]
        self.bar.programme.offer(titles, context.programme.id if context.programme else 0)
        labels = [(each.id, each.label) for each in context.periods]
        self.bar.period.offer(labels, context.period.id if context.period else 0)
        self.setWindowTitle(f"{context.workspace.path.name} – Sprawozdawca")
        self.place.setText(str(context.workspace.path))

    def _title(self, programme: Programme) -> str:
        return (
            self.tr("{title} (sample)").format(title=programme.title) if programme.sample else programme.title
        )

    def _greet(self) -> None:
        """Say that what is shown is only a sample, until that is closed or something else is in the file."""
        if self._only_samples:
            self.tell(
                Level.INFO,
                self.tr(
                    "These programmes are a worked sample: try everything on them, then begin your own,"
                    " or bring last year's report in (Ctrl+I)."
                ),
                self.tr("New programme…"),
                self.menus.programmes.add,
            )
            self._greeting = True

    @property
    def _only_samples(self) -> bool:
        programmes = self.context.programmes
        return bool(programmes) and all(each.sample for each in programmes)

    def _show_history(self) -> None:
        for named, words, step in (
            (self.undo, labels.undo, self.context.workspace.next_undo()),
            (self.redo, labels.redo, self.context.workspace.next_redo()),
        ):
            named.setEnabled(step is not None)
            name_action(named, words(step.act if step else None))

    def show_saved(self) -> None:
        """Say when the last edit was written to the disk."""
        at = self.context.workspace.saved_at
        words = (
            self.tr("Saved {time}").format(time=f"{at:%H:%M:%S}") if at else self.tr("Everything is saved")
        )
        self.saved.setText(words)

    def _restore(self) -> None:
        """Open as the window was left; the first time on a small screen, fill it."""
        remembered = settings.load()
        if remembered.last_file == str(self.context.workspace.path):
            self.context.choose(remembered.programme_id, remembered.period_id)
        known = {entry.key for entry in SCREENS}
        self.open_screen(remembered.screen if remembered.screen in known else SCREENS[0].key)
        if remembered.geometry:
            self.restoreGeometry(QByteArray.fromBase64(remembered.geometry.encode()))
            self._fit_screen()
        elif self.screen().availableSize().width() < _SIZE[0] * _ROOMY:
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def _fit_screen(self) -> None:
        """Shrink to a screen that has become smaller, or is scaled more, since the window was left."""
        room = self.screen().availableSize()
        if self.width() > room.width() or self.height() > room.height():
            self.setWindowState(Qt.WindowState.WindowNoState)
            self.resize(self.size().boundedTo(room))
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def _remember(self) -> None:
        settings.update(
            geometry=bytes(self.saveGeometry().toBase64().data()).decode(),
            last_file=str(self.context.workspace.path),
            screen=self.screen_key,
            programme_id=self.context.programme.id if self.context.programme else 0,
            period_id=self.context.period.id if self.context.period else 0,
            theme=str(self.theme.scheme),
            zoom=round(self.theme.zoom * 100),
        )
