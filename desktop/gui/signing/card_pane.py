"""The cards in the readers and the certificates on them, as the issuer's module shows them."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from db.domain.errors import RecordError
from desktop import settings
from desktop.app import signing_keys
from desktop.app.signing_keys import CardKey, PinState
from desktop.gui import labels
from desktop.gui.ask import Ask
from desktop.gui.dialogs.fields import framed
from desktop.gui.panel.section import prose, show_words
from desktop.gui.signing import words
from desktop.gui.theme import space
from desktop.gui.widgets.buttons import button
from desktop.gui.widgets.message_strip import announce
from desktop.gui.widgets.progress_strip import ProgressStrip
from desktop.gui.widgets.text import Style
from desktop.gui.work import Job

_KEY = Qt.ItemDataRole.UserRole
_ROWS = 3


class CardPane(QWidget):
    """Module, cards, certificates; the module is loaded in a process of its own, and only to look or sign."""

    chosen = Signal()

    def __init__(self, ask: Ask) -> None:
        super().__init__()
        self._ask = ask
        self._looked_with: Path | None = None
        self._former: CardKey | None = None
        self.job: Job | None = None
        self.modules = QComboBox()
        self.modules.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.browse = button(self.tr("&Point out the driver…"), icon_name="folder-open")
        self.again = button(self.tr("Look a&gain"), icon_name="refresh")
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Certificates on the card"))
        self.list.setWordWrap(True)
        self.list.setSpacing(space(2))
        self.progress = ProgressStrip()
        self.told = prose(Style.MUTED)
        self.doubts = prose(Style.WARN)
        self._lay_out()
        self._offer_modules()
        self._connect()

    @property
    def key(self) -> CardKey | None:
        """The certificate that is chosen."""
        item = self.list.currentItem()
        return item.data(_KEY) if item is not None else None

    def showEvent(self, event: QShowEvent) -> None:
        """Look at the cards only when one is to sign, for that loads the issuer's program."""
        super().showEvent(event)
        if self._module is None or self._looked_with != self._module:
            self.look()

    def look(self) -> None:
        """Look at the cards anew: one may be in now, and its PIN may have fewer tries."""
        if self.job is not None:
            return
        self._former = self.key
        self.list.clear()
        self.chosen.emit()
        module = self._looked_with = self._module
        if module is None:
            self._tell_nothing(
                self.tr(
                    "No card driver was found on this computer. Install the program that came with the card"
                    " (of Certum, Szafir, EuroCert, CenCert, Sigillum…), or point out its PKCS#11 module."
                )
            )
            return
        show_words(self.told, "")
        job = Job(self, partial(signing_keys.keys_on_cards, module))
        job.ended.connect(self._on_ended)
        job.finished.connect(self._on_looked)
        job.refused.connect(self._on_refused)
        job.stopped.connect(self._on_stopped)
        self.progress.follow(job, self.tr("Looking at the card…"))
        self.job = job
        self.again.setEnabled(False)
        job.start()

    def cancel(self) -> None:
        """Look no further."""
        if self.job is not None:
            self.job.cancel()

    @property
    def _module(self) -> Path | None:
        found = self.modules.currentData()
        return Path(found) if found else None

    def _on_ended(self) -> None:
        self.job = None
        self.again.setEnabled(True)

    def _on_looked(self, keys: tuple[CardKey, ...]) -> None:
        if self._is_another_wanted():
            return
        if not keys:
            self._tell_nothing(
                self.tr("There is no certificate for signing in the reader. Put the card in and look again.")
            )
            return
        show_words(self.told, "")
        for key in keys:
            item = QListWidgetItem(self._line(key))
            item.setData(_KEY, key)
            self.list.addItem(item)
        row = self.list.sizeHintForRow(0) + 2 * self.list.spacing()
        self.list.setFixedHeight(row * min(len(keys), _ROWS) + space(8))
        self._frame.show()
        self.list.setCurrentRow(self._best(keys))

    def _on_refused(self, error: RecordError) -> None:
        if not self._is_another_wanted():
            self._tell_nothing(labels.refusal(error))

    def _on_stopped(self) -> None:
        if not self._is_another_wanted():
            self._tell_nothing(self.tr("Looking at the card was stopped."))

    def _is_another_wanted(self) -> bool:
        """Whether another driver was chosen while this one looked; then that one is to look."""
        if self._module == self._looked_with:
            return False
        if self.isVisible():
            QTimer.singleShot(0, self, self.look)
        return True

    def _on_current(self) -> None:
        key = self.key
        doubts = "\n".join(self._warnings(key)) if key is not None else ""
        show_words(self.doubts, doubts)
        self.list.setAccessibleDescription(doubts)
        if doubts:
            announce(self.list, doubts)
        self.chosen.emit()

    def _warnings(self, key: CardKey) -> list[str]:
        """What is to be known of the card and the certificate before signing."""
        pin = {
            PinState.GOOD: "",
            PinState.LOW: self.tr("A wrong PIN was typed for this card; a few more will lock it."),
            PinState.FINAL: self.tr("One try is left for the PIN: another wrong one locks the card."),
            PinState.LOCKED: self.tr("The PIN is locked. Unlock it with the PUK in the card's own program."),
        }[key.token.pin]
        return [each for each in (pin, *map(words.flaw, key.flaws)) if each]

    def _line(self, key: CardKey) -> str:
        signer = key.signer
        quality = self.tr("qualified") if signer.qualified else self.tr("not qualified")
        told = self.tr("{name} – {quality}, valid to {date}, {issuer}\n{token}")
        token = " · ".join(filter(None, (key.token.label, key.certificate.label)))
        return told.format(
            name=signer.name,
            quality=quality,
            date=words.day(signer.valid_to),
            issuer=signer.issuer,
            token=token,
        )

    def _best(self, keys: tuple[CardKey, ...]) -> int:
        """The one chosen before, else the first certificate against which least is to be said."""
        for place, key in enumerate(keys):
            if self._former is not None and key.certificate == self._former.certificate:
                return place
        return min(range(len(keys)), key=lambda place: (len(keys[place].flaws), place))

    def _tell_nothing(self, sentence: str) -> None:
        self._frame.hide()
        show_words(self.doubts, "")
        show_words(self.told, sentence)
        announce(self, sentence)

    def _offer_modules(self) -> None:
        """Those of the issuers that are here, after one that was pointed out before."""
        own = [Path(each) for each in settings.load().card_modules if Path(each).is_file()]
        known = {each.path: each.issuer for each in signing_keys.known_modules()}
        for path in dict.fromkeys([*own, *known]):
            self._add(path, known.get(path, ""))

    def _add(self, path: Path, issuer: str = "") -> None:
        self.modules.addItem(f"{issuer} – {path.name}" if issuer else path.name, str(path))
        self.modules.setItemData(self.modules.count() - 1, str(path), Qt.ItemDataRole.ToolTipRole)

    def _on_browse(self) -> None:
        path = self._ask.choose_open_file(
            self.tr("Point out the card's driver (PKCS#11 module)"),
            self.tr("PKCS#11 modules (*.dll *.so *.so.* *.dylib);;All files (*)"),
        )
        if path is None:
            return
        if self.modules.findData(str(path)) < 0:
            self._add(path)
        self.modules.setCurrentIndex(self.modules.findData(str(path)))

    def _on_module(self) -> None:
        if self.isVisible():
            self.look()

    def _connect(self) -> None:
        self.modules.currentIndexChanged.connect(self._on_module)
        self.browse.clicked.connect(self._on_browse)
        self.again.clicked.connect(self.look)
        self.list.currentItemChanged.connect(lambda *_: self._on_current())

    def _lay_out(self) -> None:
        name = QLabel(self.tr("&Driver:"))
        name.setBuddy(self.modules)
        self.modules.setAccessibleName(self.tr("Driver of the card"))
        row = QHBoxLayout()
        row.setSpacing(space(8))
        row.addWidget(name)
        row.addWidget(self.modules, 1)
        row.addWidget(self.browse)
        row.addWidget(self.again)
        self._frame = framed(self.list)
        self._frame.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(6))
        column.addLayout(row)
        for each in (self.progress, self._frame, self.told, self.doubts):
            column.addWidget(each)
