"""All signatures of a file below each other, as the verifier found them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.domain.signatures import SignatureReport, Trust, UnsignedShown
from desktop.gui.panel.section import prose, show_words
from desktop.gui.signing import words
from desktop.gui.signing.report_card import ReportCard
from desktop.gui.signing.words import Made
from desktop.gui.theme import space
from desktop.gui.widgets.buttons import button
from desktop.gui.widgets.text import Style, label

_SHOWN = 6  # places; the clipboard gets all of them


class ReportsPane(QWidget):
    """`list_wanted` asks for a list of trusted issuers, when there is none."""

    list_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._reports: tuple[SignatureReport, ...] = ()
        self._shown: tuple[UnsignedShown, ...] = ()
        self._made = Made.ELSEWHERE
        self.copy = button(self.tr("Copy this as text"), icon_name="copy")
        self.copy.clicked.connect(self._on_copy)
        self.load = button(self.tr("Load a list of issuers…"), icon_name="certificate")
        self.load.clicked.connect(self.list_wanted)
        self.none = label(self.tr("There is no signature in this file."), Style.HEADING, wrap=True)
        buttons = QHBoxLayout()
        buttons.setSpacing(space(8))
        buttons.addWidget(self.copy)
        buttons.addWidget(self.load)
        buttons.addStretch(1)
        self.unsettled = prose(Style.WARN)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(space(8))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(8))
        column.addWidget(self.none)
        column.addLayout(self._cards)
        column.addWidget(self.unsettled)
        column.addLayout(buttons)
        column.addStretch(1)
        self.show_reports(())

    @property
    def said(self) -> str:
        """Everything that is said, as the clipboard gets it."""
        told = words.as_text(self._reports, self._made)
        return "\n\n".join(filter(None, (told, words.unsettled(self._shown, len(self._shown)))))

    def show_reports(
        self,
        reports: Sequence[SignatureReport],
        shown: Sequence[UnsignedShown] = (),
        made: Made = Made.ELSEWHERE,
    ) -> None:
        """Show what was found; `made` is of the last signature, where it was made just now.

        `shown`: what of the document the signatures do not settle.
        """
        self._reports, self._shown, self._made = tuple(reports), tuple(shown), made
        while self._cards.count():
            self._cards.takeAt(0).widget().deleteLater()
        for report in reports:
            is_last = report is self._reports[-1]
            self._cards.addWidget(ReportCard(report, made if is_last else Made.ELSEWHERE))
        show_words(self.unsettled, words.unsettled(shown, _SHOWN))
        self.none.setVisible(not reports)
        self.copy.setVisible(bool(reports))
        self.load.setVisible(any(each.signer and each.trusted.trust is Trust.NO_LIST for each in reports))

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.said)
