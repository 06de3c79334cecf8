"""What chips say at the moment: the numbers of the record, kept until it changes."""

from collections.abc import Iterable
from enum import Enum, auto
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from db.domain.facts import Facts
from db.domain.fields import Gap, gap, resolved
from db.domain.journal import Changed
from db.domain.kinds import Exhibit, FieldKind
from db.domain.rich_text import Field, Inserted, RichText, exhibits, named
from db.queries.exhibits import charts, data_tables
from db.queries.narratives import field_facts
from desktop.gui.context import Context
from desktop.gui.editor import field_words
from desktop.gui.editor.marks import Chip, bare

_CONCERNED = {"indicator", "value", "unit", "target", "component", "period", "data_table", "chart"}


def _standing(field: Field, lacking: Gap | None) -> "Standing":
    """How it is with a field; a number of another year must not pass for one of this."""
    if lacking is not None:
        return Standing.GONE if lacking is Gap.REMOVED else Standing.MISSING
    is_earlier = field.back > 0 or field.what is FieldKind.PREVIOUS
    return Standing.EARLIER if is_earlier and field.indicator_id else Standing.KNOWN


class Standing(Enum):
    """How it is with what a chip shows."""

    KNOWN = auto()
    EARLIER = auto()
    MISSING = auto()
    GONE = auto()
    CARD = auto()


class Said(NamedTuple):
    """The words of a chip, and how it is with them."""

    words: str
    standing: Standing


class Saying(QObject):
    """Knows the words of every chip of a text; `renewed` tells that some are others now."""

    renewed = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._known: dict[Chip, Said] = {}
        self._ids: frozenset[int] = frozenset()
        self.facts: Facts | None = None
        self._titles: dict[tuple[Exhibit, int], str] | None = None
        context.changed.connect(self._on_changed)
        context.chosen.connect(self._renew)

    @property
    def file(self) -> Path:
        """The file whose numbers the chips name."""
        return self._context.workspace.path

    def learn(self, text: RichText) -> None:
        """Read in one go what the chips of a text will say."""
        self._learn(named(text))
        if self._titles is None and any(True for _ in exhibits(text)):
            self._read_titles()

    def say(self, chip: Chip) -> Said:
        """What a chip says."""
        plain = bare(chip)
        if plain not in self._known:
            self._known[plain] = self._said(plain)
        return self._known[plain]

    def tip(self, chip: Chip) -> str:
        """All that a chip says, and what it is a number of."""
        said = self.say(chip)
        if not isinstance(chip, Field) or self.facts is None:
            return said.words
        label, whole = self.label(chip.indicator_id), self.label(chip.of) if chip.of else ""
        told = field_words.described(chip, self.facts.period, label, whole)
        return f"{said.words}\n{told}"

    def label(self, indicator_id: int) -> str:
        """What an indicator is called; nothing when it is gone."""
        self._learn({indicator_id})
        subject = self.facts.subjects.get(indicator_id) if self.facts is not None else None
        return subject.indicator.label if subject is not None else ""

    def _said(self, chip: Chip) -> Said:
        if not isinstance(chip, Field):
            return self._exhibit_said(chip.what, chip.id, isinstance(chip, Inserted))
        self._learn(each for each in (chip.indicator_id, chip.of) if each)
        if self.facts is None:
            return Said("…", Standing.MISSING)
        lacking = gap(chip, self.facts)
        return Said(resolved(chip, self.facts), _standing(chip, lacking))

    def _exhibit_said(self, what: Exhibit, exhibit_id: int, whole: bool) -> Said:
        if self._titles is None:
            self._read_titles()
        title = (self._titles or {}).get((what, exhibit_id))
        if title is None:
            gone = self.tr("[removed table]") if what is Exhibit.TABLE else self.tr("[removed chart]")
            return Said(gone, Standing.GONE)
        words = self.tr("Table: {title}") if what is Exhibit.TABLE else self.tr("Chart: {title}")
        return Said(words.format(title=title), Standing.CARD if whole else Standing.KNOWN)

    def _learn(self, ids: Iterable[int]) -> None:
        period = self._context.period
        wanted = self._ids | frozenset(ids)
        if period is not None and (self.facts is None or wanted != self._ids):
            self._ids = wanted
            self.facts = self._context.workspace.read(field_facts, period, wanted)

    def _read_titles(self) -> None:
        programme, workspace = self._context.programme, self._context.workspace
        self._titles = {}
        if programme is not None:
            for table in workspace.read(data_tables, programme.id):
                self._titles[Exhibit.TABLE, table.id] = table.title
            for chart in workspace.read(charts, programme.id):
                self._titles[Exhibit.CHART, chart.id] = chart.title

    def _on_changed(self, changed: Changed) -> None:
        if _CONCERNED & changed.rows.keys():
            self._renew()

    def _renew(self) -> None:
        """Forget everything; it is read again when it is next shown."""
        self.facts, self._titles = None, None
        self._known.clear()
        self.renewed.emit()
