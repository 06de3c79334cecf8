"""A table of all indicators: where they began, what they came to, what is planned."""

from collections.abc import Iterator, Sequence

from db.domain.blocks import Block, Caption
from db.domain.kinds import Form, IndicatorKind, TargetKind
from db.domain.numbers import write
from db.domain.report import IndicatorLine, ReportData
from db.domain.targets import Plan
from db.domain.values import Content
from desktop.documents.outline import walk
from desktop.documents.simple_table import figure_table

_TITLE = "Wskaźniki realizacji"
_NAMES = {TargetKind.BASELINE: "Wartość bazowa", TargetKind.TARGET: "Wartość docelowa"}


def indicator_table(report: ReportData) -> Iterator[Block]:
    """The table; columns in which nothing is planned or entered are left out."""
    lines = tuple(_lines(report))
    if not lines:
        return
    places = range(len(report.periods))
    entered = [place for place in places if any(line.contents[place] is not None for line in lines)]
    planned = [kind for kind in TargetKind if any(_plan(line, kind) for line in lines)]
    header = ["Wskaźnik"]
    header += [_NAMES[kind] for kind in planned if kind is TargetKind.BASELINE]
    header += [report.periods[place].label for place in entered]
    header += [_NAMES[kind] for kind in planned if kind is TargetKind.TARGET]
    rows = [_row(line, planned, entered) for line in lines]
    yield Caption("Tabela", _TITLE)
    yield figure_table(header, rows, _TITLE, f"Kolumny: {', '.join(header)}.")


def _lines(report: ReportData) -> Iterator[IndicatorLine]:
    """Every indicator once."""
    known: set[int] = set()
    for goal in walk(report.goals):
        for line in goal.indicators:
            if line.id not in known or not line.id:
                known.add(line.id)
                yield line


def _row(line: IndicatorLine, planned: Sequence[TargetKind], entered: Sequence[int]) -> tuple[str, ...]:
    label = f"w tym: {line.label}" if line.depth else line.label
    figures = tuple(write(line.contents[place], line.kind) for place in entered)
    baseline, target = (
        (_written(_plan(line, kind), line.kind),) if kind in planned else ()
        for kind in (TargetKind.BASELINE, TargetKind.TARGET)
    )
    return (label, *baseline, *figures, *target)


def _plan(line: IndicatorLine, kind: TargetKind) -> Plan | None:
    """The first starting amount, the last target."""
    found = [plan for plan in line.plans if plan.target.kind is kind]
    if not found:
        return None
    return found[0] if kind is TargetKind.BASELINE else found[-1]


def _written(plan: Plan | None, kind: IndicatorKind) -> str:
    if plan is None:
        return ""
    return f"{write(Content(Form.NUMBER, plan.target.amount), kind)} ({plan.period.label})"
