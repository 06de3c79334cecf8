"""What is known of one realizer; each field is stored when it is left."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from db.domain.entities import Realizer, RealizerName
from db.queries.realizer_uses import RealizerUse
from desktop.gui.dialogs.fields import Form, line
from desktop.gui.dialogs.former_names import FormerNames
from desktop.gui.dialogs.years_fields import OpenYears
from desktop.gui.theme import space
from desktop.gui.widgets.text import Style, label

_USES_SHOWN = 6
_FIELD_WIDTH = 200


class RealizerForm(QWidget):
    """Shows a realizer; `described` carries it as the user has changed it."""

    described = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._realizer: Realizer | None = None
        self.name = line("")
        self.parent_choice = QComboBox()
        self.parent_choice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.contact = line("", self.tr("e.g. telephone, e-mail, who to ask"))
        self.years = OpenYears()
        self.former = FormerNames()
        self._uses = label("", Style.MUTED, wrap=True)
        self.name.setMinimumWidth(space(_FIELD_WIDTH))
        self._lay_out()
        for field in (self.name, self.contact, self.years.first, self.years.last):
            field.editingFinished.connect(self._tell)
        self.parent_choice.activated.connect(self._tell)

    def show_realizer(
        self,
        realizer: Realizer,
        institutions: Sequence[Realizer],
        uses: Sequence[RealizerUse],
        former: Sequence[RealizerName],
    ) -> None:
        """Show a realizer, those that it could be a part of, where it is needed, and the names it had."""
        self._realizer = realizer
        self.name.setText(realizer.name)
        self.name.setCursorPosition(0)
        self.contact.setText(realizer.contact)
        self.years.show_years(realizer.valid_from, realizer.valid_to)
        self.former.show_names(former)
        self.parent_choice.clear()
        self.parent_choice.addItem(self.tr("– nothing, it stands by itself –"), None)
        for each in institutions:
            self.parent_choice.addItem(each.name, each.id)
        self.parent_choice.setCurrentIndex(max(self.parent_choice.findData(realizer.parent_id), 0))
        self._uses.setText(self._uses_in_words(uses))

    def _uses_in_words(self, uses: Sequence[RealizerUse]) -> str:
        if not uses:
            return self.tr("It carries nothing out yet.")
        lines = [self.tr("It carries out or delivers %n things:", "", len(uses))]
        for programme, group in groupby(uses[:_USES_SHOWN], lambda use: use.programme):
            lines += [programme, *(f"– {use.text}" for use in group)]
        if len(uses) > _USES_SHOWN:
            lines.append(self.tr("and %n more", "", len(uses) - _USES_SHOWN))
        return "\n".join(filter(None, lines))

    def _tell(self) -> None:
        if self._realizer is None:
            return
        first, last = self.years.years
        described = replace(
            self._realizer,
            name=self.name.text(),
            parent_id=self.parent_choice.currentData(),
            contact=" ".join(self.contact.text().split()),
            valid_from=first,
            valid_to=last,
        )
        if described != self._realizer:
            self.described.emit(described)

    def _lay_out(self) -> None:
        form = Form()
        form.add(self.tr("&Name:"), self.name)
        form.add(self.tr("&Part of:"), self.parent_choice)
        form.add(self.tr("&Contact:"), self.contact)
        form.add(self.tr("&Years:"), self.years, self.tr("Empty: without a limit."))
        form.addRow(self.former)
        form.addRow(self._uses)
        self.setLayout(form)
