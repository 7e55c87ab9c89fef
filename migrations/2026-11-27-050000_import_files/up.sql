-- Spreadsheets that were looked at and wait to be imported: an hour, for whoever sent them.
CREATE TABLE import_files (
    id TEXT NOT NULL PRIMARY KEY,
    -- The organiser's address: nobody else may import them.
    owner TEXT NOT NULL,
    slug TEXT NOT NULL,
    -- The form's other fields, as a form is sent.
    fields TEXT NOT NULL,
    -- Name and content of each file, base64, one a line.
    files TEXT NOT NULL,
    sent_at TIMESTAMP NOT NULL
);
CREATE INDEX import_files_by_owner ON import_files (owner, sent_at);
