-- Version 2: contributions, comments, targets, formulas, units of composites, former names of realizers.
-- SQLite cannot put a column between others: the table is made anew, and keeps the ids it has spent.

CREATE TABLE indicator_new (label TEXT NOT NULL, kind TEXT NOT NULL, nature TEXT NOT NULL,
    parent_id INTEGER, position INTEGER NOT NULL, unit_id INTEGER, definition TEXT NOT NULL,
    source TEXT NOT NULL, direction TEXT NOT NULL, parts_rule TEXT NOT NULL, formula TEXT NOT NULL,
    decimals INTEGER NOT NULL, id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    CONSTRAINT fk_indicator_parent_id FOREIGN KEY(parent_id) REFERENCES indicator (id) ON DELETE CASCADE,
    CONSTRAINT fk_indicator_unit_id FOREIGN KEY(unit_id) REFERENCES unit (id));
INSERT INTO indicator_new SELECT label, replace(kind, 'computed', 'decimal'), nature, parent_id,
    position, unit_id, definition, source, direction, 'independent', '', 1, id
    FROM indicator;
DELETE FROM sqlite_sequence WHERE name = 'indicator_new';
INSERT INTO sqlite_sequence SELECT 'indicator_new', seq FROM sqlite_sequence WHERE name = 'indicator';
DROP TABLE indicator;
ALTER TABLE indicator_new RENAME TO indicator;
CREATE INDEX ix_indicator_parent_id ON indicator (parent_id);
CREATE INDEX ix_indicator_unit_id ON indicator (unit_id);

CREATE TABLE value_new (indicator_id INTEGER NOT NULL, period_id INTEGER NOT NULL,
    form TEXT NOT NULL, amount TEXT, upper TEXT, approximate INTEGER NOT NULL, measures TEXT NOT NULL,
    text TEXT NOT NULL, mark TEXT, note TEXT NOT NULL, footnote TEXT NOT NULL, status TEXT NOT NULL,
    source TEXT NOT NULL, origin TEXT NOT NULL, counted_unit_id INTEGER,
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    CONSTRAINT uq_value_indicator_id_period_id UNIQUE (indicator_id, period_id),
    CONSTRAINT fk_value_indicator_id FOREIGN KEY(indicator_id) REFERENCES indicator (id) ON DELETE CASCADE,
    CONSTRAINT fk_value_period_id FOREIGN KEY(period_id) REFERENCES period (id),
    CONSTRAINT fk_value_counted_unit_id FOREIGN KEY(counted_unit_id) REFERENCES unit (id));
INSERT INTO value_new SELECT indicator_id, period_id, form, amount, upper, approximate, measures,
    text, mark, note, footnote, status, source, 'typed', NULL, id
    FROM value;
DELETE FROM sqlite_sequence WHERE name = 'value_new';
INSERT INTO sqlite_sequence SELECT 'value_new', seq FROM sqlite_sequence WHERE name = 'value';
DROP TABLE value;
ALTER TABLE value_new RENAME TO value;
CREATE INDEX ix_value_counted_unit_id ON value (counted_unit_id);
CREATE INDEX ix_value_indicator_id ON value (indicator_id);
CREATE INDEX ix_value_period_id ON value (period_id);

CREATE TABLE realizer_name (realizer_id INTEGER NOT NULL, name TEXT NOT NULL, valid_from INTEGER,
    valid_to INTEGER, id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    CONSTRAINT fk_realizer_name_realizer_id FOREIGN KEY(realizer_id) REFERENCES realizer (id) ON DELETE CASCADE);
CREATE INDEX ix_realizer_name_realizer_id ON realizer_name (realizer_id);

CREATE TABLE component (indicator_id INTEGER NOT NULL, unit_id INTEGER NOT NULL,
    position INTEGER NOT NULL, id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    CONSTRAINT uq_component_indicator_id_unit_id UNIQUE (indicator_id, unit_id),
    CONSTRAINT fk_component_indicator_id FOREIGN KEY(indicator_id) REFERENCES indicator (id) ON DELETE CASCADE,
    CONSTRAINT fk_component_unit_id FOREIGN KEY(unit_id) REFERENCES unit (id));
CREATE INDEX ix_component_indicator_id ON component (indicator_id);
CREATE INDEX ix_component_unit_id ON component (unit_id);

CREATE TABLE contribution (indicator_id INTEGER NOT NULL, period_id INTEGER NOT NULL,
    realizer_id INTEGER NOT NULL, amount TEXT NOT NULL, approximate INTEGER NOT NULL,
    monthly INTEGER NOT NULL, unit_id INTEGER, note TEXT NOT NULL, date TEXT NOT NULL,
    document TEXT NOT NULL, position INTEGER NOT NULL, id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    CONSTRAINT fk_contribution_indicator_id FOREIGN KEY(indicator_id) REFERENCES indicator (id) ON DELETE CASCADE,
    CONSTRAINT fk_contribution_period_id FOREIGN KEY(period_id) REFERENCES period (id),
    CONSTRAINT fk_contribution_realizer_id FOREIGN KEY(realizer_id) REFERENCES realizer (id),
    CONSTRAINT fk_contribution_unit_id FOREIGN KEY(unit_id) REFERENCES unit (id));
CREATE INDEX ix_contribution_indicator_id ON contribution (indicator_id);
CREATE INDEX ix_contribution_period_id ON contribution (period_id);
CREATE INDEX ix_contribution_realizer_id ON contribution (realizer_id);
CREATE INDEX ix_contribution_unit_id ON contribution (unit_id);

CREATE TABLE comment (indicator_id INTEGER NOT NULL, period_id INTEGER NOT NULL,
    text TEXT NOT NULL, follow_up INTEGER NOT NULL, id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    CONSTRAINT uq_comment_indicator_id_period_id UNIQUE (indicator_id, period_id),
    CONSTRAINT fk_comment_indicator_id FOREIGN KEY(indicator_id) REFERENCES indicator (id) ON DELETE CASCADE,
    CONSTRAINT fk_comment_period_id FOREIGN KEY(period_id) REFERENCES period (id));
CREATE INDEX ix_comment_indicator_id ON comment (indicator_id);
CREATE INDEX ix_comment_period_id ON comment (period_id);

CREATE TABLE target (indicator_id INTEGER NOT NULL, period_id INTEGER NOT NULL,
    kind TEXT NOT NULL, amount TEXT NOT NULL, id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    CONSTRAINT uq_target_indicator_id_period_id_kind UNIQUE (indicator_id, period_id, kind),
    CONSTRAINT fk_target_indicator_id FOREIGN KEY(indicator_id) REFERENCES indicator (id) ON DELETE CASCADE,
    CONSTRAINT fk_target_period_id FOREIGN KEY(period_id) REFERENCES period (id));
CREATE INDEX ix_target_indicator_id ON target (indicator_id);
CREATE INDEX ix_target_period_id ON target (period_id);

CREATE INDEX ix_change_value ON change (substr(before, 1, 48)) WHERE table_name = 'value';
