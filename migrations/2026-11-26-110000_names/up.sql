-- What a remembered name is when it is nobody's of the alliance: telephone, note-taker, interpreter, technician, other, or guest.
-- None: decided before kinds were kept.
ALTER TABLE attendance_aliases ADD COLUMN kind TEXT;
-- Of a guest: her name, and her address where she gave one.
ALTER TABLE attendance_aliases ADD COLUMN guest_name TEXT;
ALTER TABLE attendance_aliases ADD COLUMN guest_email TEXT;

-- Every decision about a name, in the order in which they were taken in a session; nothing is ever changed here.
CREATE TABLE attendance_decisions (
    session_id TEXT NOT NULL REFERENCES sessions (id),
    number INTEGER NOT NULL,
    -- as the file says, and what it is remembered by
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    name_key TEXT NOT NULL,
    -- person, guest, open (taken back), or what it is in place of a person
    kind TEXT NOT NULL,
    person_id TEXT REFERENCES persons (id),
    guest_name TEXT,
    guest_email TEXT,
    -- it holds in this session alone and is not remembered
    here_only BOOLEAN NOT NULL,
    decided_by TEXT NOT NULL,
    decided_at TIMESTAMP NOT NULL,
    PRIMARY KEY (session_id, number)
);

-- Files that were looked at and not kept yet; each waits an hour for whoever sent it.
CREATE TABLE attendance_uploads (
    id TEXT NOT NULL PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES sessions (id),
    owner TEXT NOT NULL,
    file_name TEXT NOT NULL,
    -- base64; empty once it was kept or thrown away
    content TEXT NOT NULL,
    -- waiting, kept or thrown-away
    state TEXT NOT NULL,
    uploaded_at TIMESTAMP NOT NULL
);
CREATE INDEX attendance_uploads_of ON attendance_uploads (owner);
