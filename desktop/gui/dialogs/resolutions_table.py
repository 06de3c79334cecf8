"""The table of resolutions in the dialog of a programme."""

from collections.abc import Sequence

from db.domain.entities import Resolution
from desktop.gui.dialogs.resolutions_model import DATE, NUMBER, ORGAN, ROLE, ResolutionsModel
from desktop.gui.dialogs.row_table import RowTable, Shape
from desktop.gui.widgets.buttons import button

_SHAPE = Shape({ROLE: 80, NUMBER: 120, DATE: 150}, stretched=ORGAN, begun=NUMBER, rows=4)


class ResolutionsTable(RowTable):
    """The first resolution adopts the programme, later ones amend it."""

    def __init__(self, resolutions: Sequence[Resolution], programme_id: int) -> None:
        super().__init__(ResolutionsModel(resolutions, programme_id), _SHAPE)
        self.add = button(self.tr("&Add a resolution"), icon_name="plus")
        self.offer(
            self.tr("Resolutions"),
            self.add,
            remove=button(self.tr("Remo&ve"), icon_name="trash"),
            earlier=button(self.tr("&Earlier"), icon_name="arrow-up"),
        )
        self.add.clicked.connect(self._on_add)

    def _on_add(self) -> None:
        self.model.add()
        self.begin()
