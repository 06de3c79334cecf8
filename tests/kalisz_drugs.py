"""The Kalisz report on the drug-prevention programme for 2019 as a record: sections, actions, figures, money.

The facts and figures are the report's; its prose is written for tests. In it „<0>” is the value of the
action's first indicator, „<word 0 …>” a word that goes with it.
"""

import json
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

from db import store
from db.domain.entities import (
    BudgetLine,
    Indicator,
    Level,
    Narrative,
    Node,
    Office,
    Placement,
    Programme,
    ProgrammePeriod,
    Resolution,
    Unit,
    Value,
)
from db.domain.kinds import Act, FundingSource, IndicatorKind, NarrativeSection, Numbering, Presentation
from db.domain.numbers import read
from db.domain.periods import year
from db.store import Edit

SOURCE = Path(__file__).parent / "data" / "kalisz_drugs.json"
REPORT: dict[str, Any] = json.loads(SOURCE.read_text(encoding="utf-8"))
_UNITS = (
    Unit("osoba", "osoby", "osób"),
    Unit("porada", "porady", "porad"),
    Unit("konsultacja", "konsultacje", "konsultacji"),
    Unit("przestępstwo", "przestępstwa", "przestępstw"),
    Unit("zgłoszenie", "zgłoszenia", "zgłoszeń"),
    Unit("kontrola", "kontrole", "kontroli"),
    Unit("grupa", "grupy", "grup"),
    Unit("uczeń", "uczniów", "uczniów"),
    Unit("uczestnik", "uczestników", "uczestników"),
)
_FIELD = re.compile(r"<(?:(word) )?(\d)( [^>]*)?>")


def build(path: Path) -> None:
    """Make a file of the programme at a path."""
    with store.create(path) as made, made.transaction(Act.IMPORT, "Kalisz") as edit:
        _Builder(edit).build()


class _Builder:
    """Stores the programme."""

    def __init__(self, edit: Edit) -> None:
        self.edit = edit

    def build(self) -> None:
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
        programme = Programme(REPORT["title"], 2019, 2019, legal_basis=REPORT["legal_basis"])
        self.programme_id = self.edit.add(programme)
        self.edit.add(Resolution(self.programme_id, "IV/41/2018", "2018-12-28", "Rady Miasta Kalisza"))
        self.period_id = self.edit.add(year(2019))
        self.edit.add(ProgrammePeriod(self.programme_id, self.period_id))
        self.units = {unit.singular: self.edit.add(unit) for unit in _UNITS}
        for section in (NarrativeSection.INTRODUCTION, NarrativeSection.CONCLUSIONS):
            self.tell(section, "\n".join(REPORT[section]))
        self.budget()
        self.sections()

    def budget(self) -> None:
        for place, (division, chapter, paragraph, name, source, source_name, spent) in enumerate(
            REPORT["budget"]
        ):
            self.edit.add(
                BudgetLine(
                    self.programme_id,
                    self.period_id,
                    division,
                    chapter,
                    paragraph,
                    name,
                    FundingSource(source),
                    source_name,
                    spent=Decimal(spent),
                    position=place,
                )
            )

    def sections(self) -> None:
        top = self.level("Dział", "Działy", None, Numbering.ROMAN, Presentation.HEADING)
        aim = self.level("Cel", "", top, Numbering.NONE, Presentation.TEXT)
        action = self.level("Działanie", "Działania", top, Numbering.ARABIC, Presentation.HEADING)
        for place, section in enumerate(REPORT["sections"]):
            section_id = self.node(top, section["title"], None, place)
            self.node(aim, section["aim"], section_id, 0)
            for below, each in enumerate(section["actions"]):
                self.action(each, self.node(action, each["title"], section_id, below))

    def action(self, action: dict[str, Any], node_id: int) -> None:
        ids = []
        for place, (label, text, unit) in enumerate(action["indicators"]):
            content = read(text, IndicatorKind.WHOLE).content
            assert content is not None
            ids.append(self.edit.add(Indicator(label, unit_id=self.units.get(unit), position=place)))
            self.edit.add(Placement(node_id, ids[-1], place))
            self.edit.add(Value(ids[-1], self.period_id, content.form).saying(content))
        prose = _FIELD.sub(
            lambda found: f"{{{found[1] or 'value'} {ids[int(found[2])]}{found[3] or ''}}}",
            "\n".join(action["prose"]),
        )
        self.tell(NarrativeSection.IMPLEMENTATION, prose, node_id)

    def tell(self, section: NarrativeSection, body: str, node_id: int | None = None) -> None:
        self.edit.add(Narrative(self.programme_id, self.period_id, section, body, node_id))

    def level(
        self, name: str, plural: str, above: int | None, numbering: Numbering, presentation: Presentation
    ) -> int:
        place = len(self.edit.find(Level))
        return self.edit.add(
            Level(self.programme_id, name, plural, above, place, numbering, presentation, name == "Działanie")
        )

    def node(self, level_id: int, text: str, parent_id: int | None, position: int) -> int:
        return self.edit.add(Node(self.programme_id, level_id, text, parent_id, position))
