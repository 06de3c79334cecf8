"""The report on the Kielce strategy for 2023, as published: 5 strategic goals, 67 actions, 213 indicators."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from db.domain import periods
from db.domain.entities import Office, Programme, Resolution
from db.domain.kinds import IndicatorKind, Presentation, ProgrammeKind
from db.domain.numbers import read
from db.domain.report import Goal, IndicatorLine, RealizerLine, ReportData

DATA = Path(__file__).parents[1] / "data"
YEARS = (2021, 2022, 2023)
HEADING = "realizacja instrumentów rynku pracy, m.in.:"


@cache
def structure() -> list[dict[str, Any]]:
    """The goals, actions, indicators and values as the report's tables have them."""
    return json.loads((DATA / "kielce.json").read_text(encoding="utf-8"))


@cache
def report() -> ReportData:
    """The report's data as the record would give it."""
    prose = json.loads((DATA / "kielce_prose.json").read_text(encoding="utf-8"))
    _adoption, introduction = prose["introduction"].split("\n", 1)
    return ReportData(
        office=Office(
            name="Urząd Miasta Kielce",
            locality="Kielce",
            council="Rada Miasta Kielce",
            council_genitive="Rady Miasta Kielce",
        ),
        programme=Programme(
            title="Strategia Rozwiązywania Problemów Społecznych dla Miasta Kielce na lata 2021–2030",
            first_year=2021,
            last_year=2030,
            kind=ProgrammeKind.STRATEGY,
        ),
        resolutions=(Resolution(1, "LII/1026/2021", "2021-10-14", "Rada Miasta Kielce"),),
        periods=tuple(periods.year(year) for year in YEARS),
        goals=tuple(map(_strategic, structure(), prose["goals"])),
        introduction=introduction,
    )


def _strategic(goal: dict[str, Any], prose: dict[str, Any]) -> Goal:
    return Goal(
        "Cel strategiczny",
        goal["no"],
        goal["title"],
        Presentation.HEADING,
        all_realizers=tuple(
            RealizerLine(name, tuple(map(RealizerLine, parts))) for name, parts in prose["realizers"]
        ),
        introduction=prose["introduction"],
        analysis=prose["analysis"],
        children=tuple(map(_operational, goal["operational"])),
    )


def _operational(goal: dict[str, Any]) -> Goal:
    return Goal(
        "Cel operacyjny",
        str(goal["no"]),
        goal["title"],
        Presentation.HEADING,
        children=tuple(map(_action, goal["actions"])),
    )


def _action(action: dict[str, Any]) -> Goal:
    rows = action["indicators"]
    whole = next((place for place, (label, *_) in enumerate(rows) if label.endswith(":")), len(rows))
    return Goal(
        "Działanie",
        str(action["no"]),
        action["title"],
        Presentation.TABLE_ROW,
        realizers=realizers(action),
        indicators=tuple(_indicator(row, part=place > whole) for place, row in enumerate(rows)),
    )


def realizers(action: dict[str, Any]) -> tuple[str, ...]:
    """Who carries out an action: the report lists them after dashes."""
    names = action["implementers"].removeprefix("– ").split(" – ")
    return tuple(name.strip(" ,") for name in names)


def _indicator(row: list[str | None], *, part: bool) -> IndicatorLine:
    label, *texts = row
    if label == HEADING:
        return IndicatorLine(label, IndicatorKind.HEADING, (None,) * len(texts))
    kind = (
        IndicatorKind.COMPOSITE if any("spotkań" in (text or "") for text in texts) else IndicatorKind.WHOLE
    )
    contents = tuple(read(text or "", kind).content for text in texts)
    return IndicatorLine(label or "", kind, contents, depth=int(part))
