"""The second page: where what was understood is to go, and what it would change there."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QStackedWidget, QVBoxLayout, QWidget

from db.domain.entities import Programme
from db.domain.errors import RecordError
from db.domain.foreign import Spot
from db.domain.kinds import ProgrammeKind
from db.domain.understanding import Understanding
from desktop.app import imports
from desktop.app.imports import Difference, ImportPlan, Key
from desktop.gui import labels
from desktop.gui.context import Context
from desktop.gui.dialogs.fields import Choice, Form, WrappedLine
from desktop.gui.dialogs.years_fields import YearsFields
from desktop.gui.imports.differences_pane import DifferencesPane
from desktop.gui.imports.found import Found
from desktop.gui.imports.summary import figures
from desktop.gui.theme import space
from desktop.gui.widgets.combo import Chooser
from desktop.gui.widgets.text import Style, label

T = TypeVar("T")

_FORM_WIDTH = 720


def waiting(act: Callable[[], T]) -> T:
    """Do something that takes a moment and belongs to this thread, as the record does."""
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        return act()
    finally:
        QGuiApplication.restoreOverrideCursor()


class TargetPage(QWidget):
    """A new programme, or one that is there; `refused` carries why a plan could not be made."""

    refused = Signal(object)

    def __init__(self, context: Context, programme_id: int | None) -> None:
        """`programme_id` is the programme proposed; None proposes a new one."""
        super().__init__()
        self._context = context
        self._understanding: Understanding | None = None
        self._planned_of: Understanding | None = None
        self._is_chosen = programme_id is not None
        self._same: dict[int | None, dict[Spot, int]] = {}
        self.plan: ImportPlan | None = None
        self.new = QRadioButton(self.tr("Into a &new programme"))
        self.existing = QRadioButton(self.tr("Into a programme that is &there:"))
        self.programme = Chooser(self.tr("Programme"), least=240)
        self.description = NewProgramme()
        self.differences = DifferencesPane()
        self._pages = QStackedWidget()
        self._offer(programme_id)
        self._lay_out()
        self.new.toggled.connect(self._on_target)
        for each in (self.new, self.existing):
            each.clicked.connect(self._on_clicked)
        self.programme.chosen.connect(lambda _id: self._on_target())
        self.description.titled.connect(self._tell_namesake)
        self.differences.same_wanted.connect(self._ask_same)

    @property
    def programme_id(self) -> int | None:
        """The programme that is chosen; None for a new one."""
        return self.programme.current_id if self.existing.isChecked() else None

    def first_focus(self) -> QWidget:
        """The choice that is made."""
        return self.existing if self.existing.isChecked() else self.new

    def show_found(self, found: Found) -> None:
        """Show where this would go: where nothing was chosen yet, into the programme of the same title."""
        self._understanding = found.understanding
        self.description.propose(found.understanding)
        self.description.figures.setText(figures(found))
        namesake = self._namesake(found.understanding.title)
        if namesake is not None and not self._is_chosen:
            self._show_programmes(namesake.id)
            self.existing.setChecked(True)
        self._tell_namesake()
        self._on_target()

    def forget(self) -> None:
        """Forget what was said of another document."""
        self._same.clear()

    def plan_anew(self) -> None:
        """Compare once more with a programme that was changed meanwhile; what was left out stays so."""
        self.plan = None
        self._on_target()

    def complaint(self) -> str:
        """What is missing before anything can be stored, or nothing."""
        return self.description.complain() if self.new.isChecked() else ""

    def final_plan(self) -> ImportPlan | None:
        """The plan for what is chosen and described now; None if it was refused."""
        if self._understanding is None:
            return None
        if self.new.isChecked():
            self.plan = self._planned(self.description.described(self._understanding))
        return self.plan

    def taken(self) -> frozenset[Key] | None:
        """What is to be stored; None for all, as in a new programme."""
        return None if self.new.isChecked() else self.differences.taken

    def _offer(self, programme_id: int | None) -> None:
        context = self._context
        rows = context.programmes
        self._show_programmes(programme_id or (context.programme.id if context.programme else 0))
        self.existing.setEnabled(bool(rows))
        (self.existing if programme_id is not None and rows else self.new).setChecked(True)
        both = QButtonGroup(self)
        for each in (self.new, self.existing):
            both.addButton(each)

    def _show_programmes(self, first: int) -> None:
        self.programme.offer([(each.id, each.title) for each in self._context.programmes], first)

    def _on_target(self) -> None:
        is_new = self.new.isChecked()
        self.programme.setEnabled(not is_new)
        self._pages.setCurrentWidget(self.description if is_new else self.differences)
        if is_new or self._understanding is None or self._is_planned():
            return
        self.plan = self._planned(self._understanding)
        self._planned_of = self._understanding
        self.differences.show_plan(self.plan)

    def _on_clicked(self) -> None:
        self._is_chosen = True

    def _is_planned(self) -> bool:
        """Whether the plan is for what was understood last, and for the programme that is chosen."""
        plan = self.plan
        known = plan is not None and self._planned_of is self._understanding
        return known and plan.programme_id == self.programme_id

    def _namesake(self, title: str) -> Programme | None:
        """The programme that has this title already, or the only one with a similar title."""
        return imports.namesake(title, self._context.programmes)

    def _tell_namesake(self) -> None:
        self.description.tell_namesake(self._namesake(self.description.title.text()) is not None)

    def _planned(self, understanding: Understanding) -> ImportPlan | None:
        try:
            return waiting(lambda: self._plan(understanding))
        except RecordError as error:
            self.refused.emit(error)
            return None

    def _plan(self, understanding: Understanding) -> ImportPlan:
        said = self._same.get(self.programme_id, {})
        return imports.plan(self._context.workspace, understanding, self.programme_id, said)

    def _ask_same(self, difference: Difference) -> None:
        """Let the clerk say what something is in the programme, and compare once more."""
        from desktop.gui.imports.same_dialog import SameDialog  # seldom wanted

        plan, spot = self.plan, difference.owner
        if plan is None or spot is None:
            return
        dialog = SameDialog(self._context, difference.about, imports.candidates(plan, spot), self)
        if dialog.exec() and dialog.chosen is not None:
            self._same[plan.programme_id] = {**plan.same, spot: dialog.chosen}
            self.plan_anew()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(space(8))
        row.addWidget(self.existing)
        row.addWidget(self.programme)
        row.addStretch(1)
        self._pages.addWidget(self.description)
        self._pages.addWidget(self.differences)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(8))
        column.addWidget(label(self.tr("Where is it to go?"), Style.HEADING))
        column.addWidget(self.new, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(row)
        column.addWidget(self._pages, 1)


class NewProgramme(QWidget):
    """Title, kind and years of the programme to be made; what the document says stands there already."""

    titled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.title = WrappedLine("", rows=3)
        self.title.textChanged.connect(self.titled)
        self.namesake = label(
            self.tr("There is a programme of this title already. This would make a second one."),
            Style.WARN,
            wrap=True,
        )
        self.namesake.hide()
        self.kind = Choice(
            [(kind, labels.programme_kind(kind)) for kind in ProgrammeKind], ProgrammeKind.PROGRAMME
        )
        self.years = YearsFields()
        self.figures = label("", Style.MUTED, wrap=True)
        self._proposed: Understanding | None = None
        self.setMaximumWidth(space(_FORM_WIDTH))
        form = Form()
        self._title = form.add(self.tr("&Title:"), self.title)
        form.add(self.tr("&Kind:"), self.kind)
        self._years = form.add(self.tr("&Years:"), self.years)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, space(8), 0, 0)
        column.addLayout(form)
        column.addWidget(self.namesake)
        column.addSpacing(space(8))
        column.addWidget(self.figures)
        column.addStretch(1)

    def propose(self, understanding: Understanding) -> None:
        """Enter what the document says, where it says something else than before."""
        before = self._proposed
        if before is None or before.title != understanding.title:
            self.title.setPlainText(understanding.title)
        if before is None or before.kind is not understanding.kind:
            self.kind.choose(understanding.kind)
        years = (understanding.first_year, understanding.last_year)
        if before is None or (before.first_year, before.last_year) != years:
            self.years.show_years(*years)
        self._proposed = understanding

    def tell_namesake(self, is_there: bool) -> None:
        """Warn of a programme that has the title already."""
        self.namesake.setVisible(is_there)

    def complain(self) -> str:
        """Say at the fields what is wrong; the first of it."""
        first, last = self.years.years
        missing = self.tr("Enter the title as it stands in the resolution.")
        reversed_years = self.tr("The first year is later than the last one.")
        self._title.complain("" if self.title.text() else missing)
        self._years.complain(reversed_years if first > last else "")
        return self._title.complaint or self._years.complaint

    def described(self, understanding: Understanding) -> Understanding:
        """What was understood, with the programme as it is described here."""
        first, last = self.years.years
        return replace(
            understanding,
            title=self.title.text(),
            kind=self.kind.value,
            first_year=first,
            last_year=last,
        )
