"""Choosing the office's emblem or logo: a small picture file, shown as it will be stored."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.gui.ask import Ask
from desktop.gui.dialogs.fields import framed
from desktop.gui.theme import space
from desktop.gui.widgets.buttons import button
from desktop.gui.widgets.text import Style, label

LARGEST = 1_000_000
_KINDS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
_SIDE = 72


class LogoField(QWidget):
    """The picture with its buttons; `edited` tells that it is another one now."""

    edited = Signal()

    def __init__(self, content: bytes | None, ask: Ask) -> None:
        super().__init__()
        self.content = content
        self._ask = ask
        self._picture = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._picture.setFixedSize(QSize(space(_SIDE), space(_SIDE)))
        self.choose = button(self.tr("Choose a &picture…"), icon_name="folder-open")
        self.remove = button(self.tr("Remo&ve"), icon_name="trash")
        self.choose.clicked.connect(self._on_choose)
        self.remove.clicked.connect(lambda: self._take(None))
        self._why_not = label("", Style.ERROR, wrap=True)
        self.setFocusProxy(self.choose)
        self._lay_out()
        self._show()

    def read(self, path: Path) -> str:
        """Take a picture from a file; what is wrong with it, nothing if all is well."""
        try:
            if path.stat().st_size > LARGEST:
                return self.tr("The picture is larger than 1 MB. Choose a smaller one.")
            content = path.read_bytes()
        except OSError:
            return self.tr("The file cannot be read.")
        if not content.startswith(_KINDS) or QImage.fromData(content).isNull():
            return self.tr("This is no PNG or JPEG picture.")
        self._take(content)
        return ""

    def _on_choose(self) -> None:
        path = self._ask.choose_open_file(self.tr("Emblem or logo"), self.tr("Pictures (*.png *.jpg *.jpeg)"))
        if path is not None:
            sentence = self.read(path)
            self._why_not.setText(sentence)
            self._why_not.setVisible(bool(sentence))

    def _take(self, content: bytes | None) -> None:
        self.content = content
        self._why_not.hide()
        self._show()
        self.edited.emit()

    def _show(self) -> None:
        self.remove.setEnabled(self.content is not None)
        if self.content is None:
            self._picture.setText(self.tr("none"))
            return
        scale = self.devicePixelRatioF()
        picture = QPixmap.fromImage(QImage.fromData(self.content)).scaled(
            self._picture.size() * scale,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        picture.setDevicePixelRatio(scale)
        self._picture.setPixmap(picture)

    def _lay_out(self) -> None:
        self._why_not.hide()
        self._picture.setProperty("kind", "muted")
        buttons = QVBoxLayout()
        buttons.setSpacing(space(6))
        for each in (self.choose, self.remove):
            buttons.addWidget(each, 0, Qt.AlignmentFlag.AlignLeft)
        buttons.addWidget(self._why_not)
        buttons.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space(12))
        row.addWidget(framed(self._picture), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(buttons, 1)
