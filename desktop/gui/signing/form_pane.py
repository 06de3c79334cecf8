"""Where the signature is to lie: in the document, beside it, or with it in a container."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from db.domain.kinds import SignatureForm
from desktop.app.signed_files import is_container, is_word
from desktop.gui.theme import space
from desktop.gui.widgets.text import Style, label


class FormPane(QWidget):
    """Three ways with what each is for; `chosen` tells that another one was taken."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.radios = {each: QRadioButton(self._name(each)) for each in SignatureForm}
        group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(2))
        for form, radio in self.radios.items():
            group.addButton(radio)
            radio.setAccessibleDescription(self._meaning(form))
            meaning = label(self._meaning(form), Style.CAPTION, wrap=True)
            meaning.setIndent(space(28))
            column.addWidget(radio, 0, Qt.AlignmentFlag.AlignLeft)
            column.addWidget(meaning)
        self.radios[SignatureForm.PACKAGE].setChecked(True)
        group.buttonToggled.connect(lambda _radio, checked: checked and self.chosen.emit())

    @property
    def form(self) -> SignatureForm:
        """What is chosen."""
        return next(form for form, radio in self.radios.items() if radio.isChecked())

    def allow(self, name: str) -> None:
        """Offer what a file of this name can carry; a container takes one signature more."""
        forms = (SignatureForm.XADES, SignatureForm.ASIC)
        if is_container(name):
            forms = (SignatureForm.ASIC,)
        elif is_word(name):
            forms = tuple(SignatureForm)
        for form, radio in self.radios.items():
            radio.setEnabled(form in forms)
        if self.form not in forms:
            self.radios[forms[0]].setChecked(True)

    def _name(self, form: SignatureForm) -> str:
        match form:
            case SignatureForm.PACKAGE:
                return self.tr("In the doc&ument (.docx)")
            case SignatureForm.XADES:
                return self.tr("&Beside the file (.xades)")
            case SignatureForm.ASIC:
                return self.tr("Co&ntainer with the file (.asice)")

    def _meaning(self, form: SignatureForm) -> str:
        match form:
            case SignatureForm.PACKAGE:
                return self.tr(
                    "Word shows it to whoever opens the document. For the council, and while it stays so."
                )
            case SignatureForm.XADES:
                return self.tr(
                    "A file to send together with the document, as offices exchange them (XAdES). The"
                    " document itself stays as it is."
                )
            case SignatureForm.ASIC:
                return self.tr("The document and that signature in one file (ASiC-E), to send as one.")
