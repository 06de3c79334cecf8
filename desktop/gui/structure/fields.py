"""Fields that tell what the user made of them when they are left; filling them tells nothing."""

from collections.abc import Callable, Hashable
from typing import NamedTuple

from PySide6.QtCore import QEvent, QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget

from db.domain.errors import RecordError, Refusal
from desktop.app.texts import LONGEST
from desktop.gui import labels
from desktop.gui.context import Context
from desktop.gui.theme import space
from desktop.gui.widgets.kinds import set_look
from desktop.gui.widgets.text import Style, label

_EDGES = 22
NO_LIMIT = 100_000_000


class Kept(NamedTuple):
    """A text that could not be stored, and the sentence that says why."""

    text: str
    sentence: str


KeptTexts = dict[Hashable, Kept]
"""What could not be stored, by whose text it is."""


def leaves_undo_to_the_window(field: QLineEdit | QPlainTextEdit, event: QEvent) -> bool:
    """Whether the keys for undo or redo find nothing to take back in the field itself."""
    if event.type() != QEvent.Type.ShortcutOverride:
        return False
    history = field if isinstance(field, QLineEdit) else field.document()
    return (event.matches(QKeySequence.StandardKey.Undo) and not history.isUndoAvailable()) or (
        event.matches(QKeySequence.StandardKey.Redo) and not history.isRedoAvailable()
    )


def complaint(field: "LineField | TextField") -> QLabel:
    """The line below a field that says why what is typed there is not stored; hidden while all is well."""
    made = label("", Style.ERROR, wrap=True)
    made.hide()

    def say(sentence: str) -> None:
        made.setText(sentence)
        made.setVisible(bool(sentence))

    field.complained.connect(say)
    return made


def let_go(whole: QWidget) -> None:
    """Have stored what is being typed in any field of a widget, and empty them: another file is coming."""
    for field in whole.findChildren(QWidget):
        if isinstance(field, Keeping):
            field.save()
            field.forget()


def unstored(whole: QWidget) -> list[Kept]:
    """What was typed in any field of a widget and cannot be stored, each text once."""
    found: list[Kept] = []
    for field in whole.findChildren(QWidget):
        if isinstance(field, Keeping):
            field.leave()
            found += [each for each in field.kept if each not in found]
    return found


class Keeping:
    """Knows whose text a field shows, and loses nothing that was typed.

    `entered` carries what the user made of the text of `owner`; it comes before the field shows the text of
    another one. What is being typed is not overwritten by what is read anew, and what could not be stored
    stays with its owner: marked, tried again whenever the field is left, until it is stored or taken back.
    """

    def _begin(self, kept: KeptTexts | None = None) -> None:
        self.owner: Hashable = None
        self._read = ""
        self._stored = ""  # as the field shows what was read: it may keep signs in another way
        self._before = ""
        self._said = ""
        self._kept: KeptTexts = {} if kept is None else kept

    @property
    def typed(self) -> str:
        """What stands in the field."""
        raise NotImplementedError

    def show_text(self, text: str, of: Hashable = None) -> None:
        """Show what is stored of an owner, or what was typed in its place and could not be stored."""
        text = text.rstrip()
        if of != self.owner:
            self.leave()
            self.owner = of
            self._fill_with_stored(text)
            if of in self._kept:
                self._fill(self._kept[of].text)
        elif self.typed == self._stored:
            self._fill_with_stored(text)
        elif text != self._read:
            self._stored = text
        self._read = text
        if self.typed == self._stored:
            self._kept.pop(of, None)
        self._mark()

    def save(self) -> None:
        """Emit what was typed now, without waiting for the field to be left."""
        text = self.typed
        if text != self._stored:
            self._before, self._stored = self._stored, text
            self._kept.pop(self.owner, None)
            self.entered.emit(text)
            self._mark()

    def store(
        self, context: Context, use_case: Callable[..., object], *args: object, **kwargs: object
    ) -> bool:
        """Call a use case with what was entered; whether it was stored. What was refused is kept."""
        error = context.attempt(use_case, *args, **kwargs)
        if error is not None:
            self.keep(labels.refusal(error))
        return error is None

    def keep(self, sentence: str) -> None:
        """Keep what was entered: it could not be stored, for the reason that the sentence says."""
        self._kept[self.owner] = Kept(self._stored, sentence)
        self._stored = self._before

    @property
    def kept(self) -> tuple[Kept, ...]:
        """What could not be stored, whosever it is."""
        return tuple(self._kept.values())

    def take_back(self) -> None:
        """Show again what was there before the user typed."""
        self._kept.pop(self.owner, None)
        self._fill(self._stored)
        self._mark()

    def forget(self) -> None:
        """Empty the field and all that was kept: what follows has nothing to do with it."""
        self._kept.clear()
        self.owner, self._read, self._stored = None, "", ""
        self._fill("")
        self._mark()

    def _fill_with_stored(self, text: str) -> None:
        self._fill(text)
        self._stored = self.typed

    def leave(self) -> None:
        """Before another's text is shown; what was refused already is not tried for that alone."""
        kept = self._kept.get(self.owner)
        if kept is None or kept.text != self.typed:
            self.save()

    def _mark(self) -> None:
        kept = self._kept.get(self.owner)
        self._say("" if kept is None else kept.sentence)

    def _say(self, sentence: str) -> None:
        if sentence != self._said:
            self._said = sentence
            set_look(self, "invalid", "true" if sentence else "false")
            self.setAccessibleDescription(sentence)
            self.complained.emit(sentence)


class LineField(Keeping, QLineEdit):
    """One line; `entered` carries what the user made of it, once. Esc takes it back."""

    entered = Signal(str)
    complained = Signal(str)

    def __init__(self, name: str, example: str = "", kept: KeptTexts | None = None) -> None:
        """`name` is for a screen reader; the example is shown while the field is empty.

        Fields that come and go may share what they have `kept`.
        """
        super().__init__()
        self._begin(kept)
        # What is too long is refused in words when it is to be stored; a limit here would cut it silently.
        self.setMaxLength(NO_LIMIT)
        self.setAccessibleName(name)
        self.setPlaceholderText(example)
        self.editingFinished.connect(self.save)

    @property
    def typed(self) -> str:
        """What stands in the field."""
        return self.text().rstrip()

    def event(self, event: QEvent) -> bool:
        """Let the window undo what the field cannot."""
        if leaves_undo_to_the_window(self, event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes back what was typed; a second one is for the screen."""
        if event.key() == Qt.Key.Key_Escape and self.typed != self._stored:
            self.take_back()
        else:
            super().keyPressEvent(event)

    def _fill(self, text: str) -> None:
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)


class TextField(Keeping, QPlainTextEdit):
    """Several lines; `entered` comes when the field is left, on Ctrl+Enter, or a pause after the last key."""

    entered = Signal(str)
    complained = Signal(str)

    def __init__(self, name: str, rows: int, pause_ms: int = 0, *, one_paragraph: bool = False) -> None:
        """`rows` are shown at least; with `one_paragraph` Enter stores instead of parting paragraphs."""
        super().__init__()
        self._begin()
        self._one_paragraph = one_paragraph
        self._pause = QTimer(self, singleShot=True, interval=pause_ms)
        self._pause.timeout.connect(self.save)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setMinimumHeight(self.fontMetrics().lineSpacing() * rows + space(_EDGES))
        self.textChanged.connect(self._on_text_changed)

    @property
    def typed(self) -> str:
        """What stands in the field, without the blank lines at its end."""
        # As plain text, Qt would make common spaces of those that do not break.
        return self.document().toRawText().replace("\u2029", "\n").rstrip()

    def save(self) -> None:
        """Emit what was typed, if anything was."""
        self._pause.stop()
        super().save()

    def event(self, event: QEvent) -> bool:
        """Let the window undo what the field cannot."""
        if leaves_undo_to_the_window(self, event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter stores; Esc takes back what was not stored yet."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if enter and (control or self._one_paragraph):
            self.save()
        elif event.key() == Qt.Key.Key_Escape and self.typed != self._stored:
            self.take_back()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Store what was typed."""
        super().focusOutEvent(event)
        self.save()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Refuse what no paragraph can hold: to break one into rows takes the square of its length."""
        if any(len(line) > LONGEST for line in source.text().splitlines()):
            self._say(labels.refusal(RecordError(Refusal.TEXT_TOO_LONG, str(LONGEST))))
        else:
            super().insertFromMimeData(source)

    def _fill(self, text: str) -> None:
        if text != self.typed:
            self.setPlainText(text)
        self._pause.stop()

    def _on_text_changed(self) -> None:
        self._mark()
        if self._pause.interval() and self.typed != self._stored:
            self._pause.start()
