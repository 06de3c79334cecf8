"""All that is known of one version: its file, its note, its fingerprint, the signatures kept beside it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from db.queries.issued import SignatureBeside, Version
from desktop.gui.closing.moments import moment
from desktop.gui.issued import words
from desktop.gui.theme import space
from desktop.gui.widgets.buttons import Kind, button
from desktop.gui.widgets.card import Card
from desktop.gui.widgets.text import Style, label


def _told(style: Style = Style.BODY) -> QLabel:
    made = label("", style, wrap=True)
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


class VersionDetails(Card):
    """`signature_wanted` carries a signature beside the version that shall become a file."""

    signature_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._title = _told(Style.HEADING)
        self._name, self._note = _told(), _told()
        self._facts, self._signers = _told(Style.MUTED), _told()
        self.fingerprint = _told(Style.MUTED)
        self.fingerprint.setAccessibleName(self.tr("SHA-256 of the file"))
        self.copy = button(self.tr("Cop&y"), Kind.GHOST, "copy")
        self.copy.setAccessibleName(self.tr("Copy the SHA-256"))
        self.copy.clicked.connect(self._copy)
        self._beside = QVBoxLayout()
        self._beside.setSpacing(space(4))
        self._sha256 = ""
        self._lay_out()

    def show_version(self, version: Version | None, source: Version | None) -> None:
        """Tell of a version, and which one it was made of; None hides all."""
        self.setVisible(version is not None)
        if version is None:
            return
        self._sha256 = version.sha256
        self._title.setText(words.title(version))
        self._name.setText(version.name)
        self._note.setText(version.note)
        self._note.setVisible(bool(version.note))
        facts = (moment(version.issued_at), words.size(version), words.origin(version, source))
        self._facts.setText(" · ".join(filter(None, facts)))
        signed = self.tr("Signed in the file by: {names}").format(names=", ".join(version.signers))
        self._signers.setText(signed)
        self._signers.setVisible(bool(version.signers))
        self.fingerprint.setText(words.fingerprint(version))
        self._show_beside(version.beside)

    def _show_beside(self, signatures: tuple[SignatureBeside, ...]) -> None:
        while self._beside.count():
            former = self._beside.takeAt(0).widget()
            former.hide()
            former.deleteLater()
        for each in signatures:
            self._beside.addWidget(self._row(each))

    def _row(self, signature: SignatureBeside) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(space(8))
        told = _told(Style.MUTED)
        said = self.tr("Beside it: “{name}”, signed by {signer}")
        told.setText(said.format(name=signature.name, signer=signature.signer or "?"))
        save = button(self.tr("Save…"), Kind.GHOST)
        save.setAccessibleName(self.tr("Save the signature “{name}”").format(name=signature.name))
        save.clicked.connect(lambda: self.signature_wanted.emit(signature))
        line.addWidget(told, 1)
        line.addWidget(save, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._sha256)

    def _lay_out(self) -> None:
        digits = QHBoxLayout()
        digits.setSpacing(space(4))
        digits.addWidget(label("SHA-256:", Style.MUTED), 0, Qt.AlignmentFlag.AlignTop)
        digits.addWidget(self.fingerprint, 1)
        digits.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignTop)
        for each in (self._title, self._name, self._note, self._facts, self._signers):
            self.body.addWidget(each)
        self.body.addLayout(self._beside)
        self.body.addLayout(digits)
