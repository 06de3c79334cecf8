"""What is signed: the file, the signatures that it has already, and what a signature would not settle."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.domain.signatures import Fault, SignatureReport
from desktop.app.signing import Before
from desktop.gui.panel.section import prose, show_words
from desktop.gui.signing import words
from desktop.gui.theme import space
from desktop.gui.widgets.buttons import button
from desktop.gui.widgets.message_strip import announce
from desktop.gui.widgets.text import Style

_SHOWN = 4
_CHANGED = (Fault.CONTENT_CHANGED, Fault.CONTENT_MISSING)


def _names(reports: Iterable[SignatureReport]) -> str:
    """Whose signatures they are, each person once."""
    return ", ".join(dict.fromkeys(map(words.signer_name, reports)))


class SubjectPane(QWidget):
    """`choose_wanted` asks for another file."""

    choose_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.name = prose(Style.HEADING)
        self.choose = button(self.tr("&Choose a file…"), icon_name="folder-open")
        self.choose.clicked.connect(self.choose_wanted)
        self.earlier = prose(Style.MUTED)
        self.stale = prose(Style.WARN)
        self.unsettled = prose(Style.WARN)
        row = QHBoxLayout()
        row.setSpacing(space(12))
        row.addWidget(self.name, 1)
        row.addWidget(self.choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(4))
        column.addLayout(row)
        for each in (self.earlier, self.stale, self.unsettled):
            column.addWidget(each)
        self.show_name("")

    def show_name(self, name: str) -> None:
        """Show which file it is; none yet where there is no name."""
        self.name.setText(name or self.tr("No file is chosen yet."))
        for each in (self.earlier, self.stale, self.unsettled):
            show_words(each, "")

    def show_before(self, before: Before) -> None:
        """Show what there is to know before signing."""
        if before.holding:
            told = self.tr("Signed already by: {names}. A further signature changes nothing of that.")
            show_words(self.earlier, told.format(names=_names(before.holding)))
        show_words(self.stale, "\n".join(filter(None, (self._stale(before), self._doubtful(before)))))
        show_words(self.unsettled, words.unsettled(before.shown, _SHOWN))

        if self.warnings:
            announce(self, self.warnings)

    @property
    def warnings(self) -> str:
        """What is to be minded, for a screen reader."""
        return "\n".join(filter(None, (self.stale.text(), self.unsettled.text())))

    def _doubtful(self, before: Before) -> str:
        if not before.doubtful:
            return ""
        told = self.tr("Does not hold by the rules of this program, and stays: {names} ({reasons}).")
        reasons = (words.fault(each.fault or Fault.STRUCTURE) for each in before.doubtful)
        return told.format(names=_names(before.doubtful), reasons="; ".join(dict.fromkeys(reasons)))

    def _stale(self, before: Before) -> str:
        if not before.stale:
            return ""
        if any(each.fault not in _CHANGED for each in before.reports):
            told = self.tr("No longer holds, and goes out by a signature in the document: {names}.")
            return told.format(names=_names(before.stale))
        return self.tr(
            "The document was changed after it was signed: its old signatures no longer hold. A signature in"
            " the document takes their place."
        )
