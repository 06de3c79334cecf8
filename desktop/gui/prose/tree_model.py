"""The nodes of the programme with how far the prose about each has come."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import Qt

from db.queries.narratives import NarrativeRow
from desktop.gui.prose import states
from desktop.gui.prose.states import Filters
from desktop.gui.structure.outline import TOP, Outline
from desktop.gui.structure.outline_model import Index, OutlineModel
from desktop.gui.widgets.tips import as_it_stands

_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class ProseTree(OutlineModel):
    """Shows the nodes that pass the filters, with what they stand under."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[NarrativeRow] = ()
        self.filters = Filters()
        self._by_id: dict[int, NarrativeRow] = {}
        self._shown: list[int] = []

    def show(self, rows: Sequence[NarrativeRow], filters: Filters) -> None:
        """Show other rows or pass other filters; where the same nodes stay, only looks change."""
        self.rows, self.filters = rows, filters
        before = [self._by_id[each].node for each in self._shown]
        self._by_id = {row.node.id if row.node is not None else TOP: row for row in rows}
        kept = self._kept()
        nodes = [self._by_id[each].node for each in kept]
        if nodes == before:
            self.tell_changed(kept)
            self.dataChanged.emit(self.index_of(TOP), self.index_of(TOP))
            return
        self.beginResetModel()
        self._shown = kept
        self.outline = Outline(node for node in nodes if node is not None)
        self.endResetModel()

    def row_of(self, node_id: int) -> NarrativeRow | None:
        """What is known of a node that is shown."""
        return self._by_id.get(node_id)

    def passing(self) -> list[int]:
        """The nodes that pass the filters themselves, from the top down."""
        return [each for each in self._shown if states.passes(self._by_id[each], self.filters)]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Nothing is changed here."""
        return _FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Number and text of a node, and the sign of its state."""
        row = self._by_id.get(index.internalId())
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row)
        if role == Qt.ItemDataRole.DecorationRole:
            return states.sign(row.state)
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_it_stands(f"{self._text(row)}\n\n{states.told(row.states)}")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._text(row)}, {states.word(row.state)}"
        return None

    def _text(self, row: NarrativeRow) -> str:
        if row.node is None:
            return self.tr("Whole programme")
        return f"{row.node.mark} {row.node.text}".strip()

    def _kept(self) -> list[int]:
        """Those that pass, and all above them, in order."""
        kept = {TOP}
        for each, row in self._by_id.items():
            if states.passes(row, self.filters):
                kept.update(self._path(each))
        return [each for each in self._by_id if each in kept]

    def _path(self, node_id: int) -> Iterable[int]:
        while node_id != TOP:
            yield node_id
            node = self._by_id[node_id].node
            node_id = (node.parent_id if node is not None else None) or TOP
