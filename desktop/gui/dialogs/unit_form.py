"""The forms of one unit; each field is stored when it is left, and doubted while it is typed."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from db.domain.entities import Unit
from db.domain.plurals import plural
from db.domain.unit_forms import UnitForm, problems
from db.queries.unit_uses import UnitUse
from desktop.app.unit_catalogue import completed
from desktop.gui.dialogs.fields import Entry, Form
from desktop.gui.dialogs.unit_flaws import sentence
from desktop.gui.structure.fields import LineField
from desktop.gui.theme import space
from desktop.gui.widgets.text import Style, label

_USES_SHOWN = 6
_FIELD_WIDTH = 160
_EXAMPLES = (("1", "1"), ("2", "2"), ("5", "5"), ("1,5", "1.5"))


def example(unit: Unit) -> str:
    """„1 spotkanie, 2 spotkania, 5 spotkań, 1,5 spotkania”."""
    return ", ".join(f"{written} {plural(Decimal(number), unit)}" for written, number in _EXAMPLES)


def declined(before: Unit, after: Unit) -> Unit:
    """The unit as described anew; where only its word was changed, the catalogue brings the other forms.

    Forms that the clerk has worded differently from the catalogue are left alone.
    """
    rest, kept = (before.few, before.many, before.fraction), (after.few, after.many, after.fraction)
    known, old = completed(after.singular), completed(before.singular)
    bare = {*rest[:2], before.fraction or before.few} == {before.singular}
    theirs = old is not None and (old.few, old.many) == rest[:2]
    if after.singular == before.singular or rest != kept or known is None or not (bare or theirs):
        return after
    return replace(known, id=after.id)


class UnitForms(QWidget):
    """Shows a unit; `described` carries it as the user has changed it; `keep` what could not be stored."""

    described = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._unit: Unit | None = None
        self._entries: dict[UnitForm, Entry] = {}
        self._entered_in = LineField("")
        self._warnings = {form: label("", Style.WARN, wrap=True) for form in UnitForm}
        self.sentence = label("", Style.BODY, wrap=True)
        self.uses = label("", Style.MUTED, wrap=True)
        self._lay_out()
        for entry in self._entries.values():
            entry.field.textEdited.connect(self._doubt)
            entry.field.entered.connect(lambda _text, field=entry.field: self._tell(field))
            entry.field.complained.connect(entry.complain)

    @property
    def fields(self) -> dict[UnitForm, LineField]:
        """The field of each form."""
        return {form: entry.field for form, entry in self._entries.items()}

    def show_unit(self, unit: Unit, uses: Sequence[UnitUse]) -> None:
        """Show a unit and what counts in it; what was typed about another one is told first."""
        if self._unit is not None and self._unit.id != unit.id:
            for field in self.fields.values():
                field.save()
        self._unit = unit
        for form, field in self.fields.items():
            field.show_text(getattr(unit, form), of=unit.id)
        self.uses.setText(self._uses_in_words(uses))
        self._doubt()

    def keep(self, sentence: str) -> None:
        """Keep what was entered last: it could not be stored, for the reason that the sentence says."""
        self._entered_in.keep(sentence)

    def warning(self, form: UnitForm) -> str:
        """What is doubted about a form; nothing if all is well."""
        return self._warnings[form].text()

    def _doubt(self) -> None:
        """Show what may be wrong with the forms as they stand, and how they read."""
        unit = self._entered()
        found = {problem.form: sentence(problem.flaw, unit) for problem in problems(unit)}
        for form, words in self._warnings.items():
            words.setText(found.get(form, ""))
            words.setVisible(form in found)
            self.fields[form].setAccessibleDescription(self._entries[form].complaint or found.get(form, ""))
        self.sentence.setText(example(unit))

    def _tell(self, field: LineField) -> None:
        entered = self._entered()
        if self._unit is not None and entered != self._unit:
            self._entered_in = field
            self.described.emit(declined(self._unit, entered))

    def _entered(self) -> Unit:
        forms = {form.value: field.text() for form, field in self.fields.items()}
        return Unit(**forms, id=self._unit.id if self._unit else 0)

    def _uses_in_words(self, uses: Sequence[UnitUse]) -> str:
        if not uses:
            return self.tr("Nothing is counted in it yet.")
        lines = [self.tr("%n indicators count in it:", "", len(uses))]
        for programme, group in groupby(uses[:_USES_SHOWN], lambda use: use.programme):
            lines += [programme, *(f"– {use.label}" for use in group)]
        if len(uses) > _USES_SHOWN:
            lines.append(self.tr("and %n more", "", len(uses) - _USES_SHOWN))
        return "\n".join(filter(None, lines))

    def _lay_out(self) -> None:
        form = Form()
        for each, words in (
            (UnitForm.SINGULAR, self.tr("After &1:")),
            (UnitForm.FEW, self.tr("After &2, 3, 4:")),
            (UnitForm.MANY, self.tr("After &5 and more:")),
            (UnitForm.FRACTION, self.tr("After a &fraction:")),
        ):
            field = LineField("")
            field.setMinimumWidth(space(_FIELD_WIDTH))
            self._entries[each] = form.add(words, field)
            self._entries[each].layout().addWidget(self._warnings[each])
        form.addRow(self.sentence)
        form.addRow(self.uses)
        self.setLayout(form)
