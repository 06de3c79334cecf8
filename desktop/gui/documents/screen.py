"""Dokumenty: what the report of the chosen programme and period will hold, a look at it, and its export."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedLayout, QVBoxLayout, QWidget

from db.domain.report import ReportData
from db.queries import programmes
from db.queries.indicator_sheet import indicator_sheet
from desktop import settings
from desktop.app import reports
from desktop.gui.ask import Ask
from desktop.gui.context import Context
from desktop.gui.dialogs.fields import framed
from desktop.gui.dialogs.page_dialog import FittingArea
from desktop.gui.documents import opening, places
from desktop.gui.documents.composing import Composer
from desktop.gui.documents.contents import ContentsCard
from desktop.gui.documents.export import Export
from desktop.gui.documents.paper import Paper
from desktop.gui.documents.recent import RecentExports
from desktop.gui.documents.summary import Summary, summary
from desktop.gui.theme import space
from desktop.gui.values.gaps import Gaps
from desktop.gui.widgets.buttons import action
from desktop.gui.widgets.empty_state import EmptyState
from desktop.gui.widgets.message_strip import Level

_PAUSE_MS = 30
_SIDES = (400, 620)
_ROOM_FOR_PREVIEW = 700


class DocumentsScreen(QWidget):
    """`go_to_missing` asks for the values that the report lacks, `go_to_doubtful` for its doubtful ones."""

    go_to_missing = Signal()
    go_to_doubtful = Signal()

    def __init__(self, context: Context, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._ask = ask
        self._data: ReportData | None = None
        self._stale = True
        self.contents = ContentsCard()
        self.recent = RecentExports()
        self.export = Export(self)
        self.paper = Paper()
        self.composer = Composer(self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._make_actions()
        self._lay_out()
        self._connect()

    def menu_actions(self) -> list[QAction | None]:
        """What can be done here."""
        return [
            self.export_action,
            None,
            self.missing_action,
            self.doubtful_action,
            self.office_action,
        ]

    def first_focus(self) -> QWidget:
        """The button for which one comes here."""
        return self.contents.export

    def showEvent(self, event: QShowEvent) -> None:
        """Read what has changed while another screen was shown."""
        super().showEvent(event)
        self.recent.show_exports(settings.load().exports)
        if self._stale:
            self._pause.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the preview only where there is room for it."""
        super().resizeEvent(event)
        self._sheet.setVisible(self.width() >= space(_ROOM_FOR_PREVIEW))

    def refresh(self) -> None:
        """Read the report's contents anew and compose its preview; while hidden, only when shown again."""
        self._pause.stop()
        self._stale = not self.isVisible()
        if not self._stale:
            self._show_report()

    def _show_report(self) -> None:
        programme, period = self._context.programme, self._context.period
        self._data = None
        reported = programme is not None and period is not None
        self.export_action.setEnabled(reported)
        self._stack.setCurrentIndex(0 if reported else 1)
        if programme is None or period is None:
            return
        known = self._context.periods
        self.contents.offer_columns(period.kind, len(reports.reported_periods(known, period, len(known))))
        data = self._context.perform(reports.contents, programme.id, period, self.contents.columns.value())
        if data is not None:
            self._data = data
            self.contents.show_contents(programme, data.periods, self._summary(data))
            self.composer.compose(data)

    def _summary(self, data: ReportData) -> Summary:
        """The figures of the report; what is missing or doubtful is what the grid finds to be."""
        workspace, programme, period = self._context.workspace, data.programme, data.periods[-1]
        sheet = workspace.read(indicator_sheet, programme.id, period.year)
        gaps = Gaps()
        gaps.look(workspace, {line.indicator_id for line in sheet.lines} - {0}, period.id)
        gaps.make_sure(workspace)
        levels = workspace.read(programmes.levels, programme.id)
        return summary(data, levels, len(gaps.missing), len(gaps.doubtful))

    def _on_export(self) -> None:
        if self._pause.isActive():
            self.refresh()
        data = self._data
        if data is None or self.export.job is not None:
            return
        path = self._ask.choose_save_file(
            self.tr("Export to Word"), self.tr("Word documents (*.docx)"), places.proposal(data)
        )
        if path is not None:
            self.export.write(data, places.as_docx(path))

    def _on_exported(self, path: Path) -> None:
        self.recent.show_exports(places.remember(path).exports)

    def _on_open(self, path: Path) -> None:
        if not opening.open_document(path):
            self.export.tell(Level.WARN, self.tr("“{name}” could not be opened.").format(name=path.name))
            self.recent.show_exports(settings.load().exports)

    def _on_folder(self, path: Path) -> None:
        if not opening.open_folder(path):
            self.export.tell(
                Level.WARN, self.tr("The folder “{name}” could not be shown.").format(name=path.parent)
            )

    def _on_office(self) -> None:
        from desktop.gui.dialogs.office_dialog import OfficeDialog

        OfficeDialog(self._context, self).exec()

    def _on_new_programme(self) -> None:
        from desktop.gui.dialogs.programme_dialog import ProgrammeDialog

        dialog = ProgrammeDialog(self._context, None, self)
        if dialog.exec():
            self._context.choose_programme(dialog.result_id)

    def _make_actions(self) -> None:
        self.export_action = action(self.tr("&Export to Word…"), "file-type-docx", "Ctrl+E", self)
        self.missing_action = action(self.tr("Show &missing values"), "filter", "", self)
        self.doubtful_action = action(self.tr("Show &doubtful values"), "filter", "", self)
        self.office_action = action(self.tr("&Office data…"), "building-community", "", self)
        for each, slot in (
            (self.export_action, self._on_export),
            (self.missing_action, self.go_to_missing.emit),
            (self.doubtful_action, self.go_to_doubtful.emit),
            (self.office_action, self._on_office),
        ):
            each.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            each.triggered.connect(lambda _checked=False, slot=slot: slot())
            self.addAction(each)

    def _connect(self) -> None:
        self._context.changed.connect(self._on_news)
        self._context.chosen.connect(self._on_news)
        self._pause.timeout.connect(self.refresh)
        self.composer.composed.connect(self.paper.show_html)
        self.contents.columns_changed.connect(self._on_news)
        self.contents.missing_wanted.connect(self.missing_action.trigger)
        self.contents.doubtful_wanted.connect(self.doubtful_action.trigger)
        self.contents.office_wanted.connect(self.office_action.trigger)
        self.contents.export_wanted.connect(self.export_action.trigger)
        self.export.exported.connect(self._on_exported)
        self.export_action.enabledChanged.connect(self.contents.export.setEnabled)
        for part in (self.export, self.recent):
            part.open_wanted.connect(self._on_open)
            part.folder_wanted.connect(self._on_folder)

    def _on_news(self) -> None:
        """Read once after several changes that come together."""
        self._stale = True
        if self.isVisible():
            self._pause.start()

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(12))
        column.addWidget(self.contents)
        column.addWidget(self.recent)
        column.addStretch(1)
        self._sheet = framed(self.paper)
        self._sides = QSplitter()
        self._sides.setChildrenCollapsible(False)
        self._sides.addWidget(FittingArea(left))
        self._sides.addWidget(self._sheet)
        self._sides.setSizes([space(side) for side in _SIDES])
        self._sides.setStretchFactor(1, 1)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._sides)
        self._stack.addWidget(self._empty())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(space(12), space(12), space(12), space(12))
        whole.setSpacing(space(8))
        for strip in self.export.strips:
            whole.addWidget(strip)
        whole.addLayout(self._stack, 1)

    def _empty(self) -> EmptyState:
        empty = EmptyState(
            "files",
            self.tr("There is nothing to report on yet"),
            self.tr("Add a programme or a strategy first; its report is made here."),
        )
        empty.offer(self.tr("New programme…"), "file-plus")
        empty.acted.connect(self._on_new_programme)
        return empty
