"""Bringing in a file that a version became in Word: what it is now, and a note."""

from collections.abc import Iterator

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from db.queries.issued import Version
from desktop.gui.context import Context
from desktop.gui.dialogs.fields import Entry
from desktop.gui.dialogs.form_dialog import FormDialog
from desktop.gui.dialogs.help_key import offer_help
from desktop.gui.issued.version_fields import VersionFields
from desktop.gui.theme import space
from desktop.gui.widgets.text import Style, label

_WIDTH = 520


class EditedDialog(FormDialog):
    """Asks only; `fields` has the answer."""

    def __init__(self, context: Context, source: Version, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.entitle(self.tr("Add the edited file"), self.tr("Add"))
        self.wanted = QSize(space(_WIDTH), 0)
        words = self.tr("It becomes the next version, for good; version {number} stays as it is.")
        meaning = words.format(number=source.version)
        self.fields = VersionFields(
            self.tr("Another &draft"), self.tr("The &final document"), is_final=source.final
        )
        self.body.addWidget(label(self.tr("What is the edited file?"), Style.HEADING, wrap=True))
        self.body.addWidget(label(meaning, wrap=True))
        self.body.addWidget(self.fields)
        self.setAccessibleDescription(meaning)
        self.watch(self.fields.entry)
        offer_help(self, "wydane")
        self.fields.entry.field.setFocus()

    def complaints(self) -> Iterator[tuple[Entry, str]]:
        """A note that is too long."""
        return self.fields.complaints()

    def store(self) -> bool:
        """Nothing is stored here: who asks keeps the file."""
        return True
