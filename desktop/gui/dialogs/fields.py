"""The rows of a form: a name, a field, a hint, and the sentence that says what is wrong with the entry."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from desktop.gui.theme import space
from desktop.gui.widgets.card import Card
from desktop.gui.widgets.kinds import set_look
from desktop.gui.widgets.number_field import NumberField
from desktop.gui.widgets.text import Style, label

_YEARS = (1990, 2100)


def edited_signal(field: QWidget) -> SignalInstance:
    """The signal by which a field tells that its content has changed."""
    match field:
        case QLineEdit() | QPlainTextEdit():
            return field.textChanged
        case QComboBox():
            return field.currentIndexChanged
        case QCheckBox():
            return field.toggled
        case QSpinBox():
            return field.valueChanged
    return field.edited


def line(text: str, example: str = "") -> QLineEdit:
    """A line of text; the example is shown while it is empty."""
    made = QLineEdit(text)
    made.setPlaceholderText(example)
    made.setCursorPosition(0)
    return made


def year_box(year: int, name: str = "") -> NumberField:
    """A field for a year."""
    made = NumberField(name, *_YEARS)
    made.setValue(year)
    return made


def framed(view: QWidget) -> Card:
    """A list or table with an edge around it."""
    card = Card()
    card.body.setContentsMargins(1, 1, 1, 1)
    card.body.addWidget(view)
    return card


class Choice(QComboBox):
    """Offers values by their words, and keeps the values themselves: Qt would make plain text of enums."""

    def __init__(self, offered: Iterable[tuple[object, str]], current: object) -> None:
        super().__init__()
        self._values: list[object] = []
        for value, words in offered:
            self._values.append(value)
            self.addItem(words)
        self.choose(current)

    @property
    def value(self) -> Any:
        """What is chosen."""
        return self._values[self.currentIndex()]

    def choose(self, value: object) -> None:
        """Choose one of the values."""
        self.setCurrentIndex(self._values.index(value))


class WrappedLine(QPlainTextEdit):
    """One line of text too long for one row: it wraps, and Enter and Tab leave it as they leave any line."""

    def __init__(self, text: str, rows: int = 2) -> None:
        super().__init__(text)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * rows + space(22))

    def text(self) -> str:
        """What is entered, as one line."""
        return " ".join(self.toPlainText().split())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the dialog."""
        if event.matches(QKeySequence.StandardKey.InsertParagraphSeparator):
            event.ignore()
        else:
            super().keyPressEvent(event)


class Entry(QWidget):
    """A field with room below it for a hint and for the sentence that says what is wrong."""

    def __init__(self, field: QWidget, hint: str = "") -> None:
        super().__init__()
        self.field = field
        self._hint = hint
        self._complaint = label("", Style.ERROR, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(3))
        column.addWidget(field)
        if hint:
            column.addWidget(label(hint, Style.CAPTION, wrap=True))
        column.addWidget(self._complaint)
        self.complain("")

    @property
    def complaint(self) -> str:
        """What is said to be wrong; nothing if all is well."""
        return self._complaint.text()

    def complain(self, sentence: str) -> None:
        """Say what is wrong with the entry; an empty sentence takes it back."""
        self._complaint.setText(sentence)
        self._complaint.setVisible(bool(sentence))
        self.field.setAccessibleDescription(sentence or self._hint)
        set_look(self.field, "invalid", "true" if sentence else "false")


class Form(QFormLayout):
    """Named fields below each other; a name goes above its field where the dialog is narrow."""

    def __init__(self) -> None:
        super().__init__()
        self.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        self.setHorizontalSpacing(space(16))
        self.setVerticalSpacing(space(8))
        self.setContentsMargins(0, 0, 0, 0)

    def add(self, words: str, field: QWidget, hint: str = "") -> Entry:
        """Add a field; `words` name it, with an ampersand before the letter that leads to it."""
        entry = Entry(field, hint)
        name = QLabel(words)
        name.setBuddy(field)
        name.setContentsMargins(0, space(3), 0, 0)
        field.setAccessibleName(words.replace("&", "").rstrip(":"))
        self.addRow(name, entry)
        return entry
