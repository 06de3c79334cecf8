"""The structure of the chosen programme as a tree that follows the record and is worded in place."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Qt, Signal

from db.domain.entities import Level
from db.domain.journal import Changed
from db.domain.numbering import label
from db.queries import programmes
from db.queries.programme_tree import TreeRow, programme_tree
from desktop.app import structure
from desktop.gui.context import Context
from desktop.gui.structure import reading
from desktop.gui.structure.line import LINE_ROLE, Line, years_words
from desktop.gui.structure.outline import TOP, Outline
from desktop.gui.structure.outline_model import Index, OutlineModel
from desktop.gui.structure.steps import Coming, Going, steps, tears_apart

DRAFT = 1 << 40
"""Stands for the id of a node that is being typed and is not in the record yet."""

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_EDIT = int(Qt.ItemDataRole.EditRole)
_TOLD = (int(Qt.ItemDataRole.ToolTipRole), int(Qt.ItemDataRole.AccessibleTextRole))


class TreeModel(OutlineModel):
    """`followed` comes after the last step of a change, with the topmost of the nodes that it brought."""

    followed = Signal(list)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.programme_id: int | None = None
        self.levels: tuple[Level, ...] = ()
        self.cut: int | None = None
        self._names: dict[int, str] = {}

    def load(self) -> None:
        """Show the chosen programme from the beginning."""
        programme = self._context.programme
        self.beginResetModel()
        self.programme_id = programme.id if programme else None
        rows = self._context.workspace.read(programme_tree, programme.id) if programme else ()
        self.outline = Outline(rows)
        self._read_levels()
        self.outline.renumber(self.levels, self._year())
        self.endResetModel()

    def follow(self, changed: Changed) -> None:
        """Show what a change did to the programme's structure."""
        programme = self._context.programme
        if programme is None or programme.id != self.programme_id:
            self.load()
            return
        if "level" in changed:
            self._read_levels()
            self.tell_changed(self.outline.rows)
        if "node" in changed:
            self._renew(changed.rows["node"])
        elif "level" in changed:
            self.renumber()

    def renumber(self, parents: Iterable[int] = (TOP,)) -> None:
        """Count anew for the chosen period's year what stands below some parents."""
        self.tell_changed(self.outline.renumber(self.levels, self._year(), parents))

    def mark_cut(self, node_id: int | None) -> None:
        """Fade the node that is to move when it is pasted; None: no longer."""
        former, self.cut = self.cut, node_id
        self.tell_changed(each for each in (former, node_id) if each is not None)

    def level(self, node_id: int) -> Level | None:
        """A node's level; None for the programme."""
        if node_id == TOP:
            return None
        level_id = self.outline.rows[node_id].level_id
        return next(level for level in self.levels if level.id == level_id)

    def titles(self, node_id: int) -> list[str]:
        """A node's level and number, then those of what it stands under."""
        rows = (self.outline.rows[each] for each in self.outline.path(node_id))
        return [f"{self._names[row.level_id]} {row.mark.rstrip('.)–')}".strip() for row in rows]

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """The text of a node; what the delegate paints; what is told by a tooltip and a screen reader."""
        node_id = index.internalId()
        if role in (_DISPLAY, _EDIT):
            return self.outline.rows[node_id].text if node_id != TOP else self.tr("Whole programme")
        if role == LINE_ROLE:
            return self._line(node_id)
        return self._told(node_id) if role in _TOLD else None

    def setData(self, index: Index, value: Any, role: int = _EDIT) -> bool:
        """Have the text stored; the row changes when the record says so."""
        if role != _EDIT or not index.isValid() or index.internalId() == TOP:
            return False
        if index.internalId() == DRAFT:
            return self._store_draft(str(value))
        if str(value) != self.outline.rows[index.internalId()].text:
            self._context.perform(structure.rename_node, index.internalId(), str(value))
        return True

    def add_draft(self, parent: int, level: Level, row: int) -> None:
        """A row for a node that is about to be typed. It is stored with its first words or vanishes."""
        before = self.outline.children(parent)[:row]
        number = 1 + sum(self.outline.rows[each].level_id == level.id for each in before)
        mark = label(level.numbering, number, self.outline.rows[parent].mark if parent != TOP else "")
        draft = TreeRow(DRAFT, parent or None, level.id, 0, mark, "", None, None)
        self.outline.in_force.add(DRAFT)
        self.take(Coming(parent, row, (DRAFT,)), {DRAFT: draft})

    def drop_draft(self) -> None:
        """Forget the node that was about to be typed, if there is one."""
        if DRAFT in self.outline.rows:
            self.take(Going(self.outline.parent(DRAFT), self.outline.place(DRAFT)), {})

    def _store_draft(self, text: str) -> bool:
        draft, row = self.outline.rows[DRAFT], self.outline.place(DRAFT)
        self.drop_draft()
        if not text.strip():
            return False
        where = {"parent_id": draft.parent_id, "level_id": draft.level_id, "index": row}
        return self._context.perform(structure.add_node, self.programme_id, text, **where) is not None

    def _line(self, node_id: int) -> Line:
        if node_id == TOP:
            return Line(self.tr("Whole programme"), heading=True)
        row = self.outline.rows[node_id]
        years = years_words(row.valid_from, row.valid_to)
        aside = "  ·  ".join(filter(None, (years, self._names[row.level_id])))
        faded = node_id not in self.outline.in_force or node_id == self.cut
        return Line(row.text, row.mark, aside, faded)

    def _told(self, node_id: int) -> str:
        if node_id == TOP:
            return self._context.programme.title if self._context.programme else ""
        row, named = self.outline.rows[node_id], self.titles(node_id)[0]
        years = years_words(row.valid_from, row.valid_to)
        return f"{named}: {row.text} ({years})" if years else f"{named}: {row.text}"

    def _year(self) -> int | None:
        return self._context.period.year if self._context.period else None

    def _read_levels(self) -> None:
        known = self.programme_id is not None
        self.levels = self._context.workspace.read(programmes.levels, self.programme_id) if known else ()
        self._names = {level.id: level.name for level in self.levels}

    def _renew(self, changed: Iterable[int]) -> None:
        self.drop_draft()
        kin = reading.families(self._context.workspace, self.programme_id, self.levels, self.outline, changed)
        families = {parent: [row.id for row in rows] for parent, rows in kin.items()}
        if tears_apart(self.outline, families):
            self.load()
            return
        present = {row.id: row for rows in kin.values() for row in rows}
        before = dict(self.outline.rows)
        for step in steps(self.outline, families):
            self.take(step, present)
        self.outline.rows.update(present)
        self.renumber(families)
        self.tell_changed(each for each, row in present.items() if before.get(each, row) != row)
        self.followed.emit(self.outline.topmost(each for each in present if each not in before))
