"""„Z czego to wynika?”: what each institution delivered towards the chosen value."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QGuiApplication, QShowEvent

from db.domain.journal import Changed
from db.domain.kinds import IndicatorKind, Origin
from db.queries.contributions import ContributedCell, contributed_cell
from db.queries.programmes import units
from db.queries.realizers import former_names, realizers
from desktop.app import contributions
from desktop.app.clipboard import as_block, as_text
from desktop.app.values import Place
from desktop.app.workspace import Workspace
from desktop.gui.ask import Ask
from desktop.gui.context import Context
from desktop.gui.dialogs.fields import framed
from desktop.gui.panel.contributions_answer import AnswerView
from desktop.gui.panel.contributions_details import ContributionDetails
from desktop.gui.panel.contributions_editors import ContributionsDelegate
from desktop.gui.panel.contributions_model import ContributionsModel
from desktop.gui.panel.contributions_table import ContributionsTable
from desktop.gui.panel.contributions_words import Choice, amount_to_edit, answer
from desktop.gui.panel.section import Section, prose, show_words
from desktop.gui.theme import space
from desktop.gui.widgets.text import Style

T = TypeVar("T")

_SHOWN = {"contribution", "value", "indicator", "period", "unit", "realizer", "closing"}


class ContributionsPane(Section):
    """A table to type into, what the chosen row is about, and where the value comes from in words.

    Nothing is read while it is hidden. `ask` is what the panel's parts are given; this one asks nothing.
    """

    def __init__(self, context: Context, ask: Ask) -> None:
        super().__init__(self.tr("Contributions: what does it follow from?"))
        self._context = context
        self._place: Place | None = None
        self._shown: ContributedCell | None = None
        self._behind = False
        self.model = ContributionsModel(context)
        self.model.setParent(self)
        delegate = ContributionsDelegate(self._names, self._units, self)
        self.table = ContributionsTable(self.model, delegate, self.tr("Contributions"))
        self.details = ContributionDetails(context)
        self._wrong = prose(Style.ERROR)
        self._wrong.hide()
        self.answer = AnswerView()
        self._frame = framed(self.table)
        self.body.addWidget(self._frame)
        self.body.addWidget(self._wrong)
        self.body.addWidget(self.answer)
        self.body.addWidget(self.details)
        self.body.setSpacing(space(8))
        self._connect()

    def show_cell(self, place: Place | None) -> None:
        """Show the contributions to a cell; None: no cell is chosen."""
        if place != self._place:
            self.table.finish()
        self._place = place
        self._catch_up()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while nobody looked."""
        super().showEvent(event)
        if self._behind:
            self._load()

    def _begin(self) -> None:
        """Another file: nothing of the former one may be shown or stored."""
        self._place = None
        self.model.forget_all()
        self._load()

    def _catch_up(self) -> None:
        self._behind = True
        if self.isVisible() or self._place is None:
            self._load()

    def _load(self) -> None:
        """Read the cell and show what is different."""
        self._behind = False
        found = self._read(contributed_cell, *self._place) if self._place else None
        is_frozen = self._place is not None and self._context.is_frozen(*self._place)
        if found is None or found != self._shown or is_frozen != self.model.is_frozen:
            self._show(found)

    def _show(self, cell: ContributedCell | None) -> None:
        before, self._shown = self._shown, cell
        self.model.show_cell(cell)
        takes_any = cell is not None and not cell.indicator.formula
        takes_any = takes_any and cell.indicator.kind is not IndicatorKind.HEADING
        for part in (self.title, self._frame, self.answer):
            part.setVisible(takes_any)
        if cell is not None and takes_any:
            self.answer.show_answer(answer(cell, is_frozen=self.model.is_frozen))
            self.table.setAccessibleDescription(self.answer.said)
            if before is None or before[:2] != cell[:2]:
                self.table.go_to_next()
        self._show_details()

    def _show_details(self) -> None:
        found = self.model.contribution(self.table.currentIndex().row())
        self.details.show_contribution(found.contribution if found else None, self.model.is_frozen)

    def _on_changed(self, changed: Changed) -> None:
        if self._place is not None and _SHOWN & changed.rows.keys():
            self._catch_up()

    def _on_current(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._show_details()

    def _complain(self) -> None:
        show_words(self._wrong, self.model.complaint)

    def _choose(self, choice: Choice) -> None:
        self._context.perform(contributions.count, self._place, choice.origin, choice.unit_id)
        if self._shown is not None:
            shown = answer(self._shown, is_frozen=self.model.is_frozen)
            self.answer.show_answer(shown)  # a refused choice is not left marked

    def _count(self) -> None:
        self._context.perform(contributions.count, self._place, Origin.SUM)
        self.table.setFocus()

    def _paste(self) -> None:
        block = as_block(QGuiApplication.clipboard().text())
        if self._place is not None and any(any(row) for row in block):
            self._context.perform(contributions.paste, self._place, block)
            self.table.go_to_next()

    def _copy(self) -> None:
        """Put the chosen rows on the clipboard as they can be pasted again."""
        rows = [row for row in map(self.model.contribution, self.table.chosen_rows()) if row is not None]
        if not rows or self._shown is None:
            return
        kind = self._shown.indicator.kind
        block = []
        for each in rows:
            given = each.contribution
            amount = f"{amount_to_edit(given, kind)}/mies." if given.monthly else amount_to_edit(given, kind)
            unit = each.unit.singular if each.unit is not None else ""
            block.append([each.realizer, amount, unit, given.note, given.date, given.document])
        QGuiApplication.clipboard().setText(as_text(block))

    def _remove(self) -> None:
        rows = self.table.chosen_rows()
        if self.model.ids(rows):
            self._context.perform(contributions.remove, self.model.ids(rows))
        else:
            self.model.forget_draft()

    def _move(self, step: int) -> None:
        index = self.table.currentIndex()
        found = self.model.contribution(index.row())
        if found is not None and self.model.contribution(index.row() + step) is not None:
            self._context.perform(contributions.move, found.contribution.id, step)

    def _names(self) -> Iterator[tuple[int, str]]:
        """All names that realizers have and had."""
        yield from ((each.id, each.name) for each in self._read(realizers) or ())
        for realizer_id, names in (self._read(former_names) or {}).items():
            yield from ((realizer_id, each.name) for each in names)

    def _units(self) -> Iterator[tuple[int, str]]:
        return ((each.id, each.many) for each in self._read(units) or ())

    def _read(self, query: Callable[..., T], *args: object) -> T | None:
        """A query's answer; None where the file cannot be read, which is told: Qt's own calls end here."""
        return self._context.perform(Workspace.read, query, *args)

    def _connect(self) -> None:
        self._context.changed.connect(self._on_changed)
        self._context.closing.connect(self.table.finish)
        self._context.opened.connect(self._begin)
        self.model.dataChanged.connect(self._complain)
        self.model.modelReset.connect(self._complain)
        self.table.selectionModel().currentChanged.connect(self._on_current)
        self.table.pasted.connect(self._paste)
        self.table.copied.connect(self._copy)
        self.table.removed.connect(self._remove)
        self.table.moved.connect(self._move)
        self.answer.chosen.connect(self._choose)
        self.answer.counting.connect(self._count)
