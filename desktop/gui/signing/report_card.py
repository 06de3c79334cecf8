"""One signature as it is shown: of the file, of whose it is, of when; each line with a sign of its own."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout

from db.domain.signatures import Integrity, SignatureReport, Signer, Trust
from desktop.gui.icons import icon
from desktop.gui.panel.section import prose
from desktop.gui.signing import words
from desktop.gui.signing.words import Made
from desktop.gui.theme import Tint, colours, space
from desktop.gui.widgets.card import Card
from desktop.gui.widgets.message_strip import Level
from desktop.gui.widgets.picture import Picture
from desktop.gui.widgets.text import Style

_SIGNS = {
    Level.INFO: ("info-circle", Tint.MUTED),
    Level.OK: ("circle-check", Tint.OK),
    Level.WARN: ("alert-triangle", Tint.WARN),
    Level.ERROR: ("circle-x", Tint.ERROR),
}
_INTEGRITY = {Integrity.WHOLE: Level.OK, Integrity.PART: Level.WARN, Integrity.BROKEN: Level.ERROR}


class ReportCard(Card):
    """A heading with whose signature it is, then what is known of it; never one sign for all of it."""

    def __init__(self, report: SignatureReport, made: Made) -> None:
        super().__init__()
        self._report = report
        self.setAccessibleName(words.as_text((report,), made))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._say(words.signer_name(report), Style.HEADING)
        if report.signer is not None:
            self._say(words.person(report.signer), Style.MUTED)
        verdict = words.verdict(report, made is Made.BY_FILE)
        if verdict:
            self._add(Level.INFO, verdict)
        self._add(
            _INTEGRITY[report.integrity], self.tr("File: {words}").format(words=words.integrity(report))
        )
        if report.signer is not None:
            self._add_identity(report.signer)
            here = made is not Made.ELSEWHERE
            self._add(Level.INFO, self.tr("Time: {words}").format(words=words.signed_at(report, here)))
        if words.said(report):
            self._add(Level.INFO, self.tr("Said with it: {words}").format(words=words.said(report)))
        self._say(words.details(report), Style.CAPTION)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card, and a ring around it while a screen reader is at it."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setPen(QPen(QColor(colours().accent), space(2)))
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))
            painter.end()

    def _add_identity(self, signer: Signer) -> None:
        report = self._report
        listed = report.trusted.trust is Trust.TRUSTED and not report.trusted.withdrawn_since
        trusted = listed and report.integrity is not Integrity.BROKEN
        told = words.certificate(signer, report.trusted)
        self._add(Level.INFO, self.tr("Certificate: {words}").format(words=told))
        for each in words.told_flaws(report):
            self._add(Level.WARN, words.flaw(each))
        self._add(Level.OK if trusted else Level.WARN, words.trust(report.trusted))
        self._add(Level.INFO, words.revocation())

    def _add(self, level: Level, sentence: str) -> None:
        name, tint = _SIGNS[level]
        row = QHBoxLayout()
        row.setSpacing(space(8))
        row.addWidget(Picture(icon(name, tint), 16), 0, Qt.AlignmentFlag.AlignTop)
        said = prose()
        said.setText(sentence)
        row.addWidget(said, 1)
        self.body.addLayout(row)

    def _say(self, text: str, style: Style) -> None:
        if text:
            said = prose(style)
            said.setText(text)
            self.body.addWidget(said)
