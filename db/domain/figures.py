"""The figures that a document prints: values, who delivered what, what is planned, tables, money."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from db.domain.comparison import Figure, FigureOf
from db.domain.deviation import exact
from db.domain.entities import BudgetLine
from db.domain.exhibits import DataSheet, title_of
from db.domain.facts import Stretch, stretch
from db.domain.fields import number_forms
from db.domain.kinds import DocumentKind, DocumentPart, Exhibit, Form, IndicatorKind, TargetKind
from db.domain.numbers import write
from db.domain.periods import Period
from db.domain.report import ContributionLine, DocumentData, Goal, IndicatorLine, ReportData
from db.domain.rich_text import exhibits, read
from db.domain.values import Content

# Goals print the values of all periods in tables, those of the last in prose, and none in other documents.
_IN_TABLES = {DocumentKind.TABULAR_REPORT, DocumentKind.EXTRACT}
_IN_PROSE = {DocumentKind.NARRATIVE_REPORT, DocumentKind.SECTION_REPORT}
_REPORTS = _IN_TABLES | _IN_PROSE
_PLANNED = {TargetKind.BASELINE: FigureOf.BASELINE, TargetKind.TARGET: FigureOf.TARGET}


def figures(data: DocumentData) -> tuple[Figure, ...]:
    """The figures of a document in reading order, each once, with those of what is attached to it."""
    found = {(figure.of, figure.key): figure for figure in reversed(tuple(_figures(data)))}
    return tuple(reversed(found.values()))


def _figures(data: DocumentData) -> Iterator[Figure]:
    parts = {section.part for section in data.sections if section.included}
    yield from _values(data, parts)
    for sheet in _tables(data, parts):
        yield from _cells(sheet)
    if DocumentPart.FINANCE in parts:
        yield from _money(data.budget, data.report.periods[-1].label)
    if data.attached is not None:
        yield from _figures(data.attached)


def _values(data: DocumentData, parts: set[DocumentPart]) -> Iterator[Figure]:
    report, shown = data.report, _shown(data, parts)
    for goal in _walk(report.goals if shown else ()):
        place = _title(goal)
        for line in goal.indicators:
            yield from _contents(line, report.periods, shown, place)
            if DocumentPart.GOALS in parts and data.definition.kind in _REPORTS:
                yield from _contributions(line, place, report.periods[-1].label)
            if DocumentPart.INDICATOR_TABLE in parts:
                yield from _plans(line, place)


def _shown(data: DocumentData, parts: set[DocumentPart]) -> Mapping[Stretch, bool]:
    """The periods whose values are printed: all values, or only numbers, which can be compared."""
    periods, kind = data.report.periods, data.definition.kind
    goals = DocumentPart.GOALS in parts
    if DocumentPart.INDICATOR_TABLE in parts or (goals and kind in _IN_TABLES):
        return {stretch(period): True for period in periods}
    told = goals and kind in _IN_PROSE
    if DocumentPart.SUMMARY in parts:
        return {stretch(periods[-1]): told, stretch(periods[-1].previous()): False}
    return {stretch(periods[-1]): True} if told else {}


def _contents(
    line: IndicatorLine, periods: Sequence[Period], shown: Mapping[Stretch, bool], place: str
) -> Iterator[Figure]:
    if line.kind is IndicatorKind.HEADING:
        return
    for period, content in zip(periods, line.contents, strict=False):
        whole = shown.get(stretch(period))
        if whole or (whole is not None and exact(content) is not None):
            key = "/".join(map(str, (line.id, *stretch(period))))
            printed = write(content, line.kind)
            yield Figure(FigureOf.VALUE, key, place, _one_line(line.label), period.label, printed)


def _contributions(line: IndicatorLine, place: str, column: str) -> Iterator[Figure]:
    """What realizers delivered; one may have delivered several times."""
    times: Counter[tuple[int, int | None]] = Counter()
    for each in line.contributions:
        given = each.contribution
        whose = (given.realizer_id, given.unit_id)
        times[whose] += 1
        key = f"{line.id}/{given.realizer_id}/{given.unit_id or 0}/{times[whose]}"
        label = _one_line(f"{line.label} – {each.realizer}")
        yield Figure(FigureOf.CONTRIBUTION, key, place, label, column, _given(each, line.kind))


def _given(line: ContributionLine, kind: IndicatorKind) -> str:
    """„1 520 (porady indywidualne)”, „ok. 28 osób miesięcznie”."""
    given = line.contribution
    amount = write(Content(Form.NUMBER, given.amount, approximate=given.approximate), kind)
    unit = number_forms(line.unit, given.amount, approximate=given.approximate)
    words = " ".join(filter(None, (amount, unit, "miesięcznie" if given.monthly else "")))
    return f"{words} ({given.note})" if given.note else words


def _plans(line: IndicatorLine, place: str) -> Iterator[Figure]:
    """Where it started first, and where it should get to in the end: what tables of indicators show."""
    baselines, targets = (
        [plan for plan in line.plans if plan.target.kind is kind]
        for kind in (TargetKind.BASELINE, TargetKind.TARGET)
    )
    for plan in (*baselines[:1], *targets[-1:]):
        key = "/".join(map(str, (line.id, plan.target.kind, *stretch(plan.period))))
        printed = write(Content(Form.NUMBER, plan.target.amount), line.kind)
        label = _one_line(line.label)
        yield Figure(_PLANNED[plan.target.kind], key, place, label, plan.period.label, printed)


def _tables(data: DocumentData, parts: set[DocumentPart]) -> Iterator[DataSheet]:
    """The tables that prose shows, or all of them where a section lists them."""
    texts = (read(text) for text in _prose(data) if "{table" in text)
    placed = {each.id for text in texts for each in exhibits(text) if each.what is Exhibit.TABLE}
    for table_id, sheet in data.tables.items():
        if DocumentPart.EXHIBITS in parts or table_id in placed:
            yield sheet


def _prose(data: DocumentData) -> Iterator[str]:
    """The prose that is printed: what was written about a period only in reports."""
    report = data.report
    told: tuple[ReportData | Goal, ...] = (report, *_walk(report.goals))
    abouts = told if data.definition.kind in _REPORTS else ()
    for about in abouts:
        yield from (about.introduction, about.implementation, about.analysis, about.conclusions)
    yield from (section.body for section in data.sections if section.included)


def _cells(sheet: DataSheet) -> Iterator[Figure]:
    place = _one_line(sheet.table.title)
    for row in sheet.rows:
        for column in sheet.columns:
            if (content := sheet.content(row, column)) is not None:
                key = f"{sheet.table.id}/{row.id}/{column.id}"
                printed = write(content, sheet.kind(row, column))
                label, title = _one_line(title_of(row)), _one_line(title_of(column))
                yield Figure(FigureOf.TABLE, key, place, label, title, printed)


def _money(lines: Iterable[BudgetLine], period: str) -> Iterator[Figure]:
    for line in lines:
        place = " ".join(filter(None, (line.division, line.chapter, line.paragraph)))
        label = _one_line(" – ".join(filter(None, (line.name, line.source_name))))
        for column, amount in (("plan", line.planned), ("wykonanie", line.spent)):
            printed = write(Content(Form.NUMBER, amount), IndicatorKind.MONEY) if amount is not None else ""
            yield Figure(FigureOf.MONEY, f"{line.id}/{column}", place, label, f"{period}, {column}", printed)


def _title(goal: Goal) -> str:
    """„Cel operacyjny 1.2: Profilaktyka”."""
    name = f"{goal.level} {goal.mark.rstrip('.)–')}".strip()
    return _one_line(f"{name}: {goal.text}" if name else goal.text)


def _walk(goals: Iterable[Goal]) -> Iterator[Goal]:
    for goal in goals:
        yield goal
        yield from _walk(goal.children)


def _one_line(text: str) -> str:
    return " ".join(text.split())
