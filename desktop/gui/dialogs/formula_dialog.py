"""The formula of an indicator: typed, or put together by buttons and names, with its result at once."""

from collections.abc import Iterator

from PySide6.QtCore import QSize
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from db.domain.entities import MOST_DECIMALS, Indicator
from db.domain.errors import RecordError
from db.domain.formulas import Expression, Fault, Function, Names, evaluate, operands, parse, shown
from db.domain.numbers import write
from db.queries import formulas as record
from desktop.app.derivations import decimals_of, has_fixed_decimals, takes_formula
from desktop.app.formulas import check_circle, contents_of, may_count_twice, set_formula
from desktop.gui import labels
from desktop.gui.context import Context
from desktop.gui.dialogs.fields import Entry, Form
from desktop.gui.dialogs.form_dialog import FormDialog
from desktop.gui.dialogs.formula_field import FormulaField
from desktop.gui.dialogs.indicator_choice import IndicatorChoice
from desktop.gui.formula_words import sentence
from desktop.gui.theme import space
from desktop.gui.widgets.buttons import button
from desktop.gui.widgets.kinds import set_look
from desktop.gui.widgets.number_field import NumberField
from desktop.gui.widgets.text import Style, label

_WANTED = (720, 600)
_LEAST_WIDTH = 320
_NAMES_OFFERED = 50
_SIGNS = (("+", " + ", ""), ("−", " - ", ""), ("×", " × ", ""), ("÷", " : ", ""), ("( )", "(", ")"))


class FormulaDialog(FormDialog):
    """What is typed is read and worked out at every key; nothing is stored before OK."""

    def __init__(self, context: Context, indicator_id: int, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.wanted = QSize(*map(space, _WANTED))
        self._read(indicator_id)
        self.field = FormulaField(self._names_like)
        self.field.setMinimumWidth(space(_LEAST_WIDTH))
        self.decimals = NumberField(self.tr("Decimals"), 0, MOST_DECIMALS)
        self.decimals.setValue(decimals_of(self._indicator))
        self.decimals.setKeyboardTracking(True)
        self.decimals.setEnabled(not has_fixed_decimals(self._indicator.kind))
        self.result = label("", Style.MUTED, wrap=True)
        self._lay_out()
        self.field.setPlainText(shown(self._indicator.formula, self._names))
        self.edited.connect(self._follow)
        self._follow()
        self.field.moveCursor(QTextCursor.MoveOperation.End)
        self.field.setFocus()

    def complaints(self) -> Iterator[tuple[Entry, str]]:
        """Why the formula cannot be stored."""
        yield self._entry, self._complaint()

    def store(self) -> bool:
        """Make the indicator computed by what was typed, or no longer computed if that is nothing."""
        return self.perform(set_formula, self._indicator.id, self.field.text(), self.decimals.value())

    def _read(self, indicator_id: int) -> None:
        workspace, programme = self.context.workspace, self.context.programme
        self._indicator = workspace.read(record.indicators, [indicator_id]).get(indicator_id) or Indicator("")
        self._labels = workspace.read(record.labels)
        self._names = Names(self._labels)
        self._formulas = workspace.read(record.formulas)
        self._typed = workspace.read(record.typed, indicator_id)
        found = workspace.read(record.choices, programme.id if programme else 0)
        choices = [choice for choice in found if choice.indicator_id != indicator_id]
        self.choice = IndicatorChoice(choices, programme.title if programme else "")
        self.choice.taken.connect(lambda taken: self.field.insert_name(self._names.name(taken)))

    def _lay_out(self) -> None:
        self.body.addWidget(label(self._indicator.label, Style.HEADING, wrap=True))
        form = Form()
        self._entry = form.add(
            self.tr("&Formula:"), self.field, self.tr("Type [ and a few letters to name an indicator.")
        )
        self._entry.layout().addWidget(self.result)
        form.addRow("", self._inserters())
        hint = self.tr("Whole numbers have none, amounts of money two.")
        decimals = form.add(self.tr("&Decimals:"), self.decimals, "" if self.decimals.isEnabled() else hint)
        self.watch(self._entry, decimals)
        self.body.addLayout(form)
        self.body.addWidget(self.choice, 1)

    def _inserters(self) -> QVBoxLayout:
        signs, forms = QHBoxLayout(), QHBoxLayout()
        for words, before, after in _SIGNS:
            signs.addWidget(self._inserting(words, before, after))
        for words, function in (
            (self.tr("Percent of…"), Function.PERCENT),
            (self.tr("Difference…"), Function.DIFFERENCE),
            (self.tr("Per 1 000 inhabitants…"), Function.PER_THOUSAND),
            (self.tr("Sum…"), Function.SUM),
            (self.tr("Average…"), Function.AVERAGE),
        ):
            forms.addWidget(self._inserting(words, f"{function}(", "; )" if function.takes_two else ")"))
        column = QVBoxLayout()
        column.setSpacing(space(6))
        for row in (signs, forms):
            row.setSpacing(space(4))
            row.addStretch(1)
            column.addLayout(row)
        return column

    def _inserting(self, words: str, before: str, after: str) -> QPushButton:
        made = button(words)
        made.setAutoDefault(False)
        made.clicked.connect(lambda: self.field.insert_form(before, after))
        return made

    def _names_like(self, words: str) -> list[str]:
        found = self.choice.model.like(words)[:_NAMES_OFFERED]
        return [self._names.name(choice.indicator_id) for choice in found]

    def _follow(self) -> None:
        """Say what comes of what is typed, and whether it can be stored."""
        complaint = self._complaint()
        parsed = self._parsed()
        self._entry.complain(complaint)
        self.field.mark(parsed if isinstance(parsed, Fault) else None)
        self.step.setEnabled(not complaint)
        removes = parsed is None and bool(self._indicator.formula)
        verb = self.tr("Remove the formula") if removes else self.tr("Save the formula")
        self.entitle(self.tr("Formula"), verb)
        if complaint or parsed is None or isinstance(parsed, Fault):
            self._tell(self._without_formula() if parsed is None else "", Style.MUTED)
        elif self.context.period is not None:
            self._show_result(parsed)

    def _parsed(self) -> Expression | Fault | None:
        text = self.field.toPlainText()
        return parse(text, self._names) if text.strip() else None

    def _complaint(self) -> str:
        parsed = self._parsed()
        if parsed is None:
            return ""
        if not takes_formula(self._indicator.kind):
            return self.tr("Values of this kind are not computed. Choose a kind that is one number.")
        if isinstance(parsed, Fault):
            return sentence(parsed, self.field.toPlainText())
        try:
            check_circle(self._indicator.id, parsed, self._formulas, self._labels)
        except RecordError as error:
            return labels.refusal(error)
        return ""

    def _show_result(self, expression: Expression) -> None:
        contents = contents_of(self.context.workspace, operands(expression), self.context.period.id)
        decimals = self.decimals.value()
        found = evaluate(expression, contents, decimals)
        period = self.context.period.label
        if isinstance(found, Fault):
            words = sentence(found, "", self._labels.get(found.indicator_id, ""))
            self._tell(self.tr("No result for {period}: {why}").format(period=period, why=words), Style.WARN)
        else:
            words = write(found, self._indicator.kind)
            told = self.tr("Result for {period}: {value}").format(period=period, value=words)
            twice = self._counted_twice(expression)
            self._tell(
                "\n".join(filter(None, (told, twice, self._replaced()))), Style.WARN if twice else Style.OK
            )

    def _counted_twice(self, expression: Expression) -> str:
        if not may_count_twice(self.context.workspace, expression):
            return ""
        return self.tr("People are added here: those who are in several of these numbers are counted twice.")

    def _replaced(self) -> str:
        if not self._typed:
            return ""
        return self.tr("The formula takes the place of %n value(s) typed by hand.", "", self._typed)

    def _without_formula(self) -> str:
        if self._indicator.formula:
            return self.tr("Without a formula, the values stay and can be typed over.")
        return self.tr("Without a formula, the values are typed.")

    def _tell(self, words: str, style: Style) -> None:
        self.result.setText(words)
        self.result.setVisible(bool(words))
        set_look(self.result, "kind", str(style))
