-- Version 5: closed periods, issued documents and their signatures; places that a signature fills.

CREATE TABLE closing (programme_id INTEGER NOT NULL, period_id INTEGER NOT NULL, closed_at TEXT NOT NULL,
    reopened_at TEXT NOT NULL, reason TEXT NOT NULL, id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    CONSTRAINT fk_closing_programme_id FOREIGN KEY(programme_id) REFERENCES programme (id) ON DELETE
    CASCADE, CONSTRAINT fk_closing_period_id FOREIGN KEY(period_id) REFERENCES period (id));
CREATE INDEX ix_closing_period_id ON closing (period_id);
CREATE INDEX ix_closing_programme_id ON closing (programme_id);

CREATE TABLE issued_document (programme_id INTEGER NOT NULL, period_id INTEGER NOT NULL, kind TEXT NOT NULL,
    version INTEGER NOT NULL, name TEXT NOT NULL, sha256 TEXT NOT NULL, issued_at TEXT NOT NULL, final INTEGER
    NOT NULL, origin TEXT NOT NULL, signers TEXT NOT NULL, note TEXT NOT NULL, source_id INTEGER, data TEXT
    NOT NULL, content BLOB NOT NULL, id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, CONSTRAINT
    uq_issued_document_programme_id_kind_period_id_version UNIQUE (programme_id, kind, period_id, version),
    CONSTRAINT fk_issued_document_programme_id FOREIGN KEY(programme_id) REFERENCES programme (id),
    CONSTRAINT fk_issued_document_period_id FOREIGN KEY(period_id) REFERENCES period (id), CONSTRAINT
    fk_issued_document_source_id FOREIGN KEY(source_id) REFERENCES issued_document (id));
CREATE INDEX ix_issued_document_period_id ON issued_document (period_id);
CREATE INDEX ix_issued_document_programme_id ON issued_document (programme_id);
CREATE INDEX ix_issued_document_source_id ON issued_document (source_id);

CREATE TABLE kept_signature (document_id INTEGER NOT NULL, form TEXT NOT NULL, name TEXT NOT NULL, signer
    TEXT NOT NULL, kept_at TEXT NOT NULL, content BLOB NOT NULL, id INTEGER NOT NULL PRIMARY KEY
    AUTOINCREMENT, CONSTRAINT fk_kept_signature_document_id FOREIGN KEY(document_id) REFERENCES
    issued_document (id) ON DELETE CASCADE);
CREATE INDEX ix_kept_signature_document_id ON kept_signature (document_id);

CREATE TABLE document_definition_new (programme_id INTEGER NOT NULL, kind TEXT NOT NULL, flat INTEGER NOT
    NULL, years INTEGER NOT NULL, with_contributions INTEGER NOT NULL, final INTEGER NOT NULL, number TEXT
    NOT NULL, date TEXT NOT NULL, attached TEXT, template_id INTEGER, tag_id INTEGER, realizer_id INTEGER,
    signature_lines INTEGER NOT NULL, id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, CONSTRAINT
    uq_document_definition_programme_id_kind UNIQUE (programme_id, kind), CONSTRAINT
    fk_document_definition_programme_id FOREIGN KEY(programme_id) REFERENCES programme (id) ON DELETE
    CASCADE, CONSTRAINT fk_document_definition_template_id FOREIGN KEY(template_id) REFERENCES template (id)
    ON DELETE SET NULL, CONSTRAINT fk_document_definition_tag_id FOREIGN KEY(tag_id) REFERENCES tag (id) ON
    DELETE SET NULL, CONSTRAINT fk_document_definition_realizer_id FOREIGN KEY(realizer_id) REFERENCES
    realizer (id) ON DELETE SET NULL);
INSERT INTO document_definition_new SELECT programme_id, kind, flat, years, with_contributions, final,
    number, date, attached, template_id, tag_id, realizer_id, 0, id FROM document_definition;
DELETE FROM sqlite_sequence WHERE name = 'document_definition_new';
INSERT INTO sqlite_sequence SELECT 'document_definition_new', seq FROM sqlite_sequence
    WHERE name = 'document_definition';
DROP TABLE document_definition;
ALTER TABLE document_definition_new RENAME TO document_definition;
CREATE INDEX ix_document_definition_programme_id ON document_definition (programme_id);
CREATE INDEX ix_document_definition_realizer_id ON document_definition (realizer_id);
CREATE INDEX ix_document_definition_tag_id ON document_definition (tag_id);
CREATE INDEX ix_document_definition_template_id ON document_definition (template_id);
