"""What is signed: the file, the signatures that it has already, and what a signature would not settle."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.app.signing import Before
from desktop.gui.panel.section import prose, show_words
from desktop.gui.signing import words
from desktop.gui.theme import space
from desktop.gui.widgets.buttons import button
from desktop.gui.widgets.text import Style

_SHOWN = 4


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
        holding = [words.signer_name(each) for each in before.reports if each not in before.stale]
        if before.stale:
            show_words(self.stale, self._stale())
        elif holding:
            told = self.tr("Signed already by: {names}. A further signature changes nothing of that.")
            show_words(self.earlier, told.format(names=", ".join(dict.fromkeys(holding))))
        show_words(self.unsettled, self._unsettled(before))

    def _stale(self) -> str:
        return self.tr(
            "The document was changed after it was signed: its old signatures no longer hold. A signature in"
            " the document takes their place."
        )

    def _unsettled(self, before: Before) -> str:
        """The first places that a signature does not settle, and how many more there are."""
        if not before.shown:
            return ""
        told = self.tr("A signature does not settle everything that this document shows:")
        lines = [f"– {words.shown_unsigned(each)}" for each in before.shown[:_SHOWN]]
        more = len(before.shown) - _SHOWN
        rest = [self.tr("… and %n more place(s)", "", more)] if more > 0 else []
        return "\n".join([told, *lines, *rest])
