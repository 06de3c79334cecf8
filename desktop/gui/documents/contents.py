"""The card that says what the report will hold, and what is missing in it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from db.domain.entities import Programme
from db.domain.kinds import PeriodKind
from db.domain.periods import Period
from desktop.gui.documents.hint import Hint
from desktop.gui.documents.summary import Summary
from desktop.gui.theme import space
from desktop.gui.widgets.buttons import Kind, button
from desktop.gui.widgets.card import Card
from desktop.gui.widgets.message_strip import Level
from desktop.gui.widgets.number_field import NumberField
from desktop.gui.widgets.text import Style, label

USUAL_COLUMNS = 3


class ContentsCard(Card):
    """Which programme and period, how many columns, figures, and what can still be filled in."""

    columns_changed = Signal()
    missing_wanted = Signal()
    doubtful_wanted = Signal()
    office_wanted = Signal()
    export_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Tabular report"))
        self._wanted = USUAL_COLUMNS
        self._title = label("", wrap=True)
        self._period = label("", Style.MUTED)
        self.columns = NumberField("", 1, 1)
        self._columns_name = QLabel()
        self._columns_name.setBuddy(self.columns)
        self._shown = label("", Style.MUTED, wrap=True)
        self._figures = QGridLayout()
        self.values = Hint()
        self.doubts = Hint()
        self.office = Hint()
        self.export = button(self.tr("&Export to Word…"), Kind.PRIMARY, "file-type-docx")
        self._lay_out()
        self.columns.valueChanged.connect(self._on_columns)
        self.values.acted.connect(self.missing_wanted)
        self.doubts.acted.connect(self.doubtful_wanted)
        self.office.acted.connect(self.office_wanted)
        self.export.clicked.connect(self.export_wanted)

    def offer_columns(self, kind: PeriodKind, most: int) -> None:
        """Offer as many columns as there are periods of the kind; what was wanted is kept for later."""
        self.columns.blockSignals(True)
        self.columns.setRange(1, max(most, 1))
        self.columns.setValue(self._wanted)
        self.columns.blockSignals(False)
        words = {
            PeriodKind.YEAR: self.tr("&Years side by side:"),
            PeriodKind.HALF: self.tr("&Half-years side by side:"),
            PeriodKind.QUARTER: self.tr("&Quarters side by side:"),
        }[kind]
        self._columns_name.setText(words)
        self.columns.setAccessibleName(words.replace("&", "").rstrip(":"))

    def show_contents(self, programme: Programme, periods: Sequence[Period], figures: Summary) -> None:
        """Show what the report will hold."""
        self._title.setText(programme.title)
        self._period.setText(self.tr("for {period}").format(period=periods[-1].label))
        self._shown.setText(", ".join(period.label for period in periods))
        self._show_figures([*figures.levels, (self.tr("Indicators"), figures.indicators)])
        self._show_gaps(periods[-1].label, figures)
        self._show_doubts(periods[-1].label, figures)
        self._show_office(figures)

    def _show_figures(self, figures: Sequence[tuple[str, int]]) -> None:
        while self._figures.count():
            self._figures.takeAt(0).widget().deleteLater()
        for row, (name, number) in enumerate(figures):
            amount = label(f"{number:,}".replace(",", "\u00a0"), Style.HEADING)
            amount.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._figures.addWidget(amount, row, 0)
            self._figures.addWidget(label(name), row, 1)

    def _show_gaps(self, period: str, figures: Summary) -> None:
        if figures.missing:
            sentence = self.tr("%n value(s) not entered for {period}.", "", figures.missing)
            self.values.say(Level.WARN, sentence.format(period=period), self.tr("Show them"))
        elif figures.indicators:
            self.values.say(Level.OK, self.tr("Every value for {period} is entered.").format(period=period))
        else:
            self.values.say(Level.INFO, self.tr("The programme has no indicators yet."))

    def _show_doubts(self, period: str, figures: Summary) -> None:
        """Say what to look at again; entries of earlier periods that were not understood are printed too."""
        sentences = []
        if figures.doubtful:
            sentences.append(self.tr("%n value(s) for {period} doubtful.", "", figures.doubtful))
        if figures.unread:
            sentences.append(self.tr("%n entry(ies) not understood.", "", figures.unread))
        if sentences:
            verb = self.tr("Show doubtful ones") if figures.doubtful else ""
            self.doubts.say(Level.WARN, " ".join(sentences).format(period=period), verb)
        else:
            self.doubts.hide()

    def _show_office(self, figures: Summary) -> None:
        words = {
            "name": self.tr("the office's name"),
            "locality": self.tr("the locality"),
            "council_genitive": self.tr("whose council it is"),
        }
        sentences = [
            sentence.format(words=", ".join(words[name] for name in names))
            for names, sentence in (
                (figures.office_of_sample, self.tr("The office's data are the sample's: {words}.")),
                (
                    figures.office_gaps,
                    self.tr("Missing for the title page and the introduction: {words}."),
                ),
            )
            if names
        ]
        if sentences:
            self.office.say(Level.WARN, " ".join(sentences), self.tr("Fill in…"))
        else:
            self.office.hide()

    def _on_columns(self, value: int) -> None:
        self._wanted = value
        self.columns_changed.emit()

    def _lay_out(self) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(space(8))
        columns.addWidget(self._columns_name)
        columns.addWidget(self.columns)
        columns.addWidget(self._shown, 1)
        self._figures.setHorizontalSpacing(space(8))
        self._figures.setVerticalSpacing(space(2))
        self._figures.setColumnStretch(1, 1)
        self.body.addWidget(self._title)
        self.body.addWidget(self._period)
        self.body.addLayout(self._figures)
        self.body.addLayout(columns)
        for widget in (self.values, self.doubts, self.office, self.export):
            self.body.addWidget(widget)
        QWidget.setTabOrder(self.columns, self.export)
