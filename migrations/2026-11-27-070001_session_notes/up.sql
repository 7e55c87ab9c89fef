-- What whoever runs a workshop writes down for herself and the others who run it: every version is kept, the newest counts.
CREATE TABLE session_notes (
    workshop_id TEXT NOT NULL REFERENCES workshops (id),
    number INTEGER NOT NULL,
    note TEXT NOT NULL,
    written_by TEXT NOT NULL,
    written_at TIMESTAMP NOT NULL,
    PRIMARY KEY (workshop_id, number)
);
