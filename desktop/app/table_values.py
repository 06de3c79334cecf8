"""Indicators' values in a data table that there is already: indicators one way, periods the other."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from db.domain.entities import DataColumn, DataRow
from db.domain.kinds import Act, SeriesIn
from db.domain.periods import Period
from db.store import Edit
from desktop.app.data_grid import indicator_columns, indicator_rows, period_columns, period_rows, sheet_of
from desktop.app.ordering import insert
from desktop.app.workspace import Workspace


def add_values(
    workspace: Workspace,
    table_id: int,
    indicator_ids: Sequence[int],
    period_ids: Sequence[int],
    periods_in: SeriesIn,
) -> None:
    """Add indicators and periods as one gesture.

    A period is not added where it stands already; what was only typed as its name stands for it from now on.
    """
    with workspace.transaction(Act.EDIT_TABLE) as edit:
        sheet = sheet_of(edit, table_id)
        if periods_in is SeriesIn.COLUMNS:
            lacking = list(_lacking(edit, sheet.columns, period_ids))
            insert(
                edit, edit.find(DataColumn, table_id=table_id), period_columns(edit, table_id, lacking), None
            )
            insert(edit, sheet.rows, indicator_rows(edit, table_id, indicator_ids), None)
        else:
            lacking = list(_lacking(edit, sheet.rows, period_ids))
            insert(edit, edit.find(DataRow, table_id=table_id), period_rows(edit, table_id, lacking), None)
            insert(edit, sheet.columns, indicator_columns(edit, table_id, indicator_ids), None)


def _lacking(
    edit: Edit, lines: Sequence[DataColumn] | Sequence[DataRow], period_ids: Sequence[int]
) -> Iterator[int]:
    """The periods for which there is no line; lines that bear the name of one are bound to it."""
    standing = {line.period_id for line in lines}
    unbound = {_name(line): line for line in lines if line.period_id is None and line.indicator_id is None}
    for period_id in period_ids:
        named = unbound.get(edit.get(Period, period_id).label)
        if period_id in standing:
            continue
        if named is not None:
            edit.put(replace(named, period_id=period_id))
        else:
            yield period_id


def _name(line: DataColumn | DataRow) -> str:
    return line.title if isinstance(line, DataColumn) else line.label
