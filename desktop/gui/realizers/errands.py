"""What is done with the board: forms made and taken in, reminders copied, a spreadsheet of it saved."""

from collections.abc import Collection, Sequence
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from db.domain.realizer_board import Board, BoardRow
from db.queries import programmes
from desktop import settings
from desktop.app import realizer_board as board_file
from desktop.app.reminders import reminder
from desktop.app.workspace import Workspace
from desktop.gui.ask import Ask
from desktop.gui.context import Context
from desktop.gui.documents import opening
from desktop.gui.realizers import words
from desktop.gui.realizers.actions import BoardActions
from desktop.gui.realizers.board_view import BoardView
from desktop.gui.realizers.inbox import Inbox
from desktop.gui.realizers.outbox import Outbox
from desktop.gui.realizers.places import home
from desktop.gui.theme import space
from desktop.gui.widgets.buttons import Kind, button, show_words, tool_button
from desktop.gui.widgets.message_strip import Level, MessageStrip
from desktop.gui.widgets.toast import Toast

_ROOM_FOR_WORDS, _NARROWEST = 860, 320


class Errands(QWidget):
    """The buttons over the board. What they have to say is in the `strips`, for the screen to show."""

    def __init__(self, context: Context, ask: Ask, view: BoardView, screen: QWidget) -> None:
        super().__init__()
        self._context = context
        self._ask = ask
        self._view = view
        self._screen = screen
        self._board = Board()
        self.actions = BoardActions(screen)
        self.toast = Toast(screen)
        self.outbox = Outbox(context, screen, self.toast)
        self.inbox = Inbox(context, screen)
        self.message = MessageStrip()
        self.strips = (*self.outbox.strips, *self.inbox.strips, self.message)
        self._lay_out()
        self._connect()

    def show_possible(self, board: Board) -> None:
        """Know the board, and which of the errands it allows."""
        self._board = board
        actions = self.actions
        actions.prepare.setEnabled(bool(board.rows) and self.outbox.job is None)
        actions.save.setEnabled(bool(board.rows))
        actions.remind_all.setEnabled(any(row.is_awaited for row in board.rows))
        for each in (actions.remind, actions.show_gaps, actions.show_values):
            each.setEnabled(self._view.current is not None)

    def take_in(self, paths: Sequence[Path]) -> None:
        """Read returned forms and show what is in them."""
        self.inbox.read(paths)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words of the lesser buttons off where there is no room for them."""
        super().resizeEvent(event)
        for tool in self._tools:
            show_words(tool, self.width() >= space(_ROOM_FOR_WORDS))

    def _on_prepare(self) -> None:
        from desktop.gui.realizers.forms_dialog import FormsDialog

        dialog = FormsDialog(self._context, self._board, self._recipients(), self._ask, self._screen.window())
        if dialog.exec():
            self.outbox.write(dialog.forms, dialog.folder)

    def _recipients(self) -> Collection[int]:
        """Those who are selected, if several are; else who has not delivered, or everybody."""
        selected = self._view.selected
        chosen = selected if len(selected) > 1 else [row for row in self._board.rows if row.is_awaited]
        return {row.realizer.id for row in chosen or self._board.rows}

    def _on_collect(self) -> None:
        filters = self.tr("Spreadsheets (*.xlsx *.xls *.ods)")
        self.take_in(self._ask.choose_open_files(self.tr("Take forms in"), filters, home()))

    def _on_taken(self, rows: int, forms: int, changed: bool) -> None:
        taken = self.tr("%n answer(s) taken", "", rows)
        self.toast.tell(" ".join((taken, self.tr("from %n form(s).", "", forms))), undoable=changed)

    def _copy_reminders(self, rows: Sequence[BoardRow]) -> None:
        programme, period = self._context.programme, self._context.period
        if programme is None or period is None or not rows:
            return
        office = self._context.workspace.read(programmes.office)
        text = reminder(self._board, rows, programme, period, office, words.today())
        QGuiApplication.clipboard().setText(text)
        told = self.tr("%n reminder(s) copied; paste into an e-mail.", "", len(rows))
        self.toast.tell(told, undoable=False)

    def _on_save(self) -> None:
        programme, period = self._context.programme, self._context.period
        if programme is None or period is None:
            return
        proposal = home() / board_file.file_name(period)
        path = self._ask.choose_save_file(
            self.tr("Save the board"), self.tr("Spreadsheets (*.xlsx)"), proposal
        )
        if path is None:
            return
        path = path if path.suffix.casefold() == ".xlsx" else path.with_name(f"{path.name}.xlsx")
        self._context.attempt(lambda _workspace: self._write(path))

    def _write(self, path: Path) -> None:
        programme, period = self._context.programme, self._context.period
        board_file.write_xlsx(self._board, programme, period, path, words.today())
        settings.update(documents_folder=str(path.parent))
        told = self.tr("Saved “{name}”.").format(name=path.name)
        self.toast.tell(told, False, self.tr("Open"), lambda: self._open(path))

    def _open(self, path: Path) -> None:
        if not opening.open_document(path):
            sentence = self.tr("“{name}” could not be opened.").format(name=path.name)
            self.message.tell(Level.WARN, sentence)

    def _connect(self) -> None:
        actions = self.actions
        for each, slot in (
            (actions.prepare, self._on_prepare),
            (actions.collect, self._on_collect),
            (actions.remind, lambda: self._copy_reminders(self._view.selected)),
            (actions.remind_all, lambda: self._copy_reminders(self._awaited())),
            (actions.save, self._on_save),
        ):
            each.triggered.connect(lambda _checked=False, slot=slot: slot())
        self.button.clicked.connect(actions.prepare.trigger)
        actions.prepare.enabledChanged.connect(self.button.setEnabled)
        self.outbox.turned.connect(lambda: self.show_possible(self._board))
        self.inbox.taken.connect(self._on_taken)
        self._context.changed.connect(self.toast.hide)  # the last step is another one now
        self.toast.undone.connect(lambda: self._context.perform(Workspace.undo))

    def _awaited(self) -> list[BoardRow]:
        return [row for row in self._board.rows if row.is_awaited]

    def _lay_out(self) -> None:
        actions = self.actions
        self.button = button(actions.prepare.iconText(), Kind.PRIMARY, "file-export")
        self.button.setToolTip(actions.prepare.toolTip())
        self._tools = [
            tool_button(each, words=True) for each in (actions.collect, actions.remind, actions.save)
        ]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space(8))
        row.addWidget(self.button)
        for tool in self._tools:
            row.addWidget(tool)
        row.addStretch(1)
        self.setMinimumWidth(space(_NARROWEST))  # without words
