"""Indicators' values in a data table that there is already: indicators one way, periods the other."""

from collections.abc import Sequence

from db.domain.kinds import Act, SeriesIn
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
    """Add indicators, and those of the periods that the table has not yet, as one gesture."""
    with workspace.transaction(Act.EDIT_TABLE) as edit:
        sheet = sheet_of(edit, table_id)
        lines = sheet.columns if periods_in is SeriesIn.COLUMNS else sheet.rows
        standing = {line.period_id for line in lines}
        lacking = [each for each in period_ids if each not in standing]
        if periods_in is SeriesIn.COLUMNS:
            insert(edit, sheet.columns, period_columns(edit, table_id, lacking), None)
            insert(edit, sheet.rows, indicator_rows(edit, table_id, indicator_ids), None)
        else:
            insert(edit, sheet.columns, indicator_columns(edit, table_id, indicator_ids), None)
            insert(edit, sheet.rows, period_rows(edit, table_id, lacking), None)
