"""Asking for the period that a column of the document belongs to."""

from PySide6.QtWidgets import QDialogButtonBox, QWidget

from db.domain.periods import Period
from desktop.gui.dialogs.fields import Form
from desktop.gui.dialogs.page_dialog import PageDialog
from desktop.gui.dialogs.period_fields import PeriodFields
from desktop.gui.widgets.buttons import Kind


class PeriodChoice(PageDialog):
    """Accepted when the period was chosen."""

    def __init__(self, title: str, period: Period, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.fields = PeriodFields(period)
        form = Form()
        form.add(self.tr("&Period:"), self.fields)
        self.body.addLayout(form)
        ok = self.offer(self.tr("Choose"), Kind.PRIMARY, QDialogButtonBox.ButtonRole.AcceptRole)
        ok.clicked.connect(self.accept)
        ok.setDefault(True)
        cancel = self.offer(self.tr("Cancel"), Kind.SECONDARY, QDialogButtonBox.ButtonRole.RejectRole)
        cancel.clicked.connect(self.reject)
        self.fields.year.setFocus()
