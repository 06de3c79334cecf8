"""What a node is called and says, in which years it is in force, and its tags."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from db.domain.entities import Node
from db.domain.errors import RecordError, Refusal
from db.queries.tags import node_tags
from desktop.app import structure
from desktop.app.tags import tag_node
from desktop.gui import labels
from desktop.gui.context import Context
from desktop.gui.structure.fields import LineField, TextField
from desktop.gui.structure.tags_field import TagsField
from desktop.gui.theme import space
from desktop.gui.widgets.kinds import set_look
from desktop.gui.widgets.text import Style, label

_YEAR_DIGITS = 4
_YEAR_WIDTH = 62


class NodeFields(QWidget):
    """The head of the inspector. What is wrong about the years is said below them, and not stored."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._node: Node | None = None
        self.text = TextField(self.tr("Text of the element"), rows=3, one_paragraph=True)
        self.first = LineField(self.tr("In force from the year"))
        self.last = LineField(self.tr("In force until the year"))
        self.tags = TagsField(context, self.tr("Tags"), node_tags, tag_node)
        self._wrong = label("", Style.ERROR, wrap=True)
        self._lay_out()
        self.text.entered.connect(self._rename)
        self.first.entered.connect(self._set_years)
        self.last.entered.connect(self._set_years)

    def show_node(self, node: Node) -> None:
        """Show a node; `save` what was typed about another one first."""
        if self._node is not None and node.id != self._node.id:
            self._complain("")
        self._node = node
        self.text.show_text(node.text)
        self.tags.show_owner(node.id)
        programme = self._context.programme
        if programme is not None:
            self.first.setPlaceholderText(_digits(programme.first_year))
            self.last.setPlaceholderText(_digits(programme.last_year))
        if not self._wrong.text():
            self.first.show_text(_digits(node.valid_from))
            self.last.show_text(_digits(node.valid_to))

    def save(self) -> None:
        """Have stored what is being typed."""
        for field in (self.text, self.first, self.last, self.tags):
            field.save()

    def minimumSizeHint(self) -> QSize:
        """As wide as one of its lines must be: years and tags stand below each other where it is narrow."""
        widest = max(each.minimumSize().width() for each in self._lines.children())
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the tags beside the years where there is room for both, else below them."""
        super().resizeEvent(event)
        self._lines.setDirection(
            QBoxLayout.Direction.LeftToRight
            if self.width() >= sum(each.sizeHint().width() for each in self._lines.children())
            else QBoxLayout.Direction.TopToBottom
        )

    def changeEvent(self, event: QEvent) -> None:
        """Give years the room that their digits take when the user zooms."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit_years()

    def _fit_years(self) -> None:
        for field in (self.first, self.last):
            field.setFixedWidth(space(_YEAR_WIDTH))

    def _lay_out(self) -> None:
        years = QHBoxLayout()
        years.setSpacing(space(8))
        tags = QHBoxLayout()
        tags.setSpacing(space(8))
        for words, field in ((self.tr("In force from"), self.first), (self.tr("until"), self.last)):
            field.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
            years.addWidget(label(words, Style.MUTED))
            years.addWidget(field)
        self._fit_years()
        years.addStretch(1)
        tags.addWidget(label(self.tags.accessibleName(), Style.MUTED))
        tags.addWidget(self.tags, 1)
        self._lines = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lines.setSpacing(space(8))
        self._lines.addLayout(years)
        self._lines.addLayout(tags, 1)
        self.text.setFixedHeight(self.text.minimumHeight())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(8))
        column.addWidget(self.text)
        column.addLayout(self._lines)
        column.addWidget(self._wrong)
        self._complain("")

    def _rename(self, text: str) -> None:
        self._context.perform(structure.rename_node, self._node.id, text)
        self.text.show_text(self._node.text)

    def _set_years(self) -> None:
        """Store both years together, if both make sense."""
        fields = (self.first, self.last)
        unread = [field for field in fields if not _is_year(field.text())]
        if unread:
            self._complain(self.tr("Enter a year with four digits, or leave the field empty."), *unread)
            return
        first, last = (int(field.text()) if field.text().strip() else None for field in fields)
        if first and last and first > last:
            reversed_years = RecordError(Refusal.YEARS_REVERSED, f"{first}–{last}")
            self._complain(labels.refusal(reversed_years), *fields)
            return
        self._complain("")
        self._context.perform(structure.set_years, self._node.id, first, last)

    def _complain(self, sentence: str, *wrong: LineField) -> None:
        """Say what is wrong with some of the fields; an empty sentence takes it back."""
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))
        for field in (self.first, self.last):
            field.setAccessibleDescription(sentence if field in wrong else "")
            set_look(field, "invalid", "true" if field in wrong else "false")


def _is_year(text: str) -> bool:
    """Whether a text is a year, or nothing, which stands for no limit."""
    digits = text.strip()
    return not digits or (digits.isdecimal() and len(digits) == _YEAR_DIGITS)


def _digits(year: int | None) -> str:
    return "" if year is None else str(year)
