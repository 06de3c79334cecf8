"""The table of signatories in the dialog of the office."""

from collections.abc import Sequence

from db.domain.entities import Signatory
from db.domain.kinds import SignatoryRole
from desktop.gui.dialogs.row_table import RowTable, Shape
from desktop.gui.dialogs.signatories_model import ACTING_FOR, NAME, ROLE, TITLE, SignatoriesModel
from desktop.gui.widgets.buttons import button

_SHAPE = Shape({ROLE: 90, NAME: 150, TITLE: 170}, stretched=ACTING_FOR, begun=NAME, rows=3)


class SignatoriesTable(RowTable):
    """A signatory is added for what he does."""

    def __init__(self, signatories: Sequence[Signatory]) -> None:
        super().__init__(SignatoriesModel(signatories), _SHAPE)
        self.prepared = button(self.tr("Add who prepares"), icon_name="plus")
        self.approved = button(self.tr("Add who approves"), icon_name="plus")
        self.offer(
            self.tr("Signatories"),
            self.prepared,
            self.approved,
            remove=button(self.tr("Remove"), icon_name="trash"),
            earlier=button(self.tr("Earlier"), icon_name="arrow-up"),
        )
        self.prepared.clicked.connect(lambda: self._add(SignatoryRole.PREPARED))
        self.approved.clicked.connect(lambda: self._add(SignatoryRole.APPROVED))

    def _add(self, role: SignatoryRole) -> None:
        self.model.add(role)
        self.begin()
