"""Everything that one document is composed from, read in one go."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from db.domain.entities import BudgetLine, DocumentDefinition, DocumentSection, Signatory
from db.domain.facts import Facts
from db.domain.kinds import DocumentKind, DocumentPart
from db.domain.periods import Period
from db.domain.report import DocumentData, Goal, ReportData
from db.domain.rich_text import named, read
from db.queries import exhibits
from db.queries.chart_sheets import chart_sheets
from db.queries.extracts import extract
from db.queries.narratives import field_facts
from db.queries.report_data import report_data
from db.rows import from_row, selection

Sheet = TypeVar("Sheet")


def document_data(
    connection: sqlite3.Connection,
    definition: DocumentDefinition,
    sections: tuple[DocumentSection, ...],
    periods: Sequence[Period],
) -> DocumentData:
    """What a document about the last of the periods is composed from; another attached to it is not read.

    Raises RecordError when the programme is gone.
    """
    programme_id, reported = definition.programme_id, periods[-1]
    report = report_data(connection, programme_id, periods, with_contributions=definition.with_contributions)
    chosen = ""
    if definition.kind is DocumentKind.EXTRACT:
        report, chosen = extract(connection, report, definition)
    tables = [table.id for table in exhibits.data_tables(connection, programme_id)]
    charts = [chart.id for chart in exhibits.charts(connection, programme_id)]
    return DocumentData(
        report=replace(report, facts=_facts(connection, report, sections)),
        definition=definition,
        sections=sections,
        tables=_in_order(exhibits.data_sheets(connection, tables), tables),
        charts=_in_order(chart_sheets(connection, charts, reported), charts),
        swot=exhibits.swot(connection, programme_id),
        budget=exhibits.budget(connection, programme_id, reported.id),
        earlier_budget=_earlier_budget(connection, programme_id, reported),
        signatories=_signatories(connection),
        chosen=chosen,
        template=_template(connection, definition.template_id),
    )


def _facts(connection: sqlite3.Connection, report: ReportData, sections: Iterable[DocumentSection]) -> Facts:
    """What the indicators came to that any prose names, and those that a summary compares."""
    compared = any(section.included and section.part is DocumentPart.SUMMARY for section in sections)
    goals = _walk(report.goals) if compared else ()
    own = {line.id for goal in goals for line in goal.indicators}
    texts = (text for text in (*_prose(report), *(section.body for section in sections)) if "{" in text)
    return field_facts(connection, report.periods[-1], own.union(*(named(read(text)) for text in texts)))


def _prose(report: ReportData) -> Iterator[str]:
    abouts: tuple[ReportData | Goal, ...] = (report, *_walk(report.goals))
    for about in abouts:
        yield from (about.introduction, about.implementation, about.analysis, about.conclusions)


def _walk(goals: Iterable[Goal]) -> Iterator[Goal]:
    for goal in goals:
        yield goal
        yield from _walk(goal.children)


def _in_order(sheets: dict[int, Sheet], ids: Iterable[int]) -> dict[int, Sheet]:
    return {each: sheets[each] for each in ids if each in sheets}


def _earlier_budget(
    connection: sqlite3.Connection, programme_id: int, period: Period
) -> tuple[BudgetLine, ...]:
    """The money of the same stretch a year earlier."""
    row = connection.execute(
        "SELECT id FROM period WHERE kind = ? AND year = ? AND number = ?",
        (period.kind, period.year - 1, period.number),
    ).fetchone()
    return exhibits.budget(connection, programme_id, row[0]) if row else ()


def _signatories(connection: sqlite3.Connection) -> tuple[Signatory, ...]:
    rows = connection.execute(f"SELECT {selection(Signatory)} FROM signatory ORDER BY position, id")
    return tuple(from_row(Signatory, row) for row in rows)


def _template(connection: sqlite3.Connection, template_id: int | None) -> bytes | None:
    row = connection.execute("SELECT content FROM template WHERE id = ?", (template_id,)).fetchone()
    return row[0] if row else None
