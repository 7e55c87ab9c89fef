-- What coordinators are shown of other networks: a copy, so that the difference of two days tells of nobody.
CREATE TABLE attendance_shown (
    meeting_id TEXT NOT NULL PRIMARY KEY REFERENCES meetings (id),
    -- JSON: which sessions and networks, what is shown of each, and the counts behind it, against which a later copy is held
    body TEXT NOT NULL,
    made_at TIMESTAMP NOT NULL
);
