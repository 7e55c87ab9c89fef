-- Language and wishes were said by herself, or by an organiser for her: spreadsheets leave them.
ALTER TABLE persons ADD COLUMN wishes_said BOOLEAN NOT NULL DEFAULT FALSE;
