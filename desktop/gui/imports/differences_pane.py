"""What an import would change in a programme that is there: counted, listed, and each to be taken or left."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from desktop.app.imports import Change, Difference, ImportPlan, Key, Matter
from desktop.gui.dialogs.fields import Choice
from desktop.gui.imports.differences_model import ABOUT, DifferencesModel, Sieve
from desktop.gui.theme import space
from desktop.gui.widgets.buttons import button
from desktop.gui.widgets.card import Card
from desktop.gui.widgets.text import Style, label
from desktop.gui.widgets.views import TableView

_WIDTHS = (150, 160, 160, 240)
_LEAST = 200


class DifferencesPane(QWidget):
    """`taken` says which differences are to be stored.

    `same_wanted` carries the difference of whose owner the clerk says what it is in the programme.
    """

    changed = Signal()
    same_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._plan: ImportPlan | None = None
        self._left_out: dict[int | None, frozenset[Key]] = {}
        self.model = DifferencesModel()
        self.model.setParent(self)
        self.table = TickTable(self.tr("What would change"), self.model)
        self._words = label("", wrap=True)
        self.sieve = Choice(
            [
                (Sieve.DIFFERING, self.tr("what differs")),
                (Sieve.NEW, self.tr("what is new")),
                (Sieve.ALL, self.tr("everything")),
            ],
            Sieve.DIFFERING,
        )
        self.all = button(self.tr("Tick &all"))
        self.new = button(self.tr("Tick &only what is new"))
        self.same = button(self.tr("It is the &same as…"))
        self._lay_out()
        self._offer_same()
        self.sieve.currentIndexChanged.connect(lambda: self.model.sift(self.sieve.value))
        self.all.clicked.connect(self._take_all)
        self.new.clicked.connect(self._take_new)
        self.same.clicked.connect(self._ask_same)
        self.table.selectionModel().currentChanged.connect(self._offer_same)
        self.model.modelReset.connect(self._offer_same)
        self.model.ticked.connect(self._count)

    @property
    def taken(self) -> frozenset[Key]:
        """What is ticked."""
        return frozenset(self.model.taken)

    def show_plan(self, plan: ImportPlan | None) -> None:
        """Show what a plan would change; what it overwrites first, if anything.

        What was left out of a former plan for the same programme stays so.
        """
        former, self._plan = self._plan, plan
        if former is not None:
            known = self._left_out.get(former.programme_id, frozenset())
            self._left_out[former.programme_id] = known - former.takeable() | self.model.left_out
        counts = plan.counts() if plan else {}
        differing = counts.get(Change.OVERWRITES, 0) + counts.get(Change.KEPT, 0)
        self.sieve.choose(Sieve.DIFFERING if differing else Sieve.NEW)
        self.model.show(plan, self._left_out.get(plan.programme_id, ()) if plan else ())
        self.model.sift(self.sieve.value)

    def _take_all(self) -> None:
        if self._plan is not None:
            self.model.take(self._plan.all_changes())

    def _take_new(self) -> None:
        if self._plan is not None:
            self.model.take(self._plan.only_new())

    def _current(self) -> Difference | None:
        """The difference under the cursor, if it is about an element or indicator of the document."""
        row = self.table.currentIndex().row()
        found = self.model.rows[row] if 0 <= row < len(self.model.rows) else None
        return found if found is not None and found.owner is not None else None

    def _offer_same(self) -> None:
        self.same.setEnabled(self._current() is not None)

    def _ask_same(self) -> None:
        if current := self._current():
            self.same_wanted.emit(current)

    def _count(self) -> None:
        self._words.setText("\n".join(self._sentences()) if self._plan else "")
        self.changed.emit()

    def _sentences(self) -> list[str]:
        plan = self._plan
        if plan is None:
            return []
        counts, taken = plan.counts(), self.model.taken
        periods = [each.label for each in plan.new_periods if Key(Matter.PERIOD, None, each) in taken]
        came = sum(key.matter is Matter.INDICATOR for key in taken)
        told = {
            self.tr("New periods: {periods}.").format(periods=", ".join(periods)): len(periods),
            self.tr("%n indicator(s) that the programme has not yet will be added.", "", came): came,
            self.tr("%n entry(ies) are new.", "", counts[Change.NEW]): counts[Change.NEW],
            self.tr(
                "%n entry(ies) say something else than the programme.", "", counts[Change.OVERWRITES]
            ): counts[Change.OVERWRITES],
            self.tr("%n entry(ies) are the same.", "", counts[Change.UNCHANGED]): counts[Change.UNCHANGED],
            self.tr(
                "%n indicator(s) of the programme are not in the document and stay.", "", len(plan.absent)
            ): len(plan.absent),
        }
        return [" ".join(sentence for sentence, count in told.items() if count)]

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(space(8))
        name = label(self.tr("&Show:"))
        name.setBuddy(self.sieve)
        self.sieve.setAccessibleName(self.tr("Show"))
        for part in (name, self.sieve):
            row.addWidget(part)
        row.addStretch(1)
        for part in (self.same, self.new, self.all):
            row.addWidget(part)
        sheet = Card()
        sheet.fill(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(8))
        column.addWidget(self._words)
        column.addLayout(row)
        column.addWidget(label(self.tr("Space ticks or unticks the chosen rows."), Style.CAPTION))
        column.addWidget(sheet, 1)


class TickTable(TableView):
    """The differences; Space turns the ticks of all chosen rows, or that of the row with the cursor."""

    def __init__(self, name: str, model: DifferencesModel) -> None:
        super().__init__(name)
        self._differences = model
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in enumerate(_WIDTHS, start=1):
            self.setColumnWidth(column, space(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the words what the other columns leave; where that is too little, the table scrolls."""
        super().resizeEvent(event)
        taken = sum(self.columnWidth(column) for column in range(1, 1 + len(_WIDTHS)))
        self.setColumnWidth(ABOUT, max(space(_LEAST), self.viewport().width() - taken))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the ticks; who has come with Tab has a cursor and no chosen row yet."""
        if event.key() == Qt.Key.Key_Space:
            chosen = {index.row() for index in self.selectedIndexes() or [self.currentIndex()]}
            self._differences.turn(sorted(chosen - {-1}))
        else:
            super().keyPressEvent(event)
