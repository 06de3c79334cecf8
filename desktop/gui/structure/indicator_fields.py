"""All that describes one indicator, below the list in which it was chosen."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from db.domain.entities import Indicator, Unit
from db.domain.kinds import Direction, IndicatorKind, Nature
from desktop.gui import labels
from desktop.gui.structure.fields import LineField, TextField
from desktop.gui.structure.unit_words import understood, written
from desktop.gui.theme import space
from desktop.gui.widgets.combo import Chooser
from desktop.gui.widgets.kinds import set_look
from desktop.gui.widgets.text import Style, label

_KINDS = tuple(IndicatorKind)
_NATURES = tuple(Nature)
_DIRECTIONS = tuple(Direction)


class IndicatorFields(QWidget):
    """`edited` carries the indicator as it should be; `unit_given` its id and a unit, None for no unit."""

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
        self.definition = TextField(self.tr("Definition"), rows=2)
        self.source = LineField(self.tr("Source of data"), self.tr("e.g. report of the welfare centre"))
        self._wrong = label("", Style.ERROR, wrap=True)
        self._lay_out()
        self._connect()

    def offer_units(self, units: Iterable[Unit]) -> None:
        """Know the units that there are, and offer them in the field."""
        self._units = {unit.id: unit for unit in units}
        completer = QCompleter([unit.singular for unit in self._units.values()], self.unit)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.unit.setCompleter(completer)

    def show_indicator(self, indicator: Indicator | None) -> None:
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
        if not self._wrong.text():
            self.unit.show_text(written(self._units.get(shown.unit_id or 0)))
        self.definition.show_text(shown.definition)
        self.source.show_text(shown.source)

    def save(self) -> None:
        """Have stored what is being typed."""
        for field in (self.unit, self.definition, self.source):
            field.save()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(space(12))
        grid.setVerticalSpacing(space(8))
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        grid.addWidget(self._wrong, 1, 0, 1, 2)
        pairs = (
            (0, self.kind, self.unit),
            (2, self.nature, self.direction),
            (3, self.definition, self.source),
        )
        for row, left, right in pairs:
            grid.addLayout(_named(left), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addLayout(_named(right), row, 1, Qt.AlignmentFlag.AlignTop)
        self.definition.setFixedHeight(self.definition.minimumHeight())
        self._complain("")

    def _connect(self) -> None:
        self.kind.chosen.connect(lambda place: self._edit(kind=_KINDS[place]))
        self.nature.chosen.connect(lambda place: self._edit(nature=_NATURES[place]))
        self.direction.chosen.connect(lambda place: self._edit(direction=_DIRECTIONS[place]))
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


def _named(field: QWidget) -> QVBoxLayout:
    """The field with its name over it."""
    column = QVBoxLayout()
    column.setSpacing(space(2))
    column.addWidget(label(field.accessibleName(), Style.CAPTION))
    column.addWidget(field)
    field.setSizePolicy(QSizePolicy.Policy.Expanding, field.sizePolicy().verticalPolicy())
    return column


def _offer(chooser: Chooser, values: Sequence[StrEnum], words: Sequence[str], current: StrEnum) -> None:
    chooser.offer(list(enumerate(words)), values.index(current))
