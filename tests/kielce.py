"""The Kielce strategy of `data/kielce.json` as a record: real input of real size."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from db import store
from db.domain.entities import (
    Indicator,
    Level,
    Narrative,
    Node,
    NodeRealizer,
    Office,
    Placement,
    Programme,
    ProgrammePeriod,
    Realizer,
    Resolution,
    Value,
)
from db.domain.kinds import Act, IndicatorKind, NarrativeSection, Numbering, Presentation, ProgrammeKind
from db.domain.numbers import read
from db.domain.periods import year
from db.store import Edit

SOURCE = Path(__file__).parent / "data" / "kielce.json"
YEARS = (2021, 2022, 2023)
PROSE = SOURCE.with_name("kielce_prose.json")
_PARTS = ("szkoleń,", "egzaminów", "studiów podyplomowych", "walidacji", "certyfikacji", "zajęcia doradcze")
_INSTITUTIONS = {
    "Ośrodka Pomocy Rodzinie w Kielcach": "Miejski Ośrodek Pomocy Rodzinie w Kielcach",
    "Ośrodek Pomocy Rodzinie w Kielcach": "Miejski Ośrodek Pomocy Rodzinie w Kielcach",
    "Urzędu Miasta Kielce": "Urząd Miasta Kielce",
}  # by how the names of their units end, one of them with a slip in the source
_INSTRUMENTS = ("liczba zorganizowanych staży", "liczba prac interwencyjnych", "liczba prac społecznie")


def build(path: Path) -> None:
    """Make a file of the strategy at a path."""
    with store.create(path) as made, made.transaction(Act.IMPORT, "Kielce") as edit:
        _Builder(edit).build(json.loads(SOURCE.read_text(encoding="utf-8")))


def realizer_names(text: str) -> list[str]:
    """The realizers of an action, as the source lists them after dashes."""
    names = (re.sub(r"\s+", " ", name).strip(" ,") for name in re.split(r"(?:^|\s)– ", text))
    return [name for name in names if name]


def rows(action: dict[str, Any]) -> Iterator[tuple[str, list[str | None], str]]:
    """The indicators of an action: label, values and, of one „w tym”, the label of its whole."""
    whole = ""
    for label, *values in action["indicators"]:
        is_part = bool(whole) and label.startswith(_PARTS + _INSTRUMENTS)
        yield label, values, whole if is_part else ""
        if not is_part:
            whole = label if label.endswith(":") else ""


def kind_of(values: list[str | None]) -> IndicatorKind:
    """The kind of an indicator by its values."""
    if values[-1] is None:
        return IndicatorKind.HEADING
    composite = any("," in (value or "") for value in values)
    return IndicatorKind.COMPOSITE if composite else IndicatorKind.WHOLE


class _Builder:
    """Stores the strategy, what each row belongs to before the row."""

    def __init__(self, edit: Edit) -> None:
        self.edit = edit
        self.realizers: dict[str, int] = {}

    def build(self, goals: list[dict[str, Any]]) -> None:
        self.office()
        self.programme_id = self.edit.add(
            Programme(
                "Strategia Rozwiązywania Problemów Społecznych dla Miasta Kielce na lata 2021–2030",
                2021,
                2030,
                ProgrammeKind.STRATEGY,
            )
        )
        self.edit.add(
            Resolution(self.programme_id, "LII/1026/2021", "14 października 2021 r.", "Rady Miasta Kielce")
        )
        self.periods = [self.edit.add(year(number)) for number in YEARS]
        for period_id in self.periods:
            self.edit.add(ProgrammePeriod(self.programme_id, period_id))
        strategic = self.level("Cel strategiczny", "Cele strategiczne", None, Numbering.ROMAN)
        operational = self.level("Cel operacyjny", "Cele operacyjne", strategic, Numbering.ARABIC)
        action = self.level("Działanie", "Działania", operational, Numbering.ARABIC)
        prose = json.loads(PROSE.read_text(encoding="utf-8"))
        self.tell(None, {"introduction": prose["introduction"]})
        for place, (goal, told) in enumerate(zip(goals, prose["goals"], strict=True)):
            goal_id = self.node(strategic, goal["title"], None, place)
            self.tell(goal_id, told)
            for below, aim in enumerate(goal["operational"]):
                aim_id = self.node(operational, aim["title"], goal_id, below)
                for last, task in enumerate(aim["actions"]):
                    self.action(task, self.node(action, task["title"], aim_id, last))

    def tell(self, node_id: int | None, told: dict[str, Any]) -> None:
        for section in NarrativeSection:
            if body := told.get(section.value):
                self.edit.add(Narrative(self.programme_id, self.periods[-1], section, body, node_id))

    def office(self) -> None:
        self.edit.add(
            Office(
                name="Urząd Miasta Kielce",
                kind="Miasto",
                locality="Kielce",
                locality_locative="w Kielcach",
                council="Rada Miasta Kielce",
                council_genitive="Rady Miasta Kielce",
                head_title="Prezydent Miasta Kielce",
            )
        )

    def level(self, name: str, plural: str, above: int | None, numbering: Numbering) -> int:
        leaf = name == "Działanie"
        presentation = Presentation.TABLE_ROW if leaf else Presentation.HEADING
        return self.edit.add(
            Level(self.programme_id, name, plural, above, 0, numbering, presentation, carries_indicators=leaf)
        )

    def node(self, level_id: int, text: str, parent_id: int | None, position: int) -> int:
        return self.edit.add(Node(self.programme_id, level_id, text, parent_id, position))

    def action(self, task: dict[str, Any], node_id: int) -> None:
        for position, name in enumerate(realizer_names(task["implementers"])):
            self.edit.add(NodeRealizer(node_id, self.realizer(name), position))
        wholes: dict[str, int] = {}
        for position, (label, values, whole) in enumerate(rows(task)):
            wholes[label] = self.indicator(label, values, wholes.get(whole), position)
            if not whole:
                self.edit.add(Placement(node_id, wholes[label], position))

    def realizer(self, name: str) -> int:
        if name not in self.realizers:
            whole = next((top for end, top in _INSTITUTIONS.items() if name.endswith(end)), name)
            parent_id = self.realizer(whole) if whole != name else None
            self.realizers[name] = self.edit.add(Realizer(name, parent_id, position=len(self.realizers)))
        return self.realizers[name]

    def indicator(self, label: str, values: list[str | None], part_of: int | None, position: int) -> int:
        kind = kind_of(values)
        indicator_id = self.edit.add(Indicator(label, kind, parent_id=part_of, position=position))
        for period_id, text in zip(self.periods, values, strict=True):
            content = read(text, kind).content if text is not None else None
            if content is not None:
                self.edit.add(Value(indicator_id, period_id, content.form).saying(content))
        return indicator_id
