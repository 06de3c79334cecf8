"""The list of trusted issuers: which one is loaded, of which date, and loading another."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from db.domain.errors import RecordError
from desktop.app import trust_lists
from desktop.gui import labels
from desktop.gui.ask import Ask
from desktop.gui.dialogs.help_key import offer_help
from desktop.gui.dialogs.page_dialog import PageDialog
from desktop.gui.panel.section import prose
from desktop.gui.signing import words
from desktop.gui.theme import space
from desktop.gui.widgets.buttons import Kind
from desktop.gui.widgets.message_strip import Level
from desktop.gui.widgets.text import Style, label

_SIZE = (560, 0)


class TrustDialog(PageDialog):
    """Loads at once what is chosen; `has_changed` tells whether another list is in use now."""

    def __init__(self, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ask = ask
        self.has_changed = False
        self.setWindowTitle(self.tr("Trusted issuers"))
        self.wanted = QSize(*map(space, _SIZE))
        offer_help(self, "podpis")
        about = self.tr(
            "By this list the program tells whether the issuer of a certificate is a trusted one. None comes"
            " with the program, because it would grow old. Poland publishes its own as a file (TSL, .xml);"
            " certificates of issuers (.pem, .crt, .cer) do as well. The list's own signature is not checked:"
            " take it from the pages of the National Certification Centre (nccert.pl), on a computer with the"
            " Internet."
        )
        self.body.addWidget(label(about, Style.MUTED, wrap=True))
        self.shown = prose(Style.HEADING)
        self.body.addWidget(self.shown)
        self.load = self.offer(
            self.tr("&Load a list…"), Kind.PRIMARY, QDialogButtonBox.ButtonRole.ActionRole, "folder-open"
        )
        self.load.clicked.connect(self._on_load)
        self.forget = self.offer(
            self.tr("&Use none"), Kind.SECONDARY, QDialogButtonBox.ButtonRole.ActionRole, "trash"
        )
        self.forget.clicked.connect(self._on_forget)
        self.offer_to_close()
        self._show()

    def _show(self) -> None:
        loaded = trust_lists.trust_list()
        self.forget.setEnabled(loaded is not None)
        if loaded is None:
            self.shown.setText(self.tr("No list is loaded."))
        else:
            told = self.tr("In use: {list}")
            self.shown.setText(told.format(list=words.list_of(loaded.name, loaded.date)))

    def _on_load(self) -> None:
        path = self._ask.choose_open_file(
            self.tr("Load a list of trusted issuers"),
            self.tr("Lists of issuers (*.xml *.pem *.crt *.cer);;All files (*)"),
        )
        if path is None:
            return
        try:
            trust_lists.load_trust_list(path)
        except RecordError as error:
            self.message.tell(Level.ERROR, labels.refusal(error))
            self.fit(self.size())
            return
        self.has_changed = True
        self.message.hide()
        self._show()

    def _on_forget(self) -> None:
        trust_lists.forget_trust_list()
        self.has_changed = True
        self._show()
