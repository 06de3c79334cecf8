"""The office that reports: its names in the cases of documents, its head, coat of arms and signatories."""

from dataclasses import replace

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QPlainTextEdit, QWidget

from db.domain.entities import Office
from db.queries import programmes
from db.queries.signatories import signatories
from desktop.app.collection import default_letter
from desktop.app.offices import edit_office
from desktop.gui.ask import Ask, Dialogs
from desktop.gui.context import Context
from desktop.gui.dialogs.fields import Form, line
from desktop.gui.dialogs.form_dialog import FormDialog
from desktop.gui.dialogs.logo_field import LogoField
from desktop.gui.dialogs.signatories_table import SignatoriesTable
from desktop.gui.theme import space
from desktop.gui.widgets.card import Card
from desktop.gui.widgets.text import Style, label

_LINE_WIDTH = 340
_LETTER_ROWS = 4


class OfficeDialog(FormDialog):
    """A line for each name; the sheet below shows at once how they will stand in a document."""

    def __init__(self, context: Context, parent: QWidget | None = None, ask: Ask | None = None) -> None:
        super().__init__(context, parent)
        self.entitle(self.tr("Office"), self.tr("Save"))
        self._office = context.workspace.read(programmes.office)
        self.lines: dict[str, QLineEdit] = {}
        self.logo = LogoField(self._office.logo, ask or Dialogs(self))
        self._form = Form()
        self._add_names()
        self._add_head()
        self._add_forms()
        hint = self.tr("Stands on title pages of documents, above the office's name.")
        self.watch(self._form.add(self.tr("Emblem:"), self.logo, hint))
        self.body.addLayout(self._form)
        self._add_signatories()
        self.body.addWidget(self._sheet())
        self.edited.connect(self._show_example)
        self._show_example()
        self.lines["name"].setFocus()

    @property
    def office(self) -> Office:
        """The office as described."""
        texts = {name: " ".join(field.text().split()) for name, field in self.lines.items()}
        letter = self.letter.toPlainText().strip()
        return replace(self._office, **texts, form_letter=letter, logo=self.logo.content)

    def store(self) -> bool:
        """Store the office with those who sign for it."""
        return self.perform(edit_office, self.office, self.signatories.model.rows)

    def _add_names(self) -> None:
        self._add("name", self.tr("&Name:"), self.tr("e.g. Modrogora Commune Office"))
        self._add("kind", self.tr("&Kind:"), self.tr("e.g. gmina"))
        kinds = (self.tr("gmina"), self.tr("town"), self.tr("town and gmina"), self.tr("county"))
        self.lines["kind"].setCompleter(QCompleter(kinds, self.lines["kind"]))
        self._add("locality", self.tr("&Locality:"), self.tr("e.g. Modrogora"))
        self._add("locality_locative", self.tr("Locality – &where?"), self.tr("e.g. in Modrogora"))
        self._add("council", self.tr("&Council:"), self.tr("e.g. Modrogora Commune Council"))
        self._add(
            "council_genitive", self.tr("Council – wh&ose?"), self.tr("e.g. of the Modrogora Commune Council")
        )

    def _add_head(self) -> None:
        self._add("head_title", self.tr("&Head's office:"), self.tr("e.g. Head of Modrogora Commune"))
        self._add("head_name", self.tr("First name and &surname:"), "")
        self._add("address", self.tr("&Address:"), self.tr("e.g. Lipowa 1, 00-000 Modrogora"))

    def _add_forms(self) -> None:
        """What goes with the forms that realizers fill in."""
        self._add("contact", self.tr("Con&tact:"), self.tr("e.g. Anna Nowak, phone 41 000 00 00"))
        self.letter = QPlainTextEdit(self._office.form_letter)
        self.letter.setPlaceholderText(default_letter())
        self.letter.setTabChangesFocus(True)
        self.letter.setFixedHeight(self.letter.fontMetrics().lineSpacing() * _LETTER_ROWS + space(22))
        hint = self.tr("Goes with every form. Left empty, the letter shown in grey is sent.")
        self.watch(self._form.add(self.tr("Lette&r to realizers:"), self.letter, hint))

    def _add_signatories(self) -> None:
        """Who signs what the office makes; without any, the head has a place to sign."""
        self.signatories = SignatoriesTable(self.context.workspace.read(signatories))
        self.signatories.model.edited.connect(self.edited)
        about = self.tr(
            "They sign at the end of documents. „In place of” is a genitive: of the Mayor of Modrogora."
        )
        self.body.addWidget(label(self.tr("Signatories"), Style.HEADING))
        self.body.addWidget(label(about, Style.CAPTION, wrap=True))
        self.body.addWidget(self.signatories)

    def _add(self, name: str, words: str, example: str) -> None:
        field = line(getattr(self._office, name), example)
        field.setMinimumWidth(space(_LINE_WIDTH))
        self.lines[name] = field
        self.watch(self._form.add(words, field))

    def _sheet(self) -> Card:
        """The names as documents will have them."""
        sheet = Card()
        sheet.setAccessibleName(self.tr("How it will stand in documents"))
        self._example = label("", wrap=True)
        self._example.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        sheet.body.addWidget(label(self.tr("How it will stand in documents"), Style.CAPTION))
        sheet.body.addWidget(self._example)
        return sheet

    def _show_example(self) -> None:
        office = self.office
        date_line = f"{office.locality or '…'}, {QDate.currentDate().year()}"
        resolution = self.tr("adopted by a resolution of {council} {locality}").format(
            council=office.council_genitive or "…", locality=_with_preposition(office.locality_locative)
        )
        head = "\n".join(filter(None, (office.head_title, office.head_name)))
        self._example.setText("\n".join(filter(None, (office.name or "…", date_line, resolution, head))))


def _with_preposition(locative: str) -> str:
    """„w Kielcach” of „Kielcach”; what has its preposition keeps it: „we Wrocławiu”."""
    has_one = locative.casefold().startswith(("w ", "we "))
    return locative if has_one else f"w {locative or '…'}"
