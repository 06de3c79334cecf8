"""The sections of the chosen document, and everything that can be done to them; each gesture is one step."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.domain.entities import DocumentSection
from db.domain.kinds import DocumentKind, DocumentPart
from desktop.app import document_sections, documents
from desktop.gui import labels
from desktop.gui.ask import Ask
from desktop.gui.context import Context
from desktop.gui.dialogs.fields import framed
from desktop.gui.documents import names
from desktop.gui.documents.hints import hint
from desktop.gui.documents.section_dialog import SectionDialog
from desktop.gui.documents.sections_view import SectionsView
from desktop.gui.theme import space
from desktop.gui.widgets.buttons import action, tool_button
from desktop.gui.widgets.text import Style, label


class SectionsPane(QWidget):
    """`looked_at` names the section that the user went to, `touched` one that is about to change."""

    looked_at = Signal(int)
    touched = Signal(int)

    def __init__(self, context: Context, ask: Ask) -> None:
        super().__init__()
        self._context = context
        self._ask = ask
        self._kind = DocumentKind.TABULAR_REPORT
        self._programme_id = 0
        self._wanted = 0
        self.dialog: SectionDialog | None = None
        self.view = SectionsView()
        self._hint = label("", Style.MUTED, wrap=True)
        self._make_actions()
        self._lay_out()
        self._connect()

    @property
    def actions_offered(self) -> tuple[QAction, ...]:
        """What can be done to the sections."""
        return tuple(self._slots)

    @property
    def current(self) -> DocumentSection | None:
        """The current section."""
        sections = self.view.sections.sections
        return sections[self.view.place] if 0 <= self.view.place < len(sections) else None

    def show_layout(self, layout: documents.Layout) -> None:
        """Show the sections of a document, at the section where one was."""
        same = (layout.definition.programme_id, layout.definition.kind) == (self._programme_id, self._kind)
        self._programme_id, self._kind = layout.definition.programme_id, layout.definition.kind
        if not same:
            self._wanted = 0
        if layout.sections != self.view.sections.sections:
            blocked = QSignalBlocker(self.view.selectionModel())
            self.view.sections.show_sections(layout.sections)
            blocked.unblock()
        self.go_to(self._wanted)

    def go_to(self, place: int) -> None:
        """Make a section the current one; `looked_at` is silent."""
        self._wanted = place
        blocked = QSignalBlocker(self.view.selectionModel())
        self.view.go_to(place)
        blocked.unblock()
        self.view.viewport().update()
        self._show_current()

    def _perform(self, use_case: Callable[..., object], *args: object, wanted: int = -1) -> bool:
        before = self._wanted
        self._wanted = self.view.place if wanted < 0 else wanted
        self.touched.emit(self._wanted)
        done = self._context.attempt(use_case, self._programme_id, self._kind, *args) is None
        if not done:
            self._wanted = before
        elif self._programme_id:  # at once, so that the next key finds the section where it is now
            self.show_layout(documents.layout(self._context.workspace, self._programme_id, self._kind))
        return done

    def _change(self, place: int, **changes: object) -> None:
        section = replace(self.view.sections.sections[place], **changes)
        self._perform(document_sections.change, place, section)

    def _on_tick(self, place: int, included: bool) -> None:
        section = replace(self.view.sections.sections[place], included=included)
        self._perform(document_sections.change, place, section, wanted=place)

    def _on_edit(self) -> None:
        section, place = self.current, self.view.place
        if section is None:
            return

        def store(wanted: DocumentSection) -> str:
            self.touched.emit(place)
            error = self._context.attempt(
                document_sections.change, self._programme_id, self._kind, place, wanted
            )
            return labels.refusal(error) if error else ""

        self.dialog = SectionDialog(self._context, section, hint(section.part), store, self)
        self.dialog.finished.connect(self.dialog.deleteLater)
        self.dialog.open()
        self.dialog.first_focus().setFocus()

    def _on_add(self) -> None:
        title = self._ask.text(self.tr("Add a section of your own"), self.tr("Its heading"))
        if title is not None:
            place = self.view.place + 1
            if self._perform(document_sections.add_own, place, title, wanted=place):
                self.view.setFocus()

    def _on_remove(self) -> None:
        self._perform(document_sections.remove, self.view.place)

    def _on_reset(self) -> None:
        agreed = self._ask.confirm(
            self.tr("Put the document back as it was at first?"),
            self.tr("Its sections, their own text and all options become those of a new document."),
            self.tr("Put it back"),
        )
        if agreed:
            self._perform(documents.reset, wanted=0)

    def _move(self, by: int) -> None:
        place = self.view.place
        self._on_moved(place, place + by)

    def _on_moved(self, place: int, to: int) -> None:
        if 0 <= to < len(self.view.sections.sections):
            self._perform(document_sections.move, place, to, wanted=to)

    def _deepen(self, by: int) -> None:
        section = self.current
        if section is not None:
            self._change(self.view.place, level=section.level + by)

    def _on_looked_at(self) -> None:
        self._wanted = self.view.place
        self._show_current()
        if self.view.place >= 0:
            self.looked_at.emit(self.view.place)

    def _show_current(self) -> None:
        section, place = self.current, self.view.place
        last = len(self.view.sections.sections) - 1
        self._hint.setText(self._said(section) if section else "")
        for each, possible in (
            (self.edit_action, section is not None),
            (self.up_action, place > 0),
            (self.down_action, 0 <= place < last),
            (self.out_action, section is not None and section.level > 1),
            (self.in_action, section is not None and section.level < document_sections.LOWEST_LEVEL),
            (self.remove_action, section is not None and section.part is DocumentPart.OWN),
        ):
            each.setEnabled(possible)

    def _said(self, section: DocumentSection) -> str:
        """What the section is made of, and what belongs there."""
        words = hint(section.part)
        title = names.part(section.part)
        return f"{title}: {words}" if words else title

    def _make_actions(self) -> None:
        self.edit_action = action(self.tr("&Edit the section…"), "pencil", "", self)
        self.up_action = action(self.tr("Move &up"), "arrow-up", "Alt+Up", self)
        self.down_action = action(self.tr("Move &down"), "arrow-down", "Alt+Down", self)
        self.out_action = action(self.tr("Level &higher"), "indent-decrease", "Alt+Left", self)
        self.in_action = action(self.tr("Level &lower"), "indent-increase", "Alt+Right", self)
        self.add_action = action(self.tr("&Add a section of your own…"), "plus", "", self)
        self.remove_action = action(self.tr("&Remove the section"), "trash", "Del", self)
        self.reset_action = action(self.tr("&Put back as at first…"), "history", "", self)
        self._slots: dict[QAction, Callable[[], object]] = {
            self.edit_action: self._on_edit,
            self.up_action: lambda: self._move(-1),
            self.down_action: lambda: self._move(1),
            self.out_action: lambda: self._deepen(-1),
            self.in_action: lambda: self._deepen(1),
            self.add_action: self._on_add,
            self.remove_action: self._on_remove,
            self.reset_action: self._on_reset,
        }
        for each in self._slots:
            each.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self.view.addAction(each)

    def _connect(self) -> None:
        for each, slot in self._slots.items():
            each.triggered.connect(lambda _checked=False, slot=slot: slot())
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.view.activated.connect(lambda _index: self._on_edit())
        self.view.sections.ticked.connect(self._on_tick)
        self.view.sections.renamed.connect(lambda place, title: self._change(place, title=title))
        self.view.sections.moved.connect(self._on_moved)
        self.view.selectionModel().currentChanged.connect(lambda *_: self._on_looked_at())

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(space(2))
        for each in self._slots:
            if each is self.reset_action:
                tools.addStretch(1)
            tools.addWidget(tool_button(each))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, space(8), 0, 0)
        column.setSpacing(space(8))
        column.addLayout(tools)
        column.addWidget(framed(self.view), 1)
        column.addWidget(self._hint)
