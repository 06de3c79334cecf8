"""Dokumenty: a document of the chosen programme and period is laid out, looked at, checked and made."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedLayout, QTabWidget, QVBoxLayout, QWidget

from db.domain.entities import Programme
from db.domain.errors import RecordError
from db.domain.kinds import DocumentKind
from db.domain.periods import Period
from db.domain.report import DocumentData, ReportData
from db.queries import programmes
from db.queries.indicator_sheet import indicator_sheet
from db.queries.narratives import all_narratives
from desktop import settings
from desktop.app import documents
from desktop.app.document_preview import Preview
from desktop.gui import labels
from desktop.gui.ask import Ask
from desktop.gui.context import Context
from desktop.gui.dialogs.fields import framed
from desktop.gui.dialogs.page_dialog import FittingArea
from desktop.gui.documents import opening, places
from desktop.gui.documents.actions import DocumentActions
from desktop.gui.documents.checking import Checker
from desktop.gui.documents.composing import ROOM, Composer
from desktop.gui.documents.contents import ContentsPane
from desktop.gui.documents.document_bar import DocumentBar
from desktop.gui.documents.export import Export
from desktop.gui.documents.hint import Hint
from desktop.gui.documents.options_pane import OptionsPane
from desktop.gui.documents.paper import Paper
from desktop.gui.documents.places_in_preview import section_at, section_starts
from desktop.gui.documents.printing import Printing
from desktop.gui.documents.recent import RecentExports
from desktop.gui.documents.sections_pane import SectionsPane
from desktop.gui.documents.summary import Summary, summary
from desktop.gui.documents.templates_dialog import TemplatesDialog
from desktop.gui.issued.desk import IssuedDesk
from desktop.gui.structure.page import Page, Tabs
from desktop.gui.theme import space
from desktop.gui.values.gaps import Gaps
from desktop.gui.widgets.empty_state import EmptyState
from desktop.gui.widgets.message_strip import Level

_PAUSE_MS = 30
_SIDES = (420, 620)
_ROOM_FOR_PREVIEW = 700
_WITHOUT_VALUES = (DocumentKind.PROGRAMME, DocumentKind.ADOPTING_RESOLUTION)
_MORE = 4  # times as much of the document is shown when the end of the preview is reached


class DocumentsScreen(QWidget):
    """`go_to_missing` asks for the values that the document lacks, `go_to_doubtful` for its doubtful ones."""

    go_to_missing = Signal()
    go_to_doubtful = Signal()

    def __init__(self, context: Context, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._ask = ask
        self._kind = DocumentKind.TABULAR_REPORT
        self._data: DocumentData | None = None
        self._stale = True
        self._room = ROOM
        self._wanted_place: int | None = None
        self._make_parts()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._lay_out()
        self._connect()

    def menu_actions(self) -> list[QAction | None]:
        """What can be done here."""
        making, putting_right = self.actions.groups
        issued = self.issued.actions.all
        return [*making, None, *issued, None, *self.sections.actions_offered, None, *putting_right]

    def first_focus(self) -> QWidget:
        """The button for which one comes here."""
        return self.bar.export

    def showEvent(self, event: QShowEvent) -> None:
        """Read what has changed while another screen was shown."""
        super().showEvent(event)
        self._show_recent(settings.load().exports)
        if self._stale:
            self._pause.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the preview only where there is room for it."""
        super().resizeEvent(event)
        self._right.setVisible(self.width() >= space(_ROOM_FOR_PREVIEW))

    def refresh(self) -> None:
        """Read the document's contents anew and compose its preview; while hidden, only when shown again."""
        self._pause.stop()
        self._stale = not self.isVisible()
        if not self._stale:
            self._show_document()

    def _show_document(self) -> None:
        programme, period = self._context.programme, self._context.period
        self._data = None
        reported = programme is not None and period is not None
        self._stack.setCurrentIndex(0 if reported else 1)
        if programme is not None and period is not None:
            self._read(programme, period)
        self.actions.follow(self._data, self._kind)
        self.issued.follow(self._kind, self._data)
        self.bar.follow(self.actions.making)
        self.checker.check(self._data)
        if self._data is not None:
            self.contents.await_check()
            self.composer.compose(self._data, self._room)

    def _read(self, programme: Programme, period: Period) -> None:
        """Show how the document is laid out, and what it will hold, if there is anything to hold."""
        workspace = self._context.workspace
        self.bar.offer(documents.kinds(), self._kind)
        layout = documents.layout(workspace, programme.id, self._kind)
        known = documents.reported_periods(self._context.periods, period, len(self._context.periods))
        shown = known[-layout.definition.years :]
        self.sections.show_layout(layout)
        self.options.show_options(layout.definition, period, known, shown)
        try:
            self._data = documents.document(workspace, programme.id, self._kind, period)
        except RecordError as error:
            self._on_obstacle(error)
            return
        figures = self._summary(self._data.report)
        self.contents.show_contents(programme, period, figures, self._kind not in _WITHOUT_VALUES)

    def _summary(self, data: ReportData) -> Summary:
        """The figures of the report; what is missing or doubtful is what the grid finds to be."""
        workspace, programme, period = self._context.workspace, data.programme, data.periods[-1]
        sheet = workspace.read(indicator_sheet, programme.id, period.year)
        gaps = Gaps()
        gaps.look(workspace, {line.indicator_id for line in sheet.lines} - {0}, period.id)
        gaps.make_sure(workspace)
        levels = workspace.read(programmes.levels, programme.id)
        written = workspace.read(all_narratives, programme.id, period.id)
        carried = sum(each.carried for each in written)
        return summary(data, levels, len(gaps.missing), len(gaps.doubtful), carried)

    def _on_obstacle(self, error: RecordError) -> None:
        """Say in place of the preview why there is none."""
        self.obstacle.say(Level.WARN, labels.refusal(error))
        self.paper.show_preview(Preview(""))

    def _on_composed(self, preview: Preview) -> None:
        self.obstacle.hide()
        programme = self._context.programme
        self.paper.show_preview(preview, (programme.id if programme else 0, self._kind))
        if self._wanted_place is not None:
            self._show_section(self._wanted_place)

    def _on_kind(self, kind: DocumentKind) -> None:
        self._kind, self._room = kind, ROOM
        self.refresh()

    def _on_end_neared(self) -> None:
        """Compose more of the document where the preview has only its beginning."""
        if self._data is not None and not self.composer.busy and self.paper.has_more:
            self._room *= _MORE
            self.composer.compose(self._data, self._room)

    def _show_section(self, place: int) -> None:
        """Scroll the preview to a section; if that is further down, when so much is composed."""
        self._wanted_place = None
        starts = self._starts()
        if place in starts:
            self.paper.show_heading(starts[place])
        elif self._is_included(place) and self.paper.has_more:
            self._wanted_place = place
            self._on_end_neared()

    def _is_included(self, place: int) -> bool:
        sections = self.sections.view.sections.sections
        return 0 <= place < len(sections) and sections[place].included

    def _on_touched(self, place: int) -> None:
        """Show what became of a section as soon as it is composed."""
        self._wanted_place = place

    def _on_pointed_at(self, heading: int) -> None:
        place = section_at(heading, self._starts())
        if place >= 0:
            self.sections.go_to(place)

    def _starts(self) -> dict[int, int]:
        return section_starts(self.paper.headings, self.sections.view.sections.sections)

    def _on_counted(self, points: int) -> None:
        words = self.tr("Check ({count})").format(count=points) if points else self.tr("Check")
        self.tabs.setTabText(self.tabs.indexOf(self._checks), words)

    def _on_export(self, ending: str) -> None:
        if self._pause.isActive():
            self.refresh()
        data = self._data
        if data is None or self.export.job is not None:
            return
        title, filters = self.actions.words(ending)
        path = self._ask.choose_save_file(title, filters, places.proposal(data, ending))
        if path is not None:
            self.export.write(data, places.ending_in(path, ending))

    def _on_print(self) -> None:
        if self._pause.isActive():
            self.refresh()
        if self._data is not None and self.export.job is None:
            self.printing.begin(self._data)

    def _on_issue(self) -> None:
        if self._pause.isActive():
            self.refresh()
        if self._data is not None:
            self.issued.issue(self._data, self.contents.warnings)

    def _on_issued_counted(self, count: int) -> None:
        words = self.tr("Issued ({count})").format(count=count) if count else self.tr("Issued")
        self.tabs.setTabText(self.tabs.indexOf(self._issued), words)

    def _on_exported(self, path: Path) -> None:
        self._show_recent(places.remember(path).exports)

    def _show_recent(self, exports: Sequence[settings.Export]) -> None:
        self.recent.show_exports(exports)
        self.tabs.setTabVisible(self.tabs.indexOf(self._exports), bool(exports))

    def _on_open(self, path: Path) -> None:
        if not opening.open_document(path):
            self.export.tell(Level.WARN, self.tr("“{name}” could not be opened.").format(name=path.name))
            self._show_recent(settings.load().exports)

    def _on_folder(self, path: Path) -> None:
        if not opening.open_folder(path):
            self.export.tell(
                Level.WARN, self.tr("The folder “{name}” could not be shown.").format(name=path.parent)
            )

    def _on_sign(self, path: Path) -> None:
        from desktop.gui.signing.sign_dialog import SignDialog

        dialog = SignDialog(self._context, self._ask, self.window())
        dialog.sign_file(path)
        dialog.exec()

    def _on_office(self) -> None:
        from desktop.gui.dialogs.office_dialog import OfficeDialog

        OfficeDialog(self._context, self).exec()

    def _on_templates(self) -> None:
        self.templates = TemplatesDialog(self._context, self._ask, self)
        self.templates.finished.connect(self.templates.deleteLater)
        self.templates.open()

    def _on_new_programme(self) -> None:
        from desktop.gui.dialogs.programme_dialog import ProgrammeDialog

        dialog = ProgrammeDialog(self._context, None, self)
        if dialog.exec():
            self._context.choose_programme(dialog.result_id)

    def _make_parts(self) -> None:
        self.actions = DocumentActions(self)
        self.bar = DocumentBar(self.actions.word, self.actions.beside)
        self.sections = SectionsPane(self._context, self._ask)
        self.options = OptionsPane(self._context)
        self.contents = ContentsPane()
        self.recent = RecentExports()
        self.export = Export(self)
        self.printing = Printing(self, self.export)
        self.obstacle = Hint()
        self.obstacle.hide()
        self.paper = Paper()
        self.composer = Composer(self)
        self.checker = Checker(self)
        self.issued = IssuedDesk(self, self._context, self._ask)

    def _connect(self) -> None:
        self._context.changed.connect(self._on_news)
        self._context.chosen.connect(self._on_news)
        self._pause.timeout.connect(self.refresh)
        self.composer.composed.connect(self._on_composed)
        self.composer.refused.connect(self._on_obstacle)
        self.checker.checked.connect(self.contents.show_check)
        self.bar.kind_chosen.connect(self._on_kind)
        self.sections.looked_at.connect(self._show_section)
        self.sections.touched.connect(self._on_touched)
        self.paper.pointed_at.connect(self._on_pointed_at)
        self.paper.end_neared.connect(self._on_end_neared)
        self.options.templates_wanted.connect(self._on_templates)
        self.export.exported.connect(self._on_exported)
        self.export.sign_wanted.connect(self._on_sign)
        for part in (self.export, self.recent):
            part.open_wanted.connect(self._on_open)
            part.folder_wanted.connect(self._on_folder)
        self._connect_contents()
        self.issued.counted.connect(self._on_issued_counted)
        self.tabs.currentChanged.connect(lambda _at: self.issued.show_today())
        self.issued.issued.connect(lambda: self.tabs.setCurrentWidget(self._issued))
        self.actions.connect_to(
            self._on_export,
            (
                (self.actions.printing, self._on_print),
                (self.issued.actions.issue, self._on_issue),
                (self.actions.missing, self.go_to_missing.emit),
                (self.actions.doubtful, self.go_to_doubtful.emit),
                (self.actions.office, self._on_office),
                (self.actions.templates, self._on_templates),
            ),
        )

    def _connect_contents(self) -> None:
        self.contents.missing_wanted.connect(self.actions.missing.trigger)
        self.contents.doubtful_wanted.connect(self.actions.doubtful.trigger)
        self.contents.office_wanted.connect(self.actions.office.trigger)
        self.contents.flat_wanted.connect(lambda: self.options.flat.setChecked(True))
        self.contents.place_wanted.connect(self.paper.show_words)
        self.contents.counted.connect(self._on_counted)

    def _on_news(self) -> None:
        """Read once after several changes that come together."""
        self._stale = True
        if self.isVisible():
            self._pause.start()

    def _lay_out(self) -> None:
        self._checks = FittingArea(self.contents)
        self.tabs = QTabWidget()
        self.tabs.setTabBar(Tabs())
        self.tabs.addTab(self.sections, self.tr("Sections"))
        self.tabs.addTab(FittingArea(self.options), self.tr("Options"))
        self.tabs.addTab(self._checks, self.tr("Check"))
        self._issued = Page(self.issued.pane)
        self.tabs.addTab(self._issued, self.tr("Issued"))
        self._exports = _at_the_top(self.recent)
        self.tabs.addTab(self._exports, self.tr("Last exports"))
        self._right = QWidget()
        sheet = QVBoxLayout(self._right)
        sheet.setContentsMargins(0, 0, 0, 0)
        sheet.setSpacing(space(8))
        sheet.addWidget(self.obstacle)
        sheet.addWidget(self.issued.today)
        sheet.addWidget(framed(self.paper), 1)
        sides = QSplitter()
        sides.setChildrenCollapsible(False)
        sides.addWidget(self.tabs)
        sides.addWidget(self._right)
        sides.setSizes([space(side) for side in _SIDES])
        sides.setStretchFactor(1, 1)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._whole(sides))
        self._stack.addWidget(self._empty())
        column = QVBoxLayout(self)
        column.setContentsMargins(space(12), space(12), space(12), space(12))
        column.setSpacing(space(8))
        for strip in (*self.export.strips, *self.issued.errand.strips):
            column.addWidget(strip)
        column.addLayout(self._stack, 1)

    def _whole(self, sides: QSplitter) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(8))
        column.addWidget(self.bar)
        column.addWidget(sides, 1)
        return made

    def _empty(self) -> EmptyState:
        empty = EmptyState(
            "files",
            self.tr("There is nothing to report on yet"),
            self.tr("Add a programme or a strategy first; its report is made here."),
        )
        empty.offer(self.tr("New programme…"), "file-plus")
        empty.acted.connect(self._on_new_programme)
        return empty


def _at_the_top(part: QWidget) -> QWidget:
    """A page with a part at its top."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, space(12), 0, 0)
    column.addWidget(part)
    column.addStretch(1)
    return page
