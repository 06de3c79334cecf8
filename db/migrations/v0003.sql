-- Version 3: forms for realizers, and what the office says in them.

CREATE TABLE office_new (name TEXT NOT NULL, kind TEXT NOT NULL, locality TEXT NOT NULL,
    locality_locative TEXT NOT NULL, council TEXT NOT NULL, council_genitive TEXT NOT NULL,
    head_title TEXT NOT NULL, head_name TEXT NOT NULL, address TEXT NOT NULL, contact TEXT NOT NULL,
    form_letter TEXT NOT NULL, logo BLOB, id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT);
INSERT INTO office_new SELECT name, kind, locality, locality_locative, council, council_genitive,
    head_title, head_name, address, '', '', logo, id
    FROM office;
DELETE FROM sqlite_sequence WHERE name = 'office_new';
INSERT INTO sqlite_sequence SELECT 'office_new', seq FROM sqlite_sequence WHERE name = 'office';
DROP TABLE office;
ALTER TABLE office_new RENAME TO office;

CREATE TABLE collection_form (programme_id INTEGER NOT NULL, period_id INTEGER NOT NULL,
    realizer_id INTEGER NOT NULL, token TEXT NOT NULL, issued TEXT NOT NULL, due TEXT NOT NULL,
    returned TEXT NOT NULL, document TEXT NOT NULL, remarks TEXT NOT NULL,
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    CONSTRAINT uq_collection_form_programme_id_period_id_realizer_id UNIQUE (programme_id, period_id, realizer_id),
    CONSTRAINT fk_collection_form_programme_id FOREIGN KEY(programme_id) REFERENCES programme (id) ON DELETE CASCADE,
    CONSTRAINT fk_collection_form_period_id FOREIGN KEY(period_id) REFERENCES period (id) ON DELETE CASCADE,
    CONSTRAINT fk_collection_form_realizer_id FOREIGN KEY(realizer_id) REFERENCES realizer (id) ON DELETE CASCADE);
CREATE INDEX ix_collection_form_period_id ON collection_form (period_id);
CREATE INDEX ix_collection_form_programme_id ON collection_form (programme_id);
CREATE INDEX ix_collection_form_realizer_id ON collection_form (realizer_id);
