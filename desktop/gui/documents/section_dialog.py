"""One section of a document: its heading, how deep it stands, and its own prose; stored as it is typed."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QDialog, QWidget

from db.domain.entities import DocumentSection
from desktop.app.document_sections import LOWEST_LEVEL
from desktop.gui.context import Context
from desktop.gui.dialogs.fields import Choice, Form, line
from desktop.gui.dialogs.page_dialog import RecordDialog
from desktop.gui.documents import names
from desktop.gui.documents.sections_model import WITHOUT_PROSE
from desktop.gui.editor.prose_field import ProseField
from desktop.gui.theme import space
from desktop.gui.widgets.message_strip import Level
from desktop.gui.widgets.text import Style, label

_ROWS = 12
_WIDTH = 620

Store = Callable[[DocumentSection], str]
"""Stores a section; answers why it could not be, or nothing."""


class SectionDialog(RecordDialog):
    """Shows `hint` for one who does not know what belongs here; `store` takes what was made of it."""

    def __init__(
        self, context: Context, section: DocumentSection, hint: str, store: Store, parent: QWidget
    ) -> None:
        super().__init__(context, parent)
        self._section = section
        self._store = store
        self.setWindowTitle(names.section(section))
        self.heading = line(section.title, self.tr("no heading"))
        self.level = Choice(
            ((level, self.tr("Level {number}").format(number=level)) for level in self._levels()),
            section.level,
        )
        self.prose: ProseField | None = None
        self._lay_out(hint)
        self.offer_to_close()
        self.heading.editingFinished.connect(self._on_heading)
        self.level.activated.connect(lambda: self._change(level=self.level.value))
        context.closing.connect(self.reject)

    def done(self, result: int) -> None:
        """Store what is being typed; what cannot be stored keeps the dialog open, with the reason in it."""
        self._on_heading()
        if self.prose is not None:
            self.prose.save()
        if result != QDialog.DialogCode.Accepted or not self.message.isVisible():
            super().done(result)

    def first_focus(self) -> QWidget:
        """The prose, where the section has any."""
        return self.prose or self.heading

    def _levels(self) -> range:
        return range(1, max(LOWEST_LEVEL, self._section.level) + 1)

    def _on_heading(self) -> None:
        self._change(title=" ".join(self.heading.text().split()))

    def _change(self, **changes: object) -> bool:
        wanted = replace(self._section, **changes)
        if wanted == self._section:
            return True
        self.message.hide()
        refusal = self._store(wanted)
        if refusal:
            self.message.tell(Level.ERROR, refusal)
            return False
        self._section = wanted
        return True

    def _on_prose(self, markup: str) -> None:
        if self.prose is not None and not self._change(body=markup):
            self.prose.keep(self.message.sentence)

    def _lay_out(self, hint: str) -> None:
        form = Form()
        form.add(self.tr("&Heading:"), self.heading)
        form.add(self.tr("&Level:"), self.level)
        self.body.addLayout(form)
        if hint:
            self.body.addWidget(label(hint, Style.MUTED, wrap=True))
        if self._section.part not in WITHOUT_PROSE:
            self._add_prose()
        self.heading.setMinimumWidth(space(_WIDTH) // 2)

    def _add_prose(self) -> None:
        self.prose = ProseField(self.context, self.tr("Own text of the section"), _ROWS)
        self.prose.setMinimumWidth(space(_WIDTH))
        self.prose.show_text(self._section.body, of=self._section.part)
        self.prose.entered.connect(self._on_prose)
        caption = label(self.tr("&Text before what the program adds:"), Style.CAPTION)
        caption.setBuddy(self.prose)
        self.body.addWidget(caption)
        self.body.addWidget(self.prose, 1)
