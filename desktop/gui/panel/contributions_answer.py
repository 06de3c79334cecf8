"""The line below the contributions that says where the value comes from, and asks what only people know."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from desktop.gui.panel.contributions_words import Answer, Choice
from desktop.gui.panel.section import prose, show_words
from desktop.gui.theme import space
from desktop.gui.widgets.buttons import Kind, button
from desktop.gui.widgets.kinds import set_look
from desktop.gui.widgets.text import Style


class AnswerView(QWidget):
    """`chosen` carries the `Choice` of what a total counts; `counting` that it should be computed."""

    chosen = Signal(object)
    counting = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._sum = prose()
        self._remark = prose(Style.MUTED)
        self._count = button(self.tr("Compute from the contributions"), Kind.SECONDARY, "refresh")
        self._count.clicked.connect(self.counting)
        self._radios = QButtonGroup(self)
        self._choices: tuple[Choice, ...] = ()
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(6))
        column.addWidget(self._sum)
        column.addWidget(self._remark)
        column.addLayout(self._column)
        column.addWidget(self._count)

    @property
    def said(self) -> str:
        """All that is said."""
        return "\n".join(filter(None, (self._sum.text(), self._remark.text())))

    def show_answer(self, answer: Answer) -> None:
        """Say it; the radio buttons stay as long as the choices do, and the focus with them."""
        show_words(self._sum, answer.sum)
        show_words(self._remark, answer.remark)
        set_look(self._remark, "kind", Style.WARN if answer.warns else Style.MUTED)
        self._count.setVisible(answer.can_count)
        if answer.choices != self._choices:
            self._offer(answer.choices)
        self._mark(answer.chosen)

    def _offer(self, choices: tuple[Choice, ...]) -> None:
        for radio in self._radios.buttons():
            self._radios.removeButton(radio)
            radio.deleteLater()
        self._choices = choices
        for choice in choices:
            radio = QRadioButton(choice.words.replace("&", "&&"))
            radio.setAccessibleName(self.tr("The total counts: {}").format(choice.words))
            radio.clicked.connect(lambda _on, choice=choice: self.chosen.emit(choice))
            self._radios.addButton(radio)
            self._column.addWidget(radio)

    def _mark(self, chosen: Choice | None) -> None:
        self._radios.setExclusive(False)
        for radio, choice in zip(self._radios.buttons(), self._choices, strict=True):
            radio.setChecked(choice == chosen)
        self._radios.setExclusive(True)
