"""Making one unit of several."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from db.domain.entities import Unit
from db.queries.unit_uses import unit_uses
from desktop.app.units import merge_units
from desktop.gui.context import Context
from desktop.gui.dialogs.merge_dialog import MergeDialog
from desktop.gui.dialogs.unit_form import example


class UnitMergeDialog(MergeDialog):
    """Shows the units with all their forms; the one that most indicators count in is marked beforehand."""

    def __init__(self, context: Context, units: Sequence[Unit], parent: QWidget | None = None) -> None:
        super().__init__(context, [(unit.id, example(unit)) for unit in units], parent)
        self.entitle(self.tr("Merge units"), self.tr("Merge"))
        self._uses = context.workspace.read(unit_uses)
        self._units = {unit.id: unit for unit in units}
        self.keep(max(units, key=lambda unit: len(self._uses.get(unit.id, ()))).id)

    @property
    def told(self) -> str:
        """Which unit it is now."""
        return self.tr("Merged: it is all “{unit}” now.").format(unit=self._units[self.kept_id].singular)

    def consequence(self) -> str:
        """How many indicators get the unit that stays."""
        indicators = {use.indicator_id for each in self.merged_ids for use in self._uses.get(each, ())}
        word = self._units[self.kept_id].singular
        gains = (
            self.tr("%n indicators get the unit “{unit}”.", "", len(indicators)).format(unit=word)
            if indicators
            else self.tr("No indicator counts in what is merged.")
        )
        stays = self.tr("Words within values that were entered stay as they are.")
        undo = self.tr("This is one step, which can be undone.")
        return f"{gains} {stays} {undo}"

    def store(self) -> bool:
        """Merge them."""
        return self.perform(merge_units, self.kept_id, self.merged_ids)
