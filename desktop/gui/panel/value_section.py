"""What stands in the cell: the value, how it changed, what is doubtful about it, and two marks to set."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QSizePolicy

from db.domain.deviation import Course
from db.domain.kinds import Status
from db.queries.value_card import ValueCard
from desktop.app import comments, values
from desktop.app.values import Place
from desktop.app.workspace import Workspace
from desktop.gui.context import Context
from desktop.gui.panel import words
from desktop.gui.panel.doubt_strip import DoubtStrip
from desktop.gui.panel.section import Section, prose, show_words
from desktop.gui.theme import space
from desktop.gui.values import doubt_words
from desktop.gui.values.change import change
from desktop.gui.widgets.buttons import button
from desktop.gui.widgets.kinds import set_look
from desktop.gui.widgets.text import Style

_LONG = 28  # a value of more signs is set as prose
_LOOKS = {Course.BETTER: Style.OK, Course.WORSE: Style.ERROR, Course.NEUTRAL: Style.MUTED}


class ValueSection(Section):
    """The heart of the panel. `acted` tells that a mark was set, or was refused: show how it stands now."""

    acted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._card: ValueCard | None = None
        self._is_frozen = False
        self._period = prose(Style.MUTED)
        self.value = prose(Style.TITLE)
        self._change = prose(Style.MUTED)
        self._remarks = prose(Style.MUTED)
        self._doubts = DoubtStrip()
        self.confirmed = _toggle(self.tr("Confirmed"), "circle-check", self._confirm)
        self.follow_up = _toggle(self.tr("Come back to it"), "flag", self._flag)
        for each in (self._period, self.value, self._change, self._remarks, self._doubts):
            self.body.addWidget(each)
        self._marks = QHBoxLayout()
        self._marks.setSpacing(space(8))
        self._marks.addWidget(self.confirmed)
        self._marks.addWidget(self.follow_up)
        self.body.addLayout(self._marks)

    def show_card(self, card: ValueCard) -> None:
        """Show what stands in the cell."""
        self._card = card
        self._is_frozen = self._context.is_frozen(card.indicator.id, card.period.id)
        closed = self.tr("{period} – closed, can only be read").format(period=card.period.label)
        self._period.setText(closed if self._is_frozen else card.period.label)
        self._show_value(card)
        self._show_change(card)
        self._show_marks(card)
        self._tell_listeners(card)

    @property
    def first_focus(self) -> QPushButton:
        """Where the keyboard begins in the panel; it carries in words what is only seen around it."""
        return self.confirmed if self.confirmed.isEnabled() else self.follow_up

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the marks below each other where there is no room for both."""
        super().resizeEvent(event)
        needed = self.confirmed.sizeHint().width() + self.follow_up.sizeHint().width() + space(8)
        fits = needed <= self.width()
        self._marks.setDirection(
            QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        )

    def _show_value(self, card: ValueCard) -> None:
        text = words.counted(card)
        set_look(self.value, "kind", Style.TITLE if len(text) <= _LONG else Style.BODY)
        if card.value is None:
            set_look(self.value, "kind", Style.MUTED)
        self.value.setText(text)
        told = list(words.remarks(card.value)) if card.value is not None else []
        show_words(self._remarks, "\n".join(told))

    def _show_change(self, card: ValueCard) -> None:
        now, before = card.content, card.before
        found = change(now, before, card.indicator.kind, card.indicator.direction)
        year = card.period.previous().label
        show_words(self._change, self.tr("{change} beside {year}").format(change=found.words, year=year))
        self._change.setVisible(bool(found.text))
        set_look(self._change, "kind", _LOOKS[found.course])
        sentences = doubt_words.sentences(card.doubts, now, before)
        self._doubts.show_doubts(sentences, doubt_words.advice(card.doubts))

    def _show_marks(self, card: ValueCard) -> None:
        self.confirmed.setEnabled(card.value is not None and not self._is_frozen)
        self.confirmed.setChecked(card.value is not None and card.value.status is Status.CONFIRMED)
        self.follow_up.setChecked(card.comment is not None and card.comment.follow_up)

    def _tell_listeners(self, card: ValueCard) -> None:
        """Labels take no focus, so a screen reader hears of them where the keyboard begins."""
        told = [card.indicator.label, self._period.text(), self.value.text()]
        told += [each.text() for each in (self._change, self._remarks) if not each.isHidden()]
        told.append(self._doubts.accessibleDescription())
        for mark in (self.confirmed, self.follow_up):
            words = "\n".join(filter(None, told)) if mark is self.first_focus else ""
            mark.setAccessibleDescription(words)

    def _confirm(self) -> None:
        self._perform(values.confirm, self.confirmed.isChecked())

    def _flag(self) -> None:
        self._perform(comments.flag, self.follow_up.isChecked())

    def _perform(self, mark: Callable[[Workspace, list[Place], bool], None], wanted: bool) -> None:
        if self._card is not None:
            place = Place(self._card.indicator.id, self._card.period.id)
            self._context.perform(mark, [place], wanted)
            self.acted.emit()


def _toggle(text: str, icon_name: str, act: Callable[[], None]) -> QPushButton:
    made = button(text, icon_name=icon_name)
    made.setCheckable(True)
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    made.clicked.connect(act)
    return made
