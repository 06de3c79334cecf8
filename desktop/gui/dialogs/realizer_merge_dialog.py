"""Making one realizer of several."""

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from db.domain.entities import Realizer
from db.queries.realizer_uses import realizer_uses
from desktop.app.realizers import merge_realizers
from desktop.gui.context import Context
from desktop.gui.dialogs.fields import year_box
from desktop.gui.dialogs.former_name_dialog import last_year
from desktop.gui.dialogs.merge_dialog import MergeDialog
from desktop.gui.theme import space
from desktop.gui.widgets.text import Style, label


class RealizerMergeDialog(MergeDialog):
    """Asks which name stays and, of two, whether the other one stays in reports on the years before."""

    def __init__(
        self, context: Context, realizers: Sequence[Realizer], parent: QWidget | None = None
    ) -> None:
        super().__init__(context, [(each.id, each.name) for each in realizers], parent)
        self.entitle(self.tr("Merge realizers"), self.tr("Merge"))
        self._uses = context.workspace.read(realizer_uses)
        self.keeps_name = QCheckBox(self.tr("The &other name stays in reports up to the year"))
        self.until = year_box(last_year(), self.tr("Last year of the other name"))
        self.until.setEnabled(False)
        self.keeps_name.toggled.connect(self.until.setEnabled)
        row = QHBoxLayout()
        row.setSpacing(space(8))
        row.addWidget(self.keeps_name)
        row.addWidget(self.until)
        row.addStretch(1)
        if len(realizers) == 2:
            self.body.addLayout(row)
        else:
            hint = self.tr("To keep a former name in reports, merge two realizers at a time.")
            self.body.addWidget(label(hint, Style.CAPTION, wrap=True))
        self.keep(realizers[0].id)

    @property
    def told(self) -> str:
        """Which realizer it is now."""
        return self.tr("Merged: it is all “{name}” now.").format(name=self.names[self.kept_id])

    def consequence(self) -> str:
        """How much goes to the realizer that stays."""
        moved = sum(len(self._uses.get(each, ())) for each in self.merged_ids)
        if moved:
            words = self.tr(
                "%n elements and indicators go to “{name}”, with all figures and parts.", "", moved
            )
        else:
            words = self.tr("What is merged carries nothing out yet, so nothing changes in programmes.")
        undo = self.tr("This is one step, which can be undone.")
        return f"{words.format(name=self.names[self.kept_id])} {undo}"

    def store(self) -> bool:
        """Merge them."""
        self.until.interpretText()
        until = self.until.value() if self.keeps_name.isChecked() else None
        return self.perform(merge_realizers, self.kept_id, self.merged_ids, keep_names_until=until)
