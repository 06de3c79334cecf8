-- Version 4: rich prose, data tables, charts, money, tags, and how documents are composed.
-- Prose becomes markup: signs that mean something there are escaped.

CREATE TABLE narrative_new (programme_id INTEGER NOT NULL, period_id INTEGER NOT NULL, section TEXT NOT NULL,
    body TEXT NOT NULL, node_id INTEGER, carried INTEGER NOT NULL, id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    CONSTRAINT fk_narrative_programme_id FOREIGN KEY(programme_id) REFERENCES programme (id) ON DELETE CASCADE,
    CONSTRAINT fk_narrative_period_id FOREIGN KEY(period_id) REFERENCES period (id),
    CONSTRAINT fk_narrative_node_id FOREIGN KEY(node_id) REFERENCES node (id) ON DELETE CASCADE);
INSERT INTO narrative_new SELECT programme_id, period_id, section,
    replace(replace(replace(replace(replace(body, '\', '\\'), '*', '\*'), '_', '\_'), '{', '\{'), '|', '\|'),
    node_id, 0, id
    FROM narrative;
DELETE FROM sqlite_sequence WHERE name = 'narrative_new';
INSERT INTO sqlite_sequence SELECT 'narrative_new', seq FROM sqlite_sequence WHERE name = 'narrative';
DROP TABLE narrative;
ALTER TABLE narrative_new RENAME TO narrative;
CREATE INDEX ix_narrative_node_id ON narrative (node_id);
CREATE INDEX ix_narrative_period_id ON narrative (period_id);
CREATE INDEX ix_narrative_programme_id ON narrative (programme_id);

CREATE TABLE tag (name TEXT NOT NULL, id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, CONSTRAINT uq_tag_name
    UNIQUE (name));

CREATE TABLE tagging (tag_id INTEGER NOT NULL, node_id INTEGER, indicator_id INTEGER, id INTEGER NOT NULL
    PRIMARY KEY AUTOINCREMENT, CONSTRAINT fk_tagging_tag_id FOREIGN KEY(tag_id) REFERENCES tag (id) ON
    DELETE CASCADE, CONSTRAINT fk_tagging_node_id FOREIGN KEY(node_id) REFERENCES node (id) ON DELETE
    CASCADE, CONSTRAINT fk_tagging_indicator_id FOREIGN KEY(indicator_id) REFERENCES indicator (id) ON
    DELETE CASCADE);
CREATE INDEX ix_tagging_indicator_id ON tagging (indicator_id);
CREATE INDEX ix_tagging_node_id ON tagging (node_id);
CREATE INDEX ix_tagging_tag_id ON tagging (tag_id);

CREATE TABLE data_table (programme_id INTEGER NOT NULL, title TEXT NOT NULL, corner TEXT NOT NULL, source
    TEXT NOT NULL, note TEXT NOT NULL, position INTEGER NOT NULL, id INTEGER NOT NULL PRIMARY KEY
    AUTOINCREMENT, CONSTRAINT fk_data_table_programme_id FOREIGN KEY(programme_id) REFERENCES programme (id)
    ON DELETE CASCADE);
CREATE INDEX ix_data_table_programme_id ON data_table (programme_id);

CREATE TABLE data_column (table_id INTEGER NOT NULL, title TEXT NOT NULL, kind TEXT NOT NULL, group_title TEXT
    NOT NULL, period_id INTEGER, indicator_id INTEGER, position INTEGER NOT NULL, id INTEGER NOT NULL
    PRIMARY KEY AUTOINCREMENT, CONSTRAINT fk_data_column_table_id FOREIGN KEY(table_id) REFERENCES
    data_table (id) ON DELETE CASCADE, CONSTRAINT fk_data_column_period_id FOREIGN KEY(period_id) REFERENCES
    period (id) ON DELETE SET NULL, CONSTRAINT fk_data_column_indicator_id FOREIGN KEY(indicator_id)
    REFERENCES indicator (id) ON DELETE SET NULL);
CREATE INDEX ix_data_column_indicator_id ON data_column (indicator_id);
CREATE INDEX ix_data_column_period_id ON data_column (period_id);
CREATE INDEX ix_data_column_table_id ON data_column (table_id);

CREATE TABLE data_row (table_id INTEGER NOT NULL, label TEXT NOT NULL, group_title TEXT NOT NULL, role TEXT NOT
    NULL, depth INTEGER NOT NULL, period_id INTEGER, indicator_id INTEGER, position INTEGER NOT NULL, id
    INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, CONSTRAINT fk_data_row_table_id FOREIGN KEY(table_id)
    REFERENCES data_table (id) ON DELETE CASCADE, CONSTRAINT fk_data_row_period_id FOREIGN KEY(period_id)
    REFERENCES period (id) ON DELETE SET NULL, CONSTRAINT fk_data_row_indicator_id FOREIGN KEY(indicator_id)
    REFERENCES indicator (id) ON DELETE SET NULL);
CREATE INDEX ix_data_row_indicator_id ON data_row (indicator_id);
CREATE INDEX ix_data_row_period_id ON data_row (period_id);
CREATE INDEX ix_data_row_table_id ON data_row (table_id);

CREATE TABLE data_cell (row_id INTEGER NOT NULL, column_id INTEGER NOT NULL, text TEXT NOT NULL, id INTEGER
    NOT NULL PRIMARY KEY AUTOINCREMENT, CONSTRAINT uq_data_cell_row_id_column_id UNIQUE (row_id, column_id),
    CONSTRAINT fk_data_cell_row_id FOREIGN KEY(row_id) REFERENCES data_row (id) ON DELETE CASCADE,
    CONSTRAINT fk_data_cell_column_id FOREIGN KEY(column_id) REFERENCES data_column (id) ON DELETE CASCADE);
CREATE INDEX ix_data_cell_column_id ON data_cell (column_id);
CREATE INDEX ix_data_cell_row_id ON data_cell (row_id);

CREATE TABLE chart (programme_id INTEGER NOT NULL, title TEXT NOT NULL, kind TEXT NOT NULL, table_id
    INTEGER, series_in TEXT NOT NULL, periods INTEGER NOT NULL, source TEXT NOT NULL, description TEXT NOT
    NULL, position INTEGER NOT NULL, id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, CONSTRAINT
    fk_chart_programme_id FOREIGN KEY(programme_id) REFERENCES programme (id) ON DELETE CASCADE, CONSTRAINT
    fk_chart_table_id FOREIGN KEY(table_id) REFERENCES data_table (id) ON DELETE CASCADE);
CREATE INDEX ix_chart_programme_id ON chart (programme_id);
CREATE INDEX ix_chart_table_id ON chart (table_id);

CREATE TABLE chart_series (chart_id INTEGER NOT NULL, indicator_id INTEGER, row_id INTEGER, column_id
    INTEGER, position INTEGER NOT NULL, id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, CONSTRAINT
    fk_chart_series_chart_id FOREIGN KEY(chart_id) REFERENCES chart (id) ON DELETE CASCADE, CONSTRAINT
    fk_chart_series_indicator_id FOREIGN KEY(indicator_id) REFERENCES indicator (id) ON DELETE CASCADE,
    CONSTRAINT fk_chart_series_row_id FOREIGN KEY(row_id) REFERENCES data_row (id) ON DELETE CASCADE,
    CONSTRAINT fk_chart_series_column_id FOREIGN KEY(column_id) REFERENCES data_column (id) ON DELETE
    CASCADE);
CREATE INDEX ix_chart_series_chart_id ON chart_series (chart_id);
CREATE INDEX ix_chart_series_column_id ON chart_series (column_id);
CREATE INDEX ix_chart_series_indicator_id ON chart_series (indicator_id);
CREATE INDEX ix_chart_series_row_id ON chart_series (row_id);

CREATE TABLE swot_entry (programme_id INTEGER NOT NULL, side TEXT NOT NULL, text TEXT NOT NULL, position
    INTEGER NOT NULL, id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, CONSTRAINT fk_swot_entry_programme_id
    FOREIGN KEY(programme_id) REFERENCES programme (id) ON DELETE CASCADE);
CREATE INDEX ix_swot_entry_programme_id ON swot_entry (programme_id);

CREATE TABLE budget_line (programme_id INTEGER NOT NULL, period_id INTEGER NOT NULL, division TEXT NOT NULL,
    chapter TEXT NOT NULL, paragraph TEXT NOT NULL, name TEXT NOT NULL, source TEXT NOT NULL, source_name
    TEXT NOT NULL, planned TEXT, spent TEXT, position INTEGER NOT NULL, id INTEGER NOT NULL PRIMARY KEY
    AUTOINCREMENT, CONSTRAINT fk_budget_line_programme_id FOREIGN KEY(programme_id) REFERENCES programme
    (id) ON DELETE CASCADE, CONSTRAINT fk_budget_line_period_id FOREIGN KEY(period_id) REFERENCES period
    (id));
CREATE INDEX ix_budget_line_period_id ON budget_line (period_id);
CREATE INDEX ix_budget_line_programme_id ON budget_line (programme_id);

CREATE TABLE signatory (role TEXT NOT NULL, name TEXT NOT NULL, title TEXT NOT NULL, acting_for TEXT NOT
    NULL, position INTEGER NOT NULL, id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT);

CREATE TABLE template (name TEXT NOT NULL, content BLOB NOT NULL, id INTEGER NOT NULL PRIMARY KEY
    AUTOINCREMENT);

CREATE TABLE document_definition (programme_id INTEGER NOT NULL, kind TEXT NOT NULL, flat INTEGER NOT NULL,
    years INTEGER NOT NULL, with_contributions INTEGER NOT NULL, final INTEGER NOT NULL, number TEXT NOT
    NULL, date TEXT NOT NULL, attached TEXT, template_id INTEGER, tag_id INTEGER, realizer_id INTEGER, id
    INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, CONSTRAINT uq_document_definition_programme_id_kind UNIQUE
    (programme_id, kind), CONSTRAINT fk_document_definition_programme_id FOREIGN KEY(programme_id)
    REFERENCES programme (id) ON DELETE CASCADE, CONSTRAINT fk_document_definition_template_id FOREIGN
    KEY(template_id) REFERENCES template (id) ON DELETE SET NULL, CONSTRAINT fk_document_definition_tag_id
    FOREIGN KEY(tag_id) REFERENCES tag (id) ON DELETE SET NULL, CONSTRAINT
    fk_document_definition_realizer_id FOREIGN KEY(realizer_id) REFERENCES realizer (id) ON DELETE SET NULL);
CREATE INDEX ix_document_definition_programme_id ON document_definition (programme_id);
CREATE INDEX ix_document_definition_realizer_id ON document_definition (realizer_id);
CREATE INDEX ix_document_definition_tag_id ON document_definition (tag_id);
CREATE INDEX ix_document_definition_template_id ON document_definition (template_id);

CREATE TABLE document_section (definition_id INTEGER NOT NULL, part TEXT NOT NULL, title TEXT NOT NULL, body
    TEXT NOT NULL, level INTEGER NOT NULL, included INTEGER NOT NULL, position INTEGER NOT NULL, id INTEGER
    NOT NULL PRIMARY KEY AUTOINCREMENT, CONSTRAINT fk_document_section_definition_id FOREIGN
    KEY(definition_id) REFERENCES document_definition (id) ON DELETE CASCADE);
CREATE INDEX ix_document_section_definition_id ON document_section (definition_id);

CREATE TABLE own_word (word TEXT NOT NULL, id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, CONSTRAINT
    uq_own_word_word UNIQUE (word));
