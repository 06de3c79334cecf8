"""What tables, charts, money and tags of a dump must keep to beyond the shape of their rows."""

from db.domain.exhibits import DEEPEST, MOST_PERIODS

# Each finds a row that breaks a rule which the use cases keep and the tables cannot express.
EXHIBIT_RULES = {
    "data_row": f"SELECT id FROM data_row WHERE depth > {DEEPEST}",
    "data_cell": "SELECT data_cell.id FROM data_cell JOIN data_row ON data_row.id = row_id"
    " JOIN data_column ON data_column.id = column_id WHERE data_row.table_id <> data_column.table_id",
    "chart": "SELECT chart.id FROM chart LEFT JOIN data_table ON data_table.id = table_id"
    f" WHERE periods NOT BETWEEN 1 AND {MOST_PERIODS} OR data_table.programme_id <> chart.programme_id",
    "chart_series": "SELECT chart_series.id FROM chart_series JOIN chart ON chart.id = chart_id"
    " LEFT JOIN data_row ON data_row.id = row_id LEFT JOIN data_column ON data_column.id = column_id"
    " WHERE (chart_series.indicator_id IS NULL) + (row_id IS NULL) + (column_id IS NULL) <> 2"
    " OR (chart_series.indicator_id IS NULL) <> (chart.table_id IS NOT NULL)"
    " OR coalesce(data_row.table_id, data_column.table_id, chart.table_id) IS NOT chart.table_id",
    "budget_line": "SELECT id FROM budget_line WHERE (division <> '' AND division NOT GLOB '[0-9][0-9][0-9]')"
    " OR (chapter <> '' AND (chapter NOT GLOB '[0-9][0-9][0-9][0-9][0-9]'"
    " OR substr(chapter, 1, 3) <> division))"
    " OR (paragraph <> '' AND paragraph NOT GLOB '[0-9][0-9][0-9][0-9]')",
    "tag": "SELECT id FROM tag WHERE trim(name) = '' OR instr(name, ',')",
    "tagging": "SELECT id FROM tagging WHERE (node_id IS NULL) = (indicator_id IS NULL)"
    " UNION ALL SELECT max(id) FROM tagging GROUP BY tag_id, node_id, indicator_id HAVING count(*) > 1",
}
