"""What a report will hold, in figures, before it is made."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from db.domain.entities import Level, Office
from db.domain.kinds import Form, IndicatorKind
from db.domain.report import Goal, IndicatorLine, ReportData
from desktop.app.offices import sample_office

OFFICE_FIELDS = ("name", "locality", "council_genitive")
"""What the report takes from the office's data."""


@dataclass(frozen=True, slots=True)
class Summary:
    """How many elements stand at each level (by its plural name), and how complete the reported period is.

    So many descriptions are `carried` over and not looked through. Of the office's data, `office_gaps` are
    not there, and `office_of_sample` are not the office's own.
    """

    levels: tuple[tuple[str, int], ...]
    indicators: int
    missing: int
    doubtful: int
    unread: int
    office_gaps: tuple[str, ...] = ()
    office_of_sample: tuple[str, ...] = ()
    carried: int = 0


def summary(
    data: ReportData, levels: Sequence[Level], missing: int, doubtful: int, carried: int = 0
) -> Summary:
    """The figures of a report; `levels` are its programme's, in order.

    So many values of the reported period are missing, and so many doubtful, those not understood among them.
    """
    goals = list(_walk(data.goals))
    counted = Counter(goal.level for goal in goals)
    lines = [line for goal in goals for line in goal.indicators if line.kind is not IndicatorKind.HEADING]
    return Summary(
        levels=tuple((level.name_plural, counted[level.name]) for level in levels if counted[level.name]),
        indicators=len(lines),
        missing=missing,
        doubtful=doubtful,
        unread=sum(map(_is_unread, lines)),
        office_gaps=_gaps(data.office),
        carried=carried,
        office_of_sample=() if data.programme.sample else _of_sample(data.office),
    )


def _walk(goals: Iterable[Goal]) -> Iterator[Goal]:
    for goal in goals:
        yield goal
        yield from _walk(goal.children)


def _is_unread(line: IndicatorLine) -> bool:
    """Whether any column of the report would print what nobody understood."""
    return any(content is not None and content.form is Form.UNREAD for content in line.contents)


def _gaps(office: Office) -> tuple[str, ...]:
    return tuple(name for name in OFFICE_FIELDS if not getattr(office, name))


def _of_sample(office: Office) -> tuple[str, ...]:
    """What is still as the worked sample has it."""
    known = sample_office()
    return tuple(name for name in OFFICE_FIELDS if getattr(office, name) == getattr(known, name))
