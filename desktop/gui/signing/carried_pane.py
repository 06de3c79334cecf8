"""The file that lies in a signature itself: which one it is, and what can be done with it."""

from hashlib import sha256

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.gui.panel.section import prose
from desktop.gui.theme import space
from desktop.gui.widgets.buttons import button
from desktop.gui.widgets.text import Style


class CarriedPane(QWidget):
    """`compare_wanted` asks to compare it with a file of the disk, `save_wanted` to take it out."""

    compare_wanted = Signal()
    save_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.told = prose(Style.MUTED)
        self.compare = button(self.tr("Compare with a &file…"), icon_name="folder-open")
        self.compare.clicked.connect(self.compare_wanted)
        self.save = button(self.tr("&Take the file out…"), icon_name="file-export")
        self.save.clicked.connect(self.save_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(space(8))
        buttons.addWidget(self.compare)
        buttons.addWidget(self.save)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(8))
        column.addWidget(self.told)
        column.addLayout(buttons)
        self.hide()

    def show_file(self, file: bytes | None) -> None:
        """Say which file it is; nothing where there is none."""
        if file is not None:
            told = self.tr(
                "The signed file lies in the signature itself ({size} bytes) and was compared with no other."
                " SHA-256: {digest}"
            )
            self.told.setText(told.format(size=len(file), digest=sha256(file).hexdigest()))
        self.setVisible(file is not None)
