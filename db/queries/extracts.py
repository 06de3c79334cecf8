"""What an extract shows of a programme: what bears a tag, or what a realizer carries out or delivers."""

import sqlite3
from dataclasses import replace

from db.domain.entities import DocumentDefinition
from db.domain.extracts import extracted
from db.domain.report import Goal, IndicatorLine, ReportData
from db.queries.tags import tagged
from db.rows import LISTED, listed


def extract(
    connection: sqlite3.Connection, report: ReportData, definition: DocumentDefinition
) -> tuple[ReportData, str]:
    """The report with only what was chosen, and the name of that; the whole of it where nothing was."""
    if definition.tag_id is not None:
        return _of_tag(connection, report, definition.tag_id), _name(connection, "tag", definition.tag_id)
    if definition.realizer_id is not None:
        chosen = definition.realizer_id
        return _of_realizer(connection, report, chosen), _name(connection, "realizer", chosen)
    return report, ""


def _of_tag(connection: sqlite3.Connection, report: ReportData, tag_id: int) -> ReportData:
    nodes, indicators = tagged(connection, tag_id, report.programme.id)

    def keeps(goal: Goal, line: IndicatorLine) -> bool:
        return goal.id in nodes or line.id in indicators

    return _kept(report, extracted(report.goals, lambda goal: goal.id in nodes, keeps))


def _of_realizer(connection: sqlite3.Connection, report: ReportData, realizer_id: int) -> ReportData:
    """With what its parts carry out; indicators that others deliver are not its own."""
    family = _with_parts(connection, realizer_id)
    nodes = _listing(connection, "SELECT node_id FROM node_realizer WHERE realizer_id", family)
    delivered = _listing(connection, "SELECT indicator_id FROM indicator_realizer WHERE realizer_id", family)
    assigned = {row[0] for row in connection.execute("SELECT indicator_id FROM indicator_realizer")}

    def keeps(goal: Goal, line: IndicatorLine) -> bool:
        return line.id in delivered or (goal.id in nodes and line.id not in assigned)

    return _kept(report, extracted(report.goals, lambda goal: goal.id in nodes, keeps))


def _kept(report: ReportData, goals: tuple[Goal, ...]) -> ReportData:
    return replace(report, goals=goals, introduction="", implementation="", analysis="", conclusions="")


def _with_parts(connection: sqlite3.Connection, realizer_id: int) -> frozenset[int]:
    rows = connection.execute(
        "WITH RECURSIVE family (id) AS (SELECT ?"
        " UNION SELECT realizer.id FROM realizer JOIN family ON realizer.parent_id = family.id)"
        " SELECT id FROM family",
        (realizer_id,),
    )
    return frozenset(row[0] for row in rows)


def _listing(connection: sqlite3.Connection, question: str, ids: frozenset[int]) -> frozenset[int]:
    return frozenset(row[0] for row in connection.execute(f"{question} {LISTED}", (listed(ids),)))


def _name(connection: sqlite3.Connection, table: str, row_id: int) -> str:
    row = connection.execute(f"SELECT name FROM {table} WHERE id = ?", (row_id,)).fetchone()
    return str(row[0]) if row else ""
