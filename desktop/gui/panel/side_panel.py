"""Beside the grid: everything about the cell where the clerk is."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from db.domain.journal import Changed
from db.domain.kinds import IndicatorKind
from db.queries.value_card import ValueCard, value_card
from desktop.app.values import Place
from desktop.app.workspace import Workspace
from desktop.gui.ask import Ask
from desktop.gui.context import Context
from desktop.gui.panel import words
from desktop.gui.panel.about_section import AboutSection
from desktop.gui.panel.comment_section import CommentSection
from desktop.gui.panel.contributions_pane import ContributionsPane
from desktop.gui.panel.history_section import HistorySection
from desktop.gui.panel.past_section import PastSection
from desktop.gui.panel.section import prose, show_words
from desktop.gui.panel.target_section import TargetSection
from desktop.gui.panel.value_section import ValueSection
from desktop.gui.panel.why_section import WhySection
from desktop.gui.structure.fields import let_go
from desktop.gui.theme import space
from desktop.gui.widgets.message_strip import announce
from desktop.gui.widgets.text import Style

_PAUSE_MS = 100  # the clerk who runs through the grid is not kept waiting
_WIDTH, _NARROWEST = 360, 260
_UNCOUNTED = (IndicatorKind.TEXT, IndicatorKind.HEADING)
_SHOWN = {
    *("indicator", "unit", "component", "placement", "node", "programme", "period"),
    *("realizer", "realizer_name", "node_realizer", "indicator_realizer"),
    *("value", "comment", "target", "contribution", "closing"),
}


class SidePanel(QFrame):
    """Follows the grid a moment later, and reads nothing while it is hidden.

    `left` tells that the user wants back to the grid, `wants_cell` carries the `Place` to show there.
    """

    left = Signal()
    wants_cell = Signal(object)

    def __init__(self, context: Context, ask: Ask) -> None:
        super().__init__()
        self._context = context
        self._place: Place | None = None
        self._card: ValueCard | None = None
        self._behind = True
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._load)
        self._label = prose(Style.HEADING)
        self._part = prose(Style.MUTED)
        self._measure = prose(Style.MUTED)
        self._definition = prose()
        self._nothing = prose(Style.MUTED)
        self._nothing.setText(self.tr("Choose a cell in the grid to see all about it here."))
        self.value = ValueSection(context)
        self.why = WhySection(context)
        self.past = PastSection()
        self.contributions = ContributionsPane(context, ask)
        self.comment = CommentSection(context)
        self.target = TargetSection(context)
        self.history = HistorySection(context, ask)
        self.about = AboutSection()
        self._sections = QWidget()
        self._scroll = QScrollArea()
        self._lay_out()
        self._connect()
        self._show(None)

    def show_cell(self, place: Place | None) -> None:
        """Show a cell as soon as the user stays there; None: there is none."""
        if place != self._place:
            self._place = place
            self._fall_behind()

    def edit_comment(self) -> None:
        """Lead the keyboard to the comment; without a cell there is none, and it is said why."""
        self._catch_up()
        if self._card is None:
            announce(self, self._nothing.text())
        else:
            self.comment.field.setFocus()
            self._scroll.ensureWidgetVisible(self.comment)

    def first_focus(self) -> QWidget:
        """Where the keyboard begins in the panel."""
        self._catch_up()
        if self._card is None:
            return self._scroll
        return self.value.first_focus

    def sizeHint(self) -> QSize:
        """Wide enough to read in, narrow enough to leave the grid its room."""
        return QSize(space(_WIDTH), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Its texts wrap; its buttons and the chart need some room."""
        return QSize(space(_NARROWEST), space(120))

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was chosen and changed while nobody looked."""
        super().showEvent(event)
        self._catch_up()

    def hideEvent(self, event: QHideEvent) -> None:
        """Store what is being typed, and wait with reading until somebody looks again."""
        self._save()
        self._pause.stop()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leads back to the grid."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _fall_behind(self) -> None:
        self._behind = True
        if self.isVisible():
            self._pause.start()

    def _catch_up(self) -> None:
        if self._behind:
            self._load()

    def _save(self) -> None:
        """Have stored what is being typed."""
        self.comment.field.save()
        self.target.amount.save()

    def _load(self) -> None:
        """Read the cell and show it."""
        self._pause.stop()
        self._behind = False
        card = None
        if self._place is not None:
            card = self._context.perform(Workspace.read, value_card, *self._place)
        self._show(card)

    def _show(self, card: ValueCard | None) -> None:
        self._card = card
        self._sections.setVisible(card is not None)
        self._nothing.setVisible(card is None)
        if card is None:
            self._save()
            self.contributions.show_cell(None)
            return
        self.setUpdatesEnabled(False)
        self._label.setText(card.indicator.label)
        part = self.tr("part of: {label}").format(label=card.whole.label) if card.whole else ""
        show_words(self._part, part)
        self._measure.setText(words.measure(card))
        show_words(self._definition, card.indicator.definition)
        self.contributions.setVisible(card.indicator.kind not in _UNCOUNTED and not card.indicator.formula)
        self.contributions.show_cell(Place(card.indicator.id, card.period.id))
        for section in (self.value, self.why, self.past, self.comment):
            section.show_card(card)
        for section in (self.target, self.history, self.about):
            section.show_card(card)
        self.setUpdatesEnabled(True)

    def _lead_home(self) -> None:
        """Lead the keyboard to where it begins, with the value as it stands now in sight."""
        self.first_focus().setFocus()
        self._scroll.ensureWidgetVisible(self.value)

    def _on_changed(self, changed: Changed) -> None:
        """Fall behind; a doubt, and what a value follows from, hang on the values of others too."""
        if _SHOWN & changed.rows.keys():
            self._fall_behind()

    def _begin(self) -> None:
        """Another file: nothing of the former one may be looked at."""
        self._place = None
        self._load()

    def _connect(self) -> None:
        self._context.changed.connect(self._on_changed)
        self._context.closing.connect(lambda: let_go(self))
        self._context.opened.connect(self._begin)
        self.comment.field.done.connect(self.left)
        for section in (self.value, self.target, self.history):
            section.acted.connect(self._load)  # what was done here is seen here at once
        self.history.unsettled.connect(self._lead_home)
        self.why.wants_cell.connect(self.wants_cell)

    def _lay_out(self) -> None:
        self.setProperty("kind", "card")
        self.setAccessibleName(self.tr("About the value"))
        sections = QVBoxLayout(self._sections)
        sections.setContentsMargins(0, 0, 0, 0)
        sections.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(0, 0, 0, space(12))
        head.setSpacing(space(4))
        for each in (self._label, self._part, self._measure, self._definition):
            head.addWidget(each)
        sections.addLayout(head)
        for section in (self.value, self.why, self.past, self.comment):
            sections.addWidget(section)
        for section in (self.contributions, self.target, self.history, self.about):
            sections.addWidget(section)
        content = QWidget(objectName="content")
        column = QVBoxLayout(content)
        column.setContentsMargins(space(16), space(12), space(12), space(4))
        column.addWidget(self._nothing)
        column.addWidget(self._sections)
        column.addStretch()
        self._scroll.setProperty("kind", "frameless")
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(content)
        for ground in (self._scroll.viewport(), content):
            ground.setAutoFillBackground(False)  # the panel's own paper shows through
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.addWidget(self._scroll)
