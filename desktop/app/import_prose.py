"""Prose of a foreign document beside the record's: compared as it is shown, taken in as markup."""

from collections.abc import Mapping

from db.domain.entities import Target
from db.domain.facts import Facts, Stretch, Subject, stretch
from db.domain.fields import resolved
from db.domain.periods import Period
from db.domain.rich_text import Field, Reference, from_plain, plain, read
from db.domain.targets import plans
from db.domain.values import Content
from db.queries.programme_record import ProgrammeRecord


def shown(body: str, facts: Facts) -> str:
    """Markup as a document shows it, without looks."""
    return plain(read(body), lambda each: _shown(each, facts))


def taken(old: str, new: str, facts: Facts) -> str:
    """Plain text as markup; a line that the record's text shows too keeps its fields and looks."""
    known = {shown(line, facts): line for line in old.splitlines()}
    lines = (from_plain(line) for line in new.rstrip().splitlines())
    return "\n".join(known.get(shown(line, facts), line) if line.strip() else line for line in lines)


def record_facts(record: ProgrammeRecord, period: Period) -> Facts:
    """What fields of prose about a period are resolved from, as the record of the programme has it."""
    periods = {number: each for each, number in record.periods.items()}
    targets: dict[int, list[Target]] = {}
    for target in record.targets.values():
        targets.setdefault(target.indicator_id, []).append(target)
    subjects = {
        each.id: Subject(each, record.units.get(each.unit_id or 0), plans(targets.get(each.id, ()), periods))
        for each in record.indicators.values()
    }
    return Facts(period, subjects, _contents(record, periods))


def _contents(record: ProgrammeRecord, periods: Mapping[int, Period]) -> dict[tuple[int, Stretch], Content]:
    return {
        (indicator_id, stretch(periods[period_id])): value.content
        for (indicator_id, period_id), value in record.values.items()
    }


def _shown(inline: Field | Reference, facts: Facts) -> str:
    return resolved(inline, facts) if isinstance(inline, Field) else ""
