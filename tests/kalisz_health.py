"""The Kalisz report on mental health for 2024 as a record: goals, tasks, ways, figures, who delivered them.

The facts and figures are the report's; its prose is written for tests.
"""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from db import store
from db.domain.entities import (
    Contribution,
    Indicator,
    Level,
    Narrative,
    Node,
    Office,
    Placement,
    Programme,
    ProgrammePeriod,
    Realizer,
    Resolution,
    Unit,
    Value,
)
from db.domain.kinds import Act, Form, IndicatorKind, NarrativeSection, Nature, Numbering, Presentation
from db.domain.numbering import letter
from db.domain.numbers import read
from db.domain.periods import year
from db.store import Edit
from exchange import kalisz

_DATA = Path(__file__).parent / "data"
PROSE: dict[str, list[str]] = json.loads((_DATA / "kalisz_health.json").read_text(encoding="utf-8"))
SUMS = json.loads((_DATA / "kalisz_sums.json").read_text(encoding="utf-8"))
# What the report says of the year before: by how much these have grown.
GROWN = {"1.1b": 783, "2.1b": 1580, "1.3a": 428}
_NAMED = re.compile(r"<(?:(\w+) )?([\d.]+\w)( [^>]*)?>")
_UNITS = (
    Unit("osoba", "osoby", "osób"),
    Unit("porada", "porady", "porad"),
    Unit("spotkanie", "spotkania", "spotkań"),
)
_OF_PERSONS = frozenset({"1.2c", "3.3a"})


def build(path: Path) -> None:
    """Make a file of the programme at a path."""
    with store.create(path) as made, made.transaction(Act.IMPORT, "Kalisz") as edit:
        _Builder(edit).build()


@dataclass
class _Builder:
    """Stores the programme; indicators are known by their marks, „1.2c”."""

    edit: Edit
    indicators: dict[str, int] = field(default_factory=dict)
    nodes: dict[str, int] = field(default_factory=dict)
    realizers: dict[str, int] = field(default_factory=dict)
    units: dict[str, int] = field(default_factory=dict)

    def build(self) -> None:
        self.office()
        self.programme_id = self.edit.add(Programme(kalisz.TITLE, 2024, 2030))
        self.edit.add(Resolution(self.programme_id, "IX/120/2024", "2024-11-28", "Rady Miasta Kalisza"))
        self.before, self.period = (self.edit.add(year(number)) for number in (2023, 2024))
        for period_id in (self.before, self.period):
            self.edit.add(ProgrammePeriod(self.programme_id, period_id))
        for unit in _UNITS:
            for form in (unit.singular, unit.few, unit.many):
                self.units[form] = self.units.get(unit.singular) or self.edit.add(unit)
        self.goals()
        self.deliveries()
        self.prose()

    def office(self) -> None:
        self.edit.add(
            Office(
                name="Urząd Miasta Kalisza",
                kind="Miasto",
                locality="Kalisz",
                locality_locative="w Kaliszu",
                council="Rada Miasta Kalisza",
                council_genitive="Rady Miasta Kalisza",
                head_title="Prezydent Miasta Kalisza",
            )
        )

    def goals(self) -> None:
        main = self.level("Cel główny", "Cele główne", None, Numbering.ARABIC, Presentation.HEADING)
        aim = self.level("Cel szczegółowy", "Cele szczegółowe", main, Numbering.PARENTHESIS)
        task = self.level("Zadanie", "Zadania", aim, Numbering.LETTER, Presentation.LIST_ITEM)
        way = self.level(
            "Sposób realizacji", "Sposób realizacji", aim, Numbering.LETTER, Presentation.LIST_ITEM
        )
        for number, (title, aims) in enumerate(kalisz.MAIN, 1):
            goal_id = self.node(main, title, None, number)
            for below, each in enumerate(aims, 1):
                aim_id = self.nodes[f"{number}.{below}"] = self.node(aim, each.text, goal_id, below)
                for place, text in enumerate(each.tasks):
                    self.node(task, text, aim_id, place)
                for place, text in enumerate(each.ways):
                    self.node(way, text, aim_id, place)
                self.measured(f"{number}.{below}", each, aim_id)

    def measured(self, mark: str, aim: kalisz.Aim, node_id: int) -> None:
        """The aim's indicators; the one that heads others stands third, as in the report."""
        listed: list[tuple[str, str | None, Iterable[kalisz.Measured]]]
        listed = [(label, value, ()) for label, value in aim.indicators]
        if aim.whole:
            listed.insert(2, (aim.whole[0], "", aim.whole[1]))
        for place, (label, value, parts) in enumerate(listed, 1):
            name = f"{mark}{letter(place)}"
            kind = IndicatorKind.WHOLE if value else IndicatorKind.HEADING if parts else IndicatorKind.TEXT
            indicator_id = self.indicator(name, label, kind, value)
            self.edit.add(Placement(node_id, indicator_id, place))
            for last, (part, figure) in enumerate(parts, 1):
                self.indicator(f"{name}{last}", part, IndicatorKind.WHOLE, figure, indicator_id)

    def indicator(
        self, name: str, label: str, kind: IndicatorKind, value: str | None, whole: int | None = None
    ) -> int:
        unit = self.units["osoba"] if name in _OF_PERSONS else None
        natures = {found["mark"]: Nature(found["nature"]) for found in SUMS}
        indicator_id = self.indicators[name] = self.edit.add(
            Indicator(label, kind, natures.get(name, Nature.FLOW), whole, len(self.indicators), unit)
        )
        if value is None:
            self.edit.add(Value(indicator_id, self.period, Form.BLANK))
        elif value:
            self.value(indicator_id, self.period, value)
        if value and name in GROWN:
            self.value(indicator_id, self.before, str(int(value) - GROWN[name]))
        return indicator_id

    def value(self, indicator_id: int, period_id: int, text: str) -> None:
        content = read(text, IndicatorKind.WHOLE).content
        assert content is not None
        self.edit.add(Value(indicator_id, period_id, content.form).saying(content))

    def deliveries(self) -> None:
        for found in SUMS:
            mark = "3.4b" if found["mark"] == "3.4" else found["mark"]
            for place, (name, amount, *more) in enumerate(found["contributions"]):
                unit, note = (*more, "", "")[:2]
                self.delivered(mark, place, name, amount, unit, note)

    def delivered(self, mark: str, place: int, name: str, amount: str, unit: str, note: str) -> None:
        content = read(amount.removesuffix("/mies."), IndicatorKind.WHOLE).content
        assert content is not None
        assert content.amount is not None
        self.edit.add(
            Contribution(
                self.indicators[mark],
                self.period,
                self.realizer(name),
                content.amount,
                content.approximate,
                amount.endswith("/mies."),
                self.units[unit] if unit else None,
                note,
                position=place,
            )
        )

    def realizer(self, name: str) -> int:
        if name not in self.realizers:
            self.realizers[name] = self.edit.add(Realizer(name, position=len(self.realizers)))
        return self.realizers[name]

    def prose(self) -> None:
        for mark, texts in PROSE.items():
            section = NarrativeSection.IMPLEMENTATION if mark in self.nodes else NarrativeSection(mark)
            body = _NAMED.sub(self.field, "\n".join(texts))
            self.edit.add(Narrative(self.programme_id, self.period, section, body, self.nodes.get(mark)))

    def field(self, found: re.Match[str]) -> str:
        """The field that „<change 1.1b>” stands for; without a word it is a value."""
        return f"{{{found[1] or 'value'} {self.indicators[found[2]]}{found[3] or ''}}}"

    def level(
        self,
        name: str,
        plural: str,
        above: int | None,
        numbering: Numbering,
        presentation: Presentation = Presentation.HEADING,
    ) -> int:
        carries = name == "Cel szczegółowy"
        position = len(self.edit.find(Level))
        return self.edit.add(
            Level(self.programme_id, name, plural, above, position, numbering, presentation, carries)
        )

    def node(self, level_id: int, text: str, parent_id: int | None, position: int) -> int:
        return self.edit.add(Node(self.programme_id, level_id, text, parent_id, position))
