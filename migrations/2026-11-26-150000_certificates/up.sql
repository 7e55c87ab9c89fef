-- A certificate of attendance that was given out: what it said is known by its hash, the paper itself is made anew from the records.
CREATE TABLE certificates (
    -- stands on the paper; whoever types it in learns no name
    code TEXT NOT NULL PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    person_id TEXT NOT NULL REFERENCES persons (id),
    -- SHA-256 of name, sessions and minutes
    says TEXT NOT NULL,
    sessions INTEGER NOT NULL,
    minutes INTEGER NOT NULL,
    issued_at TIMESTAMP NOT NULL,
    -- it was mailed for the last time
    sent_at TIMESTAMP
);
CREATE UNIQUE INDEX certificates_once ON certificates (meeting_id, person_id, says);

-- She asked for hers when nothing could be certified yet.
CREATE TABLE certificate_requests (
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    person_id TEXT NOT NULL REFERENCES persons (id),
    asked_at TIMESTAMP NOT NULL,
    PRIMARY KEY (meeting_id, person_id)
);
