"""What else is known about the chosen contribution: a note, when it came and in which document."""

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from db.domain.entities import Contribution
from desktop.app import contributions
from desktop.app.contribution_entry import Changes
from desktop.gui.context import Context
from desktop.gui.dialogs import dates
from desktop.gui.structure.fields import LineField, complaint
from desktop.gui.theme import space
from desktop.gui.widgets.text import Style, label


class ContributionDetails(QWidget):
    """Fields below the table; each is stored by itself, with the contribution for which it was typed."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._shown: Contribution | None = None
        self._fields: dict[str, LineField] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(space(8))
        self._grid.setVerticalSpacing(space(4))
        self._add("note", self.tr("Note"), self.tr("for whom, which part of the year"))
        self._add("date", self.tr("Date"), self.tr("15.01.2025"))
        self._add("document", self.tr("Document"), self.tr("letter, e-mail, file"))
        self._monthly = QCheckBox(self.tr("each month (an average)"))
        self._monthly.clicked.connect(self._set_monthly)
        self._grid.addWidget(self._monthly, self._grid.rowCount(), 1)
        self._grid.setColumnStretch(1, 1)
        self.hide()

    def show_contribution(self, contribution: Contribution | None, is_frozen: bool = False) -> None:
        """Fill the fields; None hides them. Those of a closed period can only be read."""
        self._shown = contribution
        self._monthly.setEnabled(not is_frozen)
        for field in self._fields.values():
            field.setReadOnly(is_frozen)
        self.setVisible(contribution is not None)
        told = ("", "", "")
        if contribution is not None:
            told = (contribution.note, dates.shown(contribution.date), contribution.document)
        for field, text in zip(self._fields.values(), told, strict=True):
            field.show_text(text, of=contribution and contribution.id)
        self._show_monthly()

    def _add(self, name: str, words: str, example: str) -> None:
        field = LineField(words, example)
        title = label(words, Style.CAPTION)
        title.setBuddy(field)
        row = self._grid.rowCount()
        self._grid.addWidget(title, row, 0)
        self._grid.addWidget(field, row, 1)
        self._grid.addWidget(complaint(field), row + 1, 1)
        self._fields[name] = field
        field.entered.connect(lambda text: self._store(name, text))

    def _store(self, name: str, text: str) -> None:
        field = self._fields[name]
        field.store(self._context, contributions.edit, field.owner, Changes(**{name: text}))

    def _set_monthly(self, monthly: bool) -> None:
        if self._shown is not None:
            self._context.perform(contributions.edit, self._shown.id, Changes(monthly=monthly))
            self._show_monthly()  # what was refused is not left marked

    def _show_monthly(self) -> None:
        with QSignalBlocker(self._monthly):
            self._monthly.setChecked(self._shown is not None and self._shown.monthly)
