"""What else is known about the chosen contribution: a note, when it came and in which document."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from db.domain.entities import Contribution
from desktop.app.contribution_entry import Changes
from desktop.gui.dialogs import dates
from desktop.gui.structure.fields import LineField
from desktop.gui.theme import space
from desktop.gui.widgets.text import Style, label


class ContributionDetails(QWidget):
    """Fields below the table; `described` carries the id of the contribution and the `Changes` to it."""

    described = Signal(int, object)

    def __init__(self) -> None:
        super().__init__()
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
        self._monthly.clicked.connect(lambda on: self._tell("monthly", on))
        self._grid.addWidget(self._monthly, self._grid.rowCount(), 1)
        self._grid.setColumnStretch(1, 1)
        self.hide()

    def show_contribution(self, contribution: Contribution | None) -> None:
        """Fill the fields; None hides them."""
        self._shown = contribution
        self.setVisible(contribution is not None)
        if contribution is None:
            return
        self._fields["note"].show_text(contribution.note)
        self._fields["date"].show_text(dates.shown(contribution.date))
        self._fields["document"].show_text(contribution.document)
        with QSignalBlocker(self._monthly):
            self._monthly.setChecked(contribution.monthly)

    def save(self) -> None:
        """Store what is being typed, before something else is shown."""
        for field in self._fields.values():
            field.save()

    def _add(self, name: str, words: str, example: str) -> None:
        field = LineField(words, example)
        title = label(words, Style.CAPTION)
        title.setBuddy(field)
        row = len(self._fields)
        self._grid.addWidget(title, row, 0)
        self._grid.addWidget(field, row, 1)
        self._fields[name] = field
        field.entered.connect(lambda text: self._tell(name, text))

    def _tell(self, name: str, value: str | bool) -> None:
        if self._shown is not None:
            self.described.emit(self._shown.id, Changes(**{name: value}))
