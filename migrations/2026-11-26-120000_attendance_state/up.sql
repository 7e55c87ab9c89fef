-- What was done to an attendance record: every file, every time it was made final or opened again, and each correction since it was final once.
CREATE TABLE attendance_log (
    session_id TEXT NOT NULL REFERENCES sessions (id),
    number INTEGER NOT NULL,
    -- final, reopened, imported, withdrawn, marked, unmarked, named, said
    act TEXT NOT NULL,
    -- whom it was about, when it was about one person of the meeting
    person_id TEXT REFERENCES persons (id),
    -- the reason, the file, the minutes
    says TEXT NOT NULL,
    done_by TEXT NOT NULL,
    done_at TIMESTAMP NOT NULL,
    PRIMARY KEY (session_id, number)
);

-- Marks of a check-in page, as a device made them: each counts once, of several about one person the last by its own time.
CREATE TABLE attendance_marks (
    session_id TEXT NOT NULL REFERENCES sessions (id),
    -- made by the device
    id TEXT NOT NULL,
    person_id TEXT REFERENCES persons (id),
    -- folded, as it was typed of somebody who is in no list; else empty
    name_key TEXT NOT NULL,
    -- minutes from the session's start; none: she was not there
    from_minute INTEGER,
    until_minute INTEGER,
    marked_at TIMESTAMP NOT NULL,
    received_at TIMESTAMP NOT NULL,
    marked_by TEXT NOT NULL,
    PRIMARY KEY (session_id, id)
);

-- What an organiser decided about attendance; without a row people may add themselves afterwards.
CREATE TABLE attendance_settings (
    meeting_id TEXT NOT NULL PRIMARY KEY REFERENCES meetings (id),
    self_add BOOLEAN NOT NULL
);
