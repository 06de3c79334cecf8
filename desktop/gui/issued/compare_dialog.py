"""Two versions side by side, or a version and what the record would give now: figures and text."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QLabel, QTabWidget, QWidget

from db.domain.errors import RecordError
from db.queries.issued import Version
from desktop.app.issued_comparing import Comparison, Sides, compared, sides
from desktop.app.progress import Progress
from desktop.gui import labels
from desktop.gui.context import Context
from desktop.gui.dialogs.fields import framed
from desktop.gui.dialogs.help_key import offer_help
from desktop.gui.dialogs.page_dialog import RecordDialog
from desktop.gui.issued import words
from desktop.gui.issued.figures_page import FiguresPage
from desktop.gui.issued.text_page import TextPage
from desktop.gui.structure.page import Tabs
from desktop.gui.theme import space
from desktop.gui.widgets.buttons import Kind
from desktop.gui.widgets.combo import Chooser
from desktop.gui.widgets.message_strip import Level
from desktop.gui.widgets.progress_strip import ProgressStrip
from desktop.gui.widgets.search_field import SearchField
from desktop.gui.widgets.text import Style, label
from desktop.gui.work import Job

_SIZE = (1000, 620)
_TODAY = 0


def _compare(both: Sides, progress: Progress) -> Comparison:
    return compared(both, progress)


class CompareDialog(RecordDialog):
    """Begins with a version beside the one before it, the oldest beside what the record gives now."""

    def __init__(
        self,
        context: Context,
        versions: Sequence[Version],
        chosen: Version,
        parent: QWidget | None = None,
        *,
        with_today: bool = False,
    ) -> None:
        super().__init__(context, parent)
        self.setWindowTitle(self.tr("Compare versions"))
        self.wanted = QSize(*map(space, _SIZE))
        self._found: Comparison | None = None
        self.job: Job | None = None
        self.was = Chooser(self.tr("Earlier version"), 200)
        self.now = Chooser(self.tr("Later version"), 200)
        self.search = SearchField(self.tr("Filter the differences"))
        self.figures, self.text = FiguresPage(), TextPage()
        self.tabs = QTabWidget()
        self.progress = ProgressStrip()
        self._said = label("", Style.MUTED, wrap=True)
        self._lay_out()
        self._offer(versions, *_pair(versions, chosen, with_today))
        self._connect()
        offer_help(self, "wydane")
        self._begin()

    def reject(self) -> None:
        """Stop comparing, and close."""
        if self.job is not None:
            self.job.cancel()
        super().reject()

    @property
    def said(self) -> str:
        """What is said of the two as a whole."""
        return self._said.text()

    def _offer(self, versions: Sequence[Version], was_id: int, now_id: int) -> None:
        rows = [(each.id, words.title(each)) for each in versions]
        self.was.offer(rows, was_id)
        self.now.offer([(_TODAY, self.tr("The record as it is now")), *rows], now_id)

    def _begin(self) -> None:
        """Read the two, and compare them behind."""
        if self.job is not None:
            self.job.cancel()
        self._found = self.job = None
        self.message.hide()
        was_id, now_id = self.was.current_id, self.now.current_id
        if not self.perform(sides, was_id, now_id or None):
            self._show()
            return
        job = self.job = Job(self, partial(_compare, self.result_id))
        job.finished.connect(lambda found: self._on_compared(job, found))
        job.refused.connect(lambda error: self._on_refused(job, error))
        self.progress.follow(job, self.tr("Comparing…"))
        self._show()
        job.start()

    def _on_compared(self, job: Job, found: Comparison) -> None:
        if job is self.job:
            self.job, self._found = None, found
            self._show()

    def _on_refused(self, job: Job, error: RecordError) -> None:
        if job is self.job:
            self.job = None
            self._show()
            self.message.tell(Level.ERROR, labels.refusal(error))

    def _show(self) -> None:
        """Show what differs, as far as it passes the filter."""
        found, sought = self._found, self.search.text().strip()
        figures = self.figures.show_changes(found.figures if found else (), sought)
        lines = self.text.show_changes(found.lines if found else (), sought)
        self.tabs.setTabText(0, self.tr("Figures ({count})").format(count=figures))
        self.tabs.setTabText(1, self.tr("Text ({count})").format(count=lines))
        self._said.setText(self._verdict(found))
        self.copy.setEnabled(bool(figures or lines))

    def _verdict(self, found: Comparison | None) -> str:
        if found is None:
            return self.tr("Comparing…") if self.job is not None else ""
        if found.same_file:
            return self.tr("Both are the same file, byte for byte.")
        if found.figures or found.lines:
            return self._differences(found)
        if found.now is None:
            return self.tr("Figures and text are the same.")
        return self.tr("Figures and text are the same; only the look or the signatures differ.")

    def _differences(self, found: Comparison) -> str:
        figures = self.tr("Figures that differ: {count}.").format(count=len(found.figures))
        lines = self.tr("Lines of text that differ: {count}.").format(count=len(found.lines))
        unknown = self.tr(
            "A version was edited outside the program: figures that were changed there are shown by the text"
            " only."
        )
        return " ".join((figures, lines, *(() if found.figures_known else (unknown,))))

    def _copy(self) -> None:
        page = self.figures if self.tabs.currentIndex() == 0 else self.text
        QGuiApplication.clipboard().setText(page.text())

    def _connect(self) -> None:
        self.was.chosen.connect(lambda _id: self._begin())
        self.now.chosen.connect(lambda _id: self._begin())
        self.search.searched.connect(lambda _text: self._show())
        self.copy.clicked.connect(self._copy)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(space(8))
        top.addWidget(self.was)
        top.addWidget(QLabel("→"))
        top.addWidget(self.now)
        top.addStretch(1)
        top.addWidget(self.search)
        self.tabs.setTabBar(Tabs())
        self.tabs.addTab(framed(self.figures), "")
        self.tabs.addTab(framed(self.text), "")
        self.body.addLayout(top)
        self.body.addWidget(self._said)
        self.body.addWidget(self.progress)
        self.body.addWidget(self.tabs, 1)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.copy = self.offer(self.tr("&Copy"), Kind.SECONDARY, role, "copy")
        self.copy.setAutoDefault(False)
        self.offer_to_close()


def _pair(versions: Sequence[Version], chosen: Version, with_today: bool) -> tuple[int, int]:
    """What is compared first: this version with the one before, else with the record as it is now."""
    earlier = [each for each in versions if each.version < chosen.version]
    if with_today or not earlier:
        return chosen.id, _TODAY
    return max(earlier, key=lambda each: each.version).id, chosen.id
