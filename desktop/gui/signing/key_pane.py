"""What signs: a card, or a file with a key."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from desktop import settings
from desktop.app.signing_keys import KEY_FILES, CardKey
from desktop.gui.ask import Ask
from desktop.gui.signing.card_pane import CardPane
from desktop.gui.theme import space
from desktop.gui.widgets.buttons import button
from desktop.gui.widgets.text import Style, label


class KeyFilePane(QWidget):
    """One of the files used lately, or another; `chosen` tells that there is another one."""

    chosen = Signal()

    def __init__(self, ask: Ask) -> None:
        super().__init__()
        self._ask = ask
        self.files = QComboBox()
        self.files.setAccessibleName(self.tr("File with the key"))
        self.files.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.browse = button(self.tr("Choose a &key…"), icon_name="folder-open")
        self.browse.clicked.connect(self._on_browse)
        self.files.currentIndexChanged.connect(lambda _index: self.chosen.emit())
        row = QHBoxLayout()
        row.setSpacing(space(8))
        row.addWidget(self.files, 1)
        row.addWidget(self.browse)
        hint = self.tr(
            "A key in a file never makes a qualified signature, whoever issued it: that needs a card."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(4))
        column.addLayout(row)
        column.addWidget(label(hint, Style.CAPTION, wrap=True))
        for known in settings.load().key_files:
            if Path(known).is_file():
                self._add(Path(known))

    @property
    def path(self) -> Path | None:
        """The file that is chosen."""
        found = self.files.currentData()
        return Path(found) if found else None

    def _on_browse(self) -> None:
        endings = " ".join(f"*{each}" for each in KEY_FILES)
        words = self.tr("Files with a key")
        found = self._ask.choose_open_file(
            self.tr("Choose the file with your key"),
            f"{words} ({endings})",
            self.path.parent if self.path else None,
        )
        if found is not None:
            self._add(found)
            self.files.setCurrentIndex(self.files.findData(str(found)))

    def _add(self, path: Path) -> None:
        if self.files.findData(str(path)) < 0:
            self.files.addItem(path.name, str(path))
            self.files.setItemData(self.files.count() - 1, str(path), Qt.ItemDataRole.ToolTipRole)


class KeyPane(QWidget):
    """A card or a file; `chosen` tells that what signs is another one now."""

    chosen = Signal()

    def __init__(self, ask: Ask) -> None:
        super().__init__()
        self.card = CardPane(ask)
        self.file = KeyFilePane(ask)
        self.by_card = QRadioButton(self.tr("By a c&ard or a token"))
        self.by_file = QRadioButton(self.tr("By a key in a &file (.p12, .pfx)"))
        group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(6))
        for radio, pane in ((self.by_card, self.card), (self.by_file, self.file)):
            group.addButton(radio)
            column.addWidget(radio, 0, Qt.AlignmentFlag.AlignLeft)
            column.addWidget(pane)
            pane.chosen.connect(self.chosen)
        self.by_card.toggled.connect(self._on_toggled)
        used_file = self.file.path is not None and not settings.load().card_modules
        (self.by_file if used_file else self.by_card).setChecked(True)
        self._on_toggled()

    @property
    def source(self) -> CardKey | Path | None:
        """What signs; None while it is not chosen."""
        return self.card.key if self.by_card.isChecked() else self.file.path

    def _on_toggled(self) -> None:
        by_card = self.by_card.isChecked()
        self.card.setVisible(by_card)
        self.file.setVisible(not by_card)
        self.chosen.emit()
