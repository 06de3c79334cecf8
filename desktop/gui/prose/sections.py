"""The prose about one node, section by section: tabs over one editor that stores by itself."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QTabBar, QVBoxLayout, QWidget

from db.domain.entities import Narrative
from db.domain.kinds import NarrativeSection
from db.domain.periods import Period
from db.queries.narratives import Prose
from db.queries.narratives import narratives as texts_of
from desktop.app import narratives
from desktop.gui import labels
from desktop.gui.closing.lock_strip import LockStrip
from desktop.gui.context import Context
from desktop.gui.editor.prose_field import ProseField
from desktop.gui.prose import states
from desktop.gui.structure.page import Tabs
from desktop.gui.theme import space
from desktop.gui.widgets.buttons import icon_size
from desktop.gui.widgets.message_strip import Level, MessageStrip
from desktop.gui.widgets.text import Style, label

_SIGN = 16
_SECTIONS = tuple(NarrativeSection)


Texts = Mapping[NarrativeSection, Narrative]


class SectionEditor(QWidget):
    """`turned` tells that another section is shown; the next text begins with the section shown last."""

    turned = Signal()

    def __init__(self, context: Context, rows: int = 4) -> None:
        super().__init__()
        self._context = context
        self._place: tuple[int, int, int | None] | None = None
        self._texts: Texts = {}
        self.tabs: QTabBar = Tabs()
        self.tabs.setProperty("kind", "narrow")  # four of them stand in the structure's inspector too
        self.tabs.setExpanding(False)
        self.tabs.setIconSize(icon_size(_SIGN))
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setAccessibleName(self.tr("Sections of the description"))
        for each in _SECTIONS:
            self.tabs.addTab(labels.narrative_section(each))
        self.lock = LockStrip(context)
        self.strip = MessageStrip()
        self.field = ProseField(context, self.tr("Description"), rows)
        self.complaint = label("", Style.ERROR, wrap=True)
        self.complaint.hide()
        self._lay_out()
        self._connect()

    @property
    def section(self) -> NarrativeSection:
        """The section that is shown."""
        return _SECTIONS[self.tabs.currentIndex()]

    def show_texts(self, programme_id: int, period: Period | None, node_id: int | None, texts: Texts) -> None:
        """Show what is written about a node, with None about the programme, in a period."""
        self._place = (programme_id, period.id, node_id) if period is not None else None
        self._texts = texts
        self.field.near = node_id
        self._show_section()

    def turn(self, section: NarrativeSection) -> None:
        """Show another section."""
        self.tabs.setCurrentIndex(_SECTIONS.index(section))

    def save(self) -> None:
        """Have stored what is being typed."""
        self.field.save()

    def let_go(self) -> None:
        """Have stored what is being typed, and be empty: another file is coming."""
        self.field.save()
        self.field.forget()

    def changeEvent(self, event: QEvent) -> None:
        """Let the signs grow with the words when the user zooms."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.tabs.setIconSize(icon_size(_SIGN))

    def _show_section(self) -> None:
        for index, each in enumerate(_SECTIONS):
            self._show_tab(index, each)
        found = self._texts.get(self.section)
        owner = (*self._place, self.section) if self._place is not None else None
        is_another = owner != self.field.owner
        is_closed = self._context.lock is not None
        self.field.set_read_only(owner is None or is_closed)
        self.field.show_text(found.body if found is not None else "", of=owner)
        if found is not None and found.carried:
            self.field.review.carried_from = self._source(found)
        elif is_another:  # a first correction takes no other underline away
            self.field.review.carried_from = None
        if found is not None and found.carried and not is_closed:
            self.strip.tell(
                Level.WARN,
                self.tr("Carried over from an earlier period: look through what is underlined."),
                self.tr("Looked through"),
            )
        else:
            self.strip.hide()

    def _source(self, carried: Narrative) -> Period | None:
        """The period that prose was carried over from: the nearest earlier one that says the same.

        For what is carried over is called so until it is changed; its source may have been, then the nearest.
        """
        period, workspace = self._context.period, self._context.workspace
        earlier = [
            each
            for each in self._context.periods
            if period is not None and each.kind is period.kind and each.sort_key < period.sort_key
        ]
        earlier.sort(key=lambda each: each.sort_key, reverse=True)
        for each in earlier:
            texts = workspace.read(texts_of, carried.programme_id, each.id, carried.node_id)
            same = texts.get(carried.section)
            if same is not None and same.body == carried.body:
                return each
        return next(iter(earlier), None)

    def _show_tab(self, index: int, section: NarrativeSection) -> None:
        found = self._texts.get(section)
        state = Prose.EMPTY
        if found is not None:
            state = Prose.CARRIED if found.carried else Prose.WRITTEN
        self.tabs.setTabIcon(index, states.sign(state))
        self.tabs.setTabToolTip(index, states.word(state))

    def _on_turned(self) -> None:
        self._show_section()
        self.turned.emit()

    def _store(self, text: str) -> None:
        if self.field.owner is not None:
            programme_id, period_id, node_id, section = self.field.owner
            self.field.store(
                self._context, narratives.set_prose, programme_id, period_id, section, text, node_id=node_id
            )

    def approve(self) -> None:
        """Say that what was carried over holds."""
        self.field.save()
        self.field.review.carried_from = None
        if self._place is not None:
            programme_id, period_id, node_id = self._place
            self._context.perform(
                narratives.looked_through, programme_id, period_id, self.section, node_id=node_id
            )
        self.field.setFocus()

    def _complain(self, sentence: str) -> None:
        self.complaint.setText(sentence)
        self.complaint.setVisible(bool(sentence))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(6))
        column.addWidget(self.tabs)
        column.addWidget(self.lock)
        column.addWidget(self.strip)
        column.addWidget(self.field, 1)
        column.addWidget(self.complaint)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._on_turned)
        self.strip.acted.connect(self.approve)
        self.field.entered.connect(self._store)
        self.field.complained.connect(self._complain)
