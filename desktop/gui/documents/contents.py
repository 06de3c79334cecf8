"""What the document holds, what is missing in it, and what its check found, before it is made."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from db.domain.accessibility import Finding
from db.domain.entities import Programme
from db.domain.periods import Period
from desktop.app.document_files import Written
from desktop.gui.documents import findings
from desktop.gui.documents.hint import Hint
from desktop.gui.documents.summary import Summary
from desktop.gui.theme import space
from desktop.gui.widgets.message_strip import Level
from desktop.gui.widgets.text import Style, label

_MOST_FOUND = 8


class ContentsPane(QWidget):
    """Figures, what can still be filled in, and the findings; each hint leads to where it is put right.

    `place_wanted` carries words of the document that a finding is about; `open_points` counts what is left.
    """

    missing_wanted = Signal()
    doubtful_wanted = Signal()
    office_wanted = Signal()
    flat_wanted = Signal()
    prose_wanted = Signal()
    place_wanted = Signal(str)
    counted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._title = label("", wrap=True)
        self._period = label("", Style.MUTED)
        self._figures = QGridLayout()
        self.values = Hint()
        self.doubts = Hint()
        self.office = Hint()
        self.carried = Hint()
        self.blanks = Hint()
        self._first_blank = ""
        self.look = Hint()
        self.reading = Hint()
        self.found: list[Hint] = []
        self._findings = QVBoxLayout()
        self._lay_out()
        self.values.acted.connect(self.missing_wanted)
        self.doubts.acted.connect(self.doubtful_wanted)
        self.office.acted.connect(self.office_wanted)
        self.carried.acted.connect(self.prose_wanted)
        self.blanks.acted.connect(lambda: self.place_wanted.emit(self._first_blank))

    @property
    def open_points(self) -> int:
        """How many hints warn of something."""
        return len(self.warnings)

    @property
    def warnings(self) -> list[str]:
        """What the hints warn of."""
        hints = (self.values, self.doubts, self.carried, self.blanks, self.office, *self.found)
        shown = [hint for hint in hints if hint.property("level") == Level.WARN and not hint.isHidden()]
        return [hint.sentence for hint in shown]

    def show_contents(
        self, programme: Programme, period: Period, figures: Summary, of_values: bool = True
    ) -> None:
        """Show what the document will hold; `of_values`: it tells the figures of the period."""
        self._title.setText(programme.title)
        self._period.setText(self.tr("for {period}").format(period=period.label))
        self._show_figures([*figures.levels, (self.tr("Indicators"), figures.indicators)])
        if of_values:
            self._show_gaps(period.label, figures)
            self._show_doubts(period.label, figures)
        for hint in (self.values, self.doubts):
            hint.setVisible(of_values and bool(hint.sentence))
        self._show_carried(figures.carried if of_values else 0)
        self._show_office(figures)
        self.counted.emit(self.open_points)

    def await_check(self) -> None:
        """Say that the document is being checked."""
        self._show_found([])
        self.look.hide()
        self.blanks.hide()
        self.reading.say(Level.INFO, self.tr("Checking whether everybody can read the document…"))
        self.counted.emit(self.open_points)

    def show_check(self, written: Written) -> None:
        """Show what the check found."""
        self._show_blanks(written.blanks)
        if written.missing_styles:
            words = self.tr("What the template lacks stays as in the standard look: {names}.")
            self.look.say(Level.INFO, words.format(names=", ".join(written.missing_styles)))
        else:
            self.look.hide()
        self._show_found(findings.grouped(written.findings))
        if any(not each.is_advice for each in written.findings):
            self.reading.say(Level.WARN, self.tr("A screen reader would stumble over this:"))
        elif written.findings:
            self.reading.say(Level.OK, self.tr("Everybody can read the document. It could be even better:"))
        else:
            self.reading.say(Level.OK, self.tr("Everybody can read the document, with a screen reader too."))
        self.counted.emit(self.open_points)

    def _show_blanks(self, blanks: Sequence[str]) -> None:
        self.blanks.hide()
        if blanks:
            self._first_blank = blanks[0]
            sentence = self.tr("%n place(s) in the text say “{words}” or the like.", "", len(blanks))
            self.blanks.say(Level.WARN, sentence.format(words=blanks[0]), self.tr("Show the place"))

    def _show_carried(self, carried: int) -> None:
        self.carried.hide()
        if carried:
            sentence = self.tr("%n description(s) carried over are not looked through yet.", "", carried)
            self.carried.say(Level.WARN, sentence, self.tr("Show descriptions"))

    def _show_found(self, found: Sequence[tuple[Finding, int]]) -> None:
        for hint in self.found:
            hint.deleteLater()
        self.found = [self._hint(finding, times) for finding, times in found[:_MOST_FOUND]]
        for hint in self.found:
            self._findings.addWidget(hint)

    def _hint(self, finding: Finding, times: int) -> Hint:
        made = Hint()
        verb = self.tr("Use simple tables") if finding.is_advice else ""
        if finding.place and not verb:
            verb = self.tr("Show the place")
        sentence = findings.sentence(finding)
        if times > 1:
            sentence += " " + self.tr("And %n more.", "", times - 1)
        made.say(findings.level(finding), sentence, verb)
        if finding.is_advice:
            made.acted.connect(self.flat_wanted)
        else:
            made.acted.connect(lambda: self.place_wanted.emit(finding.place))
        return made

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
            self.doubts.say(Level.OK, "")

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

    def _lay_out(self) -> None:
        self._figures.setHorizontalSpacing(space(8))
        self._figures.setVerticalSpacing(space(2))
        self._figures.setColumnStretch(1, 1)
        self._findings.setSpacing(space(8))
        column = QVBoxLayout(self)
        column.setContentsMargins(space(2), space(12), space(8), space(8))
        column.setSpacing(space(8))
        for widget in (self._title, self._period):
            column.addWidget(widget)
        column.addLayout(self._figures)
        for widget in (self.values, self.doubts, self.carried, self.blanks, self.office, self.reading):
            column.addWidget(widget)
        column.addLayout(self._findings)
        column.addWidget(self.look)
        column.addStretch(1)
