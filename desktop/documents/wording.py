"""How the report names its parts in Polish: marks, headings, periods and dates."""

import re
from collections.abc import Sequence
from datetime import date

from db.domain.entities import Programme
from db.domain.kinds import PeriodKind, ProgrammeKind
from db.domain.periods import Period
from db.domain.report import Goal

_MONTHS = (
    "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca",
    "lipca", "sierpnia", "września", "października", "listopada", "grudnia",
)  # fmt: skip
_SPACE_IN_NUMBER = re.compile(r"(?<=\d) (?=\d)")
_NO_BREAK_SPACE = "\u00a0"


def report_title(
    programme: Programme, periods: Sequence[Period], name: str = "Sprawozdanie z realizacji"
) -> str:
    """The document's title in one line, as its properties and the reader's window show it."""
    title = f"{name} {kind_of(programme)} {quoted(programme.title)}"
    return f"{title} – {reported(periods[-1])}" if periods else title


def kind_of(programme: Programme) -> str:
    """„programu” or „strategii”: what goes before a title that cannot be declined by rule."""
    return "strategii" if programme.kind is ProgrammeKind.STRATEGY else "programu"


def quoted(title: str) -> str:
    """The title in Polish quotation marks, once."""
    return title if title.startswith("„") else f"„{title}”"


def reported(period: Period) -> str:
    """„za 2023 rok”, „za I półrocze 2024 r.”."""
    return f"za {period.label} {'rok' if period.kind is PeriodKind.YEAR else 'r.'}"


def compared_with(period: Period) -> str:
    """What stands after „w porównaniu z”: „2023 r.”, „I półroczem 2023 r.”, „III kwartałem 2023 r.”."""
    if period.kind is PeriodKind.YEAR:
        return f"{period.label}\u00a0r."
    number, _, year = period.label.split()
    return f"{number} {'półroczem' if period.kind is PeriodKind.HALF else 'kwartałem'} {year}\u00a0r."


def span(periods: Sequence[Period]) -> str:
    """„2021–2023” of years in a row, else a list: „2021, 2023”, „I półrocze 2023, I półrocze 2024”."""
    years = [period.year for period in periods if period.kind is PeriodKind.YEAR]
    if len(years) == len(periods) > 1 and years == list(range(years[0], years[0] + len(years))):
        return f"{years[0]}–{years[-1]}"
    return ", ".join(period.label for period in periods)


def year_of_writing(period: Period) -> int:
    """The year in which a period is reported on: the next one, unless the period ends before December."""
    _, last_quarter, _ = period.sort_key
    return period.year + 1 if last_quarter == 4 else period.year


def long_date(text: str) -> str:
    """„14 października 2021 r.” of an ISO date; what is none stays as typed."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return text
    return f"{day.day}\u00a0{_MONTHS[day.month - 1]} {day.year}\u00a0r."


def goal_title(goal: Goal) -> str:
    """„Cel strategiczny I: Doskonalenie systemu…”."""
    name = goal_name(goal)
    return f"{name}: {goal.text}" if name else goal.text


def goal_name(goal: Goal) -> str:
    """„Cel strategiczny I”: the level and the mark without its punctuation."""
    return f"{goal.level} {goal.mark.rstrip('.)–')}".strip()


def place_name(above: str, goal: Goal) -> str:
    """„Cel główny 2, cel szczegółowy 1”: the goal's name after the one above it, for numbers begin anew."""
    name = goal_name(goal)
    return f"{above}, {name[:1].lower()}{name[1:]}" if above and name else name or above


def ordinal(mark: str) -> str:
    """The mark as it stands alone in a column: „1.”, „1.2.”, „a)”, „–”."""
    return f"{mark}." if mark[-1:].isalnum() else mark


def unbroken(text: str) -> str:
    """The text with spaces within numbers that no line break parts."""
    return _SPACE_IN_NUMBER.sub(_NO_BREAK_SPACE, text) if " " in text else text
