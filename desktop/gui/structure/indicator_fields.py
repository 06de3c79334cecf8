"""What kind of number an indicator is: the fields of its own row in the record."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from db.domain.entities import Indicator, Unit
from db.domain.kinds import Direction, IndicatorKind, Nature, PartsRule
from desktop.gui import labels
from desktop.gui.structure.fields import LineField, TextField
from desktop.gui.structure.fold import Fold
from desktop.gui.structure.names import NameCompleter
from desktop.gui.structure.unit_words import offered, understood, written
from desktop.gui.theme import space
from desktop.gui.widgets.combo import Chooser
from desktop.gui.widgets.kinds import set_look
from desktop.gui.widgets.text import Style, label

_KINDS = tuple(IndicatorKind)
_NATURES = tuple(Nature)
_DIRECTIONS = tuple(Direction)
_RULES = tuple(PartsRule)


def _offer(chooser: Chooser, values: Sequence[StrEnum], words: Sequence[str], current: StrEnum) -> None:
    chooser.offer(list(enumerate(words)), values.index(current))


class _Named(QWidget):
    """A field with its name over it."""

    def __init__(self, field: QWidget) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(2))
        column.addWidget(label(field.accessibleName(), Style.CAPTION))
        column.addWidget(field)
        field.setSizePolicy(QSizePolicy.Policy.Expanding, field.sizePolicy().verticalPolicy())


class IndicatorFields(QWidget):
    """`edited` carries the indicator as it should be; `unit_given` its id and a unit, None for no unit.

    Only what makes sense of the indicator is shown: a heading has neither unit nor nature, a composite
    counts in several units, and only what has parts has a rule for them.
    """

    edited = Signal(Indicator)
    unit_given = Signal(int, object)

    def __init__(self) -> None:
        super().__init__()
        self._indicator: Indicator | None = None
        self._units: dict[int, Unit] = {}
        self.kind = Chooser(self.tr("Kind"))
        self.unit = LineField(self.tr("Unit"), self.tr("e.g. meeting, meetings, meetings"))
        self.nature = Chooser(self.tr("Nature"))
        self.direction = Chooser(self.tr("Direction"))
        self.parts_rule = Chooser(self.tr("Its parts"))
        self.definition = TextField(self.tr("Definition"), rows=2)
        self.source = LineField(self.tr("Source of data"), self.tr("e.g. report of the welfare centre"))
        self._wrong = label("", Style.ERROR, wrap=True)
        self._completer = NameCompleter(self.unit)
        self.unit.setCompleter(self._completer)
        self._lay_out()
        self._connect()

    def offer_units(self, units: Iterable[Unit]) -> None:
        """Know the units that there are, and offer them with those of the catalogue in the field."""
        self._units = {unit.id: unit for unit in units}
        self._completer.offer(enumerate(offered(self._units.values())))

    def show_indicator(self, indicator: Indicator | None, *, has_parts: bool = False) -> None:
        """Show what describes an indicator; None: there is none to be described."""
        self.setVisible(indicator is not None)
        shown = indicator or Indicator("")
        if self._indicator is None or shown.id != self._indicator.id:
            self.save()
            self._complain("")
        self._indicator = indicator
        _offer(self.kind, _KINDS, [labels.indicator_kind(each) for each in _KINDS], shown.kind)
        _offer(self.nature, _NATURES, [labels.nature(each) for each in _NATURES], shown.nature)
        _offer(self.direction, _DIRECTIONS, [labels.direction(each) for each in _DIRECTIONS], shown.direction)
        _offer(self.parts_rule, _RULES, [labels.parts_rule(each) for each in _RULES], shown.parts_rule)
        if not self._wrong.text():
            self.unit.show_text(written(self._units.get(shown.unit_id or 0)))
        self.definition.show_text(shown.definition)
        self.source.show_text(shown.source)
        self._about.tell(" · ".join(filter(None, (" ".join(shown.definition.split()), shown.source))))
        self._show_what_makes_sense(shown.kind, has_parts)

    def save(self) -> None:
        """Have stored what is being typed."""
        choosers = (self.kind, self.nature, self.direction, self.parts_rule)
        for field in (*choosers, self.unit, self.definition, self.source):
            field.save()

    def _lay_out(self) -> None:
        self._named = {
            field: _Named(field)
            for field in (self.kind, self.unit, self.nature, self.direction, self.parts_rule)
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(space(12))
        grid.setVerticalSpacing(space(6))
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        for row, column, field in (
            (0, 0, self.kind),
            (0, 1, self.unit),
            (2, 0, self.nature),
            (2, 1, self.direction),
            (3, 0, self.parts_rule),
        ):
            grid.addWidget(self._named[field], row, column, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._wrong, 1, 0, 1, 2)
        self._about = Fold(self.tr("Definition and source"), self._texts())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(4))
        column.addLayout(grid)
        column.addWidget(self._about)
        self._complain("")

    def _texts(self) -> QWidget:
        texts = QWidget()
        row = QHBoxLayout(texts)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space(12))
        self.definition.setFixedHeight(self.definition.minimumHeight())
        for field in (self.definition, self.source):
            row.addWidget(_Named(field), 1, Qt.AlignmentFlag.AlignTop)
        return texts

    def _show_what_makes_sense(self, kind: IndicatorKind, has_parts: bool) -> None:
        valued = kind is not IndicatorKind.HEADING
        for field, sensible in (
            (self.unit, valued and kind is not IndicatorKind.COMPOSITE),
            (self.nature, valued),
            (self.direction, valued),
            (self.parts_rule, valued and has_parts),
        ):
            self._named[field].setVisible(sensible)

    def _connect(self) -> None:
        self.kind.chosen.connect(lambda place: self._edit(kind=_KINDS[place]))
        self.nature.chosen.connect(lambda place: self._edit(nature=_NATURES[place]))
        self.direction.chosen.connect(lambda place: self._edit(direction=_DIRECTIONS[place]))
        self.parts_rule.chosen.connect(lambda place: self._edit(parts_rule=_RULES[place]))
        self.definition.entered.connect(lambda text: self._edit(definition=text))
        self.source.entered.connect(lambda text: self._edit(source=text.strip()))
        self.unit.entered.connect(self._give_unit)

    def _edit(self, **changed: str) -> None:
        if self._indicator is not None:
            self.edited.emit(replace(self._indicator, **changed))

    def _give_unit(self, text: str) -> None:
        if self._indicator is None:
            return
        unit = understood(text, self._units.values())
        if text.strip() and unit is None:
            self._complain(self.tr("Enter one word, or three forms: 1 meeting, 2 meetings, 5 meetings."))
            return
        self._complain("")
        self.unit_given.emit(self._indicator.id, unit if text.strip() else None)

    def _complain(self, sentence: str) -> None:
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))
        self.unit.setAccessibleDescription(sentence)
        set_look(self.unit, "invalid", "true" if sentence else "false")
