"""What the cell said before: when, who, what it was and what it became, and the way back."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from db.domain.aggregation import SUMS
from db.domain.values import Content
from db.queries.value_card import ValueCard
from db.queries.value_history import ValueChange
from desktop.app import history
from desktop.app.derivations import is_computed
from desktop.app.values import Place
from desktop.gui import labels
from desktop.gui.ask import Ask
from desktop.gui.context import Context
from desktop.gui.panel import words
from desktop.gui.panel.section import Section, prose
from desktop.gui.theme import space
from desktop.gui.values.entry import Entry
from desktop.gui.widgets.buttons import Kind, button
from desktop.gui.widgets.text import Style

_AT_FIRST = 6
_VALUE = 72  # as wide may a value be on a button; the change beside it tells the whole


class ChangeRow(QWidget):
    """One change; `wanted` carries the content that the value had before it."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.change: ValueChange | None = None
        self._content: Content | None = None
        self.pair = prose()
        self.told = prose(Style.CAPTION)
        self.restore = button("", Kind.GHOST)
        self.restore.clicked.connect(lambda: self.wanted.emit(self._content))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, space(4))
        grid.setHorizontalSpacing(space(8))
        grid.setVerticalSpacing(0)
        grid.addWidget(self.pair, 0, 0)
        grid.addWidget(self.told, 1, 0)
        grid.addWidget(self.restore, 0, 1, 2, 1, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(0, 1)

    def show_change(self, change: ValueChange, card: ValueCard, now: datetime) -> None:
        """Tell a change; what it took away can be restored, unless it stands there again."""
        kind, entry = card.indicator.kind, change.change_set
        self.change = change
        self._content = change.before.content if change.before is not None else None
        self.pair.setText(words.became(change, kind))
        told = (words.when(entry.at, now), entry.user, labels.act(entry.act))
        self.told.setText(" · ".join(each for each in told if each))
        self.told.setToolTip(f"{entry.at.astimezone():%d.%m.%Y %H:%M:%S}")
        restorable = self._content is not None and self._content != card.content
        self.restore.setVisible(restorable and not is_computed(card.indicator))
        self._name(words.said(self._content, kind))
        self.restore.setAccessibleDescription(f"{self.pair.text()}\n{self.told.text()}")

    def _name(self, value: str) -> None:
        """Have the button say what it brings back: in short what is seen, whole what is heard."""
        line, right = " ".join(value.split()), Qt.TextElideMode.ElideRight
        short = self.restore.fontMetrics().elidedText(line, right, space(_VALUE))
        name = self.tr("Restore {value}")
        self.restore.setText(name.format(value=short.replace("&", "&&")))
        self.restore.setAccessibleName(name.format(value=value))
        self.restore.setToolTip(name.format(value=value))


class HistorySection(Section):
    """The newest changes; the others come when asked for. `acted` tells that a value was restored.

    `unsettled` tells that the button with the keyboard is gone, or would bring back something else now.
    """

    acted = Signal()
    unsettled = Signal()

    def __init__(self, context: Context, ask: Ask) -> None:
        super().__init__(self.tr("History of the value"))
        self._context = context
        self._entry = Entry(context, ask)
        self._card: ValueCard | None = None
        self._all = False
        self._nothing = prose(Style.MUTED)
        self._nothing.setText(self.tr("Nothing has been changed here yet."))
        self.rows: list[ChangeRow] = []
        self.older = button("", Kind.GHOST)
        self.older.clicked.connect(self._show_older)
        self.body.addWidget(self._nothing)
        self.body.addWidget(self.older, 0, Qt.AlignmentFlag.AlignLeft)

    def show_card(self, card: ValueCard) -> None:
        """Show the newest changes of a cell; all of them only as long as it is the same cell."""
        if self._card is None or _place(self._card) != _place(card):
            self._all = False
        self._card = card
        held = self._held()
        change = held.change if held is not None else None
        shown = card.history if self._all else card.history[:_AT_FIRST]
        now = datetime.now().astimezone()
        while len(self.rows) < len(shown):
            self._add_row()
        is_frozen = self._context.is_frozen(*_place(card))
        for row, change in zip(self.rows, shown, strict=False):
            row.show_change(change, card, now)
            if is_frozen:
                row.restore.hide()
        for place, row in enumerate(self.rows):
            row.setVisible(place < len(shown))
        self._nothing.setVisible(not shown)
        hidden = len(card.history) - len(shown)
        self.older.setText(self.tr("Show %n older", "", hidden))
        self.older.setVisible(hidden > 0)
        if held is not None and (held.change != change or held is not self._held()):
            self.unsettled.emit()

    def _held(self) -> ChangeRow | None:
        """The change whose button has the keyboard."""
        focus = self.window().focusWidget()
        return next((row for row in self.rows if row.restore is focus), None)

    def _add_row(self) -> None:
        row = ChangeRow()
        row.wanted.connect(self._restore)
        self.body.insertWidget(self.body.count() - 1, row)
        self.rows.append(row)

    def _restore(self, content: Content | None) -> None:
        if self._card is None:
            return
        value = self._card.value
        is_sum = value is not None and value.origin in SUMS
        if not is_sum or self._entry.may_replace_sums(1):
            self._context.perform(history.restore, _place(self._card), content)
            self.acted.emit()

    def _show_older(self) -> None:
        if self._card is not None:
            self._all = True
            self.show_card(self._card)
            older = [row.restore for row in self.rows[_AT_FIRST:] if not row.restore.isHidden()]
            if older:
                older[0].setFocus()
            else:
                self.unsettled.emit()


def _place(card: ValueCard) -> Place:
    return Place(card.indicator.id, card.period.id)
